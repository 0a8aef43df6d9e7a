"""Keys of people and characters, under which the ways of writing one name in Latin letters meet.

Korean and Japanese names are romanised by several systems and by taste: Han So-hee and Han Soo Hee, Lee
and Yi and Rhee, Park and Pak and Bak, Itō and Itoh and Itou. And they are given family name first or
last. Keys only find: two people who share one are still two people. The rules of a language are used for
names that may be of it: those with a Korean family name, those of Japanese syllables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from showfacts.text.fold import words
from showfacts.text.name_order import orders
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import TypeAlias

    Rules: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]
    """What is written in another way, and in which."""

# The usual spellings of Korean family names, a family a line; some spellings are of two families
_SPELLINGS = """
kim gim ghim; lee yi rhee rhie li ri i; park pak bak bahk; choi choe choy; jung jeong chung cheong jong
kang gang; cho jo joe; yoon yun youn; jang chang; im lim rim yim; han hahn; oh o; seo suh; shin sin
kwon gwon kweon; hwang whang; ahn an; song; jeon jun chun cheon chon jeun; hong; yoo yu you ryu ryoo
ko go koh goh; moon mun; yang ryang liang; son sohn; bae pae bai; baek paek paik baik back
heo hur huh her; nam; shim sim; noh no roh ro; ha hah; kwak gwak; sung seong; cha; joo ju chu; woo wu u
koo gu ku goo; min; na ra nah rha; jin chin; ji chi jee; eom um uhm; chae; won weon; bang pang
gong kong; hyun hyeon; ham; byun byeon pyun; yeom yum; yeo yuh; choo chu
do doh; seok suk; sun seon; seol sul; ma; gil kil
yeon youn yun; wi wie; pyo; myung myeong; ki gi; ban; wang; geum keum; ok ock; yook yuk; in; je; mo; tak
kook guk; eun; pyeon; ye; bong; sa; boo bu; hwangbo; namgoong namgung; sunwoo seonwoo seonu; jegal
"""


def _rules(*rules: tuple[str, str]) -> Rules:
    return tuple((expression(pattern), letters) for pattern, letters in rules)


_KOREAN = _rules(
    ("weo", "wo"),  # 원: won, weon
    ("eui|ui|wi", "i"),  # 희: hee, hui, heui
    # Before a final consonant eo is as often u (선: seon, sun); else it is not (서: seo; 수: soo, su)
    ("eo(?=[bgklmnpt](?![aeiouwy]))", "u"),
    ("eu|oo|ou", "u"),  # 순: soon, sun; 은: eun, un
    ("wu", "u"),  # 우: woo, u
    ("ee|yi", "i"),  # 희: hee, hi; 이: yi, i
    ("ae|ai|ay", "e"),  # 재: jae, jai
    ("sh", "s"),  # 신: shin, sin
    ("ch|tch", "j"),  # 정: jeong, chung
    ("k|q", "g"),
    ("t", "d"),
    ("p", "b"),
    ("r", "l"),
    ("([aeiou])h(?![aeiouy])", r"\1"),  # 안: ahn, an
)
_JAPANESE = _rules(
    ("oh(?![aeiou])|ou|oo", "o"),  # 伊藤: Itoh, Itou, Ito
    ("uu", "u"),
    ("ii|ei", "i"),
    ("sh|sy|s(?=i)", "s"),  # shi, si
    ("tch|ch|ty|t(?=i)", "c"),  # chi, ti
    ("ts(?=u)", "t"),  # tsu, tu
    ("f|h(?=u)", "h"),  # fu, hu
    ("j|z(?=i)|zy", "j"),  # ji, zi
    ("m(?=[bp])", "n"),  # 新橋: Shimbashi, Shinbashi
    ("l", "r"),
)
# No text fits in two ways, so that none takes long
_SYLLABLES = expression(
    r"(?:(?:[kgnhbpmrzj]y|[sc]h|[szt]y|ts|[kgsztdnhfbpmyrwj])?[aiueo](?:h(?![aiueoy]))?|n(?![aiueoy])"
    r"|m(?=[bp])|k(?=k)|t(?=t|ch)|s(?=s)|p(?=p))+"
)
_DOUBLED = expression(r"(.)\1+")
_DOUBLED_CONSONANT = expression(r"([^aeiou])\1+")  # Two vowels alike are of two syllables: "Ji-in"
_NOT_KOREAN = expression("[fqvxz]|c(?!h)")
_SOUNDS = {"": "aeiouwyhf", "k": "kgq", "s": "cdjstz", "p": "bp", "l": "lr", "n": "mn"}
_SKELETON = str.maketrans({letter: sound for sound, letters in _SOUNDS.items() for letter in letters})
_GROUPS = ("kgq", "tdc", "cjt", "jzd", "pb", "rl", "hf", "aeiouwy")
_INITIALS = {
    letter: "".join({letter: None} | dict.fromkeys("".join(group for group in _GROUPS if letter in group)))
    for letter in "abcdefghijklmnopqrstuwyz"
}


def _families() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for line in _SPELLINGS.replace("\n", ";").split(";"):
        for spelling in line.split():
            found[spelling].append(tuple(line.split()))
    return dict(found)


_FAMILIES = _families()


SYLLABLE = 2
"""A part of a name with at most so many letters may be a single syllable."""

PARTS = 6
"""At most so many parts of a name are told apart."""


class Opening:
    """Letters with which the name that is meant may begin or, where ``is_end``, end.

    What is left of the name without ``cut`` letters sounds like ``rest``.
    """

    def __init__(self, text: str, *, is_end: bool, cut: int, rest: str) -> None:
        self.text = text
        self.is_end = is_end
        self.cut = cut
        self.rest = rest

    def fits(self, key: str) -> bool:
        """Whether a name with this key may sound like the one that is meant."""
        left = (key[: len(key) - self.cut] if self.is_end else key[self.cut :]) if self.cut else key
        return skeleton(left) == skeleton(self.rest)


def keys(name: str) -> frozenset[str]:
    """The keys of a name. Names that may be one person's, written in two ways, share a key."""
    found = set()
    for order in orders(name):
        found.add("".join(order))
        found.update(_in_korean(order, name))
        if _is_japanese(order):
            found.add(f"ja {_spelled(order, _JAPANESE)}")
    return frozenset(found)


def korean_keys(name: str) -> frozenset[str]:
    """Those of the keys of a name that it has as one in Korean; most names have none."""
    return frozenset(each for order in orders(name) for each in _in_korean(order, name))


def _in_korean(order: tuple[str, ...], name: str) -> Iterator[str]:
    for each in _families_of(order, name):
        yield f"ko {each[0]} {_spelled(order[1:], _KOREAN)}"


def openings(name: str) -> Iterator[Opening]:
    """Where the other ways to write a name are to be looked for: few, and each of few names."""
    for order in orders(name):
        rest = "".join(order[1:])
        for family in _families_of(order, name):
            for spelling in family:
                for initial in _INITIALS.get(rest[0], rest[0]):
                    yield Opening(spelling + initial, is_end=False, cut=len(spelling), rest=rest)
                if len(spelling) > 1:
                    yield Opening(spelling, is_end=True, cut=len(spelling), rest=rest)
        if _is_japanese(order):
            whole = "".join(order)
            for initial in _INITIALS.get(whole[0], whole[0]):
                following = {whole[1], *("hsyiu" if initial in "sctjz" else "ouh" if initial in "ou" else "")}
                for second in sorted(following):
                    yield Opening(initial + second, is_end=False, cut=0, rest=whole)


def sound(name: str) -> frozenset[str]:
    """What a name sounds like, by the rules of either language."""
    return frozenset(_spelled(parts, rules) for parts in _ways(name) for rules in (_KOREAN, _JAPANESE))


def sounds(name: str) -> frozenset[str]:
    """What parts of a name sound like that stand side by side: the family name, the given name, both."""
    return frozenset(
        _spelled(parts[first:last], rules)
        for parts in _ways(name)
        for first in range(len(parts))
        for last in range(first + 1, len(parts) + 1)
        for rules in (_KOREAN, _JAPANESE)
    )


def _ways(name: str) -> set[tuple[str, ...]]:
    """The parts of a name: a hyphen joins syllables, or parts them."""
    return {tuple(words(text).split()[:PARTS]) for text in (name, name.replace("-", ""))}


def skeleton(folded: str) -> str:
    """What all ways to write a name have in common: its consonants, taken roughly."""
    return _DOUBLED.sub(r"\1", folded.translate(_SKELETON))


def _families_of(order: tuple[str, ...], name: str) -> list[tuple[str, ...]]:
    """The Korean families, each as its spellings, that the first part of a name may be.

    A part of two letters that stands last is more likely a syllable: "Kim So Ri" is of the family Kim.
    """
    if not 1 < len(order) <= 4 or any(map(_NOT_KOREAN.search, order)):
        return []
    first = words(name).split()[0]
    is_syllable = order[0] != first and len(order[0]) <= SYLLABLE and first in _FAMILIES
    return [] if is_syllable else _FAMILIES.get(order[0], [])


def _is_japanese(order: tuple[str, ...]) -> bool:
    return 1 < len(order) <= 3 and all(len(part) > 1 and is_japanese_word(part) for part in order)


def is_japanese_word(folded: str) -> bool:
    """Whether a folded word is made of Japanese syllables in Latin letters."""
    return _SYLLABLES.fullmatch(folded) is not None


def _spelled(parts: tuple[str, ...], rules: Rules) -> str:
    """The parts as one word in the spelling that the rules lead to."""
    spelled = []
    for part in parts:
        text = part
        for pattern, letter in rules:
            text = pattern.sub(letter, text)
        spelled.append(text)
    doubled = _DOUBLED_CONSONANT if rules is _KOREAN else _DOUBLED
    return doubled.sub(r"\1", "".join(spelled))
