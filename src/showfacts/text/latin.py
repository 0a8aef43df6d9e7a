"""Cyrillic and Greek in Latin letters, and what the ways to write them so have in common."""

from __future__ import annotations

from showfacts.text.patterns import expression

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґўђѓѕјљњћќџ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya"
        " yo ye i yi g u dj gj dz j lj nj c kj dz".replace(".", "\0").split(" "),
        strict=True,
    )
)
_GREEK_LETTERS = "αβγδεζηθικλμνξοπρσςτυφχψω"
_GREEK_SOUNDS = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
_GREEK = dict(zip(_GREEK_LETTERS, _GREEK_SOUNDS.split(), strict=True))
_LETTERS = str.maketrans({each: latin.strip("\0") for each, latin in (_CYRILLIC | _GREEK).items()})
_ACCENTED = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")
_PAIRS = (
    ("ου", "ou"),
    ("αυ(?=[θκξπσςτφχψ]|$)", "af"),
    ("αυ", "av"),
    ("ευ(?=[θκξπσςτφχψ]|$)", "ef"),
    ("ευ", "ev"),
    ("γγ", "ng"),
    (r"\bμπ", "b"),
)
_UKRAINIAN = expression("[іїєґ]")
_FOREIGN = expression("[\u0370-\u03ff\u0400-\u04ff]")

_ALIKE = (
    ("shch|sch|sht|sh", "s"),
    ("zh", "z"),
    ("kh", "h"),
    ("ch|ts|tz|cz", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("x", "ks"),
    ("w", "v"),
    ("ou", "u"),
    ("[yj]", "i"),
    ("ii+", "i"),
    ("i(?=[eo])", ""),
    ("ei|oi", "i"),
    (r"([a-z])\1+", r"\1"),
)
"""What writers of Latin letters differ in, and the one spelling that all of it becomes."""


def has_foreign_letters(text: str) -> bool:
    """Whether Cyrillic or Greek letters are in a text."""
    return _FOREIGN.search(text) is not None


def in_latin(text: str) -> list[str]:
    """A text in lower case in Latin letters: the usual way, and others that the language has.

    Cyrillic as English writes it (``Кухня`` -> kukhnya), Greek as its passports do (``Το Νησί`` -> to nisi).
    """
    ways = [text.translate(_ACCENTED)]
    if "ё" in text:
        ways.append(ways[0].replace("ё", "е"))
    if _UKRAINIAN.search(text):
        ways += [way.replace("г", "h").replace("и", "y") for way in tuple(ways)]
    import re

    found = []
    for way in ways:
        written = way
        for pair, latin in _PAIRS:
            written = re.sub(pair, latin, written)
        found.append(written.translate(_LETTERS))
    return list(dict.fromkeys(found))


def alike(folded: str) -> str:
    """Latin words as all ways to write Cyrillic or Greek in them: kuhnja and kukhnya are one."""
    import re

    for pattern, letters in _ALIKE:
        folded = re.sub(pattern, letters, folded)
    return folded
