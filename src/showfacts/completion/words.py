"""What completes a half-typed command line: a function of its words and of what the library knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from showfacts.completion.choices import MOST, Choice, Choices
from showfacts.completion.commands import COMMANDS, FIELDS, PROGRAM, WORDS, Value
from showfacts.finding.fold import key, words

if TYPE_CHECKING:
    from showfacts.completion.commands import Command
    from showfacts.completion.known import Known


class Line(NamedTuple):
    """The words of a command line after the program's name, told apart."""

    name: str
    arguments: tuple[str, ...]
    options: tuple[str, ...]
    waiting: str
    """The option whose value comes next."""
    is_literal: bool
    """After ``--``, nothing is an option."""
    data: tuple[str, ...]

    @property
    def command(self) -> Command | None:
        return COMMANDS.get(self.name)


def told_apart(typed: Sequence[str]) -> Line:
    """The words before the half-typed one."""
    name, waiting, is_literal = "", "", False
    arguments: list[str] = []
    options: list[str] = []
    data: list[str] = []
    for word in typed:
        known = COMMANDS[name].options if name in COMMANDS else PROGRAM
        if waiting:
            data += [word] if waiting == "--data" else []
            waiting = ""
        elif word == "--" and not is_literal:
            is_literal = True
        elif word.startswith("--") and not is_literal:
            option, equals, value = word.partition("=")
            options.append(option)
            data += [value] if option == "--data" and value else []
            waiting = "" if equals or known.get(option, Value.FLAG) is Value.FLAG else option
        elif not name or (name in COMMANDS and COMMANDS[name].commands):
            name = f"{name} {word}".strip()
        else:
            arguments.append(word)
    return Line(name, tuple(arguments), tuple(options), waiting, is_literal, tuple(data))


def complete(line: Line, current: str, library: Callable[[], Known | None]) -> Choices:
    """What ``current``, the word at the cursor, may become. ``library`` is opened where it is needed."""
    command = line.command
    known = command.options if command else PROGRAM
    if line.waiting:
        return _values(known[line.waiting], current, library)
    option, equals, value = current.partition("=")
    if equals and option in known and not line.is_literal:
        found = _values(known[option], value, library)
        return found._replace(
            choices=tuple(each._replace(text=f"{option}={each.text}") for each in found.choices)
        )
    if current.startswith("-") and not line.is_literal:
        return Choices(tuple(_options(line, current, library)))
    if command is None:
        return Choices() if line.name else Choices(_named(COMMANDS, "", current))
    if command.commands:
        return Choices(_named(command.commands, f"{line.name} ", current))
    return _arguments(command.takes, line, current, library)


def _named(names: Iterable[str], group: str, current: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(name, COMMANDS[group + name].summary)
        for name in names
        if name.startswith(current) and " " not in name
    )


def _options(line: Line, current: str, library: Callable[[], Known | None]) -> Iterable[Choice]:
    command = line.command
    own = command.options if command else PROGRAM if not line.name else {}
    repeatable = command.repeatable if command else ()
    for option in own:
        if option.startswith(current) and (option in repeatable or option not in line.options):
            yield Choice(option)
    if command and command.has_platforms and current.startswith("--"):
        base = library()
        found = base.platforms(current[2:]) if base else ()
        if current == "--" and len(found) > MOST:
            return  # Options are looked for first
        for each in found:
            flag = f"--{each.text}"
            if re.fullmatch("[a-z0-9-]+", each.text) and flag not in own and flag not in line.options:
                yield each._replace(text=flag)


def _values(value: Value, current: str, library: Callable[[], Known | None]) -> Choices:
    """What the value of an option may become."""
    if value is Value.FILE:
        return Choices(files=True)
    if value in WORDS:
        return Choices(tuple(Choice(word) for word in WORDS[value] if word.startswith(current.lower())))
    if value in (Value.COUNTRY, Value.LANGUAGE):
        return Choices(_codes(value, current))
    ask = {
        Value.PLATFORM: lambda base: base.platforms(current),
        Value.SHOW_ID: lambda base: base.shows(current),
        Value.GENRE: lambda base: base.genres(current),
        Value.ONE_PERSON: lambda base: base.people(current),
    }.get(value)
    base = library() if ask else None
    return Choices(tuple(ask(base)) if ask and base else ())


def _codes(value: Value, current: str) -> tuple[Choice, ...]:
    """Codes that begin so, else those of the countries or languages whose name does."""
    from showfacts.vocabulary import COUNTRIES, LANGUAGES

    names = COUNTRIES if value is Value.COUNTRY else LANGUAGES
    wanted = current.lower()
    found = [Choice(code, name) for code, name in names.items() if code.lower().startswith(wanted)]
    named = [Choice(code, name) for code, name in names.items() if key(name).startswith(key(current))]
    return tuple(found or named)


def _arguments(takes: Value, line: Line, current: str, library: Callable[[], Known | None]) -> Choices:
    """What an argument may become. A title or a name may have begun in the words before it."""
    before = line.arguments
    if takes is Value.FILE:
        return Choices(files=True)
    base = library() if takes is not Value.FREE else None
    if base is None:
        return Choices()
    if takes is Value.SOURCE:
        return Choices(tuple(base.sources(current)) if not before else ())
    if takes is Value.TWO_TITLES:
        is_open = len(before) + line.options.count("--id") < 2
        return Choices(_continued(base.titles, (), current) if is_open else ())
    found = _continued(base.people if takes is Value.PERSON else base.titles, before, current)
    if takes is Value.TITLE_AND_FIELD and before and base.has_title(" ".join(before)):
        found += tuple(Choice(field, "field") for field in FIELDS if field.startswith(current.lower()))
    return Choices(found)


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
