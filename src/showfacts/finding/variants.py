"""The names that a show is indexed under: what it is called, and what people make of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from showfacts.finding.fold import loose, words
from showfacts.finding.names import Name, NameKind

_TAG = re.compile(r"\s*(?:#\s*\d+|\([^()]*\)|:? the series)\s*$", re.IGNORECASE)
_SUBTITLE = re.compile(r":\s| [-–—/] ")


def names_of(show: str, *, titles: Sequence[str], aliases: Sequence[str]) -> list[Name]:
    """The names of a show, firmest kind first; no words stand under two kinds for the same text."""
    found: dict[tuple[str, str], NameKind] = {}
    for kind, texts in ((NameKind.TITLE, titles), (NameKind.ALIAS, aliases)):
        for text in texts:
            found.setdefault((words(text), text), kind)
    for text in titles:
        bare = untagged(text)
        if bare != text:
            found.setdefault((words(bare), text), NameKind.UNTAGGED)
    for folded, text in list(found):
        found.setdefault((loose(folded), text), NameKind.LOOSE)
    for text in titles:
        head = _SUBTITLE.split(text, maxsplit=1)[0]
        if head != text and (folded := words(head)):
            found.setdefault((folded, text), NameKind.HEAD)
    return [Name(show, kind, text, folded) for (folded, text), kind in found.items()]


def untagged(title: str) -> str:
    """A title without what tells it from its namesakes: "Soundtrack #1", "The Voice (US)"."""
    may_be_tagged = title[-1:] in ")sS" or title[-1:].isdigit()
    return (_TAG.sub("", title) or title) if may_be_tagged else title
