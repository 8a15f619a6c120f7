//! watwerkt compiles a folder of Markdown and data into a static website.
//!
//! The modules below are in the order in which a build goes through them, and each uses only those
//! above it. The library never prints and never exits; it returns what it found.
//!
//! 1. [`diagnostic`]: how a problem is said, by everything that follows.
//! 2. [`source`] reads files into a tree. Nothing else reads the disk.
//! 3. [`content`] makes typed records of the files, each by itself.
//! 4. [`evidence`] weighs findings by the rule of the site.
//! 5. [`markdown`] makes HTML with holes of their texts.
//! 6. [`site`] joins all records into one immutable model.
//! 7. [`search`] indexes its pages.
//! 8. [`render`] makes the bytes of one output from all that.
//! 9. [`check`] finds what is wrong between pages.
//! 10. [`pack`] makes of the outputs what is sent: compressed twins, and an archive for a disk.
//! 11. [`emit`] writes all outputs at once. Nothing else writes to the disk.
//! 12. [`build`](mod@build) does all of this in a row.
//! 13. [`external`] asks other sites whether links to them still work.
//! 14. [`inspect`](mod@inspect) is all that a build checks, and advice.
//! 15. [`import`] makes content files from a table or a Word file, before any build.
//! 16. [`scaffold`] makes a new page or a new site.
//! 17. [`release`](mod@release) builds a site that goes online, and keeps the promise of its addresses.
//! 18. [`serve`] shows the site in a browser while it is being written.

pub mod diagnostic;
pub mod source;
pub mod content;
pub mod evidence;
pub mod markdown;
pub mod site;
pub mod search;
pub mod render;
pub mod check;
pub mod pack;
pub mod emit;
pub mod build;
pub mod external;
pub mod inspect;
pub mod import;
pub mod scaffold;
pub mod release;
pub mod serve;
