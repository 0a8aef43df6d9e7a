"""Check an article against a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.report import Report
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.checking.article import Article
    from showfacts.library.on_day import Snapshot


@record
class About:
    """What is known beforehand: ``shows`` are the ids of those that the article is about."""

    shows: tuple[str, ...] = ()


ANYTHING = About()


def check_article(article: Article, snapshot: Snapshot, about: About = ANYTHING) -> Report:
    """What an article says of shows of the library, and how each statement stands to what is held.

    Args:
        article: the text, with the day on which it came out if that is known.
        snapshot: the library as of the day that the article is held against.
        about: the shows that the article is about, if its reader says so.
    """
    return Report(statements=(), sentences=0, understood=0)
