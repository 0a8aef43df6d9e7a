"""Facts that a question is after, and whether they are on record: an answer without them would be none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import by_then

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Show

_WORKS = frozenset({"adaptation-of", "remake-of", "spin-off-of"})


def _is_based(show: Show, _: Snapshot) -> bool:
    return any(each.type in _WORKS for each in show.relations)


def _is_related(show: Show, snapshot: Snapshot) -> bool:
    from showfacts.commands.show.answer import related

    status = snapshot.status(show.id)
    return bool(related(snapshot, show)) or (status is not None and status.continued_as is not None)


def _has_runtime(show: Show, _: Snapshot) -> bool:
    return bool(show.runtime_minutes) or any(each.runtime_minutes for each in show.seasons)


def _has_trailer(show: Show, _: Snapshot) -> bool:
    from showfacts.commands.release.answer import trailers_of

    return bool(trailers_of(show))


FACTS: Mapping[str, tuple[str, Callable[[Show, Snapshot], object]]] = MappingProxyType(
    {
        "based": ("nothing on record says that {} is based on another work", _is_based),
        "company": ("no company of {} is on record", lambda show, _: show.companies),
        "country": ("no country of {} is on record", lambda show, _: show.countries),
        "genre": ("no genre of {} is on record", lambda show, _: show.genres),
        "language": ("no language of {} is on record", lambda show, _: show.languages),
        "related": ("no sequel, remake or other version of {} is on record", _is_related),
        "runtime": ("no runtime of {} is on record", _has_runtime),
        "trailer": (
            "no trailer of {} is on record",
            _has_trailer,
        ),
    }
)
"""By the word that rules have for it: what is said where a fact is not on record, and whether it is."""


def require_fact(snapshot: Snapshot, ident: str, fact: str) -> None:
    """Raise NotRecordedError unless a fact of a show is on record."""
    lacking, is_held = FACTS[fact]
    show = snapshot.show(ident)
    if not is_held(show, snapshot):
        message = lacking.format(f"“{show.title}”")
        raise NotRecordedError(f"{message}{by_then(snapshot.moment)}", query=show.title)
