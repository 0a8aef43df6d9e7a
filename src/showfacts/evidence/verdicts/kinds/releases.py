"""How a season came out: all at once, once a week, on which weekdays, from which day on.

| held | said | verdict |
| --- | --- | --- |
| weekly | one episode a week | agrees |
| weekly | all episodes at once | contradicted |
| Friday 24 February to Saturday 15 April 2017, weekly | on Saturdays | imprecise: one of the weekdays |
| 2020-06-30 to 2020-08-04, both Thursdays | on Wednesdays | contradicted |
| 2024-01-27 | planned for 2023 | superseded |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.dates_in_words import dates_in, span_of
from showfacts.evidence.verdicts.kinds import moments
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.evidence.verdicts.season_words import same_season
from showfacts.evidence.verdicts.tokens import NUMBERS, tokens, word_set
from showfacts.model.seasons import SPECIALS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.evidence.verdicts.said import Computed, Held, Said
    from showfacts.model import Release
    from showfacts.model.show import Season

_FORMS: tuple[tuple[str, Release], ...] = (
    (r"(?:all )?(?:(?:the )?(?:\w+ )?episodes )?(?:all )?at once", "all-at-once"),
    (r"all (?:the )?(?:\w+ )?episodes(?= on| in|$)", "all-at-once"),
    (r"(?:one|an|1) episode (?:a|per|each|every) week|weekly|once a week", "weekly"),
    (r"daily|(?:one|an) episode (?:a|per|every) day", "daily"),
    (r"in (?:\w+ )?(?:batches|volumes)", "batches"),
)
_FORM = expression("|".join(f"(?P<form{place}>{form})" for place, (form, _) in enumerate(_FORMS)))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = expression(rf"\b({'|'.join(_WEEKDAYS)})s?\b")
_SMALL = moments.SMALL | word_set("each every night nights week - – episodes row")


def release(said: Said, held: Held) -> Computed | None:
    """Compare how or when a season came out."""
    meant = same_season(said.about, said.value, held.show)
    if meant is None:
        return None
    rows = [
        each
        for each in held.show.seasons
        if each.number == meant.season or (meant.season is None and each.number != SPECIALS)
    ]
    form = _FORM.search(meant.rest)
    text = meant.rest[: form.start()] + meant.rest[form.end() :] if form else meant.rest
    weekdays = frozenset(_WEEKDAYS.index(each) for each in _WEEKDAY.findall(text))
    rest = dates_in(_WEEKDAY.sub("", text)).rest
    if not rows or not _is_understood(rest):
        return None
    if form is not None and not weekdays:
        return _form(said, rows, form)
    if weekdays and form is None and not dates_in(text).spans:
        return _weekdays(said, rows, weekdays)
    return moments.premiere(said, held) if form is None and not weekdays else None


def _form(said: Said, rows: Sequence[Season], form: re.Match[str]) -> Computed | None:
    found = next(each for place, (_, each) in enumerate(_FORMS) if form[f"form{place}"])
    forms = {each.release for each in rows}
    if len(forms) > 1 or None in forms:
        return None
    standing = Closeness.SAME if forms == {found} else Closeness.DIFFERENT
    spans = dates_in(said.value).spans
    begun = rows[0].premiere
    if standing is Closeness.SAME and spans:
        standing = moments.compared(span_of(begun), spans[0]) if begun and len(spans) == 1 else standing
    is_plan = not moments.PLAN.isdisjoint(tokens(said.value))
    return computed(standing, said, held=rows[0].release, is_plan=is_plan)


def _is_understood(text: str) -> bool:
    words = tokens(text)
    return moments.is_understood((word for word in words if word not in NUMBERS), _SMALL)


def _weekdays(said: Said, rows: Sequence[Season], weekdays: frozenset[int]) -> Computed | None:
    """Compare the weekdays with those of the first and the last day of a season that came out weekly."""
    days = [each for row in rows for each in (row.premiere, row.finale) if each is not None and each.is_day]
    if len(rows) > 1 or len(days) < 2 or rows[0].release != "weekly":
        return None
    ours = {day.first.weekday() for day in days}
    if weekdays == ours:
        standing = Closeness.SAME
    else:
        standing = Closeness.ROUGHER if weekdays < ours else Closeness.DIFFERENT
    return computed(standing, said, held=", ".join(_WEEKDAYS[each] for each in sorted(ours)))
