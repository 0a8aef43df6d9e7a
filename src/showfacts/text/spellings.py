"""Other ways to write a name: those under which two spellings meet that do not fold alike.

Both what is typed and what is on record are written so; where one of the two is what the other one folds to,
or both have a spelling in common, they are one name, spelled in two ways.
"""

from __future__ import annotations

from showfacts.text.fold import words
from showfacts.text.patterns import expression

ALIKE = "~"
"""What a spelling begins with that is no word, but for comparing with others of its kind."""

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_LONG = expression("(?<![ou])(?:ou|oo|uu)(?![ou])|oh(?![aeiou])")
_NOT_JAPANESE = expression(r"[lvxq]|[^aeioun ](?: |$)")
"""What no word of Japanese syllables has, or ends with."""
_LONG_WORD = expression(r"\b(?=[a-z]*(?:ou|oo|uu))[a-z]{5,}[aeioun]\b")
_SHORT = {"ou": "o", "oo": "o", "uu": "u", "oh": "o"}
FEWEST = 2
"""Japanese words of a name that has others, too."""
LONG_ENOUGH = 6
"""Letters of a word that English has not by chance: "Hyouka" is long, "moon" and "house" are English."""


def spellings(text: str) -> list[str]:
    """The other spellings of a name, as folded words.

    * letters with dots or rings written out: ``Türkisch`` -> tuerkisch
    * long vowels of Japanese written short: ``Hyouka`` -> hyoka, which ``Hyōka`` folds to
    * simplified Chinese characters: ``三體`` -> 三体
    * Latin letters in place of Cyrillic and Greek ones: ``Το Νησί`` -> to nisi
    """
    folded = words(text)
    found = [_without_long_vowels(folded)]
    if not text.isascii():
        from showfacts.text import scripts

        found += _of_other_letters(scripts.plain(text))
    return [each for each in dict.fromkeys(found) if each and each != folded]


def may_be_spelt_otherwise(text: str, folded: str) -> bool:
    """Whether a name, whose folded words are given too, may have other spellings: most have none."""
    if not text.isascii():
        return True
    return _LONG.search(folded) is not None and (
        _NOT_JAPANESE.search(folded) is None or _LONG_WORD.search(folded) is not None
    )


def latin_spelling(folded: str) -> str:
    """Folded Latin words as ``spellings`` has the Latin letters of Cyrillic and Greek, to compare."""
    from showfacts.text.latin import alike

    return f"{ALIKE}{alike(folded)}"


def _of_other_letters(plain: str) -> list[str]:
    """The spellings of a text in lower case in which other letters stand than A to Z."""
    from showfacts.text import chinese, latin

    found = [words(plain.translate(_WRITTEN_OUT))]
    if chinese.has_characters(plain):
        found.append(words(chinese.simplified(plain)))
    if latin.has_foreign_letters(plain):
        for written in map(words, latin.in_latin(plain)):
            found += [written, latin_spelling(written)]
    return found


def _without_long_vowels(folded: str) -> str:
    """Words that may be Japanese with their long vowels short; the same words where none may be."""
    if _LONG.search(folded) is None:
        return folded
    from showfacts.text.romanise import is_japanese_word

    parts = folded.split()
    is_japanese = [is_japanese_word(part) for part in parts]
    count, letters = sum(is_japanese), sum(map(len, parts))
    is_name = letters >= LONG_ENOUGH and (all(is_japanese) or (count >= FEWEST and 2 * count >= len(parts)))
    return " ".join(
        _LONG.sub(lambda vowel: _SHORT[vowel[0]], part)
        if japanese and (is_name or len(part) >= LONG_ENOUGH)
        else part
        for part, japanese in zip(parts, is_japanese, strict=True)
    )
