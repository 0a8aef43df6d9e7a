"""``upcoming``: what comes next in all of the library."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, FOLLOWED, LIMIT, OUTPUT, SOURCES, SPOILERS, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.upcoming.answer import UpcomingAnswer
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

ON: Option[tuple[str, ...]] = Option(
    "on",
    "--on",
    (),
    "Only of shows on this platform, or that come to it; of several, any; well-known ones are flags.",
    Takes.PLATFORM,
    "PLATFORM",
    is_many=True,
)
DAYS = Option(
    "days",
    "--days",
    90,
    "Within so many days; 90 unless it is given.",
    metavar="N",
    kind=int,
    bounds=(0, 36500),
)


def run(session: Session, given: Given) -> None:
    """Answer with what comes in the next days."""
    from showfacts.commands.followed import only_followed
    from showfacts.commands.lookup import note_day
    from showfacts.commands.upcoming.answer import upcoming
    from showfacts.finding.platforms import platform_meant

    names = session.library.names
    found = upcoming(
        session.snapshot,
        days=given[DAYS],
        platforms=tuple(platform_meant(names, word).id for word in given[ON]),
        only=only_followed(session, given),
        spoilers=given[SPOILERS],
        limit=given[LIMIT],
    )
    session.answer(found, draw)
    if not found.rows:
        session.note(f"showfacts: no date on record lies between {found.first} and {found.last}")
    elif found.more:
        session.note(f"showfacts: the first {len(found.rows)}; there are more")
    note_day(session, session.moment)


def draw(answer: UpcomingAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.upcoming.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.upcoming.answer import UpcomingAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(UpcomingAnswer),)


COMMAND = Command(
    "upcoming",
    Group.FINDERS,
    5,
    "Premieres, finales and episodes ahead, by date.",
    run,
    None,
    (ON, FOLLOWED, DAYS, SPOILERS, LIMIT, AS_OF, SOURCES, *OUTPUT),
    (
        "--days 30 --as-of 2023-12-01",
        "--netflix --json",
        "--days 365 --as-of 2023-10-01 --format ics",
    ),
    has_platforms=True,
    forms=forms,
)
