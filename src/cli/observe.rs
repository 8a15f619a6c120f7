//! What the program was doing and how long it took, for who maintains a site. The library says it
//! in spans of `tracing` and knows nothing of who listens: a span at level INFO is a stage, and one
//! at DEBUG named `page` is the making of one output.

use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use clap::Args;
use serde::Serialize;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Level, Subscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::{format::FmtSpan, time::uptime};
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};
use watwerkt::diagnostic::Catalogue;

/// How many of the slowest pages are told.
const SLOWEST: usize = 10;

/// The name of a span that makes one output.
const PAGE: &str = "page";

/// The crates whose spans are listened to.
const OURS: [&str; 2] = ["watwerkt", "search_index"];

#[derive(Debug, Clone, Copy, Default, Args)]
pub(crate) struct ObserveArguments {
    /// Show how long each stage took, and the slowest pages
    #[arg(long)]
    pub(crate) timings: bool,
    /// Tell what the program is doing, step by step
    #[arg(long)]
    verbose: bool,
}

/// What was heard so far.
#[derive(Clone, Default)]
pub(crate) struct Observed(Arc<Mutex<Heard>>);

#[derive(Default)]
struct Heard {
    stages: Vec<Stage>,
    pages: Vec<SlowPage>,
}

/// How long one stage took.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Stage {
    /// Its name in the catalogue, after `stage-`.
    stage: &'static str,
    /// How many stages it is part of.
    depth: usize,
    /// Time on the clock, over all its turns.
    milliseconds: f64,
}

/// How long one output took to make.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct SlowPage {
    file: String,
    milliseconds: f64,
}

impl ObserveArguments {
    /// Listens from here on; with `always` even if nobody asked for timings.
    pub(crate) fn listen(self, always: bool) -> Observed {
        let observed = Observed::default();
        let ours = |level: LevelFilter| Targets::new().with_targets(OURS.map(|name| (name, level)));
        let timings = (self.timings || always)
            .then(|| Listener(Arc::clone(&observed.0)).with_filter(ours(LevelFilter::DEBUG)));
        let steps = self.verbose.then(|| {
            let steps = fmt::layer().with_writer(std::io::stderr).with_timer(uptime());
            let steps = steps.with_span_events(FmtSpan::CLOSE).with_ansi(false);
            steps.with_filter(ours(LevelFilter::DEBUG))
        });
        if timings.is_some() || steps.is_some() {
            // Fails only if somebody listens already, who then hears everything.
            let _ = tracing_subscriber::registry().with(timings).with(steps).try_init();
        }
        observed
    }
}

impl Observed {
    /// The stages in the order in which they began, since the last time that this was asked.
    pub(crate) fn take(&self) -> (Vec<Stage>, Vec<SlowPage>) {
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Heard { stages, mut pages } = std::mem::take(&mut *heard);
        pages.sort_by(|a, b| {
            b.milliseconds.total_cmp(&a.milliseconds).then_with(|| a.file.cmp(&b.file))
        });
        pages.truncate(SLOWEST);
        (stages, pages)
    }

    /// A table of the stages and of the slowest pages.
    pub(crate) fn table(&self, catalogue: &Catalogue) -> String {
        const NAMES: usize = 34;
        let (stages, pages) = self.take();
        let mut table = String::new();
        let mut line = |name: &str, milliseconds: f64| {
            // Writing to a text cannot fail.
            let _ = writeln!(table, "{name:<NAMES$}{milliseconds:>9.1} ms");
        };
        for Stage { stage, depth, milliseconds } in stages {
            let name = catalogue.text(&format!("stage-{stage}"));
            line(&format!("{}{name}", "  ".repeat(depth)), milliseconds);
        }
        if !pages.is_empty() {
            let _ = writeln!(table, "\n{}", catalogue.text("cli-slowest"));
        }
        for SlowPage { file, milliseconds } in pages {
            let _ = writeln!(table, "{milliseconds:>9.1} ms  {file}");
        }
        table
    }
}

/// Hears the spans.
struct Listener(Arc<Mutex<Heard>>);

/// What is known of a span while it is open.
struct Open {
    start: Instant,
    file: Option<String>,
    /// Where the stage stands among the others.
    stage: Option<usize>,
}

impl<S: Subscriber + for<'l> LookupSpan<'l>> Layer<S> for Listener {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let metadata = attributes.metadata();
        let mut open = Open { start: Instant::now(), file: None, stage: None };
        if *metadata.level() == Level::INFO {
            let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let name = metadata.name();
            let depth = span.scope().skip(1).count();
            let known = heard.stages.iter().position(|known| known.stage == name);
            open.stage = Some(known.unwrap_or_else(|| {
                heard.stages.push(Stage { stage: name, depth, milliseconds: 0.0 });
                heard.stages.len() - 1
            }));
        } else if metadata.name() == PAGE {
            let mut file = FileName(None);
            attributes.record(&mut file);
            open.file = file.0;
        }
        span.extensions_mut().insert(open);
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let Some(span) = context.span(&id) else { return };
        let Some(open) = span.extensions_mut().remove::<Open>() else { return };
        let took = milliseconds(open.start.elapsed());
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stage) = open.stage.and_then(|at| heard.stages.get_mut(at)) {
            stage.milliseconds += took;
        }
        if let Some(file) = open.file {
            heard.pages.push(SlowPage { file, milliseconds: took });
        }
    }
}

/// A duration as people compare them, in tenths of a thousandth of a second.
fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 10_000.0).round() / 10.0
}

/// The field `file` of a span.
struct FileName(Option<String>);

impl Visit for FileName {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if field.name() == "file" {
            self.0 = Some(format!("{value:?}"));
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "file" {
            self.0 = Some(value.to_owned());
        }
    }
}
