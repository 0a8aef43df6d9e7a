"""Where a sentence names a season, or a part of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import NUMBERS, ORDINALS, word_set
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.names import Read

_NUMBER = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
_ORDINAL = rf"{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)"
_SEASON = expression(
    rf"\b(?:(?:season|series) (?:no\.? ?|#)?(?P<after>{_NUMBER})\b(?! (?:episodes|seasons|parts))"
    rf"|(?P<before>{_ORDINAL})(?:(?: and (?:final|last))?[ -](?:season|series|instal?lment)|(?<!first) (?:run|outing))\b"
    r"|(?P<named>sophomore|freshman|debut|inaugural|maiden) (?:season|run|year)\b"
    r"|s(?P<short>\d{1,2})\b"
    r"|(?P<end>(?:final|(?<=the )last) (?:season|series))\b(?! (?:finale|premiere))"
    rf"|(?P<half>{_ORDINAL}) (?:part|half|batch|volume)\b(?! of (?:19|20)\d\d)"
    rf"|(?:part|volume) (?P<part>{_NUMBER})\b(?: of (?:the )?(?:(?:season|series) (?P<of>{_NUMBER})|(?P<of2>{_ORDINAL}) (?:season|series)))?)"
)
_WORDS = word_set("season series instalment installment run outing year part half batch volume")
"""Words of which one stands in what it finds, if it is not written short: ``s2``."""


_NAMED = {"sophomore": "2", "freshman": "1", "debut": "1", "inaugural": "1", "maiden": "1"}

FINAL = "final season"
"""What is meant by the last season of a show that has ended."""


def seasons_of(sentence: Read) -> Iterator[tuple[int, int, str]]:
    """(start, end, what is meant) of each: ``season 2``, ``part 1``, ``part 1 of season 5``."""
    words = sentence.small_words
    if _WORDS.isdisjoint(words) and not any(each[0] == "s" and each[1:].isdecimal() for each in words):
        return
    for found in _SEASON.finditer(sentence.small):
        if found["end"]:
            yield found.start("end"), found.end(), FINAL
        elif found["part"] or found["half"]:
            of = found["of"] or found["of2"]
            whole = f" of season {_number(of)}" if of else ""
            yield found.start(), found.end(), f"part {_number(found['part'] or found['half'])}{whole}"
        else:
            number = found["after"] or found["short"] or found["before"] or _NAMED[found["named"]]
            yield found.start(), found.end(), f"season {_number(number)}"


def _number(word: str) -> int:
    if word in ORDINALS:
        return ORDINALS[word]
    return NUMBERS[word] if word in NUMBERS else int("".join(filter(str.isdecimal, word)))
