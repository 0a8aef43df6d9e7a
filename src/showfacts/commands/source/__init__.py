"""``source``: the report card of a source."""

from __future__ import annotations

from showfacts.commands.options import OUTPUT, Argument, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form

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

WEB = Option(
    "web",
    "--web",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Open the page of the source; print its address where that cannot be.",
    Takes.FLAG,
    kind=bool,
)


def run(session: Session, given: Given) -> None:
    """Answer with one source's report card; without words, with all sources and their tallies."""
    from showfacts.commands.source.answer import ORDERS, source, sources
    from showfacts.commands.source.page import list_page, page
    from showfacts.errors import UsageError
    from showfacts.finding.sources import find_source

    session.retry = lambda each, _: ((each.id,), ())
    if given[WEB] and not given.words:
        raise UsageError(f"{WEB.flag}: a SOURCE is missing")
    if given.words:
        which = find_source(session.library, " ".join(given.words))
        if given[WEB]:
            from showfacts.commands.source.web import open_page

            open_page(session, which)
            return
        session.answer(source(session.library, which), page)
    else:
        session.answer(sources(session.library, by=ORDERS[given[SORT]]), list_page)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.source.answer import SourceAnswer, SourcesAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(SourcesAnswer), Form(SourceAnswer))


COMMAND = Command(
    "source",
    Group.FINDERS,
    4,
    "One source's report card; without SOURCE, all of them with their tallies.",
    run,
    SOURCE,
    (SORT, WEB, *OUTPUT),
    ("", "kdramastars 2022", "https://variety.com/2020/tv/news/soundtrack-canceled-netflix-1203488710/"),
    forms=forms,
)
