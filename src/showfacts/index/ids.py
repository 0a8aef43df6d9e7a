"""Which ids lead to one show: those of shows that share an id of another catalogue."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence

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
    id that ``evidence.joining.shows.head`` chooses. A file that has two of them says that they are two. The
    ids of one of the files are wrong then, and those of the higher file are not believed: the shows that
    these make one stay apart.
    """
    shared: dict[str, list[str]] = defaultdict(list)
    for ident, show in base.execute(_SHARED):
        shared[ident].append(show)
    if not shared:
        return {}
    rows = [_Told(*row) for row in base.execute(_TOLD)]
    told = _together(shared.values(), rows)
    wrong = {show for each in told if _are_two(each) for show in _disbelieved(shared.values(), each)}
    if wrong:
        believed = [[show for show in shows if show not in wrong] for shows in shared.values()]
        told = _together(believed, [row for row in rows if row.show not in wrong])
    found: dict[str, str] = {}
    for each in told:
        if not _are_two(each):
            head = min(each, key=lambda one: (-one.standing, not one.titled, one.place)).show
            found |= dict.fromkeys({one.show for one in each} - {head}, head)
    return found


def _together(shared: Iterable[Sequence[str]], rows: Iterable[_Told]) -> list[list[_Told]]:
    """What files tell of each show: of those that share an id, directly or by way of others, together."""
    roots: dict[str, str] = {}
    for first, *others in filter(None, shared):
        for other in others:
            roots[_root(roots, other)] = _root(roots, first)
    told: dict[str, list[_Told]] = defaultdict(list)
    for row in rows:
        told[_root(roots, row.show)].append(row)
    return list(told.values())


def _are_two(told: Iterable[_Told]) -> bool:
    """Whether one file has two of these shows."""
    return max(Counter(each.file for each in told).values()) > 1


def _disbelieved(shared: Iterable[Collection[str]], told: Sequence[_Told]) -> set[str]:
    """The shows, of those that ids make one, whose ids are not believed.

    Where a show shares ids with two shows of one file, these are the one or the two, whichever the higher
    file has.
    """
    files: dict[str, set[tuple[int, int, int]]] = defaultdict(set)
    for each in told:
        files[each.show].add((each.standing, each.place, each.file))
    linked: dict[str, set[str]] = {show: set() for show in files}
    for shows in shared:
        for show in linked.keys() & set(shows):
            linked[show] |= {other for other in shows if other != show}
    found: set[str] = set()
    for show, others in linked.items():
        of_file: dict[tuple[int, int, int], set[str]] = defaultdict(set)
        for other in others:
            for file in files[other]:
                of_file[file].add(other)
        for file, two in of_file.items():
            if len(two) > 1:
                found |= two if file > max(files[show]) else {show}
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
