//! The pages of the guide: one question each, and what the answers lead to.

use serde::Serialize;
use tera::Context;

use super::fill::{Citations, Filler};
use super::linked_data::web_page;
use super::pages::Renderer;
use super::view::{Frame, Link};
use crate::content::{Advice, Answer, GUIDE_FILE, Given, Guide, GuideResult, Origin, Question};
use crate::markdown::PageText;
use crate::site::{Address, Route};

/// An answer that a reader can choose.
#[derive(Serialize)]
struct ChoiceView {
    text: String,
    help: String,
    href: String,
}

/// An answer that a reader gave.
#[derive(Serialize)]
struct GivenView {
    question: String,
    answer: String,
    /// The page with the question.
    href: String,
}

/// A text and where it comes from.
#[derive(Serialize)]
struct AdviceView {
    html: String,
    own: bool,
}

/// A page to go on with.
#[derive(Serialize)]
struct AdvisedView {
    #[serde(flatten)]
    link: Link,
    html: String,
    own: bool,
}

impl Renderer<'_> {
    /// The page that the guide begins with.
    pub(super) fn guide_start(&self, context: &mut Context) -> &'static str {
        let Some(guide) = &self.site.content.guide else { return self.not_found(context) };
        let Some(start) = guide.start() else { return self.not_found(context) };
        let mut frame = self.frame(Route::Guide, guide.title.clone(), guide.description.clone());
        frame.heading = self.theme.catalogue.text("guide");
        self.put_page(frame, web_page(), context);
        context.insert("lead", &guide.description);
        self.question_context(guide, start, context);
        "guide-question.html"
    }

    /// A later question, or a result.
    pub(super) fn guide_step(&self, id: &str, context: &mut Context) -> &'static str {
        let Some(guide) = &self.site.content.guide else { return self.not_found(context) };
        if let Some(question) = guide.question(id) {
            self.put_page(self.guide_frame(guide, id, &question.text), web_page(), context);
            self.question_context(guide, question, context);
            return "guide-question.html";
        }
        let Some(result) = guide.result(id) else { return self.not_found(context) };
        self.put_page(self.guide_frame(guide, id, &result.title), web_page(), context);
        self.result_context(guide, result, context);
        "guide-result.html"
    }

    /// The frame of a page after the first one.
    fn guide_frame(&self, guide: &Guide, id: &str, title: &str) -> Frame {
        let answers = guide.way_to(id).into_iter().map(|given| given.answer.text.value.as_str());
        let description = answers.collect::<Vec<_>>().join(" › ");
        let description = format!("{}: {description}", self.theme.catalogue.text("guide-answers"));
        let mut frame = self.frame(self.site.guide_route(id), title.to_owned(), description);
        frame.trail.push(self.route_link(&Route::Guide, "guide"));
        frame
    }

    fn question_context(&self, guide: &Guide, question: &Question, context: &mut Context) {
        let id = &question.id.value.0;
        let way = guide.way_to(id);
        let nothing = PageText::default();
        let text = self.site.guide.get(id).unwrap_or(&nothing);
        let citations = Citations::of(self.site, &text.citations);
        let filler =
            Filler { site: self.site, file: GUIDE_FILE, text, citations: &citations, own: true };
        let help = question.help.as_ref().map(|help| filler.prose(help)).unwrap_or_default();
        let choices: Vec<ChoiceView> =
            question.answers.iter().filter_map(|answer| self.choice(answer)).collect();
        context.insert("question", &question.text);
        context.insert("help", &help);
        context.insert("choices", &choices);
        context.insert("step", &(way.len() + 1));
        context.insert("most", &(way.len() + guide.questions_from(id)));
        context.insert("sources", &self.source_list(&citations));
        self.way_context(&way, context);
    }

    fn choice(&self, answer: &Answer) -> Option<ChoiceView> {
        let to = answer.to.as_ref()?;
        Some(ChoiceView {
            text: answer.text.value.clone(),
            help: answer.help.clone().unwrap_or_default(),
            href: self.href_of(&self.site.guide_route(&to.value.0)),
        })
    }

    fn result_context(&self, guide: &Guide, result: &GuideResult, context: &mut Context) {
        let id = &result.id.value.0;
        let nothing = PageText::default();
        let text = self.site.guide.get(id).unwrap_or(&nothing);
        let citations = Citations::of(self.site, &text.citations);
        let filler =
            Filler { site: self.site, file: GUIDE_FILE, text, citations: &citations, own: true };
        let advice = |advice: &Advice| AdviceView {
            html: filler.prose(&advice.text),
            own: advice.origin == Origin::Own,
        };
        let pages = result.pages.iter().filter_map(|advised| {
            Some(AdvisedView {
                link: self.link_at(&Address::from_written(&advised.page.value.0))?,
                html: filler.prose(&advised.reason),
                own: advised.origin == Origin::Own,
            })
        });
        context.insert("pages", &pages.collect::<Vec<_>>());
        context.insert("advice", &advice(&result.advice));
        context.insert("still", &result.still.as_ref().map(advice));
        context.insert("sources", &self.source_list(&citations));
        self.way_context(&guide.way_to(id), context);
    }

    /// What the reader answered so far, and the way back.
    fn way_context(&self, way: &[Given<'_>], context: &mut Context) {
        let given: Vec<GivenView> = way
            .iter()
            .map(|Given { question, answer }| GivenView {
                question: question.text.clone(),
                answer: answer.text.value.clone(),
                href: self.href_of(&self.site.guide_route(&question.id.value.0)),
            })
            .collect();
        context.insert("back", &given.last().map(|given| given.href.as_str()));
        context.insert("given", &given);
        context.insert("guide", &self.href_of(&Route::Guide));
    }
}
