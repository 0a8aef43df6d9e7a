"""The page of ``status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.tables import event_table
from showfacts.commands.wording import cited_as, fact_rows, listed_as, named_show, page_of, spoken
from showfacts.outputs.page import Cell, Facts, Prose

if TYPE_CHECKING:
    from showfacts.commands.status.answer import StatusAnswer
    from showfacts.model import Event
    from showfacts.outputs.page import Block, Page, Tone
    from showfacts.status import Status

STATES: dict[str, Tone] = {"airing": "good", "upcoming": "good", "undetermined": "warn"}
DECISIONS: dict[str, Tone] = {"renewed": "good", "cancelled": "bad", "none-on-record": "warn"}


def page(answer: StatusAnswer) -> Page:
    """Where a show stands."""
    status = answer.status
    facts = fact_rows(
        ("state", Cell(spoken(status.state), STATES.get(status.state, "plain")), ()),
        ("decision", Cell(spoken(status.decision), DECISIONS.get(status.decision, "plain")), ()),
        ("since", status.since, ()),
        ("by", status.by, ()),
        ("season", status.season, ()),
        ("according to", answer.according_to and cited_as(answer.according_to), ()),
        ("next", status.next and f"{status.next.what} {status.next.date}", ()),
        ("continued as", answer.continued_as and named_show(answer.continued_as), ()),
        ("as of", status.as_of.isoformat(), ()),
        ("listed by", status.listing and listed_as(status.listing), ()),
        ("facts checked", answer.checked, ()),
        ("newest source", answer.newest_source, ()),
    )
    blocks: list[Block] = [
        Prose("summary", Cell(status.summary, "strong")),
        Facts("status", facts),
        event_table("evidence", _evidence(status)),
    ]
    told = [*status.evidence, *(each for each in (status.last_word, status.listing) if each is not None)]
    named = {ident for each in told for ident in each.sources}
    return page_of(answer.show, blocks, tuple(each for each in answer.sources if each.id in named), framed=2)


def _evidence(status: Status) -> tuple[Event, ...]:
    """The events that a status rests on, and the last word on the show."""
    last = status.last_word
    return status.evidence if last is None or last in status.evidence else (*status.evidence, last)
