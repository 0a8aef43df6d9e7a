"""The page of ``where``."""

from __future__ import annotations

from showfacts.commands.tables import offer_table
from showfacts.commands.wording import page_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.where.answer import WhereAnswer
    from showfacts.outputs.page import Page
    from showfacts.outputs.picture import Axis


def page(answer: WhereAnswer) -> Page:
    """Where it can be watched."""
    shown = page_of(answer.show, [offer_table(answer.availability)], answer.sources)
    return shown._replace(picture=lambda: _picture(answer))


def _picture(answer: WhereAnswer) -> Axis:
    from showfacts.commands.where.picture import picture

    return picture(answer)
