"""From the write of a file to its new HTML, asked for over loopback until it is there."""
import http.client
import os
import socket
import subprocess
import time
from dataclasses import dataclass, field

from .cost import Failed, cpu_seconds, memory

# Seconds that a server may take to come up, and to show one change.
PATIENCE = 180
# Seconds between two questions while waiting.
PAUSE = 0.001


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Visitor:
    """Asks a server for pages over one connection, made anew when the server dropped it."""

    def __init__(self, port):
        self.port = port
        self.connection = None

    def page(self, path):
        """The body of the page, or nothing while the server cannot give it."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            self.connection.request("GET", path)
            answer = self.connection.getresponse()
            body = answer.read()
            return body if answer.status == 200 else b""
        except (OSError, http.client.HTTPException):
            self.connection = None
            return b""

    def wait(self, path, words, server):
        """Asks until the page holds `words`."""
        end = time.monotonic() + PATIENCE
        while words not in self.page(path):
            if server.poll() is not None:
                raise Failed(f"the server ended with code {server.returncode}")
            if time.monotonic() > end:
                raise Failed(f"no new page within {PATIENCE} s")
            time.sleep(PAUSE)


@dataclass
class Saves:
    """What a server did with a number of saves: seconds to its first page, milliseconds of each save, processor
    seconds of all saves (the questions are in it), MiB at the end and at the peak, processor seconds while idle."""
    first: float
    took: list = field(default_factory=list)
    cpu: float = 0.0
    resident: float = 0.0
    peak: float = 0.0
    idle: float = 0.0


def measure(command, folder, port, file, path, saves, idle, log):
    """Starts a server and saves `file` again and again, each time with a last line that was not there before."""
    original = file.read_text(encoding="utf-8")
    visitor = Visitor(port)
    start = time.perf_counter()
    with open(log, "ab") as out:
        server = subprocess.Popen([str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    try:
        visitor.wait(path, b"</html>", server)
        result = Saves(time.perf_counter() - start)
        # The first save is not counted: servers read some files only then.
        for number in range(saves + 1):
            words = f"Regel nummer {number} van {os.getpid()}."
            # Now in one stride, now after a rest.
            time.sleep(1.2 if number % 5 == 0 else 0.15)
            if number == 1:
                result.cpu = -cpu_seconds(server.pid)
            before = time.perf_counter()
            file.write_text(f"{original}\n{words}\n", encoding="utf-8")
            visitor.wait(path, words.encode(), server)
            if number:
                result.took.append((time.perf_counter() - before) * 1000)
        result.cpu += cpu_seconds(server.pid)
        file.write_text(original, encoding="utf-8")
        if idle:
            time.sleep(3)
            used = cpu_seconds(server.pid)
            time.sleep(idle)
            result.idle = cpu_seconds(server.pid) - used
        result.resident, result.peak = memory(server.pid)
        return result
    finally:
        file.write_text(original, encoding="utf-8")
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
