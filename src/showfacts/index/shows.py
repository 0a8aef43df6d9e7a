"""The shows in an index, each as all files together have it."""

from __future__ import annotations

from showfacts.dataset.plain import to_plain
from showfacts.errors import NotFoundError
from showfacts.index.names import LED
from showfacts.index.parts import in_few
from showfacts.model.layers import Standing, source_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from showfacts.index.index import Index
    from showfacts.index.told import FileTables
    from showfacts.model import ExternalIds, Show


def _of_show(table: str) -> str:
    """The question for the JSON of a show in a table, and for the name of the file if it is the user's.

    What several files say together is of file 0, the lowest number.
    """
    return (
        f"SELECT show, doc, name FROM {table} LEFT JOIN files"
        f" ON files.file = {table}.file AND standing = {int(Standing.OWN)}"
        f" WHERE show = {LED} ORDER BY {table}.file LIMIT 1"
    )


_SHARING = "SELECT show FROM catalogue_ids WHERE ident = ?"
_LED = f"SELECT ident, show FROM ids WHERE show = {LED}"
_RELATED = f"""
SELECT DISTINCT show FROM facets
WHERE facet = 'relation' AND value IN (SELECT {LED} UNION SELECT ident FROM ids WHERE show = {LED})
ORDER BY show
"""
_STANDING = f"""
SELECT max(standing) FROM docs JOIN files USING (file)
WHERE show IN (SELECT {LED} UNION SELECT ident FROM ids WHERE show = {LED})
"""
_OF_STANDING = "SELECT show FROM docs JOIN files USING (file) WHERE show IN"
_DOC, _EPISODES = _of_show("docs"), _of_show("episodes")


class IndexedShows:
    """The tables of shows as plain data, in which files of the user's are the sources of what has none."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._tables: FileTables | None = None

    def table(self, ident: str) -> dict[str, Any]:
        """The table of the show with this id, without its episodes.

        Raises:
            NotFoundError: there is none.
        """
        rows = self._index.docs(_DOC, {"id": ident})
        if not rows:
            raise NotFoundError(f"no show has the id {ident!r}", query=ident)
        table: dict[str, Any]
        _, table, file = rows[0]
        if file is not None:
            from showfacts.index.own import credit

            credit(table, source_id(file))
        return table

    def episodes(self, ident: str) -> list[dict[str, Any]]:
        """The tables of the episodes of the show with this id."""
        episodes: list[dict[str, Any]] = []
        for _, episodes, file in self._index.docs(_EPISODES, {"id": ident}):
            if file is not None:
                from showfacts.index.own import credit_rows

                credit_rows(episodes, source_id(file))
        return episodes

    def standing(self, ident: str) -> Standing | None:
        """What the word of the highest file weighs that tells of the show with this id; None if none does."""
        standing = self._index.ask(_STANDING, {"id": ident})[0][0]
        return None if standing is None else Standing(standing)

    def of_standing(self, standing: Standing, idents: Iterable[str]) -> list[str]:
        """Which of the shows with these ids no file of a higher standing tells of, in their order."""
        found = []
        for few, marks in in_few(list(idents)):
            question = f"{_OF_STANDING} ({marks}) GROUP BY show HAVING max(standing) = ?"
            known = {show for (show,) in self._index.ask(question, (*few, int(standing)))}
            found += [ident for ident in few if ident in known]
        return found

    def related_to(self, ident: str) -> list[str]:
        """The ids of the shows that name the one with this id as related."""
        return [show for (show,) in self._index.ask(_RELATED, {"id": ident})]

    def sharing(self, ids: ExternalIds) -> list[str]:
        """The ids of the shows that other catalogues know by one of these ids."""
        found: dict[str, None] = {}
        for catalogue, ident in to_plain(ids).items():
            found |= {show: None for (show,) in self._index.ask(_SHARING, (f"{catalogue}:{ident}",))}
        return list(found)

    def below(self, file: bytes, shows: Iterable[Show]) -> dict[str, Show]:
        """The shows of which a file tells, as the files below it have them, by the ids that it gives them.

        ``file``: its path from the root; all files are below one that is not in the index.
        """
        from showfacts.evidence.joining.shows import join
        from showfacts.index.told import FileTables

        tables = self._tables = self._tables or FileTables(self._index.ask)
        places = self._index.ask("SELECT place FROM files WHERE at = ?", (file,))
        found = {}
        for show in shows:
            lower = [
                each for each in tables.of(self._members(show)) if not places or each.place < places[0][0]
            ]
            if lower:
                found[show.id] = join([tables.told(each) for each in lower], tables.names())
        return found

    def _members(self, show: Show) -> set[str]:
        """The ids under which files may tell of a show."""
        members = {show.id, *self.sharing(show.ids)}
        for ident in tuple(members):
            members |= {other for row in self._index.ask(_LED, {"id": ident}) for other in row}
        return members
