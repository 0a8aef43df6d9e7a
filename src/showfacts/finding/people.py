"""Keys of people and characters, under which the ways of writing one name in Latin letters meet.

Korean and Japanese names are romanised by several systems and by taste: Han So-hee and Han Soo Hee, Lee
and Yi and Rhee, Park and Pak and Bak, Itō and Itoh and Itou. And they are given family name first or
last. Keys find and never decide: two people who share one are two people.
"""

from __future__ import annotations

import re

from showfacts.finding.fold import words

# Family names whose usual spellings no rule of letters leads to one another
_FAMILIES = {
    spelling: family
    for family, spellings in {
        "i": "lee yi rhee rhie li ri i",
        "bag": "park pak bak bahk",
        "im": "lim im rim yim",
        "yu": "yoo yu you ryu ryoo",
        "no": "noh no roh ro",
        "beg": "baek paek paik baik back",
        "jue": "choi choe choy",
        "u": "woo wu u",
        "o": "oh o",
        "na": "na ra nah rha",
        "su": "seo suh",
        "yang": "yang ryang liang",
    }.items()
    for spelling in spellings.split()
}
_KOREAN = (
    ("eui|ui", "i"),  # 희: hee, hui, heui
    ("yeo|you|yoo", "yu"),  # 영: yeong, young; 연: yeon, yun
    ("eo|eu|oo|ou", "u"),  # 선: seon, sun; 순: soon, sun; 은: eun, un
    ("ee|ea", "i"),  # 희: hee, hi
    ("ae|ai|ay", "e"),  # 재: jae, jai
    ("sh", "s"),  # 신: shin, sin
    ("ch|tch", "j"),  # 정: jeong, chung
    ("k|q", "g"),
    ("t", "d"),
    ("p", "b"),
    ("r", "l"),
    ("([aeiou])h", r"\1"),  # 안: ahn, an
)
_JAPANESE = (
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
_DOUBLED = re.compile(r"(.)\1+")


def keys(name: str) -> frozenset[str]:
    """The keys of a name. Names that may be one person's, written in two ways, share a key."""
    spoken = words(name.replace("-", "")).split()
    parts = words(name).split()
    if not parts:
        return frozenset()
    found = set()
    for order in _orders(parts) | _orders(spoken):
        found.add("".join(order))
        if order[0].isascii():
            found.add("ko " + _spelled(order, _KOREAN))
            found.add("ja " + _spelled(order, _JAPANESE))
    return frozenset(found)


def _orders(parts: list[str]) -> set[tuple[str, ...]]:
    """The parts as they stand, and with the last one first: a family name may be either."""
    return {tuple(parts), (parts[-1], *parts[:-1])}


def _spelled(parts: tuple[str, ...], rules: tuple[tuple[str, str], ...]) -> str:
    """The parts as one word in the spelling that the rules lead to."""
    spelled = []
    for part in parts:
        text = part
        for pattern, letter in rules:
            text = re.sub(pattern, letter, text)
        spelled.append(text)
    if rules is _KOREAN and len(parts) > 1:
        spelled[0] = _FAMILIES.get(parts[0], spelled[0])
    return _DOUBLED.sub(r"\1", "".join(spelled))
