"""A word for a country or language that nothing is called by."""

from __future__ import annotations

from showfacts.errors import UsageError
from showfacts.text.fold import key
from showfacts.text.nearest import nearest
from showfacts.text.quoting import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR = 80
"""Of a hundred: a slip."""


def unknown_word(word: str, kind: str, example: str, names: Iterable[str]) -> UsageError:
    """That no ``kind`` is called so; the hints have the one of the names that comes near."""
    by_key = {key(name): name for name in names}
    near = nearest(key(word), by_key, at_least=NEAR)
    return UsageError(
        f"unknown {kind} {shown(word)}; expected a code such as {example}, or a name",
        query=word,
        hints=(by_key[near],) if near else (),
    )
