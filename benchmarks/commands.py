"""What each command costs, as a ratio to an empty Typer app: in instructions, and in the processor's time.

    python -m benchmarks.commands [--runs N] [--program PATH] [--only NAME ...] [--write]

The program is started as the scripts of uv and of the newest pip start it; ``--program`` names another one.

Prints a Markdown table; ``--write`` puts it into BENCHMARKS.md. Instructions are counted by valgrind, where
it is installed: they are the same on a busy machine. Times are those that the processor spent on whole
processes, which others touch little; medians of the ratios of N pairs, run in turn.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.speed import EMPTY, ONE_TABLE  # noqa: E402

PAGE = ROOT / "BENCHMARKS.md"
BEGIN, END = "<!-- commands -->\n", "<!-- end of commands -->"
"""Between these the table stands in BENCHMARKS.md."""

COUNT = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
TITLE = "Soundtrack #1"

SCRIPT = "import sys\nfrom showfacts.__main__ import run\nsys.exit(run())\n"
"""What uv and the newest pip start it with; older ones load regular expressions there."""


class Case(NamedTuple):
    """One line of the table. ``limit``: what its ratio by instructions is to be at most.

    ``beside_table``: the ratio of its time is to an app that prints one Rich table.
    """

    words: Sequence[str]
    limit: float | None
    environment: Mapping[str, str] = {}
    beside_table: bool = False

    @property
    def name(self) -> str:
        if self.environment:
            return "TAB behind `cast Soun`"
        shown = " ".join(f'"{word}"' if " " in word else word for word in self.words)
        return f"`{shown}`" + (" / app with one Rich table" if self.beside_table else "")


def cases() -> Iterator[Case]:
    """Every command that neither goes online nor writes, and the other ways to ask one."""
    for command in ("show", "cast", "crew", "status", "release", "where", "plot", "claims", "timeline"):
        yield Case((command, TITLE, "--json"), 0.6)
    yield Case(("episodes", "Vincenzo", "--json"), 0.6)
    yield Case(("next", "Vincenzo", "--json"), 0.6)
    yield Case(("compare", TITLE, "Soundtrack #2", "--json"), 0.6)
    yield Case(("search", "soundtrack", "--json"), 0.6)
    yield Case(("list", "--country", "KR", "--limit", "20", "--json"), 0.6)
    yield Case(("list", "--status", "renewed", "--limit", "20", "--json"), None)
    yield Case(("list", "--as-of", "1959-01-01", "--limit", "20", "--json"), None)
    yield Case(("person", "Park Hyung-sik", "--json"), 0.6)
    yield Case(("source", "ampere-2024-06-26-star-plus", "--json"), None)
    yield Case(("source", "--json"), None)
    yield Case(("upcoming", "--limit", "20", "--json"), None)
    yield Case(("changes", "--since", "2026-10-01", "--limit", "20", "--json"), None)
    yield Case(("ask", "is vincenzo renewed?", "--json"), None)
    yield Case(("following", "--json"), None)
    yield Case(("data", "path", "--json"), None)
    yield Case(("cast", TITLE), 0.6)
    yield Case(("status", "soundtrack", "--netflix"), 0.6)
    yield Case(("cast", TITLE, "--as-of", "2022-06-01", "--json"), None)
    yield Case(("cast", "Soundtrak #1", "--json"), 0.75)
    yield Case(("cast", "No Such Show At All", "--json"), None)
    yield Case(("cast", TITLE, "--format", "table"), 0.8, beside_table=True)
    yield Case(("--help",), 1.0)
    yield Case(("cast", "--help"), 1.0)
    yield Case(("--version",), 0.6)
    yield Case(("cast", TITLE, "--jsno"), None)
    asked = {"_SHOWFACTS_COMPLETE": "bash"}
    yield Case(("showfacts cast Soun", "Soun", "9"), 0.4, asked)


class Bench:
    """Runs whole processes, in a home of their own."""

    def __init__(self, program: Path | None, home: Path) -> None:
        self._python = str(program.parent / "python") if program else sys.executable
        self._program = str(program or home / "start.py")
        keep = {key: os.environ[key] for key in ("PATH", "LANG", "PYTHONPATH") if key in os.environ}
        self._environment = {**keep, "HOME": str(home), "COLUMNS": "100"}
        self._empty, self._table = home / "empty.py", home / "one_table.py"
        self._counted: dict[str, int] = {}
        (home / "start.py").write_text(SCRIPT, encoding="utf-8")
        self._empty.write_text(EMPTY, encoding="utf-8")
        self._table.write_text(ONE_TABLE, encoding="utf-8")

    def measured(self, case: Case, runs: int) -> str:
        """The line of a case: its ratio by instructions, and that of its time."""
        beside = [str(self._table if case.beside_table else self._empty)]
        ours = [self._program, *case.words]
        environment = {**self._environment, **case.environment}
        self._run(ours, environment)
        ratios = [self._time(ours, environment) / self._time(beside, environment) for _ in range(runs)]
        spent = statistics.median(ratios)
        count = self._count(ours, environment) if shutil.which(COUNT[0]) else 0
        ratio = count / self._floor(beside[0]) if count else None
        held = spent if ratio is None or case.beside_table else ratio
        mark = " (over)" if case.limit is not None and held > case.limit else ""
        instructions = f"{count / 1e6:,.0f} M | {ratio:.2f}" if ratio is not None else " | "
        limit = "" if case.limit is None else f"{case.limit:g}{mark}"
        return f"| {case.name} | {instructions} | {spent:.2f} | {limit} |"

    def _floor(self, beside: str) -> int:
        """The instructions of what a case is compared with, counted once."""
        if beside not in self._counted:
            self._counted[beside] = self._count([beside], self._environment)
        return self._counted[beside]

    def _run(self, line: Sequence[str], environment: Mapping[str, str], before: Sequence[str] = ()) -> str:
        done = subprocess.run(
            [*before, self._python, *line],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        return done.stderr.decode()

    def _time(self, line: Sequence[str], environment: Mapping[str, str]) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self._run(line, environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def _count(self, line: Sequence[str], environment: Mapping[str, str]) -> int:
        found = re.search(r"I\s+refs:\s+([\d,]+)", self._run(line, environment, COUNT))
        if found is None:
            raise RuntimeError(f"valgrind counts nothing of {line}")
        return int(found[1].replace(",", ""))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--program", type=Path)
    parser.add_argument("--only", nargs="+", default=(), help="commands that are measured; else all")
    parser.add_argument("--write", action="store_true", help="put the table into BENCHMARKS.md")
    options = parser.parse_args()
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    about = f"Python {platform.python_version()}, {machine}, {time.strftime('%Y-%m-%d')}"
    lines = [
        f"{about}, medians of {options.runs} pairs of runs\n",
        "| what | instructions | ratio | ratio of time | at most |",
        "| --- | --- | --- | --- | --- |",
    ]
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(options.program, Path(name))
        wanted = [case for case in cases() if not options.only or case.words[0] in options.only]
        lines += [bench.measured(case, options.runs) for case in wanted]
    text = "".join(f"{line}\n" for line in lines)
    if not options.write:
        print(text, end="")
        return
    page = PAGE.read_text(encoding="utf-8")
    start, end = page.index(BEGIN) + len(BEGIN), page.index(END)
    PAGE.write_text(f"{page[:start]}{text}{page[end:]}", encoding="utf-8")


if __name__ == "__main__":
    main()
