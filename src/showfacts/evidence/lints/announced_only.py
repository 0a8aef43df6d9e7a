"""A day that is past, and that nobody is on record to have told of after it: announced is not happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint, event_called, season_called, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.evidence.lints.lint import Linted, Path
    from showfacts.model import PartialDate, Show


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        for path, called, when, idents in _dated(show):
            published = [each.published for each in linted.known(idents)]
            days = [each for each in published if each is not None]
            if not days or len(days) < len(published) or show.checked is None:
                continue
            newest = max(days, key=lambda each: each.last)
            if newest.last < when.first and when.last <= show.checked.last:
                message = (
                    f"the day is {when}, and its newest source of {newest}, before it; "
                    "cite a page from after it, or hold it as announced"
                )
                yield Found(("shows", place, *path), show.id, called, message)


def _dated(show: Show) -> Iterator[tuple[Path, str, PartialDate, Sequence[str]]]:
    """Everything that happened on a day: where it stands, what it is called, the day, and who says so."""
    for number, event in enumerate(show.events):
        path: Path = ("events", number, "date")
        yield path, event_called(event), event.date, sources_of(event, "date")
    for number, season in enumerate(show.seasons):
        for key in ("premiere", "finale"):
            when: PartialDate | None = getattr(season, key)
            if when is not None:
                called = f"{key} of {season_called(season)}"
                yield ("seasons", number, key), called, when, sources_of(season, key)


LINT = Lint("announced-only", "A day that is past rests on sources from before it alone.", _found)
