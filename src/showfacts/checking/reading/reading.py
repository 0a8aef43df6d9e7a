"""A file, or a text, becomes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.article import Article
from showfacts.checking.reading import markdown, plain, wiki
from showfacts.checking.reading.asides import own_parts
from showfacts.checking.reading.bylines import byline_date
from showfacts.checking.reading.html import page
from showfacts.checking.reading.html.dates import page_date
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
    markup = markup_of(text, name)
    blocks = tuple(each.block for each in own_parts(_READERS[markup](text)))
    day = date or _DATES.get(markup, _of_no_day)(text) or byline_date(each.text for each in blocks)
    return Article(text=text, blocks=blocks, date=day)


def _of_no_day(_: str) -> None:
    """A text has no metadata."""


_READERS = {
    Markup.PLAIN: plain.parts,
    Markup.HTML: page.parts,
    Markup.MARKDOWN: markdown.parts,
    Markup.WIKI: wiki.parts,
}
_DATES = {Markup.HTML: page_date, Markup.MARKDOWN: markdown.head_date}
