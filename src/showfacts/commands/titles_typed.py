"""Which words of a command line are one title, where it may name several shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.commands import streams
from showfacts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = re.compile(r"[(\[]?(?:19|20)\d\d[)\]]?")

STDIN = "-"


def titles_typed(words: Sequence[str]) -> tuple[str, ...]:
    """The titles that words are.

    A word of the shell with a space in it was quoted, and is a title of its own. Other words in a row are one
    title, so that a single one needs no quotes; a year behind a quoted title belongs to that. ``-`` alone
    stands for the lines of standard input.

    Raises:
        UsageError: a title is empty.
    """
    if tuple(words) == (STDIN,):
        return tuple(line for line in map(str.strip, streams.lines()) if line)
    titles: list[str] = []
    is_open = False
    for word in map(str.strip, words):
        if not word:
            raise UsageError("the title is empty", query=word)
        is_whole = " " in word
        if titles and not is_whole and (is_open or _YEAR.fullmatch(word)):
            titles[-1] = f"{titles[-1]} {word}"
        else:
            titles.append(word)
            is_open = not is_whole
    return tuple(titles)
