"""What became of the shows that were asked for anew."""

from __future__ import annotations

from showfacts.commands.refresh.words import changes
from showfacts.importers.stamps import gone_since
from showfacts.model.records import record
from showfacts.outputs.answer import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.imports import Imported


@record
class Refreshed:
    """A show, and what became of it. ``changes``: what is another than it was, in words."""

    id: str
    title: str
    year: int | None
    action: str
    from_: str
    fields: tuple[str, ...]
    changes: tuple[str, ...]


@record
class RefreshAnswer(Rows):
    """The shows that were asked for, by number."""

    rows: tuple[Refreshed, ...]


def refreshed(found: Imported) -> Refreshed:
    """What became of a show, as an answer tells it."""
    told = () if found.before is None else changes(found.before, found.after)
    if found.action == "gone":
        days = (gone_since(each.note) for each in found.after.sources)
        told = (f"gone at TVmaze since {next(filter(None, days))}; what it said is kept",)
    return Refreshed(
        id=found.id,
        title=found.title,
        year=found.year,
        action=found.action,
        from_=found.from_,
        fields=found.fields,
        changes=told,
    )
