"""What the files of an index know beside one of them, whose text may be another by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.plain import SECTIONS, to_plain
from showfacts.dataset.references import KnownIds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showfacts.dataset.files import Layer
    from showfacts.dataset.read import Reading
    from showfacts.index.index import Index
    from showfacts.model import Show

_IDS = """
SELECT section, id FROM parts JOIN files USING (file) WHERE at IS NOT :at
UNION SELECT 'shows', show FROM docs JOIN files USING (file) WHERE at IS NOT :at
"""
_TITLED = "SELECT DISTINCT show FROM docs JOIN files USING (file) WHERE titled AND at IS NOT ?"
_SHARING = """
SELECT catalogue_ids.show FROM catalogue_ids JOIN files USING (file) WHERE ident = ? AND at IS NOT ?
"""
_DEFINING = """
SELECT EXISTS (SELECT 1 FROM parts JOIN files USING (file)
WHERE section = ? AND id = ? AND (origin = 'shipped' OR at IS ?))
"""


def known_beside(index: Index, layer: Layer, reading: Reading) -> KnownIds:
    """The ids that other files than this one give, and those that this reading of it gives.

    ``layer``: a file of the index, or one that is to be.
    """
    ids: dict[str, set[str]] = {section: set(reading.defined[section]) for section in SECTIONS}
    for section, ident in index.ask(_IDS, {"at": layer.at}):
        ids[section].add(ident)
    titled = {show for (show,) in index.ask(_TITLED, (layer.at,))}
    shows = reading.dataset.shows
    by_ids = {show.id for show in shows if titled.intersection(_sharing(index, layer, show))}
    return KnownIds(ids, titled | by_ids | {show.id for show in shows if show.title})


def is_lasting(index: Index, layer: Layer, section: str, ident: str) -> bool:
    """Whether an id is given by a shipped file or by this one, and not just by what may be removed."""
    return bool(index.ask(_DEFINING, (section, ident, layer.at))[0][0])


def _sharing(index: Index, layer: Layer, show: Show) -> Iterable[str]:
    """The shows of other files that share an id of a catalogue with a show."""
    for catalogue, ident in to_plain(show.ids).items():
        yield from (other for (other,) in index.ask(_SHARING, (f"{catalogue}:{ident}", layer.at)))
