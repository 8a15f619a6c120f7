//! Tells a browser which making of the site is current. The page says which one it shows, so one
//! that was away sees what it missed as soon as it is back.

use std::convert::Infallible;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch;

use super::http::Http;

/// The numbers of all makings from the current one on.
pub(super) async fn events(
    State(http): State<Http>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let numbers = http.shared.number.subscribe();
    let stream = unfold((numbers, true), move |(mut numbers, is_first)| {
        let run = http.shared.run.clone();
        async move {
            if !is_first {
                numbers.changed().await.ok()?;
            }
            Some((Ok(current(&run, &mut numbers)), (numbers, false)))
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn current(run: &str, numbers: &mut watch::Receiver<u64>) -> Event {
    let number = *numbers.borrow_and_update();
    Event::default().event("build").data(format!("{run}.{number}"))
}
