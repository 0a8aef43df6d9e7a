"""What a library is made of, beside its shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showfacts.answers.base import Rows

if TYPE_CHECKING:
    from showfacts.library.checking import FileSummary
    from showfacts.library.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexAnswer:
    """What is indexed. ``path`` is None where the index is in memory; ``built`` is a time with its zone."""

    path: str | None
    bytes: int | None
    built: str | None
    version: int
    files: int
    shows: int
    names: int
    people: int
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesAnswer(Rows):
    """The files of a library, lowest layer first. An array in JSON."""

    rows: tuple[FileSummary, ...]


def index_of(library: Library) -> IndexAnswer:
    """How the library is indexed. Asking opens it, so that what is told is fresh."""
    index = library.index
    return IndexAnswer(
        path=str(index.path) if index.path else None,
        bytes=index.bytes,
        built=index.built,
        version=index.version,
        files=index.count("files"),
        shows=index.count("shows"),
        names=index.count("names"),
        people=index.count("people"),
        sources=index.count("sources"),
    )
