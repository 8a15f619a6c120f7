//! What a result shows of a page, and the columns of facets and orders.

use rayon::prelude::*;
use serde::Serialize;

use super::bytes::{Bytes, gzip};
use super::{Files, Numbered};
use crate::document::Document;
use crate::error::Error;
use crate::index::{Columns, Index};

/// Up to so many pages, each page has a file of its own.
const ALONE: usize = 2_000;
/// Above that, so many pages share one.
const TOGETHER: usize = 5;
/// Files are cut into so many ranges, each of which has one hash.
const RANGES: usize = 64;

/// Where fragments lie.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    /// Pages in a file.
    together: usize,
    #[serde(flatten)]
    files: Numbered,
}

/// Writes the fragments of all pages.
pub(super) fn write(index: &Index, files: &mut Files) -> Result<Place, Error> {
    let pages = index.len();
    let together = if pages <= ALONE { 1 } else { TOGETHER };
    let range = pages.div_ceil(together).div_ceil(RANGES).max(1);
    let mut place = Numbered { range, folders: String::new() };
    // A range at a time: the texts of all pages are never held twice.
    for (at, documents) in index.pages.documents.chunks(range * together).enumerate() {
        let packed = documents
            .par_chunks(together)
            .map(|group| -> Result<Vec<u8>, Error> {
                let fragments: Vec<Fragment<'_>> =
                    group.iter().map(|page| fragment(page, &index.columns)).collect();
                Ok(gzip(&serde_json::to_vec(&fragments)?)?)
            })
            .collect::<Result<Vec<_>, _>>()?;
        place.add(("f", at), packed, files);
    }
    Ok(Place { together, files: place })
}

/// Address, title, kind, date, summary, headings, running text, and for each facet the numbers of
/// its values.
type Fragment<'d> =
    (&'d str, &'d str, &'d str, &'d str, &'d str, &'d [String], &'d str, Vec<Vec<usize>>);

fn fragment<'d>(page: &'d Document, columns: &Columns) -> Fragment<'d> {
    let facets = columns.facets.iter().map(|column| {
        let chosen = page.facets.get(&column.name).map_or(&[][..], Vec::as_slice);
        let numbers =
            column.values.iter().enumerate().filter(|(_, (value, _))| chosen.contains(value));
        numbers.map(|(number, _)| number).collect()
    });
    (
        &page.address,
        &page.title,
        &page.kind,
        &page.date,
        &page.summary,
        &page.headings,
        &page.body,
        facets.collect(),
    )
}

/// A facet as the manifest names it.
#[derive(Debug, Serialize)]
pub(super) struct FacetPlace<'i> {
    name: &'i str,
    label: &'i str,
    shown: bool,
    values: &'i [(String, String)],
    file: String,
}

/// Writes a file for each facet: for each value how many pages have it and the gaps between them.
pub(super) fn facets<'i>(
    columns: &'i Columns,
    files: &mut Files,
) -> Result<Vec<FacetPlace<'i>>, Error> {
    let mut places = Vec::new();
    for column in &columns.facets {
        let mut bytes = Bytes::default();
        for pages in &column.pages {
            bytes.number(pages.len());
            let mut next = 0;
            for page in pages {
                bytes.number((page - next) as usize);
                next = page + 1;
            }
        }
        let file = files.add("c", gzip(&bytes.0)?);
        places.push(FacetPlace {
            name: &column.name,
            label: &column.label,
            shown: column.is_shown,
            values: &column.values,
            file,
        });
    }
    Ok(places)
}

/// Writes what orders other than the best need: days and evidence of each page.
pub(super) fn orders(columns: &Columns, files: &mut Files) -> Result<String, Error> {
    let mut bytes = Bytes::default();
    for value in columns.days.iter().chain(&columns.evidence) {
        bytes.number(*value as usize);
    }
    Ok(files.add("c", gzip(&bytes.0)?))
}
