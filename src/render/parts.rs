//! The parts of pages: links, dates, sources, terms and the matrix as templates see them.

use serde::Serialize;

use super::fill::{Citations, Filler, href};
use super::licence;
use super::pages::Renderer;
use super::view::{
    Day, Frame, Link, MatrixCellView, MatrixRowView, MatrixView, SiteView, SourceView, StudyView,
    TermView, TopicView, VocabularyView,
};
use crate::content::{Common, Details, GLOSSARY_FILE, InterventionType, Prose, Study};
use crate::site::{Address, DataFile, Page, PageId, Route};

#[derive(Serialize)]
pub(super) struct DatedLink {
    #[serde(flatten)]
    pub(super) link: Link,
    pub(super) day: Option<Day>,
}

#[derive(Serialize)]
pub(super) struct Dates {
    pub(super) date: Option<Day>,
    pub(super) updated: Option<Day>,
    pub(super) reviewed: Option<Day>,
    pub(super) review_due: Option<Day>,
    pub(super) overdue: bool,
}

#[derive(Serialize)]
pub(super) struct ChangeView {
    pub(super) day: Day,
    pub(super) html: String,
    pub(super) conclusion_changed: bool,
}

pub(super) fn last_change(common: &Common) -> Option<jiff::civil::Date> {
    common.updated.or(common.date)
}

impl Renderer<'_> {
    pub(super) fn site_view(&self, route: &Route) -> SiteView {
        let config = &self.site.content.config;
        let here = route.address(self.site);
        let footer = config.footer.iter().map(|address| Address::from_written(&address.value.0));
        let contact = config.contact.clone();
        SiteView {
            title: config.title.clone(),
            language: config.language().code(),
            description: config.description.clone().unwrap_or_default(),
            banner: config.banner.clone().unwrap_or_default(),
            contact: contact.unwrap_or_default(),
            license: config.license.clone().unwrap_or_default(),
            license_url: config.license.as_deref().and_then(licence::address).unwrap_or_default(),
            noindex: config.noindex,
            home: href(self.site, "/"),
            url: format!("{}/", config.origin_and_path()),
            feed: href(self.site, "/feed.xml"),
            stylesheet: self.asset("site.css"),
            icon: self.asset("icon.svg"),
            font: self.asset("fonts/newsreader-600.woff2"),
            search: match self.search.is_there {
                true => self.href_of(&Route::Search),
                false => String::new(),
            },
            navigation: self.menu(here.as_ref()),
            footer: footer.filter_map(|address| self.link_at(&address)).collect(),
        }
    }

    /// The address of a file of the theme.
    pub(super) fn asset(&self, name: &str) -> String {
        let asset = self.theme.assets.get(name);
        asset.map(|asset| href(self.site, &asset.output)).unwrap_or_default()
    }

    /// The main menu: as configured, else the sections at the top.
    pub(super) fn menu(&self, here: Option<&Address>) -> Vec<Link> {
        let configured = &self.site.content.config.navigation;
        let addresses: Vec<Address> = match configured.is_empty() {
            true => self.site.top().iter().map(|id| self.site.page(*id).address.clone()).collect(),
            false => configured.iter().map(|at| Address::from_written(&at.value.0)).collect(),
        };
        let current = |address: &Address| match here {
            Some(here) if here == address => "page",
            Some(here) if here.as_str().starts_with(address.as_str()) => "true",
            _ => "",
        };
        let link =
            |address: Address| Some(Link { current: current(&address), ..self.link_at(&address)? });
        addresses.into_iter().filter_map(link).collect()
    }

    /// The address with scheme and host of a path with the base path.
    pub(super) fn absolute(&self, href: &str) -> String {
        let config = &self.site.content.config;
        let below = href.strip_prefix(&config.base_path()).unwrap_or(href);
        format!("{}/{below}", config.origin_and_path())
    }

    pub(super) fn frame(&self, route: Route, title: String, description: String) -> Frame {
        let address = route.address(self.site);
        let path = address.map(|address| href(self.site, address.as_str()));
        Frame {
            title,
            description,
            canonical: path.map(|path| self.absolute(&path)).unwrap_or_default(),
            language: self.site.content.config.language().code().to_owned(),
            trail: match route {
                Route::Home | Route::NotFound => Vec::new(),
                _ => vec![self.home_link()],
            },
        }
    }

    pub(super) fn home_link(&self) -> Link {
        Link {
            title: self.theme.catalogue.text("home"),
            href: href(self.site, "/"),
            description: String::new(),
            current: "",
        }
    }

    pub(super) fn link(&self, id: PageId) -> Link {
        let page = self.site.page(id);
        if page.address == Address::root() {
            return self.home_link();
        }
        Link {
            title: page.label().to_owned(),
            href: href(self.site, page.address.as_str()),
            description: page.document.common.description.clone().unwrap_or_default(),
            current: "",
        }
    }

    pub(super) fn links(&self, pages: impl IntoIterator<Item = PageId>) -> Vec<Link> {
        pages.into_iter().map(|id| self.link(id)).collect()
    }

    /// The link to a page, or to one that the program makes.
    pub(super) fn link_at(&self, address: &Address) -> Option<Link> {
        if let Some(id) = self.site.at(address) {
            return Some(self.link(id));
        }
        let is_here = |route: &&Route| route.address(self.site).as_ref() == Some(address);
        let route = Route::OVERVIEWS.iter().chain([&Route::Search]).find(is_here);
        let name = route.filter(|_| self.site.is_generated(address))?.name()?;
        route.map(|route| self.route_link(route, name))
    }

    pub(super) fn route_link(&self, route: &Route, name: &str) -> Link {
        let address = route.address(self.site).unwrap_or_else(Address::root);
        Link {
            title: self.theme.catalogue.text(name),
            href: href(self.site, address.as_str()),
            description: String::new(),
            current: "",
        }
    }

    pub(super) fn day(&self, date: jiff::civil::Date) -> Day {
        let month = self.theme.catalogue.text(&format!("month-{}", date.month()));
        Day { iso: date.to_string(), text: format!("{} {month} {}", date.day(), date.year()) }
    }

    pub(super) fn dates(&self, common: &Common) -> Dates {
        let day = |date: Option<jiff::civil::Date>| date.map(|date| self.day(date));
        Dates {
            date: day(common.date),
            updated: day(common.updated),
            reviewed: day(common.reviewed),
            review_due: day(common.review_due.as_ref().map(|due| due.value)),
            overdue: common.review_due.as_ref().is_some_and(|due| due.value < self.site.date),
        }
    }

    pub(super) fn changes(&self, common: &Common, filler: &Filler<'_>) -> Vec<ChangeView> {
        let changes = common.changes.iter().map(|change| ChangeView {
            day: self.day(change.date),
            html: filler.prose(&change.text),
            conclusion_changed: change.conclusion_changed,
        });
        changes.collect()
    }

    pub(super) fn dated(&self, id: PageId) -> DatedLink {
        let common = &self.site.page(id).document.common;
        let date = common.date.or(common.updated);
        DatedLink { link: self.link(id), day: date.map(|date| self.day(date)) }
    }

    pub(super) fn dated_children(&self, page: &Page) -> Vec<DatedLink> {
        let children = page.children.iter().map(|id| {
            let is_news = matches!(self.site.page(*id).document.details, Details::News);
            let dated = self.dated(*id);
            DatedLink { day: dated.day.filter(|_| is_news), ..dated }
        });
        children.collect()
    }

    /// The pages with a date, the newest first.
    pub(super) fn newest(&self) -> Vec<PageId> {
        let date = |id: &PageId| {
            let document = &self.site.page(*id).document;
            match document.details {
                Details::News => document.common.date,
                _ => last_change(&document.common),
            }
        };
        let mut pages: Vec<PageId> =
            (0..self.site.pages.len()).filter(|id| date(id).is_some()).collect();
        pages.sort_by_key(|id| (std::cmp::Reverse(date(id)), *id));
        pages
    }

    pub(super) fn tools(&self, details: &InterventionType) -> Vec<Link> {
        let tools = details.tools.iter().filter_map(|tool| {
            let mut pages = (0..self.site.pages.len())
                .filter(|id| matches!(self.site.page(*id).document.details, Details::Tool(_)));
            pages.find(|id| self.site.page(*id).id() == tool.value.0)
        });
        self.links(tools)
    }

    pub(super) fn study(&self, id: PageId, study: &Study, filler: &Filler<'_>) -> StudyView {
        let one = |prose: &Option<Prose>| {
            prose.as_ref().map(|prose| filler.prose(prose)).unwrap_or_default()
        };
        let key = &study.reference.value;
        let harms = study.harms.as_ref();
        StudyView {
            reference: self.reference(key),
            source: self.href_of(&Route::Source(key.clone())),
            files: self.source_files(key),
            seen: study.seen.value.word(),
            seen_at: study.seen_at.iter().map(|address| address.0.clone()).collect(),
            sample: one(&study.sample),
            quality: one(&study.quality),
            findings: self.study_findings(id, study, filler),
            harms: harms.map(|harms| harms.status.word()).unwrap_or_default(),
            harms_note: harms.map(|harms| one(&harms.note)).unwrap_or_default(),
            limitations: study.limitations.iter().map(|text| filler.prose(text)).collect(),
            funding: one(&study.funding),
            used: self.links(self.site.citing(key).iter().copied().filter(|page| *page != id)),
        }
    }

    /// The files of a source for reference managers.
    pub(super) fn source_files(&self, key: &str) -> Vec<Link> {
        let files =
            [(DataFile::Bibtex(key.to_owned()), "BibTeX"), (DataFile::Ris(key.to_owned()), "RIS")];
        let link = |(file, name): (DataFile, &str)| Link {
            title: name.to_owned(),
            href: self.href_of(&Route::Data(file)),
            description: String::new(),
            current: "",
        };
        files.map(link).to_vec()
    }

    pub(super) fn reference(&self, key: &str) -> String {
        self.site.content.bibliography.reference(key).unwrap_or_default()
    }

    pub(super) fn source_view(&self, key: &str, html: String, backlinks: Vec<usize>) -> SourceView {
        let address = Route::Source(key.to_owned()).address(self.site);
        SourceView {
            key: search_index::slug(key),
            html,
            href: address.map(|address| href(self.site, address.as_str())).unwrap_or_default(),
            count: self.site.citing(key).len(),
            backlinks,
        }
    }

    pub(super) fn source_list(&self, citations: &Citations) -> Vec<SourceView> {
        let references = citations.page.references.iter().map(|reference| {
            let backlinks = citations.backlinks.get(&reference.key).cloned().unwrap_or_default();
            self.source_view(&reference.key, reference.html.clone(), backlinks)
        });
        references.collect()
    }

    pub(super) fn term_view(&self, at: usize) -> TermView {
        let entry = &self.site.content.glossary[at];
        let also = entry.abbreviation.iter().chain(&entry.synonyms);
        let see = entry.see.as_ref();
        TermView {
            id: entry.id(),
            term: entry.term.value.clone(),
            also: also.cloned().collect::<Vec<_>>().join(", "),
            html: String::new(),
            own: entry.origin == Some(crate::content::Origin::Own),
            see: see.and_then(|see| self.link_at(&Address::from_written(&see.value.0))),
        }
    }

    /// The terms that a page uses. Their sources are on the page of all terms.
    pub(super) fn term_list(&self, terms: &[usize]) -> Vec<TermView> {
        let nothing = Citations::none();
        let filler = Filler {
            site: self.site,
            file: GLOSSARY_FILE,
            text: &self.site.glossary,
            citations: &nothing,
            own: true,
        };
        let glossary = Route::Glossary.address(self.site).unwrap_or_else(Address::root);
        let views = terms.iter().map(|at| {
            let entry = &self.site.content.glossary[*at];
            let view = self.term_view(*at);
            let href = format!("{}#begrip-{}", href(self.site, glossary.as_str()), view.id);
            // Without its citation a sentence would end in a blank and a full stop.
            let html = filler.prose(&entry.definition).trim().replace(" .", ".");
            let see = Link { href, ..self.home_link() };
            TermView { html, see: Some(see), ..view }
        });
        views.collect()
    }

    pub(super) fn topic(&self, key: &str, id: &str, count: usize) -> TopicView {
        let vocabulary = self.site.content.vocabularies.get(key);
        let term = vocabulary.and_then(|vocabulary| vocabulary.term(id));
        let address = Route::Term(key.to_owned(), id.to_owned()).address(self.site);
        TopicView {
            label: vocabulary.map_or(id, |vocabulary| vocabulary.label_of(id)).to_owned(),
            href: address.map(|address| href(self.site, address.as_str())).unwrap_or_default(),
            definition: term.and_then(|term| term.definition.clone()).unwrap_or_default(),
            count,
        }
    }

    pub(super) fn topics_of(&self, page: &Page) -> Vec<VocabularyView> {
        let topics = page.document.terms.iter().filter_map(|(key, terms)| {
            let vocabulary = self.site.content.vocabularies.get(key)?;
            let terms = terms.iter().map(|term| self.topic(key, &term.value, 0));
            Some(VocabularyView {
                label: vocabulary.label.clone(),
                definition: String::new(),
                id: search_index::slug(&vocabulary.label),
                terms: terms.collect(),
            })
        });
        topics.collect()
    }

    pub(super) fn matrix(&self) -> Option<MatrixView> {
        let matrix = self.site.matrix()?;
        let rows: Vec<MatrixRowView> = matrix
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().zip(&matrix.columns).map(|(cell, (_, column))| {
                    let link = cell.as_ref().map(|cell| self.link(cell.page));
                    MatrixCellView {
                        column: column.clone(),
                        href: link.map(|link| link.href).unwrap_or_default(),
                        question: cell.as_ref().map(|c| c.question.clone()).unwrap_or_default(),
                        own: cell.as_ref().is_some_and(|cell| cell.own),
                    }
                });
                MatrixRowView { page: self.link(row.page), cells: cells.collect() }
            })
            .collect();
        let columns = matrix.columns.iter().map(|(_, label)| Link {
            title: label.clone(),
            href: String::new(),
            description: String::new(),
            current: "",
        });
        let has_own = rows.iter().flat_map(|row| &row.cells).any(|cell| cell.own);
        Some(MatrixView { columns: columns.collect(), rows, has_own })
    }
}
