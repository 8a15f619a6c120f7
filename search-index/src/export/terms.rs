//! Shards of terms: for each stem its postings in every field, read out of tantivy's segment.

use std::collections::BTreeMap;

use serde::Serialize;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings;
use tantivy::schema::{IndexRecordOption, Term};
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED};

use super::bytes::Bytes;
use super::{Files, Numbered, RANGE, Root, between};
use crate::error::Error;
use crate::index::{Field, Index, handle};

/// A shard is closed when it has so many bytes before compression. Small shards are a small answer,
/// and a long root.
const SHARD_BYTES: usize = 7_000;
/// So many shards have their positions in one file, which is fetched for phrases only.
const PHRASED: usize = 4;

/// The fields of a record, in the order of its flags and lists; those of the forms come after them.
const FIELDS: [Field; 4] = [Field::Title, Field::Headings, Field::Body, Field::Parts];

const HAS_FORMS: usize = 1 << 4;
const HAS_RELATIVES: usize = 1 << 5;
const HAS_PARTS: usize = 1 << 6;

/// Reads one field of the segment.
struct Source {
    field: Field,
    postings: std::sync::Arc<InvertedIndexReader>,
    lengths: Option<FieldNormReader>,
}

impl Source {
    fn open(segment: &SegmentReader, field: Field) -> Result<Self, Error> {
        let lengths = match field.has_frequencies() {
            true => Some(segment.get_fieldnorms_reader(handle(field))?),
            false => None,
        };
        Ok(Self { field, postings: segment.inverted_index(handle(field))?, lengths })
    }
}

/// A shard that is being filled: streams, because like compresses with like.
#[derive(Default)]
struct Shard {
    count: usize,
    keys: Bytes,
    gaps: Bytes,
    counts: Bytes,
    lengths: Bytes,
    positions: Bytes,
    first: String,
    last: String,
}

impl Shard {
    fn size(&self) -> usize {
        self.keys.0.len() + self.gaps.0.len() + self.counts.0.len() + self.lengths.0.len()
    }

    /// Writes the postings of `text` in one field and returns how many there are.
    fn list(&mut self, source: &Source, text: &str) -> Result<usize, Error> {
        let record = match source.field {
            Field::Body => IndexRecordOption::WithFreqsAndPositions,
            _ if source.field.has_frequencies() => IndexRecordOption::WithFreqs,
            _ => IndexRecordOption::Basic,
        };
        let term = Term::from_field_text(handle(source.field), text);
        let Some(mut postings) = source.postings.read_postings(&term, record)? else {
            return Ok(0);
        };
        let (mut next, mut count, mut positions) = (0, 0, Vec::new());
        while postings.doc() != TERMINATED {
            let page = postings.doc();
            let gap = (page - next) as usize;
            match &source.lengths {
                Some(lengths) => {
                    let frequency = postings.term_freq() as usize;
                    self.gaps.number(gap << 1 | usize::from(frequency > 1));
                    if frequency > 1 {
                        self.counts.number(frequency - 2);
                    }
                    self.lengths.0.push(lengths.fieldnorm_id(page));
                }
                None => self.gaps.number(gap),
            }
            if source.field == Field::Body {
                postings.positions(&mut positions);
                let mut before = 0;
                for position in &positions {
                    self.positions.number((position - before) as usize);
                    before = *position;
                }
            }
            (next, count) = (page + 1, count + 1);
            postings.advance();
        }
        Ok(count)
    }

    /// What its file holds.
    fn content(&self) -> Vec<u8> {
        let mut bytes = Bytes::default();
        bytes.number(self.count);
        let streams = [&self.keys, &self.gaps, &self.counts, &self.lengths];
        for stream in streams {
            bytes.number(stream.0.len());
        }
        for stream in streams {
            bytes.0.extend_from_slice(&stream.0);
        }
        bytes.0
    }

    /// Takes in a shard of one record, `stem`.
    fn append(&mut self, one: Self, stem: &str) {
        if self.count == 0 {
            self.first = one.first;
        }
        self.keys.after(&self.last, stem);
        self.keys.0.extend(one.keys.0);
        self.gaps.0.extend(one.gaps.0);
        self.counts.0.extend(one.counts.0);
        self.lengths.0.extend(one.lengths.0);
        self.positions.0.extend(one.positions.0);
        self.count += 1;
        stem.clone_into(&mut self.last);
    }
}

/// Where the positions of shards lie.
#[derive(Debug, Serialize)]
pub(super) struct Positions {
    /// Shards in a file.
    together: usize,
    #[serde(flatten)]
    files: Numbered,
}

/// Writes all shards and returns their root, and the place of their positions.
pub(super) fn write(index: &Index, files: &mut Files) -> Result<(Root, Positions), Error> {
    let shards = shards(index)?;
    let first: Vec<&str> = shards.iter().map(|shard| shard.first.as_str()).collect();
    let contents: Vec<Vec<u8>> = shards.iter().map(Shard::content).collect();
    let terms = Numbered::put(("t", RANGE), &contents, files)?;
    let contents: Vec<Vec<u8>> = shards.chunks(PHRASED).map(positions).collect();
    let positions = Numbered::put(("x", RANGE), &contents, files)?;
    let root = Root { first: first.join("\n"), files: terms };
    Ok((root, Positions { together: PHRASED, files: positions }))
}

/// The positions of some shards: how many shards, their lengths in bytes, then all of them.
fn positions(shards: &[Shard]) -> Vec<u8> {
    let mut bytes = Bytes::default();
    bytes.number(shards.len());
    for shard in shards {
        bytes.number(shard.positions.0.len());
    }
    for shard in shards {
        bytes.0.extend_from_slice(&shard.positions.0);
    }
    bytes.0
}

/// All terms in shards.
fn shards(index: &Index) -> Result<Vec<Shard>, Error> {
    let Some(segment) = index.segment() else { return Ok(Vec::new()) };
    let sources: Vec<Source> =
        FIELDS.iter().map(|field| Source::open(segment, *field)).collect::<Result<_, _>>()?;
    let exact = Source::open(segment, Field::Exact)?;
    let (mut shards, mut shard) = (Vec::new(), Shard::default());
    let mut last = String::new();
    for (stem, presence) in stems(&sources)? {
        let mut alone = Shard { first: between(&last, &stem), ..Shard::default() };
        record(index, (&sources, &exact), (&stem, presence), &mut alone)?;
        if shard.count > 0 && shard.size() + alone.size() > SHARD_BYTES {
            shards.push(std::mem::take(&mut shard));
        }
        shard.append(alone, &stem);
        last = stem;
    }
    if shard.count > 0 {
        shards.push(shard);
    }
    Ok(shards)
}

/// All stems in order, each with the fields that have it as bits.
fn stems(sources: &[Source]) -> Result<BTreeMap<String, usize>, Error> {
    let mut stems = BTreeMap::new();
    for (at, source) in sources.iter().enumerate() {
        let mut terms = source.postings.terms().stream()?;
        while terms.advance() {
            let stem = String::from_utf8_lossy(terms.key()).into_owned();
            *stems.entry(stem).or_default() |= 1 << at;
        }
    }
    Ok(stems)
}

/// Writes all of a record but its stem.
fn record(
    index: &Index,
    (sources, exact): (&[Source], &Source),
    (stem, presence): (&str, usize),
    shard: &mut Shard,
) -> Result<(), Error> {
    let lexicon = &index.pages.lexicon;
    let known = lexicon.stem(stem).filter(|known| known.has_exact());
    let forms = known.into_iter().flat_map(|known| &known.forms);
    let forms: Vec<&str> = forms.map(|at| lexicon.forms[*at].text.as_str()).collect();
    let relatives = index.relatives(stem);
    let parts = lexicon.parts_of(stem);
    let flag = |is_set: bool, flag: usize| if is_set { flag } else { 0 };
    let flags = presence
        | flag(!forms.is_empty(), HAS_FORMS)
        | flag(!relatives.is_empty(), HAS_RELATIVES)
        | flag(parts.len() > 1, HAS_PARTS);
    shard.keys.number(flags);
    for (at, source) in sources.iter().enumerate() {
        if presence >> at & 1 == 1 {
            let count = shard.list(source, stem)?;
            shard.keys.number(count);
        }
    }
    if !forms.is_empty() {
        shard.keys.number(forms.len());
        for form in forms {
            shard.keys.after(stem, form);
            let count = shard.list(exact, form)?;
            shard.keys.number(count);
        }
    }
    if !relatives.is_empty() {
        shard.keys.number(relatives.len());
        for relative in relatives {
            shard.keys.after(stem, &relative);
        }
    }
    if parts.len() > 1 {
        shard.keys.number(parts.len());
        for part in parts {
            shard.keys.text(part);
        }
    }
    Ok(())
}
