//! The manual of editors: a small site of its own that only `serve` shows. It is part of the
//! program, so that the number of every message leads somewhere on every site; a site adds pages or
//! replaces them with files in a folder that is no part of what visitors see.

use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::Loaded;
use crate::check::Checked;
use crate::content::{CONFIG_FILE, Content, EDITORS_FOLDER};
use crate::diagnostic::Diagnostic;
use crate::render::Theme;
use crate::site::{Site, SiteOptions};
use crate::source::{SourceFile, Tree};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content/redactie");

/// Where the manual is, on the server that shows it.
pub const MANUAL_BASE: &str = "/.watwerkt/";

/// The address of the page with every message.
const MESSAGES: &str = "/.watwerkt/redactie/meldingen/";

/// The address of what the manual says of a code.
pub fn manual_address(code: crate::diagnostic::Code) -> String {
    format!("{MESSAGES}#{}", code.id().to_ascii_lowercase())
}

/// The manual as it was last made, and what it was made of.
pub(super) struct Manual {
    own: Vec<SourceFile>,
    theme: Arc<Theme>,
    loaded: Option<Loaded>,
    problems: Vec<Diagnostic>,
}

impl Manual {
    /// The manual with the files that a site has for it in the place of those of the program.
    pub(super) fn new(own: Vec<SourceFile>, theme: Arc<Theme>, options: SiteOptions) -> Self {
        let (content, mut problems) = Content::read_manual(&tree(&own, &theme));
        let loaded = content.map(|content| {
            let (site, wrong) = Site::assemble(content, options, &theme.catalogue);
            problems.extend(wrong);
            problems.extend(Checked::of(&site).problems().cloned());
            Loaded { site: Arc::new(site), theme: Arc::clone(&theme), structure: 0 }
        });
        Self { own, theme, loaded, problems }
    }

    /// Whether it was made of these files and this theme.
    pub(super) fn is_of(&self, own: &[SourceFile], theme: &Arc<Theme>) -> bool {
        Arc::ptr_eq(&self.theme, theme) && super::workspace::same(&self.own, own)
    }

    /// The manual, and what is wrong with it.
    pub(super) fn made(&self) -> (Option<Loaded>, Vec<Diagnostic>) {
        (self.loaded.clone(), self.problems.clone())
    }
}

/// The files of the program, or those that a site puts in their place, and those that it adds.
fn tree(own: &[SourceFile], theme: &Theme) -> Tree {
    let is_own = |path: &str| own.iter().any(|file| file.path == path);
    let embedded = EMBEDDED.files().filter_map(|file| {
        let path = format!("{EDITORS_FOLDER}{}", file.path().to_string_lossy());
        (!is_own(&path)).then(|| SourceFile::in_memory(path, file.contents().into()))
    });
    let title = theme.catalogue.text("manual-title");
    let config = format!("title: \"{title}\"\nbase_url: http://localhost{MANUAL_BASE}\n");
    let config = SourceFile::in_memory(CONFIG_FILE, config.into_bytes().into());
    let mut files: Vec<SourceFile> = embedded.chain(own.iter().cloned()).chain([config]).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Tree { files }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Language};
    use crate::render::{Inputs, render};
    use crate::search::Search;
    use crate::site::Route;

    #[test]
    fn nothing_is_wrong_with_the_manual_and_every_message_and_key_is_in_it() {
        for language in [Language::Dutch, Language::English] {
            let theme = Theme::load(&Tree::default(), language).ok().map(Arc::new);
            let theme = theme.expect("the theme is whole");
            let options = SiteOptions { date: jiff::civil::date(2026, 11, 25), drafts: false };
            let (loaded, problems) = Manual::new(Vec::new(), theme, options).made();
            assert_eq!(problems, [], "{language}");
            let Loaded { site, theme, .. } = loaded.expect("there is a manual");
            let search = Search::default();
            let page = |id| {
                let inputs = Inputs { site: &site, theme: &theme, search: &search };
                let page = render(&inputs, &Route::Page(id)).expect("can be rendered");
                String::from_utf8(page).expect("is text")
            };
            let all: String = (0..site.pages.len()).map(page).collect();
            let messages = site.of_file("redactie/meldingen.md").expect("is there");
            let messages = page(messages);
            for code in Code::ALL {
                let anchor = format!("id=\"{}\"", code.id().to_ascii_lowercase());
                assert_eq!(messages.matches(&anchor).count(), 1, "{anchor}");
                assert_eq!(
                    manual_address(*code).split_once('#').map(|(page, _)| page),
                    Some("/.watwerkt/redactie/meldingen/")
                );
            }
            for record in crate::content::RECORDS {
                for field in crate::content::fields_named(record).expect("exists") {
                    let key = format!("<code>{}</code></th>", field.key);
                    assert!(all.contains(&key), "{record}: {}", field.key);
                }
            }
        }
    }
}
