"""What completes a half-typed command line: a function of its words and of what the library knows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from showfacts.commands import registry
from showfacts.commands.options import COUNTRY, HELP, IDENT, LIMIT, LOOKUP, ON, PROGRAM, YEAR, Takes
from showfacts.completion.choices import Choice, Choices
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from showfacts.commands.options import Option
    from showfacts.commands.registry import Command
    from showfacts.completion.known import KnownWords
    from showfacts.completion.wanted import ShowsLeft

    Library: TypeAlias = Callable[[], "KnownWords | None"]
    """Opens what the library knows, where that is needed."""


_OF_FLAGS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
"""The letters of a flag."""

_BEFORE = {each.flag: each for each in (*LOOKUP, LIMIT)}
"""The options that are likeliest to stand before a command."""


class Line(NamedTuple):
    """The words of a command line after the program's name, told apart, but for the half-typed one.

    ``command`` is None before there is one, and where there is no such command (``is_lost``). ``given``: each
    option with its value, in the order of the line. ``waiting``: the option whose value comes next.
    ``is_literal``: after ``--``, nothing is an option.
    """

    command: Command | None = None
    is_lost: bool = False
    arguments: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    waiting: Option[Any] | None = None
    is_literal: bool = False

    @property
    def options(self) -> Mapping[str, Option[Any]]:
        """The options that may stand here, by flag."""
        if self.is_lost:
            return {}
        own = self.command.options if self.command else PROGRAM
        return {each.flag: each for each in (*own, HELP)}

    @property
    def readable(self) -> Mapping[str, Option[Any]]:
        """The same, with those that stand before the command and are its own."""
        return self.options if self.command or self.is_lost else {**_BEFORE, **self.options}

    def values(self, option: Option[Any]) -> list[str]:
        """The values that an option is given."""
        return [value for flag, value in self.given if flag == option.flag]

    @property
    def platforms(self) -> list[str]:
        """The words for platforms that are given as options."""
        if self.command is None or not self.command.has_platforms:
            return []
        flags = [flag.removeprefix("--") for flag, _ in self.given if flag not in self.options]
        return [*self.values(ON), *flags]


def told_apart(typed: Sequence[str]) -> Line:
    """The words before the half-typed one."""
    line = Line()
    for word in typed:
        line = _with_word(line, word)
    return line


def _with_word(line: Line, word: str) -> Line:
    """A command line with one more word."""
    if line.waiting:
        return line._replace(given=(*line.given, (line.waiting.flag, word)), waiting=None)
    if line.is_literal or not word.startswith("--"):
        return _with_argument(line, word)
    if word == "--":
        return line._replace(is_literal=True)
    flag, equals, value = word.partition("=")
    option = line.readable.get(flag)
    if option and option.takes is not Takes.FLAG and not equals:
        return line._replace(waiting=option)
    return line._replace(given=(*line.given, (flag, value)))


def _with_argument(line: Line, word: str) -> Line:
    """A command line with one more word that is no option."""
    if line.is_lost or (line.command and not line.command.commands):
        return line._replace(arguments=(*line.arguments, word))
    found = line.command.find(word) if line.command else registry.command(word)
    return line._replace(command=found, is_lost=found is None)


def complete(line: Line, current: str, library: Library) -> Choices:
    """What ``current``, the word at the cursor, may become. ``library`` is opened where it is needed."""
    if line.waiting:
        return _values(line.waiting, current, line, library)
    flag, equals, value = current.partition("=")
    option = line.options.get(flag)
    if equals and option and not line.is_literal:
        found = _values(option, value, line, library)
        return found._replace(
            choices=tuple(each._replace(text=f"{flag}={each.text}") for each in found.choices)
        )
    if current.startswith("-") and not line.is_literal:
        return Choices(tuple(_options(line, current, library)))
    if line.is_lost or line.command is None or line.command.commands:
        return Choices(tuple(_commands(line, current)))
    return _arguments(line, current, library)


def _commands(line: Line, current: str) -> Iterable[Choice]:
    """Commands that begin so, of the program or of the command before; none after an unknown command."""
    if line.is_lost:
        return
    known = line.command.commands if line.command else registry.beginning(current)
    for each in known:
        if each.name.startswith(current):
            yield Choice(each.name, each.summary)


def _options(line: Line, current: str, library: Library) -> Iterable[Choice]:
    own = line.options
    given = [flag for flag, _ in line.given]
    for flag, option in own.items():
        most = option.most if option.is_many else 1
        if flag.startswith(current) and (most is None or given.count(flag) < most):
            yield Choice(flag, option.help)
    if line.command and line.command.has_platforms and current.startswith("--"):
        base = library()
        found = base.well_known_platforms(current[2:]) if base else ()
        for each in found:
            flag = f"--{each.text}"
            if each.text and _OF_FLAGS.issuperset(each.text) and flag not in own and flag not in given:
                yield each._replace(text=flag)


def _values(option: Option[Any], current: str, line: Line, library: Library) -> Choices:
    """What the value of an option may become."""
    takes = option.takes
    if takes is Takes.FILE:
        return Choices(files=True)
    if takes in (Takes.COUNTRY, Takes.LANGUAGE):
        return Choices(_codes(takes, current))
    listed = _listed(option)
    if takes is Takes.WORDS:
        return Choices(tuple(_next_words(listed, current)))
    if listed:
        return Choices(tuple(Choice(word) for word in listed if word.startswith(current.lower())))
    ask = _QUESTIONS.get(takes)
    base = library() if ask else None
    return Choices(tuple(ask(base, current, line)) if ask and base else ())


def _next_words(listed: Sequence[str], current: str) -> Iterable[Choice]:
    """What some words with commas between may become: each with one more of those that they lack."""
    done, comma, begun = current.rpartition(",")
    for word in listed:
        if word.startswith(begun.lower()) and word not in done.lower().split(","):
            yield Choice(f"{done}{comma}{word}")


def _listed(option: Option[Any]) -> Sequence[str]:
    """The only values that an option takes, where they are few."""
    if option.takes is Takes.FORMAT:
        from showfacts.outputs.output import names

        return names()
    if option.takes is Takes.SHELL:
        from showfacts.shells.install import SHELLS

        return SHELLS
    return option.words


def _characters(base: KnownWords, current: str, line: Line) -> Sequence[Choice]:
    """The characters of the show that the line is about, else those of all shows that it leaves."""
    wanted = _wanted(line, base)
    shows = [show for ident in line.values(IDENT) for show in base.with_id(ident)]
    if not shows and line.arguments:
        shows = base.called(" ".join(line.arguments), wanted)
    return base.characters_of(shows, current) if shows else base.characters(current, wanted)


_QUESTIONS: Mapping[Takes, Callable[[KnownWords, str, Line], Sequence[Choice]]] = {
    Takes.PLATFORM: lambda base, current, _: base.platforms(current),
    Takes.SHOW_ID: lambda base, current, _: base.shows(current),
    Takes.GENRE: lambda base, current, _: base.genres(current),
    Takes.ONE_PERSON: lambda base, current, _: base.people(current),
    Takes.CHARACTER: _characters,
}
"""What a library is asked for the value of an option."""


def _codes(takes: Takes, current: str) -> tuple[Choice, ...]:
    """Codes that begin so, else those of the countries or languages whose name does."""
    from showfacts.text.countries import COUNTRIES
    from showfacts.text.languages import LANGUAGES, languages_beginning

    names = (COUNTRIES if takes is Takes.COUNTRY else LANGUAGES).rows
    wanted = current.lower()
    found = [Choice(code, name) for code, name in names.items() if code.lower().startswith(wanted)]
    named = [Choice(code, name) for code, name in names.items() if key(name).startswith(key(current))]
    if not (found or named) and takes is Takes.LANGUAGE:
        return tuple(Choice(code, name) for code, name in languages_beginning(current).items())
    return tuple(found or named)


def _arguments(line: Line, current: str, library: Library) -> Choices:
    """What an argument may become. A title or a name may have begun in the words before it."""
    takes = line.command.words.takes if line.command and line.command.words else Takes.FREE
    if takes in (Takes.HELP, Takes.FILE):
        return Choices(tuple(_helped(line, current))) if takes is Takes.HELP else Choices(files=True)
    base = library() if takes is not Takes.FREE else None
    if base is None:
        return Choices()
    before = line.arguments
    if takes is Takes.SOURCE:
        return Choices(tuple(base.sources(current)) if not before else ())
    if takes is Takes.PERSON:
        return Choices(_continued(base.people, before, current))
    wanted = _wanted(line, base)

    def titles(typed: str) -> Sequence[Choice]:
        return base.titles(typed, wanted)

    if takes is Takes.TWO_TITLES:
        is_open = len(before) + len(line.values(IDENT)) < 2
        return Choices(_continued(titles, (), current) if is_open else ())
    found = _continued(titles, before, current)
    if takes is Takes.TITLE_AND_FIELD and (
        line.values(IDENT) or (before and base.has_title(" ".join(before)))
    ):
        found += _fields(current)
    return Choices(found)


def _helped(line: Line, current: str) -> Iterable[Choice]:
    """Commands and topics that begin so; behind a command that has others, those."""
    if line.arguments:
        outer = registry.command(line.arguments[0])
        known = outer.commands if outer and len(line.arguments) == 1 else ()
        yield from (Choice(each.name, each.summary) for each in known if each.name.startswith(current))
        return
    from showfacts.commands.topics import TOPICS

    commands = {each.name: each.summary for each in registry.beginning(current)}
    for name, about in {**TOPICS, **commands}.items():
        if name.startswith(current):
            yield Choice(name, about)


def _fields(current: str) -> tuple[Choice, ...]:
    from showfacts.model.fields import CLAIM_FIELDS

    begun = current.lower().replace(" ", "-")
    return tuple(Choice(field, "field") for field in CLAIM_FIELDS if field.startswith(begun))


def _wanted(line: Line, base: KnownWords) -> ShowsLeft:
    """Which shows the options leave. What cannot be read of them rules nothing out."""
    from showfacts.completion.wanted import ShowsLeft

    named = [base.platforms_called(word) for word in line.platforms]
    years = [int(value) for value in line.values(YEAR) if value.isdecimal()]
    country = None
    for value in line.values(COUNTRY):
        from showfacts.text.countries import country_code

        country = country_code(value)
    return ShowsLeft(tuple(idents for idents in named if idents), years[-1] if years else None, country)


def _continued(
    ask: Callable[[str], Sequence[Choice]], before: Sequence[str], current: str
) -> tuple[Choice, ...]:
    """Names that begin with the words before and the current one, each as what is left to type.

    Whoever types a mark, such as # or a colon, means a name that has it, where there is one.
    """
    done = "".join(f"{word} " for word in before)
    known = ask(done + current)
    marks = {letter for letter in done + current if not (letter.isalnum() or letter.isspace())}
    found: dict[str, Choice] = {}
    for choice in [each for each in known if marks <= set(each.text)] or known:
        rest = rest_of(choice.text, done)
        # A word that begins with a dash is an option to the program: what comes after finds the same
        text = rest.lstrip(" -") if rest is not None else ""
        if text:
            found.setdefault(text.casefold(), Choice(text, choice.note, "" if before else choice.ident))
    return tuple(found.values())


def rest_of(name: str, done: str) -> str | None:
    """What is left of a name after a beginning that is spelt in its own way; None if it begins otherwise.

    The name may lack its article: "Good Place" is one way to say "The Good Place".
    """
    if name[: len(done)].casefold() == done.casefold():
        return name[len(done) :]
    wanted = key(done)
    for text in (name, name.partition(" ")[2]):
        end = bisect_right(range(len(text) + 1), len(wanted), key=lambda size: len(key(text[:size]))) - 1
        if end >= 0 and key(text[:end]) == wanted:
            return text[end:]
    return None


def shared(choices: Sequence[Choice]) -> str:
    """What all the choices begin with but for case and accents, as the first one spells it."""
    if not choices:
        return ""
    first = choices[0].text
    size = 0
    for letters in zip(*(choice.text for choice in choices), strict=False):
        if len({words(letter) for letter in letters}) > 1:
            break
        size += 1
    return first[:size]


def says_more(text: str, than: str) -> bool:
    """Whether a text goes on where another one stops, however either is spelt."""
    return len(text) > len(than) and key(text).startswith(key(than))
