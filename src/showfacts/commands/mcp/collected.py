"""A run whose answer is kept for its caller, where another writes to the streams of the process."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from showfacts.commands.options import AS_JSON
from showfacts.commands.registry import command
from showfacts.commands.session import Session
from showfacts.commands.stopped import failure
from showfacts.commands.titles_typed import STDIN
from showfacts.commands.typed import given
from showfacts.errors import ShowfactsError, UsageError
from showfacts.model.records import record
from showfacts.outputs.formats import json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from showfacts.outputs.answer import Answered, Refused


@record
class Reply:
    """What a command says: its JSON, as an object; a list is its ``rows``.

    Where it fails, ``data`` is ``{"error": {...}}``. What is told beside it is ``notices`` in it.
    """

    data: Mapping[str, Any]
    is_error: bool = False


class Collected(Session):
    """A run that writes nothing: it keeps what it would have sent out."""

    def __init__(self, data: Sequence[str], clock: Callable[[], date] = date.today) -> None:
        """``data``: the files and folders that are the library; none: the usual one."""
        super().__init__(clock)
        self.use_data(data)
        self._found: Any = None

    def reply_to(self, run: Callable[[], object]) -> Reply:
        """What comes of a run."""
        try:
            run()
        except ShowfactsError as error:
            return refused(error, self._left_out)
        except (MemoryError, RecursionError) as error:
            return refused(failure(error.with_traceback(None), self), self._left_out)
        found = self._found if isinstance(self._found, dict) else {"rows": self._found}
        return Reply(data=_with_notices(found, [*self._left_out, *self._held]))

    def keep(self, answer: object) -> None:
        """Keep an answer that has no page."""
        self._found = json.plain(answer)

    def _note(self, text: str, held: list[str]) -> None:
        held += [line.removeprefix("showfacts: ") for line in text.splitlines()]

    def _send(self, answers: Sequence[Answered | Refused], *, is_batch: bool) -> None:
        found = [json.entry(each) for each in answers]
        self._found = found if is_batch else found[0]


def refused(error: ShowfactsError, notices: Sequence[str] = ()) -> Reply:
    """What is said where there is no answer."""
    return Reply(data=_with_notices({"error": json.failure(error)}, notices), is_error=True)


def _with_notices(data: dict[str, Any], notices: Sequence[str]) -> dict[str, Any]:
    return {**data, "notices": list(notices)} if notices else data


def reply_of(session: Collected, name: str, words: Sequence[str], typed: Mapping[str, object]) -> Reply:
    """What a command answers.

    Args:
        session: a run of its own.
        name: the command.
        words: what stands behind it.
        typed: its options by name; None is one that is not given.

    Raises:
        LookupError: there is no such command.
    """
    found = command(name)
    if found is None:
        raise LookupError(name)
    if tuple(words) == (STDIN,):
        return refused(UsageError("“-” is no title: a tool has no input to read titles from", query=STDIN))
    texts = {option: [str(value)] for option, value in typed.items() if value is not None}
    session.command = name
    return session.reply_to(
        lambda: found.answer(session, given(found, tuple(words), {**texts, AS_JSON.name: True}))
    )
