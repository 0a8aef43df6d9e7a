"""What is happening with a show of which no season is dated: by its first and last day, or by a listing."""

from __future__ import annotations

from showfacts.status.seasons import begins
from showfacts.status.standing import Standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import ListingStatus, PartialDate, State
    from showfacts.status.decision import Decided
    from showfacts.status.known import Known

_STATES: dict[ListingStatus, State] = {
    "ended": "ended",
    "in-development": "in-development",
    "running": "undetermined",
    "to-be-determined": "undetermined",
}
"""A running show may be airing or between seasons: a listing does not tell which."""


def by_totals(known: Known, decided: Decided) -> Standing | None:
    """The state of a show by its first and last day, else by its listing; None where neither tells."""
    if known.finale is not None and known.finale.last < known.day:
        return _by_finale(known, decided, known.finale)
    if known.premiere is not None and known.premiere.first <= known.day:
        return _by_premiere(known, known.premiere)
    if known.premiere is not None:
        return Standing(state="upcoming") if decided.decision != "cancelled" else None
    return _by_listing(known)


def _by_finale(known: Known, decided: Decided, finale: PartialDate) -> Standing:
    """The last day is past. An order after it means more; a newer listing may say that it was not the end."""
    order = decided.event if decided.decision == "renewed" else None
    if order is not None:
        is_later = order.date.first > finale.last and not known.is_silent
        return Standing(state="between-seasons" if is_later else "undetermined", since=finale)
    listed = _by_listing(known)
    if listed is not None and listed.state != "ended" and _is_newer(known, finale):
        return listed
    return Standing(state="ended", since=finale)


def _by_premiere(known: Known, premiere: PartialDate) -> Standing:
    """The first day is past, or may be; the last is not on record, or ahead."""
    ended = known.last("ended")
    if ended is not None and ended.date.last >= premiere.first:
        return Standing(state="ended", since=ended.date, event=ended)
    if premiere.last > known.day:
        return Standing(state="undetermined")
    if known.finale is not None and known.show.season_count == 1:
        return Standing(state="airing", since=premiere)
    listed = _by_listing(known)
    if listed is not None and _is_newer(known, premiere):
        return listed
    return Standing(state="undetermined", since=premiere)


def _by_listing(known: Known) -> Standing | None:
    """The state that a catalogue gave, where nothing dated is known of the show but its totals."""
    has_dates = known.events or known.doubtful or any(begins(each) for each in known.seasons)
    if known.listing is None or has_dates:
        return None
    return Standing(state=_STATES[known.listing.status], listing=known.listing)


def _is_newer(known: Known, when: PartialDate) -> bool:
    return known.listing is not None and known.listing.date.first > when.last
