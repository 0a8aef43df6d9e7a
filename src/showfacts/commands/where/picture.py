"""The picture of ``where``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.pictures import owed
from showfacts.commands.wording import detail_of
from showfacts.outputs.picture import Axis, Span, Words
from showfacts.text.countries import region_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.commands.where.answer import WhereAnswer
    from showfacts.evidence.availability import Offer
    from showfacts.outputs.picture import Shade

SHADES: Mapping[bool | None, Shade] = {True: "good", False: "quiet", None: "warn"}
WORDS: Mapping[bool | None, str] = {True: "there now", False: "", None: "not known whether still there"}
FEW = 3
"""So many countries are named."""


def picture(answer: WhereAnswer) -> Axis:
    """Where a show can be watched, each offer as a bar."""
    return Axis(
        title=answer.show.title,
        detail=detail_of(answer.show),
        what="where to watch",
        as_of=answer.as_of,
        spans=tuple(map(_span, answer.availability)),
        foot=(Words(f"as of {answer.as_of}"), Words("dashes: not on record"), *owed(answer.sources)),
    )


def _span(offer: Offer) -> Span:
    named = [region_name(each) for each in offer.regions[:FEW]]
    more = len(offer.regions) - len(named)
    where = ", ".join([*named, *([f"{more} more"] if more else [])])
    return Span(
        label=offer.platform,
        first=offer.from_,
        last=offer.until,
        note=" · ".join(part for part in (where, WORDS[offer.current]) if part),
        shade=SHADES[offer.current],
        may_be_over=offer.current is not True,
        seen=offer.last_seen,
    )
