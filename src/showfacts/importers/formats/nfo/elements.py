"""What stands in an element of an NFO file, by the names of its children."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.importers.names import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_SEVERAL = re.compile(r"\s+/\s+|\|")
"""What stands between several values in one element: Kodi's slash, Emby's bar."""


class Elements:
    """The children of an element. Names are found however their letters are: ``tmdbId``, ``tmdbid``."""

    def __init__(self, element: Element) -> None:
        self._children: dict[str, list[Element]] = {}
        for child in element:
            self._children.setdefault(child.tag.lower(), []).append(child)

    def all(self, name: str) -> list[Element]:
        """Every child of a name."""
        return self._children.get(name, [])

    def text(self, *names: str) -> str | None:
        """The first text that the children of these names have, on one line."""
        return next(self.texts(*names), None)

    def texts(self, *names: str) -> Iterator[str]:
        """All texts that the children of these names have, each on one line."""
        for name in names:
            for child in self.all(name):
                text = name_of(child.text)
                if text is not None:
                    yield text

    def words(self, *names: str) -> Iterator[str]:
        """The same, of elements that may hold several values."""
        for text in self.texts(*names):
            yield from filter(None, map(str.strip, _SEVERAL.split(text)))
