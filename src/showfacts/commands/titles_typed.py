"""Which words of a command line are one title, where it may name several shows."""

from __future__ import annotations

import re

from showfacts.commands import streams
from showfacts.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = re.compile(r"[(\[]?(?:19|20)\d\d[)\]]?")

STDIN = "-"


def titles_typed(words: Sequence[str]) -> tuple[str, ...]:
    """The titles that words are.

    They are one title, so that a single one needs no quotes. Where one of them has a space in it, it was
    quoted, and each is a title of its own; a year belongs to the title before it. ``-`` alone stands for the
    lines of standard input.

    Raises:
        UsageError: a title is empty.
    """
    if tuple(words) == (STDIN,):
        return tuple(line for line in map(str.strip, streams.lines()) if line)
    typed = [word.strip() for word in words]
    if "" in typed:
        raise UsageError("the title is empty", query="")
    if not any(" " in word for word in typed):
        return (" ".join(typed),) if typed else ()
    titles: list[str] = []
    for word in typed:
        if titles and _YEAR.fullmatch(word):
            titles[-1] = f"{titles[-1]} {word}"
        else:
            titles.append(word)
    return tuple(titles)
