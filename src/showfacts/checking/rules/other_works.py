"""Work on other shows of the library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Of, Rule, Saying

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_SHOWS = r"<work>(?:(?:, and|,| and| &) (?:the )?(?:[a-z-]+ )?<work>){0,9}"


def _of_shows(field: str, value: str | None = None) -> Reader:
    """Reads a person's work on each of some shows."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        person = sentence.mentions[found.start("who")]
        for place in range(*found.span("shows")):
            show = sentence.mentions.get(place)
            if show is not None and show.kind is Kind.SHOW:
                yield Saying(
                    field=field,
                    about=None if field in _ROLES else person.meant,
                    value=person.meant if field in _ROLES else value or "worked on it",
                    show=show.meant,
                    start=place if field not in _ROLES else min(place, found.start("who")),
                    end=place + 1 if field not in _ROLES else max(place, found.start("who")) + 1,
                )

    return read


_ROLES = ("director", "writer", "creator")

RULES = (
    Rule(
        id="credit-behind",
        of=Of.NAMED,
        cues=("behind", "credit", "worked on", "also"),
        pattern=rf"(?P<who><person>)[^.;]{{0,60}}?\b(?:(?:mind|hands?|force|name|genius|talent|man|woman|team|creative|one) behind|credits? (?:include|are)|worked on)(?: (?:the|famous|hit|popular|k-?dramas?|dramas?|series|shows?|of|such|as|like|works)){{0,6}} (?P<shows>{_SHOWS})",
        reads=_of_shows("credit"),
        example="Peter Marsh is the creative mind behind “Night Ferry”.",
        counter="Peter Marsh is the creative mind behind “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="credit-director-of",
        of=Of.NAMED,
        cues=("director", "pd "),
        pattern=r"(?P<shows><show>)(?:'s)? (?:[a-z-]+ )?(?:director|pd|filmmaker) (?P<who><person>)",
        reads=_of_shows("director"),
        example="She met the “Night Ferry” director Peter Marsh.",
        counter="She met the “Open Water” director Peter Marsh.",
    ),
    Rule(
        id="credit-who-directed",
        of=Of.NAMED,
        cues=("directed", "helmed"),
        pattern=rf"(?P<who><person>),? (?:who )?(?:(?:has|had|also|previously|earlier|already) )*(?:directed|helmed|is known for directing)(?: (?:the|hit|popular|<person>'?s?|<country>|<platform>|k-?dramas?|dramas?|series|shows?|like|such|as|of)){{0,6}} (?P<shows>{_SHOWS})",
        reads=_of_shows("director"),
        example="Peter Marsh, who also directed “Night Ferry”, was there.",
        counter="Peter Marsh, who also directed “Open Water”, was there.",
    ),
    Rule(
        id="credit-who-wrote",
        of=Of.NAMED,
        cues=("wrote", "penned"),
        pattern=rf"(?P<who><person>),? (?:who )?(?:(?:has|had|also|previously|earlier|already) )*(?:wrote|written|penned)(?: (?:the|hit|popular|<person>'?s?|<country>|<platform>|k-?dramas?|dramas?|series|shows?|like|such|as|of)){{0,6}} (?P<shows>{_SHOWS})",
        reads=_of_shows("writer"),
        example="Ann Lowell previously wrote “Night Ferry”.",
        counter="Ann Lowell previously wrote “Open Water”.",
    ),
    Rule(
        id="credit-writer-of",
        of=Of.NAMED,
        cues=("writer",),
        pattern=r"(?P<shows><show>)(?:'s)? (?:screen|script|head )?writer (?P<who><person>)",
        reads=_of_shows("writer"),
        example="She met the “Night Ferry” writer Ann Lowell.",
        counter="She met the “Open Water” writer Ann Lowell.",
    ),
    Rule(
        id="credit-works",
        of=Of.NAMED,
        cues=("work", "helmed", "directed", "dramas", "known for"),
        pattern=rf"(?P<who><person>),? (?:best |who is |is |also )*known for(?: (?:the|hit|popular|k-?dramas?|dramas?|series|shows?|like|such|as|directing|writing|creating|his|her|their|work|on|in|roles?)){{0,7}} (?P<shows>{_SHOWS})",
        reads=_of_shows("credit"),
        example="Peter Marsh is known for directing “Night Ferry”.",
        counter="Peter Marsh is known for directing “Open Water”.",
        agrees_only=True,
    ),
)
