"""The text that is opened, and the line to begin on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.dataset.adding import Draft
from showfacts.dataset.lines import lines_of
from showfacts.errors import UsageError
from showfacts.history.change import as_text
from showfacts.history.places import users_places
from showfacts.library.own_file import HEAD, own_file_of, place_in, problems_in
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.library.own_file import OwnFile
    from showfacts.model import ShowHeader

TEMPLATE = """
# Take away the # before what you know. Rows add to what showfacts knows; showfacts help data tells more.
#
# aliases = ["Another name"]
#
# [[shows.events]]
# date = 2026-01-05
# type = "renewed"
# season = 2
# by = "Netflix"
#
# [[shows.cast]]
# person = "Ada Example"
# character = "The Captain"
# billing = "main"
"""
"""What stands under a show that was not in the file."""


class Opened(NamedTuple):
    """A file to edit: ``before`` is what it holds, if it is there, ``text`` what the editor shows."""

    own: OwnFile
    before: str | None
    text: str
    line: int


def opened_at(library: Library, header: ShowHeader) -> Opened:
    """The user's own file of a show, with a place for it where it is not there.

    A file with problems is opened at the first of them.

    Raises:
        NotWrittenError: it cannot be read.
    """
    own = own_file_of(library, header.id)
    before = as_text(users_places().read(own.name))
    problems = problems_in(library, own.layer, before) if before is not None else []
    if problems:
        return Opened(own, before, before or "", problems[0].line)
    draft = Draft(before if before is not None else HEAD)
    shows = len(draft.data.get("shows", ()))
    try:
        place = place_in(library, draft, header)
    except UsageError:
        return Opened(own, before, before or "", 1)
    line = lines_of(draft.text.removeprefix("\ufeff"), [("shows", place)])[("shows", place)]
    end = "\r\n" if "\r\n" in draft.text else "\n"
    text = draft.text + TEMPLATE.replace("\n", end) if place == shows else draft.text
    return Opened(own, before, text, line)
