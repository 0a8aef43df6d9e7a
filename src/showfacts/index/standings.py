"""How each show stands from day to day, as rows by which those that stand so are found unread."""

from __future__ import annotations

from datetime import date
from itertools import product

from showfacts.index.name import LAST
from showfacts.model.light import words_of
from showfacts.model.terms import Decision, State

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from showfacts.model import Show

SINCE = date(2026, 1, 1)
"""The first day that is taken as today: before it this was not written."""

_PAIRS = tuple(product(words_of(State), words_of(Decision)))
"""Every state with every decision; a row has the place of one of these."""


def of_pairs(standings: Collection[str]) -> list[int]:
    """The numbers of the states with decisions of which one is among ``standings``."""
    return [number for number, pair in enumerate(_PAIRS) if not set(pair).isdisjoint(standings)]


def standings(show: Show) -> Iterator[tuple[int, str, str]]:
    """How a show stands on each day from ``SINCE`` on, taken as today.

    Each as its number, with the first day of it and the first day after.
    """
    from showfacts.status.seasons import lacks_first_days, with_first_days
    from showfacts.status.spans import spans

    if show.episodes and lacks_first_days(show):
        show = with_first_days(show, show.episodes)
    for span in spans(show, SINCE):
        since = "" if span.since == SINCE else span.since.isoformat()
        until = LAST if span.until is None else span.until.isoformat()
        yield _PAIRS.index((span.state, span.decision)), since, until
