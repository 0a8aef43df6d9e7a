"""The page of ``remove``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, named_show
from showfacts.outputs.page import Cell, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.remove.answer import RemoveAnswer
    from showfacts.outputs.page import Page


def page(answer: RemoveAnswer) -> Page:
    """What is gone, and what is left."""
    gone = f"Removed {named_show(answer.show)}: {', '.join(answer.files)} is gone."
    left = " Other files still tell of it." if answer.stays else ""
    return bare_page(Prose("removed", Cell(f"{gone}{left}")))
