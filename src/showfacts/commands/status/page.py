"""The page of ``status``."""

from __future__ import annotations

from showfacts.commands.tables import event_table
from showfacts.commands.wording import fact_rows, listed_as, named_show, page_of, source_cell, spoken
from showfacts.model.seasons import season_name
from showfacts.outputs.page import Cell, Facts, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.status.answer import StatusAnswer
    from showfacts.model import Event
    from showfacts.outputs.page import Block, Page, Tone
    from showfacts.outputs.picture import Card
    from showfacts.status.season import SeasonStatus

STATES: dict[str, Tone] = {"airing": "good", "upcoming": "good", "undetermined": "warn"}
DECISIONS: dict[str, Tone] = {"renewed": "good", "cancelled": "bad", "none-on-record": "warn"}

SEASONS: dict[str, Tone] = {"undetermined": "warn", "not-on-record": "warn", "will-not-come": "bad"}


def page(answer: StatusAnswer) -> Page:
    """Where a show stands."""
    status = answer.status
    facts = fact_rows(
        *_season(answer.season_status),
        ("state", Cell(spoken(status.state), STATES.get(status.state, "plain")), ()),
        ("decision", Cell(spoken(status.decision), DECISIONS.get(status.decision, "plain")), ()),
        ("since", status.since, ()),
        ("by", status.by, ()),
        ("season", status.season, ()),
        ("according to", answer.according_to and source_cell(answer.according_to), ()),
        ("next", status.next and f"{status.next.what} {status.next.date}", ()),
        ("continued as", answer.continued_as and named_show(answer.continued_as), ()),
        ("as of", status.as_of.isoformat(), ()),
        ("listed by", status.listing and listed_as(status.listing), ()),
        ("facts checked", answer.checked, ()),
        ("newest source", answer.newest_source, ()),
    )
    season = answer.season_status
    blocks: list[Block] = [
        Prose("season", Cell(season.summary if season else "", "strong")),
        Prose("summary", Cell(status.summary, "plain" if season else "strong")),
        Facts("status", facts),
        event_table("evidence", _evidence(answer)),
    ]
    named = {ident for each in _evidence(answer) for ident in each.sources}
    named |= set(status.listing.sources) if status.listing else set()
    sources = tuple(each for each in answer.sources if each.id in named)
    return page_of(answer.show, blocks, sources, framed=3)._replace(picture=lambda: _picture(answer))


def _picture(answer: StatusAnswer) -> Card:
    from showfacts.commands.status.picture import picture

    return picture(answer)


def _season(status: SeasonStatus | None) -> list[tuple[str, Cell, tuple[str, ...]]]:
    """How the season stands that was asked for."""
    if status is None:
        return []
    state = Cell(spoken(status.state), SEASONS.get(status.state, "good"))
    return [(season_name(status.season), state, ())]


def _evidence(answer: StatusAnswer) -> tuple[Event, ...]:
    """The events that the status of the season and of the show rest on, and the last words on them."""
    season, status = answer.season_status, answer.status
    rows = [*(season.evidence if season else ()), season.last_word if season else None]
    rows += [*status.evidence, status.last_word]
    return tuple(dict.fromkeys(each for each in rows if each is not None))
