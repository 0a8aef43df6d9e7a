"""A main cast of which nobody can tell who is in which season of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint
from showfacts.status.seasons import regular_seasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Linted

LONG = 8
"""A show of so many seasons hardly keeps its cast."""


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        count = len(regular_seasons(show))
        main = [(number, each) for number, each in enumerate(show.cast) if each.billing == "main"]
        without = [(number, each) for number, each in main if not each.seasons]
        if count >= LONG and without:
            number, first = without[0]
            message = (
                f"{len(without)} of {len(main)} of the main cast, {first.person} first, have no seasons, "
                f"of {count}; add those that they are in"
            )
            yield Found(("shows", place, "cast", number), show.id, "", message)


LINT = Lint("cast-seasons", f"A show of {LONG} seasons or more has main cast without seasons.", _found)
