//! Components in the text: opened, checked and closed.

use std::ops::Range;

use super::{OpenComponent, Walk};
use crate::content::{CitationGroup, CitationItem};
use crate::diagnostic::Code;
use crate::markdown::component::{self, ArgumentProblem, Call, Component};
use crate::markdown::fragment::{HoleKind, escape};
use crate::markdown::reference;

impl Walk<'_, '_, '_> {
    pub(super) fn component(&mut self, call: Call<'_>, span: &Range<usize>) {
        match call {
            Call::End => self.close_component(span),
            Call::Malformed => self.report(Code::ComponentPlace, span, |problem| {
                problem.arg("name", "").arg("reason", "malformed")
            }),
            Call::Open { name, arguments } => match component::component(name) {
                None => {
                    self.unmatched += 1;
                    let known = component::COMPONENTS.iter().map(|component| component.name);
                    self.report(Code::UnknownComponent, span, |problem| {
                        let list = known.clone().collect::<Vec<_>>().join(", ");
                        problem.arg("name", name).arg("known", list).nearest(name, known)
                    });
                }
                Some(component) => self.open_component(component, &arguments, span),
            },
        }
    }

    pub(super) fn open_component(
        &mut self,
        component: &'static Component,
        arguments: &[(&str, &str)],
        span: &Range<usize>,
    ) {
        for problem in component.check(arguments) {
            self.argument_problem(component, &problem, span);
        }
        let argument = |name: &str| {
            let found = arguments.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        match component.name {
            "figure" => return self.figure(&argument, span),
            "messages" => return self.messages(),
            _ => {}
        }
        let html = component::open(component.name, argument, self.compiler.dialect.catalogue);
        self.html(html);
        if !component.container {
            return;
        }
        let footer = match component.name {
            "quote" => self.quote_footer(&argument, span),
            _ => String::new(),
        };
        let (span, depth) = (span.clone(), self.depth);
        self.components.push(OpenComponent { component, span, depth, footer });
    }

    pub(super) fn figure(
        &mut self,
        argument: &impl Fn(&str) -> Option<String>,
        span: &Range<usize>,
    ) {
        let span = self.file_span(span);
        let alt = argument("alt").unwrap_or_default();
        let hole = HoleKind::Image { target: argument("src").unwrap_or_default(), alt, span };
        let image = self.hole(hole);
        let caption = argument("caption").map(|text| escape(&text));
        let caption =
            caption.map(|text| format!("<figcaption>{text}</figcaption>")).unwrap_or_default();
        self.html(format!("<figure class=\"figure\">{image}{caption}</figure>\n"));
    }

    /// Every code with what it means, each under a heading that a link can lead to.
    fn messages(&mut self) {
        let (html, headings) = reference::messages(self.compiler.dialect.catalogue);
        for heading in headings {
            self.compiler.ids.insert(heading.id.clone());
            self.compiler.page.headings.push(heading);
        }
        self.html(html);
    }

    /// What stands under a quotation: who said it and where it can be read.
    pub(super) fn quote_footer(
        &mut self,
        argument: &impl Fn(&str) -> Option<String>,
        span: &Range<usize>,
    ) -> String {
        let source = escape(&argument("source").unwrap_or_default());
        let cited = argument("cite").map(|key| {
            let items = vec![CitationItem { key, locator: None }];
            format!(" {}", self.cite(CitationGroup { items }, span))
        });
        format!("</blockquote><figcaption>{source}{}</figcaption>", cited.unwrap_or_default())
    }

    pub(super) fn close_component(&mut self, span: &Range<usize>) {
        match self.components.pop() {
            None if self.unmatched > 0 => self.unmatched -= 1,
            None => self.report(Code::ComponentPlace, span, |problem| {
                problem.arg("name", "end").arg("reason", "close")
            }),
            Some(open) => {
                if open.depth != self.depth {
                    self.report(Code::ComponentPlace, span, |problem| {
                        problem.arg("name", open.component.name).arg("reason", "crossing")
                    });
                }
                self.html(open.footer);
                self.html(component::close(open.component.name));
            }
        }
    }

    pub(super) fn argument_problem(
        &mut self,
        component: &Component,
        problem: &ArgumentProblem<'_>,
        span: &Range<usize>,
    ) {
        let (reason, argument, value) = match *problem {
            ArgumentProblem::Unknown(name) => ("unknown", name, ""),
            ArgumentProblem::Missing(name) => ("missing", name, ""),
            ArgumentProblem::Wrong(name, value) => ("wrong", name, value),
        };
        self.report(Code::ComponentArgument, span, |problem| {
            let known = component.argument_names().collect::<Vec<_>>().join(", ");
            let problem = problem
                .arg("name", component.name)
                .arg("reason", reason)
                .arg("argument", argument)
                .arg("value", value)
                .arg("known", known);
            match reason {
                "unknown" => problem.nearest(argument, component.argument_names()),
                _ => problem,
            }
        });
    }
}
