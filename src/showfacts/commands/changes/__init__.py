"""``changes``: what happened and was said since a day, in all of the library."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, FOLLOWED, LIMIT, OUTPUT, SOURCES, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.changes.answer import ChangesAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page

ON: Option[tuple[str, ...]] = Option(
    "on",
    "--on",
    (),
    "Only of shows that were ever on this platform; of several, any; well-known ones are flags.",
    Takes.PLATFORM,
    "PLATFORM",
    is_many=True,
)
SINCE: Option[str] = Option(
    "since",
    "--since",
    "",
    "From this day on: 2026-11-01, or 2026-11 or 2026.",
    metavar="DATE",
    is_required=True,
)


def run(session: Session, given: Given) -> None:
    """Answer with what happened and was said since a day."""
    from showfacts.commands.changes.answer import changes
    from showfacts.commands.followed import only_followed
    from showfacts.commands.lookup import note_day
    from showfacts.errors import UsageError
    from showfacts.finding.platforms import platform_meant
    from showfacts.model import PartialDate

    typed, moment = given[SINCE], session.moment
    try:
        since = PartialDate(typed).first
    except ValueError as error:
        raise UsageError(f"{SINCE.flag}: {error}", query=typed) from None
    if since > moment.day:
        raise UsageError(
            f"{SINCE.flag}: {typed} lies after {moment.day}, the last day asked about", query=typed
        )
    names = session.library.names
    platforms = tuple(platform_meant(names, word).id for word in given[ON])
    only = only_followed(session, given)
    found = changes(session.snapshot, since=since, platforms=platforms, limit=given[LIMIT], only=only)
    session.answer(found, draw)
    if not found.rows:
        session.note(f"showfacts: nothing on record happened or was said since {since}")
    elif found.more:
        session.note(f"showfacts: the last {len(found.rows)}; there are more")
    note_day(session, moment)


def draw(answer: ChangesAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.changes.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.changes.answer import ChangesAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(ChangesAnswer),)


COMMAND = Command(
    "changes",
    Group.FINDERS,
    6,
    "What happened and was said since a day: events, premieres, offers, claims.",
    run,
    None,
    (SINCE, ON, FOLLOWED, LIMIT, AS_OF, SOURCES, *OUTPUT),
    ("--since 2025-09", "--since 2023-06 --as-of 2023-12 --netflix"),
    has_platforms=True,
    forms=forms,
)
