//! What every page of an editor goes through: there is a site, and who wants to change something has
//! seen a page of ours.

use std::sync::mpsc::channel;

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use super::Pairs;
use super::submitted::Submitted;
use crate::diagnostic::Catalogue;
use crate::serve::guard::refuse;
use crate::serve::http::{Http, in_background};
use crate::serve::overlay::ProblemView;
use crate::serve::save::{FileChange, Save, Saved};
use crate::serve::state::{Shared, Shown};
use crate::serve::worker::Job;

/// A request of an editor about the site of this moment.
pub(super) struct Asking {
    pub(super) http: Http,
    pub(super) shown: Shown,
    /// What the address or the form says.
    pub(super) sent: Submitted,
}

/// Answers a request that changes nothing.
pub(super) async fn look(
    http: Http,
    query: Pairs,
    answer: impl FnOnce(&Asking) -> Response + Send + 'static,
) -> Response {
    in_background(move || Asking::answer(http, Submitted::new(query), answer)).await
}

/// Answers a request that may change something: it must show the token of this start.
pub(super) async fn change(
    http: Http,
    sent: Pairs,
    answer: impl FnOnce(&Asking) -> Response + Send + 'static,
) -> Response {
    in_background(move || {
        let sent = Submitted::new(sent);
        match sent.text("token") == Some(&http.shared.token) {
            true => Asking::answer(http, sent, answer),
            false => refuse(StatusCode::FORBIDDEN),
        }
    })
    .await
}

impl Asking {
    fn answer(http: Http, sent: Submitted, answer: impl FnOnce(&Self) -> Response) -> Response {
        let Some(shown) = http.shared.current().shown.clone() else {
            return refuse(StatusCode::SERVICE_UNAVAILABLE);
        };
        answer(&Self { http, shown, sent })
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.http.shared
    }

    pub(super) fn catalogue(&self) -> &'static Catalogue {
        self.http.shared.catalogue()
    }

    /// The file that the request is about.
    pub(super) fn file(&self) -> &str {
        self.sent.text("bestand").unwrap_or_default()
    }

    /// Has the worker write `changes`; `None` if the server ends.
    pub(super) fn save(&self, changes: Vec<FileChange>) -> Option<Saved> {
        let (answer, heard) = channel();
        self.http.jobs.send(Job::Save(Save { changes }, answer)).ok()?;
        heard.recv().ok()
    }

    /// A page of the program.
    pub(super) fn page(&self, template: &str, view: &impl Serialize) -> Response {
        Html(self.shared().templates.render(template, view)).into_response()
    }

    pub(super) fn page_with(
        &self,
        status: StatusCode,
        (template, view): (&str, &impl Serialize),
    ) -> Response {
        let mut page = self.page(template, view);
        *page.status_mut() = status;
        page
    }
}

/// Why nothing was written, for who asked for it.
#[derive(Serialize, Default)]
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) problems: Vec<ProblemView>,
}

impl Refusal {
    /// `saved` in words. `refused` and `changed` name the texts for errors and for a file that is
    /// not what it was.
    pub(super) fn new(
        saved: Saved,
        (refused, changed): (&str, &str),
        catalogue: &Catalogue,
    ) -> (StatusCode, Self) {
        let say = |id: &str| Self { message: catalogue.text(id), problems: Vec::new() };
        match saved {
            Saved::Refused(problems) => {
                let problems = problems.iter().map(|problem| ProblemView::new(problem, catalogue));
                let refusal = Self { problems: problems.collect(), ..say(refused) };
                (StatusCode::UNPROCESSABLE_ENTITY, refusal)
            }
            Saved::Failed(detail) => {
                let said = catalogue.format("edit-failed", None, &[("detail", detail)]);
                let refusal = Self { message: said.unwrap_or_default(), problems: Vec::new() };
                (StatusCode::INTERNAL_SERVER_ERROR, refusal)
            }
            Saved::Changed { .. } | Saved::Done => (StatusCode::CONFLICT, say(changed)),
        }
    }
}
