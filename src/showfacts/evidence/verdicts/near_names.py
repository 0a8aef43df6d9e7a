"""What an article calls by a slip of a name that is held, or by its initials.

| held | said | verdict |
| --- | --- | --- |
| Sheila Carrasco in the cast | about Sheila Carassco: in the cast | variant |
| platform antena-3 | Antenna 3 | variant |
| company MRC | Media Rights Capital | agrees |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.likeness import Likeness, likeness
from showfacts.evidence.verdicts.said import Closeness, computed
from showfacts.text.edits import edits
from showfacts.text.fold import key, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from showfacts.evidence.verdicts.said import Computed, Held, Said

SHORTEST = 6
"""Letters of a platform of which one may be a slip."""
LONGER = 3
"""Letters by which a name with a slip is longer or shorter."""
INITIALS = 3
"""Words of a company that is called by their first letters."""


def of_name(said: Said, held: Held) -> Computed | None:
    """The verdict on a name that is not held as it is said; None where it is near none."""
    find = _FIND.get(said.field)
    return find(said, held) if find is not None else None


def initials(name: str) -> str:
    """The first letters of a company of several words, folded; "" for what is none."""
    parts = name.split()
    is_long = len(parts) >= INITIALS and all(part[0].isupper() for part in parts)
    return "".join(part[0] for part in parts).lower() if is_long else ""


def _cast(said: Said, held: Held) -> Computed | None:
    if said.about is None or " " not in said.about or said.value != "in the cast":
        return None
    parts, length = set(words(said.about).split()), len(said.about)
    like = [
        row.person
        for row in held.show.cast
        if abs(len(row.person) - length) <= LONGER
        and not parts.isdisjoint(words(row.person).split())
        and likeness(row.person, said.about, owners=held.names.people) is Likeness.SPELLING
    ]
    return computed(Closeness.VARIANT, said, held=like[0]) if len(set(like)) == 1 else None


def _platform(said: Said, held: Held) -> Computed | None:
    name = key(said.value)
    offered = {each.platform for each in held.show.availability}
    for called, ident in held.names.platforms.items():
        is_long = ident in offered and len(called) >= SHORTEST and called[0] == name[:1]
        if is_long and _digits(called) == _digits(name) and edits(called, name, 1) == 1:
            return computed(Closeness.VARIANT, said, held=ident)
    return None


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _company(said: Said, held: Held) -> Computed | None:
    for each in held.show.companies:
        if key(said.value) == initials(each.name) or initials(said.value) == key(each.name):
            return computed(Closeness.SAME, said, held=each.name)
    return None


_FIND: Mapping[str, Callable[[Said, Held], Computed | None]] = {
    "cast": _cast,
    "platform": _platform,
    "company": _company,
}
