"""How many famous shows the shipped library answers for, and how often with another show.

    python -m benchmarks.famous [DATA ...] [--verbose]

Asks for each title of `famous.toml`, as people type it, and prints a Markdown table, country by country:

- right: the show that is meant, by its year (one more or less, as pilots count for some and not for others);
- asked back: a question back with the right one among the candidates;
- not there: "not there", or a question back without it;
- another: another show in its place. What only bears the same title is counted there too.

``DATA``: files and folders in place of the shipped library. ``--verbose`` lists all that is not right.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts import Library
from showfacts.errors import AmbiguousError, NotFoundError

if TYPE_CHECKING:
    from showfacts.model import ShowHeader

TITLES = Path(__file__).parent / "famous.toml"
COLUMNS = ("right", "asked back", "not there", "another")


def asked(library: Library, title: str, year: int) -> tuple[str, str]:
    """What comes of asking for a title, as a column of the table, and what was answered."""
    try:
        found = library.resolve(title).header
    except AmbiguousError as error:
        fitting = [library.header(each.id) for each in error.candidates]
        told = ", ".join(map(_told, fitting))
        return ("asked back" if any(_is_of(each, year) for each in fitting) else "not there"), told
    except NotFoundError:
        return "not there", ""
    return ("right" if _is_of(found, year) else "another"), _told(found)


def _is_of(header: ShowHeader, year: int) -> bool:
    return header.year is not None and abs(header.year - year) <= 1


def _told(header: ShowHeader) -> str:
    return f"{header.title} ({header.year})"


def famous() -> Iterator[tuple[str, str, int]]:
    """The country, title and year of each famous show."""
    for country, shows in tomllib.loads(TITLES.read_text("utf-8")).items():
        for title, year in shows:
            yield country, title, year


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How many famous shows the shipped library answers for.")
    parser.add_argument("data", nargs="*", metavar="DATA")
    parser.add_argument("--verbose", action="store_true", help="list what is not right")
    given = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    others = []
    with Library.open(*given.data) as library:
        for country, title, year in famous():
            came, told = asked(library, title, year)
            counts.setdefault(country, Counter())[came] += 1
            if came != "right":
                others.append(f"{came}: {title} ({year}){f': {told}' if told else ''}")
    total = sum(counts.values(), Counter[str]())
    print(f"| | shows | {' | '.join(COLUMNS)} |\n| --- | {' | '.join(['---'] * (len(COLUMNS) + 1))} |")
    for country, each in [*counts.items(), ("all", total)]:
        print(f"| {country} | {each.total()} | {' | '.join(str(each[name]) for name in COLUMNS)} |")
    shares = ", ".join(f"{name} {total[name] / total.total():.2f}" for name in COLUMNS)
    print(f"\n{shares}")
    if given.verbose:
        print("\n".join(["", *sorted(others)]))


if __name__ == "__main__":
    main()
