"""The page of ``follow`` and ``unfollow``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, named_show
from showfacts.outputs.page import Cell, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.follow.answer import FollowAnswer
    from showfacts.outputs.page import Page


def page(answer: FollowAnswer) -> Page:
    """What became of a show."""
    name = named_show(answer.show)
    if answer.is_followed:
        text = f"{name} was followed already." if answer.was_followed else f"Following {name}."
    else:
        text = f"No longer following {name}." if answer.was_followed else f"{name} was not followed."
    return bare_page(Prose("followed", Cell(text)), ident=answer.show.id)
