"""Whether an answer may be out of date, and the command line that renews it."""

from __future__ import annotations

from datetime import timedelta

from showfacts.commands.options import IDENT, YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Show, Source

LONG_AGO = timedelta(days=180)
"""After half a year, a season may have come or gone."""


def reminder(snapshot: Snapshot, ident: str) -> str:
    """A line that says when the facts were last checked, or nothing where they still hold.

    A show that has ended does not change any more; one that was never checked says so itself.
    """
    show = snapshot.show(ident)
    if show.checked is None or snapshot.moment.today - show.checked.last <= LONG_AGO:
        return ""
    status = snapshot.status(ident)
    if status is not None and status.state == "ended":
        return ""
    return f"“{show.title}” was last checked on {show.checked}; what can change may have changed since"


def catalogued(show: Show, source: Source) -> str:
    """A line that says how old the facts are of a show which only the shipped catalogue knows.

    ``source`` is that of its entry.
    """
    from showfacts.status.sentence.phrases import on

    when = f", as {source.publisher} had it {on(source.retrieved)}" if source.retrieved else ""
    return f"“{show.title}” is from the shipped catalogue{when}; `{renewing(show)}` brings it up to date"


def listed(old: int, shown: int) -> str:
    """A line that says how many of the shows that are listed only the shipped catalogue knows."""
    these = f"{old} of these shows are" if old < shown else "these shows are" if old > 1 else "this show is"
    return f"{these} from the shipped catalogue, as TVmaze once had it; `showfacts add TITLE` renews one"


def named_only(name: str) -> str:
    """A line that says what credits by a name alone leave open."""
    return f"the shipped catalogue credits “{name}” by name alone: two people of that name stand here as one"


def renewing(show: Show) -> str:
    """The command line that fetches a show which the library has: by id, where that is known."""
    if show.ids.tvmaze is not None:
        return _adding((), ((IDENT.flag, f"tvmaze:{show.ids.tvmaze}"),))
    return fetching(show.title, show.year)


def fetching(title: str, year: int | None = None) -> str:
    """The command line that fetches a show by title."""
    return _adding((title,), ((YEAR.flag, str(year)),) if year else ())


def _adding(words: tuple[str, ...], options: tuple[tuple[str, ...], ...]) -> str:
    from showfacts.commands.messages import paste

    return paste("add", words, options)
