"""The names that a show is indexed under: what it is called, and what people shorten that to."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.finding.fold import words
from showfacts.finding.names import Name, NameKind

ARTICLES = (
    "the ",
    "a ",
    "an ",
    "la ",
    "le ",
    "les ",
    "el ",
    "los ",
    "las ",
    "der ",
    "die ",
    "das ",
    "il ",
    "o ",
    "l ",
)


def names_of(show: str, *, titles: Sequence[str], aliases: Sequence[str]) -> list[Name]:
    """The names of a show: titles, then aliases, then shortened titles that are none of these."""
    found: dict[tuple[str, str], NameKind] = {}
    for kind, texts in ((NameKind.TITLE, titles), (NameKind.ALIAS, aliases)):
        for text in texts:
            found.setdefault((words(text), text), kind)
    for text in titles:
        for short in _shortened(text):
            if not any(short == folded for folded, _ in found):
                found[short, text] = NameKind.SHORTENED
    return [Name(show, kind, text, folded) for (folded, text), kind in found.items()]


def _shortened(title: str) -> set[str]:
    """A title without its leading article, without its subtitle, and without both."""
    folded = words(title)
    head = words(title.split(": ", maxsplit=1)[0].split(" - ", maxsplit=1)[0].split(" – ", maxsplit=1)[0])
    shorter = {head} | {
        text.removeprefix(article)
        for text in (folded, head)
        for article in ARTICLES
        if text.startswith(article)
    }
    return {text for text in shorter if len(text) >= 3} - {folded}
