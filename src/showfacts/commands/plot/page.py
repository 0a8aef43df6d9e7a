"""The page of ``plot``."""

from __future__ import annotations

from showfacts.commands.wording import page_of
from showfacts.outputs.page import Cell, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.plot.answer import PlotAnswer
    from showfacts.outputs.page import Page


def page(answer: PlotAnswer) -> Page:
    """What it is about."""
    return page_of(answer.show, [Prose("premise", Cell(answer.premise))], answer.sources)
