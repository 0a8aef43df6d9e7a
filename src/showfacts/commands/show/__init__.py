"""``show``: everything about a show."""

from __future__ import annotations

from showfacts.commands.options import LOOKUP, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.show.answer import ShowAnswer
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page
    from showfacts.outputs.series import Series


def run(session: Session, given: Given) -> None:
    """Answer with everything about a show."""
    from showfacts.commands.lookup import look_up, note_age
    from showfacts.commands.show.answer import show

    shown = look_up(session, given, show, lambda answer: _with_series(session, answer))
    note_age(session, shown)


def draw(answer: ShowAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.show.page import page

    return page(answer)


def _with_series(session: Session, answer: ShowAnswer) -> Page:
    """The page, with all of the show for formats that hold one."""

    def whole() -> Series:
        from showfacts.commands.show.series import series

        return series(session.snapshot, answer)

    return draw(answer)._replace(series=whole)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.show.answer import ShowAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(ShowAnswer)


COMMAND = Command(
    "show",
    Group.LOOKUPS,
    1,
    "Everything about a show on one page.",
    run,
    TITLE,
    LOOKUP,
    ("Vincenzo", '"Soundtrack #1" --sources', "little women --year 2017"),
    has_platforms=True,
    forms=forms,
)
