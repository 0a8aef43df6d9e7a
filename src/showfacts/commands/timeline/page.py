"""The page of ``timeline``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.tables import event_table
from showfacts.commands.wording import page_of

if TYPE_CHECKING:
    from showfacts.commands.timeline.answer import TimelineAnswer
    from showfacts.outputs.page import Page


def page(answer: TimelineAnswer) -> Page:
    """What happened, day by day."""
    return page_of(answer.show, [event_table("timeline", answer.timeline)], answer.sources)
