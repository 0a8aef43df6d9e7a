"""All shows that a run can see, as questions and answers over the index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast

from showfacts import model
from showfacts.errors import NotFoundError, ShowfactsError
from showfacts.finding.fold import words as folded_words
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.shows import ANY, find
from showfacts.finding.steps import Tier
from showfacts.library.index import Index
from showfacts.library.layers import layers
from showfacts.library.names import IndexedNames
from showfacts.library.opening import place_of
from showfacts.library.parts import Parts
from showfacts.library.plain import from_plain
from showfacts.library.records import Record

if TYPE_CHECKING:
    from showfacts.finding.names import Name
    from showfacts.finding.persons import FoundPerson
    from showfacts.finding.shows import Found
    from showfacts.library.layers import Layer
    from showfacts.library.people import IndexedPeople
    from showfacts.library.progress import Progress
    from showfacts.library.selecting import Selection
    from showfacts.model import Person, Platform, Show, ShowHeader, Source


COMMON = 2000
"""What so many shows have is common: the next show in order that has it is soon found."""


def _silently(done: int, steps: int) -> None:
    """Tell nobody of the progress."""


class Library:
    """The shipped dataset and the user's own files over it, or exactly the files that are named.

    >>> library = Library.open()
    >>> library.find("Soundtrack #1").cast[0].character
    'Han Sun-woo'
    """

    def __init__(self, index: Index, files: Sequence[Layer]) -> None:
        self.index = index
        self._parts = Parts(index)
        self.names = IndexedNames(index)
        self.files = tuple(files)

    @classmethod
    def open(cls, *data: str | Path, progress: Progress = _silently) -> Library:
        """Open the library. ``data``: files or folders that replace it.

        ``progress`` is called with the steps done and the steps in all, while an index is built.

        Raises:
            BadDataError: with every problem of every file.
        """
        return cls._of(data, Index.open, progress)

    @classmethod
    def anew(cls, *data: str | Path, progress: Progress = _silently) -> Library:
        """As ``open``, with the index made anew from the files, whatever there is.

        Raises:
            BadDataError: with every problem of every file.
        """
        return cls._of(data, Index.anew, progress)

    @classmethod
    def _of(
        cls,
        data: Sequence[str | Path],
        indexed: Callable[[Sequence[Layer], Path | None, Progress], Index],
        progress: Progress,
    ) -> Library:
        named = [Path(path) for path in data]
        files = layers(named)
        return cls(indexed(files, place_of(named or [files[0].path]), progress), files)

    def close(self) -> None:
        """Let go of the index. A library that is forgotten does so by itself."""
        self.index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def find(
        self,
        title: str,
        *,
        on: Sequence[str] = (),
        year: int | None = None,
        country: str | None = None,
        id: str | None = None,
    ) -> Show:
        """The one show that ``title`` means.

        Raises:
            AmbiguousError: the title fits several shows.
            NotFoundError: it fits none.
            UsageError: the title is empty, or there is no such platform or country.
        """
        narrowing = Narrowing(on=tuple(on), year=year, country=country, id=id)
        return self.show(self.resolve(title, narrowing).header.id)

    def resolve(self, title: str, narrowing: Narrowing = ANY, *, upto: Tier = Tier.MISSPELT) -> Found:
        """As ``find``, with how the show was found and which others bear the same words.

        ``upto`` is the faintest tier that may answer.
        """
        return find(self.names, title, narrowing, upto=upto)

    def show(self, ident: str) -> Show:
        """The show with this id.

        Raises:
            NotFoundError: there is none.
        """
        return from_plain(model.Show, self._doc(ident))

    def record(self, ident: str) -> Show:
        """The same, built part by part as it is read: for a look-up, which reads little of it.

        Raises:
            NotFoundError: there is none.
        """
        return cast("Show", Record(self._doc(ident)))

    def shows(self) -> Iterator[Show]:
        """All shows, by title and year, one at a time."""
        from showfacts.library.selecting import Selection

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

    def person(self, name: str) -> Person:
        """The person of this name, in any spelling or script on record, or else likely meant by it.

        Raises:
            AmbiguousError: several people bear the name.
            NotFoundError: nobody does; the error suggests names that come near.
        """
        return self.resolve_person(name).person

    def resolve_person(self, name: str) -> FoundPerson:
        """As ``person``, with whether the name is spelled or ordered as none on record."""
        from showfacts.finding.persons import find_person

        return find_person(self._people, name)

    def person_named(self, name: str) -> Person:
        """The person behind one spelling in a credit."""
        try:
            return self.person(name)
        except ShowfactsError:
            return model.Person(name=name)

    def names_with(self, words: str, limit: int = 500) -> list[Name]:
        """Names of shows that hold every word, the last one perhaps only its beginning; titles first."""
        found = self.names.with_words(folded_words(words).split(), limit) if words.strip() else []
        return sorted(found, key=lambda name: (name.kind, len(name.text), name.text, name.show))

    def people_with(self, words: str) -> Iterator[tuple[str, str]]:
        """(name, show) of people whom words mean, in any spelling, and the ids of shows that credit them."""
        from showfacts.finding.persons import meant

        for name in meant(self._people, words):
            for show in self._people.shows_of(name):
                yield name, show

    def characters_with(self, words: str) -> Iterator[tuple[str, str]]:
        """(name, show) of characters that words mean, in any spelling, and the ids of their shows."""
        from showfacts.finding.persons import meant
        from showfacts.library.people import IndexedCharacters

        known = IndexedCharacters(self.index)
        for name in meant(known, words):
            for show in known.shows_of(name):
                yield name, show

    def shows_of(self, person: Person) -> Iterator[Show]:
        """The shows that credit a person, under any spelling, by year."""
        from showfacts.library.selecting import Selection

        spellings = (person.name, person.native_name or person.name, *person.aliases)
        for header in self.select(Selection(people=spellings, order="year")):
            yield self.show(header.id)

    def shows_citing(self, source: str) -> Iterator[Show]:
        """The shows with a fact or claim that rests on the source with this id, by year."""
        from showfacts.library.selecting import Selection

        for header in self.select(Selection(source=source, order="year")):
            yield self.show(header.id)

    @property
    def _people(self) -> IndexedPeople:
        from showfacts.library.people import IndexedPeople

        return IndexedPeople(self.index)

    def _doc(self, ident: str) -> dict[str, Any]:
        question = "SELECT show, doc FROM docs JOIN files USING (file) WHERE show = ? ORDER BY place"
        for _, doc in self.index.docs(question, (ident,)):
            return doc
        raise NotFoundError(f"no show has the id {ident!r}", query=ident)
