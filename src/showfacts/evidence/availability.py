"""Where a show can be watched, as it was seen: what was there once is not there now."""

from __future__ import annotations

from datetime import date, timedelta

from showfacts.evidence.notes import note_of_then
from showfacts.model.records import record, replace
from showfacts.status.seasons import finale_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.evidence.citations import Sources
    from showfacts.evidence.moment import Moment
    from showfacts.model import Availability, Cites, PartialDate, Platform, Show, State

RECENT = timedelta(days=365)
"""How long what was seen on a platform is taken to be there still."""


@record
class Offer:
    """Where a show can be watched.

    ``current``: whether it is there on the day of the question. True only where a source of the last twelve
    months, or an end that lies ahead, says so; false where an end, or the platform's own closing, says so;
    else None, and ``last_seen`` is the last day on which a source saw it there.

    A show is on the broadcaster it was made for while it airs. On a past day it is there between its
    first and its last day, or up to the last sighting. ``cites`` are the sources of single values, as a row
    of the show has them.
    """

    platform: str
    regions: tuple[str, ...]
    from_: PartialDate | None
    until: PartialDate | None
    original: bool
    current: bool | None
    last_seen: PartialDate | None
    note: str | None
    sources: tuple[str, ...]
    cites: Cites


def offer_of(
    row: Availability,
    platform: Platform,
    sources: Sources,
    moment: Moment,
    *,
    is_on_air: bool | None,
    successor: Platform | None = None,
) -> Offer:
    """One row of a show's availability as it is on the day.

    Args:
        row: The row, with all that is on record.
        platform: Where it was offered.
        sources: The sources of the show.
        moment: The day.
        is_on_air: Whether the show airs then.
        successor: The platform that took the shows of this one over.
    """
    end = _end(row, platform)
    lies_ahead = moment.is_past and end is not None and end.last > moment.day
    until = None if lies_ahead else end
    known = said_by(row, sources, moment.day) if moment.is_past else row
    notes = [None if lies_ahead else known.note]
    if successor is not None and successor.name not in (known.note or ""):
        notes.append(_moved(platform, successor, moment.day))
    return Offer(
        platform=platform.name,
        regions=known.regions,
        from_=row.from_,
        until=until,
        original=row.original,
        current=_is_there(row, end, platform, sources, moment, is_on_air=is_on_air),
        last_seen=until or _last_seen(row, sources, moment),
        note=" ".join(each for each in notes if each) or None,
        sources=row.sources,
        cites=row.cites,
    )


def said_by(row: Availability, sources: Sources, day: date) -> Availability:
    """An offer with the regions and the note that were known by a day."""
    said = sources.said_of(row, day, ("regions", "note"), could_be_seen=True)
    return replace(said, note=note_of_then(said.note, day))


def _moved(platform: Platform, successor: Platform, day: date) -> str | None:
    """Where the shows of a platform went that had closed by the day."""
    if platform.closed is None or platform.closed.last >= day:
        return None
    return f"{platform.name} closed; its shows went to {successor.name}."


def was_on_record(row: Availability, sources: Sources, day: date, *, is_out: bool) -> bool:
    """Whether an offer was known by a past day.

    It was where it had begun. Without a first day it was once a source had spoken of it; and where its
    last day is on record, in the year up to that and after it, if the show was out.
    """
    if row.from_ is not None:
        return row.from_.first <= day
    ends_soon = row.until is not None and row.until.last - day <= RECENT
    return (ends_soon and is_out) or sources.were_out(row.sources, day)


def may_be_there(row: Availability, platform: Platform, day: date, *, is_on_air: bool | None) -> bool:
    """Whether a show is on a platform as far as is known: it had come by then, and is not known to have left.

    What was made for a broadcaster has left it when it no longer airs.
    """
    end = _end(row, platform)
    if (row.from_ and row.from_.first > day) or (end and end.last < day):
        return False
    return not (platform.kind == "broadcast" and row.original and end is None and is_on_air is False)


def _end(row: Availability, platform: Platform) -> PartialDate | None:
    """The last day of an offer: its own, or the platform's, whichever comes first."""
    ends = [each for each in (row.until, platform.closed) if each is not None]
    return min(ends, key=lambda day: day.last, default=None)


def _is_there(
    row: Availability,
    end: PartialDate | None,
    platform: Platform,
    sources: Sources,
    moment: Moment,
    *,
    is_on_air: bool | None,
) -> bool | None:
    day = moment.day
    if not may_be_there(row, platform, day, is_on_air=is_on_air):
        return False
    has_begun = row.from_ is not None and row.from_.last <= day
    if end is not None:
        return True if has_begun and end.first >= day else None
    if platform.kind == "broadcast":
        return is_on_air if row.original else None
    seen = sources.seen(row.sources)
    if seen is None or (row.from_ is not None and not has_begun):
        return None
    if moment.is_past and has_begun and seen.last >= day:
        return True  # It had come before, and was seen there later
    return True if seen.first <= day and day - seen.last <= RECENT else None


def is_on_air(show: Show, state: State | None, day: date) -> bool | None:
    """Whether a show airs on a day, by where it stands; else by the ends of the seasons that have begun."""
    if state is not None and state != "undetermined":
        return state == "airing"
    begun = [season for season in show.seasons if season.premiere and season.premiere.first <= day]
    ends = [finale_of(season) for season in begun]
    return False if ends and all(end is not None and end.last < day for end in ends) else None


def _last_seen(row: Availability, sources: Sources, moment: Moment) -> PartialDate | None:
    """The last day by the day of the question on which a source saw it there, else its first day."""
    days = [each for each in (sources.seen(row.sources), row.from_) if each and each.first <= moment.day]
    return max(days, key=lambda day: day.last, default=None)
