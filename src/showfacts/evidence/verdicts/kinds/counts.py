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
| 25 of half an hour | 23 | imprecise: counts double episodes once |
| 201 | 202 | disputed: of hundreds, one is counted in another way |
| 12, 12, 14 | each season has 12 episodes | imprecise |
| 3 seasons in 5 parts | 2 seasons in 5 parts | disputed: parted in another way |
| 3 seasons in 5 parts | 5 seasons | imprecise: counts the parts |
| season 3, of part 5 | of part 5: season 5 | imprecise: counts the parts |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from showfacts.evidence.verdicts.said import Closeness, computed, unheld
from showfacts.evidence.verdicts.season_words import same_season
from showfacts.evidence.verdicts.tokens import AROUND, ORDINALS, SIGNS, number_at, ordinal, tokens, word_set
from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.part_numbers import parts_of
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from showfacts.evidence.verdicts.said import Computed, Held, Names, Said
    from showfacts.model.show import Season, Show


Unit: TypeAlias = Literal["episodes", "specials", "seasons", "parts"]


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

    @property
    def is_whole(self) -> bool:
        """Whether it is one number of episodes, of what was made in all."""
        is_exact = self.episodes is not None and self.episodes.is_exact
        return is_exact and not self.is_plan and not self.is_running


_UNITS: dict[str, Unit] = {
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
_OF_UNIT = word_set("new regular more further full christmas whole")
"""Words that stand between a number and what it counts."""
_PLAN = word_set("planned expected ordered order commissioned scheduled planned:")
_RUNNING = word_set("far running date")
_GUESS = word_set("likely maybe perhaps possibly probably reportedly unsure")
_THAT_IS = expression(r"^(\w+),? (?:that is|i\.e\.),? (.+)$")
_ORDINAL = expression(rf"\b(?:{'|'.join(ORDINALS)})\b(?= seasons$)")
_LAST = expression(rf"^(?:the )?({'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th)) and (?:final|last) season$")
_PER_SEASON = expression(
    r"^(?:each|every) (?:season|series) has (.+)$|^(.+) (?:per|each|every|a) (?:season|series)$"
)
_SMALL = (
    word_set(
        "a all an and are aired at came consists counted episodes had has have in is it just made now of on "
        "only or out released run runs season seasons series shown so still that the there to total up was "
        "were with + ="
    )
    | SIGNS
)
HALF_HOUR = 30
"""Minutes, the most that an episode of half an hour takes."""
DOUBLES = 30
"""The greatest share of a season, in percent, by which double episodes shorten its count."""
MANY = 100
"""Of so many episodes, one is at times counted in another way, and of twice as many two."""
_NO_NUMBERS = _SMALL | _PLAN | _RUNNING | AROUND | _OF_UNIT | _GUESS


def counts_in(text: str) -> Count | None:
    """What a text counts: ``16 and 2 specials``, ``ten episodes ordered``, ``31 so far in four seasons``.

    A number without a unit counts episodes.

    Returns:
        None where the text counts nothing, counts one thing twice, or says more than numbers.
    """
    text = _ORDINAL.sub(lambda found: str(ordinal(found[0])), text.casefold())
    words = tokens(_THAT_IS.sub(r"\2, \1 in all", text))
    amounts: dict[Unit, Amount] = {}
    place, in_all = 0, None
    while place < len(words):
        read = _amount(words, place)
        if read is None:
            if words[place] not in _NO_NUMBERS:
                return None
            place += 1
            continue
        amount, place = read
        if words[place : place + 2] == ["in", "all"]:
            in_all = amount
            continue
        unit, place = _unit(words, place)
        if unit in amounts:
            return None
        amounts[unit] = amount
    return _fitting(amounts, in_all, words)


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
    if before in AROUND:
        return Amount(low=number - number // 10, high=number + number // 10), after
    return Amount(low=number, high=number), after


def _unit(words: list[str], place: int) -> tuple[Unit, int]:
    """What the number before a place counts, and the place after it."""
    after = place
    while after < len(words) and words[after] in _OF_UNIT:
        after += 1
    if after < len(words) and words[after] in _UNITS:
        return _UNITS[words[after]], after + 1
    return "episodes", place


def _fitting(amounts: dict[Unit, Amount], in_all: Amount | None, words: Sequence[str]) -> Count | None:
    """The count, where there is one and its sum is right."""
    whole = amounts.get("episodes", in_all)
    special = amounts.get("specials")
    if whole is None and not amounts:
        return None
    if in_all is not None and "episodes" in amounts:
        added = amounts["episodes"].low + (special.low if special else 0)
        if not in_all.allows(added):
            return None
    return Count(
        episodes=whole,
        specials=special,
        seasons=amounts.get("seasons"),
        parts=amounts.get("parts"),
        is_regular="regular" in words,
        is_running=not _RUNNING.isdisjoint(words),
        is_plan=not _PLAN.isdisjoint(words),
    )


def episodes(said: Said, held: Held) -> Computed | None:
    """Compare a count of episodes, of a season or of the whole show."""
    meant = same_season(said.about, said.value, held.show)
    if meant is None or meant.part is not None:
        return None
    per_season = _PER_SEASON.match(meant.rest)
    if per_season:
        return _per_season(counts_in(per_season[1] or per_season[2]), said, held)
    count = counts_in(_without_speaker(meant.rest))
    if count is None or count.parts is not None:
        return None
    if meant.season is None:
        return _of_show(count, said, held)
    return _of_season(count, meant.season, said, held)


def _of_season(count: Count, meant: int, said: Said, held: Held) -> Computed | None:
    number = count.episodes or (count.specials if meant == SPECIALS else None)
    season = next((each for each in held.show.seasons if each.number == meant), None)
    if season is None or number is None or count.seasons:
        return None
    if season.episodes is None:
        return unheld("the number of its episodes")
    rows = [season]
    return _judged(number, season.episodes, rows, count, said, ordered=_orders(rows), over=_end(rows))


def _of_show(count: Count, said: Said, held: Held) -> Computed | None:
    numbered = [each for each in held.show.seasons if each.number != SPECIALS]
    total = _total(held.show, numbered)
    if count.episodes is None or total is None:
        return None
    over = _end(held.show.seasons)
    if count.seasons is not None and not count.seasons.allows(len(numbered)):
        # "13 in 2 series" was right while there were so many, "31 so far in four seasons" in another count
        is_early = count.episodes.high < total and count.is_running
        is_part = count.episodes.high < total and count.seasons.high < len(numbered)
        settled = over if is_part else None
        return computed(Closeness.DIFFERENT, said, held=total, settled=settled, is_plan=is_early)
    beside = _with_specials(count, total, said, held)
    if beside is not None:
        return beside
    if count.is_whole and 0 < abs(count.episodes.low - total) <= total // MANY:
        return computed(Closeness.NEAR, said, held=total)
    ordered = _orders(numbered) if len(numbered) == 1 else frozenset[int]()
    return _judged(count.episodes, total, numbered, count, said, ordered=ordered, over=over)


def _per_season(count: Count | None, said: Said, held: Held) -> Computed | None:
    """Compare a number that every season is said to have: imprecise where most of them have it."""
    numbers = [each.episodes for each in held.show.seasons if each.number != SPECIALS]
    if count is None or count.episodes is None or said.about is not None or not numbers or None in numbers:
        return None
    fitting = sum(count.episodes.allows(each) for each in numbers if each is not None)
    if fitting == len(numbers):
        standing = Closeness.SAME if count.episodes.is_exact else Closeness.ROUGHER
    else:
        standing = Closeness.ROUGHER if 2 * fitting > len(numbers) else Closeness.DIFFERENT
    return computed(standing, said, held=", ".join(map(str, numbers)))


def _with_specials(count: Count, total: int, said: Said, held: Held) -> Computed | None:
    """The verdict that the specials make, where they make one: wrong in number, left out or counted in."""
    special = next((each for each in held.show.seasons if each.number == SPECIALS), None)
    if count.specials is not None and special is None:
        return unheld("specials")
    if special is None:
        return None
    specials = special.episodes or 0
    standing = Closeness.SAME
    if count.specials is not None:
        standing = _standing(count.specials, specials)
    elif specials and not count.is_regular and count.episodes is not None and count.episodes.is_exact:
        is_before = (
            said.on is not None and special.premiere is not None and said.on.last < special.premiere.first
        )
        if count.episodes.low in (total, total + specials) and not is_before:
            standing = Closeness.ROUGHER
    ours = f"{total} and {specials} specials"
    return None if standing is Closeness.SAME else computed(standing, said, held=ours)


def _called(said: Said, held: Held) -> Computed | None:
    """Compare what a part is called: a season of the same number, where seasons have several parts."""
    number = said.value.removeprefix("season ")
    if said.about != f"part {number}" or not number.isdecimal():
        return None
    seasons = {each.number: parts_of(each) for each in held.show.seasons}
    own = next((each for each, parts in seasons.items() if int(number) in parts), None)
    if own is None or int(number) in seasons:
        return None
    return computed(Closeness.ROUGHER, said, held=f"{said.about}, of season {own}")


def _least(season: Season) -> int | None:
    """The fewest that a season's episodes are counted as, if double ones count once.

    Episodes of half an hour are at times shown two in one, which some lists count once, others twice.
    """
    minutes = season.runtime_minutes
    longest = minutes[1] if isinstance(minutes, tuple) else minutes
    if season.episodes is None or longest is None or longest > HALF_HOUR:
        return None
    return -(-season.episodes * (100 - DOUBLES) // 100)


def _judged(
    number: Amount,
    held: int,
    rows: Sequence[Season],
    count: Count,
    said: Said,
    *,
    ordered: frozenset[int],
    over: date | None,
) -> Computed:
    """The verdict on a number of the episodes that some seasons have together."""
    least = [_least(each) for each in rows]
    if count.is_whole and None not in least and sum(each or 0 for each in least) <= number.low < held:
        return computed(Closeness.ROUGHER, said, held=f"{held}, with double episodes as two")
    is_order = number.is_exact and number.low in ordered
    is_plan = is_order or count.is_plan or (count.is_running and number.high < held)
    settled = over if is_plan else None
    return computed(_standing(number, held), said, held=held, settled=settled, is_plan=is_plan)


def _standing(number: Amount, held: int) -> Closeness:
    if not number.allows(held):
        return Closeness.DIFFERENT
    return Closeness.SAME if number.is_exact else Closeness.ROUGHER


def seasons(said: Said, held: Held) -> Computed | None:
    """Compare a count of seasons, or of the parts that a platform makes of them, or what a part is called."""
    if said.about is not None:
        return _called(said, held)
    text = _LAST.sub(r"\1 seasons", said.value.casefold())
    count = counts_in(_without_speaker(text))
    numbered = [each for each in held.show.seasons if each.number != SPECIALS]
    held_seasons = held.show.season_count or len(numbered)
    if count is None or not held_seasons or count.specials is not None:
        return None
    if count.seasons is None and count.parts is None:
        count = replace(count, seasons=count.episodes, episodes=None)
    parts = len({part for each in numbered for part in parts_of(each)})
    total = _total(held.show, numbered)
    standings = [
        _of_seasons(count.seasons, held_seasons, parts) if count.seasons else None,
        _standing(count.parts, parts or held_seasons) if count.parts else None,
        _standing(count.episodes, total) if count.episodes and total else None,
    ]
    known = [each for each in standings if each is not None]
    worst = max(known, key=lambda each: each.distance)
    if worst is Closeness.DIFFERENT and Closeness.SAME in known:
        worst = Closeness.NEAR
    return computed(worst, said, held=held_seasons, is_plan=count.is_plan or count.is_running)


def _of_seasons(number: Amount, seasons_held: int, parts: int) -> Closeness:
    standing = _standing(number, seasons_held)
    if standing is Closeness.DIFFERENT and parts and number.allows(parts):
        return Closeness.ROUGHER
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


def between(held: str, said: str, names: Names) -> Closeness | None:
    """How one count stands to another, both as text; None where one is no count."""
    one, other = counts_in(held), counts_in(said)
    if one is None or other is None or one.episodes is None or other.episodes is None:
        return None
    if one.specials is not None or other.specials is not None or not one.episodes.is_exact:
        return Closeness.SAME if one == other else None
    return _standing(other.episodes, one.episodes.low)
