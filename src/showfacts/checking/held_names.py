"""The names that a show has under each field: what is none of them cannot agree, and is not looked at further."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from showfacts.checking.fields import CREW
from showfacts.evidence.verdicts.near_names import initials
from showfacts.text.fold import key, words

if TYPE_CHECKING:
    from showfacts.checking.rules.rule import Saying
    from showfacts.model.show import CastCredit, Show

_OF_NAMES = CREW | {"cast", "company", "credit"}
PLAYED_BY = ", played by "
"""What stands between a character and who plays it, where both are said."""


class HeldNames:
    """The folded names of the people and companies of a show, by field, and who plays whom."""

    def __init__(self, show: Show) -> None:
        self._title = key(show.title)
        self._works = {key((each.work or "").partition(" (")[0]) for each in show.relations}
        self._cast = show.cast
        self._last = max((each.number for each in show.seasons), default=0)
        self._roles = [
            (key(each.person), [set(words(name).split()) for name in (each.character, *each.also_named)])
            for each in show.cast
            if each.character
        ]
        self._by_field: dict[str, set[str]] = defaultdict(set)
        self._by_field["cast"] |= {key(each.person) for each in show.cast}
        self._by_field["company"] |= {
            key(name) for each in show.companies for name in (each.name, each.name.partition(" (")[0])
        }
        self._by_field["company"] |= {initials(each.name) for each in show.companies} - {""}
        for each in show.crew:
            self._by_field[each.role.replace(" ", "-")].add(key(each.person))
            self._by_field["credit"].add(key(each.person))

    def left(self, name: str) -> CastCredit | None:
        """The credit of somebody, or of the one who plays somebody, that ends before the last season."""
        said = set(words(name).split())
        for row in self._cast:
            called = (row.person, row.character or "", *row.also_named)
            if (
                row.seasons
                and max(row.seasons) < self._last
                and any(said <= set(words(each).split()) for each in called)
            ):
                return row
        return None

    def may_have(self, saying: Saying) -> bool:
        """Whether a show has the name that is said, or what is said is no name."""
        if saying.field == "alias" and self._is_no_other_name(key(saying.value)):
            return False
        character, _, player = saying.value.partition(PLAYED_BY)
        if player:
            return self._may_play(key(player), character)
        own = self._by_field[saying.field]
        return saying.field not in _OF_NAMES or key(saying.about or saying.value) in own

    def _is_no_other_name(self, name: str) -> bool:
        """Whether a name is the beginning or the end of the title, or that of the work it was made after as well."""
        return self._title.startswith(name) or self._title.endswith(name) or name in self._works

    def _may_play(self, person: str, character: str) -> bool:
        """Whether a person has a credit for a character of that name, or of a longer one."""
        played = [each for player, names in self._roles if player == person for each in names]
        said = set(words(character).split()) if played else set()
        return any(said <= each for each in played)
