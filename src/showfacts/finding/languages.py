"""Words for languages."""

from __future__ import annotations

from showfacts.errors import UsageError
from showfacts.text.fold import key
from showfacts.text.languages import LANGUAGES, language_code

NEAR = 80
"""Of a hundred: a slip."""


def language_meant(word: str) -> str:
    """The code of the language that a word means: its code or a name.

    Raises:
        UsageError: no language is called so; the hints have the name that comes near.
    """
    code = language_code(word)
    if code is None:
        # Loaded only where something is wrong
        from showfacts.text.nearest import nearest
        from showfacts.text.quoting import shown

        names = {key(name): name for name in LANGUAGES.rows.values()}
        near = nearest(key(word), names, at_least=NEAR)
        raise UsageError(
            f"unknown language {shown(word)}; expected a code such as ko, or a name",
            query=word,
            hints=(names[near],) if near else (),
        )
    return code
