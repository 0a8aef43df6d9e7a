"""The shows that the titles of ``follow`` and ``unfollow`` mean, and an answer for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from showfacts.commands.lookup import Resolved, keep_options, narrowing_of, resolve
from showfacts.commands.options import EXACT
from showfacts.commands.several import Failed, each_found
from showfacts.errors import ExitCode
from showfacts.model.tuples import NamedTuple
from showfacts.outputs.answer import Answered, Match, Refused

if TYPE_CHECKING:
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.commands.several import Find, Several
    from showfacts.outputs.page import Page

A = TypeVar("A")


class Meant(NamedTuple):
    """The shows that titles mean, in order, and the titles that mean none."""

    several: Several[Resolved]

    @property
    def shows(self) -> list[Resolved]:
        """Those that were found."""
        return [each for each in self.several.found if isinstance(each, Resolved)]


def shows_meant(session: Session, given: Given, first: Find[Resolved | None] = lambda _: None) -> Meant:
    """The shows that the titles of a command line mean.

    ``first`` is asked before the library is.

    Raises:
        ShowfactsError: there is one title, and no show for it.
    """
    narrowing = narrowing_of(given)
    keep_options(session)

    def find(title: str) -> Resolved:
        return first(title) or resolve(session, title, narrowing, is_exact=given[EXACT])

    def find_exactly(title: str) -> Resolved:
        return first(title) or resolve(session, title, narrowing, is_exact=True)

    return Meant(each_found(session, given, find, find_exactly))


def answer_each(
    session: Session, meant: Meant, answer: Callable[[str], A], page: Callable[[A], Page]
) -> None:
    """Answer for each show, and end with the exit code of the first title that means none."""
    several = meant.several
    if not several.is_batch:
        (only,) = meant.shows
        session.answer(answer(only.show), page, only.match)
        return

    def entry(each: Resolved | Failed) -> Answered | Refused:
        if isinstance(each, Failed):
            return Refused(match=Match(query=each.title), error=each.error)
        found = answer(each.show)
        return Answered(answer=found, page=lambda: page(found), match=each.match)

    session.answer_all([entry(each) for each in several.found])
    if several.exit_code is not ExitCode.ANSWERED:
        session.fail(several.exit_code)
