"""How many episodes or seasons: numbers as they are written, and what is counted.

| held | said | verdict |
| --- | --- | --- |
| 10 | 10, ten, ten episodes | agrees |
| 12 | about 12, 10 to 14, at least 10 | imprecise |
| 22 | 20 | contradicted |
| 41 | 31 so far | superseded: true of the days before |
| 15, of 18 ordered | 18, 18 ordered, 18 planned | superseded: the order, at first |
| 16 and 2 specials | 16 + 2 specials | agrees |
| 16 and 2 specials | 16, 18 | imprecise: leaves the specials out, or counts them as episodes |
| 3 seasons in 5 parts | 5 parts | agrees |
| 3 seasons in 5 parts | 5 seasons | imprecise: counts the parts |
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from showfacts.evidence.said import Computed, Standing, computed
from showfacts.evidence.seasons import SPECIALS, parts_of, same_season
from showfacts.evidence.tokens import number_at, tokens
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from showfacts.evidence.said import Held, Said
    from showfacts.model.show import Season, Show


@record
class Amount:
    """A number as it is said: the least and the most that it may mean."""

    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def allows(self, number: int) -> bool:
        return self.low <= number <= self.high


@record
class Count:
    """What a text counts, each where it says so.

    ``is_running`` is a count that goes on ("so far"), ``is_plan`` one of what is ordered or planned.
    """

    episodes: Amount | None = None
    specials: Amount | None = None
    seasons: Amount | None = None
    parts: Amount | None = None
    is_regular: bool = False
    is_running: bool = False
    is_plan: bool = False


_UNITS = {
    "episode": "episodes",
    "episodes": "episodes",
    "eps": "episodes",
    "special": "specials",
    "specials": "specials",
    "season": "seasons",
    "seasons": "seasons",
    "series": "seasons",
    "part": "parts",
    "parts": "parts",
}
_OF_UNIT = frozenset({"new", "regular", "more", "further", "full", "christmas", "whole"})
"""Words that stand between a number and what it counts."""
_PLAN = frozenset({"planned", "ordered", "order", "commissioned", "scheduled", "planned:"})
_RUNNING = frozenset({"far", "running", "date"})
_GUESS = frozenset("expected likely maybe perhaps possibly probably reportedly unsure".split())
_THAT_IS = re.compile(r"^(\w+),? (?:that is|i\.e\.),? (.+)$")
_AROUND = frozenset({"about", "around", "roughly", "some", "nearly", "almost", "approximately", "circa"})
_SMALL = frozenset(
    ["a", "all", "an", "and", "are", "aired", "at", "came", "consists", "counted", "episodes", "had", "has", "have", "in", "is", "it", "made", "now", "of", "only", "on", "or", "out", "released", "run", "runs", "season", "seasons", "series", "shown", "so", "still", "that", "the", "there", "to", "total", "up", "was", "were", "with", "has", ":", ",", ";", "(", ")", "+", ".", "=", "just"]
)
_NO_NUMBERS = _SMALL | _PLAN | _RUNNING | _AROUND | _OF_UNIT | _GUESS


def counts_in(text: str) -> Count | None:
    """What a text counts: ``16 and 2 specials``, ``ten episodes ordered``, ``31 so far in four seasons``.

    A number without a unit counts episodes.

    Returns:
        None where the text counts nothing, counts one thing twice, or says more than numbers.
    """
    words = tokens(_THAT_IS.sub(r"\2, \1 in all", text.casefold()))
    found = Count(
        is_regular="regular" in words,
        is_running=not _RUNNING.isdisjoint(words),
        is_plan=not _PLAN.isdisjoint(words),
    )
    place, in_all = 0, None
    while place < len(words):
        read = _amount(words, place)
        if read is None:
            if words[place] not in _NO_NUMBERS:
                return None
            place += 1
            continue
        amount, place = read
        unit, place = _unit(words, place)
        if unit == "all":
            in_all = amount
        elif getattr(found, unit) is not None:
            return None
        else:
            found = replace(found, **{unit: amount})
    return _fitting(found, in_all)


def _amount(words: list[str], place: int) -> tuple[Amount, int] | None:
    """The number that begins at a place, as wide as its words make it."""
    read = number_at(words, place)
    if read is None:
        is_one = words[place] in ("a", "an") and _unit(words, place + 1)[1] > place + 1
        return (Amount(low=1, high=1), place + 1) if is_one else None
    number, after = read
    before = words[place - 1] if place else ""
    if words[after : after + 1] and words[after] in ("to", "-", "–", "or"):
        upper = number_at(words, after + 1) if after + 1 < len(words) else None
        if upper is not None and upper[0] > number:
            return Amount(low=number, high=upper[0]), upper[1]
    if before in _AROUND:
        return Amount(low=number - number // 10, high=number + number // 10), after
    return Amount(low=number, high=number), after


def _unit(words: list[str], place: int) -> tuple[str, int]:
    """What the number before a place counts, and the place after it."""
    after = place
    while after < len(words) and words[after] in _OF_UNIT:
        after += 1
    if after < len(words) and words[after] in _UNITS:
        return _UNITS[words[after]], after + 1
    if words[place : place + 2] == ["in", "all"]:
        return "all", place + 2
    return "episodes", place


def _fitting(count: Count, in_all: Amount | None) -> Count | None:
    """The count, where its sum is right or alone."""
    if in_all is None:
        return count if count != replace(Count(), is_regular=count.is_regular) else None
    if count.episodes is None:
        return replace(count, episodes=in_all)
    added = count.episodes.low + (count.specials.low if count.specials else 0)
    return count if in_all.allows(added) else None


def episodes(said: Said, held: Held) -> Computed | None:
    """Compare a count of episodes, of a season or of the whole show."""
    meant = same_season(said.about, said.value, held.show)
    if meant is None:
        return None
    count = counts_in(_without_speaker(meant.rest))
    if count is None or count.parts is not None:
        return None
    if meant.season is None:
        return _of_show(count, said, held)
    number = count.episodes or (count.specials if meant.season == SPECIALS else None)
    season = next((each for each in held.show.seasons if each.number == meant.season), None)
    if season is None or season.episodes is None or number is None or count.seasons:
        return None
    return _judged(number, season.episodes, count, said, ordered=_orders([season]), over=_end([season]))


def _of_show(count: Count, said: Said, held: Held) -> Computed | None:
    show = held.show
    numbered = [each for each in show.seasons if each.number != SPECIALS]
    special = next((each for each in show.seasons if each.number == SPECIALS), None)
    specials = (special.episodes or 0) if special else 0
    total = _total(show, numbered)
    if count.episodes is None or total is None:
        return None
    over = _end(show.seasons)
    if count.seasons is not None and not count.seasons.allows(len(numbered)):
        # "13 in 2 series": true while there were so many
        is_early = count.seasons.high < len(numbered) and count.episodes.high < total
        return computed(
            Standing.DIFFERENT, said, held=total, settled=over, is_plan=count.is_running and is_early
        )
    ordered = _orders(numbered) if len(numbered) == 1 else frozenset[int]()
    if count.specials is not None:
        standing = _standing(count.specials, specials)
        if standing is not Standing.SAME:
            return computed(standing, said, held=f"{total} and {specials} specials")
    elif specials and count.episodes.is_exact and not count.is_regular:
        shown = special.premiere.first if special and special.premiere else None
        is_before = said.on is not None and shown is not None and said.on.last < shown
        if count.episodes.low in (total, total + specials) and not is_before:
            return computed(Standing.ROUGHER, said, held=f"{total} and {specials} specials")
    return _judged(count.episodes, total, count, said, ordered=ordered, over=over)


def _judged(
    number: Amount, held: int, count: Count, said: Said, *, ordered: frozenset[int], over: date | None
) -> Computed:
    standing = _standing(number, held)
    is_order = number.is_exact and number.low in ordered
    is_plan = is_order or count.is_plan or (count.is_running and number.high < held)
    settled = over if is_plan else None
    return computed(standing, said, held=held, settled=settled, is_plan=is_plan)


def _standing(number: Amount, held: int) -> Standing:
    if not number.allows(held):
        return Standing.DIFFERENT
    return Standing.SAME if number.is_exact else Standing.ROUGHER


def seasons(said: Said, held: Held) -> Computed | None:
    """Compare a count of seasons, or of the parts that a platform makes of them."""
    if said.about is not None:
        return None
    count = counts_in(_without_speaker(said.value))
    numbered = [each for each in held.show.seasons if each.number != SPECIALS]
    total = held.show.season_count or len(numbered)
    parts = len({part for each in numbered for part in parts_of(each)})
    if count is None or not total or count.specials is not None:
        return None
    if count.seasons is None and count.parts is None:
        count = replace(count, seasons=count.episodes, episodes=None)
    standings = [
        standing
        for standing in (
            _of_seasons(count.seasons, total, parts),
            count.parts and _standing(count.parts, parts or total),
            count.episodes and _standing(count.episodes, _total(held.show, numbered) or 0),
        )
        if standing
    ]
    worst = max(standings, key=list(Standing).index)
    is_plan = count.is_plan or count.is_running
    return computed(worst, said, held=total, is_plan=is_plan)


def _of_seasons(number: Amount | None, seasons_held: int, parts: int) -> Standing | None:
    if number is None:
        return None
    standing = _standing(number, seasons_held)
    if standing is Standing.DIFFERENT and parts and number.allows(parts):
        return Standing.ROUGHER
    return standing


def _total(show: Show, numbered: list[Season]) -> int | None:
    """The episodes of the whole show, where all seasons are known."""
    counted = [each.episodes for each in numbered]
    known = [each for each in counted if each is not None]
    if counted and len(known) == len(counted):
        return sum(known)
    return show.episode_count


def _orders(numbered: Iterable[Season]) -> frozenset[int]:
    """The numbers of episodes that were ordered and differ from what was made."""
    return frozenset(
        each.episodes_ordered for each in numbered if each.episodes_ordered not in (None, each.episodes)
    )


def _end(held: Iterable[Season]) -> date | None:
    """The first day on which it could be known how many episodes there are."""
    dates = [each.finale.first for each in held if each.finale is not None]
    return max(dates, default=None)


def _without_speaker(text: str) -> str:
    """A text without whose word it is: ``TVmaze: 12`` -> 12."""
    speaker, colon, said = text.partition(": ")
    return said if colon and speaker and not any(each.isdecimal() for each in speaker) else text


def between(held: str, said: str) -> Standing | None:
    """How one count stands to another, both as text; None where one is no count."""
    one, other = counts_in(held), counts_in(said)
    if one is None or other is None or one.episodes is None or other.episodes is None:
        return None
    if one.specials is not None or other.specials is not None or not one.episodes.is_exact:
        return Standing.SAME if one == other else None
    return _standing(other.episodes, one.episodes.low)
