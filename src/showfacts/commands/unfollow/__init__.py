"""``unfollow``: shows are taken off the list of those that the user follows."""

from __future__ import annotations

from showfacts.commands.options import OWN_OUTPUT, TITLES, WHICH
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.follow.answer import FollowAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Take shows off the list, and answer with them."""
    from showfacts.commands.follow.answer import not_following
    from showfacts.commands.follow.titles import answer_each, shows_meant
    from showfacts.commands.unfollow.listed import List
    from showfacts.commands.writing import changed, command_line, require_own
    from showfacts.history.places import FOLLOWED
    from showfacts.library.followed import followed_shows, without

    require_own(session)
    command = command_line(session, given)
    known = List(followed_shows(session.library))
    meant = shows_meant(session, given, known.titled)
    with changed(session, command) as change:
        text = change.read(FOLLOWED)
        if text is not None:
            change.write(FOLLOWED, without(text, known.ids_of(each.show for each in meant.shows)))

    def answer(show: str) -> FollowAnswer:
        header = known.header(show) or session.library.header(show)
        return not_following(header, was_followed=known.header(show) is not None)

    answer_each(session, meant, answer, draw)


def draw(answer: FollowAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.follow.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.follow.answer import FollowAnswer
    from showfacts.outputs.answer_schema import of_show

    return of_show(FollowAnswer)


COMMAND = Command(
    "unfollow",
    Group.OWN,
    7,
    "Take shows off your list.",
    run,
    TITLES,
    (*WHICH, *OWN_OUTPUT),
    ("vincenzo",),
    has_platforms=True,
    writes=True,
    forms=forms,
)
