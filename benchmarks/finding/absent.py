"""Real titles that a library does not have: shows drawn at random are left out of it, and then asked for.

What is answered then is another show than was meant: a spin-off, a version, a title a slip away. Two things
are told apart from that: a catalogue has many a show twice, under titles that differ in a comma, and then the
one that is left is the right answer; and "Hero Season 2" is a question about a season of "Hero".
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.shows import find
from showfacts.index.name import NameKind
from showfacts.library.library import Library
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_SHOW = re.compile(r"^(?=\[\[shows\]\])", re.MULTILINE)

Outcome: TypeAlias = Literal["refused", "asked", "a season of it", "the same show", "another show"]
OUTCOMES: tuple[Outcome, ...] = ("refused", "asked", "a season of it", "the same show", "another show")


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of asking for one title, and the name by which a show answered."""

    title: str
    outcome: Outcome
    said: str = ""


def ask_absent(data: Path, folder: Path, *, every: int, seed: int) -> list[Answered]:
    """Ask for the titles that a library lacks if one of ``every`` shows of a dataset is left out.

    ``folder`` takes the smaller dataset. Shows that refer to one another cannot be left out.
    """
    head, *shows = _SHOW.split(data.read_text(encoding="utf-8"))
    order = list(range(len(shows)))
    random.Random(seed).shuffle(order)  # noqa: S311
    left_out = set(order[: len(shows) // every])
    kept = folder / "kept.toml"
    kept.write_text("".join([head, *(show for n, show in enumerate(shows) if n not in left_out)]), "utf-8")
    by_title: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for n in left_out:
        row = tomllib.loads(shows[n])["shows"][0]
        by_title[row["title"]].append(row)
    with Library.open(kept) as library:
        return [
            _ask(library, title, by_title[title])
            for title in sorted(by_title)
            if all(name.kind > NameKind.ALIAS for name in library.names.with_key(key(title)))
        ]


def _ask(library: Library, title: str, rows: Sequence[dict[str, Any]]) -> Answered:
    try:
        found = find(library.names, title)
    except AmbiguousError:
        return Answered(title, "asked")
    except (NotFoundError, UsageError):
        return Answered(title, "refused")
    if found.season is not None:
        return Answered(title, "a season of it", found.name)
    is_same = any(_are_one(row, library, found.header.id) for row in rows)
    return Answered(title, "the same show" if is_same else "another show", found.name)


def _are_one(row: dict[str, Any], library: Library, ident: str) -> bool:
    """Whether a show left out is one that was kept: of the same cast, or one year and platform."""
    show = library.show(ident)
    cast = {credit["person"] for credit in row.get("cast", ())} & {credit.person for credit in show.cast}
    offers = {offer["platform"] for offer in row.get("availability", ())}
    shared = offers & {offer.platform for offer in show.availability}
    return len(cast) > 1 or bool(shared and row.get("year") and row["year"] == show.year)


def table(answers: Iterable[Answered]) -> str:
    """How many of the titles came to what, as a Markdown table."""
    counts = Counter(each.outcome for each in answers)
    whole = counts.total()
    head = ["titles", *OUTCOMES]
    cells = [str(whole), *(f"{counts[outcome] / whole:.3f}" for outcome in OUTCOMES)]
    widths = [max(map(len, pair)) for pair in zip(head, cells, strict=True)]
    rows = (head, ["-" * width for width in widths], cells)
    lines = (" | ".join(map(str.ljust, row, widths)) for row in rows)
    return "\n".join(f"| {line} |" for line in lines)
