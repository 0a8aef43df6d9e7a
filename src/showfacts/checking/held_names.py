"""The names that a show has under each field: what is none of them cannot agree, and is not looked at further."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.checking.rules.rule import Saying
    from showfacts.model.show import Show

_OF_NAMES = word_set(
    "cast company director writer creator developer showrunner producer executive-producer composer"
)
PLAYED_BY = ", played by "
"""What stands between a character and who plays it, where both are said."""


class HeldNames:
    """The folded names of the people and companies of a show, by field."""

    def __init__(self, show: Show) -> None:
        self._by_field: dict[str, set[str]] = defaultdict(set)
        self._by_field["cast"] |= {key(each.person) for each in show.cast}
        self._by_field["company"] |= {key(each.name) for each in show.companies}
        for each in show.crew:
            self._by_field[each.role.replace(" ", "-")].add(key(each.person))

    def may_have(self, saying: Saying) -> bool:
        """Whether a show has the name that is said, or what is said is no name."""
        _, _, player = saying.value.partition(PLAYED_BY)
        if player:
            return key(player) in self._by_field["cast"]
        own = self._by_field[saying.field]
        return saying.field not in _OF_NAMES or key(saying.about or saying.value) in own
