//! The commands that ask the index and that hand it over to a service.

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, bail};
use search_index::{Expansion, Filters, Hit, Index, Order, Request, Results, ScorePart, Target};
use serde::Serialize;
use watwerkt::build::{export_search, index, messages};
use watwerkt::diagnostic::Catalogue;

use super::arguments::{ExportArguments, OrderArgument, SearchArguments, TargetArgument};
use super::{exit_code, report};

/// A page that was found, with what is shown of it.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    hit: &'a Hit,
    summary: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    explanation: Vec<ScorePart>,
}

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'a> {
    total: usize,
    words: &'a [search_index::WordReport],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    expansion: Vec<Expansion>,
    pages: Vec<Found<'a>>,
    facets: &'a std::collections::BTreeMap<String, Vec<(String, usize)>>,
}

/// Answers a question.
pub(super) fn run(arguments: &SearchArguments) -> anyhow::Result<ExitCode> {
    let options = arguments.site.options()?;
    let (index, diagnostics) = index(&options)?;
    let catalogue = messages(arguments.site.language);
    let Some(index) = index else {
        report::print(&diagnostics, arguments.site.format, &options.content, catalogue)?;
        return Ok(exit_code(&diagnostics));
    };
    let request = Request {
        query: arguments.query.clone(),
        filters: filters(&index, &arguments.filters, catalogue)?,
        order: match arguments.order {
            OrderArgument::Relevance => Order::Relevance,
            OrderArgument::Newest => Order::Newest,
            OrderArgument::Evidence => Order::Evidence,
        },
        limit: arguments.limit,
        complete: false,
    };
    let results = index.answer(&request)?;
    let expansion = match arguments.explain {
        true => index.expansion(&request)?,
        false => Vec::new(),
    };
    let mut pages = Vec::new();
    for hit in &results.hits {
        let explanation = match arguments.explain {
            true => index.explain(&request, hit.page)?,
            false => Vec::new(),
        };
        pages.push(Found { hit, summary: &index.document(hit.page).summary, explanation });
    }
    match arguments.site.format {
        report::Format::Json => {
            let Results { total, words, facets, .. } = &results;
            let answer = Answer { total: *total, words, expansion, pages, facets };
            let json = serde_json::to_string_pretty(&answer)?;
            writeln!(std::io::stdout().lock(), "{json}")?;
        }
        // The formats of problems have no form for pages that were found.
        report::Format::Human | report::Format::Github | report::Format::Sarif => {
            print(&results, &expansion, &pages, catalogue)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The filters with the names of the index. One that nobody knows is an error, not an empty
/// answer.
fn filters(
    index: &Index,
    asked: &[(String, String)],
    catalogue: &Catalogue,
) -> anyhow::Result<Filters> {
    let mut filters = Filters::new();
    for (facet, value) in asked {
        let Some((facet, value)) = index.filter(facet, value) else {
            let args = [("filter", format!("{facet}={value}"))];
            bail!(
                catalogue
                    .format("cli-search-filter", None, &args)
                    .context("a message is missing")?
            );
        };
        filters.entry(facet).or_default().push(value);
    }
    Ok(filters)
}

fn print(
    results: &Results,
    expansion: &[Expansion],
    pages: &[Found<'_>],
    catalogue: &Catalogue,
) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    let say = |id: &str, args: &[(&'static str, String)]| {
        catalogue.format(id, None, args).context("a message is missing")
    };
    writeln!(out, "{}", say("cli-search-total", &[("count", results.total.to_string())])?)?;
    for word in &results.words {
        let typed = ("typed", word.typed.clone());
        if word.is_struck {
            writeln!(out, "{}", say("cli-search-struck", &[typed])?)?;
        } else if let Some(corrected) = &word.corrected {
            let args = [typed, ("corrected", corrected.clone())];
            writeln!(out, "{}", say("cli-search-corrected", &args)?)?;
        }
    }
    for word in expansion {
        writeln!(out, "{}:", word.typed)?;
        for alternative in &word.alternatives {
            let terms: Vec<String> = alternative.iter().map(|terms| terms.join(" | ")).collect();
            writeln!(out, "  {}", terms.join(" + "))?;
        }
    }
    for (number, Found { hit, summary, explanation }) in (1..).zip(pages) {
        let kind = catalogue.text(&format!("kind-{}", hit.kind));
        writeln!(out, "\n{number}. {} ({kind}, {:.2})\n   {}", hit.title, hit.score, hit.address)?;
        if !summary.is_empty() {
            writeln!(out, "   {summary}")?;
        }
        if !hit.missing.is_empty() {
            writeln!(
                out,
                "   {}",
                say("cli-search-missing", &[("words", hit.missing.join(", "))])?
            )?;
        }
        for ScorePart { field, term, boost, score } in explanation {
            writeln!(out, "   {score:8.3}  {field} {term} x {boost}")?;
        }
    }
    Ok(())
}

/// Writes documents and settings for a search service.
pub(super) fn export(arguments: &ExportArguments) -> anyhow::Result<ExitCode> {
    let options = arguments.site.options()?;
    let (index, diagnostics) = index(&options)?;
    let catalogue = messages(arguments.site.language);
    report::print(&diagnostics, arguments.site.format, &options.content, catalogue)?;
    let Some(index) = index else { return Ok(exit_code(&diagnostics)) };
    let target = match arguments.target {
        TargetArgument::Quickwit => Target::Quickwit,
        TargetArgument::Opensearch => Target::OpenSearch,
    };
    export_search(&index, target, &arguments.to)?;
    let args = [("count", index.len().to_string()), ("folder", arguments.to.display().to_string())];
    let line = catalogue.format("cli-exported", None, &args).context("a message is missing")?;
    tell!("{line}");
    Ok(ExitCode::SUCCESS)
}
