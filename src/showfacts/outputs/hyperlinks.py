"""Links on words of a terminal (OSC 8): which terminals can show them, and which addresses they can hold."""

from __future__ import annotations

import os
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_PROGRAMS = frozenset({"Hyper", "WezTerm", "ghostty", "iTerm.app", "rio", "tabby", "vscode"})
"""Of the variable TERM_PROGRAM."""
_TERMS = ("alacritty", "foot", "xterm-ghostty", "xterm-kitty", "contour")
"""Beginnings of the variable TERM."""
_THEIRS = ("DOMTERM", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION")
"""Variables that only such terminals set."""
_FIRST_VTE = 5000
"""The version of the library behind GNOME's terminals that shows links."""

_ADDRESS = re.compile(r"https?://[!-~]+")
_LINK = re.compile(r"\x1b\]8;[^\x1b\a]*(?:\x1b\\|\a)")


def has_links(stream: TextIO) -> bool:
    """Whether text goes to a terminal that is known to show links, straight or through less."""
    if not stream.isatty():
        return False
    term, vte = os.environ.get("TERM", ""), os.environ.get("VTE_VERSION", "")
    if term in ("", "dumb", "linux") or term.startswith("screen"):
        return False
    return (
        os.environ.get("TERM_PROGRAM") in _PROGRAMS
        or term.startswith(_TERMS)
        or any(name in os.environ for name in _THEIRS)
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE)
    )


def linked(url: str | None) -> str | None:
    """The address as a link can hold it; None where it cannot, or is not one of the web."""
    return url if url is not None and _ADDRESS.fullmatch(url) else None


def without_links(text: str) -> str:
    """A drawn text without the links on its words."""
    return _LINK.sub("", text)
