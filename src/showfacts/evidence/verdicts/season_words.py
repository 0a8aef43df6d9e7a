"""Which season of a show is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import NUMBERS, ORDINALS, number_at, ordinal
from showfacts.model.records import record
from showfacts.model.seasons import SPECIALS
from showfacts.status.part_numbers import parts_of
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.model.show import Show

_ORDINAL = rf"{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th)"
_NUMBER = rf"\d+|{'|'.join(NUMBERS)}"
_SEASON = expression(
    rf"\b(?:the )?(?:(?:season|series) (?:no\.? |#)?(?P<after>{_NUMBER})"
    rf"|(?P<before>{_ORDINAL}) (?:season|series))\b"
    r"|\bs(?P<short>\d+)\b"
)
_SPECIALS = expression(r"(?:the )?(?:\w+ )?specials?")
_WITH_PREPOSITION = expression(rf"\s*\b(?:(?:of|for|in) )?(?:{_SEASON.pattern})", re.IGNORECASE)
_PART = expression(r"\b(?:part|volume|vol\.?) (\d+|[a-z]+)\b")

_PART_OF = expression(
    rf"(?:part|volume|vol\.?) (?P<part>\d+|[a-z]+)(?: of (?:the )?season (?P<season>{_NUMBER}))?"
)
BATCHES = (1, 2)
"""The parts of a season that came out in batches."""


@record
class Meant:
    """What part of a show is meant.

    ``season`` is a season's number, None for the whole show, ``part`` the number of a part of that season, in
    the count of its platform. ``rest`` is the text without that mention.
    """

    season: int | None = None
    part: int | None = None
    rest: str = ""


def meant_in(text: str) -> Meant | None:
    """The season that a text names, if any.

    Returns:
        None where it names two seasons, or a part of one.
    """
    text = text.casefold()
    if _PART.search(text):
        return None
    numbers = set()
    for found in _SEASON.finditer(text):
        numbers.add(_number(found))
    rest = without_season(text)
    if len(numbers) > 1:
        return None
    return Meant(season=numbers.pop() if numbers else None, rest=" ".join(rest.split()))


def without_season(text: str) -> str:
    """A text without the season that it names: ``X is showrunner of season 6`` -> X is showrunner."""
    return _WITH_PREPOSITION.sub("", text).strip()


def season_about(about: str | None, show: Show) -> Meant | None:
    """The season that something is about.

    Returns:
        None where it is about something else than a season or the whole show.
    """
    if about is None:
        return Meant()
    if _SPECIALS.fullmatch(about.casefold()):
        return Meant(season=SPECIALS)
    part = _PART_OF.fullmatch(about.casefold())
    if part:
        return _part_about(_as_number(part["part"]), _as_number(part["season"] or ""), show)
    meant = meant_in(about)
    return meant if meant is not None and meant.season is not None and not meant.rest else None


def _part_about(number: int | None, of: int | None, show: Show) -> Meant | None:
    """The part that something is about: of the season that has it, or of the one that is named.

    A season that came out in batches has two parts, if its name tells of none.
    """
    rows = [each for each in show.seasons if of in (None, each.number)]
    named = [each for each in rows if number in parts_of(each)]
    if not named and of is not None:
        parts = parts_of(rows[0]) if rows else []
        if parts:
            named, number = rows, parts[number - 1] if number is not None and number <= len(parts) else None
    if named:
        is_one = len(parts_of(named[0])) > 1
        return Meant(season=named[0].number, part=number if is_one else None) if len(named) == 1 else None
    batches = [each.number for each in rows if each.release == "batches" and number in BATCHES]
    return Meant(season=batches[0], part=number) if len(batches) == 1 else None


def same_season(about: str | None, text: str, show: Show) -> Meant | None:
    """The season that a saying is about, by ``about`` or by its own words; None where they do not fit."""
    text = text.casefold()
    if about is not None:
        text = text.removeprefix(about.casefold())
    by_about, by_text = season_about(about, show), meant_in(text)
    if by_about is None or by_text is None:
        return None
    if by_text.season is not None and by_about.season not in (None, by_text.season):
        return None
    season = by_about.season if by_about.season is not None else by_text.season
    return Meant(season=season, part=by_about.part, rest=by_text.rest)


def _number(found: re.Match[str]) -> int | None:
    return ordinal(found["before"]) if found["before"] else _as_number(found["after"] or found["short"])


def _as_number(word: str) -> int | None:
    read = number_at([word], 0)
    return read[0] if read else None
