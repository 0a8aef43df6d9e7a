"""Names as the credits of a show spell them: another spelling is told as one, though it is known whose it is."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from showfacts.checking.fields import OF_PEOPLE
from showfacts.checking.flat import plain
from showfacts.checking.mentions import TITLES
from showfacts.text.edits import edits
from showfacts.text.fold import key, words
from showfacts.text.name_order import orders
from showfacts.text.patterns import expression
from showfacts.text.romanise import korean_keys, skeleton, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from showfacts.model.show import Show


SHORT, LONG = 10, 13
"""Letters of a name in one of which a slip is known for certain, and of one in two of which it is."""
SHORT_OF_CHARACTER = 8
"""The same of a character, whose name no other person of the world is likely to have."""
SHORT_SOUND = 7
"""Letters of a name that may be romanised in another way."""


class CreditedNames:
    """The names of the people and characters of a show, in every spelling that its credits have."""

    def __init__(self, show: Show) -> None:
        names = [
            name for row in show.cast for name in (row.person, row.character or "", *row.also_named) if name
        ]
        names += [each.person for each in show.crew]
        self._roles = [
            (each.person, each.character, each.also_named) for each in show.cast if each.character is not None
        ]
        self._makers = [(each.role.replace(" ", "-"), each.person) for each in show.crew]
        self._show = show
        self._likes: dict[tuple[str, str], frozenset[str]] = {}
        self._words = {frozenset(words(name).split()) for name in names}
        self._keys = {key(name) for name in names} | {
            "".join(each) for name in names for each in orders(name)
        }
        self._wrong = {
            key(name)
            for each in show.claims
            if each.verdict == "variant" and each.field in OF_PEOPLE
            for name in spellings_in(each.value)
        } - self._keys

    def is_called_wrong(self, text: str) -> bool:
        """Whether a spelling is on record as one that is not that of the show, though somebody is known by it."""
        return key(text) in self._wrong and "".join(_without_titles(text)) not in self._keys

    @cached_property
    def _named(self) -> Mapping[str, Sequence[_Name]]:
        """The names under each field."""
        show = self._show
        return {
            "cast": [_Name(each.person, each.person) for each in show.cast],
            "character": [
                _Name(name, each) for _, each, also in self._roles for name in (each, *also) if " " in name
            ],
            "credit": [_Name(each.person, each.person) for each in show.crew],
        }

    def slip_of(self, field: str, text: str, others: Iterable[str]) -> str | None:
        """Whose name is meant by one that is written in another way, or with a slip in a letter or two.

        Args:
            field: of what it is a name: of the cast, of a character, of who has some other credit.
            text: the name as it is said.
            others: who is named beside it, and so is not meant.
        """
        beside = {key(each) for each in others}
        meant = [each for each in self.likes_of(field, text) if key(each) not in beside]
        return meant[0] if len(meant) == 1 else None

    def likes_of(self, field: str, text: str) -> frozenset[str]:
        """Those under a field whose name is like one that is said, if nobody is called so."""
        if (field, text) not in self._likes:
            self._likes[field, text] = self._like(field, text)
        return self._likes[field, text]

    def _like(self, field: str, text: str) -> frozenset[str]:
        if len(key(text)) < SHORT_SOUND or key(text) in self._keys:
            return frozenset()
        said, fewest = _said(text), SHORT_OF_CHARACTER if field == "character" else SHORT
        return frozenset(each.usual for each in self._named[field] if said.is_another_of(each, fewest))

    def role_meant(self, character: str, player: str) -> tuple[str, str] | None:
        """The character and the actor that are meant where one of two names is right and the other has a slip in it."""
        meant = {
            (each, actor)
            for actor, each, also in self._roles
            if (_is_part(character, (each, *also)) and (_is_slip(player, actor) or _is_heard(player, actor)))
            or (
                key(player) == key(actor)
                and any(_is_slip(character, name) for name in _with_parts(each, also))
            )
        }
        return meant.pop() if len(meant) == 1 else None

    def maker_meant(self, role: str, name: str) -> str | None:
        """Who is meant of those who have a role by a name that has a slip in it."""
        meant = {person for of, person in self._makers if of == role and _is_slip(name, person)}
        return meant.pop() if len(meant) == 1 else None

    def is_respelled(self, text: str, meant: str) -> bool:
        """Whether a name of several words is written as no credit has it, but like the one that is meant.

        Case, accents, hyphens, the order of its parts, a title before it and a part of it alone make no other
        spelling; neither does quite another name, such as one that somebody sings under.
        """
        parts = _without_titles(text)
        if len(parts) < 2 or "".join(parts) in self._keys or key(text) in self._keys:
            return False
        if any(set(parts) <= held or (len(held) == 1 and held < set(parts)) for held in self._words):
            return False
        # Only loaded where a name is not as the credits have it
        from showfacts.evidence.verdicts.likeness import Likeness, likeness

        return likeness(meant, " ".join(parts)) is Likeness.SPELLING


class _Name:
    """A name, and the usual one of whom it is."""

    def __init__(self, name: str, usual: str) -> None:
        self.name, self.usual = name, usual
        self.folded = key(name)
        self.skeleton = skeleton(self.folded)

    def is_another_of(self, held: _Name, fewest: int) -> bool:
        """Whether it is a held name that is romanised in another way, or that has a slip; one is known in so many letters."""
        if self.skeleton == held.skeleton and sounds_alike(self.name, held.name):
            return True
        most = 2 if len(self.folded) >= LONG and "-" not in self.name else 1
        return len(self.folded) >= fewest and 0 < edits(held.folded, self.folded, most) <= most


@lru_cache(maxsize=256)
def _said(text: str) -> _Name:
    """A name that is said: it is held against those of several fields and shows."""
    return _Name(text, text)


def sounds_alike(one: str, other: str) -> bool:
    """Whether two names in Korean are one, romanised in two ways."""
    return not _sounds_of(one).isdisjoint(_sounds_of(other))


_sounds_of = lru_cache(maxsize=1024)(korean_keys)  # A name is compared with several of a cast


FEWEST, MORE = 6, 11
"""Letters of a name in one of which a slip is known where the role tells whose it is, and of one in two of which it is."""


def _is_slip(said: str, held: str) -> bool:
    one, other = key(said), key(held)
    most = 2 if len(one) >= MORE else 1
    return one != other and len(one) >= FEWEST and edits(one, other, most) <= most


def _is_heard(said: str, held: str) -> bool:
    """Whether a whole name sounds like another one but for a letter: it is romanised in another way, with a slip."""
    is_whole = len(words(said).split()) == len(words(held).split()) > 1
    return is_whole and any(edits(one, other, 1) <= 1 for one in sound(said) for other in sound(held))


def _is_part(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of some, or a part of one."""
    said = set(words(name).split())
    return bool(said) and any(said <= set(words(each).split()) for each in names)


def _with_parts(name: str, also: Iterable[str]) -> Iterator[str]:
    """All names of somebody, and the parts of them that somebody may be called by alone."""
    for each in (name, *also):
        yield each
        yield from each.split() if " " in each else ()


def _without_titles(name: str) -> list[str]:
    """The words of a name without what somebody is, before it."""
    return list(dropwhile(TITLES.__contains__, words(name).split()))


_BETWEEN = expression(r"[,;/]| and | or ")
_BRACKETS = expression(r"\s*\([^()]*\)")


def spellings_in(value: str) -> Iterator[str]:
    """The names in a claim that is about their spelling, that of a character alone where both are named."""
    for part in _BETWEEN.split(without_brackets(value).partition(", played by")[0]):
        yield part.strip()


def without_brackets(value: str) -> str:
    """What a claim says in plain signs, without what stands in brackets."""
    return plain(_BRACKETS.sub("", value) if "(" in value else value)
