//! A section as one page, to print or to read from begin to end. Links between its chapters lead to
//! places on the page.

mod embed;

use serde::Serialize;
use tera::Context;

use self::embed::Embedding;
use super::fill::{Citations, Filler, href};
use super::pages::Renderer;
use crate::content::{Details, PageCitations};
use crate::markdown::Cited;
use crate::site::{PageId, Route};

/// One chapter.
#[derive(Serialize)]
struct ChapterView {
    id: String,
    title: String,
    description: String,
    question: String,
    summary: Vec<String>,
    body: String,
}

impl Renderer<'_> {
    pub(super) fn whole(&self, section: PageId, context: &mut Context) -> &'static str {
        let chapters = self.with_descendants(section);
        let label = self.site.page(section).label();
        let title = format!("{label}: {}", self.theme.catalogue.text("whole-title"));
        let description = self.theme.catalogue.text("whole-text");
        let mut frame = self.frame(Route::Whole(section), title, description);
        frame.trail.extend(self.links([section]));
        context.insert("page", &frame);
        let all = self.citations_of(&chapters);
        let mut first = 0;
        let mut terms = Vec::new();
        let mut views = Vec::with_capacity(chapters.len());
        let addresses: Vec<String> = chapters
            .iter()
            .map(|id| href(self.site, self.site.page(*id).address.as_str()))
            .collect();
        for (at, id) in chapters.iter().enumerate() {
            let text = &self.site.page(*id).text;
            let citations = part_of(&all, first..first + text.citations.len());
            first += text.citations.len();
            let embedding =
                Embedding { at, title: self.site.page(*id).title(), chapters: &addresses };
            views.push(self.chapter(*id, &citations, &embedding));
            terms.extend(text.terms.iter().copied());
        }
        let mut seen = std::collections::BTreeSet::new();
        terms.retain(|term| seen.insert(*term));
        context.insert("chapters", &views);
        context.insert("terms", &self.term_list(&terms));
        // The way back to the text is the page of the chapter.
        context.insert(
            "sources",
            &self.source_list(&Citations { backlinks: Default::default(), ..all }),
        );
        "whole.html"
    }

    /// A section and all that is below it, in reading order.
    fn with_descendants(&self, id: PageId) -> Vec<PageId> {
        let children = self.site.page(id).children.iter();
        std::iter::once(id)
            .chain(children.flat_map(|child| self.with_descendants(*child)))
            .collect()
    }

    /// The citations of all chapters as those of one page, so that `z.d.-a` is one source.
    fn citations_of(&self, chapters: &[PageId]) -> Citations {
        let cited: Vec<Cited> = chapters
            .iter()
            .flat_map(|id| self.site.page(*id).text.citations.iter().cloned())
            .collect();
        Citations::of(self.site, &cited)
    }

    fn chapter(&self, id: PageId, citations: &Citations, embedding: &Embedding<'_>) -> ChapterView {
        let page = self.site.page(id);
        let common = &page.document.common;
        let filler = Filler {
            site: self.site,
            file: page.document.source.path(),
            text: &page.text,
            citations,
            own: true,
        };
        let summary = common.summary.iter().map(|text| embedding.embed(&filler.prose(text)));
        let question = match &page.document.details {
            Details::Chapter(chapter) => chapter.question.as_ref(),
            _ => None,
        };
        ChapterView {
            id: embedding.id(),
            title: page.title().to_owned(),
            description: common.description.clone().unwrap_or_default(),
            question: question.map(|question| question.value.clone()).unwrap_or_default(),
            summary: summary.collect(),
            body: embedding.embed(&filler.html(&page.text.body)),
        }
    }
}

/// Some of the citations, numbered from nought as on a page of their own.
fn part_of(all: &Citations, numbers: std::ops::Range<usize>) -> Citations {
    let citations = all.page.citations.get(numbers).unwrap_or_default().to_vec();
    Citations {
        page: PageCitations { citations, references: Vec::new() },
        backlinks: Default::default(),
    }
}
