//! The templates and what each of them is given.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::data;
use super::fill::{Citations, Filler, href};
use super::parts::DatedLink;
use super::picture;
use super::theme::Theme;
use super::view::{FieldView, ItemGroup, ItemView, Link, SourceView, TermView, TocEntry};
use crate::content::{Details, InterventionType, Prose, Shown, Tool};
use crate::diagnostic::Diagnostic;
use crate::markdown::Heading;
use crate::search::{KINDS, Search};
use crate::site::{Address, DataFile, PageId, Route, Site};

/// Renders the routes that are text.
pub(super) struct Renderer<'a> {
    pub(super) site: &'a Site,
    pub(super) theme: &'a Theme,
    pub(super) search: &'a Search,
}

type Rendered = Result<String, Box<Diagnostic>>;

impl Renderer<'_> {
    /// The text of `route`.
    pub(super) fn render(&self, route: &Route) -> Rendered {
        match route {
            Route::Picture(which) => return Ok(picture::draw(self, which).finish()),
            Route::Data(file) => return Ok(data::write(self, file)),
            Route::Host(file) => return Ok(self.host_file(*file)),
            Route::SecurityText => return Ok(self.security_text()),
            _ => {}
        }
        let mut context = Context::new();
        context.insert("site", &self.site_view(route));
        let template = match route {
            Route::Home => self.home(&mut context),
            Route::Page(id) => self.page(*id, &mut context),
            Route::Whole(id) => self.whole(*id, &mut context),
            Route::Glossary => self.glossary(&mut context),
            Route::Sources => self.sources(&mut context),
            Route::Source(key) => self.source(key, &mut context),
            Route::Topics => self.topics(&mut context),
            Route::Term(key, id) => self.term(key, id, &mut context),
            Route::Guide => self.guide_start(&mut context),
            Route::GuideStep(id) => self.guide_step(id, &mut context),
            Route::Search => self.search_page(&mut context),
            Route::DataDictionary => self.data_dictionary(&mut context),
            Route::NotFound => self.not_found(&mut context),
            Route::Redirect(address) => self.redirect(address, &mut context),
            Route::Feed => self.feed(&mut context),
            Route::Sitemap => self.sitemap(&mut context),
            Route::Robots
            | Route::Asset(_)
            | Route::Word(_)
            | Route::Picture(_)
            | Route::Data(_)
            | Route::SecurityText
            | Route::Host(_) => "robots.txt",
            evidence => self.evidence(evidence, &mut context),
        };
        self.theme.render(template, &context, &route.file(self.site))
    }

    fn home(&self, context: &mut Context) -> &'static str {
        let root = self.site.at(&Address::root());
        match root {
            Some(id) => self.page_context(id, context),
            None => {
                let config = &self.site.content.config;
                let description = config.description.clone().unwrap_or_default();
                let frame = self.frame(Route::Home, config.title.clone(), description);
                context.insert("page", &frame);
                context.insert("body", "");
                context.insert("summary", &Vec::<String>::new());
                context.insert("sources", &Vec::<SourceView>::new());
                context.insert("terms", &Vec::<TermView>::new());
            }
        }
        context.insert("matrix", &self.matrix());
        let sections = self.site.top().iter().copied();
        let sections = sections.filter(|id| Some(*id) != root);
        context.insert("sections", &self.links(sections));
        let news = self
            .newest()
            .into_iter()
            .filter(|id| matches!(self.site.page(*id).document.details, Details::News));
        let news: Vec<DatedLink> = news.take(3).map(|id| self.dated(id)).collect();
        context.insert("news", &news);
        context.insert("evidence", &self.home_evidence());
        "home.html"
    }

    fn page(&self, id: PageId, context: &mut Context) -> &'static str {
        self.page_context(id, context);
        let page = self.site.page(id);
        context.insert("children", &self.dated_children(page));
        let whole = self.site.whole_section().filter(|section| *section == id);
        context.insert("whole", &whole.map(|section| self.href_of(&Route::Whole(section))));
        let (before, after) = self.site.neighbours(id);
        context.insert("previous", &before.map(|id| self.link(id)));
        context.insert("next", &after.map(|id| self.link(id)));
        context.insert("related", &self.links(self.search.related(self.site, id)));
        context.insert("topics", &self.topics_of(page));
        context.insert("chain", &self.chain(id));
        match (&page.document.details, page.document.common.shows) {
            (Details::Study(_), _) => "study.html",
            (Details::InterventionType(_), _) => "intervention.html",
            (_, Some(Shown::EvidenceRule)) => {
                self.rule_context(context);
                "rule.html"
            }
            (_, Some(Shown::InterventionTypes)) => {
                self.types_context(context);
                "intervention-types-section.html"
            }
            (_, Some(Shown::Studies)) => {
                context.insert("studies", &self.study_rows());
                "studies-section.html"
            }
            (_, None) => "page.html",
        }
    }

    pub(super) fn page_context(&self, id: PageId, context: &mut Context) {
        let page = self.site.page(id);
        let common = &page.document.common;
        let citations = Citations::of(self.site, &page.text.citations);
        let filler = Filler {
            site: self.site,
            file: page.document.source.path(),
            text: &page.text,
            citations: &citations,
            own: true,
        };
        let description = common.description.clone().unwrap_or_default();
        let mut frame = self.frame(Route::Page(id), page.title().to_owned(), description);
        frame.trail = self.links(self.site.trail(id));
        if let Some(language) = &common.language {
            frame.language.clone_from(language);
        }
        context.insert("page", &frame);
        context.insert("kind", page.document.details.kind().word());
        let prose = |texts: &[Prose]| -> Vec<String> {
            texts.iter().map(|text| filler.prose(text)).collect()
        };
        context.insert("summary", &prose(&common.summary));
        context.insert("body", &filler.html(&page.text.body));
        context.insert("toc", &toc(&page.text.headings));
        context.insert("dates", &self.dates(common));
        context.insert("changes", &self.changes(common, &filler));
        if let Details::InterventionType(details) = &page.document.details {
            context.insert("fields", &fields(details, &filler));
            context.insert("definition", &filler.prose(&details.definition));
            context.insert("tools", &self.tools(details));
            self.intervention_context(id, &filler, context);
        }
        let (format, items) = match &page.document.details {
            Details::Tool(tool) => (tool.format.word(), items(tool, &filler)),
            _ => ("", Vec::new()),
        };
        context.insert("word", &self.word_link(id));
        context.insert("format", format);
        context.insert("fill_in", &self.asset("fill-in.js"));
        context.insert("items", &items);
        if let Details::Study(study) = &page.document.details {
            context.insert("study", &self.study(id, study, &filler));
        }
        let question = match &page.document.details {
            Details::Chapter(chapter) => chapter.question.as_ref().map(|question| &question.value),
            _ => None,
        };
        context.insert("question", &question);
        context.insert("sources", &self.source_list(&citations));
        context.insert("terms", &self.term_list(&page.text.terms));
    }

    fn search_page(&self, context: &mut Context) -> &'static str {
        let words = &self.theme.catalogue;
        let (title, text) = (words.text("search"), words.text("search-text"));
        context.insert("page", &self.frame(Route::Search, title, text));
        context.insert("script", &href(self.site, &self.search.script));
        let names = [
            "none",
            "one",
            "many",
            "common",
            "without",
            "meant",
            "remove",
            "clear",
            "retry",
            "old",
            "failed",
            "unfiltered",
        ];
        let texts: BTreeMap<&str, String> =
            names.into_iter().map(|name| (name, words.text(&format!("search-{name}")))).collect();
        let kinds: BTreeMap<&str, String> =
            KINDS.into_iter().map(|kind| (kind, words.text(&format!("kind-{kind}")))).collect();
        let base = self.site.content.config.base_path();
        let mut settings = serde_json::json!({"texts": texts, "kinds": kinds, "base": base});
        if let Some(endpoint) = &self.site.content.config.search_endpoint {
            settings["endpoint"] = endpoint.0.trim_end_matches('/').into();
        }
        // `</script>` in a text must not end the block.
        context.insert("settings", &settings.to_string().replace('<', "\\u003c"));
        context.insert("lists", &self.lists());
        let types = self.site.evidence.profiles.iter().filter_map(|profile| profile.page);
        context.insert("types", &self.links(types));
        "search.html"
    }

    /// The lists of everything, for a visitor who would rather look than search.
    fn lists(&self) -> Vec<Link> {
        let generated = Route::OVERVIEWS.iter().filter_map(|route| route.address(self.site));
        let generated = generated.filter_map(|address| self.link_at(&address));
        self.links(self.site.top().iter().copied()).into_iter().chain(generated).collect()
    }

    fn data_dictionary(&self, context: &mut Context) -> &'static str {
        let words = &self.theme.catalogue;
        let (title, text) = (words.text("data-dictionary"), words.text("data-dictionary-text"));
        context.insert("page", &self.frame(Route::DataDictionary, title, text));
        let files: Vec<Link> = DataFile::SETS
            .iter()
            .map(|(file, _)| Route::Data(file.clone()))
            .chain([Route::Data(DataFile::Catalogue)])
            .map(|route| Link {
                title: format!("/{}", route.file(self.site)),
                href: self.href_of(&route),
                description: String::new(),
                current: "",
            })
            .collect();
        context.insert("files", &files);
        let tables = data::COLUMNS.map(|columns| DataTable {
            id: columns.first().map_or("", |(file, ..)| file),
            columns,
        });
        context.insert("tables", &tables);
        "data-dictionary.html"
    }

    pub(super) fn not_found(&self, context: &mut Context) -> &'static str {
        let title = self.theme.catalogue.text("not-found");
        context.insert("page", &self.frame(Route::NotFound, title, String::new()));
        context.insert("sections", &self.links(self.site.top().iter().copied()));
        "not-found.html"
    }

    fn redirect(&self, address: &Address, context: &mut Context) -> &'static str {
        let target = self.site.redirects.get(address).map(|id| self.link(*id));
        let title = self.theme.catalogue.text("moved");
        let mut frame = self.frame(Route::Redirect(address.clone()), title, String::new());
        if let Some(target) = &target {
            frame.canonical = self.absolute(&target.href);
        }
        context.insert("page", &frame);
        context.insert("target", &target);
        "redirect.html"
    }
}

/// A table of the data dictionary.
#[derive(Serialize)]
struct DataTable {
    id: &'static str,
    columns: &'static [data::Column],
}

/// The parts of an intervention type that have a heading of their own.
fn fields(details: &InterventionType, filler: &Filler<'_>) -> Vec<FieldView> {
    let one = |prose: &Option<Prose>| prose.iter().cloned().collect::<Vec<_>>();
    let (cost, fit) = (one(&details.cost), one(&details.fit));
    let lists: [(&'static str, &'static str, &[Prose]); 8] = [
        ("choose", "aims", &details.aims),
        ("choose", "mechanisms", &details.mechanisms),
        ("choose", "moderators", &details.moderators),
        ("choose", "harms", &details.harms),
        ("choose", "fit", &fit),
        ("carry-out", "conditions", &details.conditions),
        ("carry-out", "cost", &cost),
        ("carry-out", "lessons", &details.lessons),
    ];
    lists
        .into_iter()
        .map(|(step, name, texts)| FieldView {
            step,
            name,
            id: format!("veld-{name}"),
            texts: texts.iter().map(|text| filler.prose(text)).collect(),
        })
        .collect()
}

fn items(tool: &Tool, filler: &Filler<'_>) -> Vec<ItemGroup> {
    let mut groups: Vec<ItemGroup> = Vec::new();
    for item in &tool.items {
        let title = item.group.clone().unwrap_or_default();
        let help = item.help.as_ref().map(|help| filler.prose(help)).unwrap_or_default();
        let view = ItemView { html: filler.prose(&item.text), help };
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.items.push(view),
            None => groups.push(ItemGroup { title, items: vec![view] }),
        }
    }
    groups
}

/// The headings of the second level with those of the third below them.
fn toc(headings: &[Heading]) -> Vec<TocEntry> {
    let mut toc: Vec<TocEntry> = Vec::new();
    for heading in headings.iter().filter(|heading| heading.level <= 3) {
        let (id, text) = (heading.id.clone(), heading.text.clone());
        let entry = TocEntry { id, text, children: Vec::new() };
        match toc.last_mut().filter(|_| heading.level == 3) {
            Some(parent) => parent.children.push(entry),
            None => toc.push(entry),
        }
    }
    toc
}
