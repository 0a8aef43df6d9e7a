"""What became of shows that were added, imported or freshened: an answer of one row each, and its page."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, row_of
from showfacts.model.records import record
from showfacts.model.tuples import NamedTuple
from showfacts.outputs.answer import Rows
from showfacts.outputs.page import Cell, Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.library.imports import Imported
    from showfacts.outputs.page import Page, Row


@record
class Taken:
    """A show, and what became of it. ``fields``: what is another than it was; ``from_``: whose word it is."""

    id: str
    title: str
    year: int | None
    action: str
    from_: str
    fields: tuple[str, ...] = ()


@record
class TakenAnswer(Rows):
    """Shows, and what became of each."""

    rows: tuple[Taken, ...]


class Line(NamedTuple):
    """A show for people: what became of it, and of how much that is."""

    taken: Taken
    detail: str

    @classmethod
    def of(cls, found: Imported) -> Line:
        return cls(taken(found), detail(found))


def taken(found: Imported) -> Taken:
    """What became of an entry, as an answer tells it."""
    return Taken(
        id=found.id,
        title=found.title,
        year=found.year,
        action=found.action,
        from_=found.from_,
        fields=found.fields,
    )


def page(lines: Sequence[Line]) -> Page:
    """A table of shows and what became of each."""
    columns = (
        Column("title", "Title"),
        Column("year", "Year"),
        Column("action", "Now"),
        Column("detail", "Detail"),
        Column("id", "Id"),
        Column("from", "From"),
    )
    return bare_page(Table("shows", columns, tuple(_row(each.taken, each.detail) for each in lines)))


def _row(each: Taken, detail: str) -> Row:
    return row_of(
        Cell(each.title, "strong"),
        Cell(each.year),
        Cell(each.action, "good" if each.action in ("new", "joined") else "plain"),
        Cell(detail),
        Cell(each.id, "quiet"),
        Cell(each.from_, "quiet"),
    )


def detail(each: Imported) -> str:
    """What changed of a show, or how much there is of one that is new."""
    if each.action == "changed":
        return ", ".join(spoken_field(name) for name in each.fields)
    if each.action == "unchanged":
        return ""
    show = each.after.shows[0]
    counts = (
        (len(show.seasons), "season", "seasons"),
        (len(show.episodes), "episode", "episodes"),
        (len(show.cast), "cast credit", "cast credits"),
        (len(show.crew), "crew credit", "crew credits"),
    )
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)


def spoken_field(name: str) -> str:
    """A field of a show as people write it: what a catalogue lists a show as is its status."""
    return "status" if name == "listings" else name.replace("_", " ")
