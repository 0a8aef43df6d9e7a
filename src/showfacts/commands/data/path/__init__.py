"""``data path``: which files make the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import OUTPUT
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def run(session: Session, given: Given) -> None:
    """Answer with the files that make the library."""
    from showfacts.commands.data.path.answer import files
    from showfacts.commands.data.path.page import page

    del given
    session.answer(files(session.data), page)


COMMAND = Command(
    "path",
    Group.LIBRARY,
    3,
    "Which files make the library, lowest layer first, and what each holds; your own folder.",
    run,
    None,
    OUTPUT,
    ("", "--json"),
)
