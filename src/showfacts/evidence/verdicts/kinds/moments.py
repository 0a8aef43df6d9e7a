"""Days of premieres and finales.

| held | said | said on | verdict |
| --- | --- | --- | --- |
| 2022-03-23 | 23 March 2022 | any day | agrees |
| 2022-03-23 | March 2022, 2022, first half of 2022 | any day | imprecise |
| 2022-03 | 23 March 2022 | any day | unchecked: more exact than what is held |
| nothing | 23 March 2022 | any day | unchecked |
| 2022-03-23 | 24 March 2022 | after it | contradicted |
| 2022-03-23 | May 2022 | before it, and not after the day was announced | superseded: a plan |
| 2022-03-23 | 22 March 2022 | before it | contradicted: a mistake; superseded if the day was moved |
| 2022-03-23, announced in February | May 2022 | in March 2022, before it | contradicted |
| 2022-03-23 | planned for February 2022 | any day | superseded |
| 2022-03-23 here, from 2022-04-27 on Hotstar | on Hotstar on 27 April 2022 | any day | agrees |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.dates_in_words import dates_in, span_of
from showfacts.evidence.verdicts.said import Closeness, computed, unheld, worst_known
from showfacts.evidence.verdicts.season_words import BATCHES, same_season
from showfacts.evidence.verdicts.tokens import SIGNS, tokens, word_set
from showfacts.model.records import record, replace
from showfacts.model.seasons import SPECIALS
from showfacts.status.part_numbers import parts_of
from showfacts.text.countries import country_code
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from showfacts.evidence.verdicts.dates_in_words import Dates, Span
    from showfacts.evidence.verdicts.said import Computed, Held, Names, Said
    from showfacts.evidence.verdicts.season_words import Meant
    from showfacts.model.dates import PartialDate
    from showfacts.model.show import Season

PLAN = word_set("aimed discussion later meant planned plans scheduled slated sometime under")
"""Words of plans: what is said was never more than meant to be."""
GUESS = word_set(
    "expected likely maybe might perhaps possibly probably reportedly rumoured should supposedly"
)
"""Words of guesses."""
ABOUT = word_set("about around circa")
SMALL = (
    word_set(
        "a air aired airs and at be began begin begins being by came come coming debut debuted debuts during "
        "first for from in is it launched of on or out premiere premiered premieres release released season "
        "series set show shown some start started starts streamed streaming the then this time to was will "
        "year"
    )
    | SIGNS
)
"""Words that add nothing to a day."""
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")
_NO_YEAR = expression(
    r",? ?\b(?:no|without (?:a|the)|the) year(?: (?:given|not (?:given|written)))?\b|,? year not \w+"
)
_RUN = word_set("ended to until till - –")
"""Words between a first and a last day."""
_OF_PREMIERES = word_set("first episode pilot premiere")
_OF_FINALES = word_set(
    "final finale last ended ending ends end concluded concludes wrapped until till episode"
)


@record
class Day:
    """A day that is held, the last day on which it may have been announced, and whether it was moved."""

    when: PartialDate
    announced: date | None = None
    was_moved: bool = False


def premiere(said: Said, held: Held) -> Computed | None:
    """Compare the first day of a season or of the whole show.

    A day on which it came to another platform is right in part.
    """
    found = _moment(said, held, _premieres, SMALL | _OF_PREMIERES)
    if found is not None and found.verdict == "contradicted":
        elsewhere = _moment(said, held, _offers, SMALL | _OF_PREMIERES)
        meant = same_season(said.about, said.value, held.show)
        is_of_part = meant is not None and meant.part is not None
        if is_of_part and elsewhere is not None and elsewhere.verdict in ("agrees", "imprecise"):
            return elsewhere  # parts are those of a platform
        if elsewhere is not None and elsewhere.verdict == "agrees":
            return computed(Closeness.ROUGHER, said, held=f"{found.why[6:]}, that day on another platform")
    return found


def finale(said: Said, held: Held) -> Computed | None:
    """Compare the last day of a season or of the whole show."""
    return _moment(said, held, _finales, SMALL | _OF_FINALES)


def _moment(
    said: Said, held: Held, days_of: Callable[[Held, Meant], list[Day]], small: frozenset[str]
) -> Computed | None:
    meant = same_season(said.about, said.value, held.show)
    if meant is None:
        return None
    dates = dates_in(_NO_YEAR.sub("", meant.rest)).beside(said.on)
    platforms, words = where(tokens(dates.rest), held)
    is_run = len(dates.spans) == 2 and not _RUN.isdisjoint(words)
    if not (dates.spans or dates.yearless) or not is_understood(words, small | _RUN if is_run else small):
        return None
    if is_run:
        return _run(said, held, dates, meant)
    days = _of_platform(held, platforms, meant) if platforms else days_of(held, meant)
    if not days:
        return unheld("that day") if held.show.seasons and not platforms else None
    is_plan = (not PLAN.isdisjoint(words) or "some time" in meant.rest) and GUESS.isdisjoint(words)
    return on_day(said, dates, days, is_plan=is_plan, is_about=not ABOUT.isdisjoint(words))


def _run(said: Said, held: Held, dates: Dates, meant: Meant) -> Computed | None:
    """Compare a first and a last day; the worse verdict counts."""
    found = [
        on_day(said, replace(dates, spans=(span,)), days)
        for span, days in zip(dates.spans, (_premieres(held, meant), _finales(held, meant)), strict=True)
        if days
    ]
    return worst_known(found)


def is_understood(words: Iterable[str], small: frozenset[str]) -> bool:
    """Whether words beside a date say nothing else."""
    return all(word in small | PLAN | GUESS | ABOUT | WEEKDAYS for word in words)


def on_day(
    said: Said,
    dates: Dates,
    days: Sequence[Day],
    *,
    is_plan: bool = False,
    is_about: bool = False,
) -> Computed | None:
    """Compare dates that are said with several days that may be meant."""
    if dates.yearless and not dates.spans:
        return _yearless(said, dates, days)
    standing, day = min(
        ((_nearest(dates.spans, each, is_about=is_about), each) for each in days),
        key=lambda pair: pair[0].distance,
    )
    settled = day.when.first if _is_forecast(dates.spans, day, said) else None
    return computed(standing, said, held=day.when, settled=settled, is_plan=is_plan)


def _is_forecast(spans: Sequence[Span], day: Day, said: Said) -> bool:
    """Whether a date may have been the plan: it lay ahead, and no other had been announced.

    A wrong day, said as exactly as that, is a mistake, unless it is on record that the day was moved.
    """
    if said.on is None or max(each.last for each in spans) < said.on.first:
        return False
    if day.announced is not None and said.on.first > day.announced:
        return False
    return day.was_moved or not all(each.is_day for each in spans)


def _nearest(spans: Sequence[Span], day: Day, *, is_about: bool) -> Closeness:
    """How the nearest of several dates stands to a day; of several, none is said for sure."""
    standings = [compared(span_of(day.when), each) for each in spans]
    best = min(standings, key=lambda each: each.distance)
    is_rough = len(spans) > 1 or is_about
    return Closeness.ROUGHER if is_rough and best is Closeness.SAME else best


def _yearless(said: Said, dates: Dates, days: Sequence[Day]) -> Computed | None:
    """A day without a year fits that day of any year."""
    for day in days:
        if day.when.is_day and (day.when.first.month, day.when.first.day) in dates.yearless:
            return computed(Closeness.ROUGHER, said, held=day.when)
    return None


def compared(held: Span, said: Span) -> Closeness:
    """How one date stands to another."""
    if held == said:
        return Closeness.SAME
    if held.covers(said):
        return Closeness.FINER
    return Closeness.ROUGHER if said.meets(held) else Closeness.DIFFERENT


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
            country = country_code(phrase) if _may_be_country(phrase) and platform is None else None
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


def _may_be_country(phrase: str) -> bool:
    """Whether a word may name a country: not the codes of three letters, such as ``are`` and ``and``."""
    return len(phrase) > 3 or phrase in ("uk", "usa")


def _offers(held: Held, meant: Meant) -> list[Day]:
    return _of_platform(held, frozenset(each.platform for each in held.show.availability), meant)


def _of_platform(held: Held, platforms: frozenset[str], meant: Meant) -> list[Day]:
    """The days on which a show came to platforms; a later season's are not on record."""
    if meant.season not in (None, 1) or meant.part not in (None, 1):
        return []
    return [
        Day(when=each.from_)
        for each in held.show.availability
        if each.platform in platforms and each.from_ is not None
    ]


def _premieres(held: Held, meant: Meant) -> list[Day]:
    if meant.season is None and held.show.premiere is not None:
        return [_day(held, None, held.show.premiere)]
    rows = [each for each in _rows(held, meant) if each.premiere is not None]
    first = min(rows, key=lambda each: each.number or len(rows), default=None)
    if first is None:
        return []
    when = first.premiere if _is_first_part(first, meant) else _last_batch(first, meant)
    return [_day(held, first.number, when)] if when else []


def _finales(held: Held, meant: Meant) -> list[Day]:
    if meant.season is None and held.show.finale is not None:
        return [_day(held, None, held.show.finale)]
    rows = _rows(held, meant)
    if meant.season is None and rows:
        latest = max(rows, key=lambda each: each.number)
        rows = [each for each in rows if each is latest or _came_after(each, latest)]
    if any(meant.part not in (None, *_parts(each)[-1:]) for each in rows):
        return []
    return [_day(held, each.number, each.finale) for each in rows if each.finale is not None]


def _came_after(specials: Season, latest: Season) -> bool:
    """Whether specials came after the last season."""
    if specials.number != SPECIALS or specials.finale is None or latest.finale is None:
        return False
    return specials.finale.first > latest.finale.last


def _parts(season: Season) -> Sequence[int]:
    """The numbers of a season's parts: those of its name, else of its batches."""
    return parts_of(season) or BATCHES


def _is_first_part(season: Season, meant: Meant) -> bool:
    return meant.part is None or meant.part == _parts(season)[0]


def _last_batch(season: Season, meant: Meant) -> PartialDate | None:
    """The day of the last part, where a season came out in parts and each of these at once."""
    is_last = meant.part == _parts(season)[-1]
    return season.finale if is_last and season.release == "batches" else None


def _rows(held: Held, meant: Meant) -> list[Season]:
    return [each for each in held.show.seasons if meant.season in (None, each.number)]


def _day(held: Held, season: int | None, when: PartialDate) -> Day:
    """A day of a season, with what is on record of it from before."""
    before = [
        each for each in held.show.events if each.season in (None, season) and each.date.last < when.first
    ]
    announced = [each.date.last for each in before if each.type == "date-announced"]
    return Day(
        when=when,
        announced=max(announced, default=None),
        was_moved=any(each.type in ("delayed", "moved", "suspended") for each in before),
    )


def between(held: str, said: str, names: Names) -> Closeness | None:
    """How one date stands to another, both as text; None where one is no single date."""
    one, other = dates_in(held), dates_in(said)
    if len(one.spans) != 1 or len(other.spans) != 1:
        return None
    is_alike = key(one.rest) == key(other.rest) or is_understood(tokens(other.rest), SMALL)
    return compared(one.spans[0], other.spans[0]) if is_alike else None
