"""Queries and what they should find: read from a truth table, or from lines of JSON."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.index.select import Selection
from showfacts.text.fold import key

if TYPE_CHECKING:
    from pathlib import Path

    from showfacts.library.library import Library


@dataclass(frozen=True, slots=True)
class Case:
    """One query and the shows it means.

    One id: that show is to be answered, or asked about where ``is_question``. Several: a question back, or
    an answer that tells of the others. None: a refusal.
    """

    kind: str
    query: str
    shows: frozenset[str]
    is_question: bool = False


def read_truth(path: Path) -> list[Case]:
    """A truth table: a TOML table per kind, with ``"query" = "id"``, or a list of ids, or ``[]``."""
    return [
        Case(kind, query, frozenset([shows] if isinstance(shows, str) else shows), isinstance(shows, list))
        for kind, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
        for query, shows in table.items()
    ]


def read_lines(path: Path, library: Library) -> list[Case]:
    """Lines of JSON: query, kind, expect, and the title and year of the show that is meant.

    Where ``expect`` is "ambiguous" all shows of that title are meant, and the kind says so.
    """
    by_title: dict[str, dict[str, int | None]] = defaultdict(dict)
    by_key: dict[str, set[str]] = defaultdict(set)
    for show in library.select(Selection()):
        by_title[show.title.casefold()][show.id] = show.year
        by_key[key(show.title)].add(show.id)
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kind, year = row["kind"], row["year"]
        shows = {show for show, its in by_title[row["title"].casefold()].items() if year in (None, its)}
        if row["expect"] == "ambiguous":
            kind, shows = f"{kind}, namesakes", by_key[key(row["title"])]
        elif row["expect"] == "none":
            shows = set()
        cases.append(Case(kind, row["query"], frozenset(shows)))
    return cases
