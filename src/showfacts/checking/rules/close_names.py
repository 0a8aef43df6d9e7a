"""Names and words that are held of a show, beside a word of their field, in whatever order: a receipt, never a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import around
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import GENERIC
from showfacts.text.countries import country_name

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_ROLE_APART = 130
_GOES_ON = f" {Kind.NAME.value}"
"""What stands behind a part of a name that is written in another way than the one held."""


def _cast(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that each person of a sentence is in the cast."""
    for place, mention in sentence.mentions.items():
        if mention.kind is Kind.PERSON:
            yield Saying(field="cast", about=mention.meant, value="in the cast", start=place, end=place + 1)


def _roles(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that each person of a sentence plays each character of it: those who do are told."""
    people = [(place, each.meant) for place, each in sentence.mentions.items() if each.kind is Kind.PERSON]
    for place, mention in sentence.mentions.items():
        if mention.kind is not Kind.CHARACTER or sentence.text.startswith(_GOES_ON, place + 1):
            continue
        for at, person in people:
            if abs(at - place) < _ROLE_APART:
                value = f"{mention.meant}, played by {person}"
                yield Saying(field="character", about=mention.meant, value=value, start=place, end=place + 1)


def _role_of(field: str) -> Reader:
    """Reads that each person beside a word has the role of a field."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        for place, mention in around(found, sentence, (Kind.PERSON,)):
            yield Saying(field=field, value=mention.meant, start=place, end=place + 1)

    return read


def _companies(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    for place, mention in around(found, sentence, (Kind.NAME,)):
        yield Saying(field="company", value=mention.text, start=place, end=place + 1)


def _country(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    place = found.start("country")
    code = sentence.mentions[place].meant
    yield Saying(field="country", value=country_name(code), start=place, end=place + 1)


def _genre(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    yield Saying(field="genre", value=found["genre"], start=found.start("genre"), end=found.end("genre"))


_GENRES = (
    r"(?:comedy|crime|legal|medical|political|historical|period|horror|thriller|mystery|fantasy|action|adventure|sitcom|teen|melodrama"
    r"|anime|romance|romantic comedy|rom-com|science fiction|sci-fi|musical|family|mockumentary)"
)
_ACTING = (
    r"\b(?:act(?:s|ed|ing|ors?|ress(?:es)?)|roles?|characters?|cast(?:ing)?|star(?:s|ring|red)?|co-stars?|leads?|leading|play(?:s|ed|ing)?"
    r"|portray(?:s|ed|als?)?|ensemble|join(?:s|ed|ing)?|performances?|performers?)\b"
)

_ROLES = (
    # field, cues, words, who has the role in the tests, how it is said there
    (
        "creator",
        ("creat", "mind"),
        r"creat(?:ed|ors?|ion)|co-creat(?:ed|ors?)|minds? behind",
        "Ann Lowell",
        "creator",
    ),
    (
        "director",
        ("direct", "helm", "pd "),
        r"direct(?:s|ed|ion|ors?|ing)|helm(?:s|ed|er|ing)?|pd",
        "Peter Marsh",
        "director",
    ),
    (
        "writer",
        ("writ", "wrote", "pen", "script", "screenplay"),
        r"writ(?:es?|ten|ers?|ing)|wrote|penn?(?:ed|s)|scripts?|scripted|(?:screen|script)writers?|screenplays?",
        "Ann Lowell",
        "writer",
    ),
    ("showrunner", ("showrun",), r"showrun(?:ners?|ning)?", "Ann Lowell", "showrunner"),
    (
        "executive-producer",
        ("executive", "exec"),
        r"exec(?:utive)?[- ]produc(?:ers?|ed|es|ing)",
        "Ruth Kane",
        "executive producer",
    ),
    ("composer", ("compos", "score", "music"), r"compos(?:ers?|ed|es)|score|music", "Ida Stern", "composer"),
)


def _of_role(field: str, cues: tuple[str, ...], words: str, whom: str, word: str) -> Rule:
    return Rule(
        id=f"close-{field}",
        of=Of.CLOSE,
        cues=cues,
        pattern=rf"\b(?:{words})\b",
        reads=_role_of(field),
        example=f"The {word} of the series, as before, is again the tireless {whom}.",
        counter=f"The {word} of “Open Water”, as before, is again the tireless {whom}.",
        agrees_only=True,
    )


RULES = (
    Rule(
        id="close-cast",
        of=Of.CLOSE,
        cues=(
            "act",
            "role",
            "character",
            "cast",
            "star",
            "lead",
            "play",
            "portray",
            "ensemble",
            "join",
            "perform",
        ),
        pattern=_ACTING,
        reads=_cast,
        example="Other important roles go to the likes of Mara Ellison.",
        counter="Other important roles in “Open Water” go to Mara Ellison.",
        agrees_only=True,
    ),
    Rule(
        id="close-cast-several",
        of=Of.CLOSE,
        cues=(Kind.PERSON.value,),
        pattern=r"\b(?:has|have|had|with|offers|boasts|gathers|unites)\b.*<person>.*<person>",
        reads=_cast,
        example="The series has Mara Ellison, Tomas Reed, and a whole gaggle of gulls.",
        counter="“Open Water” has Mara Ellison, Tomas Reed, and a whole gaggle of gulls.",
        agrees_only=True,
        least=2,
    ),
    Rule(
        id="close-character",
        of=Of.CLOSE,
        cues=(Kind.CHARACTER.value,),
        pattern=r"<character>.*<person>|<person>.*<character>",
        reads=_roles,
        example="Mara Ellison, again, for her part, was Dora Finch.",
        counter="In “Open Water”, Mara Ellison, for her part, was Dora Finch.",
        agrees_only=True,
    ),
    *(_of_role(*each) for each in _ROLES),
    Rule(
        id="close-company",
        of=Of.CLOSE,
        cues=("produc", "studio", "banner", "compan"),
        pattern=r"\b(?:produc(?:es?|ed|ing|tions?)|studios?|banner|compan(?:y|ies))\b",
        reads=_companies,
        example="Northlight Pictures, again, was the studio of the series.",
        counter="“Open Water”, a production of a studio, is by Northlight Pictures.",
        agrees_only=True,
    ),
    Rule(
        id="close-country",
        of=Of.CLOSE,
        cues=(Kind.COUNTRY.value,),
        pattern=rf"(?P<country><country>) (?:[a-z-]+ |<platform> ){{0,3}}(?:{GENERIC}|production|hit|version|<show>)",
        reads=_country,
        example="For the British prestige series the town was closed.",
        counter="For the British prestige film “Open Water” the town was closed.",
        agrees_only=True,
    ),
    Rule(
        id="close-genre",
        of=Of.CLOSE,
        cues=("genre", "series", "show", "drama", "comedy", "romance"),
        pattern=rf"(?:\b(?:the|this|an?|its) (?:[a-z-]+ ){{0,2}}?(?P<genre>{_GENRES})\b(?= (?:[a-z]+ )?{GENERIC}\b))",
        reads=_genre,
        example="With it the crime series begins.",
        counter="With it the crime film begins.",
        agrees_only=True,
    ),
)
