"""``following``: the shows that the user follows, and where each stands."""

from __future__ import annotations

from showfacts.commands.options import AS_OF, OUTPUT
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.following.answer import FollowingAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Answer with the shows that are followed."""
    from showfacts.commands.followed import NONE
    from showfacts.commands.following.answer import following
    from showfacts.commands.lookup import note_day
    from showfacts.library.followed import followed_shows

    del given
    found = following(session.snapshot, followed_shows(session.library))
    session.answer(found, draw)
    if not found.rows:
        session.note(NONE)
    note_day(session, session.moment)


def draw(answer: FollowingAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.following.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.following.answer import FollowingAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(FollowingAnswer),)


COMMAND = Command(
    "following",
    Group.OWN,
    8,
    "The shows that you follow, and where each stands.",
    run,
    None,
    (AS_OF, *OUTPUT),
    ("", "--json"),
    forms=forms,
)
