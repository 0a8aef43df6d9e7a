"""All of a show, for formats that hold a whole show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.episodes.answer import episodes
from showfacts.commands.wording import spoken
from showfacts.errors import NotRecordedError
from showfacts.model import Episode
from showfacts.outputs.series import Series
from showfacts.status.seasons import extent_of

if TYPE_CHECKING:
    from showfacts.commands.show.answer import ShowAnswer
    from showfacts.library.on_day import Snapshot


def series(snapshot: Snapshot, answer: ShowAnswer) -> Series:
    """All that was known of a show on the day; titles of episodes that were not shown yet are left out."""
    show, status = snapshot.show(answer.show.id), answer.status
    known = _episodes(snapshot, answer.show.id)
    extent = extent_of(show, snapshot.moment.day)
    has_ended = status is not None and status.state == "ended"
    cited = (each for episode in known for each in episode.sources)
    names = dict.fromkeys((*(source.id for source in answer.sources), *cited))
    return Series(
        show=show,
        header=answer.show,
        first=extent.premiere,
        last=extent.finale if has_ended else None,
        state=spoken(status.state) if status else None,
        episodes=known,
        publishers=tuple(dict.fromkeys(each.platform for each in answer.availability if each.original)),
        sources=snapshot.library.sources_with(names),
    )


def _episodes(snapshot: Snapshot, ident: str) -> tuple[Episode, ...]:
    try:
        found = episodes(snapshot, ident)
    except NotRecordedError:
        return ()
    return tuple(
        Episode(
            season=each.season,
            number=each.number,
            title=each.title,
            date=each.date,
            runtime_minutes=each.runtime_minutes,
            sources=each.sources,
        )
        for each in (*found.episodes, *found.specials)
    )
