"""The last season of several, of which nothing tells who ordered it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint, season_called
from showfacts.status.overtaken import ORDERS
from showfacts.status.seasons import regular_seasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Linted


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        seasons = regular_seasons(show)
        if not show.title or len(seasons) < 2:
            continue
        last = seasons[-1]
        if not any(
            each.type in (*ORDERS, "announced") and each.season == last.number for each in show.events
        ):
            called = season_called(last)
            message = "nothing tells who ordered it, and when; add the event"
            path = ("shows", place, "seasons", show.seasons.index(last))
            yield Found(path, show.id, called, message)


LINT = Lint("season-order", "The last of several seasons has no event that ordered or announced it.", _found)
