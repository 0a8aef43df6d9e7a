"""``source``: the report card of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.options import OUTPUT, Argument, Option, Takes
from showfacts.commands.registry import Command, Group

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

SOURCE = Argument("SOURCE", "Id, address, or words of publisher, author, headline, date.", Takes.SOURCE)
SORT = Option(
    "sort",
    "--sort",
    "id",
    "id, date or standing (the worst first).",
    Takes.WORD,
    "ORDER",
    words=("id", "date", "standing"),
)


def run(session: Session, given: Given) -> None:
    """Answer with one source's report card; without words, with all sources and their tallies."""
    from showfacts.commands.source.answer import ORDERS, source, sources
    from showfacts.commands.source.page import list_page, page
    from showfacts.finding.sources import find_source

    session.retry = lambda each, _: ((each.id,), ())
    if given.words:
        which = find_source(session.library.sources(), " ".join(given.words))
        session.answer(source(session.library, which), page)
    else:
        session.answer(sources(session.library, by=ORDERS[given[SORT]]), list_page)


COMMAND = Command(
    "source",
    Group.FINDERS,
    4,
    "One source's report card; without SOURCE, all of them with their tallies.",
    run,
    SOURCE,
    (SORT, *OUTPUT),
    ("", "kdramastars", "https://variety.com/2020/tv/news/soundtrack-canceled-netflix-1203488710/"),
)
