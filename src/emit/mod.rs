//! Writes the site. The only module that writes to disk.
//!
//! [`change_files`] changes a few files of the content folder, for commands that help an editor; all
//! else here is about the output of a build.
//!
//! A build writes into a staging folder beside the output, and [`Staging::publish`] puts the whole
//! tree in place at once. Until then the previous site stands untouched, whatever goes wrong.
//! A file whose bytes did not change is hard-linked from the previous site, so it keeps its time
//! stamp. What the files hold, and which files there are, this module does not know.
//!
//! For an output folder `public`, these stand beside it:
//!
//! | Name | Is | Stays |
//! |---|---|---|
//! | `.public.watwerkt.lock` | locked by the running build; empty | yes |
//! | `.public.watwerkt.staging` | the tree being written; after an exchange, the previous site | no |
//! | `.public.watwerkt.previous` | the previous site, where folders cannot be exchanged | no |
//! | `.public.watwerkt.journal` | says that two renames are under way | no |
//!
//! The names are fixed, so tidying up after a build that died looks at these names and no others.
//!
//! The output folder itself is *replaced*, not filled: a program that holds the folder open (a
//! shell inside it, a container that mounts it) keeps the previous one. Mount or serve its parent.

mod change;
mod current;
mod error;
mod interrupt;
mod leftover;
mod lock;
mod output_path;
mod place;
mod remove;
mod staging;
mod swap;
#[cfg(test)]
mod tests;

pub use change::{Change, change_files, remove_file};
pub use error::EmitError;
pub use interrupt::interrupt;
pub use leftover::clear_leftovers;
pub use output_path::{OutputPath, PathFault};
pub use staging::{Published, Staging};
