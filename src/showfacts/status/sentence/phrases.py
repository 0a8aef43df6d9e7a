"""The small words of a status sentence: dates, seasons, who said something, what a note adds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from showfacts.model.dates import MONTHS
from showfacts.status.announcements import what_was_said
from showfacts.text.listing import joined
from showfacts.text.numerals import NUMBERS, ROMAN
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Event, Listing, ListingStatus, PartialDate
    from showfacts.status.known import Known

_PLURALS = ("arcs", "books", "chapters", "parts", "volumes")
_SENTENCE_END = expression(r"(?<=[\w)])\. (?=[A-Z])")
_WORD_END = expression(r"[\s,:-]")
_DIGITS = expression(r"\d+")
_TIMES = ("early", "late", "mid", "spring", "summer", "autumn", "fall", "winter", "midseason")
_PLAIN_WORDS = (
    *("a", "after", "all", "an", "as", "asked", "at", "back", "confirms", "filming", "first", "for"),
    *("from", "he", "held", "hopes", "in", "it", "left", "looking", "no", "not", "on", "one", "orders"),
    *("renews", "season", "second", "she", "some", "still", "the", "there", "they", "this", "to"),
    *("with", "would"),
    *("about", "and", "because", "before", "both", "but", "by", "each", "her", "his", "if", "its", "more"),
    *("neither", "new", "nobody", "nothing", "now", "only", "or", "since", "so", "that", "their", "these"),
    *("those", "two", "three", "we", "what", "when", "whether", "while", "who", "work"),
    *_TIMES,
)
"""Words that begin a note with a capital only because they begin it."""

_WHEN = expression(
    rf"(?:(?:{'|'.join(_TIMES)})[ -])*(?:\d\d? )?(?:(?:{'|'.join(MONTHS)}) )?(?:(?:19|20)\d\d)(?=,|$)"
)
"""A note that begins with the time for which something was announced: "autumn 2026"."""
_AFTER_COMMA = expression(r"(?:Inc|Jr|Sr|Ltd|LLC|Co|I{2,3}|IV)\b")
"""What stands behind a comma and is no other name."""

_LISTED: dict[ListingStatus, str] = {
    "running": "running",
    "ended": "ended",
    "to-be-determined": "to be determined",
    "in-development": "in development",
}

LONGEST_NOTE = 200
LONGEST_ASIDE = 80


def said(event: Event | None) -> str:
    """By whom and when: " by Netflix on 2020-01-31"."""
    return f"{by(event)} {on(event.date)}" if event else ""


def by(event: Event) -> str:
    """By whom: " by Netflix", " by FX and Hulu", or nothing."""
    return f" by {_all_of(event.by)}" if event.by else ""


def _all_of(names: str) -> str:
    """Names as they are read aloud: the comma before the last of several is an "and"."""
    first, comma, last = names.rpartition(", ")
    is_list = comma and " and " not in names and not _AFTER_COMMA.match(last)
    return f"{first} and {last}" if is_list else names


def as_last(event: Event, verb: str = "announced") -> str:
    """That a season was announced as the last: "announced by Netflix on 2020-01-31 as the last"."""
    return f"{verb}{said(event)} as the last"


def on(when: PartialDate | None) -> str:
    """A date with its preposition: "on 2020-01-31", "in January 2020"."""
    if when is None:
        return "on a day not on record"
    return f"on {when}" if when.is_day else f"in {spoken(when)}"


def sentence(*clauses: str) -> str:
    """Clauses as one sentence, some of them empty."""
    text = "; ".join(part for part in clauses if part)
    return f"{text[0].upper()}{text[1:]}."


def spoken(when: PartialDate) -> str:
    """A date as it is read in a sentence: a day as it is, a month by its name."""
    return when if when.is_day or len(when) == 4 else f"{MONTHS[when.first.month - 1]} {when.year}"


def since(when: PartialDate | None) -> str:
    """A date from which something has gone on: "since January 2020"."""
    return f"since {spoken(when)}" if when is not None else "since a day not on record"


def years(start: date, day: date) -> int:
    """The full years from one day to a later one."""
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def counted(number: int, word: str) -> str:
    """A number with its word: "1 year", "10 years"."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def season_called(number: int, known: Known) -> str:
    """What to call a season: "season 3", or "Part 5 (season 3)" where it was known by a name of its own."""
    season = next((each for each in known.seasons if each.number == number), None)
    name = " ".join((season.name or "").split()) if season is not None else ""
    return f"{name} (season {number})" if name and not _is_number_only(name, number) else f"season {number}"


def is_plural(number: int, known: Known) -> bool:
    """Whether what a season is called is a plural: "Parts 3 and 4 (season 2)"."""
    return season_called(number, known).split()[0].lower() in _PLURALS


def seasons_called(numbers: Sequence[int], known: Known) -> str:
    """What to call one season or several: "season 2", "seasons 2 and 3", "seasons 5 to 21"."""
    if not numbers:
        return "another season"
    if len(numbers) == 1:
        return season_called(numbers[0], known)
    if len(numbers) > 2 and all(after - before == 1 for before, after in pairwise(numbers)):
        return f"seasons {numbers[0]} to {numbers[-1]}"
    return f"seasons {joined([str(number) for number in numbers])}"


def noted(event: Event) -> str:
    """What the note of an announcement adds, where it is short: " (for autumn 2026)"."""
    note = _lowered(_first_sentence(what_was_said(event)))
    if not note or len(note) > LONGEST_ASIDE:
        return ""
    return f" (for {note})" if event.type == "date-announced" and _WHEN.match(note) else f" ({note})"


def reported(event: Event) -> str:
    """What the note of an event says, after a colon: ": no plans for a second season"."""
    note = _first_sentence(event.note)
    return f": {_lowered(note)}" if note and len(note) <= LONGEST_NOTE else ""


def listed(listing: Listing) -> str:
    """The state that a catalogue gave: "ended, as TVmaze had it on 2024-06-15"."""
    return f"{_LISTED[listing.status]}, as {listing.by} had it {on(listing.date)}"


def listed_as(listing: Listing) -> str:
    """What a catalogue said: "TVmaze had it as ended on 2024-06-15"."""
    return f"{listing.by} had it as {_LISTED[listing.status]} {on(listing.date)}"


def _first_sentence(note: str | None) -> str:
    words = " ".join((note or "").split())
    return _SENTENCE_END.split(words, 1)[0].rstrip(". ")


def _lowered(note: str) -> str:
    first = _WORD_END.split(note, 1)[0]
    return note[0].lower() + note[1:] if first.lower() in _PLAIN_WORDS else note


def _is_number_only(name: str, number: int) -> bool:
    """Whether a name is a word or title with the season's number: Series 2, Part II, Book Two."""
    digits = _DIGITS.findall(name)
    last = name.lower().split()[-1]
    if digits:
        return digits == [str(number)] and last == str(number)
    return number <= len(ROMAN) and last in (ROMAN[number - 1], NUMBERS[number - 1])
