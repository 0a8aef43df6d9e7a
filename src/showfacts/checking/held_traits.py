"""What the record says of a character besides who plays it: in its claims, and in the premise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.flat import plain, small
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.model.show import Show

_WORD = expression(r"[a-z]{2,}")
_SMALL = word_set(
    """
    a an the his her their its of to in on at by for with and or is was who own dear beloved younger little big young new
    main title titular lead central mysterious other
    """
)
"""Words that do not tell one from another."""
_ENDINGS = ("ing", "ed", "es", "s", "r", "e")
CHARACTER = "character"
"""What everybody in a cast is who has a role."""


class HeldTraits:
    """What is held of the characters of one show."""

    def __init__(self, show: Show) -> None:
        self._premise = set(_stems(show.premise or ""))
        self._of: dict[str, set[str]] = {}
        self._sources: dict[str, dict[str, None]] = {}
        for row in show.cast:
            if row.character:
                for name in (row.character, *row.also_named):
                    self._of.setdefault(key(name), set()).update(_stems(CHARACTER))
                    self._sources.setdefault(key(name), {}).update(dict.fromkeys(row.sources))
        for claim in show.claims:
            if claim.field == "character" and claim.verdict == "agrees" and claim.about is not None:
                self._of.setdefault(key(claim.about), set()).update(_stems(claim.value))
                self._sources.setdefault(key(claim.about), {}).update(dict.fromkeys(claim.sources))

    def sources_of(self, character: str, trait: str) -> tuple[str, ...] | None:
        """Whose word a trait is: all its words, or the last two, are said of a character, or of those of whom the show tells.

        None where they are not.
        """
        wanted, own = _stems(trait), self._of.get(key(character))
        if own is None or not wanted:
            return None
        held = own | self._premise
        if not (held.issuperset(wanted) or (len(wanted) > 2 and held.issuperset(wanted[-2:]))):
            return None
        return tuple(self._sources.get(key(character), ()))


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(small(plain(text))) if word not in _SMALL]


def _stem(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) > 2), "")
    return word.removesuffix(ending)
