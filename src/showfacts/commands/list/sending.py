"""A list goes out with the fields that are asked for."""

from __future__ import annotations

from showfacts.commands.list.answer import ListAnswer
from showfacts.commands.options import DETAILS, FIELDS, FULL
from showfacts.model.records import record
from showfacts.outputs.answer import Inlined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated

    from showfacts.commands.list.answer import Listed
    from showfacts.commands.list.details import Detailed
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer import Keys
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


@record
class Picked:
    """The fields of one show of a list that are asked for, by their names, which are the keys in JSON."""

    fields: Annotated[Inlined, Keys(Detailed, FIELDS.words, are_chosen=True)]


def send(session: Session, given: Given, found: ListAnswer[Listed]) -> None:
    """Send a list out with the fields that ``--full`` and ``--fields`` ask for, and say if it is not all."""
    fields, shown = tuple(dict.fromkeys(given[FIELDS])), found.rows
    if given[FULL] or not DETAILS.isdisjoint(fields):
        from showfacts.commands.list.details import with_details

        found = with_details(session.snapshot, found)

    def page() -> Page:
        from showfacts.commands.list.page import USUAL, WITH_DETAILS, page_with

        return page_with(fields or (WITH_DETAILS if given[FULL] else USUAL), found.rows)

    if fields:
        session.answer(_picked(found, fields), lambda _: page())
    else:
        session.answer(found, lambda _: page())
    if not found.rows:
        session.note("showfacts: no show on record fits")
    elif found.more:
        session.note(f"showfacts: the first {len(found.rows)}; there are more")
    old = [] if session.moment.is_past else session.library.catalogued_among(each.id for each in shown)
    if old:
        from showfacts.commands.freshness import listed

        session.note(f"showfacts: {listed(len(old), len(shown))}")


def forms_of_lists() -> Sequence[Form]:
    """What a list answers in JSON: as it is, with ``--full``, with ``--fields``."""
    from showfacts.commands.list.answer import Listed
    from showfacts.commands.list.details import Detailed
    from showfacts.outputs.answer_schema import Form

    return tuple(Form(ListAnswer[row]) for row in (Listed, Detailed, Picked))  # type: ignore[valid-type]


def _picked(found: ListAnswer[Listed], fields: Sequence[str]) -> ListAnswer[Picked]:
    """A list of which the rows have these fields, in this order."""
    rows = (Picked(fields=Inlined({name: getattr(row, name) for name in fields})) for row in found.rows)
    return ListAnswer(rows=tuple(rows), more=found.more)
