"""A show that is over, and of which the last day is not on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint
from showfacts.status import status_on
from showfacts.status.seasons import finale_of, regular_seasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Linted


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        if show.checked is None or show.finale is not None:
            continue
        status = status_on(show, show.checked.last, today=show.checked.last)
        seasons = regular_seasons(show)
        if status is None or status.state != "ended" or not seasons or finale_of(seasons[-1]) is not None:
            continue
        path = ("shows", place, "seasons", show.seasons.index(seasons[-1]))
        message = f"the show has ended, and season {seasons[-1].number} has no finale; add its last day"
        yield Found(path, show.id, "", message)


LINT = Lint("no-finale", "A show that has ended has no last day.", _found)
