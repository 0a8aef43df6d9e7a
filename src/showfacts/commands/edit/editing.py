"""A copy of the file goes to the editor, and comes back when nothing is wrong with it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from showfacts.commands.edit.editors import editor_line
from showfacts.commands.writing import changed
from showfacts.errors import BadDataError, NotWrittenError, UsageError
from showfacts.history.change import as_bytes, as_text
from showfacts.library.own_file import problems_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.edit.opening import Opened
    from showfacts.commands.session import Session
    from showfacts.model import Problem


def edited(session: Session, command: str, opened: Opened) -> bool:
    """Have a person edit a file; whether it is another now.

    Where something is wrong with it, a person at a terminal may go back; else it stays as it was.

    Raises:
        BadDataError: something is wrong with it.
        NotWrittenError: the editor failed, or the file was changed meanwhile or cannot be written; the
            message tells where what was written is kept.
        UsageError: there is no editor.
    """
    folder = Path(tempfile.mkdtemp(prefix="showfacts-"))
    copy = folder / opened.own.name
    is_kept = False
    try:
        copy.write_bytes(as_bytes(opened.text))
        text = _checked(session, opened, copy)
        if text in (opened.text, opened.before):
            return False
        is_kept = True
        _save(session, command, opened, text)
        is_kept = False
    except NotWrittenError as error:
        if is_kept:
            raise NotWrittenError(f"{error.message}; what you wrote is in {copy}") from None
        raise
    except OSError as error:
        raise NotWrittenError(f"{copy}: {error.strerror or error}") from None
    except KeyboardInterrupt:
        is_kept = copy.exists() and copy.read_bytes() != as_bytes(opened.text)
        if is_kept:
            raise NotWrittenError(f"interrupted; nothing was changed; what you wrote is in {copy}") from None
        raise
    finally:
        if not is_kept:
            shutil.rmtree(folder, ignore_errors=True)
    return True


def _checked(session: Session, opened: Opened, copy: Path) -> str:
    """What the person wrote, once nothing is wrong with it or it is what was there."""
    line = opened.line
    while True:
        _edit(copy, line)
        text = as_text(copy.read_bytes()) or ""
        problems = [] if text == opened.before else problems_in(session.library, opened.own.layer, text)
        if not problems:
            return text
        if not session.is_conversation or not _goes_back(session, problems):
            raise BadDataError(problems)
        line = max(1, problems[0].line)


def _edit(copy: Path, line: int) -> None:
    words = editor_line(str(copy), line)
    # Keys that interrupt are the editor's: an ignored signal would be so in it too, a handler is not
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        code = subprocess.run(words, check=False).returncode  # noqa: S603 - the person's own editor
    except OSError as error:
        message = f"the editor {words[0]!r} cannot be started: {error.strerror or error}"
        raise UsageError(f"{message}; the variables VISUAL and EDITOR name another", query=words[0]) from None
    finally:
        signal.signal(signal.SIGINT, before)
    if code:
        raise NotWrittenError(f"{words[0]} ended with {code}; nothing was changed")


def _goes_back(session: Session, problems: Sequence[Problem]) -> bool:
    """Whether the person goes on editing, after they are told what is wrong."""
    from showfacts.commands.messages import MANY

    session.tell("\n".join(map(str, problems[:MANY])))
    try:
        typed: str = typer.prompt(
            "Edit again (Enter), or leave the file as it was (x)", default="", show_default=False, err=True
        )
    except typer.Abort:
        session.tell("\n")
        return False
    return not typed.strip().lower().startswith(("x", "q"))


def _save(session: Session, command: str, opened: Opened, text: str) -> None:
    with changed(session, command) as change:
        if change.read(opened.own.name) != opened.before:
            raise NotWrittenError(f"{opened.own.layer.path} was changed while you edited it")
        change.write(opened.own.name, text)
