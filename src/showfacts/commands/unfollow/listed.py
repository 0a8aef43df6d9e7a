"""The list of followed shows, in which also those are found that the library has no more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from showfacts.commands.lookup import Resolved
from showfacts.model.headers import ShowHeader
from showfacts.outputs.answer import Match
from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.library.followed import FollowedShow


class List:
    """The shows that are followed."""

    def __init__(self, shows: Iterable[FollowedShow]) -> None:
        self._shows = {each.header.id if each.header else each.followed.id: each for each in shows}

    def titled(self, title: str) -> Resolved | None:
        """The one show that is followed and is called so, or has this id; None if that is not just one."""
        words = key(title)
        found = [show for show, each in self._shows.items() if words in _names(show, each)]
        if len(found) != 1 or not words:
            return None
        how = "id" if title.strip() == found[0] else "title"
        return Resolved(show=found[0], match=Match(query=title, how=how, name=title))

    def header(self, show: str) -> ShowHeader | None:
        """What tells a show from its namesakes; None if it is not followed."""
        each = self._shows.get(show)
        if each is None:
            return None
        return each.header or ShowHeader(id=show, title=each.followed.title or show)

    def ids_of(self, shows: Iterable[str]) -> frozenset[str]:
        """The ids by which the list has shows."""
        return frozenset(self._shows[show].followed.id for show in shows if show in self._shows)


def _names(show: str, each: FollowedShow) -> set[str]:
    title = each.header.title if each.header else each.followed.title
    return {key(show), key(each.followed.id), key(title)}
