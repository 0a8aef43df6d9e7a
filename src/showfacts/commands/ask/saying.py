"""A question that is understood, said as a command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.commands.ask.lines import Line
from showfacts.commands.ask.parts import Part, Seasons, Service, Slot, Title, Unknown
from showfacts.errors import AmbiguousError, NotFoundError, NotRecordedError
from showfacts.finding.narrowing import Narrowing
from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.commands.ask.rules import Rule
    from showfacts.library.library import Library
    from showfacts.model import Candidate, ShowHeader

Options = tuple[tuple[str, ...], ...]

EVER = "--ever"
MANY = frozenset(
    {"--on", "--network", "--country", "--language", "--genre", "--person", "--year", "--event-year"}
)
"""Options that may be given several times."""
LISTING = "list"


class Saying:
    """One reading of a question, by the rule that fits it.

    ``names`` are its names as the rule takes them; ``missing`` are names that are known not to be on record.
    """

    def __init__(
        self,
        library: Library,
        missing: dict[str, NotFoundError],
        rule: Rule,
        reading: Sequence[Part],
        names: Sequence[Part],
    ) -> None:
        self._library = library
        self._missing = missing
        self._rule = rule
        self._reading = reading
        self._names = names

    def line(self) -> Line:
        """The command line.

        Raises:
            NotFoundError: a name is not on record.
            AmbiguousError: several shows have the character.
            NotRecordedError: the library has no such platform.
        """
        command, *tokens = self._rule.line
        words: list[str] = []
        options: list[tuple[str, ...]] = []
        titles = [part for part in self._names if part.kind == Slot.SHOW]
        place = 0
        while place < len(tokens):
            token, following = tokens[place], tokens[place + 1 : place + 2]
            if token == Slot.SHOW:
                said, narrowing = self._show(titles.pop(0))
                words += said
                options += narrowing
            elif token == Slot.PERSON:
                words += self._values(token)
            elif following and not following[0].startswith("--"):
                options += self._option(token, following[0])
                place += 1
            else:
                options.append((token,))
            place += 1
        if command == "compare" and len(words) == 1:
            words = self._both(words[0])
        if command == "cast" and not words and not any(flag == "--id" for flag, *_ in options):
            words, options = self._of_character(words, options)
        return Line(command=command, words=tuple(words), options=tuple(options))

    # --- options

    def _option(self, flag: str, value: str) -> Iterator[tuple[str, ...]]:
        """An option with each of its values; none where the question has none."""
        if not value.isupper():
            yield flag, value
            return
        found = [each for slot in value.split("|") for each in self._values(slot)]
        if flag not in MANY:
            found = found[:1]
        yield from ((flag, each) for each in found)
        if (
            found
            and flag == "--on"
            and self._rule.command == LISTING
            and not self._has("now")
            and not self._has(Slot.DAY)
        ):
            yield (EVER,)

    def _has(self, kind: str) -> bool:
        return any(part.kind == kind for part in self._reading)

    def _values(self, slot: str) -> list[str]:
        """What the question has for a slot, as a command line takes it."""
        named = [part for part in self._names if part.kind == slot]
        parts = named or [part for part in self._reading if part.kind == slot]
        return [text for part in parts for text in self._said(part, slot)]

    def _said(self, part: Part, slot: str) -> Iterator[str]:
        value = part.value
        if isinstance(value, Unknown):
            if slot == Slot.PERSON:
                self._check(value.text, self._library.resolve_person)
            yield value.text
        elif isinstance(value, Seasons):
            yield str(value.number)
        elif isinstance(value, Service):
            if value.ident is not None:
                yield value.ident
        elif isinstance(value, Title):
            yield value.text
        elif isinstance(value, tuple):  # a season and an episode of it
            yield from (str(each) for each in value[:1] if each is not None)
        else:
            yield str(value)

    # --- shows

    def _show(self, part: Part) -> tuple[list[str], Options]:
        """The words and options that mean a show."""
        if not isinstance(part.value, Title):
            self._check(part.value.text, self._library.resolve)
            title = Title(part.value.text)
        else:
            title = part.value
        options = self._platforms(title)
        title = self._settled(title)
        if self._rule.command == "compare" and title.options:
            header = self._library.resolve(title.text, _narrowing(title.options)).header
            return [header.id], ()
        return [title.text], (*title.options, *options)

    def _both(self, text: str) -> list[str]:
        """The two shows that have a title.

        Raises:
            NotFoundError: there are not just two.
        """
        fitting = self._candidates(Title(text))
        if len(fitting) != 2:
            raise NotFoundError(f"“{text[:60]}” does not name two shows", query=text)
        return [each.id for each in fitting]

    def _check(self, text: str, resolve: Callable[[str], object]) -> None:
        """Raise NotFoundError where nothing is called so; several may be."""
        known = f"{resolve.__name__} {text}"
        if known in self._missing:
            raise self._missing[known]
        try:
            resolve(text)
        except AmbiguousError:
            return
        except NotFoundError as error:
            self._missing[known] = error
            raise

    def _platforms(self, title: Title) -> Options:
        """The options for the platforms of the question, of which the show must have been on each."""
        services = [part.value for part in self._reading if part.kind == Slot.PLATFORM]
        strange = next((each for each in services if each.ident is None), None)
        if strange is not None:
            raise self._not_on(title, strange)
        return tuple(("--on", each.ident) for each in services) if len(services) == 1 else ()

    def _not_on(self, title: Title, service: Service) -> Exception:
        try:
            header = self._library.resolve(title.text, _narrowing(title.options)).header
        except (AmbiguousError, NotFoundError) as error:
            return error
        named = f"“{header.title}” ({header.year})" if header.year else f"“{header.title}”"
        on = (
            f"is on record on {', '.join(header.platforms)}, not on"
            if header.platforms
            else "is not on record on"
        )
        return NotRecordedError(f"{named} {on} {service.name}", query=title.text)

    def _settled(self, title: Title) -> Title:
        """A title with what else the question says, where several shows have it."""
        fitting = self._candidates(title)
        if title.which:
            chosen = _which(title.which, fitting)
        elif len(fitting) > 1:
            chosen = self._told(fitting)
        else:
            return title
        if len(chosen) != 1:
            return title._replace(which="")
        return Title(title.text, _picking(chosen[0], fitting))

    def _candidates(self, title: Title) -> list[ShowHeader]:
        """The shows that a title fits; of those that have it for an alias, where which of them is asked."""
        narrowing = _narrowing((*title.options, *self._on()))
        try:
            found = self._library.resolve(title.text, narrowing)
        except AmbiguousError as error:
            return [self._library.header(each.id) for each in error.candidates]
        except NotFoundError:
            return []
        return [found.header, *found.namesakes] if title.which else [found.header]

    def _on(self) -> Options:
        services = [part.value for part in self._reading if part.kind == Slot.PLATFORM]
        return tuple(("--on", each.ident) for each in services if each.ident is not None)

    def _told(self, fitting: Sequence[ShowHeader]) -> list[ShowHeader]:
        """The shows that a country or year in the question is of, or that credit who is named in it."""
        countries = {part.value for part in self._reading if part.kind == Slot.COUNTRY}
        years = {part.value for part in self._reading if part.kind == Slot.YEAR}
        chosen = [each for each in fitting if countries and not countries.isdisjoint(each.countries)]
        if "--region" in self._rule.line or self._rule.needs == "country" or len(chosen) != 1:
            chosen = [each for each in fitting if str(each.year) in years]
        if len(chosen) != 1:
            chosen = [each for each in fitting if self._is_credited(each.id)]
        return chosen

    def _is_credited(self, show: str) -> bool:
        """Whether a show has the person or the character that the question names."""
        from showfacts.finding.characters import matching

        whole = self._library.show_without_episodes(show)
        for part in self._names:
            if part.kind == Slot.PERSON:
                key_ = self._library.person_named(_text(part)).key
                return key_ in self._library.credited([*whole.cast, *whole.crew])
            if part.kind == Slot.CHARACTER:
                return bool(matching(whole.cast, _text(part)))
        return False

    # --- characters

    def _of_character(
        self, words: list[str], options: list[tuple[str, ...]]
    ) -> tuple[list[str], list[tuple[str, ...]]]:
        """The show that has a character, where only one does."""
        part = next(part for part in self._names if part.kind == Slot.CHARACTER)
        text = _text(part)
        found = list(dict.fromkeys(self._library.characters_with(text)))
        same = [each for each in found if key(each[0]) == key(text)] or found
        shows = list(dict.fromkeys(show for _, show in same))
        if not shows:
            raise NotFoundError(f"no character on record is called “{text[:60]}”", query=text)
        if len(shows) > 1:
            raise AmbiguousError(
                f"“{text[:60]}” is a character of {len(shows)} shows",
                query=text,
                candidates=tuple(self._candidate(show) for show in shows),
            )
        return self._naming(shows[0], options)

    def _candidate(self, show: str) -> Candidate:
        from showfacts.model import Candidate

        header = self._library.header(show)
        return Candidate.of(header, lead=self._library.names.lead(show), options=("--id", show))

    def _naming(self, show: str, options: list[tuple[str, ...]]) -> tuple[list[str], list[tuple[str, ...]]]:
        """The title of a show where it alone has it, else its id."""
        title = self._library.header(show).title
        try:
            found = self._library.resolve(title)
        except (AmbiguousError, NotFoundError):
            found = None
        if found is not None and found.header.id == show and found.is_plain:
            return [title], options
        return [], [("--id", show), *options]


def _text(part: Part) -> str:
    return part.value.text if isinstance(part.value, Title | Unknown) else str(part.value)


def _narrowing(options: Iterable[tuple[str, ...]]) -> Narrowing:
    """What options narrow a title to."""
    found = Narrowing()
    for flag, value in options:
        match flag:
            case "--country":
                found = found._replace(country=value)
            case "--year":
                found = found._replace(year=int(value))
            case "--on":
                found = found._replace(on=(*found.on, value))
            case "--id":
                found = found._replace(id=value)
    return found


def _which(which: str, fitting: Sequence[ShowHeader]) -> list[ShowHeader]:
    """The shows of one name that are the original one, the later ones, or animated."""
    if which == "anime":
        return [each for each in fitting if each.type == "animation"]
    dated = sorted((each for each in fitting if each.year), key=lambda each: each.year or 0)
    return dated[:1] if which == "original" else dated[1:]


def _picking(header: ShowHeader, fitting: Sequence[ShowHeader]) -> tuple[tuple[str, str], ...]:
    """The option that picks a show of several."""
    others = [each for each in fitting if each.id != header.id]
    if header.year and all(each.year != header.year for each in others):
        return (("--year", str(header.year)),)
    return (("--id", header.id),)
