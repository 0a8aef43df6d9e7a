"""What an index holds: shows, people, platforms and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from showfacts import model
from showfacts.dataset.plain import from_plain
from showfacts.errors import ShowfactsError
from showfacts.index.names import IndexedNames
from showfacts.index.parts import Parts
from showfacts.index.shows import IndexedShows
from showfacts.model.layers import Standing
from showfacts.text import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.finding.persons import FoundPerson
    from showfacts.importers.platforms import KnownPlatforms
    from showfacts.index.index import Index
    from showfacts.index.name import Name
    from showfacts.index.people import IndexedPeople
    from showfacts.index.select import Selection
    from showfacts.index.tables import About
    from showfacts.model import (
        CastCredit,
        CrewCredit,
        Episode,
        ExternalIds,
        KnownFor,
        PartialDate,
        Person,
        Platform,
        Problem,
        Show,
        ShowHeader,
        Source,
    )

_BROKEN = """
SELECT files.path, line, problems.path, message, count(*), min(problems.rowid)
FROM problems JOIN files USING (file) GROUP BY file ORDER BY place
"""

COMMON = 2000
"""What so many shows have is common: the next show in order that has it is soon found."""


class Contents:
    """All that a run can see, as it is on record today."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.names = IndexedNames(index)
        self._parts = Parts(index)
        self._shows = IndexedShows(index)

    def show(self, ident: str) -> Show:
        """The show with this id.

        Raises:
            NotFoundError: there is none.
        """
        table = self._shows.table(ident)
        episodes = self._shows.episodes(ident)
        return from_plain(model.Show, {**table, "episodes": episodes} if episodes else table)

    def show_without_episodes(self, ident: str) -> Show:
        """The same but for the episodes, of which a show may have thousands.

        Raises:
            NotFoundError: there is none.
        """
        return from_plain(model.Show, self._shows.table(ident))

    def catalogued(self, ident: str) -> Source | None:
        """The source of a show of which only the shipped catalogue tells; None for any other show.

        Raises:
            NotFoundError: there is no such show.
        """
        if self._shows.standing(ident) is not Standing.BASE:
            return None
        return next(iter(self.sources_with(self._shows.table(ident).get("sources", ())[:1])), None)

    def catalogued_among(self, idents: Iterable[str]) -> list[str]:
        """Which of the shows with these ids only the shipped catalogue tells of."""
        return self._shows.of_standing(Standing.BASE, idents)

    def episodes(self, ident: str, *, since: PartialDate | None = None) -> tuple[Episode, ...]:
        """The episodes of the show with this id; empty where none is on record.

        ``since``: only those with a date in or after this month or year; a show may have thousands.
        """
        rows = self._shows.episodes(ident)
        if since is not None:
            rows = [each for each in rows if each.get("date", "") >= since]
        return tuple(from_plain(model.Episode, each) for each in rows)

    def shows(self) -> Iterator[Show]:
        """All shows, by title and year, one at a time."""
        from showfacts.index.select import Selection

        for header in self.select(Selection()):
            yield self.show(header.id)

    def select(self, selection: Selection) -> Iterator[ShowHeader]:
        """The headers of the shows that a selection admits, in its order, one at a time."""
        counts = selection.counts(COMMON)
        common = {
            each for each, question, values in counts if self.index.ask(question, values) == [(COMMON,)]
        }
        for row in self.index.stream(*selection.question(common)):
            yield self.names.header_of(row)

    def header(self, show: str) -> ShowHeader:
        """What tells the show with this id from its namesakes.

        Raises:
            NotFoundError: there is none.
        """
        return self.names.header(show)

    def platforms(self) -> list[Platform]:
        """All platforms, by id."""
        return self._parts.all("platforms", model.Platform)

    @cached_property
    def known_platforms(self) -> KnownPlatforms:
        """All platforms, found by what a service says of one."""
        from showfacts.importers.platforms import KnownPlatforms

        return KnownPlatforms(self.platforms())

    def well_known_platforms(self) -> list[Platform]:
        """The platforms that many shows are or were on, those of most shows first."""
        return [self.platform_of(ident) for ident in self.names.well_known_platforms()]

    def is_well_known(self, platform: str) -> bool:
        """Whether many shows are or were on the platform with this id, or the library has few platforms."""
        return self.names.is_well_known(platform)

    def platform(self, word: str) -> Platform | None:
        """The platform that a word names: its id, name or an alias."""
        return self.names.platform(word)

    def platform_of(self, ident: str) -> Platform:
        """The platform with this id.

        Raises:
            NotFoundError: there is none.
        """
        return self._parts.get("platforms", model.Platform, ident)

    def source(self, ident: str) -> Source:
        """The source with this id.

        Raises:
            NotFoundError: there is none.
        """
        return self._parts.get("sources", model.Source, ident)

    def sources_with(self, idents: Iterable[str]) -> tuple[Source, ...]:
        """The sources with these ids, in their order."""
        return tuple(self._parts.some("sources", model.Source, idents))

    def sources(self) -> list[Source]:
        """All sources, by id."""
        return self._parts.all("sources", model.Source)

    def tallies(self) -> dict[str, dict[str, int]]:
        """How all that each source says stands, by its id: how much under each verdict."""
        from showfacts.index.tallies import counted

        return counted(self.index.ask("SELECT source, tally FROM cites_of WHERE tally <> ''"))

    def person(self, name: str) -> Person:
        """The person with this id, or of this name in any spelling or script on record, or likely meant.

        Raises:
            AmbiguousError: several people bear the name; the candidates' ids pick one of them.
            NotFoundError: nobody does; the error suggests names that come near.
        """
        return self.resolve_person(name).person

    def resolve_person(self, name: str) -> FoundPerson:
        """As ``person``, with whether the name is on record as it was typed, and who else bears it."""
        from showfacts.finding.persons import find_person

        return find_person(self._people, name, self._known_for)

    def person_named(self, name: str) -> Person:
        """The person whom typed words mean; if that is nobody, or not sure, a person of just that name."""
        try:
            return self.person(name)
        except ShowfactsError:
            return model.Person(name=name)

    def person_with(self, key: str) -> Person:
        """The person with this key: the id, or the name of one who has no id."""
        return self._people.person(key)

    def credited(self, credits: Iterable[CastCredit | CrewCredit]) -> list[str | None]:
        """Whose each credit is, as keys of people.

        A credit without a ``person_id`` is of the one whose own name it has, else of the only one who has it
        as an alias; None where several people bear the name.
        """
        rows = list(credits)
        others = self._people.credited_as(row.person for row in rows if row.person_id is None)
        return [row.person_id or others.get(row.person, row.person) for row in rows]

    def names_with(self, words: str, limit: int = 500) -> list[Name]:
        """Names of shows that hold every word, the last one perhaps only its beginning; titles first."""
        found = self.names.with_words(fold.words(words).split(), limit) if words.strip() else []
        return sorted(found, key=lambda name: (name.kind, len(name.text), name.text, name.show))

    def about(self, words: str, limit: int = 500) -> list[tuple[str, About, str]]:
        """(show, what, text) of the genres and premises of shows that hold every word; genres first."""
        from showfacts.index.tables import About

        found = self.names.about(fold.words(words).split(), limit)
        return [(show, About(kind), text) for show, kind, text in found]

    def people_with(self, words: str) -> Iterator[tuple[str, str]]:
        """(name, show) of people whom words mean, in any spelling, and the ids of shows that credit them."""
        from showfacts.finding.persons import meant

        people = self._people
        for key in meant(people, words):
            name = people.person(key).name
            for show in people.shows_of(key):
                yield name, show

    def characters_with(self, words: str) -> Iterator[tuple[str, str]]:
        """(name, show) of characters that words mean, in any spelling, and the ids of their shows."""
        from showfacts.finding.persons import meant
        from showfacts.index.people import IndexedCharacters

        known = IndexedCharacters(self.index)
        for name in meant(known, words):
            for show in known.shows_of(name):
                yield name, show

    def known_people(self, shows: Iterable[Show]) -> list[Person]:
        """Those of the people that shows credit of whom more than a name is on record."""
        rows: list[CastCredit | CrewCredit] = []
        for show in shows:
            rows += [*show.cast, *show.crew]
        keys = {each for each in self.credited(rows) if each is not None}
        return list(self._parts.some("people", model.Person, sorted(keys)))

    def shows_of(self, person: Person) -> Iterator[Show]:
        """The shows that credit a person, under any spelling, by year; without their episodes."""
        for header in self.headers_of(person):
            yield self.show_without_episodes(header.id)

    def headers_of(self, person: Person) -> Iterator[ShowHeader]:
        """The headers of the shows that credit a person, under any spelling, by year."""
        from showfacts.index.select import Selection

        return self.select(Selection(people=(person.key,), order="year"))

    def shows_citing(self, source: str) -> Iterator[Show]:
        """The shows with a fact or claim that rests on the source with this id, by year."""
        from showfacts.index.select import Selection

        for header in self.select(Selection(source=source, order="year")):
            yield self.show(header.id)

    def sharing(self, ids: ExternalIds) -> tuple[str, ...]:
        """The ids of the shows that other catalogues know by one of these ids."""
        found = (self.names.id_of(each) or each for each in self._shows.sharing(ids))
        return tuple(dict.fromkeys(found))

    def related_to(self, ident: str) -> tuple[str, ...]:
        """The ids of the shows that say how they are related to the one with this id."""
        return tuple(self._shows.related_to(ident))

    def _known_for(self, person: str) -> KnownFor | None:
        """The show that a person, given by key, is known for, with the first credit there."""
        ident = self._people.known_for(person)
        if ident is None:
            return None
        show, header = self.show_without_episodes(ident), self.header(ident)
        for credit, key in zip(show.cast, self.credited(show.cast), strict=True):
            if key == person:
                return model.KnownFor(show=header, character=credit.character)
        for made, key in zip(show.crew, self.credited(show.crew), strict=True):
            if key == person:
                return model.KnownFor(show=header, role=made.role)
        return model.KnownFor(show=header)

    @property
    def broken(self) -> tuple[Problem, ...]:
        """Why files were left out: of each its first problem, with how many more there are."""
        return tuple(
            model.Problem(
                file=file,
                line=line,
                path=path,
                message=message if count == 1 else f"{message} (and {count - 1} more)",
            )
            for file, line, path, message, count, _ in self.index.ask(_BROKEN)
        )

    @property
    def _people(self) -> IndexedPeople:
        from showfacts.index.people import IndexedPeople

        return IndexedPeople(self.index)
