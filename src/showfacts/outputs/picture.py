"""What a picture is made of: a card, or things on an axis of time, without any drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from showfacts.model import PartialDate

Shade: TypeAlias = Literal["plain", "quiet", "good", "bad", "warn"]
"""What a thing is worth to the reader."""


class Words(NamedTuple):
    """A few words, what they are worth, and an address of the web that they lead to."""

    text: str
    shade: Shade = "quiet"
    link: str | None = None


class Span(NamedTuple):
    """What lasts: from the earliest day that its first date may mean to the latest of its last one.

    ``first`` of None: nobody knows since when. ``last`` of None: it still goes on, or, if it ``may_be_over``,
    nobody knows. ``seen`` is then the last day on which it did.
    """

    label: str
    first: PartialDate | None
    last: PartialDate | None
    note: str = ""
    shade: Shade = "plain"
    may_be_over: bool = False
    seen: PartialDate | None = None


class Mark(NamedTuple):
    """What happened or was said on a date."""

    date: PartialDate
    label: str
    shade: Shade = "plain"


class Axis(NamedTuple):
    """Things on an axis of time, as they were known on a day: what lasts above, what happened below.

    ``what`` is what they are: availability, seasons. ``as_of`` is needed where something still goes on.
    ``foot``: whose word it is.
    """

    title: str
    detail: str
    what: str
    as_of: date | None
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()
    foot: tuple[Words, ...] = ()


class Card(NamedTuple):
    """A show at one look.

    ``badges`` are its state in a word or two, ``sentence`` is that in full; ``facts`` are labels with values;
    ``seasons`` stand on a small axis of time.
    """

    title: str
    detail: str
    badges: tuple[Words, ...]
    sentence: str
    facts: tuple[tuple[str, str], ...]
    seasons: tuple[Span, ...]
    foot: tuple[Words, ...] = ()


Picture: TypeAlias = Card | Axis
