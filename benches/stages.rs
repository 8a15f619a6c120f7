//! How long each stage of a build of the real site takes. Run with `cargo bench`.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use watwerkt::build::{BuildOptions, Loaded, load};
use watwerkt::content::Content;
use watwerkt::render::{Inputs, render};
use watwerkt::search::Search;
use watwerkt::source::{Limits, Tree};

fn options() -> BuildOptions {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    BuildOptions {
        content: root.join("content"),
        theme: root.join("theme"),
        output: root.join("public"),
        date: jiff::civil::date(2026, 11, 25),
        drafts: false,
        base_url: None,
        no_search: false,
    }
}

fn stages(criterion: &mut Criterion) {
    let options = options();
    let read = || Tree::read(&options.content, Limits::default()).expect("the content is there").0;
    criterion.bench_function("source: read the content folder", |bench| {
        bench.iter(|| black_box(read()));
    });
    let tree = read();
    criterion.bench_function("content: parse all records", |bench| {
        bench.iter(|| black_box(Content::read(&tree)));
    });
    criterion.bench_function("load: source, content, markdown, site and check", |bench| {
        bench.iter(|| black_box(load(&options).expect("the content is there")));
    });
    let Loaded { site, theme, .. } =
        load(&options).expect("the content is there").0.expect("has no errors");
    criterion.bench_function("search: index, files and related pages", |bench| {
        bench.iter(|| black_box(Search::of(&site, &theme.catalogue).expect("can be indexed")));
    });
    let search = Search::of(&site, &theme.catalogue).expect("can be indexed");
    let inputs = Inputs { site: &site, theme: &theme, search: &search };
    let routes = site.routes();
    criterion.bench_function("render: every output, one thread", |bench| {
        bench.iter(|| {
            for route in &routes {
                black_box(render(&inputs, route).expect("the theme is whole"));
            }
        });
    });
}

criterion_group!(benches, stages);
criterion_main!(benches);
