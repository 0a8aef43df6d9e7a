"""Patterns and readers that the rules about people share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import OF_COMPANIES, Kind
from showfacts.checking.rules.rule import Saying
from showfacts.model.records import replace
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention
    from showfacts.checking.rules.rule import Reader

_TRADE = r"(?:actors?|actress(?:es)?|stars?|star|alums?|newcomers?|comedians?|singers?|idols?|veterans?|legends?|rookie)"
_ONE = (
    rf"(?:[<show><title><name>](?:'s|')? (?=[a-z<person>]))?(?:(?:[a-z-]+ )?{_TRADE} )?<who>"
    r"(?:,? (?:\([^()]{0,80}\)|as (?!well)(?:the )?(?:[a-z'-]+ ){0,5}<who>))?(?: (?:of|for|from|at|through) (?:the )?<name>)?"
)
MANY = rf"(?:(?:(?:, and|,? as well as|,? along with|,? together with|,? alongside|,? plus|,| and| &| &amp;|/|;| with)? (?:also )?)?{_ONE}){{1,30}}"
"""A list of people, perhaps with their characters."""
ASIDE = r"(?:,? \([^()]{0,80}\)|, (?:<who>'s?|an?|the|who|last|best|known|formerly|previously|most|whose|fresh|also|aged?)\b[^,;()]{0,60},)?"
"""What is said of somebody between the name and the verb."""
AUX = (
    r"(?:(?:will|would|also|again|both|all|is|are|was|were|has|have|had|been|be|set|slated|confirmed|to|going|who|himself"
    r"|herself|then|once|now|as) )*"
)
"""Small words before a verb."""
NOT_OF = r"(?!'s?\b|-)"
"""A name that is not only whose somebody is: ``Dora Finch's sister``."""


def each_actor(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a list of people, each of whom is in the cast."""
    for place, person in people_in(sentence, *found.span("who")):
        yield Saying(field="cast", about=person.meant, value="in the cast", start=place, end=place + 1)


def each_role(field: str) -> Reader:
    """Reads a list of people, each of whom has a role: the value is the name."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        start, end = found.span("who")
        stars = _AND_STARS.search(sentence.text, start, end)
        people = people_in(sentence, start, stars.start() if stars else end)
        for number, (place, person) in enumerate(people):
            if _PART_OF_A_NAME.match(sentence.text, place + 1):
                continue
            if number == 0 and _has_another_role(field, sentence.text, place):
                continue
            if person.kind is Kind.NAME and person.text.split()[-1].lower() in OF_COMPANIES:
                continue
            start = min(found.start(), place) if number == 0 else place
            stop = found.end() if len(people) == 1 else place + 1
            yield Saying(field=field, about=None, value=person.meant, start=start, end=stop)

    return read


_BY_ANOTHER_TRADE = {
    "director": expression(r"(?:writer|screenwriter|scriptwriter)s? $"),
    "writer": expression(r"(?:director|pd)s? $"),
}
_AND_ANOTHER = expression(r" and (?:the )?(?:director|pd|writer|screenwriter|scriptwriter)s? ")


def _has_another_role(field: str, sentence: str, place: int) -> bool:
    """Whether somebody is called by another trade than the next: ``helmed by writer X and director Y``."""
    trade = _BY_ANOTHER_TRADE.get(field)
    if trade is None or not _AND_ANOTHER.match(sentence, place + 1):
        return False
    return trade.search(sentence[max(0, place - 30) : place]) is not None


_AND_STARS = expression(r"(?: and|,) (?:co-)?stars ")
"""What a list of people with a role ends at: ``created by X and stars Y``."""
_PART_OF_A_NAME = expression(
    f"(?:'s?)? [{Kind.PERSON.value}{Kind.CHARACTER.value}{Kind.NAME.value}{Kind.TITLE.value}]"
)
"""What stands behind a name that belongs to a longer one, or to a company: ``X's Red Door Productions``."""
_IN_BRACKETS = expression(r"\([^()]*\)| as (?!well)(?:the )?(?:[a-z'-]+ ){0,5}.")


def people_in(sentence: Masked, start: int, end: int) -> list[tuple[int, Mention]]:
    """The people of a list, without their characters, each with its place."""
    characters = {
        place for found in _IN_BRACKETS.finditer(sentence.text, start, end) for place in range(*found.span())
    }
    return [
        (place, sentence.mentions[place])
        for place in range(start, end)
        if place in sentence.mentions
        and place not in characters
        and sentence.mentions[place].kind in (Kind.PERSON, Kind.NAME, Kind.CHARACTER)
    ]


ELSEWHERE = "also worked on"
"""What is said of somebody who made the show, before the name of another work."""
LEFT = "no longer in the cast"
"""What is said of somebody who was in the cast for a while."""
SOMEBODY = "@"
"""In place of a name: one of those who were named last."""
LAST_NAMED = "@last"
"""In place of a name: the character, or else the actor, who was named last."""
SOME_CHARACTER = "@character"
"""In place of a name: the character who was named last, if nobody else was since."""


def of_pronoun(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads whom somebody plays who is only called ``he`` or ``she``."""
    character = sentence.mentions[found.start("character")]
    yield Saying(
        field="character",
        about=character.meant,
        value=f"{character.meant}, played by {SOMEBODY}",
        show=sentence.mentions[found.start("show")].meant if found["show"] else None,
        start=found.start(),
        end=found.end("show") if found["show"] else found.end("character"),
    )


_MORE_BEFORE = expression(f"[{Kind.PERSON.value}{Kind.NAME.value}](?:,| and|, and) $|^[a-z]+ and $")
_MORE_BEHIND = expression(f"(?:,| and|, and) (?:[a-z-]+ ){{0,4}}[{Kind.CHARACTER.value}{Kind.NAME.value}]")


def in_order(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads several people and as many characters, respectively."""
    people = [place for place, _ in people_in(sentence, *found.span("people"))]
    characters = [place for place, _ in people_in(sentence, *found.span("characters"))]
    if len(people) != len(characters):
        return
    for person, character in zip(people, characters, strict=True):
        name = sentence.mentions[character].meant
        yield Saying(
            field="character",
            about=name,
            value=f"{name}, played by {sentence.mentions[person].meant}",
            start=character,
            end=character + 1,
        )
        yield Saying(
            field="cast",
            about=sentence.mentions[person].meant,
            value="in the cast",
            start=person,
            end=person + 1,
        )


_ACTORS_FIRST = expression(rf"{Kind.PERSON.value},? \((?:as )?{Kind.CHARACTER.value}\)")
"""An actor with the character in brackets: so are all of its list."""


_PLAYED_BEFORE = expression(r"\b(?:as|plays?|played|playing|portrays?|portrayed) (?:the )?$")


def in_brackets(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads who plays whom where one of them stands in brackets; something unknown behind a person is another work."""
    before, inside = sentence.mentions[found.start("character")], sentence.mentions[found.start("person")]
    if before.kind is Kind.PERSON and inside.kind is not Kind.CHARACTER:
        return
    is_role = _PLAYED_BEFORE.search(sentence.text, max(0, found.start() - 12), found.start())
    if before.kind is Kind.NAME and inside.kind is Kind.CHARACTER and is_role:
        return  # two names of a character: ``X as Daniel Ramos (Denver)``
    is_known = before.kind is not Kind.NAME or inside.kind is not Kind.NAME
    for saying in pair(found, sentence):
        if is_known or not _ACTORS_FIRST.search(sentence.text):
            yield saying
        else:
            yield replace(saying, about=inside.meant, value=f"{inside.meant}, played by {before.meant}")


def pair(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads who plays whom, from the groups ``person`` and ``character``, whichever way round they are known."""
    if _MORE_BEFORE.search(sentence.text[: found.start()]) and _MORE_BEHIND.match(sentence.text, found.end()):
        return  # several people and as many characters, which another rule reads in order
    person = sentence.mentions[found.start("person")]
    character = sentence.mentions[found.start("character")]
    is_person_last = character.kind is Kind.PERSON and person.kind is not Kind.PERSON
    if is_person_last or (person.kind is Kind.CHARACTER and character.kind is not Kind.CHARACTER):
        person, character = character, person
    if person.kind is Kind.CHARACTER or character.kind is Kind.PERSON:
        return
    yield Saying(
        field="character",
        about=character.meant,
        value=f"{character.meant}, played by {person.meant}",
        start=min(found.start("person"), found.start("character")),
        end=max(found.end("person"), found.end("character")),
    )


_ANOTHER_BEFORE = expression(rf"[{Kind.CHARACTER.value}{Kind.NAME.value}](?:,| and|, and) $")
_ANOTHER_BEHIND = expression(
    rf"(?:,| and|, and) [{Kind.PERSON.value}{Kind.NAME.value}](?! as\b|[^,.;]{{0,30}}\bas\b)"
)


def alone_played(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads by whom one character is played; of several by as many ``in_order`` tells."""
    is_one = not _ANOTHER_BEFORE.search(sentence.text[: found.start()])
    if is_one or not _ANOTHER_BEHIND.match(sentence.text, found.end()):
        yield from pair(found, sentence)


def oneself(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that somebody plays himself."""
    who = sentence.mentions[found.start("character")].meant
    start = found.start("character")
    yield Saying(field="character", about=who, value=f"{who}, played by {who}", start=start, end=start + 1)


def by_family(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads who plays whom, where the actor is called by a name that a character has too."""
    person, character = (sentence.mentions[found.start(group)] for group in ("person", "character"))
    if " " not in person.text:
        yield Saying(
            field="character",
            about=character.meant,
            value=f"{character.meant}, played by {person.text}",
            start=found.start("person"),
            end=found.end("character"),
        )


_SOMEBODY_PLAYS = expression(
    rf"[{Kind.PERSON.value}{Kind.NAME.value}][^.;]{{0,60}}?\b(?:plays?|played|is|was|are|were|as|portrays?|portrayed|voices?|voiced|playing)\b[^.;]{{0,60}}?{Kind.CHARACTER.value}"
)


def after_another(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads who plays whom where the verb stands with another before: ``X plays A, and Y the captain B``."""
    if _SOMEBODY_PLAYS.search(sentence.text, 0, found.start()):
        yield from pair(found, sentence)
