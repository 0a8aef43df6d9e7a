"""A file, or a text, becomes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.article import Article
from showfacts.checking.reading.asides import own_parts
from showfacts.checking.reading.bylines import byline_date
from showfacts.checking.reading.labelled import joined
from showfacts.checking.reading.markup import Markup, markup_of
from showfacts.dataset.folders import cache_folder
from showfacts.text.programs import PROGRAMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.checking.reading.part import Part
    from showfacts.model.dates import PartialDate


def article_of(text: str, *, name: str | None = None, date: PartialDate | None = None) -> Article:
    """A text as an article.

    Args:
        text: the whole text, with its own line ends.
        name: of its file, which may say what it is written in; else it is seen by its looks.
        date: the day on which it came out; without it, the day that it names itself.
    """
    PROGRAMS.open(cache_folder())
    parts, named = _read(text, markup_of(text, name))
    blocks = tuple(joined(each.block for each in own_parts(parts)))
    day = date or named or byline_date(each.text for each in blocks)
    return Article(text=text, blocks=blocks, date=day)


def _read(text: str, markup: Markup) -> tuple[Iterable[Part], PartialDate | None]:
    """The blocks of a text, and the day that its metadata names. Only its own reader is loaded."""
    if markup is Markup.HTML:
        from showfacts.checking.reading.html import page
        from showfacts.checking.reading.html.dates import page_date

        return page.parts(text), page_date(text)
    if markup is Markup.MARKDOWN:
        from showfacts.checking.reading import markdown

        return markdown.parts(text), markdown.head_date(text)
    if markup is Markup.WIKI:
        from showfacts.checking.reading import wiki

        return wiki.parts(text), None
    from showfacts.checking.reading import plain

    return plain.parts(text), None
