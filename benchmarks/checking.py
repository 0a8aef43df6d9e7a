"""What ``check`` costs, in processor time of whole processes, beside an empty file.

python -m benchmarks.checking
python -m benchmarks.checking --article ARTICLE.txt --sizes 200000 --haystack FOLDER
python -m benchmarks.checking --prose TEXT.txt

Articles and the long line are made of what the library holds; libraries of other sizes are those of
``benchmarks.catalogue``.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import catalogue

from showfacts import Library

WORDS = 1_000
MB = 2**20
FILLER = (
    "Nobody had thought that it would come to this so soon.",
    "For weeks people talked of little else at work and at home.",
    "There is more to it than the pictures that went around at first.",
    "Much of what was written about it at the time has been forgotten since.",
)


@dataclass(frozen=True)
class Cost:
    """Processor time in seconds, and memory at its peak in MB, of a process."""

    time: float
    peak: float


def measured(program: str, words: Sequence[str], home: Path, runs: int) -> Cost:
    """The median of some runs of a command, whose index is there."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    found = []
    for number in range(runs + 1):
        with subprocess.Popen(
            [program, *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
        if number:
            found.append(used)
    return Cost(
        time=statistics.median(each.ru_utime + each.ru_stime for each in found),
        peak=statistics.median(each.ru_maxrss for each in found) / 1024,
    )


def sentences(library: Library) -> Iterator[str]:
    """What a library holds of its shows, as an article says it, without an end."""
    titles = [each.title for each in islice(library.shows(), 400)]
    chosen = [library.show(each.id) for each in islice(library.shows(), 400)]
    for show, other in zip(cycle(chosen), cycle(titles[1:])):
        cast = [each.person for each in show.cast[:4]] or ["its cast"]
        year = show.premiere.year if show.premiere else show.year or 2020
        yield f"“{show.title}” is a {year} drama series that stars {', '.join(cast)}."
        for credit in show.cast[:4]:
            if credit.character:
                yield f"{credit.person} plays {credit.character}."
        yield f"The series premiered in {year} and has 16 episodes of 60 minutes each."
        yield f"It was renewed for a second season, as “{other}” was."


def article(library: Library, words: int) -> str:
    """An article of so many words: about half of its sentences say something of shows."""
    found: list[str] = []
    count = 0
    for said, filler in zip(sentences(library), cycle(FILLER)):
        found += [said, filler]
        count += len(said.split()) + len(filler.split())
        if count >= words:
            break
    return "\n\n".join(" ".join(found[place : place + 8]) for place in range(0, len(found), 8)) + "\n"


def line(library: Library, size: int) -> str:
    """One line of so many characters, in which each sentence says something of a show."""
    found: list[str] = []
    count = 0
    for said in sentences(library):
        found.append(said)
        count += len(said) + 1
        if count >= size:
            break
    return " ".join(found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.checking",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--article", type=Path, help="another article than one that is made")
    parser.add_argument("--prose", type=Path, help="a text about anything, to be told per MB")
    parser.add_argument("--line", type=float, default=10, help="MB of the one line; 0 leaves it out")
    parser.add_argument("--sizes", type=int, nargs="*", default=[], help="libraries beside the shipped one")
    parser.add_argument("--haystack", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder to keep the datasets in")
    parser.add_argument("--program", default=str(Path(sys.executable).parent / "showfacts"))
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        scratch = Path(name)
        home = scratch / "home"
        keep = asked.keep or scratch
        keep.mkdir(parents=True, exist_ok=True)
        empty = scratch / "empty.txt"
        empty.write_text("")
        print("| what | processor time | memory |\n| --- | --- | --- |")
        for size in (None, *asked.sizes):
            path = catalogue.write(keep, shows=size, haystack=asked.haystack) if size else None
            data = ["--data", str(path)] if path else []
            with Library.open(*([path] if path else [])) as library:
                text = scratch / "article.txt"
                text.write_text(
                    asked.article.read_text(encoding="utf-8") if asked.article else article(library, WORDS),
                    encoding="utf-8",
                )
                long = scratch / "line.txt"
                long.write_text(line(library, int(asked.line * MB)) if not size else "", encoding="utf-8")
            of = f"{size:,} shows" if size else "the shipped shows"
            start = measured(asked.program, ["check", str(empty), *data], home, asked.runs)
            print(f"| an empty file, {of} | {start.time * 1000:.0f} ms | {start.peak:.0f} MB |")
            whole = measured(asked.program, ["check", str(text), *data], home, asked.runs)
            words = len(text.read_text(encoding="utf-8").split())
            above = (whole.time - start.time) * 1000
            print(f"| {words:,} words, {of}, above that | {above:.0f} ms | {whole.peak:.0f} MB |")
            if not size:
                for what, place in (("a line of statements", long), ("prose", asked.prose)):
                    if place is not None and place.stat().st_size:
                        _of_size(what, place, asked.program, home)


def _of_size(what: str, path: Path, program: str, home: Path) -> None:
    """Print what a long text costs."""
    cost = measured(program, ["check", str(path), "--stats"], home, 1)
    size = path.stat().st_size / MB
    print(
        f"| {what}, {size:.1f} MB | {cost.time:.1f} s, {cost.time / size:.2f} s a MB | {cost.peak:.0f} MB |"
    )


if __name__ == "__main__":
    main()
