"""What is typed for the options of a command becomes ``Given``, whoever took the command line apart."""

from __future__ import annotations

import sys

from showfacts.commands.options import HELP, ON, Given, Takes
from showfacts.errors import UsageError
from showfacts.text.clean import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from showfacts.commands.options import Option
    from showfacts.commands.registry import Command
    from showfacts.commands.session import Session
    from showfacts.library.library import Library

HELP_NAMES = ("-h", HELP.flag)


def has_bytes(word: str) -> bool:
    """Whether there are bytes in a word that are not UTF-8."""
    return not word.isascii() and any("\ud800" <= letter <= "\udfff" for letter in word)


def flags(command: Command) -> frozenset[str]:
    """The flags of a command, with those of help."""
    own = (flag for option in command.options for flag in (option.flag, option.short) if flag)
    return frozenset((*own, *HELP_NAMES))


def platform_option(session: Session, command: Command, flag: str, args: Sequence[str]) -> list[str]:
    """The platform that a flag names, as an option of a command. ``args``: all that is typed for it.

    Raises:
        UsageError: it names none, or one that is no flag; the hints tell what comes near.
    """
    library = session.library_of(args)
    word = flag.removeprefix("--")
    platform = library.platform(word)
    if platform is None:
        raise no_option(flag, flags(command), library)
    if not library.is_well_known(platform.id):
        message = f"there is no option {short(flag)}: only well-known platforms have one"
        raise UsageError(message, query=word, hints=(f"{ON.flag} {platform.id}",))
    return [ON.flag, platform.id]


def no_option(flag: str, own: Collection[str], library: Library | None = None) -> UsageError:
    """That there is no such option; the hints tell which of a command, or which platform, comes near."""
    from showfacts.commands.synonyms import options_near

    name = flag.partition("=")[0]
    hints = options_near(name, own)
    if not hints and library is not None:
        from showfacts.finding.platforms import platforms_spelt_like

        near = platforms_spelt_like(library.names, name.removeprefix("--"))
        hints = tuple(
            f"--{each.id}" if library.is_well_known(each.id) else f"{ON.flag} {each.id}" for each in near
        )
    return UsageError(f"there is no option {short(name)}", query=name.removeprefix("--"), hints=hints)


def given(command: Command, words: tuple[str, ...], typed: Mapping[str, Any]) -> Given:
    """What is typed, with tuples for what may be given several times, and no option that was not.

    ``typed``: by the name of an option True for a flag, else the values as they are typed.

    Raises:
        UsageError: a value is not one that its option takes, or there are too many of them.
    """
    values: dict[str, Any] = {}
    for option in command.options:
        texts = typed.get(option.name)
        if option.takes is Takes.FLAG:
            if texts:
                values[option.name] = True
        elif texts:
            if option.takes is Takes.WORDS:
                texts = [part for each in texts for part in each.split(",")]
            known = _values(option, texts)
            values[option.name] = known if option.is_many else known[0]
    return Given(words, values)


def _values(option: Option[Any], typed: Sequence[str]) -> tuple[Any, ...]:
    """The values of an option, if they are such as the option takes, and no more.

    Raises:
        UsageError: they are not.
    """
    most = option.most if option.is_many else 1
    if most is not None and len(typed) > most:
        taken = "one value" if most == 1 else f"at most {most} values"
        message = f"{option.flag}: given {len(typed)} times; it takes {taken}"
        raise UsageError(message, query=typed[most])
    return tuple(_value(option, each) for each in typed)


def _value(option: Option[Any], typed: str) -> Any:
    """One value of an option.

    Raises:
        UsageError: it is not one that the option takes.
    """
    if option.takes is Takes.WORDS:
        return _field(option, typed)
    if option.words:
        return _word(option, typed)
    return _number(option, typed) if option.kind is int else typed


def _number(option: Option[Any], typed: str) -> int:
    """The number that is typed for an option, if it is within the option's bounds.

    Raises:
        UsageError: it is not, or is not a number.
    """
    if not _is_number(typed.strip()):
        raise UsageError(f"{option.flag}: {short(typed)!r} is not a number", query=typed)
    low, high = option.bounds or (-sys.maxsize, sys.maxsize)
    number = int(typed) if len(typed) <= _LONGEST_NUMBER else high + 1
    if not low <= number <= high:
        message = f"{option.flag}: {short(typed)} is out of range; expected {low} to {high}"
        raise UsageError(message, query=typed)
    return number


_LONGEST_NUMBER = len(str(-sys.maxsize))
"""Characters of a number that may be within bounds."""


def _field(option: Option[Any], typed: str) -> str:
    """The field that is typed, of those that an option lists; a space or a hyphen does for its underscore.

    Raises:
        UsageError: there is none.
    """
    folded = typed.strip().lower().replace(" ", "_").replace("-", "_")
    if folded in option.words:
        return folded
    from showfacts.text.nearest import nearest

    near = nearest(folded, option.words)
    message = f"{option.flag}: unknown field {short(typed)!r}; expected some of: {', '.join(option.words)}"
    raise UsageError(message, query=typed, hints=(near,) if near else ())


def _word(option: Option[Any], typed: str) -> str:
    """The word of an option that is typed, in any case and spelling, with a space for its hyphen."""
    folded = typed.strip().lower().replace(" ", "-")
    if folded in option.words:
        return folded
    from showfacts.commands.synonyms import spelt, words_near

    other = spelt(folded)
    if other in option.words:
        return other
    message = f"{option.flag}: unknown word {short(typed)!r}; expected one of: {', '.join(option.words)}"
    raise UsageError(message, query=typed, hints=words_near(folded, option.words))


def _is_number(text: str) -> bool:
    digits = text[1:] if text[:1] in ("+", "-") else text
    return digits.isascii() and digits.isdigit()
