"""Generated tables of names: small files beside this module, read when something is looked up in them."""

from __future__ import annotations

import os
from functools import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FOLDER = os.path.join(os.path.dirname(__file__), "names")


class Table:
    """A file of two columns: what is looked up, and what it means. ``scripts/names.py`` writes them all.

    Lines that begin with ``#`` say what is in it; the others are sorted, and no two begin alike.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def rows(self) -> Mapping[str, str]:
        """All rows. For a table that is small, or read as a whole."""
        return dict(line.split("\t") for line in self._text.split("\n")[1:-1])

    def get(self, first: str) -> str | None:
        """The second column of one row, without making a mapping of all rows; None if there is none."""
        if len(first.split()) != 1:  # Nothing that is looked up holds a space, a tab or a line end
            return None
        start = self._text.find(f"\n{first}\t") + 1
        if not start:
            return None
        return self._text[start + len(first) + 1 : self._text.index("\n", start)]

    def beginning(self, prefix: str) -> Iterator[tuple[str, str]]:
        """The rows whose first column begins so, in order."""
        start = self._text.find(f"\n{prefix}") + 1
        while 0 < start < len(self._text) and self._text.startswith(prefix, start):
            end = self._text.index("\n", start)
            first, _, second = self._text[start:end].partition("\t")
            yield first, second
            start = end + 1

    @cached_property
    def _text(self) -> str:
        """The rows, each after a line end; the header is cut off."""
        with open(os.path.join(_FOLDER, f"{self._name}.tsv"), encoding="utf-8") as file:
            text = file.read()
        while text.startswith("#"):
            text = text[text.index("\n") + 1 :]
        return f"\n{text}"
