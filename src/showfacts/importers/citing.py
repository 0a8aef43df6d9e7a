"""Whose word an imported show is: that of one source, for every value and row of it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from showfacts.dataset.plain import LISTS
from showfacts.model import Cites
from showfacts.model.fields import CATALOGUES, FIELDS
from showfacts.model.records import replace

if TYPE_CHECKING:
    from showfacts.model import Show


def citing(show: Show, source: str) -> Show:
    """The show with the source for all of its values, ids and rows that name none of their own."""
    sources = (source,)
    keys = [field.key for field in FIELDS if getattr(show, field.key) not in (None, (), "")]
    keys += [f"ids/{name}" for name in CATALOGUES if getattr(show.ids, name) is not None]
    cites = dict.fromkeys(keys, sources) | dict(show.cites)
    return replace(
        show,
        sources=tuple(dict.fromkeys((*show.sources, source))),
        cites=Cites.of(cites),
        **{
            each.name: tuple(
                row if row.sources else replace(row, sources=sources) for row in getattr(show, each.name)
            )
            for each in fields(show)
            if each.name in LISTS
        },
    )
