"""Which shows a list is about, as one question to the index."""

from __future__ import annotations

from collections.abc import Container, Iterator

from showfacts.index.names import HEADER
from showfacts.index.people import CREDITING
from showfacts.index.standings import of_pairs
from showfacts.index.tables import Dated
from showfacts.model.records import record
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    Order = Literal["title", "year", "newest"]


_UNKNOWN_LAST = "year IS NULL, "
_ORDERS: dict[Order, str] = {
    "title": "sort, year, id",
    "year": f"{_UNKNOWN_LAST}year, sort, id",
    "newest": f"{_UNKNOWN_LAST}year DESC, sort, id",
}

Years: TypeAlias = tuple[int | None, int | None]
"""The first and the last year; None where there is no bound."""

_MANY = "facet = ? AND value IN ({marks})"
_HAVING = f"SELECT number FROM facets_of WHERE {_MANY}"
_AT_ONCE = f"number IN ({_HAVING})"
_EACH = f"EXISTS ({_HAVING} AND number = shows.number)"


class Wanted(NamedTuple):
    """A facet of which a show must have one of these values."""

    facet: str
    values: tuple[str, ...]

    @property
    def bound(self) -> list[str]:
        """The values of a question that tests it."""
        return [self.facet, *self.values]

    def within(self, sql: str) -> str:
        """SQL with a mark for each value."""
        return sql.format(marks=", ".join("?" * len(self.values)))


class SeasonsBegun(NamedTuple):
    """The number of seasons that had begun by a day, which must be in one of these ranges."""

    ranges: tuple[Years, ...]
    day: str

    @property
    def rows(self) -> tuple[str, list[Any]]:
        """The shows of which it holds, by number, as SQL with its values."""
        tests, bounds = [], []
        for each in self.ranges:
            ends = [
                (test, end)
                for test, end in zip(("seasons >= ?", "seasons <= ?"), each, strict=True)
                if end is not None
            ]
            tests.append(" AND ".join(test for test, _ in ends) or "1")
            bounds += [end for _, end in ends]
        sql = f"SELECT number FROM seasons_of WHERE ({' OR '.join(tests)}) AND since <= ? AND until > ?"
        return sql, [*bounds, self.day, self.day]


class Standing(NamedTuple):
    """How a show must stand on a day from ``standings.SINCE`` on: in one of these states, or so decided."""

    standings: tuple[str, ...]
    day: str

    @property
    def rows(self) -> tuple[str, list[Any]]:
        """The shows of which it holds, by number, as SQL with its values."""
        pairs = of_pairs(self.standings)
        marks = ", ".join("?" * len(pairs))
        sql = f"SELECT number FROM stands_of WHERE standing IN ({marks}) AND since <= ? AND until > ?"
        return sql, [*pairs, self.day, self.day]


class MayStand(NamedTuple):
    """How a show must stand on an earlier day, as far as that is cheap to see: each is to be judged yet."""

    standings: tuple[str, ...]
    day: str

    @property
    def rows(self) -> tuple[str, list[Any]]:
        """The shows that may stand so, by number, as SQL with its values; all where a state has no rule."""
        day, found, bounds = self.day, [], []
        for each in self.standings:
            if each == "airing":  # It ends on that day or later, or all of it comes then
                found.append(_RUNNING)
                bounds += [int(Dated.RUN), day, day[:7], day[:4], int(Dated.LAST_EPISODE), day]
            elif each in ("in-development", "upcoming"):
                found.append(_NOT_BEGUN)
                bounds.append(day)
            else:
                return "SELECT number FROM shows", []
        return " UNION ALL ".join(found), bounds


_RUNNING = """
SELECT number FROM dated_of WHERE what = ? AND (day >= ? OR day IN (?, ?))
UNION ALL SELECT number FROM dated_of WHERE what = ? AND day >= ?
"""
_NOT_BEGUN = """
SELECT number FROM shows
WHERE number NOT IN (SELECT number FROM seasons_of WHERE since > '' AND since <= ?)
"""


class KnownBy(NamedTuple):
    """That a show or one of its sources bears a date that had begun by a day: of others nothing was known."""

    day: str

    @property
    def rows(self) -> tuple[str, list[Any]]:
        """The shows of which it holds, by number, as SQL with its values."""
        return _KNOWN_BY, [int(Dated.FIRST), self.day, self.day]


_KNOWN_BY = """
SELECT number FROM dated_of WHERE what = ? AND day <= ?
UNION ALL SELECT number FROM cites_of WHERE source IN
    (SELECT id FROM parts WHERE section = 'sources' AND json_extract(doc, '$.published') <= ?)
"""

Filter: TypeAlias = Wanted | Standing | tuple[Years, ...]
"""What a selection asks for, by which it is asked whether it is common."""


@record
class Selection:
    """What a show must have to be listed; what is empty asks nothing.

    One of the ``platforms`` and of the ``networks`` (platform ids), of the ``countries``, ``languages``,
    ``events`` (their types), ``types`` and ``years`` (first and last); all of the ``people`` (their keys);
    one of each group of ``genres``. ``source`` is the id of one that the show cites. By ``known_by`` and
    ``may_stand`` shows are left out of which a list has nothing to tell, as far as that is cheap to see.
    """

    platforms: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    genres: tuple[tuple[str, ...], ...] = ()
    events: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    source: str | None = None
    years: tuple[Years, ...] = ()
    seasons: SeasonsBegun | None = None
    standing: Standing | None = None
    order: Order = "title"
    known_by: KnownBy | None = None
    may_stand: MayStand | None = None

    def facets(self) -> list[Wanted]:
        """The facets that a show must have."""
        any_of = (
            ("platform", self.platforms),
            ("network", self.networks),
            ("country", self.countries),
            ("language", self.languages),
            ("event", self.events),
            ("type", self.types),
        )
        found = [Wanted(facet, values) for facet, values in any_of if values]
        return found + [Wanted("genre", values) for values in self.genres]

    def counts(self, enough: int) -> Iterator[tuple[Filter, str, list[Any]]]:
        """For each thing that is asked for the question how many shows have it, up to ``enough``."""
        for wanted in self.facets():
            yield wanted, f"SELECT count(*) FROM ({wanted.within(_HAVING)} LIMIT ?)", [*wanted.bound, enough]
        if self.years:
            test, bounds = self._years()
            count = f"SELECT count(*) FROM (SELECT 1 FROM shows WHERE {test} LIMIT ?)"
            yield self.years, count, [*bounds, enough]
        if self.standing is not None:
            rows, bounds = self.standing.rows
            yield self.standing, f"SELECT count(*) FROM ({rows} LIMIT ?)", [*bounds, enough]

    def question(self, common: Container[Filter] = ()) -> tuple[str, list[Any]]:
        """As SQL with its values; the answer is rows of ``HEADER``, in order.

        Of what is ``common``, shows are asked one by one as they come; those that have a rare facet or
        year are fetched at once.
        """
        conditions: list[str] = []
        values: list[Any] = []
        for wanted in self.facets():
            conditions.append(wanted.within(_EACH if wanted in common else _AT_ONCE))
            values += wanted.bound
        for person in self.people:
            conditions.append(f"number IN (SELECT number FROM credits_of WHERE {CREDITING})")
            values += [person, person]
        if self.standing is not None:
            rows, bounds = self.standing.rows
            is_common = self.standing in common
            conditions.append(
                f"EXISTS ({rows} AND number = shows.number)" if is_common else f"number IN ({rows})"
            )
            values += bounds
        for ranged in (self.seasons, self.known_by, self.may_stand):  # Their rows are in the order of days
            if ranged is not None:
                rows, bounds = ranged.rows
                conditions.append(f"number IN ({rows})")
                values += bounds
        if self.source is not None:
            conditions.append("number IN (SELECT number FROM cites_of WHERE source = ?)")
            values.append(self.source)
        if self.years:
            test, bounds = self._years()
            if self.order == "title":
                # The plus keeps the index of years away, which is not in the order of titles
                test = f"+({test})" if self.years in common else f"id IN (SELECT id FROM shows WHERE {test})"
            conditions.append(test)
            values += bounds
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        order = _ORDERS[self.order]
        if self.years:
            order = order.removeprefix(_UNKNOWN_LAST)  # There is none, and the index of years can be followed
        return f"{HEADER}{where} ORDER BY {order}", values

    def _years(self) -> tuple[str, list[int]]:
        """What holds of the year, in the words of the index of years, and the values."""
        ranges, bounds = [], []
        for each in self.years:
            tests = ["(year IS NULL) = 0"]
            for test, bound in zip(("year >= ?", "year <= ?"), each, strict=True):
                if bound is not None:
                    tests.append(test)
                    bounds.append(bound)
            ranges.append(" AND ".join(tests))
        return (ranges[0] if len(ranges) == 1 else f"({' OR '.join(f'({each})' for each in ranges)})"), bounds
