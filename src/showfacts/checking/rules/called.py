"""What else a show is called: a name on record beside a word for names, or beside its title. A receipt, never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import clause
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

BY_ALIAS = "close-alias-alone"
"""The rule by which a show is called by another name throughout an article."""
REACH = 90
"""Characters around a word for names within which a name stands."""
_NAMES = frozenset({Kind.NAME, Kind.TITLE, Kind.SHOW})
_GOES_ON = expression(r"(?:,|:| [–-]|!|')?(?: (?:of|the|to|and|a|an|in|it|for|is|that|who|its))* ?")
"""What stands between the parts of a name."""
MOST = 4
"""Parts of a name."""


def _names_from(sentence: Masked, place: int, stop: int) -> Iterator[tuple[str, int]]:
    """The name that begins at a place, and the longer ones with what stands behind it; with the place after each."""
    ends: list[int] = []
    for each, mention in sentence.mentions.items():
        is_of_it = not ends or _GOES_ON.fullmatch(sentence.text, ends[-1], each) is not None
        if place <= each < stop and mention.kind in _NAMES and is_of_it and len(ends) < MOST:
            ends.append(each + 1)
    for end in ends:
        yield sentence.written(place, end), end


def _called(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads each name behind a word for names, or before a noun for them, as one that the show has or once had."""
    begin = clause(sentence.text, *found.span())[0] if found["noun"] else found.start()
    stop = sentence.text.find("; ", found.end())
    last = found.end() + REACH
    for place in range(
        max(begin, found.start() - REACH), min(last, len(sentence.text) if stop < 0 else stop)
    ):
        mention = sentence.mentions.get(place)
        if mention is None or mention.kind not in _NAMES:
            continue
        for name, end in _names_from(sentence, place, last):
            for field in ("alias", "working-title", "original-title"):
                yield Saying(field=field, value=name, start=place, end=end)


def _both(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads two titles side by side as those of one show."""
    first, second = (sentence.mentions[found.start(each)] for each in ("one", "other"))
    if first.meant != second.meant or first.text.lower() == second.text.lower():
        return
    for group in ("one", "other"):
        place = found.start(group)
        for field in ("alias", "original-title"):
            yield Saying(
                field=field,
                value=sentence.mentions[place].text,
                start=place,
                end=place + 1,
            )


def _by_itself(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show is called by what stands in place of its title."""
    name = sentence.mentions[found.start()].text
    for field in ("alias", "original-title"):
        yield Saying(field=field, value=name, start=found.start(), end=found.end())


RULES = (
    Rule(
        id="close-called",
        of=Of.CLOSE,
        cues=(
            "known",
            "aka",
            "a.k.a",
            "literal",
            "lit.",
            "call",
            "title",
            "romani",
            "hangul",
            "name",
            "translat",
            "dubbed",
            "alias",
            "originally",
            "started as",
            "began as",
            "formerly",
        ),
        pattern=r"\b(?:known|aka|a\.k\.a|literal(?:ly)?|lit\.|call(?:ed|s)?|(?:re|en)?titled|(?P<noun>titles?|names?|translation)|(?:re)?named|romani[sz](?:ed|ation)|hangul|translat(?:ed|es)|dubbed|alias(?:es)?|originally|formerly|(?:started|began)(?: out)?(?: life)? as)\b",
        reads=_called,
        example="Some people know the series under the name “Hafenlicht”.",
        counter="Some people know the film “Open Water” under the name “Hafenlicht”.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-two-titles",
        of=Of.CLOSE,
        cues=(Kind.SHOW.value,),
        pattern=r"(?P<one><show>)(?: ?[/|–-] ?| ?\(|, or |: )(?P<other><show>)",
        reads=_both,
        example="“Harbour Lights” / “Hafenlicht”",
        counter="“Harbour Lights” / “Night Ferry”",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id=BY_ALIAS,
        of=Of.CLOSE,
        cues=(Kind.SHOW.value,),
        pattern="<show>",
        reads=_by_itself,
        example="In 2020 “Hafenlicht” came to us.",
        counter="In 2020 “Harbour Lights” came to us.",
        agrees_only=True,
        may_be_denied=True,
    ),
)
