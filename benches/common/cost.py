"""What running programs costs, and what a running server uses."""
import json
import os
import pathlib
import re
import subprocess
import sys
from dataclasses import dataclass

MEASURED = pathlib.Path(__file__).with_name("measured.py")


class Failed(Exception):
    """A program that did not do its work, and what it said."""


@dataclass
class Cost:
    """Seconds of wall and processor time, and MiB of the largest process; `measured.py` says how exactly."""
    wall: float
    cpu: float
    peak: float
    # The smallest peak that can be seen, in MiB.
    least: float


def run(commands, folder, log, seconds=600, environment=None):
    """Runs the commands one after another in `folder` and gives their cost together."""
    words = [[str(word) for word in command] for command in commands]
    answer = subprocess.run(
        [sys.executable, "-I", "-S", MEASURED, str(seconds), log, json.dumps(words)], cwd=folder,
        env={**os.environ, **(environment or {})}, stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(answer.stdout)
    if found["code"] is None:
        raise Failed(f"took more than {seconds:g} s")
    if found["code"] != 0:
        said = pathlib.Path(log).read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise Failed(f"ended with code {found['code']}: {' / '.join(said[-3:])}")
    return Cost(found["wall"], found["cpu"], found["peak_kib"] / 1024, found["own_kib"] / 1024)


def children(process):
    """The process and all below it."""
    found = [process]
    for task in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text().split():
            found += children(int(child))
    return found


def cpu_seconds(process):
    """Processor time so far of the process and those below it."""
    ticks = 0
    for one in children(process):
        fields = pathlib.Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(process):
    """Resident memory now and at its peak, in MiB, of the process itself."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return tuple(int(re.search(rf"{key}:\s+(\d+)", status)[1]) / 1024 for key in ("VmRSS", "VmHWM"))
