"""A question that a rule understands, said as a command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from showfacts.commands.ask.characters import show_with
from showfacts.commands.ask.lines import CommandLine
from showfacts.commands.ask.parts import Service, Slot, Title, Unknown
from showfacts.commands.ask.titles import Titles
from showfacts.errors import AmbiguousError, NotFoundError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.parts import QuestionPart, QuestionReading
    from showfacts.commands.ask.rules import Rule
    from showfacts.commands.ask.titles import Options, Words
    from showfacts.library.library import Library

MANY = frozenset(
    {"--on", "--network", "--country", "--language", "--genre", "--person", "--year", "--event-year"}
)
"""Options that may be given several times."""
LIST, COMPARE = "list", "compare"
"""Commands whose lines differ from those of look-ups."""


class Missing:
    """Looks names up, and remembers those that are not on record."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._errors: dict[tuple[str, str], NotFoundError] = {}

    def __len__(self) -> int:
        return len(self._errors)

    def check_show(self, text: str) -> None:
        """Raise NotFoundError where no show is called so; several may be."""
        self._check(Slot.SHOW, text, self.library.resolve)

    def check_person(self, text: str) -> None:
        """Raise NotFoundError where nobody is called so; several may be."""
        self._check(Slot.PERSON, text, self.library.resolve_person)

    def _check(self, kind: str, text: str, resolve: Callable[[str], object]) -> None:
        if (kind, text) in self._errors:
            raise self._errors[kind, text]
        try:
            resolve(text)
        except AmbiguousError:
            return
        except NotFoundError as error:
            self._errors[kind, text] = error
            raise


class Saying:
    """Says one reading of a question by the rule that fits it, which takes its ``names`` so."""

    def __init__(
        self, missing: Missing, rule: Rule, reading: QuestionReading, names: Sequence[QuestionPart]
    ) -> None:
        self._missing = missing
        self._rule = rule
        self._reading = reading
        self._names = names
        self._titles = Titles(missing.library, reading, names)

    def line(self) -> CommandLine:
        """The command line.

        Raises:
            NotFoundError: a name is not on record.
            AmbiguousError: several shows have the character.
            NotRecordedError: the library has no such platform.
        """
        command, *tokens = self._rule.line
        words, options = self._subject(tokens)
        place = 0
        while place < len(tokens):
            if tokens[place].startswith("--"):
                has_value = place + 1 < len(tokens) and not tokens[place + 1].startswith("--")
                options += tuple(self._option(*tokens[place : place + 1 + has_value]))
                place += has_value
            place += 1
        return CommandLine(command=command, words=words, options=options)

    def _subject(self, tokens: Sequence[str]) -> tuple[Words, Options]:
        """What the command is about: the words before its options, and the options that go with them."""
        shows = [self._title(part) for part in self._names if part.kind == Slot.SHOW]
        if self._rule.command == COMPARE:
            if len(shows) == 1:
                return self._titles.both(shows[0]), ()
            return tuple(map(self._titles.in_one_word, shows)), ()
        if Slot.SHOW in tokens:
            is_asked = "--region" in tokens or Slot.COUNTRY in self._asked
            return self._titles.meant(shows[0], by_country=not is_asked)
        if Slot.PERSON in tokens and "--person" not in tokens:
            return tuple(self._values(Slot.PERSON)), ()
        if "--character" in tokens:
            name = next(part.text for part in self._names if part.kind == Slot.CHARACTER)
            return show_with(self._missing.library, name)
        return (), ()

    @property
    def _asked(self) -> frozenset[str]:
        return frozenset[str]().union(*self._rule.asks)

    def _title(self, part: QuestionPart) -> Title:
        if isinstance(part.value, Unknown):
            self._missing.check_show(part.text)
            return Title(part.text)
        title: Title = part.value
        return title

    def _option(self, flag: str, value: str = "") -> Iterator[tuple[str, ...]]:
        """An option with each of its values, if there are any. In a list, a platform means ever."""
        if not value:
            yield (flag,)
            return
        found = (
            [text for slot in value.split("|") for text in self._values(slot)] if value.isupper() else [value]
        )
        if flag == "--role" and len(set(found)) > 1:
            return  # who did the one and the other: the whole crew tells
        yield from ((flag, text) for text in (found if flag in MANY else found[:1]))
        is_of_day = self._reading.has("now") or self._reading.has(Slot.DAY)
        if found and flag == "--on" and self._rule.command == LIST and not is_of_day:
            yield ("--ever",)

    def _values(self, slot: str) -> list[str]:
        """What the question has for a slot, as a command line takes it."""
        named = [part for part in self._names if part.kind == slot]
        return [text for part in named or self._reading.of(slot) for text in self._said(part)]

    def _said(self, part: QuestionPart) -> Iterator[str]:
        if isinstance(part.value, Service):
            if part.value.ident is not None:
                yield part.value.ident
            return
        if isinstance(part.value, Unknown) and part.kind == Slot.PERSON:
            self._missing.check_person(part.text)
        yield part.text
