"""Which shows a list is about, as one question to the index."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Any, Literal

from showfacts.library.names import HEADER

Order = Literal["title", "year", "newest"]

_ORDERS: dict[Order, str] = {
    "title": "sort, year, id",
    "year": "year IS NULL, year, sort, id",
    "newest": "year IS NULL, year DESC, sort, id",
}


_AT_ONCE = "id IN (SELECT show FROM facets WHERE facet = ? AND value = ?)"
_EACH = "EXISTS (SELECT 1 FROM facets WHERE facet = ? AND value = ? AND show = shows.id)"


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

    def facets(self) -> list[tuple[str, str]]:
        """The facets with the values that a show must have."""
        wanted = (
            ("platform", self.platforms),
            ("network", self.networks),
            ("country", self.countries),
            ("language", self.languages),
            ("genre", self.genres),
        )
        return [(facet, value) for facet, values in wanted for value in values]

    def question(self, common: Container[tuple[str, str]] = ()) -> tuple[str, list[Any]]:
        """As SQL with its values; the answer is rows of ``HEADER``, in order.

        Of facets that are ``common``, shows are asked one by one as they come; those that have a rare one
        are fetched at once.
        """
        conditions: list[str] = []
        values: list[Any] = []
        for facet, value in self.facets():
            conditions.append(_EACH if (facet, value) in common else _AT_ONCE)
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
