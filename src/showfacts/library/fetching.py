"""A show of TVmaze for what a person names: a title, an id of a catalogue, a row of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.errors import NotFoundError, ServiceError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.importers.formats.tvmaze import NotAShowError, entry
from showfacts.importers.online.tvmaze import SERVICE
from showfacts.library.among_hits import admitted, candidate, meant, readings, searches
from showfacts.model.tuples import NamedTuple
from showfacts.text.clean import short_query
from showfacts.text.fold import key, typed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from showfacts.importers.importer import Entry, Wanted
    from showfacts.importers.online.tvmaze import Hit, TVmaze
    from showfacts.library.among_hits import Reading
    from showfacts.library.contents import Contents

SUGGESTED = 5
"""So many shows are suggested in place of one that is not there."""

_TYPED = re.compile(r"\s*(tvmaze|imdb|tvdb|thetvdb)\s*[:-]\s*(\S+)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"[1-9]\d{0,8}")
_FORMS = {"tvmaze": _NUMBER, "tvdb": _NUMBER, "imdb": re.compile(r"tt\d{5,12}")}
EXPECTED = "tvmaze:169, imdb:tt0903747 or tvdb:81189"
"""What ids look like."""


class CatalogueId(NamedTuple):
    """What a catalogue calls a show: ``imdb``, ``tt0903747``."""

    catalogue: str
    ident: str

    def __str__(self) -> str:
        return f"{self.catalogue}:{self.ident}"


def catalogue_id(text: str) -> CatalogueId | None:
    """The id that a text is: ``tvmaze:169``; None if it is none.

    Raises:
        UsageError: it names a catalogue, and behind it stands no id of that.
    """
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    catalogue, ident = found[1].lower().removeprefix("the"), found[2].lower()
    if not _FORMS[catalogue].fullmatch(ident):
        raise UsageError(f"{text.strip()[:60]!r} is not an id such as {EXPECTED}", query=text)
    return CatalogueId(catalogue, ident)


class Fetching:
    """What finds and fetches shows of TVmaze.

    Every question may raise ServiceError: the service cannot be reached, or says no.
    """

    def __init__(self, service: TVmaze, library: Contents, today: date) -> None:
        self._service = service
        self._library = library
        self._today = today

    def by_number(self, number: int) -> Entry | None:
        """The show that TVmaze has under this number; None if it has none."""
        show = self._service.show(number)
        if show is None:
            return None
        try:
            return entry(show, self._today)
        except NotAShowError as error:
            raise ServiceError(f"TVmaze answers for the show {number}: {error}") from None

    def by_id(self, ident: CatalogueId) -> Entry:
        """The show that a catalogue has under this id.

        Raises:
            NotFoundError: TVmaze knows none.
        """
        number = self._number(ident)
        found = None if number is None else self.by_number(number)
        if found is None:
            raise NotFoundError(f"TVmaze knows no show with the id {ident}", query=str(ident))
        return found

    def by_title(self, query: str, narrowing: Narrowing) -> Entry:
        """The one show that a title means.

        ``narrowing``: its year and country, by options; those in the words are seen too.

        Raises:
            AmbiguousError: several shows fit; the ids of the candidates are such as ``by_id`` takes.
            NotFoundError: none is called so; suggestions are what the search found.
            UsageError: the title is empty.
        """
        query = typed(query)
        if not key(query):
            raise UsageError("the title is empty", query=query)
        narrowing = narrowing.checked(self._library.names)
        found = readings(query, narrowing, self._library.names)
        near: dict[int, Hit] = {}
        for text in searches(query, found):
            hits = self._service.search(text)
            hit = meant(hits, found)
            of_hit = None if hit is None else self.by_number(hit.number)
            if of_hit is not None:
                return of_hit
            near |= {each.number: each for each in admitted(hits, narrowing)}
        hits = tuple(near.values())
        other = self._called_otherwise(hits, found)
        if other is not None:
            return other
        raise NotFoundError(
            f"TVmaze has no show called “{short_query(query)}”",
            query=query,
            suggestions=[candidate(each) for each in hits[:SUGGESTED]],
        )

    def wanted(self, row: Wanted) -> Entry:
        """The show that a row of a list names: by its ids, else by its title and year.

        Raises:
            AmbiguousError: the title fits several shows.
            NotFoundError: TVmaze knows none with these ids, and has none called so.
        """
        for catalogue in ("tvmaze", "imdb", "tvdb"):
            ident = getattr(row.ids, catalogue)
            number = None if ident is None else self._number(CatalogueId(catalogue, str(ident)))
            found = None if number is None else self.by_number(number)
            if found is not None:
                return found
        return self.by_title(row.title, Narrowing(year=row.year))

    def _number(self, ident: CatalogueId) -> int | None:
        if ident.catalogue == SERVICE:
            return int(ident.ident)
        if ident.catalogue == "imdb":
            return self._service.lookup("imdb", ident.ident)
        return self._service.lookup("thetvdb", ident.ident)

    def _called_otherwise(self, hits: Sequence[Hit], found: Sequence[Reading]) -> Entry | None:
        """The first hit, if the words are another name of it: only the show itself tells its names."""
        found_first = self.by_number(hits[0].number) if hits else None
        if found_first is None:
            return None
        show = found_first.dataset.shows[0]
        names = {key(each) for each in (*show.aliases, *show.working_titles, show.original_title or "")}
        return found_first if any(key(reading.title) in names for reading in found) else None
