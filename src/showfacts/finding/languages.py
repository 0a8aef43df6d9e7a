"""Words for languages."""

from __future__ import annotations

from showfacts.text.languages import LANGUAGES, language_code


def language_meant(word: str) -> str:
    """The code of the language that a word means: its code or a name.

    Raises:
        UsageError: no language is called so; the hints have the name that comes near.
    """
    code = language_code(word)
    if code is None:
        # Loaded only where something is wrong
        from showfacts.finding.unknown import unknown_word

        raise unknown_word(word, "language", "ko", LANGUAGES.rows.values())
    return code
