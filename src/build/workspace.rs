//! A site that is read again and again. Each time costs what changed, and gives what a first
//! reading would have given.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tracing::info_span;

use super::manual::Manual;
use super::{BuildOptions, Loaded};
use crate::check::Checked;
use crate::content::{self, Content, EDITORS_FOLDER};
use crate::diagnostic::{self, Diagnostic, Language};
use crate::render::Theme;
use crate::site::{self, Site, SiteOptions};
use crate::source::{Limits, SourceError, SourceFile, Tree};

/// The files of a site and everything that was made of them so far.
pub struct Workspace {
    options: BuildOptions,
    content: Files,
    overrides: Files,
    theme: Option<LoadedTheme>,
    manual: Option<Manual>,
    records: content::Memory,
    texts: site::Memory,
    checked: Option<Checked>,
    /// Counts the times that outputs may have got other names.
    structure: u64,
    /// The fixed texts that `texts` was compiled with.
    words: Option<(Language, Vec<SourceFile>)>,
}

/// A folder as it was last seen.
#[derive(Default)]
struct Files {
    tree: Tree,
    problems: Vec<Diagnostic>,
}

/// The theme, and the files and language that it was made of.
struct LoadedTheme {
    theme: Result<Arc<Theme>, Vec<Diagnostic>>,
    files: Vec<SourceFile>,
    language: Language,
}

/// Folder with the fixed texts of a theme.
const WORDS: &str = "i18n/";

impl Workspace {
    /// A site of which nothing has been read yet.
    pub fn new(options: BuildOptions) -> Self {
        Self {
            options,
            content: Files::default(),
            overrides: Files::default(),
            theme: None,
            manual: None,
            records: content::Memory::default(),
            texts: site::Memory::default(),
            checked: None,
            structure: 0,
            words: None,
        }
    }

    /// The options that the site is made with.
    pub fn options(&self) -> &BuildOptions {
        &self.options
    }

    /// The files of the content folder as they were last seen.
    pub fn tree(&self) -> &Tree {
        &self.content.tree
    }

    /// Looks at all files and makes the site of them.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn load(&mut self) -> Result<(Option<Loaded>, Vec<Diagnostic>), SourceError> {
        self.look()?;
        Ok(self.assemble())
    }

    /// Looks at all files. Returns whether one of them is not what it was.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn look(&mut self) -> Result<bool, SourceError> {
        let _span = info_span!("read").entered();
        let content = self.content.look(&self.options.content)?;
        let theme = match self.options.theme.is_dir() {
            true => self.overrides.look(&self.options.theme)?,
            false => !std::mem::take(&mut self.overrides).tree.files.is_empty(),
        };
        Ok(content || theme)
    }

    /// Looks at `paths` and below them. Returns whether something is not what it was.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn look_at(&mut self, paths: &[PathBuf]) -> Result<bool, SourceError> {
        let _span = info_span!("read").entered();
        let content = self.content.look_at(&self.options.content, paths)?;
        let theme = match self.options.theme.is_dir() {
            true => self.overrides.look_at(&self.options.theme, paths)?,
            false => false,
        };
        Ok(content || theme)
    }

    /// Makes the site of the files that were last seen.
    pub fn assemble(&mut self) -> (Option<Loaded>, Vec<Diagnostic>) {
        let mut problems = self.content.problems.clone();
        problems.extend(self.overrides.problems.iter().cloned());
        let (content, wrong) = info_span!("parse")
            .in_scope(|| Content::read_again(&self.content.tree, &mut self.records));
        problems.extend(wrong);
        let language =
            content.as_ref().map(|content| content.config.language()).unwrap_or_default();
        let theme = info_span!("theme").in_scope(|| self.theme(language));
        let theme = theme.map_err(|wrong| problems.extend(wrong)).ok();
        let loaded = content.zip(theme).map(|(mut content, theme)| {
            if let Some(address) = &self.options.base_url {
                content.config.base_url.0.clone_from(address);
            }
            content.config.no_search |= self.options.no_search;
            let options = self.site_options();
            let memory = (&*theme.catalogue, &mut self.texts);
            let assembled =
                info_span!("site").in_scope(|| Site::assemble_again(content, options, memory));
            problems.extend(assembled.problems);
            let site = assembled.site;
            if assembled.touched.is_none() {
                self.structure += 1;
            }
            let _span = info_span!("check").entered();
            let checked = match (self.checked.take(), assembled.touched) {
                (Some(mut checked), Some(touched)) => {
                    checked.update(&site, &touched);
                    checked
                }
                _ => Checked::of(&site),
            };
            problems.extend(checked.problems().cloned());
            self.checked = Some(checked);
            Loaded { site, theme, structure: self.structure }
        });
        if self.files_for_editors().next().is_some() {
            problems.extend(self.manual().1);
        }
        diagnostic::sort(&mut problems);
        (loaded, problems)
    }

    /// The manual of editors in the theme of the site, and what is wrong with the pages that the
    /// site has for it. There is none as long as the theme cannot be read.
    pub fn manual(&mut self) -> (Option<Loaded>, Vec<Diagnostic>) {
        let theme = self.theme.as_ref().and_then(|known| known.theme.as_ref().ok());
        let Some(theme) = theme.map(Arc::clone) else { return (None, Vec::new()) };
        let own: Vec<SourceFile> = self.files_for_editors().cloned().collect();
        let known = self.manual.as_ref().filter(|manual| manual.is_of(&own, &theme));
        if let Some(manual) = known {
            return manual.made();
        }
        let manual = Manual::new(own, theme, self.site_options());
        self.manual.insert(manual).made()
    }

    fn site_options(&self) -> SiteOptions {
        SiteOptions { date: self.options.date, drafts: self.options.drafts }
    }

    /// The files that a site has for its editors, which stand together in the tree.
    fn files_for_editors(&self) -> impl Iterator<Item = &SourceFile> {
        let files = &self.content.tree.files;
        let start = files.partition_point(|file| file.path.as_str() < EDITORS_FOLDER);
        files[start..].iter().take_while(|file| file.path.starts_with(EDITORS_FOLDER))
    }

    /// Makes the site that would be there if the files at these paths held these bytes, or were not
    /// there at all. What was last seen stays.
    pub fn preview(
        &mut self,
        changes: &[(String, Option<Vec<u8>>)],
    ) -> (Option<Loaded>, Vec<Diagnostic>) {
        let mut tree = self.content.tree.clone();
        for (path, bytes) in changes {
            tree.files.retain(|file| file.path != *path);
            if let Some(bytes) = bytes {
                tree.files.push(SourceFile::in_memory(path.clone(), bytes.clone().into()));
            }
        }
        tree.files.sort_by(|a, b| a.path.cmp(&b.path));
        let seen = std::mem::replace(&mut self.content.tree, tree);
        let made = self.assemble();
        self.content.tree = seen;
        made
    }

    /// The theme, made anew if its files or the language are not what they were.
    fn theme(&mut self, language: Language) -> Result<Arc<Theme>, Vec<Diagnostic>> {
        let files = &self.overrides.tree.files;
        let is_same = |known: &LoadedTheme| known.language == language && same(&known.files, files);
        if let Some(known) = self.theme.as_ref().filter(|known| is_same(known)) {
            return known.theme.clone();
        }
        let words: Vec<SourceFile> =
            files.iter().filter(|file| file.path.starts_with(WORDS)).cloned().collect();
        let same_words = |(known, files): &(Language, Vec<SourceFile>)| {
            *known == language && same(files, &words)
        };
        if !self.words.as_ref().is_some_and(same_words) {
            self.texts = site::Memory::default();
            self.words = Some((language, words));
        }
        let theme = Theme::load(&self.overrides.tree, language).map(Arc::new);
        let made = LoadedTheme { theme: theme.clone(), files: files.clone(), language };
        self.theme = Some(made);
        self.structure += 1;
        theme
    }
}

impl Files {
    fn look(&mut self, folder: &Path) -> Result<bool, SourceError> {
        let (tree, problems) = self.tree.read_again(folder, Limits::default())?;
        let changed = !same(&self.tree.files, &tree.files) || self.problems != problems;
        *self = Self { tree, problems };
        Ok(changed)
    }

    fn look_at(&mut self, folder: &Path, paths: &[PathBuf]) -> Result<bool, SourceError> {
        let wrong = self.problems.clone();
        let changed = self.tree.patch(folder, paths, &mut self.problems)?;
        Ok(changed || wrong != self.problems)
    }
}

/// Whether two lists of files have the same paths and contents.
pub(super) fn same(before: &[SourceFile], after: &[SourceFile]) -> bool {
    let equal =
        |(a, b): (&SourceFile, &SourceFile)| a.path == b.path && a.stamp.hash == b.stamp.hash;
    before.len() == after.len() && before.iter().zip(after).all(equal)
}
