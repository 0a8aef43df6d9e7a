"""The page of ``where``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.tables import offer_table
from showfacts.commands.wording import page_of

if TYPE_CHECKING:
    from showfacts.commands.where.answer import WhereAnswer
    from showfacts.outputs.page import Page


def page(answer: WhereAnswer) -> Page:
    """Where it can be watched."""
    return page_of(answer.show, [offer_table(answer.availability)], answer.sources)
