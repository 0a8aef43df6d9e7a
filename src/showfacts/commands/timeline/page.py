"""The page of ``timeline``."""

from __future__ import annotations

from showfacts.commands.tables import event_table
from showfacts.commands.wording import page_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.timeline.answer import TimelineAnswer
    from showfacts.outputs.page import Page
    from showfacts.outputs.picture import Axis


def page(answer: TimelineAnswer) -> Page:
    """What happened, day by day."""
    shown = page_of(answer.show, [event_table("timeline", answer.timeline)], answer.sources)
    return shown._replace(picture=lambda: _picture(answer), on_terminal=True)


def _picture(answer: TimelineAnswer) -> Axis:
    from showfacts.commands.timeline.picture import picture

    return picture(answer)
