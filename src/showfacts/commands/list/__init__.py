"""``list``: all shows, or those that filters leave."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, FIELDS, FOLLOWED, FULL, LIMIT, OUTPUT, Option, Takes
from showfacts.commands.registry import Command, Group
from showfacts.model.light import words_of
from showfacts.model.terms import Decision, EventType, ShowType, State

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.index.select import Order
    from showfacts.outputs.answer_schema import Form

ON: Option[tuple[str, ...]] = Option(
    "on",
    "--on",
    (),
    "There on this platform, as far as is known; of several, any; well-known ones are flags.",
    Takes.PLATFORM,
    "PLATFORM",
    is_many=True,
)
EVER = Option(
    "ever",
    "--ever",
    False,  # noqa: FBT003 - the value where the flag is not given
    "With --on: there at any time, not just on that day.",
    Takes.FLAG,
    kind=bool,
)
NETWORK: Option[tuple[str, ...]] = Option(
    "network",
    "--network",
    (),
    "Made for this network or platform; of several, any.",
    Takes.PLATFORM,
    "PLATFORM",
    is_many=True,
)
COUNTRY: Option[tuple[str, ...]] = Option(
    "country",
    "--country",
    (),
    "KR, or South Korea; of several, any.",
    Takes.COUNTRY,
    "COUNTRY",
    is_many=True,
)
LANGUAGE: Option[tuple[str, ...]] = Option(
    "language", "--language", (), "ko, or Korean; of several, any.", Takes.LANGUAGE, "LANGUAGE", is_many=True
)
GENRE: Option[tuple[str, ...]] = Option(
    "genre", "--genre", (), "romance, drama, ...; of several, all.", Takes.GENRE, "GENRE", is_many=True
)
YEARS: Option[tuple[str, ...]] = Option(
    "year",
    "--year",
    (),
    "2019, or 2015-2019, 2015- or -2019; of several, any.",
    metavar="YEARS",
    is_many=True,
)
STATUS: Option[tuple[str, ...]] = Option(
    "status",
    "--status",
    (),
    "ended, airing, renewed, cancelled, ...; of several, any.",
    Takes.WORD,
    "WORD",
    is_many=True,
    words=(*words_of(State), *words_of(Decision)),
)
TYPE: Option[tuple[str, ...]] = Option(
    "type",
    "--type",
    (),
    "scripted, miniseries, animation, ...; of several, any.",
    Takes.WORD,
    "TYPE",
    is_many=True,
    words=words_of(ShowType),
)
SEASONS: Option[tuple[str, ...]] = Option(
    "seasons",
    "--seasons",
    (),
    "With so many seasons that have begun: 2, 2-5, 2- or -5; of several, any.",
    metavar="NUMBERS",
    is_many=True,
)
EVENT: Option[tuple[str, ...]] = Option(
    "event",
    "--event",
    (),
    "With this on record: cancelled, renewed, ended, ...; of several, any.",
    Takes.WORD,
    "WORD",
    is_many=True,
    words=words_of(EventType),
)
EVENT_YEARS: Option[tuple[str, ...]] = Option(
    "event_year",
    "--event-year",
    (),
    "With an event in this year, of those of --event if it is given; years as for --year.",
    metavar="YEARS",
    is_many=True,
)
PERSON: Option[tuple[str, ...]] = Option(
    "person",
    "--person",
    (),
    "With this person before or behind the camera; of several, all.",
    Takes.ONE_PERSON,
    "NAME",
    is_many=True,
)
SORT: Option[Order] = Option(
    "sort",
    "--sort",
    "title",
    "title, year or newest.",
    Takes.WORD,
    "ORDER",
    words=("title", "year", "newest"),
)
COUNT: Option[str | None] = Option(
    "count",
    "--count",
    None,
    "How many there are of each state, decision, year, ..., in place of the shows.",
    Takes.WORD,
    "WORD",
    words=("state", "decision", "year", "country", "platform", "type"),
)


def run(session: Session, given: Given) -> None:
    """Answer with the shows that the filters leave."""
    from showfacts.commands.followed import only_followed
    from showfacts.commands.list.answer import shows
    from showfacts.commands.list.filters import happening, seasons, selection
    from showfacts.commands.list.sending import send
    from showfacts.commands.lookup import note_day
    from showfacts.errors import UsageError

    if given[COUNT] is not None:
        shown = [option.flag for option in (LIMIT, FULL, FIELDS) if given[option]]
        if shown:
            raise UsageError(f"{COUNT.flag} shows no shows, so there is nothing for {shown[0]} to do")
    chosen = selection(session, given)
    found = shows(
        session.snapshot,
        chosen,
        ever=given[EVER],
        standings=given[STATUS],
        seasons=seasons(given),
        happening=happening(given),
        limit=given[LIMIT],
        only=only_followed(session, given),
    )
    counted = given[COUNT]
    if counted is None:
        send(session, given, found)
    else:
        from showfacts.commands.list.counting import counts, page

        session.answer(counts(session.snapshot, counted, (each.id for each in found.rows)), page)
    note_day(session, session.moment)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.list.counting import CountsAnswer
    from showfacts.commands.list.sending import forms_of_lists
    from showfacts.outputs.answer_schema import Form

    return (*forms_of_lists(), Form(CountsAnswer))


COMMAND = Command(
    "list",
    Group.FINDERS,
    2,
    "All shows, or those that the filters leave.",
    run,
    None,
    (
        ON,
        EVER,
        NETWORK,
        COUNTRY,
        LANGUAGE,
        GENRE,
        YEARS,
        TYPE,
        STATUS,
        SEASONS,
        EVENT,
        EVENT_YEARS,
        PERSON,
        FOLLOWED,
        SORT,
        COUNT,
        LIMIT,
        FULL,
        FIELDS,
        AS_OF,
        *OUTPUT,
    ),
    (
        "--netflix --year 2019 --ever",
        "--country KR --status ended --sort newest",
        "--type miniseries --genre romance",
        "--seasons 3- --status ended",
        "--event cancelled --event-year 2020",
        "--person 'Han So-hee' --json",
        "--status renewed --full",
        "--country KR --count state",
        "--netflix --fields title,state,premiere --header",
    ),
    has_platforms=True,
    forms=forms,
)
