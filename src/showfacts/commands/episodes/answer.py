"""The episodes of a show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from showfacts.errors import NoEpisodesError
from showfacts.evidence.moment import by_then
from showfacts.evidence.shown import Shown
from showfacts.model.records import record
from showfacts.model.seasons import season_name
from showfacts.status.sentence.phrases import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Episode, Show, ShowHeader, Source
    from showfacts.model.dates import PartialDate

MANY = 12
"""At most so many seasons are listed."""


@record
class ListedEpisode:
    """An episode. ``shown``: whether it had been by the day; None where nothing on record tells.

    ``title_hidden``: it has a title, which is left out as it may not have been shown.
    """

    season: int | None
    number: int | None
    title: str | None
    title_hidden: bool
    date: PartialDate | None
    runtime_minutes: int | None
    shown: bool | None
    sources: tuple[str, ...]


@record
class EpisodesAnswer:
    """The episodes of a show, or of the ``season`` that was asked for, as they were known on a day.

    ``specials`` are those of season 0, and those without a number in a season whose others have one.
    """

    show: ShowHeader
    as_of: date
    season: int | None
    episodes: tuple[ListedEpisode, ...]
    specials: tuple[ListedEpisode, ...]
    sources: tuple[Source, ...]

    @property
    def hidden(self) -> int:
        """How many titles are left out."""
        return sum(each.title_hidden for each in (*self.episodes, *self.specials))


def episodes(
    snapshot: Snapshot, ident: str, season: int | None = None, *, spoilers: bool = False
) -> EpisodesAnswer:
    """The episodes that were known, in order.

    Args:
        snapshot: what was known on the day.
        ident: the id of the show.
        season: the number of the season asked for; 0: specials; None: all.
        spoilers: whether the titles of episodes that have not been shown are told.

    Raises:
        NoEpisodesError: none is on record; the message tells what is.
    """
    show = snapshot.show(ident)
    known = snapshot.episodes(ident)
    found = sorted((each for each in known if season in (None, each.season)), key=_order)
    if not found:
        raise NoEpisodesError(_what_there_is(snapshot, show, known, season), query=show.title)
    shown = Shown(show, known, snapshot.moment.day)
    numbered = {each.season for each in found if each.number is not None}
    rows = [(each, _listed(each, shown, spoilers=spoilers)) for each in found]
    return EpisodesAnswer(
        show=snapshot.header(ident),
        as_of=snapshot.moment.day,
        season=season,
        episodes=tuple(row for each, row in rows if not _is_special(each, numbered)),
        specials=tuple(row for each, row in rows if _is_special(each, numbered)),
        sources=snapshot.sources_of(found),
    )


def _is_special(episode: Episode, numbered: set[int | None]) -> bool:
    return episode.season == 0 or (episode.number is None and episode.season in numbered)


def _order(episode: Episode) -> tuple[object, ...]:
    """By season, number and date; what has none comes last."""
    season, number, when = episode.season, episode.number, episode.date
    return (season is None, season or 0, number is None, number or 0, when is None, when or "")


def _listed(episode: Episode, shown: Shown, *, spoilers: bool) -> ListedEpisode:
    is_hidden = episode.title is not None and not spoilers and shown.may_be_ahead(episode)
    return ListedEpisode(
        season=episode.season,
        number=episode.number,
        title=None if is_hidden else episode.title,
        title_hidden=is_hidden,
        date=episode.date,
        runtime_minutes=episode.runtime_minutes,
        shown=shown.was_shown(episode),
        sources=episode.sources,
    )


def _what_there_is(snapshot: Snapshot, show: Show, known: Sequence[Episode], season: int | None) -> str:
    """That the episodes asked for are not on record, and what is."""
    of_season = "" if season is None else "specials of " if season == 0 else f"season {season} of "
    then = by_then(snapshot.moment)
    what = f"the episodes of {of_season}“{show.title}” are not on record one by one{then}"
    on_record = list(_counts(show, known))
    more = len(on_record) - MANY
    told = ", ".join([*on_record[:MANY], *([f"and {more} more seasons"] if more > 0 else [])])
    return f"{what}; on record: {told}" if told else what


def _counts(show: Show, known: Sequence[Episode]) -> Iterator[str]:
    """The seasons on record, each with the number of its episodes; else those of the show as a whole."""
    counts = Counter(each.season for each in known)
    of_rows = {each.number: each.episodes for each in show.seasons if not each.absent}
    numbers = sorted({*of_rows, *(number for number in counts if number is not None)})
    for number in numbers:
        count = max(counts[number], of_rows.get(number) or 0)
        name = season_name(number)
        yield f"{name} with {counted(count, 'episode')}" if count else name
    if not numbers:
        yield from ([f"{show.season_count} seasons"] if show.season_count else [])
        yield from ([counted(show.episode_count, "episode")] if show.episode_count else [])
