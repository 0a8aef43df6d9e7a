"""Files that are left out of the index, since what they refer to is in no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.plain import SECTIONS
from showfacts.dataset.references import KnownIds, missing_in, reading_of
from showfacts.errors import BadDataError
from showfacts.index.ids import groups, leading
from showfacts.index.joined import note_renamed
from showfacts.index.store import forget, leave_out
from showfacts.model import Problem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Mapping, Sequence

    from showfacts.dataset.files import Layer

_DANGLING = """
SELECT DISTINCT file FROM refs WHERE CASE section
    WHEN 'shows' THEN NOT EXISTS (SELECT 1 FROM docs WHERE docs.show = refs.id AND docs.file > 0)
    ELSE NOT EXISTS
        (SELECT 1 FROM parts WHERE parts.section = refs.section AND parts.id = refs.id AND parts.file > 0)
END
"""
_UNTITLED = "SELECT show FROM docs WHERE file > 0 GROUP BY show HAVING NOT max(titled)"
_IDS = "SELECT section, id FROM parts WHERE file > 0 UNION SELECT 'shows', show FROM docs WHERE file > 0"


def leave_out_dangling(base: sqlite3.Connection, layers: Mapping[int, Layer]) -> None:
    """Leave out files that refer to what no file has, or tell of a show that no file titles.

    What these hold is missed by others, which are left out too, and so on.

    Args:
        base: the index, with what all files say.
        layers: the files, by their numbers.

    Raises:
        BadDataError: no file is left.
    """
    base.execute("CREATE TEMP TABLE dangling (file INTEGER PRIMARY KEY)")
    found: set[int] = set()
    while files := _dangling(base):
        problems = _problems_of(base, [(file, layers[file]) for file in files])
        base.execute("DELETE FROM dangling")
        base.executemany("INSERT INTO dangling VALUES (?)", [(file,) for file in files])
        note_renamed(base, "IN dangling")
        forget(base, "dangling")
        for file, told in problems.items():
            leave_out(base, file, told)
        found |= problems.keys()
    if not base.execute("SELECT 1 FROM files WHERE NOT broken").fetchone():
        raise BadDataError(_whole_problems(base, found))


def _dangling(base: sqlite3.Connection) -> list[int]:
    files = {file for (file,) in base.execute(_DANGLING)}
    for show in _untitled(base):
        files |= {
            file for (file,) in base.execute("SELECT file FROM docs WHERE show = ? AND file > 0", (show,))
        }
    return sorted(files)


def _untitled(base: sqlite3.Connection) -> set[str]:
    """The ids of shows that no file titles, neither by this id nor by one that leads to the same show."""
    untitled = {show for (show,) in base.execute(_UNTITLED)}
    if untitled:
        for group in groups(leading(base)).values():
            if not group <= untitled:
                untitled -= group
    return untitled


def _problems_of(
    base: sqlite3.Connection, files: Sequence[tuple[int, Layer]]
) -> dict[int, Sequence[Problem]]:
    """What is wrong with files that refer to what no file has."""
    ids: dict[str, set[str]] = {section: set() for section in SECTIONS}
    for section, ident in base.execute(_IDS):
        ids[section].add(ident)
    known = KnownIds(ids, titled=ids["shows"] - _untitled(base))
    problems: dict[int, Sequence[Problem]] = {}
    for file, layer in files:
        try:
            reading = reading_of(layer)
            problems[file] = reading.problems(missing_in(reading, known))
        except BadDataError as error:  # It was changed just now
            problems[file] = error.problems
    return problems


def _whole_problems(base: sqlite3.Connection, dangling: Container[int]) -> list[Problem]:
    """The problems of all files; of those that miss what others hold, only where these have none."""
    rows = base.execute(
        "SELECT file, files.path, line, problems.path, message FROM problems JOIN files USING (file)"
        " ORDER BY place, problems.rowid"
    ).fetchall()
    wrong = [row for row in rows if row[0] not in dangling] or rows
    return [
        Problem(file=name, line=line, path=path, message=message) for _, name, line, path, message in wrong
    ]
