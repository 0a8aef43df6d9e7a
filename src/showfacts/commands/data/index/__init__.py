"""``data index``: what is indexed, and how fresh it is."""

from __future__ import annotations

from showfacts.commands.options import OUTPUT, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form

REBUILD = Option(
    "rebuild",
    "--rebuild",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Build it anew first.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Answer with what is indexed, after building it anew if that is asked for."""
    from showfacts.commands.data.index.answer import index_of
    from showfacts.commands.data.index.page import page
    from showfacts.errors import NotWrittenError

    if given[REBUILD]:
        session.reindex()
    answer = index_of(session.library)
    if given[REBUILD] and answer.path is None:
        message = "the index cannot be written to the cache folder: each question reads all files"
        raise NotWrittenError(message)
    session.answer(answer, page)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.data.index.answer import IndexAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(IndexAnswer),)


COMMAND = Command(
    "index",
    Group.LIBRARY,
    4,
    "What is indexed, how large it is and how fresh.",
    run,
    None,
    (REBUILD, *OUTPUT),
    ("", "--rebuild"),
    forms=forms,
)
