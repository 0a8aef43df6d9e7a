"""Which editor the user has, and how it is told the line to begin on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import TypeAlias

from showfacts.commands.command_lines import ON_WINDOWS, words_of
from showfacts.errors import UsageError

At: TypeAlias = Callable[[str, int], tuple[str, ...]]
"""The arguments that open a file at a line."""

USUAL = ("notepad",) if ON_WINDOWS else ("sensible-editor", "editor", "nano", "vi")
"""What is tried where neither VISUAL nor EDITOR names one."""


def _plus(file: str, line: int) -> tuple[str, ...]:
    return f"+{line}", file


def _colon(file: str, line: int) -> tuple[str, ...]:
    return (f"{file}:{line}",)


def _goto(file: str, line: int) -> tuple[str, ...]:
    return "--wait", "--goto", f"{file}:{line}"


def _file(file: str, _: int) -> tuple[str, ...]:
    return (file,)


_AT: Mapping[str, At] = {
    **dict.fromkeys(("vi", "vim", "nvim", "view", "gvim", "nano", "pico", "micro", "kak", "joe"), _plus),
    **dict.fromkeys(("emacs", "emacsclient", "mg", "jed", "gedit", "ne", "sensible-editor"), _plus),
    **dict.fromkeys(("code", "codium", "code-insiders", "cursor"), _goto),
    **dict.fromkeys(("subl", "zed", "hx", "helix"), _colon),
}


def editor_line(file: str, line: int) -> list[str]:
    """The command line that opens a file at a line, where it is known how the editor is told.

    Raises:
        UsageError: there is no editor, or VISUAL or EDITOR is no command line.
    """
    words = _editor()
    name = PurePath(words[0].replace("\\", "/")).name.lower().removesuffix(".exe").removesuffix(".cmd")
    return [*words, *_AT.get(name, _file)(file, line)]


def _editor() -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        named = os.environ.get(variable, "").strip()
        if not named:
            continue
        try:
            words = words_of(named)
        except ValueError as error:
            raise UsageError(f"{variable} is no command line: {error}", query=named) from None
        if not words:
            continue
        return words
    found = next(filter(None, map(shutil.which, USUAL)), None)
    if found is None:
        raise UsageError("there is no editor; the variables VISUAL and EDITOR name one")
    return [found]
