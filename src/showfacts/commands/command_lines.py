"""Command lines that variables hold, as EDITOR and PAGER do, taken apart as the system does it."""

from __future__ import annotations

import os
import shlex
import shutil

ON_WINDOWS = os.name == "nt"
"""Where a backslash stands between folders, and quotes nothing."""


def words_of(line: str) -> list[str]:
    """The words of a command line, without the quotes around those that have blanks in them.

    On Windows the first is the file of the program, since a new process finds ``code.exe`` by ``code`` alone,
    but not ``code.cmd``.

    Raises:
        ValueError: a quote is left open.
    """
    if not ON_WINDOWS:
        return shlex.split(line)
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = lexer.escape = ""
    lexer.quotes = '"'
    words = list(lexer)
    return [shutil.which(words[0]) or words[0], *words[1:]] if words else []
