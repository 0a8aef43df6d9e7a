"""The orders in which the parts of a person's name may stand."""

from __future__ import annotations

from showfacts.text.fold import key, words


def orders(name: str) -> list[tuple[str, ...]]:
    """The folded parts of a name as they stand, with the last one first, and with the first one last.

    A family name may stand at either end; a hyphen joins syllables, or parts them.
    """
    found: dict[tuple[str, ...], None] = {}
    for text in (name, name.replace("-", "")):
        parts = words(text).split()
        if parts:
            found |= dict.fromkeys([tuple(parts), (parts[-1], *parts[:-1]), (*parts[1:], parts[0])])
    return list(found)


def swapped(name: str) -> list[str]:
    """The folded name with its last part first, or its first part last."""
    return [whole for order in orders(name) if (whole := "".join(order)) != key(name)]
