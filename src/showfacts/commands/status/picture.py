"""The picture of ``status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.pictures import card, owed
from showfacts.commands.wording import detail_of, named_show, source_cell
from showfacts.outputs.picture import Words

if TYPE_CHECKING:
    from showfacts.commands.status.answer import StatusAnswer
    from showfacts.model import Source
    from showfacts.outputs.picture import Card


def picture(answer: StatusAnswer) -> Card:
    """Where a show stands, at one look."""
    status, season = answer.status, answer.season_status
    facts = (
        ("since", status.since),
        ("by", status.by),
        ("next", status.next and f"{status.next.what} {status.next.date}"),
        ("goes on as", answer.continued_as and named_show(answer.continued_as)),
    )
    foot = (
        *([_said_by(answer.according_to)] if answer.according_to else []),
        Words(f"as of {status.as_of}"),
        *owed(answer.sources),
    )
    sentence = season.summary if season else status.summary
    return card(answer.show, detail_of(answer.show), status, sentence, facts, answer.seasons, foot)


def _said_by(source: Source) -> Words:
    return Words(source_cell(source).text, link=source.url)
