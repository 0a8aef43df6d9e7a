"""``data path``: which files make the library."""

from __future__ import annotations

from showfacts.commands.options import OUTPUT
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form


def run(session: Session, given: Given) -> None:
    """Answer with the files that make the library, and say where the user's own files belong."""
    from pathlib import Path

    from showfacts.commands.data.path.answer import files_of
    from showfacts.commands.data.path.page import page
    from showfacts.dataset.files import base_file, layers, licence_file, users_folder

    del given
    files = layers([Path(name) for name in session.data])
    session.answer(files_of(files, lambda: session.library), page)
    if base_file() in [layer.where for layer in files]:
        session.note(
            f"showfacts: {Path(base_file()).name} is data of TVmaze, https://www.tvmaze.com,"
            f" under CC BY-SA 4.0: {licence_file()}"
        )
    folder = users_folder()
    if folder is None:
        session.note("showfacts: there is no home folder for files of your own; name them with --data")
    elif not session.data:
        state = "" if folder.is_dir() else ", which is not there yet"
        session.note(f"showfacts: your own *.toml files belong in {folder}{state}")


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.data.path.answer import FilesAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(FilesAnswer),)


COMMAND = Command(
    "path",
    Group.LIBRARY,
    3,
    "Which files make the library, lowest layer first, and what each holds; where your own files belong.",
    run,
    None,
    OUTPUT,
    ("", "--json"),
    forms=forms,
)
