"""A text, checked: what the Python API offers, and what each process of many does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.checking.check import ANYTHING, About, check_article
from showfacts.checking.ignoring import without_ignored
from showfacts.checking.reading.reading import article_of
from showfacts.evidence.moment import Moment
from showfacts.library.library import Library
from showfacts.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.checking.article import Article
    from showfacts.checking.report import Report
    from showfacts.library.on_day import Snapshot


def check(
    text: str,
    *,
    library: Library | str | Path | None = None,
    date: str | dt.date | None = None,
    about: Sequence[str] = (),
    as_of: str | dt.date | None = None,
) -> Report:
    """What a text says of shows, and how each statement stands to what is held.

    It changes nothing, and its arguments and its result can be pickled (a ``Library`` cannot: name the path
    of one), so that it can be mapped over a corpus by any pool of processes.

    >>> from showfacts import check
    >>> check("Nothing is said of a show here.").statements
    ()

    Args:
        text: plain text, HTML, Markdown or wiki markup, in English.
        library: an open library, or a dataset or folder; without it, the usual library.
        date: the day on which the text came out, 2022-03-03, 2022-03 or 2022; else what it says itself.
        about: the ids of shows that it is about, if that is known.
        as_of: the day whose knowledge it is held against; today without it.

    Raises:
        TypeError: the text is no ``str``, or ``about`` is one itself, and no list of ids.
        ValueError: a date is none.
        NotFoundError: there is no show with an id.
        BadDataError: the dataset cannot be read or has problems.
    """
    if not isinstance(text, str):
        raise TypeError(f"text is to be a str, not {type(text).__name__}: a file is decoded first")
    if isinstance(about, str):
        raise TypeError(f"about is to be a list of ids of shows: about=[{about!r}]")
    out = None if date is None else PartialDate(date)
    today = dt.date.today()
    day = today if as_of is None else PartialDate(as_of).last
    moment = Moment(day=day, today=today)
    if isinstance(library, Library):
        return _checked(text, library.at(moment), out, about)
    with Library.open(*(() if library is None else (library,))) as opened:
        return _checked(text, opened.at(moment), out, about)


def _checked(text: str, snapshot: Snapshot, date: PartialDate | None, about: Sequence[str]) -> Report:
    shows = tuple(snapshot.library.header(each).id for each in about)
    return check_read(article_of(text, date=date), snapshot, About(shows=shows))


def check_read(article: Article, snapshot: Snapshot, about: About = ANYTHING) -> Report:
    """Check an article that was read, but for the lines that are to be ignored.

    Args:
        article: the article.
        snapshot: the library as of the day that it is held against.
        about: the shows that it is about, if its reader says so.
    """
    return without_ignored(check_article(article, snapshot, about), article.text)
