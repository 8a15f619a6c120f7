"""The floor: what reading, parsing and writing cost without a site around it. Not a peer but a bound."""
import pathlib

from corpus import relative

from .base import Missing, Tool, Variant, yaml_front_matter

LACKS = "no templates, checks, lists, feed or sitemap"


class Floor(Tool):
    key = "floor"

    def find(self, options):
        here = pathlib.Path(__file__).resolve().parents[3] / "target/release/floor"
        given = options.floor or (here if here.is_file() else None)
        if not given:
            raise Missing("no `target/release/floor`; `cargo build --release -p floor` makes it")
        self.program = pathlib.Path(given).absolute()

    def version(self):
        return "the floor of `benches/floor/`"

    def begin(self, site, corpus):
        self.link = corpus.links(relative)
        self.front_matter = yaml_front_matter

    def source(self, page):
        return f"{page.section}/{page.slug}.md"

    def without_search(self):
        return [Variant("floor", lambda site, out: [[self.program, site, out]], lacks=LACKS)]

    def with_search(self):
        return [Variant("floor + index", lambda site, out: [[self.program, site, out, "--index"]],
                        lacks=LACKS + "; an index for a server, not for a browser")]
