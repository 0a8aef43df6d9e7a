"""How long an answer takes, as ratios: each pair measured in alternating runs of whole processes.

    python benchmarks/speed.py [--runs N] [--haystack DIR] [--sizes 20000 200000] [--program PATH]
        [--wheel FILE]

Prints a Markdown table. Beside us stand what an answer costs at the least (an empty Typer app, one
that prints a Rich table) and what a user would take instead (jq and sqlite3 on the same data, the tldr
client), where they are installed. Medians of N runs; memory is the peak of the process. What comes with the
wheel, the index of the shipped shows, is measured of a wheel that is installed: the first question in a
home where nothing is yet, the first with a file of one's own, and the first where there is no home.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import catalogue

LARGE = 20_000
"""Shows from which on a build is more than its start: limits on it hold from there."""

BUILT = 180_000
"""Shows that are indexed for one line, by as many builds as that takes, from three to nine."""

EMPTY = "import typer\napp = typer.Typer()\n@app.command()\ndef main():\n    pass\napp()\n"
ONE_TABLE = """import typer
app = typer.Typer()
@app.command()
def main():
    from rich.console import Console
    from rich.table import Table
    table = Table("Person", "Character")
    for _ in range(8):
        table.add_row("Park Hyung-sik", "Han Sun-woo")
    Console(force_terminal=True).print(table)
app()
"""
PEAK = """import os, sys
nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[nowhere])
print(os.wait4(pid, 0)[2].ru_maxrss)
"""


@dataclass(frozen=True)
class Ratio:
    """One line of the table: how often the second's median (ms, or MB) goes into the first's."""

    what: str
    ours: float
    theirs: float
    limit: float | None
    unit: str = "ms"

    def __str__(self) -> str:
        ratio = self.ours / self.theirs
        limit = "" if self.limit is None else f"{self.limit:g}"
        mark = "" if self.limit is None or ratio <= self.limit else " (over)"
        sides = f"{self.ours:,.1f} {self.unit} | {self.theirs:,.1f} {self.unit}"
        return f"| {self.what} | {sides} | {ratio:.2f}{mark} | {limit} |"


class Bench:
    """Runs pairs of commands in turn, in an environment of their own."""

    def __init__(self, program: str, runs: int, home: Path) -> None:
        self.program, self.runs, self.python = program, runs, str(Path(program).parent / "python")
        keep = {key: os.environ[key] for key in ("PATH", "LANG") if key in os.environ}
        self.environment = {
            **keep,
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "COLUMNS": "100",
        }
        self.home = home

    def pair(self, what: str, ours: Sequence[str], theirs: Sequence[str], limit: float | None) -> Ratio:
        for command in (ours, theirs) * 2:
            self._time(command)
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(self.runs):
            for command, taken in zip((ours, theirs), times, strict=True):
                taken.append(self._time(command))
        return Ratio(what, *(statistics.median(taken) * 1000 for taken in times), limit)

    def peak(self, command: Sequence[str]) -> float:
        """The peak memory of a command, in MB."""
        peaks = [
            int(subprocess.check_output([sys.executable, "-c", PEAK, *command], env=self.environment))
            for _ in range(5)
        ]
        return statistics.median(peaks) / 1024

    def _time(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
        start = time.perf_counter()
        subprocess.run(
            command,
            env=environment or self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return time.perf_counter() - start

    def first(self, what: str, files: Mapping[str, str], limit: float | None, *, home: bool = True) -> Ratio:
        """The first question in a new home, with files of one's own in it, against the second there.

        Without a home, against one with a home that was asked in before.
        """
        question = [self.program, "cast", "Soundtrack #1", "--json"]
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(self.runs + 1):
            with tempfile.TemporaryDirectory() as name:
                for file, text in files.items():
                    place = Path(name, ".local", "share", "showfacts", file)
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_text(text, encoding="utf-8")
                settled = {**self.environment, "HOME": name}
                del settled["XDG_CACHE_HOME"]
                new = settled if home else {**settled, "HOME": "none"}
                for environment, taken in zip((new, settled), times, strict=True):
                    if not home:
                        self._time(question, environment)
                    taken.append(self._time(question, environment))
        return Ratio(what, *(statistics.median(taken[1:]) * 1000 for taken in times), limit)

    def edited(self, what: str, limit: float | None) -> Ratio:
        """The first question after a file of one's own was edited, against the second."""
        question = [self.program, "cast", "Soundtrack #1", "--json"]
        times: tuple[list[float], list[float]] = ([], [])
        with tempfile.TemporaryDirectory() as name:
            place = Path(name, ".local", "share", "showfacts", "own.toml")
            place.parent.mkdir(parents=True)
            environment = {**self.environment, "HOME": name}
            del environment["XDG_CACHE_HOME"]
            for number in range(self.runs + 1):
                place.write_text(OWN.format(number), encoding="utf-8")
                for taken in times:
                    taken.append(self._time(question, environment))
        return Ratio(what, *(statistics.median(taken[1:]) * 1000 for taken in times), limit)

    def clear(self) -> None:
        shutil.rmtree(self.home / "cache", ignore_errors=True)


def measure(bench: Bench, files: dict[int, Path], scratch: Path) -> list[Ratio]:
    """All the ratios. ``files``: a dataset by its number of shows."""
    us = bench.program
    empty, one_table = scratch / "empty.py", scratch / "one_table.py"
    empty.write_text(EMPTY)
    one_table.write_text(ONE_TABLE)
    largest = files[max(files)]
    title, slip, filtered = _a_title(largest)
    shipped = [us, "cast", "Soundtrack #1", "--json"]
    at_size = [us, "cast", title, "--json", "--data", str(largest)]
    for path in files.values():
        subprocess.run(
            [us, "data", "index", "--data", str(path)],
            env=bench.environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    found = [
        bench.pair("`cast --json` / empty Typer app", shipped, [bench.python, str(empty)], 1.10),
        bench.pair(
            "`cast` as a table / Typer app with one Rich table",
            [us, "cast", "Soundtrack #1", "--format", "table"],
            [bench.python, str(one_table)],
            1.10,
        ),
    ]
    for size, path in files.items():
        command = [us, "cast", _a_title(path)[0], "--json", "--data", str(path)]
        found.append(
            bench.pair(f"`cast --json` of {size:,} shows / of the shipped ones", command, shipped, 1.10)
        )
    misspelt = [us, "cast", slip, "--json", "--data", str(largest)]
    listed = [us, "list", *filtered, "--limit", "50", "--json", "--data", str(largest)]
    found += [
        bench.pair(f"misspelt title / exact, {max(files):,} shows", misspelt, at_size, 2.0),
        bench.pair(f"`list` filtered, first 50 of {max(files):,} / exact look-up", listed, at_size, 1.5),
    ]
    for rare in (["--status", "renewed"], ["--as-of", "1959-01-01"]):
        few = [us, "list", *rare, "--limit", "50", "--json", "--data", str(largest)]
        found.append(
            bench.pair(f"`list {' '.join(rare)}` of {max(files):,} / exact look-up", few, at_size, None)
        )
    completing = [
        "env",
        f"SHOWFACTS_DATA={largest}",
        "_SHOWFACTS_COMPLETE=bash",
        f"COMP_LINE=showfacts cast {title[:4]}",
        us,
    ]
    found.append(
        bench.pair(f"TAB at {max(files):,} / empty Typer app", completing, [bench.python, str(empty)], 1.10)
    )
    found += [_build(bench, path, size) for size, path in files.items()]
    memory, shipped_memory = bench.peak(at_size), bench.peak(shipped)
    found.append(
        Ratio(f"peak memory of a look-up, {max(files):,} / shipped", memory, shipped_memory, 1.1, "MB")
    )
    building = bench.peak([us, "data", "index", "--rebuild", "--data", str(largest)])
    found.append(
        Ratio(
            "peak memory of the build / size of the TOML",
            building,
            largest.stat().st_size / 2**20,
            8 if max(files) >= LARGE else None,
            "MB",
        )
    )
    return found + _others(bench, files, scratch, shipped)


OWN = 'format = 2\n[[shows]]\nid = "mine-{0}"\ntitle = "Mine {0}"\nyear = 2020\n'


def measure_wheel(bench: Bench) -> list[Ratio]:
    """What the index in the wheel is for; the program of ``bench`` is installed from one."""
    many = {f"imported/{number}.toml": OWN.format(number) for number in range(2000)}
    return [
        bench.first("first question in a new home / second", {}, 1.5),
        bench.first("question without a home / with one", {}, 1.1, home=False),
        bench.first("first question with a file of one's own / second", {"own.toml": OWN.format(0)}, 4),
        bench.edited("question after an edit of that file / second", None),
        bench.first("first question with 2,000 imported files / second", many, None),
    ]


def _build(bench: Bench, path: Path, size: int) -> Ratio:
    """Index build against bare tomllib.load, each inside a process of its own, start-up left out."""
    bare = (
        "import sys, time, tomllib\nstart = time.perf_counter()\ntomllib.load(open(sys.argv[1], 'rb'))\n"
        "print(time.perf_counter() - start)"
    )
    ours = (
        "import sys, time\nfrom showfacts import Library\nstart = time.perf_counter()\n"
        "Library.open(sys.argv[1])\n"
        "print(time.perf_counter() - start)"
    )
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(max(3, min(9, BUILT // size))):
        bench.clear()
        for each, taken in zip((ours, bare), times, strict=True):
            taken.append(
                float(subprocess.check_output([bench.python, "-c", each, str(path)], env=bench.environment))
            )
    return Ratio(
        f"index build / `tomllib.load`, {size:,} shows",
        *(statistics.median(t) * 1000 for t in times),
        1.5 if size >= LARGE else None,
    )


def _others(bench: Bench, files: dict[int, Path], scratch: Path, shipped: Sequence[str]) -> list[Ratio]:
    """What a user would take instead, where it is installed."""
    found = []
    size, path = min(files.items())
    plain = scratch / "list.json"
    plain.write_bytes(
        subprocess.check_output([bench.program, "list", "--json", "--data", str(path)], env=bench.environment)
    )
    if shutil.which("jq"):
        query = ["jq", "-c", '.[] | select(.title == "Wipeout")', str(plain)]
        found.append(bench.pair(f"`cast --json` / `jq` over a list of {size:,} shows", shipped, query, None))
    if shutil.which("sqlite3"):
        base = scratch / "export.db"
        base.unlink(missing_ok=True)
        export = [bench.program, "data", "export", "--sqlite", str(base), "--data", str(path)]
        subprocess.run(export, env=bench.environment, check=True, stdout=subprocess.DEVNULL)
        query = ["sqlite3", "-json", str(base), "SELECT * FROM shows WHERE title = 'Wipeout'"]
        found.append(
            bench.pair(f"`cast --json` / `sqlite3` on an export of {size:,} shows", shipped, query, None)
        )
    tldr = Path(bench.program).parent / "tldr"
    page = bench.home / ".cache" / "tldr" / "pages" / "common" / "tar.md"
    if tldr.exists():
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            "# tar\n\n> Archiving utility.\n\n- Create an archive:\n\n`tar cf {{target.tar}} {{file}}`\n"
        )
        found.append(
            bench.pair("`cast --json` / `tldr` with a cached page", shipped, [str(tldr), "tar"], None)
        )
    return found


def _a_title(path: Path) -> tuple[str, str, list[str]]:
    """A title of a dataset that no other show bears, the same with a slip, and a filter that many pass."""
    text = path.read_text(encoding="utf-8")
    titles = [line[9:-1] for line in text.split("\n") if line.startswith('title = "') and "\\" not in line]
    seen: dict[str, int] = {}
    for title in titles:
        seen[title.casefold()] = seen.get(title.casefold(), 0) + 1
    middle = len(titles) // 2
    title = next(
        t
        for t in titles[middle:]
        if seen[t.casefold()] == 1 and 12 <= len(t) <= 24 and t.isascii() and "cast" in text
    )
    slip = f"{title[:5]}{title[6]}{title[5]}{title[7:]}"
    return title, slip, ["--country", "US"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--haystack", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[20_000, 200_000])
    parser.add_argument("--program", default=str(Path(sys.executable).parent / "showfacts"))
    parser.add_argument("--wheel", type=Path, help="a wheel, of which the first questions are measured")
    parser.add_argument("--keep", type=Path, help="a folder to keep the datasets in")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        folder = options.keep or scratch
        folder.mkdir(parents=True, exist_ok=True)
        files = {
            size: catalogue.write(folder, shows=size, haystack=options.haystack) for size in options.sizes
        }
        bench = Bench(options.program, options.runs, scratch / "home")
        rows = measure(bench, files, scratch)
        if options.wheel:
            subprocess.run([sys.executable, "-m", "venv", str(scratch / "wheel")], check=True)
            python = scratch / "wheel" / "bin" / "python"
            subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(options.wheel)], check=True)
            rows += measure_wheel(Bench(str(python.parent / "showfacts"), options.runs, scratch / "home"))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {machine},"
          f" {time.strftime('%Y-%m-%d')}, medians of {options.runs} alternating runs\n")  # fmt: skip
    print("| what | ours | theirs | ratio | at most |\n| --- | --- | --- | --- | --- |")
    for row in rows:
        print(row)


if __name__ == "__main__":
    main()
