"""The page of ``cast``."""

from __future__ import annotations

from showfacts.commands.tables import cast_table
from showfacts.commands.wording import page_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.cast.answer import CastAnswer
    from showfacts.outputs.page import Page


def page(answer: CastAnswer) -> Page:
    """Who plays whom."""
    return page_of(answer.show, [cast_table(answer.cast)], answer.sources)
