"""How two names stand to each other: one name, two spellings of it, a part of it, or two names.

| held | said | likeness |
| --- | --- | --- |
| Han So-hee | HAN SO HEE, So-hee Han | one name |
| Han So-hee | a known other name or slip of hers | spelling |
| Choi Mu-jin | Choi Moo-jin, 최무진 | spelling: romanised in two ways |
| Steven Grayhm | Stephen Grahym | spelling: a slip of few letters |
| Yi Heon | King Lee Hun | spelling, with a title |
| Maya Hawke | Maya Thurman-Hawke | spelling: fuller |
| In Guk-doo | Guk-doo | part |
| In Guk-doo | Kook-doo | spelling, of a part |
| Lee Eun-soo | Seo Eun-soo | another: the family name is no slip |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import permutations
from types import MappingProxyType

from showfacts.model.enums import Enum
from showfacts.text import fold, romanise
from showfacts.text.edits import edits
from showfacts.text.name_order import orders
from showfacts.text.patterns import expression


class Likeness(Enum):
    """How one name stands to another."""

    SAME = "one name, whatever the case, accents, spaces, hyphens and the order of its parts"
    SPELLING = "two spellings of one name"
    PART = "a part of the name alone"
    OTHER = "another name"


SLIP = 0.25
"""The greatest share of a name's letters in which a slip differs from it."""

SLIP_AND_SPELLING = 0.3
"""The same where a name is also romanised in another way, so that in sound it differs in one letter."""

NOBODY: Mapping[str, str] = MappingProxyType({})
"""No known owners of names."""
_TITLES = frozenset(
    [
        "king",
        "queen",
        "prince",
        "princess",
        "lord",
        "lady",
        "sir",
        "dame",
        "mr",
        "mister",
        "mrs",
        "ms",
        "miss",
        "dr",
        "doctor",
        "captain",
        "inspector",
        "detective",
        "professor",
        "judge",
        "officer",
        "agent",
        "president",
    ]
)
_BRACKETS = expression(r"\s*[(（][^()（）\x00-\x7f]*[)）]")
_HANGUL = expression("[가-힣]")
_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "_").split()
_VOWELS = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
_FINALS = [
    "_",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]
_SYLLABLES = 0xAC00

KEPT = 8192
"""Names that are kept as they were taken apart: one name of a cast is compared with many that are said."""
words = lru_cache(KEPT)(fold.words)
key = lru_cache(KEPT)(fold.key)
_keys = lru_cache(KEPT)(romanise.keys)
_sound = lru_cache(KEPT)(romanise.sound)


def likeness(
    held: str,
    said: str,
    *,
    also: Iterable[str] = (),
    others: Iterable[str] = (),
    owners: Mapping[str, str] = NOBODY,
) -> Likeness:
    """How a name that is said stands to one that is held.

    Args:
        held: the usual spelling.
        said: the name as somebody writes it; a native name in brackets behind it is left out.
        also: other names of the same person or thing.
        others: names of other people or things; what is one of these is not taken for a slip.
        owners: whose a folded name is, as far as it is known.
    """
    said = _bare(said)
    own = [_latin(name) for name in (held, *also) if name.split()]
    is_empty, folded = not said.split(), key(said)
    if not is_empty and own and _is_same(own[0], said):
        return Likeness.SAME
    owner = owners.get(folded)
    if _is_known(owner, held, owners) or any(folded in _in_order(each) for each in own):
        return Likeness.SPELLING
    if is_empty or not own:
        return Likeness.OTHER
    is_heard = any(_sounds_the_same(each, said) for each in own)
    if not is_heard and (owner is not None or _near(own, said, ()) is Likeness.OTHER):
        return Likeness.OTHER  # As most names are, whatever others are called
    return _beside(list(others), own, said, is_heard=is_heard)


def _beside(others: list[str], held: list[str], said: str, *, is_heard: bool) -> Likeness:
    """How a name stands that sounds the same or is near, where others have names too."""
    if any(_is_same(each, said) for each in others):
        return Likeness.OTHER
    if is_heard:
        return Likeness.SPELLING
    is_of_other = any(_sounds_the_same(each, said) for each in others)
    return Likeness.OTHER if is_of_other else _near(held, said, others)


def is_on_record(
    held: str, said: str, *, also: Iterable[str] = (), owners: Mapping[str, str] = NOBODY
) -> bool:
    """Whether a name is one of those held, or known to be one; the arguments are as of ``likeness``."""
    folded = key(_bare(said))
    return _is_known(owners.get(folded), held, owners) or any(
        folded in _in_order(_latin(name)) for name in (held, *also)
    )


def _is_known(owner: str | None, held: str, owners: Mapping[str, str]) -> bool:
    """Whether one who has a name is known to be the one who has another."""
    return owner is not None and owners.get(key(held)) == owner


def is_one_name(held: str, said: str) -> bool:
    """Whether two names are ``Likeness.SAME``, which is told apart sooner than how else they stand."""
    said = _bare(said)
    return bool(held.split() and said.split()) and _is_same(_latin(held), said)


@lru_cache(KEPT)  # What may be a title is held against all names of a show, as each kind of name
def is_spelling(held: str, said: str) -> bool:
    """Whether a title, or the name of a company, is another spelling of one: not a longer or shorter name."""
    length = max(len(key(held)), len(key(said)))
    is_as_long = abs(len(key(held)) - len(key(said))) <= int(SLIP * length)
    return is_as_long and likeness(held, said) in (Likeness.SAME, Likeness.SPELLING)


def romanised(text: str) -> str:
    """A text with its Korean syllables in Latin letters, as they are spelled: ``한소희`` -> hansohui."""
    return _HANGUL.sub(lambda found: _syllable(found[0]), text)


def _syllable(letter: str) -> str:
    """One Korean syllable: its initial, vowel and final consonant."""
    place = ord(letter) - _SYLLABLES
    initial, vowel, final = place // 588, place % 588 // 28, place % 28
    return "".join((_INITIALS[initial], _VOWELS[vowel], _FINALS[final])).replace("_", "")


@lru_cache(KEPT)
def _bare(name: str) -> str:
    """A name that is said, in Latin letters, without the native one in brackets behind it."""
    return _latin(_BRACKETS.sub("", name).strip() or name)


@lru_cache(KEPT)
def _latin(name: str) -> str:
    """A name in Latin letters: a Korean one has its family name, which is mostly one syllable, apart."""
    bare = name.replace(" ", "")
    if len(bare) > 1 and _HANGUL.fullmatch(bare[0]) and all(map(_HANGUL.match, bare)):
        return f"{_syllable(bare[0])} {'-'.join(map(_syllable, bare[1:]))}"
    return romanised(name)


def _is_same(one: str, other: str) -> bool:
    return key(other) in _in_order(one)


@lru_cache(KEPT)
def _in_order(name: str) -> frozenset[str]:
    """A name, folded, with its parts in each order in which they may stand."""
    return frozenset((key(name), *("".join(each) for each in orders(name))))


def _sounds_the_same(one: str, other: str) -> bool:
    """Whether two names are romanised from one, or have the same parts in another order or with a title."""
    if not _keys(one).isdisjoint(_keys_in_any_order(other)):
        return True
    bare = _untitled(other)
    return bare is not None and (_is_same(one, bare) or _sounds_the_same(one, bare))


@lru_cache(KEPT)
def _keys_in_any_order(name: str) -> frozenset[str]:
    """The keys of a name, and of two or three parts of it in any order where no title is among them."""
    parts = words(name).split()
    if not 1 < len(parts) <= 3 or parts[0] in _TITLES:
        return _keys(name)
    return _keys(name).union(*(romanise.keys(" ".join(each)) for each in permutations(parts)))


def _untitled(name: str) -> str | None:
    """A folded name without the title before it; None where it has none."""
    title, _, bare = words(name).partition(" ")
    return bare if bare and title in _TITLES else None


def _in_part(held: str, said: str) -> Likeness | None:
    """Whether one name is a part of the other: the family name, the given name, a name without its middle."""
    of_held, of_said = words(held).split(), words(said).split()
    if set(of_held) < set(of_said):
        return Likeness.SPELLING  # the said name is the fuller one
    joined = [key(part) for part in held.split()]
    if key(said) in joined or set(of_said) < set(of_held):
        return Likeness.PART
    if len(joined) > 1 and any(_is_slip(part, key(said)) or _is_heard(part, said) for part in joined):
        return Likeness.SPELLING
    return None


def _is_heard(one: str, other: str) -> bool:
    """Whether two parts of names sound the same."""
    return not _sound(one).isdisjoint(_sound(key(other)))


def _near(held: list[str], said: str, others: Sequence[str]) -> Likeness:
    """Whether a name is a part of one that is held, or that one with a slip."""
    return _in_part(held[0], said) or _slip(held, said, others)


def _slip(held: list[str], said: str, others: Sequence[str]) -> Likeness:
    """Whether a name is written wrong, and not the name of somebody else, with a whole part of it."""
    for each in held:
        if key(each).startswith(key(said)) and 3 * len(key(said)) >= 2 * len(key(each)):
            return Likeness.SPELLING  # it is cut short
        if not _is_slip(each, said) or not _is_near(each.split()[0], said.split(maxsplit=1)[0]):
            continue
        of_others = {key(part) for other in others for part in _parts(other)}
        if {key(part) for part in _parts(said)} & (of_others - {key(part) for part in _parts(each)}):
            continue
        return Likeness.SPELLING
    return Likeness.OTHER


def _parts(name: str) -> list[str]:
    """The first part of a name and what follows."""
    first, _, rest = name.partition(" ")
    return [each for each in (first, rest) if each]


def _is_slip(held: str, said: str) -> bool:
    """Whether two names, as they are spelled or as they sound, differ in few letters."""
    one, other = key(held), key(said)
    if len(other) < 3 or not _are_near(one, other, SLIP_AND_SPELLING):
        return False
    return _are_near(one, other, SLIP) or any(
        _are_near(each, heard, 0) for each in _sound(held) for heard in _sound(said)
    )


def _is_near(one: str, other: str) -> bool:
    """Whether a part of a name may be a slip for another: at least half of its letters are the same."""
    return _are_near(key(one), key(other), 0.5)


def _are_near(one: str, other: str, share: float) -> bool:
    """Whether so small a share of the letters is to be changed, left out, put in or swapped."""
    most = max(1, int(share * max(len(one), len(other))))
    # Each letter that one of them has more of is a change, which tells most names apart at once
    if one == other or abs(len(one) - len(other)) > most:
        return one == other
    if len(set(one) - set(other)) > most or _surplus(one, other) > most or _surplus(other, one) > most:
        return False
    return edits(one, other, most) <= most


def _surplus(one: str, other: str) -> int:
    """How many letters one word has more of than another."""
    return sum(max(0, one.count(letter) - other.count(letter)) for letter in set(one))
