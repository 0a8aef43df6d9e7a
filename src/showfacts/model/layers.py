"""What the word of a file weighs, and the id that a file has as a source."""

from __future__ import annotations

from showfacts.model.enums import IntEnum


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
