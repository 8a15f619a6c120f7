"""Runs the programs in turn and keeps what each run cost."""
import os
import shutil
import statistics
import sys
from dataclasses import dataclass, field

from common import cost, saving
from common.cost import Failed
from peers import TRAIL_MARK

# What a page gets as its last line when it changes.
CHANGE = "\nEen regel die er eerst niet stond.\n"


@dataclass
class Row:
    """One program in one table."""
    label: str
    tool: object
    lacks: str
    # Costs of each kind of run, in the order of the rounds.
    costs: dict = field(default_factory=dict)
    files: int = 0
    size: int = 0
    # Bytes of HTML of a page of the corpus, on average.
    page_size: float = 0.0
    saves: saving.Saves | None = None
    # Why there are no figures.
    failed: str = ""

    def median(self, what, kind="first"):
        """The median of `wall`, `cpu` or `peak` over all runs of a kind."""
        return statistics.median(getattr(one, what) for one in self.costs[kind])

    def span(self, kind="first"):
        walls = [one.wall for one in self.costs[kind]]
        return min(walls), max(walls)


class Bench:
    """All runs over one corpus."""

    def __init__(self, folder, corpus, options):
        self.folder = folder
        self.corpus = corpus
        self.options = options
        self.sample = corpus.page(corpus.count // 2)

    def run(self, mode, tools):
        if mode == "serve":
            return [self._serve(tool, server) for tool in tools for server in tool.servers()]
        return self._builds(mode, [(tool, variant) for tool in tools for variant in self._variants(mode, tool)])

    @staticmethod
    def _variants(mode, tool):
        if mode == "build":
            return tool.without_search()
        if mode == "search":
            return tool.with_search()
        if tool.key == "floor":
            return []
        return tool.with_search() or tool.without_search()

    def _builds(self, mode, variants):
        rows = [Row(variant.label, tool, variant.lacks) for tool, variant in variants]
        for round in range(self.options.runs + 1):
            counted = round > 0
            for row, (tool, variant) in zip(rows, variants):
                if row.failed:
                    continue
                say(f"{self.corpus.count} pages, {mode}, round {round} of {self.options.runs}: {row.label}")
                try:
                    costs = self._build(mode, tool, variant, row, counted)
                except Failed as reason:
                    row.failed = str(reason)
                    continue
                if counted:
                    for kind, one in costs.items():
                        row.costs.setdefault(kind, []).append(one)
            shutil.rmtree(self.folder / "runs")
        return rows

    def _build(self, mode, tool, variant, row, counted):
        """One first build, and in mode `rebuild` two more into the same folder."""
        at, site = self._copy(tool, row.label)
        out = at / "public"
        variant.prepare(site)
        costs = {"first": self._cost(variant.commands(site, out), at, site)}
        if not counted:
            self._check(tool, variant, row, out)
        if mode == "rebuild":
            costs["unchanged"] = self._cost(variant.commands(site, out), at, site)
            with open(site / tool.source(self.sample), "a", encoding="utf-8") as page:
                page.write(CHANGE)
            costs["one page"] = self._cost(variant.commands(site, out), at, site)
            if not counted and CHANGE.strip() not in (out / tool.html(self.sample)).read_text(encoding="utf-8"):
                raise Failed("the changed page did not change")
        return costs

    def _copy(self, tool, label):
        at = self.folder / "runs" / label.replace(" ", "-").replace(",", "")
        shutil.copytree(self.folder / "sites" / tool.key, at / "site")
        return at, at / "site"

    def _cost(self, commands, at, site):
        # What earlier runs wrote has to be on disk, or its writing is measured here.
        os.sync()
        environment = {"XDG_CACHE_HOME": str(at / "cache")}
        return cost.run(commands, site, at / "log", self.options.limit, environment)

    def _check(self, tool, variant, row, out):
        """Looks whether the output is the site that was asked for, and how big it is."""
        for name in tool.listed():
            if not (out / name).is_file():
                raise Failed(f"there is no {name} in its output")
        total = 0
        for page in (self.corpus.page(number) for number in range(0, self.corpus.count, max(1, self.corpus.count // 100))):
            if page.last_words() not in (out / tool.html(page)).read_text(encoding="utf-8"):
                raise Failed(f"{tool.html(page)} has not all of its text")
        if "breadcrumb" not in variant.lacks and tool.key != "floor":
            if TRAIL_MARK not in (out / tool.html(self.sample)).read_text(encoding="utf-8") and "own theme" not in variant.label:
                raise Failed("its pages have no breadcrumb")
        for number in range(self.corpus.count):
            file = out / tool.html(Place(self.corpus, number))
            if not file.is_file():
                raise Failed(f"{file.relative_to(out)} is missing")
            total += file.stat().st_size
        row.page_size = total / self.corpus.count
        for folder, _, names in os.walk(out):
            row.files += len(names)
            row.size += sum(os.stat(os.path.join(folder, name)).st_size for name in names)

    def _serve(self, tool, server):
        row = Row(server.label, tool, server.lacks)
        say(f"{self.corpus.count} pages, serve: {row.label}")
        at, site = self._copy(tool, row.label)
        server.prepare(site)
        port = saving.free_port()
        path = "/" + tool.html(self.sample).removesuffix("index.html")
        try:
            row.saves = saving.measure(server.command(site, at / "public", port), site, port, site / tool.source(self.sample), path,
                                       self.options.saves, 0, at / "log")
        except Failed as reason:
            row.failed = str(reason)
        shutil.rmtree(at)
        return row


class Place:
    """Where a page of the corpus is, without its text."""

    def __init__(self, corpus, number):
        self.section, self.slug = corpus.section(number), corpus.slug(number)


def say(text):
    """Tells a person who waits what is going on."""
    begin, end = ("\r\033[K", "") if sys.stderr.isatty() else ("", "\n")
    print(f"{begin}{text}", end=end, file=sys.stderr, flush=True)
