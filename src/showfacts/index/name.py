"""The names of shows that finding answers with."""

from __future__ import annotations

from showfacts.model.enums import IntEnum
from showfacts.model.tuples import NamedTuple

LAST = "\U0010ffff"
"""Sorts after every text that begins alike: the end of a range of keys."""

FEWEST = 3
"""Fewer words than these are never called by their initials."""
INITIALS = 4
"""Fewer words than these have initials that are a word, or another title's: they can be asked about."""


class NameKind(IntEnum):
    """How firmly a name belongs to its show: the lower, the firmer."""

    TITLE = 2
    ALIAS = 3
    UNTAGGED = 4
    """A title without its tag: "Soundtrack" for "Soundtrack #1", "The Voice" for "The Voice (US)"."""
    LOOSE = 5
    """A name as ``fold.loose`` makes it."""
    HEAD = 6
    """A title without its subtitle."""
    TAIL = 7
    """A subtitle alone, of two words or more, or a title without the possessive before it."""
    SPELT = 8
    """A name in another spelling: umlauts written out, simplified characters, Latin letters."""


PARTS = frozenset({NameKind.HEAD, NameKind.TAIL})
"""The kinds of names that lack a part of the title which says something."""


class Name(NamedTuple):
    """One name of one show. ``words`` is the folded text with spaces, ``key`` the same without."""

    show: str
    kind: NameKind
    text: str
    words: str

    @property
    def key(self) -> str:
        return self.words.replace(" ", "")
