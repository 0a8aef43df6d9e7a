"""A file of the library as a source."""

from __future__ import annotations

from showfacts.model.layers import Standing, source_id
from showfacts.model.sources import Source


def file_source(file: str, standing: Standing) -> Source:
    """A file of the library, by its base name, as the source of what it says without a source."""
    ident = source_id(file)
    if standing is Standing.OWN:
        return Source(id=ident, publisher=f"your own file {file}", kind="own")
    if standing is Standing.IMPORTED:
        return Source(id=ident, publisher=f"the imported file {file}", kind="machine")
    return Source(id=ident, publisher=f"the shipped file {file}", kind="reference")
