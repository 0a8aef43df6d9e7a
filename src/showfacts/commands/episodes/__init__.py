"""``episodes``: the episodes of a show, one by one."""

from __future__ import annotations

from showfacts.commands.options import LOOKUP, SPOILERS, TITLE
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.episodes.answer import EpisodesAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.library.on_day import Snapshot
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with the episodes of a show, or of one season."""
    from showfacts.commands.episodes.answer import episodes
    from showfacts.commands.lookup import look_up, recorded

    hidden = 0

    def answer(snapshot: Snapshot, show: str, season: int | None = None) -> EpisodesAnswer:
        nonlocal hidden
        found = episodes(snapshot, show, season, spoilers=given[SPOILERS])
        hidden += found.hidden
        return found

    look_up(session, given, answer, draw, recorded(session, answer))
    if hidden:
        titles = "the title of 1 episode" if hidden == 1 else f"the titles of {hidden} episodes"
        is_ = "is" if hidden == 1 else "are"
        session.note(f"showfacts: {titles} that may not have been shown {is_} left out ({SPOILERS.flag})")


def draw(answer: EpisodesAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.episodes.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.episodes.answer import EpisodesAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(EpisodesAnswer)


COMMAND = Command(
    "episodes",
    Group.LOOKUPS,
    5,
    "The episodes on record: number, title, date, minutes.",
    run,
    TITLE,
    (SPOILERS, *LOOKUP),
    ("the paper", "the paper --season 1 --json"),
    has_platforms=True,
    forms=forms,
)
