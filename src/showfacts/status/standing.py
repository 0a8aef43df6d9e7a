"""The state of a show, and what says so."""

from __future__ import annotations

from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, Listing, PartialDate, State


@record
class Standing:
    """The state, the date it began, and the event that says so (none where seasons' dates do).

    ``doubt`` is an event of which the dates do not tell whether it had happened. ``listing`` is the word
    of a catalogue where only that makes the state. ``gap`` are the numbers of seasons that were shown on
    dates that are not on record.
    """

    state: State
    since: PartialDate | None = None
    event: Event | None = None
    doubt: Event | None = None
    listing: Listing | None = None
    gap: tuple[int, ...] = ()
