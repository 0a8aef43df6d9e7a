"""What changed of a show, in words: "season 4 has a date, 2026-03-01"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from showfacts.commands.wording import spelled, spoken
from showfacts.model.fields import CATALOGUES, FIELDS
from showfacts.model.keys import key_of
from showfacts.model.seasons import season_name
from showfacts.text.fold import key
from showfacts.text.listing import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.model import CastCredit, CrewCredit, Dataset, Episode, PartialDate, Season, Show

Row = TypeVar("Row")

NAMED = 3
"""So many people or words are named; of more, how many they are."""


def changes(before: Dataset, after: Dataset) -> tuple[str, ...]:
    """What is another in the one show of two datasets, the weightiest first.

    Args:
        before: what the file held.
        after: what it holds now.
    """
    old, new = before.shows[0], after.shows[0]
    return (
        *_title(old, new),
        *_status(old, new),
        *_seasons(old.seasons, new.seasons),
        *_episodes(old.episodes, new.episodes),
        *_platforms(before, after),
        *_credits("cast", old.cast, new.cast),
        *_credits("crew", old.crew, new.crew),
        *_fields(old, new),
        *_ids(old, new),
        *_rating(old, new),
    )


def _title(old: Show, new: Show) -> Iterator[str]:
    if old.title != new.title:
        yield f"renamed from {old.title} to {new.title}"


def _status(old: Show, new: Show) -> Iterator[str]:
    was, now = (spoken(each.listings[-1].status) if each.listings else None for each in (old, new))
    if was != now:
        yield _became("status", was, now)


def _seasons(old: Sequence[Season], new: Sequence[Season]) -> Iterator[str]:
    known = {each.number: each for each in old}
    for each in new:
        name = season_name(each.number)
        before = known.pop(each.number, None)
        if before is None:
            yield f"{name} is new{f', {each.premiere}' if each.premiere else ''}"
            continue
        yield from _dated(name, "has a date", "begins", before.premiere, each.premiere)
        yield from _dated(name, "ended", "ended", before.finale, each.finale)
        if before.episodes_ordered != each.episodes_ordered:
            yield _became(f"{name}, episodes ordered", before.episodes_ordered, each.episodes_ordered)
        if before.name != each.name:
            yield _became(f"{name}, name", before.name, each.name)
    for number in known:
        yield f"{season_name(number)} is no more told of"


def _dated(
    name: str, first: str, then: str, before: PartialDate | None, after: PartialDate | None
) -> Iterator[str]:
    if before == after:
        return
    if before is None:
        yield f"{name} {first}, {after}"
    elif after is None:
        yield f"{name}: {before} is no more told of"
    else:
        yield f"{name} {then} {after}, not {before}"


def _episodes(old: Sequence[Episode], new: Sequence[Episode]) -> Iterator[str]:
    known = {key_of(each): each for each in old}
    there = {key_of(each): each for each in new}
    both = [(known[own], each) for own, each in there.items() if own in known]
    yield from _counted(len(there.keys() - known.keys()), "new episode", "new episodes")
    yield from _counted(
        sum(one.date != other.date for one, other in both),
        "episode has another date",
        "episodes have other dates",
    )
    yield from _counted(
        sum(one.title != other.title for one, other in both),
        "episode has another title",
        "episodes have other titles",
    )
    yield from _counted(
        len(known.keys() - there.keys()), "episode is no more told of", "episodes are no more told of"
    )


def _counted(count: int, one: str, many: str) -> Iterator[str]:
    if count:
        yield f"{count} {one if count == 1 else many}"


def _platforms(before: Dataset, after: Dataset) -> Iterator[str]:
    was, now = _offered(before), _offered(after)
    gone = [name for spelt, name in was.items() if spelt not in now]
    come = [name for spelt, name in now.items() if spelt not in was]
    if gone and come:
        yield f"moved from {joined(gone)} to {joined(come)}"
    elif come:
        yield f"on {joined(come)} too"
    elif gone:
        yield f"{joined(gone)} is no more told of"


def _offered(dataset: Dataset) -> Mapping[str, str]:
    """The names of the platforms of a show, by how they are spelt without case and punctuation."""
    names = {each.id: each.name for each in dataset.platforms}
    found = (names.get(row.platform, row.platform) for row in dataset.shows[0].availability)
    return {key(name): name for name in found}


def _credits(
    what: str, old: Sequence[CastCredit | CrewCredit], new: Sequence[CastCredit | CrewCredit]
) -> Iterator[str]:
    was, now = _people(old), _people(new)
    come, gone = [each for each in now if each not in was], [each for each in was if each not in now]
    if come:
        yield f"in the {what}: {_some(come)}"
    if gone:
        yield f"no more in the {what}: {_some(gone)}"
    if not come and not gone and {key_of(each) for each in old} != {key_of(each) for each in new}:
        yield f"the {what} is told otherwise"


def _people(rows: Sequence[CastCredit | CrewCredit]) -> Mapping[str, None]:
    return dict.fromkeys(row.person for row in rows)


def _some(words: Sequence[str]) -> str:
    return (
        joined(words) if len(words) <= NAMED else f"{', '.join(words[:NAMED])} and {len(words) - NAMED} more"
    )


def _fields(old: Show, new: Show) -> Iterator[str]:
    for field in FIELDS:
        was, now = getattr(old, field.key), getattr(new, field.key)
        if was == now or field.key == "title":
            continue
        if field.is_list:
            come, gone = [each for each in now if each not in was], [each for each in was if each not in now]
            if come:
                yield f"{field.label}: {_some([spelled(field, (each,)) for each in come])}"
            if gone:
                yield f"{field.label}: no more {_some([spelled(field, (each,)) for each in gone])}"
        else:
            yield _became(field.label, was and spelled(field, was), now and spelled(field, now))


def _ids(old: Show, new: Show) -> Iterator[str]:
    for catalogue, name in CATALOGUES.items():
        was, now = getattr(old.ids, catalogue), getattr(new.ids, catalogue)
        if was != now:
            yield _became(f"id of {name}", was, now)


def _rating(old: Show, new: Show) -> Iterator[str]:
    was, now = (each.reviews[0].score if each.reviews else None for each in (old, new))
    if was != now:
        yield _became("rating", was, now)


def _became(what: str, was: object, now: object) -> str:
    if was is None:
        return f"{what}: {now}"
    return f"{what} {was} -> {now}" if now is not None else f"{what}: {was} is no more told of"
