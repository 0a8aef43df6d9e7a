"""``follow``: shows are put into the list of those that the user follows."""

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
    """Put shows into the list, and answer with them."""
    from showfacts.commands.follow.answer import following
    from showfacts.commands.follow.titles import answer_each, shows_meant
    from showfacts.commands.writing import changed, command_line, require_own
    from showfacts.history.places import FOLLOWED
    from showfacts.library.followed import Followed, followed_ids, with_more

    require_own(session)
    command = command_line(session, given)
    meant = shows_meant(session, given)
    library = session.library
    headers = {each.show: library.header(each.show) for each in meant.shows}
    with changed(session, command) as change:
        before = followed_ids(library)
        new = [Followed(ident, header.title) for ident, header in headers.items() if ident not in before]
        if new:
            change.write(FOLLOWED, with_more(change.read(FOLLOWED), new))
    answer_each(session, meant, lambda show: following(headers[show], was_followed=show in before), draw)


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
    "follow",
    Group.OWN,
    6,
    "Put shows into your list, for upcoming, changes and list --followed.",
    run,
    TITLES,
    (*WHICH, *OWN_OUTPUT),
    ("vincenzo", "'Money Flower' 'Soundtrack #1'"),
    has_platforms=True,
    writes=True,
    forms=forms,
)
