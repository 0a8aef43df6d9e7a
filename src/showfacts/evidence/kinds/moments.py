"""Days of premieres and finales.

| held | said | said on | verdict |
| --- | --- | --- | --- |
| 2022-03-23 | 23 March 2022 | any day | agrees |
| 2022-03-23 | March 2022, 2022, first half of 2022 | any day | imprecise |
| 2022-03 | 23 March 2022 | any day | agrees: within what is held |
| 2022-03-23 | 24 March 2022 | after it | contradicted |
| 2022-03-23 | February 2022 | before, and before the day was known | superseded: a plan |
| 2022-03-23 | planned for February 2022 | any day | superseded |
| 2022-03-23 here, from 2022-04-27 on Hotstar | on Hotstar on 27 April 2022 | any day | agrees |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from showfacts.evidence.dates_in_words import Dates, Span, dates_in, span_of
from showfacts.evidence.said import VERDICTS, Computed, Standing, computed
from showfacts.evidence.seasons import SPECIALS, parts_of, same_season
from showfacts.evidence.tokens import tokens
from showfacts.model.records import record
from showfacts.text.countries import country_code
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from showfacts.evidence.said import Held, Said
    from showfacts.evidence.seasons import Meant
    from showfacts.model.dates import PartialDate
    from showfacts.model.show import Season

PLAN = frozenset("aimed discussion meant planned plans scheduled slated under".split())
"""Words of plans: what is said was never more than meant to be."""
GUESS = frozenset(
    "expected likely maybe might perhaps possibly probably reportedly rumoured should supposedly".split()
)
"""Words of guesses."""
ABOUT = frozenset({"about", "around", "circa"})
SMALL = frozenset(
    "a air aired airs and at be began begin begins being by came come coming debut debuted debuts during first for "
    "from in is it launched of on or out premiere premiered premieres release released season series set show "
    "shown some start started starts streamed streaming the then this time to was will year".split()
) | frozenset(",.;:()\"'“”")
"""Words that add nothing to a day."""
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split()
)
_NO_YEAR = frozenset("no not written without given year".split())
_RUN = frozenset({"ended", "to", "until", "till", "-", "–"})
"""Words between a first and a last day."""
_OF_PREMIERES = frozenset("first episode pilot premiere".split())
_OF_FINALES = frozenset(
    "final finale last ended ending ends end concluded concludes wrapped until till episode".split()
)


@record
class Day:
    """A day that is held, and since when it was known."""

    date: PartialDate
    known: date


def premiere(said: Said, held: Held) -> Computed | None:
    """Compare the first day of a season or of the whole show."""
    return _moment(said, held, _premieres, SMALL | _OF_PREMIERES)


def finale(said: Said, held: Held) -> Computed | None:
    """Compare the last day of a season or of the whole show."""
    return _moment(said, held, _finales, SMALL | _OF_FINALES)


def _moment(
    said: Said, held: Held, days_of: Callable[[Held, Meant], list[Day]], small: frozenset[str]
) -> Computed | None:
    meant = same_season(said.about, said.value, held.show)
    if meant is None:
        return None
    dates = dates_in(meant.rest).beside(said.on)
    platform, words = where(tokens(dates.rest), held)
    days = _of_platform(held, platform, meant) if platform else days_of(held, meant)
    if not days or not (dates.spans or dates.yearless):
        return None
    if len(dates.spans) == 2 and not _RUN.isdisjoint(words):
        return _run(said, held, dates, meant) if is_understood(words, small | _RUN) else None
    if not is_understood(words, small):
        return None
    is_plan = not PLAN.isdisjoint(words) and GUESS.isdisjoint(words)
    return on_day(said, held, dates, days, is_plan=is_plan, is_about=not ABOUT.isdisjoint(words))


def _run(said: Said, held: Held, dates: Dates, meant: Meant) -> Computed | None:
    """Compare a first and a last day, of which the one that is worse counts."""
    found = [
        on_day(said, held, replace(dates, spans=(span,)), days)
        for span, days in zip(dates.spans, (_premieres(held, meant), _finales(held, meant)), strict=True)
        if days
    ]
    known = [each for each in found if each is not None]
    worst = max(known, key=lambda each: list(VERDICTS.values()).index(each.verdict) if each.verdict in VERDICTS.values() else 9)
    return worst if len(known) == 2 or worst.verdict != "agrees" else None


def is_understood(words: Iterable[str], small: frozenset[str]) -> bool:
    """Whether words beside a date say nothing else."""
    return all(word in small | PLAN | GUESS | ABOUT | WEEKDAYS | _NO_YEAR for word in words)


def on_day(
    said: Said,
    held: Held,
    dates: Dates,
    days: Sequence[Day],
    *,
    is_plan: bool = False,
    is_about: bool = False,
) -> Computed | None:
    """Compare dates that are said with the days that are held, any of which may be meant."""
    if dates.yearless and not dates.spans:
        return _yearless(said, dates, days)
    standing, day = min(
        ((_nearest(dates.spans, each, is_about=is_about), each) for each in days),
        key=lambda pair: list(Standing).index(pair[0]),
    )
    return computed(standing, said, held=day.date, settled=min(day.known, day.date.first), is_plan=is_plan)


def _nearest(spans: Sequence[Span], day: Day, *, is_about: bool) -> Standing:
    """How the nearest of several dates stands to a day; of several, none is said for sure."""
    standings = [compared(span_of(day.date), each) for each in spans]
    best = min(standings, key=list(Standing).index)
    is_rough = len(spans) > 1 or is_about
    return Standing.ROUGHER if is_rough and best is Standing.SAME else best


def _yearless(said: Said, dates: Dates, days: Sequence[Day]) -> Computed | None:
    """A day without a year fits that day of any year."""
    for day in days:
        if day.date.is_day and (day.date.first.month, day.date.first.day) in dates.yearless:
            return computed(Standing.ROUGHER, said, held=day.date)
    return None


def compared(held: Span, said: Span) -> Standing:
    """How one date stands to another: what is within what is held is the same."""
    if held == said or held.covers(said):
        return Standing.SAME
    return Standing.ROUGHER if said.meets(held) else Standing.DIFFERENT


def where(words: Sequence[str], held: Held) -> tuple[frozenset[str], list[str]]:
    """The platforms that words name, by name or by a country, and the words without them."""
    rest: list[str] = []
    found: set[str] = set()
    place = 0
    offers = held.show.availability
    while place < len(words):
        for length in (3, 2, 1):
            phrase = key(" ".join(words[place : place + length]))
            platform = held.names.platforms.get(phrase)
            country = None if platform or len(phrase) < 3 else country_code(phrase)
            if platform is not None:
                found.add(platform)
            elif country is not None:
                found |= {each.platform for each in offers if country in each.regions} or {f"? {country}"}
            else:
                continue
            place += length
            break
        else:
            rest.append(words[place])
            place += 1
    return frozenset(found), rest


def _of_platform(held: Held, platforms: frozenset[str], meant: Meant) -> list[Day]:
    """The days on which a show came to platforms; a later season's are not on record."""
    if meant.season not in (None, 1) or meant.part not in (None, 1):
        return []
    return [
        Day(date=each.from_, known=each.from_.first)
        for each in held.show.availability
        if each.platform in platforms and each.from_ is not None
    ]


def _premieres(held: Held, meant: Meant) -> list[Day]:
    if meant.season is None and held.show.premiere is not None:
        return [_day(held, None, held.show.premiere)]
    rows = [each for each in _rows(held, meant) if each.premiere is not None]
    first = min(rows, key=lambda each: each.number or len(rows), default=None)
    when = first and (first.premiere if _is_first_part(first, meant) else _last_batch(first, meant))
    return [_day(held, first.number, when)] if first and when else []


def _finales(held: Held, meant: Meant) -> list[Day]:
    if meant.season is None and held.show.finale is not None:
        return [_day(held, None, held.show.finale)]
    rows = _rows(held, meant)
    if meant.season is None and rows:
        # The last season, and specials that came after it
        latest = max(rows, key=lambda each: each.number)
        rows = [each for each in rows if each is latest or each.number == SPECIALS]
    if any(meant.part not in (None, *parts_of(each)[-1:]) for each in rows):
        return []
    return [_day(held, each.number, each.finale) for each in rows if each.finale is not None]


def _is_first_part(season: Season, meant: Meant) -> bool:
    return meant.part is None or meant.part == parts_of(season)[0]


def _last_batch(season: Season, meant: Meant) -> PartialDate | None:
    """The day of the last part, where a season came out in parts and each of these at once."""
    is_last = meant.part == parts_of(season)[-1]
    return season.finale if is_last and season.release == "batches" else None


def _rows(held: Held, meant: Meant) -> list[Season]:
    return [each for each in held.show.seasons if meant.season in (None, each.number)]


def _day(held: Held, season: int | None, when: PartialDate) -> Day:
    """A day of a season, known since it was announced, where that is on record, or since it came."""
    announced = [
        each.date.last
        for each in held.show.events
        if each.type == "date-announced" and each.season in (None, season) and each.date.last < when.first
    ]
    return Day(date=when, known=max(announced, default=when.first))


def between(held: str, said: str) -> Standing | None:
    """How one date stands to another, both as text; None where one is no single date."""
    one, other = dates_in(held), dates_in(said)
    if len(one.spans) != 1 or len(other.spans) != 1 or not is_understood(tokens(other.rest), SMALL):
        return None
    return compared(one.spans[0], other.spans[0])
