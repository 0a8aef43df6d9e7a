"""What several pictures share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import spoken
from showfacts.model.seasons import season_name
from showfacts.outputs.picture import Card, Span, Words
from showfacts.status.sentence.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from showfacts.model import Season, ShowHeader, Source
    from showfacts.outputs.picture import Shade
    from showfacts.status import Status


SHADES: Mapping[str, Shade] = {
    "airing": "good",
    "upcoming": "good",
    "renewed": "good",
    "undetermined": "warn",
    "cancelled": "bad",
}
"""What states and decisions are worth to the reader, where they are worth anything."""


def card(
    show: ShowHeader,
    detail: str,
    status: Status | None,
    sentence: str,
    facts: Iterable[tuple[str, object]],
    seasons: Sequence[Season],
    foot: Sequence[Words],
) -> Card:
    """A show at one look.

    Args:
        show: what it is called.
        detail: what tells it from its namesakes.
        status: where it stands.
        sentence: that in full.
        facts: labels with values; those without a value are left out.
        seasons: its seasons; specials are left out.
        foot: whose word it is.
    """
    return Card(
        title=show.title,
        detail=detail,
        badges=tuple(badges(status)) if status else (),
        sentence=sentence,
        facts=tuple((label, str(value)) for label, value in facts if value not in (None, "")),
        seasons=tuple(season_spans([each for each in seasons if each.number])),
        foot=tuple(foot),
    )


def badges(status: Status) -> Iterator[Words]:
    """Where a show stands, in a word or two."""
    decision = "continued" if status.decision == "continued-as" else spoken(status.decision)
    if status.decision not in ("none-on-record", status.state):
        yield Words(decision, SHADES.get(status.decision, "quiet"))
    yield Words(spoken(status.state), SHADES.get(status.state, "quiet"))


def season_spans(seasons: Sequence[Season]) -> Iterator[Span]:
    """Seasons that have a date, each from its first day to its last one as far as that is on record."""
    for each in seasons:
        first, last = each.premiere or each.finale, each.finale or each.premiere
        if first is not None:
            count = counted(each.episodes, "episode") if each.episodes else ""
            note = ", ".join(part for part in (count, each.name) if part)
            yield Span(_called(each.number), first, last, note)


def _called(number: int) -> str:
    name = season_name(number)
    return f"{name[:1].upper()}{name[1:]}"


def owed(sources: Sequence[Source]) -> tuple[Words, ...]:
    """Whom the facts are by, where their licence wants that to be told."""
    found = {(each.publisher, each.licence): each for each in sources if each.licence}
    return tuple(Words(f"{each.publisher}, {each.licence}", link=each.url) for each in found.values())
