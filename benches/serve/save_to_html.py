#!/usr/bin/env python3
"""From the write of a file to its new HTML on loopback, in sites of different sizes.

    save_to_html.py WATWERKT FOLDER [FOLDER ...] [--saves N] [--quiet-ms MS]

Each FOLDER holds a folder `content`; `benches/compare/from_zola.py` makes such sites. A page of it
gets a new last line, then its address is asked for until that line is there. Prints one row per
site: start to first page, median and 95th percentile of the saves, memory, and processor time of
ten idle seconds; then the ratio of the last median to the first one. The files are put back.
"""
import argparse
import http.client
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time


def ask(connection, path):
    connection.request("GET", path)
    return connection.getresponse().read()


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return {key: int(re.search(rf"{key}:\s+(\d+)", status)[1]) / 1024 for key in ("VmRSS", "VmHWM")}


def measure(options, folder):
    content = folder.resolve() / "content"
    pages = sorted(page for page in content.rglob("*.md") if page.name != "_index.md")
    page = pages[len(pages) // 2]
    path = "/" + str(page.relative_to(content))[: -len(".md")] + "/"
    start = time.perf_counter()
    server = subprocess.Popen(
        [options.watwerkt, "serve", "--content", content, "--theme", "/nonexistent", "--port", "0",
         "--quiet-ms", str(options.quiet_ms), "--lang", "en"],
        stderr=subprocess.PIPE, text=True)
    original = page.read_text(encoding="utf-8")
    try:
        address = None
        while address is None:
            line = server.stderr.readline()
            found = re.search(r"http://([\d.]+):(\d+)/", line)
            if found:
                address = found[1], int(found[2])
            elif not line:
                sys.exit("the server ended")
        connection = http.client.HTTPConnection(*address)
        ask(connection, path)
        first = time.perf_counter() - start
        took = []
        for number in range(options.saves):
            words = f"Regel nummer {number} van {os.getpid()}."
            time.sleep(1.2 if number % 5 == 0 else 0.15)
            before = time.perf_counter()
            page.write_text(f"{original}\n{words}\n", encoding="utf-8")
            while words.encode() not in ask(connection, path):
                time.sleep(0.001)
            took.append((time.perf_counter() - before) * 1000)
        page.write_text(original, encoding="utf-8")
        time.sleep(3)
        used = cpu_seconds(server.pid)
        time.sleep(10)
        idle = cpu_seconds(server.pid) - used
        return len(pages), first, took, memory(server.pid), idle
    finally:
        page.write_text(original, encoding="utf-8")
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("watwerkt")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--saves", type=int, default=30)
    parser.add_argument("--quiet-ms", type=int, default=80)
    options = parser.parse_args()
    print("pages   first page   median     p95    memory (peak)   idle 10 s")
    medians = []
    for folder in options.folders:
        pages, first, took, used, idle = measure(options, folder)
        medians.append(statistics.median(took))
        p95 = statistics.quantiles(took, n=20)[-1]
        print(f"{pages:6}  {first:8.2f} s  {medians[-1]:6.1f} ms {p95:6.1f} ms  "
              f"{used['VmRSS']:4.0f} ({used['VmHWM']:.0f}) MiB   {idle:.2f} s", flush=True)
    if len(medians) > 1:
        print(f"last : first = {medians[-1] / medians[0]:.2f}")


main()
