"""The names that a show is indexed under: what it is called, and what people make of that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from showfacts.index.name import FEWEST, Name, NameKind
from showfacts.text.articles import APOSTROPHES, without_article
from showfacts.text.fold import loose, words
from showfacts.text.spellings import may_be_spelt_otherwise, spellings

_TAG = re.compile(r"\s*(?:#\s*\d+|\([^()]*\))\s*$")
_SERIES = re.compile(r":? the series\s*$", re.IGNORECASE)
_OWNED = re.compile(r"(?:\S+ )?\S+['’]s (.+)")
_SUBTITLE = re.compile(r":\s| [-–—/] ")

_Texts = dict[tuple[str, str], NameKind]
"""Folded words and the text that they are of, with the kind of the name."""


def names_of(
    show: str, *, titles: Sequence[str], aliases: Sequence[str], articles: frozenset[str] = frozenset()
) -> list[Name]:
    """The names of a show, firmest kind first; no words stand under two kinds for the same text.

    ``articles``: those of the languages that the show is in, beside those that fold away in every language.
    """
    found = _called(titles, aliases)
    called = tuple(found)
    whole = list(called)
    for text in titles:
        bare = untagged(text)
        if bare != text:
            whole.append((words(bare), text))
            found.setdefault(whole[-1], NameKind.UNTAGGED)
    for folded, text in whole:
        loosened = loose(folded)
        if loosened is not folded:
            found.setdefault((loosened, text), NameKind.LOOSE)
    for text in titles:
        for folded, kind in _parts(text):
            found.setdefault((folded, text), kind)
    for folded, text in called:
        for form, kind in _otherwise(text, folded, articles):
            found.setdefault((form, text), kind)
    return [Name(show, kind, text, folded) for (folded, text), kind in found.items()]


def _otherwise(text: str, folded: str, articles: frozenset[str]) -> Iterator[tuple[str, NameKind]]:
    """What a show is called without the article of its language, and in other spellings."""
    if articles or text[1:2] in APOSTROPHES:
        bare = without_article(text, articles)
        if bare:
            yield bare, NameKind.LOOSE
    if may_be_spelt_otherwise(text, folded):
        for form in _spelt(text, articles):
            yield form, NameKind.SPELT


def _spelt(text: str, articles: frozenset[str]) -> Iterator[str]:
    """A name in other spellings, with its article and without it."""
    for folded in spellings(text):
        yield folded
        yield loose(folded)
        bare = without_article(folded, articles)
        if bare:
            yield bare


def _called(titles: Sequence[str], aliases: Sequence[str]) -> _Texts:
    """What a show is called."""
    found: _Texts = {}
    for text in titles:
        found[words(text), text] = NameKind.TITLE
    for text in aliases:
        found.setdefault((words(text), text), NameKind.ALIAS)
    for text in titles:
        if text[-1:] in "sS" and (bare := _SERIES.sub("", text)) not in ("", text):
            found.setdefault((words(bare), text), NameKind.ALIAS)  # Nobody says "the series"
    return found


def initials(folded: str) -> str:
    """The first letters of the words of a folded title, as people write those of long titles: himym."""
    parts = folded.split()
    return "".join([part[0] for part in parts]) if len(parts) >= FEWEST and folded.isascii() else ""


def _parts(title: str) -> Iterator[tuple[str, NameKind]]:
    """What may stand for a title, folded: all up to its subtitle; a subtitle, or what somebody owns."""
    marks: list[re.Match[str]] = []
    if ":" in title or " - " in title or " / " in title or not title.isascii():
        marks = list(_SUBTITLE.finditer(title))
    elif "'" not in title:
        return
    head = words(title[: marks[0].start()]) if marks else ""
    if head:
        yield head, NameKind.HEAD
    for tail in (loose(words(title[mark.end() :])) for mark in marks):
        if " " in tail:
            yield tail, NameKind.TAIL
    owned = None if marks else _OWNED.match(title)
    if owned:  # An article there is of the title: Marvel's The Defenders
        folded = words(owned[1])
        for tail in dict.fromkeys((loose(folded), folded)):
            if tail:
                yield tail, NameKind.TAIL


def untagged(title: str) -> str:
    """A title without what tells it from its namesakes: "Soundtrack #1", "The Voice (US)"."""
    may_be_tagged = title[-1:] == ")" or title[-1:].isdigit()
    return (_TAG.sub("", title) or title) if may_be_tagged else title
