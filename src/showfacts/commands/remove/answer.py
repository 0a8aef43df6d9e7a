"""What was imported of a show, and what is left when it is gone."""

from __future__ import annotations

from showfacts.dataset.files import IMPORTED
from showfacts.dataset.references import reading_of
from showfacts.errors import UsageError
from showfacts.index.files import files_telling, titling
from showfacts.model.layers import Standing
from showfacts.model.records import record
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.dataset.files import Layer
    from showfacts.library.library import Library
    from showfacts.model import ShowHeader


@record
class RemoveAnswer:
    """The show whose import was taken away. ``files`` are gone, those of ``stays`` still tell of it."""

    show: ShowHeader
    files: tuple[str, ...]
    stays: tuple[str, ...]


class Imported(NamedTuple):
    """The files that tell of a show: those to take away, by name in the user's folder, and the others."""

    files: tuple[str, ...]
    others: tuple[Layer, ...]


def imported_of(library: Library, show: str) -> Imported:
    """What was imported of a show.

    Raises:
        UsageError: nothing was, or not by itself; the message tells what the show is.
    """
    told = files_telling(library.index, library.files, show)
    imported = tuple(each for each in told if each.origin == "imported")
    others = tuple(each for each in told if each.origin != "imported")
    title = library.header(show).title
    if not imported:
        where = "; ".join(dict.fromkeys(map(_where, others)))
        raise UsageError(f"“{title}” was not imported: it {where}; nothing was changed", query=title)
    leaning = next((each for each in others if each.origin == "user"), None)
    if leaning is not None and not titling(library.index, others, show):
        message = f"your own file {leaning.file} adds to “{title}”, but has no title for it"
        raise UsageError(f"{message}, and could not be read then; showfacts edit opens it", query=title)
    for layer in imported:
        shows = reading_of(layer).dataset.shows
        if len(shows) > 1:
            message = f"{layer.path} holds {len(shows)} shows, not just “{title}”; nothing was changed"
            raise UsageError(message, query=title)
    return Imported(tuple(f"{IMPORTED}/{each.path.name}" for each in imported), others)


def removed(library: Library, show: str, found: Imported) -> RemoveAnswer:
    """The answer when the files are gone; the library is as it was before."""
    return RemoveAnswer(
        show=library.header(show),
        files=found.files,
        stays=tuple(each.name for each in found.others),
    )


def _where(layer: Layer) -> str:
    """Where a show stands that was not imported."""
    if layer.origin == "user":
        return f"stands in your own file {layer.file} (showfacts edit opens it)"
    kind = "is of the catalogue that" if layer.standing is Standing.BASE else "is one of the shows that"
    return f"{kind} showfacts brings along"
