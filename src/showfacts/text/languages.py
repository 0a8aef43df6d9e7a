"""Languages: their codes and names.

The code of a language is that of ISO 639-1, or that of ISO 639-3 where ISO 639-1 has none: ``ko``, ``yue``.
"""

from __future__ import annotations

from showfacts.text.fold import key
from showfacts.text.table import Table

LANGUAGES = Table("languages")
"""The English name of each language that has a code of ISO 639-1."""
_RARE = Table("rare_languages")
_NAMES = Table("language_names")


def is_language(code: str) -> bool:
    """Whether this is the code of a language, in small letters: ``ko``, ``yue``.

    The longer code of a language that has a short one, ``kor``, is not a key: whoever looks for ``ko`` would
    not find it.
    """
    return code in LANGUAGES.rows or _rare(code) is not None


def language_name(code: str) -> str:
    """``ko`` -> Korean, ``yue`` -> Cantonese. An unknown code stays as it is."""
    return LANGUAGES.rows.get(code) or _rare(code) or code


def language_code(word: str) -> str | None:
    """The code of a language, however it is called; None if nothing is called so.

    ``word`` is a code, a name in English or the language's own name: ``ko``, ``KOR``, ``Korean``,
    ``한국어``. Case, accents, spaces and punctuation do not matter.
    """
    wanted = key(word)
    return wanted if is_language(wanted) else _NAMES.get(wanted)


def languages_beginning(prefix: str) -> dict[str, str]:
    """The English name of each language that has a name or code which begins so, by code."""
    return {code: language_name(code) for _, code in _NAMES.beginning(key(prefix))}


def _rare(code: str) -> str | None:
    return _RARE.get(code) if len(code) == 3 else None
