"""Which shows a list is about, as one question to the index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from showfacts.library.names import HEADER

Order = Literal["title", "year", "newest"]

_ORDERS: dict[Order, str] = {
    "title": "sort, year, id",
    "year": "year IS NULL, year, sort, id",
    "newest": "year IS NULL, year DESC, sort, id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a show must have to be listed; what is empty asks nothing.

    ``platforms`` and ``networks`` are platform ids, ``people`` spellings of one person, ``source`` the
    id of one that the show cites, ``years`` the first and last year.
    """

    platforms: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    source: str | None = None
    years: tuple[int | None, int | None] = (None, None)
    order: Order = "title"

    def question(self) -> tuple[str, list[Any]]:
        """As SQL with its values; the answer is rows of ``HEADER``, in order."""
        conditions: list[str] = []
        values: list[Any] = []
        for facet, wanted in (
            ("platform", self.platforms),
            ("network", self.networks),
            ("country", self.countries),
            ("language", self.languages),
            ("genre", self.genres),
        ):
            for value in wanted:
                conditions.append("id IN (SELECT show FROM facets WHERE facet = ? AND value = ?)")
                values += [facet, value]
        if self.people:
            marks = ", ".join("?" * len(self.people))
            conditions.append(f"id IN (SELECT show FROM credits WHERE person IN ({marks}))")
            values += self.people
        if self.source is not None:
            conditions.append("id IN (SELECT show FROM cites WHERE source = ?)")
            values.append(self.source)
        low, high = self.years
        for bound, test in ((low, "year >= ?"), (high, "year <= ?")):
            if bound is not None:
                conditions.append(test)
                values.append(bound)
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        return f"{HEADER}{where} ORDER BY {_ORDERS[self.order]}", values
