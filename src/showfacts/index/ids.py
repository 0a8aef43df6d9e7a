"""Which ids lead to one show: those of shows that share an id of another catalogue."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

_SHARED = """
SELECT ident, show FROM catalogue_ids WHERE ident IN
    (SELECT ident FROM catalogue_ids GROUP BY ident HAVING min(show) <> max(show))
"""
_TOLD = f"""
SELECT DISTINCT docs.show, file, standing, titled, place FROM docs JOIN files USING (file)
WHERE docs.show IN (SELECT show FROM ({_SHARED}))
"""


class _Told(NamedTuple):
    """That a file tells of a show, by an id."""

    show: str
    file: int
    standing: int
    titled: int
    place: int


def leading(base: sqlite3.Connection) -> dict[str, str]:
    """The ids that lead to a show with another id, each with that one.

    Shows of several files are one if they share a typed id, directly or by way of others; the show has the
    id that ``evidence.join.head`` chooses. A file that has two of them says that they are two: then none of
    them are one.
    """
    shared: dict[str, list[str]] = defaultdict(list)
    for ident, show in base.execute(_SHARED):
        shared[ident].append(show)
    if not shared:
        return {}
    roots: dict[str, str] = {}
    for first, *others in shared.values():
        for other in others:
            roots[_root(roots, other)] = _root(roots, first)
    told: dict[str, list[_Told]] = defaultdict(list)
    for row in base.execute(_TOLD):
        told[_root(roots, row[0])].append(_Told(*row))
    found: dict[str, str] = {}
    for each in told.values():
        shows = {one.show for one in each}
        if max(Counter(one.file for one in each).values()) == 1:
            head = min(each, key=lambda one: (-one.standing, not one.titled, one.place)).show
            found |= dict.fromkeys(shows - {head}, head)
    return found


def groups(leads: Mapping[str, str]) -> dict[str, set[str]]:
    """The ids that are of one show, by the id that it has; as ``leading`` gives them."""
    found: dict[str, set[str]] = {}
    for ident, head in leads.items():
        found.setdefault(head, {head}).add(ident)
    return found


def _root(roots: dict[str, str], show: str) -> str:
    while show in roots and roots[show] != show:
        roots[show] = roots.get(roots[show], roots[show])
        show = roots[show]
    return show
