"""Slips of the fingers: a letter left out, doubled, wrong, or two that changed places."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import starmap

from showfacts.finding.countries import country_typed
from showfacts.finding.likely import is_small
from showfacts.finding.parts import going_on, holding_all
from showfacts.finding.steps import MANY, Step, Tier
from showfacts.index.name import NameKind
from showfacts.text.edits import edits
from showfacts.text.fold import article, loose, number, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.index.name import Name
    from showfacts.index.names import IndexedNames

LONG = 12
"""Letters that two slips leave enough of."""
FEWEST = 4
"""Letters that one slip leaves enough of."""
SHORT = 5
"""Up to so many letters, a name is near many words that mean nothing."""
FEW_LETTERS = 7
"""Letters of a name up to which a wrong letter that no finger slips to may make it another name."""
TINY = 2
"""Letters of a word that is another word with any slip."""
ENOUGH = 6
"""Letters of other words, but for articles, that leave no doubt about a tiny one."""
FEW_WORDS = 2
"""Words of a name in which a plural makes another one."""
MANY_WORDS = 4
"""In a name of so many words, one may be another word, and it is still the same name."""
_ENDINGS = frozenset("dr")
"""Letters that make another word of one, beside the plural."""
KNOWN = 2
"""Titles that have a word, from which on it is no slip."""
WORD = 4
"""A word of so many letters is seldom like another one by chance."""
FEW = 9
"""So many names that hold what was typed can be asked about."""


def misspelt(names: IndexedNames, query: str) -> Step:
    """The nearest names by slips: whole names, else those without an article, else those without subtitle.

    Names that hold just the words that were typed are meant as likely; where many do, none is meant.
    """
    folded = words(query)
    near = {form: _near(names, form) for form in dict.fromkeys((folded, loose(folded)))}
    for kinds, forms in (
        ((NameKind.TITLE, NameKind.ALIAS), (folded,)),
        ((NameKind.UNTAGGED, NameKind.LOOSE, NameKind.SPELT), near),
        ((NameKind.HEAD,), (folded,)),
    ):
        hits = next(filter(None, (_nearest(form, near[form], kinds) for form in forms)), [])
        if hits:
            typed_words = set(folded.split())
            holding = [
                name for name in holding_all(names, folded, MANY) if typed_words <= set(name.words.split())
            ]
            if len({name.show for name in holding}) > FEW:
                break
            asks = not any(_is_sure(names, folded, hit) for hit in hits)
            # A beginning too short to be an answer is still one to ask about
            hits = [*hits, *going_on(names, folded), *holding]
            return Step(Tier.MISSPELT, hits, "the nearest name", asks=asks)
    return Step(Tier.MISSPELT, [], "")


def _is_sure(names: IndexedNames, folded: str, hit: Name) -> bool:
    """Whether no other show is likely meant by a name with slips in it.

    One may be where the name lacks its subtitle, or is one word with another article; where a space is wrong,
    too; where a short title has a wrong letter, a plural or the like, or a tiny word; and where the words
    typed are words that other titles have: "Good Time" is not "Good Times". A name of four words is itself
    with any of these.
    """
    ways = ((folded, hit.words), (loose(folded), loose(hit.words)))
    words_of = ((one.split(), two.split()) for one, two in ways)
    typed, meant = next((way for way in words_of if len(way[0]) == len(way[1])), ([], hit.words.split()))
    if hit.kind is NameKind.HEAD:
        return False
    if len(meant) >= MANY_WORDS or not typed:
        return len(meant) >= MANY_WORDS
    pairs = [(one, two) for one, two in zip(typed, meant, strict=True) if one != two and not is_small(two)]
    if len(meant) <= FEW_WORDS and any(len(two) <= TINY or _is_another(one, two) for one, two in pairs):
        return False
    if _has_other_article(folded, hit) and len(loose(hit.words).split()) == 1:
        return False
    if any(_has_wrong_letter(one, two) for one, two in pairs):
        letters = sum(len(word) for word in meant if not is_small(word))
        if letters <= SHORT or (letters <= FEW_LETTERS and not all(starmap(_is_slip_of_a_finger, pairs))):
            return False
    return not any(len(names.keys_with_word(one, KNOWN)) == KNOWN for one, _ in pairs if len(one) >= WORD)


def _is_another(one: str, two: str) -> bool:
    """Whether a word typed is another one than in a name: its plural or singular, or it with a letter more.

    "Cursed" is not "Curse", and "Preacher" not "Reacher". A letter left out is a slip more often than that.
    """
    short, long = sorted((one, two), key=len)
    if f"{short}s" == long and not short.endswith("s"):
        return True
    is_longer = one[:-1] == two and one[-1] in _ENDINGS and one[-1] != two[-1]
    return is_longer or (one[1:] == two and one[0] != two[0])


def _has_other_article(folded: str, hit: Name) -> bool:
    """Whether a name begins with another article than what was typed, or only one of them with any."""
    typed, whole = folded.split(), words(hit.text).split()
    one, other = article(folded), article(words(hit.text))
    return one != other and (len(typed) != len(whole) or None not in (one, other))


def _is_slip_of_a_finger(one: str, two: str) -> bool:
    """Whether no wrong letter lies away from the right one on the keyboard, as far as is known."""
    from showfacts.text.keyboard import lie_beside

    wrong = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return len(one) != len(two) or all(lie_beside(*pair) is not False for pair in wrong)


def _has_wrong_letter(one: str, two: str) -> bool:
    """Whether a letter is another one, and none is missing, doubled or in another's place."""
    return len(one) == len(two) and sorted(one) != sorted(two)


def _near(names: IndexedNames, folded: str) -> list[tuple[int, Name]]:
    """The names that few enough slips lead to from folded words, each with the number of slips.

    Numbers are not slips: "Reply 1997" is not "Reply 1994".
    """
    typed = folded.replace(" ", "")
    allowed = 0 if len(typed) < FEWEST else 1 if len(typed) < LONG else 2
    near: dict[str, int] = {}
    for other in _pool(names, folded, allowed):
        slips = edits(typed, other, allowed)
        if slips <= allowed and _digits(typed) == _digits(other):
            near[other] = slips
    return [(near[name.key], name) for name in names.with_keys(list(near)[:MANY])]


def _nearest(folded: str, near: Sequence[tuple[int, Name]], kinds: Collection[NameKind]) -> list[Name]:
    """The names of these kinds with the fewest slips.

    Several are a question. A doubtful name is no answer, but it puts others into question.
    """
    typed = folded.replace(" ", "")
    of_kind = [each for each in near if each[1].kind in kinds]
    least = min((slips for slips, _ in of_kind), default=0)
    nearest = [name for slips, name in of_kind if slips == least]
    is_certain = any(_are_slips(folded, name.words) and not _is_doubtful(typed, name) for name in nearest)
    return nearest if is_certain else []


def _pool(names: IndexedNames, folded: str, allowed: int) -> Collection[str]:
    """The keys that may be so many slips away. With two of them, one may be at either end of a name."""
    if not allowed:
        return ()
    pool = dict.fromkeys(names.keys_alike(folded.replace(" ", ""), allowed))
    parts = sorted(folded.split(), key=len, reverse=True) if allowed > 1 else []
    for part in [each for each in parts if len(each) >= WORD][:FEW_WORDS]:
        pool |= dict.fromkeys(names.keys_with_word(part, MANY))
    return pool


def _are_slips(folded: str, other: str) -> bool:
    """Whether texts differ as slips make them differ: by one in a word, or by a space.

    "My fair princess" is not "My Fair Prince". Of a word of two letters one slip leaves too little,
    unless the other words say enough: "Mr. Brain" is not "Dr. Brain", "R.P.M." is not "S.P.D.", and no
    country or number is another.
    """
    typed, meant = folded.split(), other.split()
    if len(typed) == len(meant):
        return _are_near(typed, meant)
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    return len(longer) - len(shorter) == 1 and any(
        _are_near([*longer[:place], longer[place] + longer[place + 1], *longer[place + 2 :]], shorter)
        for place in range(len(longer) - 1)
        if not (country_typed(longer[place]) or country_typed(longer[place + 1]))
    )


def _are_near(typed: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether each word is one slip away from that in its place, or the same."""
    pairs = [(one, two) for one, two in zip(typed, meant, strict=True) if one != two]
    left = sum(len(one) for one, two in zip(typed, meant, strict=True) if one == two and not article(one))
    if sum(max(map(len, pair)) <= TINY for pair in pairs) > 1:
        return False
    return all(
        edits(one, two, 1) <= 1
        and (max(len(one), len(two)) > TINY or left >= ENOUGH or not one.isascii())
        and not _are_two(country_typed(one), country_typed(two))
        and not _are_two(number(one), number(two))
        for one, two in pairs
    )


def _are_two(one: str | None, other: str | None) -> bool:
    """Whether words mean two things of a kind."""
    return one is not None and other is not None and one != other


def _is_doubtful(folded: str, name: Name) -> bool:
    """Whether a name is so short that the slip may as well be another word.

    People get the first letter right ("oeori" is not "Eori"); with a wrong letter among so few, or one
    too many that is not a letter typed twice, too little is left; and so it is of a name without its
    article or subtitle.
    """
    if min(len(folded), len(name.key)) > SHORT:
        return False
    has_wrong_letter = _has_wrong_letter(folded, name.key)
    has_strange_letter = len(folded) > len(name.key) and not _doubles(folded, name.key)
    is_part = name.kind in (NameKind.LOOSE, NameKind.HEAD)
    if has_wrong_letter or has_strange_letter or is_part:
        return True
    return name.key[0] != folded[0] or len(name.key) < 4


def _doubles(folded: str, single: str) -> bool:
    """Whether ``folded`` is ``single`` with one letter typed twice."""
    twice = (place for place in range(len(folded) - 1) if folded[place] == folded[place + 1])
    return any(folded[:place] + folded[place + 1 :] == single for place in twice)


def _digits(text: str) -> str:
    return "".join(filter(str.isnumeric, text))
