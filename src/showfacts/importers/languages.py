"""Words of services for languages."""

from __future__ import annotations

from showfacts.importers.names import name_of
from showfacts.text.languages import language_code


def language_of(word: object) -> str | None:
    """The code of a language by its code or name, ``Burmese`` or ``por-BR``; None if nothing is called so."""
    named = name_of(word)
    if named is None:
        return None
    return language_code(named) or language_code(named.replace("_", "-").partition("-")[0])
