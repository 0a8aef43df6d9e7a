"""What the word of a file weighs, and the file as a source."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showfacts.model.sources import Source


class Standing(IntEnum):
    """What the word of a file of the library weighs, from the least to the most."""

    BASE = 0
    """The shipped catalogue: many shows, taken from other catalogues."""
    IMPORTED = 1
    """The last answer of a service, one file per show and service; the program writes them."""
    CURATED = 2
    """The shipped shows that were looked up fact by fact."""
    OWN = 3
    """A file of the user's, or any that is named."""


FILE = "file:"
"""How the id of a source begins that is a file of the library."""


def source_id(file: str) -> str:
    """The id of a file of the library, by its base name, as the source of what it says without a source."""
    return f"{FILE}{file}"


def file_source(file: str, standing: Standing) -> Source:
    """A file of the library, by its base name, as the source of what it says without a source."""
    from showfacts.model.sources import Source

    ident = source_id(file)
    if standing is Standing.OWN:
        return Source(id=ident, publisher=f"your own file {file}", kind="own")
    if standing is Standing.IMPORTED:
        return Source(id=ident, publisher=f"the imported file {file}", kind="machine")
    return Source(id=ident, publisher=f"the shipped file {file}", kind="reference")
