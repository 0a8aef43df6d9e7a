"""Which files of a library tell of a show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.dataset.files import Layer
    from showfacts.index.index import Index

_TELLING = """
SELECT DISTINCT at FROM docs JOIN files USING (file)
WHERE docs.show = :show OR docs.show IN (SELECT ident FROM ids WHERE ids.show = :show)
"""


def files_telling(index: Index, files: Sequence[Layer], show: str) -> tuple[Layer, ...]:
    """The files that tell of the show with this id, by whatever id, in the order of the library.

    ``files``: those of the library that is indexed.
    """
    told = {at for (at,) in index.ask(_TELLING, {"show": show})}
    return tuple(each for each in files if each.at in told)
