"""The page of ``edit``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page
from showfacts.outputs.page import Cell, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.edit.answer import EditAnswer
    from showfacts.outputs.page import Page


def page(answer: EditAnswer) -> Page:
    """Whether the file was changed."""
    became = "is saved." if answer.is_changed else "is as it was."
    return bare_page(Prose("edited", Cell(f"{answer.file} {became}")))
