"""What the record says of a character besides who plays it: in its claims, and in the premise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.flat import plain, small
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.model.show import Show

_WORD = expression(r"[a-z]{2,}")
_SMALL = word_set(
    """
    a an the has had his her their its of to in on at by for from with and or is was who that own dear beloved younger little big
    young new main title titular lead central mysterious other man woman guy girl boy person personality figure someone somebody
    """
)
"""Words that do not tell one from another."""
STEM = 6
"""Letters by which words are told apart: "orphan" and "orphanage" are of one stem."""
_ENDINGS = ("ing", "ed", "es", "s", "r", "e")
_ALIKE = {
    "attorney": "lawyer",
    "barrister": "lawyer",
    "physician": "doctor",
    "cop": "police",
    "policeman": "police",
    "policewoman": "police",
    "reporter": "journalist",
    "defense": "defence",
    "spouse": "wife",
}
"""Words in place of which the other one may stand."""
_ANYBODY = "character"
_LEADS = "hero heroine protagonist lead character"
"""What everybody in a cast is who has a role, and those who have the main ones."""


class HeldTraits:
    """What is held of the characters of one show."""

    def __init__(self, show: Show) -> None:
        self._premise = frozenset(_stems(show.premise or ""))
        self._of: dict[str, set[str]] = {}
        self._sources: dict[str, dict[str, None]] = {}
        self._called: dict[str, list[str]] = {}
        for row in show.cast:
            if row.character:
                self._add(row.character, _stems(_LEADS if row.billing == "main" else _ANYBODY), row.sources)
                for name in (row.person, row.character, *row.also_named):
                    self._called.setdefault(key(name), []).append(row.character)
        for claim in show.claims:
            if claim.field == "character" and claim.verdict == "agrees" and claim.about is not None:
                for name in self._called.get(key(claim.about), ()):
                    self._add(name, _stems(claim.value), claim.sources)

    def _add(self, character: str, stems: Iterable[str], sources: Iterable[str]) -> None:
        self._of.setdefault(character, set()).update(stems)
        self._sources.setdefault(character, {}).update(dict.fromkeys(sources))

    def knows(self, name: str) -> bool:
        """Whether a name is that of a character, or of somebody who plays one."""
        return key(name) in self._called

    def character_of(self, name: str) -> str | None:
        """The one character of that name, or whom somebody plays."""
        called = set(self._called.get(key(name), ()))
        return called.pop() if len(called) == 1 else None

    def sources_of(self, name: str, trait: str) -> tuple[str, ...] | None:
        """Whose word a trait is: all its words, or the last two, are said of a character, or of those of whom the show tells.

        The name may be that of somebody who plays the character. None where they are not.
        """
        own = trait.rpartition("'s ")[2]
        wanted, head = _stems(own), _stems(own.partition(" of ")[0])
        for character in self._called.get(key(name), ()):
            held = self._of[character] | self._premise
            is_whole = held.issuperset(wanted) or (len(wanted) > 2 and held.issuperset(wanted[-2:]))
            if (wanted and is_whole) or (head and held.issuperset(head)):
                return tuple(self._sources[character])
        return None


def is_telling(trait: str) -> bool:
    """Whether what is said of somebody tells one from another: "a doctor", not "the main character"."""
    return bool(_stems(trait))


_IN_PART = expression(
    r"(?:^| )(?:most|more|less|very|so|too|as|quite|rather|yet|but|and|former|then|now|just|almost|nearly|truly|(?!(?:family|bully|ally)$)[a-z-]+ly)$"
    r"|, [a-z]+(?:ing|s) .*$|[a-z]-(?:[a-z]+ing|[a-z]+ed|time|old|year|level|class|hearted|minded)$"
)
"""The end of a part of what somebody is: the word for it is still to come."""
_NOBODY = expression(
    r"^(?:an?|the|.*'s?) (?:(?!(?:of|in|for|with|without|to|from|at|by|who|that)\b)[a-z'-]+ )*?(?:hearts?|souls?|engines?|cent(?:er|re)s?|cores?|faces?|voices?|humou?r|warmth|weights?|anchors?|weapons?|keys?|reasons?|forces?|icons?"
    r"|breakouts?|standouts?|highlights?|figures?|stars?|wild ?cards?|glue|backbones?|shows?|series|gags?|perspectives?|wealth|lows?|highs?|endpoints?|[a-z]{3,}(?:tions?|sions?|ness|ity|ments?|ances?|ences?|ship|isms?|hood))"
    r"(?: (?:of|in|for|with|without|to|that|who|we|you|at|behind)\b.*)?$"
)
"""What is no person: ``the heart of it``, ``a revelation``."""


def tells_somebody(trait: str) -> bool:
    """Whether what is said of a character is told though nothing of it is held: whole, and a word for a person."""
    text = small(plain(trait))
    return not _IN_PART.search(text) and not _NOBODY.search(text)


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(small(plain(text))) if word not in _SMALL]


def _stem(word: str) -> str:
    word = _ALIKE.get(word, word)
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) > 2), "")
    return word.removesuffix(ending) if word.endswith("ess") else word.removesuffix(ending)[:STEM]
