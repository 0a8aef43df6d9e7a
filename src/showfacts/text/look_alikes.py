"""Letters and digits that look alike: the O of "Five-O" and the 0 of "Five-0"."""

from __future__ import annotations

_PAIRS = (("o", "0"), ("l", "1"), ("i", "1"))


def look_alikes(folded: str) -> list[str]:
    """The folded words with single letters for the digits that look like them, and the other way round.

    A letter is taken so where it stands by itself or beside digits, a digit beside letters, too: "l0st".
    """
    parts = folded.split()
    found = []
    for letter, digit in _PAIRS:
        for wrong, right in ((letter, digit), (digit, letter)):
            changed = [_changed(part, wrong, right) for part in parts]
            found += [" ".join(changed)] if changed != parts else []
    return list(dict.fromkeys(found))


def _changed(part: str, wrong: str, right: str) -> str:
    if part.isdecimal() and len(part) > 1:
        return part  # A number
    rest = part.replace(wrong, "")
    is_odd = rest.isdecimal() or (wrong.isdecimal() and rest.isalpha())
    return part.replace(wrong, right) if not rest or (is_odd and rest != part) else part
