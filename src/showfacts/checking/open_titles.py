"""Titles of a text that were taken for no show, though a sentence speaks of one: a question back."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from showfacts.checking.names import look_up, read
from showfacts.checking.sentences import sentences_of
from showfacts.checking.settling import is_of_series, places_of_titles, settle
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.checking.article import Article
    from showfacts.index.index import Index

FIRST = 20
"""Sentences of a text that are looked at."""


@record
class OpenTitle:
    """A title as the text has it, and the ids of the shows that are called so."""

    title: str
    shows: tuple[str, ...]


def open_titles(article: Article, index: Index) -> tuple[OpenTitle, ...]:
    """The titles in an article, nothing of which was understood, that it says something of a series of.

    Args:
        article: the text.
        index: the shows that its titles are looked up in.
    """
    sentences = (each.text for block in article.blocks for each in sentences_of(block.text))
    reads = [read(each) for each in islice(sentences, FIRST)]
    known = look_up(reads, index)
    settled = settle(reads, known, index, (), article.date)
    found: dict[tuple[str, ...], str] = {}
    for title, places in places_of_titles(reads, known).items():
        for place in places if title not in settled.shows else ():
            if is_of_series(place, reads):
                shows = tuple(held.show for held in known.titles[title])
                found.setdefault(shows, reads[place.sentence].text[place.start : place.end])
    return tuple(OpenTitle(title=title, shows=shows) for shows, title in found.items())
