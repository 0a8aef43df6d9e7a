"""``data path``: which files make the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.commands.options import OUTPUT
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session


def run(session: Session, given: Given) -> None:
    """Answer with the files that make the library, and say where the user's own files belong."""
    from showfacts.commands.data.path.answer import files_of
    from showfacts.commands.data.path.page import page
    from showfacts.dataset.files import layers, users_folder

    del given
    session.answer(files_of(layers([Path(name) for name in session.data]), lambda: session.library), page)
    folder = users_folder()
    if folder is None:
        session.note("showfacts: there is no home folder for files of your own; name them with --data")
    elif not session.data:
        state = "" if folder.is_dir() else ", which is not there yet"
        session.note(f"showfacts: your own *.toml files belong in {folder}{state}")


COMMAND = Command(
    "path",
    Group.LIBRARY,
    3,
    "Which files make the library, lowest layer first, and what each holds; where your own files belong.",
    run,
    None,
    OUTPUT,
    ("", "--json"),
)
