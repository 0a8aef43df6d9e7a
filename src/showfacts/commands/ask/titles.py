"""The show that a question means, as the words and options of a command line."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.commands.ask.lines import narrowing_of
from showfacts.commands.ask.parts import Slot
from showfacts.commands.messages import not_there
from showfacts.commands.options import IDENT, ON, YEAR
from showfacts.errors import AmbiguousError, NotFoundError
from showfacts.finding.characters import matching

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from showfacts.commands.ask.parts import QuestionPart, QuestionReading, Service, Title
    from showfacts.errors import ShowfactsError
    from showfacts.library.library import Library
    from showfacts.model import ShowHeader

Words: TypeAlias = tuple[str, ...]
Options: TypeAlias = tuple[tuple[str, ...], ...]


class Titles:
    """The titles of one reading. ``names`` are its names as a rule takes them."""

    def __init__(self, library: Library, reading: QuestionReading, names: Sequence[QuestionPart]) -> None:
        self._library = library
        self._reading = reading
        self._names = names
        self._services: list[Service] = [part.value for part in reading.of(Slot.PLATFORM)]

    def meant(self, title: Title, *, by_country: bool) -> tuple[Words, Options]:
        """The words and options that mean a show.

        Platforms in the question narrow it, unless they are several, one of which is asked for. Where
        several shows have the title, a country or year in the question tells, or who it says is in it.
        ``by_country``: whether a country in the question may tell which show is meant.

        Raises:
            NotFoundError: which of several shows is said, and there is only one.
            NotRecordedError: the library has no such platform.
        """
        on: Options = ()
        if len(self._services) == 1:
            (service,) = self._services
            if service.ident is None:
                raise self._not_on(title, service)
            on = ((ON.flag, service.ident),)
        fitting = self.fitting(title)
        if title.which and len(fitting) == 1 and title.which != "original":
            raise NotFoundError(f"there is only one “{title.text[:60]}”", query=title.text)
        if title.which:
            chosen = _which(title.which, fitting)
        else:
            chosen = self._told(fitting, by_country=by_country) if len(fitting) > 1 else []
        picking = _picking(chosen[0], fitting) if len(chosen) == 1 else title.options
        return (title.text,), (*picking, *on)

    def fitting(self, title: Title) -> list[ShowHeader]:
        """The shows that a title fits; if it is said which, with those that have it beside the one meant."""
        on = tuple((ON.flag, each.ident) for each in self._services if each.ident is not None)
        try:
            found = self._library.resolve(title.text, narrowing_of((*title.options, *on)))
        except AmbiguousError as error:
            return [self._library.header(each.id) for each in error.candidates]
        except NotFoundError:
            return []
        return [found.header, *found.namesakes] if title.which else [found.header]

    def in_one_word(self, title: Title) -> str:
        """A title as one word of a command line: its id, if options narrow it.

        Raises:
            ShowfactsError: they do not narrow it to one show.
        """
        if not title.options and not title.which:
            return title.text
        chosen = self.fitting(title)
        chosen = _which(title.which, chosen) if title.which else chosen
        if len(chosen) == 1:
            return chosen[0].id
        return self._library.resolve(title.text, narrowing_of(title.options)).header.id

    def both(self, title: Title) -> Words:
        """The ids of the two shows that have a title.

        Raises:
            NotFoundError: there are not just two.
        """
        fitting = self.fitting(title)
        if len(fitting) != 2:
            raise NotFoundError(f"“{title.text[:60]}” does not name two shows", query=title.text)
        return tuple(each.id for each in fitting)

    def _told(self, fitting: Sequence[ShowHeader], *, by_country: bool) -> list[ShowHeader]:
        """The shows that the rest of the question fits, by the first thing that tells one of them."""
        said = (part for slot in (Slot.COUNTRY, Slot.IN_COUNTRY) for part in self._reading.of(slot))
        countries = {part.value for part in said} if by_country else set()
        years = {part.value for slot in (Slot.YEAR, Slot.IN_YEAR) for part in self._reading.of(slot)}
        ways = (
            [each for each in fitting if not countries.isdisjoint(each.countries)],
            [each for each in fitting if str(each.year) in years],
            [each for each in fitting if self._is_credited(each.id)],
        )
        return next((chosen for chosen in ways if len(chosen) == 1), [])

    def _is_credited(self, show: str) -> bool:
        """Whether a show has the person or the character that the question names."""
        whole = self._library.show_without_episodes(show)
        for part in self._names:
            if part.kind == Slot.PERSON:
                credited = (*self._library.credited(whole.cast), *self._library.credited(whole.crew))
                return self._library.person_named(part.text).key in credited
            if part.kind == Slot.CHARACTER:
                return bool(matching(whole.cast, part.text))
        return False

    def _not_on(self, title: Title, service: Service) -> ShowfactsError:
        """That a show is not on record on a platform that the library does not have."""
        try:
            header = self._library.resolve(title.text, narrowing_of(title.options)).header
        except (AmbiguousError, NotFoundError) as error:
            return error
        return not_there(header, service.name, title.text)


def _which(which: str, fitting: Sequence[ShowHeader]) -> list[ShowHeader]:
    """The shows of one name that are the original one, the later ones, or animated."""
    if which == "animated":
        return [each for each in fitting if each.type == "animation"]
    dated = sorted((each for each in fitting if each.year), key=lambda each: (each.year or 0, each.id))
    return dated[:1] if which == "original" else dated[1:]


def _picking(header: ShowHeader, fitting: Sequence[ShowHeader]) -> Options:
    """The option that picks a show of several."""
    years = [each.year for each in fitting if each.id != header.id]
    if header.year and header.year not in years:
        return ((YEAR.flag, str(header.year)),)
    return ((IDENT.flag, header.id),)
