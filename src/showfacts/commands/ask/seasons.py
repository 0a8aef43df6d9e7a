"""Questions about the people of a season that has not come: where the season stands is the answer."""

from __future__ import annotations

from showfacts.commands.ask.lines import CommandLine, narrowing_of
from showfacts.commands.options import SEASON
from showfacts.errors import ShowfactsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.library import Library
    from showfacts.library.on_day import Snapshot

CREDITS = frozenset({"cast", "crew"})
"""Commands that tell who is in a season."""
OF_PEOPLE = frozenset({"--character", "--person", "--role"})
"""Options of those that ``status`` does not have."""
COME = frozenset({"airing", "other-title", "out"})
"""How a season stands of which there may be people on record."""


def of_season(library: Library, snapshot: Snapshot, line: CommandLine) -> CommandLine:
    """A line as it is; where it asks who is in a season that has not come, that which asks about the season.

    A title that is not understood is left to the command, which says so.
    """
    number = line.value(SEASON.flag)
    if number is None or line.command not in CREDITS:
        return line
    try:
        show = library.resolve(" ".join(line.words), narrowing_of(line.options)).header.id
        status = snapshot.season(show, int(number))
    except ShowfactsError:
        return line
    whole = snapshot.show(show)
    seasons = {each for credit in whole.cast for each in credit.seasons}
    seasons |= {each for credit in whole.crew for each in credit.seasons}
    if status is None or status.state in COME or int(number) in seasons:
        return line
    kept = tuple(each for each in line.options if each[0] not in OF_PEOPLE)
    return CommandLine(command="status", words=line.words, options=kept)
