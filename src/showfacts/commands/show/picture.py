"""The picture of ``show``."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from showfacts.commands.pictures import card, owed
from showfacts.commands.wording import detail_of, named_show
from showfacts.outputs.picture import Words

if TYPE_CHECKING:
    from showfacts.commands.show.answer import ShowAnswer
    from showfacts.model import Season
    from showfacts.outputs.picture import Card
    from showfacts.status import Status

LEADING = ("main", "voice", None)
"""The billing of those who are named first."""
LEADS = 2
"""So many people are named."""


def picture(answer: ShowAnswer) -> Card:
    """A show at one look."""
    status, plain = answer.status, answer.plain
    begun = [each for each in answer.seasons if each.number and _has_begun(each, status)]
    episodes = [each.episodes for each in begun]
    total = sum(each or 0 for each in episodes) if all(episodes) else None
    first = next((each.premiere for each in begun if each.premiere), plain["premiere"])
    leads = islice((each.person for each in answer.cast if each.billing in LEADING), LEADS)
    facts = (
        ("type", plain["type"]),
        ("genres", ", ".join(plain["genres"])),
        ("seasons", len(begun) or plain["season_count"]),
        ("episodes", total or plain["episode_count"]),
        ("first shown", first),
        ("with", ", ".join(dict.fromkeys(leads))),
        ("goes on as", answer.continued_as and named_show(answer.continued_as)),
    )
    foot = (
        *([Words(f"facts checked {answer.checked}")] if answer.checked else []),
        *([Words(f"as of {status.as_of}")] if status else []),
        *owed(answer.sources),
    )
    sentence = status.summary if status else ""
    return card(answer.show, detail_of(answer.show), status, sentence, facts, answer.seasons, foot)


def _has_begun(season: Season, status: Status | None) -> bool:
    """Whether a season has begun on the day that is told of, as far as its dates say."""
    return status is None or season.premiere is None or season.premiere.first <= status.as_of
