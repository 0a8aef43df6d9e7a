"""A file, or a text, becomes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.article import Article
from showfacts.checking.reading import plain
from showfacts.checking.reading.asides import own_parts
from showfacts.checking.reading.bylines import byline_date
from showfacts.checking.reading.markup import Markup, markup_of

if TYPE_CHECKING:
    from showfacts.model.dates import PartialDate


def article_of(text: str, *, name: str | None = None, date: PartialDate | None = None) -> Article:
    """A text as an article.

    Args:
        text: the whole text, with its own line ends.
        name: of its file, which may say what it is written in; else it is seen by its looks.
        date: the day on which it came out; without it, the day that it names itself.
    """
    found = _READERS[markup_of(text, name)](text)
    blocks = tuple(each.block for each in own_parts(found))
    return Article(text=text, blocks=blocks, date=date or byline_date(each.text for each in blocks))


_READERS = {
    Markup.PLAIN: plain.parts,
    Markup.HTML: plain.parts,
    Markup.MARKDOWN: plain.parts,
    Markup.WIKI: plain.parts,
}
