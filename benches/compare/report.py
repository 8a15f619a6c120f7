"""What was measured, as Markdown."""
import datetime
import os
import pathlib
import platform
import re
import statistics

MIB = 1024 * 1024
TITLES = {"build": "First build, without search", "search": "First build, with search",
          "rebuild": "Building again", "serve": "From a save to new HTML"}
# What is to be reached: the mode, the measure, how the row of watwerkt begins, the row beside it, and the most that
# the first may be of the second. Without a second row: the kind of run beside a first build of its own.
GOALS = [
    ("build", "wall", "Hugo", 1 / 4), ("build", "wall", "Zola", 1 / 4), ("build", "peak", "Hugo", 1 / 5), ("build", "peak", "Zola", 1 / 5),
    ("build", "wall", "floor", 2.5), ("build", "page_size", "Hugo", 1), ("build", "page_size", "Zola", 1), ("build", "page_size", "Eleventy", 1),
    ("search", "wall", "Hugo + Pagefind", 1 / 8), ("search", "peak", "Hugo + Pagefind", 1 / 8), ("search", "wall", "floor + index", 1.8),
    ("rebuild", "unchanged", None, 1 / 5), ("rebuild", "one page", None, 1 / 4),
]
# Milliseconds from save to HTML at that many pages, with the shortest quiet time.
SAVE_GOAL = {10000: 60}


class Report:
    """Prints tables as they come."""

    def __init__(self, out):
        self.out = out
        self.reached = []

    def line(self, text=""):
        print(text, file=self.out, flush=True)

    def rows(self, *cells):
        self.line("| " + " | ".join(str(cell) for cell in cells) + " |")

    def heading(self, *cells):
        self.rows(*cells)
        self.line("|" + "---|" * len(cells))

    def head(self, tools, missing, options):
        now = datetime.datetime.now().isoformat(" ", "minutes")
        model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / MIB / 1024
        self.line(f"# watwerkt beside others, {now}\n")
        self.line(f"{os.cpu_count()} cores ({model[1] if model else platform.machine()}), {memory:.0f} GiB, load before "
                  f"{os.getloadavg()[0]:.1f}. {options.runs} runs in turn after one that is not counted; medians. "
                  "Peak memory is that of the largest process (`benches/common/measured.py`).\n")
        self.line("Taking part: " + "; ".join(tool.version() for tool in tools) + ".")
        for reason in missing:
            self.line(f"\nLeft out: {reason}.")

    def table(self, mode, count, rows):
        self.line(f"\n## {TITLES[mode]}, {count:,} pages\n")
        measured = [row for row in rows if not row.failed]
        ours = next((row for row in measured if row.tool.key == "watwerkt"), None)
        {"rebuild": self._rebuild, "serve": self._serve}.get(mode, self._first)(measured, ours)
        for row in rows:
            if row.failed:
                self.line(f"\nLeft out: {row.label}: {row.failed}.")
        for lacks in dict.fromkeys(row.lacks for row in measured if row.lacks):
            labels = ", ".join(row.label for row in measured if row.lacks == lacks)
            self.line(f"\nNot the same work: {labels}: {lacks}.")
        self._judge(mode, count, measured, ours)

    def _first(self, rows, ours):
        self.heading("", "wall s", "min – max", "CPU s", "peak MiB", "output MiB", "files", "HTML bytes a page", "wall : watwerkt",
                     "CPU : watwerkt", "memory : watwerkt")
        for row in rows:
            least, most = row.span()
            self.rows(row.label, f"{row.median('wall'):.3f}", f"{least:.3f} – {most:.3f}", f"{row.median('cpu'):.2f}", peak(row),
                      f"{row.size / MIB:.1f}", f"{row.files:,}", f"{row.page_size:,.0f}", ratio(row, ours, "wall"), ratio(row, ours, "cpu"),
                      ratio(row, ours, "peak"))

    def _rebuild(self, rows, ours):
        self.heading("", "first, wall s", "unchanged", "one page changed", "unchanged : first", "one page : first", "unchanged : watwerkt",
                     "one page : watwerkt")
        for row in rows:
            first = row.median("wall")
            again = [row.median("wall", kind) for kind in ("unchanged", "one page")]
            beside = [f"{wall / ours.median('wall', kind):.2f}" if ours else "" for wall, kind in zip(again, ("unchanged", "one page"))]
            self.rows(row.label, f"{first:.3f}", *(f"{wall:.3f}" for wall in again), *(f"{wall / first:.2f}" for wall in again), *beside)

    def _serve(self, rows, ours):
        self.heading("", "save to HTML, ms", "min – max", "CPU s a save", "first page s", "peak MiB", "save : watwerkt")
        for row in rows:
            took = row.saves.took
            beside = f"{statistics.median(took) / statistics.median(ours.saves.took):.2f}" if ours else ""
            self.rows(row.label, f"{statistics.median(took):.0f}", f"{min(took):.0f} – {max(took):.0f}", f"{row.saves.cpu / len(took):.3f}",
                      f"{row.saves.first:.2f}", f"{row.saves.peak:.0f}", beside)

    def _judge(self, mode, count, rows, ours):
        if mode == "serve":
            quick = next((row for row in rows if row.label.endswith("--quiet-ms 20")), None)
            if quick and count in SAVE_GOAL:
                self._goal(mode, count, "ms from save to HTML", statistics.median(quick.saves.took), SAVE_GOAL[count])
            return
        for goal_mode, what, label, most in GOALS:
            # One that cannot leave its search out has done other work than its goal is about.
            if goal_mode != mode or not ours or ours.label != "watwerkt":
                continue
            if label is None:
                self._goal(mode, count, f"{what} : first build", ours.median("wall", what) / ours.median("wall"), most)
                continue
            other = next((row for row in rows if row.label == label), None)
            if other:
                mine, theirs = ((row.page_size if what == "page_size" else row.median(what)) for row in (ours, other))
                self._goal(mode, count, f"{what.replace('page_size', 'HTML bytes a page')} : {label}", mine / theirs, most)

    def _goal(self, mode, count, what, value, most):
        self.reached.append((TITLES[mode], f"{count:,}", what, f"{value:.3g}", f"{most:.3g}", "reached" if value <= most else "**not reached**"))

    def goals(self):
        """What watwerkt is to reach beside the others, and whether it did."""
        if self.reached:
            self.line("\n## Goals of watwerkt\n")
            self.heading("", "pages", "watwerkt :", "measured", "at most", "")
            for goal in self.reached:
                self.rows(*goal)


def peak(row):
    small = row.median("peak") <= row.median("least") + 0.1
    return ("at most " if small else "") + f"{row.median('peak'):.0f}"


def ratio(row, ours, what):
    return f"{row.median(what) / ours.median(what):.2f}" if ours else ""
