"""A command line that begins with no command: which line may be meant."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from showfacts.commands.ask import COMMAND
from showfacts.commands.messages import paste
from showfacts.errors import BadDataError, OfferingError, ShowfactsError
from showfacts.finding.steps import Tier
from showfacts.text.nearest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.messages import Options
    from showfacts.commands.session import Session

NEAR = 75
"""Of a hundred: a slip in the name of a command."""


def offered(session: Session, typed: Sequence[str], commands: Collection[str]) -> OfferingError:
    """That there is no such command, with the lines that come nearest.

    Args:
        session: The run, whose library tells whether the words are a title.
        typed: The command line without the name of the program.
        commands: The names of all commands.
    """
    lines = tuple(dict.fromkeys(_lines(session, typed, commands)))
    return OfferingError(f"there is no command “{typed[0][:60]}”", query=typed[0], hints=lines)


def _lines(session: Session, typed: Sequence[str], commands: Collection[str]) -> Iterator[str]:
    words = tuple(takewhile(lambda word: not word.startswith("-"), typed))
    options = tuple((word,) for word in typed[len(words) :])
    near = nearest(typed[0].lower(), sorted(commands), at_least=NEAR)
    if near is not None:
        yield paste(near, words[1:], options)
    if _is_title(session, typed, " ".join(words)):
        yield paste("show", words, options)
    elif near is None or len(words) > 2:
        yield paste("ask", *_asked(words, typed[len(words) :]))


def _asked(words: Sequence[str], rest: Sequence[str]) -> tuple[Sequence[str], Options]:
    """A question of these words, with the options that ``ask`` has; other flags are words of it."""
    flags = {option.flag for option in COMMAND.options}
    options = [(word,) for word in rest if word.partition("=")[0] in flags or not word.startswith("-")]
    others = [word.lstrip("-") for word in rest if (word,) not in options]
    return (*words, *others), options


def _is_title(session: Session, typed: Sequence[str], text: str) -> bool:
    """Whether words are the title of a show, or of several."""
    try:
        session.library_of(typed).resolve(text, upto=Tier.NARROWED)
    except BadDataError:
        return False
    except ShowfactsError as error:
        return bool(error.candidates)
    return True
