"""What a show stands on today that only pages say of which nobody knows when they spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint, event_called
from showfacts.status import status_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Linted
    from showfacts.model import Event, Show


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        for event in _standing_on(show):
            known = linted.known(event.sources)
            if known and all(each.published is None and each.retrieved is None for each in known):
                message = (
                    "decides how the show stands, and no source of it has a date; "
                    "add the day on which one came out or was read"
                )
                path = ("shows", place, "events", show.events.index(event))
                yield Found(path, show.id, event_called(event), message)


def _standing_on(show: Show) -> list[Event]:
    """The events on which the status of a show rests that is not over: they may have been overtaken."""
    if show.checked is None:
        return []
    day = max(show.checked.last, *(each.date.last for each in show.events), show.checked.last)
    status = status_on(show, day, today=day)
    if status is None or status.state == "ended":
        return []
    return [*status.evidence, *([status.last_word] if status.last_word else [])]


LINT = Lint("undated", "How a show stands that is not over rests on sources without any date.", _found)
