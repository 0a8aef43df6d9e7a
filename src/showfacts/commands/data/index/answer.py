"""What is indexed, and how fresh it is."""

from __future__ import annotations

from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.library import Library


@record
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


def index_of(library: Library) -> IndexAnswer:
    """How the library is indexed. Asking opens it, so that the answer is fresh."""
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
