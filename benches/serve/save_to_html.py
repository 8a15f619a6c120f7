#!/usr/bin/env python3
"""From the write of a file to its new HTML on loopback, in sites of different sizes.

    save_to_html.py WATWERKT FOLDER [FOLDER ...] [--saves N] [--quiet-ms MS]

Each FOLDER holds a folder `content`; `benches/compare/run --make FOLDER` makes such sites. A page of it
gets a new last line, then its address is asked for until that line is there. Prints one row per
site: start to first page, median and 95th percentile of the saves, memory, and processor time of
ten idle seconds; then the ratio of the last median to the first one. The files are put back.
`benches/compare/run --modes serve` does the same beside other programs.
"""
import argparse
import os
import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from common import saving

IDLE = 10


def measure(options, folder):
    content = folder.resolve() / "content"
    pages = sorted(page for page in content.rglob("*.md") if page.name != "_index.md")
    page = pages[len(pages) // 2]
    path = "/" + str(page.relative_to(content))[: -len(".md")] + "/"
    port = saving.free_port()
    command = [options.watwerkt.resolve(), "serve", "--content", content, "--theme", folder.resolve() / "no theme",
               "--port", port, "--quiet-ms", options.quiet_ms, "--lang", "en"]
    return len(pages), saving.measure(command, folder, port, page, path, options.saves, IDLE, os.devnull)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("watwerkt", type=pathlib.Path)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--saves", type=int, default=30)
    parser.add_argument("--quiet-ms", type=int, default=80)
    options = parser.parse_args()
    print("pages   first page   median     p95    memory (peak)   idle 10 s")
    medians = []
    for folder in options.folders:
        pages, found = measure(options, folder)
        medians.append(statistics.median(found.took))
        p95 = statistics.quantiles(found.took, n=20)[-1]
        print(f"{pages:6}  {found.first:8.2f} s  {medians[-1]:6.1f} ms {p95:6.1f} ms  "
              f"{found.resident:4.0f} ({found.peak:.0f}) MiB   {found.idle:.2f} s", flush=True)
    if len(medians) > 1:
        print(f"last : first = {medians[-1] / medians[0]:.2f}")


main()
