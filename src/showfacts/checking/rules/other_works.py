"""Work on other shows of the library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.people import ELSEWHERE
from showfacts.checking.rules.rule import Of, Rule, Saying

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_SHOWS = r"<work>(?:(?:, and|,| and| &) (?:the )?(?:[a-z-]+ )?<work>){0,9}"


def _shows_in(found: re.Match[str], sentence: Masked) -> Iterator[int]:
    """The places of the known shows of the group ``shows``."""
    for place in range(*found.span("shows")):
        show = sentence.mentions.get(place)
        if show is not None and show.kind is Kind.SHOW:
            yield place


def _of_shows(field: str, value: str = "worked on it") -> Reader:
    """Reads a person's work on each of some shows."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        who = found.start("who")
        person = sentence.mentions[who].meant
        is_role = field in _ROLES
        for number, place in enumerate(_shows_in(found, sentence)):
            near = min(place, who) if number == 0 or is_role else place
            yield Saying(
                field=field,
                about=None if is_role else person,
                value=person if is_role else value,
                show=sentence.mentions[place].meant,
                start=near,
                end=max(place, who) + 1 if number == 0 or is_role else place + 1,
            )

    return read


_ROLES = ("director", "writer")


def _role(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads who directed each of some shows, or wrote it."""
    yield from _of_shows("director" if found["director"] else "writer")(found, sentence)


def _of_unknown(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a person's work on something that the library does not have: on record is only that he worked on the show."""
    person, place = sentence.mentions[found.start("who")].meant, found.start("work")
    value = f"{ELSEWHERE} {sentence.mentions[place].text}"
    yield Saying(field="credit", about=person, value=value, start=place, end=place + 1)


RULES = (
    Rule(
        id="cast-known-from",
        of=Of.NAMED,
        cues=(Kind.SHOW.value, Kind.TITLE.value),
        pattern=(
            r"(?P<who><person>)(?: has| had|,? (?:who|best|also|is|was|been|best-known|widely|well|previously|recently|last))*"
            r"(?:,? known (?:for|from)|,? (?:last |most recently )?seen in|,? starr(?:ed|ing) in|,? appear(?:ed|ing) in|,? also in|,? of|,? from|,? \()"
            r"(?: (?:her|his|their|the|roles?|parts?|work|in|on|hit|series|drama|show|shows|dramas|such|like|as|<platform>|<country>))* ?"
            rf"(?P<shows>{_SHOWS})"
        ),
        reads=_of_shows("cast", "in the cast"),
        example="The film has Mara Ellison, known for her role in “Harbour Lights”.",
        counter="The film has Mara Ellison, known for her role in “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="credit-behind",
        of=Of.NAMED,
        cues=("behind", "credit", "worked on", "known for"),
        pattern=rf"(?P<who><person>)(?:[^.;]{{0,60}}?\b(?:(?:mind|hands?|force|name|genius|talent|man|woman|team|creative|one) behind|credits? (?:include|are)|worked on)|,? (?:best |who is |is |also )*known for)(?: (?:the|famous|hit|popular|k-?dramas?|dramas?|series|shows?|of|such|as|like|works?|directing|writing|creating|his|her|their|on|in|roles?)){{0,7}} (?P<shows>{_SHOWS})",
        reads=_of_shows("credit"),
        example="Peter Marsh is the creative mind behind “Night Ferry”.",
        counter="Peter Marsh is the creative mind behind “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="credit-role-of",
        of=Of.NAMED,
        cues=("director", "pd ", "filmmaker", "writer"),
        pattern=r"(?P<shows><show>)(?:'s)? (?:[a-z-]+ )?(?:(?P<director>director|pd|filmmaker)|(?:screen|script)?writer) (?P<who><person>)",
        reads=_role,
        example="She met the “Night Ferry” director Peter Marsh.",
        counter="She met the “Open Water” director Peter Marsh.",
    ),
    Rule(
        id="credit-who-made",
        of=Of.NAMED,
        cues=("directed", "directing", "helmed", "wrote", "written", "penned"),
        pattern=rf"(?P<who><person>),? (?:who )?(?:(?:has|had|also|previously|earlier|already) )*(?:(?P<director>directed|helmed|is known for directing)|wrote|written|penned)(?: (?:the|hit|popular|<person>'?s?|<country>|<platform>|k-?dramas?|dramas?|series|shows?|like|such|as|of)){{0,6}} (?P<shows>{_SHOWS})",
        reads=_role,
        example="Peter Marsh, who also directed “Night Ferry”, was there.",
        counter="Peter Marsh, who also directed “Open Water”, was there.",
    ),
    Rule(
        id="credit-on-unknown",
        of=Of.NEAR,
        cues=(
            "(",
            "wrote",
            "written",
            "direct",
            "penned",
            "created",
            "made",
            "helmed",
            "known for",
            "include",
            "hits like",
            "behind",
        ),
        pattern=(
            r"(?P<who><person>)(?:,? \(?(?:who )?(?:(?:also|has|had|is|was|best|previously|earlier|already|famous|a|writer|director|he|she) )*(?:wrote|written|directed|penned|created|helmed|known for|with hits like|behind|whose (?:works|credits) include)"
            r"(?: (?:the|hits?|popular|k-?dramas?|dramas?|series|shows?|like|such|as|of|directing|writing|work|on|his|her))*| (?=\(<title>))(?: |\()?(?P<work><title>|<name>(?=[,)]|'s| (?:and|in) <name>))"
        ),
        reads=_of_unknown,
        example="Ann Lowell, who wrote “Open Water” too, liked the series.",
        counter="Mara Ellison, who wrote “Open Water” too, liked the series.",
        verdict="not-on-record",
        may_be_denied=True,
    ),
)
