"""How long an episode is.

| held | said | verdict |
| --- | --- | --- |
| 45 | 45 minutes, 45 min an episode | agrees |
| 51-60 | about 55 minutes | agrees |
| 75-92 | 80 minutes | imprecise: one figure within the range |
| 45 | 44 minutes; 40-50 | imprecise: a minute or two off; a range around it |
| 45 | one hour | imprecise: the slot of the broadcast, up to a third of it advertisements |
| 38-53 | 41 to 56 minutes | disputed: ranges that overlap |
| 70 | 60 minutes | disputed: off by no more than advertisements and rounding make |
| 30 | one hour | contradicted |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.kinds import counts
from showfacts.evidence.verdicts.said import Closeness, computed, unheld, worst_known
from showfacts.evidence.verdicts.season_words import same_season
from showfacts.evidence.verdicts.tokens import AROUND, number_at, tokens, word_set
from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.said import Computed, Held, Names, Said

ROUNDING = 2
"""Minutes by which a length is rounded."""
ABOUT = 5
"""Minutes by which a length is rounded that is said to be about so long."""
MEASURED = 15
"""Percent of a length by which it is measured differently, with advertisements or without."""
SLOT = (2, 3)
"""The least share of a slot of broadcasting time that its episode fills: two of three parts."""
_SMALL = frozenset(
    [
        "a",
        "an",
        "each",
        "episode",
        "episodes",
        "every",
        "is",
        "are",
        "per",
        "run",
        "runs",
        "running",
        "time",
        "long",
        "lasts",
        "last",
        "length",
        "of",
        "the",
        "it",
        "in",
        ",",
        ".",
        "(",
        ")",
    ]
)
_COUNTED = expression(r"^(?P<count>\w+ episodes) (?:of|at) (?P<length>.+)$")
_HOURS = word_set("hour hours h hrs hr")
_MINUTES = word_set("minute minutes min mins m")


@record
class Length:
    """Minutes: the fewest and the most. ``is_slot`` is a length in whole or half hours."""

    low: int
    high: int
    is_about: bool = False
    is_slot: bool = False


def length_in(text: str) -> Length | None:
    """The length that a text gives: ``45``, ``41 to 56 minutes``, ``nearly an hour``, ``1 hour 10 minutes``.

    Returns:
        None where it gives none, two that are no range, or says more than a length.
    """
    words = tokens(_plainly(text))
    is_about = not AROUND.isdisjoint(words)
    found: list[tuple[int, bool]] = []
    place, joined = 0, False
    while place < len(words):
        word = words[place]
        read = number_at(words, place)
        if read is not None:
            minutes, is_hours, place = _measured(words, *read)
            found.append((minutes, is_hours))
        elif word in ("to", "-", "–"):
            joined, place = True, place + 1
        elif word in _SMALL | AROUND | _MINUTES:
            place += 1
        else:
            return None
    if joined and len(found) == 2 and found[0][0] < found[1][0]:
        return Length(low=found[0][0], high=found[1][0], is_about=is_about)
    if len(found) == 2 and found[0][1] and not found[1][1] and found[1][0] < 60:  # 1 hour 10 minutes
        found = [(found[0][0] + found[1][0], False)]
    if len(found) != 1:
        return None
    minutes, is_hours = found[0]
    return Length(low=minutes, high=minutes, is_about=is_about, is_slot=is_hours)


_ONE_AND_A_HALF = expression(r"\b(?:one|an?|1) (?:hour )?and a half(?: hours?)?\b|\b1\.5 hours?\b")
_HALF = expression(r"\bhalf[- ](?:an )?hours?\b|\bhalf-hourly\b")
_AN_HOUR = expression(r"\ban hour\b")


def _plainly(text: str) -> str:
    """A text with halves of hours in minutes."""
    text = text.casefold()
    text = _ONE_AND_A_HALF.sub("90 slot", text)
    text = _HALF.sub("30 slot", text)
    return _AN_HOUR.sub("1 hour", text)


def _measured(words: list[str], number: int, place: int) -> tuple[int, bool, int]:
    """The minutes of a number by its unit, whether that is hours, and the place after it."""
    unit = words[place] if place < len(words) else ""
    if unit in _HOURS:
        return 60 * number, True, place + 1
    return number, unit == "slot", place + (unit == "slot" or unit in _MINUTES)


def runtime(said: Said, held: Held) -> Computed | None:
    """Compare the length of an episode, of a season or of the whole show."""
    counted = _COUNTED.match(said.value.casefold())
    if counted:
        return _with_count(counted, said, held)
    meant = same_season(said.about, said.value, held.show)
    length = length_in(meant.rest) if meant is not None else None
    if meant is None or length is None:
        return None
    if meant.part is not None:
        return unheld("the length of a part")
    rows = [each.runtime_minutes for each in held.show.seasons if _is_of(each.number, meant.season)]
    if meant.season is None and held.show.runtime_minutes is not None:
        rows = [held.show.runtime_minutes]
    lengths = [_of_row(minutes) for minutes in rows if minutes is not None]
    if not lengths:
        return unheld("the length of its episodes") if rows else None
    ours = Length(low=min(each.low for each in lengths), high=max(each.high for each in lengths))
    told = f"{ours.low} minutes" if ours.low == ours.high else f"{ours.low} to {ours.high} minutes"
    return computed(compared(ours, length), said, held=told)


def _with_count(counted: re.Match[str], said: Said, held: Held) -> Computed | None:
    """Compare a number of episodes together with their length; the worse verdict counts."""
    found = [
        counts.episodes(replace(said, value=counted["count"]), held),
        runtime(replace(said, value=counted["length"]), held),
    ]
    return worst_known(found)


def _is_of(number: int, season: int | None) -> bool:
    return number == season if season is not None else number != SPECIALS


def _of_row(minutes: int | tuple[int, int]) -> Length:
    low, high = minutes if isinstance(minutes, tuple) else (minutes, minutes)
    return Length(low=low, high=high)


def compared(held: Length, said: Length) -> Closeness:
    """How one length stands to another."""
    if (held.low, held.high) == (said.low, said.high):
        return Closeness.SAME
    if said.low == said.high and held.low <= said.low <= held.high:
        return Closeness.SAME if said.is_about and said.low % ABOUT == 0 else Closeness.ROUGHER
    if said.low <= held.low and held.high <= said.high:
        return Closeness.ROUGHER
    off = max(held.low - said.high, said.low - held.high)
    if off <= 0:
        return Closeness.NEAR  # they overlap
    part, parts = SLOT
    if off <= ROUNDING or (said.is_slot and part * said.high <= parts * held.high and held.high < said.low):
        return Closeness.ROUGHER
    return (
        Closeness.NEAR
        if 100 * off <= MEASURED * (held.high if said.low > held.high else held.low)
        else Closeness.DIFFERENT
    )


def between(held: str, said: str, names: Names) -> Closeness | None:
    """How one length stands to another, both as text; None where one is no length."""
    one, other = length_in(held), length_in(said)
    return compared(one, other) if one is not None and other is not None else None
