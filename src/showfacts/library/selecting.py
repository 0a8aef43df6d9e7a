"""Which shows a list is about, as one question to the index."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from showfacts.library.names import HEADER

if TYPE_CHECKING:
    from showfacts.library.tables import Known

Order = Literal["title", "year", "newest"]

_UNKNOWN_LAST = "year IS NULL, "
_ORDERS: dict[Order, str] = {
    "title": "sort, year, id",
    "year": f"{_UNKNOWN_LAST}year, sort, id",
    "newest": f"{_UNKNOWN_LAST}year DESC, sort, id",
}

Filter: TypeAlias = tuple[str, str] | tuple[int | None, int | None]
"""A facet with its value, or the first and the last year."""

_HAVING = "SELECT show FROM facets WHERE facet = ? AND value = ?"
_AT_ONCE = f"id IN ({_HAVING})"
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
    known: tuple[Known, ...] = ()

    def facets(self) -> list[tuple[str, str]]:
        """The facets with the values that a show must have."""
        wanted = (
            ("platform", self.platforms),
            ("network", self.networks),
            ("country", self.countries),
            ("language", self.languages),
            ("genre", self.genres),
            ("known", self.known),
        )
        return [(facet, value) for facet, values in wanted for value in values]

    def counts(self, enough: int) -> Iterator[tuple[Filter, str, list[Any]]]:
        """For each facet and for the years the question how many shows have it, up to ``enough``."""
        for facet, value in self.facets():
            count = f"SELECT count(*) FROM ({_HAVING} LIMIT ?)"
            yield (facet, value), count, [facet, value, enough]
        if self.years != (None, None):
            test, bounds = self._years()
            count = f"SELECT count(*) FROM (SELECT 1 FROM shows WHERE {test} LIMIT ?)"
            yield self.years, count, [*bounds, enough]

    def question(self, common: Container[Filter] = ()) -> tuple[str, list[Any]]:
        """As SQL with its values; the answer is rows of ``HEADER``, in order.

        Of what is ``common``, shows are asked one by one as they come; those that have a rare facet or
        year are fetched at once.
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
        if self.years != (None, None):
            test, bounds = self._years()
            if self.order == "title":
                # The plus keeps the index of years away, which is not in the order of titles
                test = f"+{test}" if self.years in common else f"id IN (SELECT id FROM shows WHERE {test})"
            conditions.append(test)
            values += bounds
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        order = _ORDERS[self.order]
        if self.years != (None, None):
            order = order.removeprefix(_UNKNOWN_LAST)  # There is none, and the index of years can be followed
        return f"{HEADER}{where} ORDER BY {order}", values

    def _years(self) -> tuple[str, list[int]]:
        """What holds of the year, in the words of the index of years, and the values."""
        tests, bounds = ["(year IS NULL) = 0"], []
        for test, bound in zip(("year >= ?", "year <= ?"), self.years, strict=True):
            if bound is not None:
                tests.append(test)
                bounds.append(bound)
        return " AND ".join(tests), bounds
