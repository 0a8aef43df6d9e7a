"""Days, numbers and names that are on record as what somebody said and was wrong, old or not exact: the same, said again.

Articles copy each other, so a wrong day that is known is the likeliest one to be met. Its recorded verdict is
quoted; nothing is compared but the value with itself.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from showfacts.checking.fields import COUNTS, CREW, DAYS
from showfacts.checking.found import BEGINNINGS
from showfacts.checking.held_slots import hours_in, weekdays_in
from showfacts.evidence.verdicts.dates_in_words import dates_in
from showfacts.evidence.verdicts.kinds.lengths import length_in
from showfacts.evidence.verdicts.tokens import number_at, tokens, word_set
from showfacts.model.seasons import SPECIALS
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator

    from showfacts.checking.rules.rule import Saying
    from showfacts.model.show import Claim, Show

ALARMS = frozenset({"contradicted", "superseded", "imprecise", "disputed"})
_OF_ALL = CREW | {"platform", "relation", "title"}
"""Fields of what is so of all seasons, whatever a claim is about."""
LONGEST = timedelta(days=184)
"""The time that a day is known to be in: half a year. That a show began in a year is said of many things."""
_NAME = expression(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}")
_AHEAD = word_set("only probably")
"""Words before a number in a claim."""
_RANGE = word_set("or to - – parts")
"""What stands behind a number that is not the whole of it, or counts something else."""
_MADE_FOR = expression(r"(?:an? )?(?P<platform>.+?)(?: \S+-\S+)? (?:original|original series|series|drama)")
_MEDIUM = expression(r"^an? (?P<medium>web ?comic|webtoon|manga|comic|novel|book)\b", re.IGNORECASE)


class RecordedValues:
    """The days, numbers and names in the claims on record of one show that somebody may have to act on."""

    def __init__(self, show: Show) -> None:
        numbers = [each.number for each in show.seasons if each.number != SPECIALS]
        self._only = f"season {numbers[0]}" if len(numbers) == 1 else None
        self._claims = [each for each in show.claims if each.verdict in ALARMS]
        self._read: dict[str, dict[Hashable, list[Claim]]] = {}

    def claim(self, saying: Saying, seasons: Collection[str | None]) -> Claim | None:
        """The claim that says the same of one of some seasons; None in them is the whole show."""
        if saying.field not in self._read:
            self._read[saying.field] = self._of_field(saying.field)
        of_field = self._read[saying.field]
        said = next(_values(saying.field, saying.value), None) if of_field else None
        for claim in of_field.get(said, ()):
            if self._is_of(claim, saying.field, seasons):
                return claim
        return None

    def _is_of(self, claim: Claim, field: str, seasons: Collection[str | None]) -> bool:
        """Whether a claim may be of one of some seasons; a day is that of hardly another, where none is said."""
        is_of_all = field in _OF_ALL or (field == "runtime" and claim.about is None)
        is_open = field in DAYS and not any(seasons)
        if is_of_all or is_open or claim.about in seasons:
            return True
        return {claim.about, *seasons} <= {None, self._only}

    def _of_field(self, field: str) -> dict[Hashable, list[Claim]]:
        """The claims of a field by what they say; a day is known without its year too."""
        found: dict[Hashable, list[Claim]] = {}
        for claim in self._claims:
            if claim.field == field or {claim.field, field} == BEGINNINGS:
                for value in _values(field, claim.value):
                    found.setdefault(value, []).append(claim)
        return found


def _values(field: str, text: str) -> Iterator[Hashable]:
    """What a text says of a field, in each form in which it may be said again: a day is known without its year too."""
    if field == "release":
        yield from _of_broadcast(text.lower())
        return
    value = _value(field, text)
    yield from (each for each in (value, _without_year(value)) if each is not None)


def _of_broadcast(text: str) -> Iterator[Hashable]:
    """The hours and the weekdays in a text, and whether all episodes came at once."""
    yield from hours_in(text)
    if weekdays_in(text):
        yield weekdays_in(text)
    if "at once" in text:
        yield "at once"


def _value(field: str, text: str) -> Hashable:
    """The day, the number, the length or the name in a text; None where it has none, or more."""
    if field in DAYS:
        dates = dates_in(text)
        if dates.yearless and not dates.spans:
            return dates.yearless[0]
        span = dates.spans[0] if len(dates.spans) == 1 and not dates.yearless else None
        return (span.first, span.last) if span and span.last - span.first <= LONGEST else None
    if field in COUNTS:
        words = tokens(text)
        words = words[1:] if words and words[0] in _AHEAD else words
        read = number_at(words, 0) if words else None
        return read[0] if read is not None and _RANGE.isdisjoint(words[read[1] :][:1]) else None
    if field in _OF_ALL:
        return _name(field, text)
    length = length_in(text.replace(" each", "")) if field == "runtime" else None
    return (length.low, length.high) if length is not None else None


def _name(field: str, text: str) -> Hashable:
    """The maker, the platform that a show was made for, or the kind of work in a text."""
    if field == "platform":
        made_for = _MADE_FOR.fullmatch(text)
        return key(made_for["platform"] if made_for else text)
    if field == "relation":
        medium = _MEDIUM.match(text)
        return key(medium["medium"]) if medium else None
    return key(text) if field == "title" or _NAME.fullmatch(text) else None


def _without_year(value: Hashable) -> Hashable:
    """The month and the day of a day."""
    if not isinstance(value, tuple) or not isinstance(value[0], date) or value[0] != value[1]:
        return None
    return (value[0].month, value[0].day)
