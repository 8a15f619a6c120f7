"""Runs programs one after another and says what they cost.

    python3 -I -S measured.py SECONDS LOG JSON    (JSON: a list of commands, each a list of words)

It is a program of its own because of memory. The kernel counts as the peak of a process also what that
process was before it became another program, so a program started by a Python with a whole corpus in
memory would seem as big as that. This one is small: no peak below `own_kib` can be seen.

What the figures are, from `wait4`: wall time from before the start of the first program to the end of the
last; processor time of each program with the children it waited for; and the resident memory of the
largest single process among them. Processes that run side by side are not added up.
"""
import json
import os
import signal
import sys
import time


def run(command, log, seconds):
    """Runs one program in a process group of its own; gives (exit code or None after `seconds`, usage)."""
    process = os.posix_spawnp(
        command[0], command, os.environ, setpgroup=0,
        file_actions=[(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
                      (os.POSIX_SPAWN_DUP2, log, 1), (os.POSIX_SPAWN_DUP2, log, 2)])
    late = []

    def stop(_signal, _frame):
        late.append(True)
        os.killpg(process, signal.SIGKILL)
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001))
    try:
        _, status, usage = os.wait4(process, 0)
    except KeyboardInterrupt:
        os.killpg(process, signal.SIGKILL)
        raise
    signal.setitimer(signal.ITIMER_REAL, 0)
    return None if late else os.waitstatus_to_exitcode(status), usage


def main():
    seconds, log = float(sys.argv[1]), os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    cpu, peak, code = 0.0, 0, 0
    start = time.monotonic()
    for command in json.loads(sys.argv[3]):
        code, usage = run(command, log, seconds - (time.monotonic() - start))
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss)
        if code != 0:
            break
    wall = time.monotonic() - start
    with open("/proc/self/status") as status:
        own = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    print(json.dumps({"code": code, "wall": wall, "cpu": cpu, "peak_kib": peak, "own_kib": own}))


main()
