"""``where``: where a show can be watched."""

from __future__ import annotations

from functools import partial

from showfacts.commands.options import LOOKUP, TITLE, Option, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.where.answer import WhereAnswer
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


REGION: Option[str | None] = Option(
    "region",
    "--region",
    None,
    "Only what can be watched in this country: GB, or Germany; all: everywhere.",
    Takes.COUNTRY,
    "COUNTRY",
)

EVERYWHERE = "all"
"""The region that is no region: it takes back what the config file says."""


def run(session: Session, given: Given) -> None:
    """Answer with where a show can be watched."""
    from showfacts.commands.lookup import look_up, note_age
    from showfacts.commands.where.answer import where
    from showfacts.finding.countries import country_meant

    region = given[REGION]
    code = country_meant(region) if region is not None and region != EVERYWHERE else None
    if code and not any(option[0] == REGION.flag for option in session.kept):
        session.note(
            f"showfacts: only what can be watched in {code}, by the config file; all: {REGION.flag} all"
        )
    shown = look_up(session, given, partial(where, region=code), draw)
    note_age(session, shown)


def draw(answer: WhereAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.where.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.where.answer import WhereAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(WhereAnswer)


COMMAND = Command(
    "where",
    Group.LOOKUPS,
    6,
    "Where it can be watched, and where it could before.",
    run,
    TITLE,
    (REGION, *LOOKUP),
    ("soundtrack --netflix", "soundtrack --netflix --as-of 2021-06-01", "soundtrack --netflix --region US"),
    has_platforms=True,
    forms=forms,
)
