"""What answers share: the day they are about, the facts that must be there, the sources of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.answers.moment import by_then
from showfacts.errors import NotRecordedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.answers.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import Person, Show, Source
    from showfacts.status import Status


class Rows:
    """An answer that is an array in JSON: its ``rows``."""

    __slots__ = ()
    rows: tuple[Any, ...]


def known(library: Library, show: Show, moment: Moment) -> Show:
    """The show as it was known on the day: all of it today, of a past day what had been said by then.

    Raises:
        NotRecordedError: nothing was known of it by then.
    """
    if not moment.is_past:
        return show
    from showfacts.answers.past import is_on_record, known_on

    whole = library.show(show.id)
    if not is_on_record(library, whole, moment):
        raise NotRecordedError(f"nothing is on record of “{show.title}”{by_then(moment)}", query=show.title)
    return known_on(library, whole, moment)


def standing_on(library: Library, show: Show, moment: Moment) -> Status | None:
    """Where a show stands on the day, by sources of that day where there are such."""
    from showfacts.status import status_on

    standing = status_on(show, moment.day, today=moment.today)
    if standing is None or not moment.is_past:
        return standing
    from dataclasses import replace

    from showfacts.answers.past import cited

    return replace(standing, evidence=cited(library, standing.evidence, moment))


def require(show: Show, what: str, facts: object) -> None:
    """Raise NotRecordedError unless there are facts."""
    if not facts:
        raise NotRecordedError(f"the {what} of “{show.title}” is not on record", query=show.title)


def sources_of(library: Library, *rows: Sequence[Any]) -> tuple[Source, ...]:
    """The sources that facts rest on, in the order in which they are first named."""
    idents = dict.fromkeys(ident for group in rows for row in group for ident in row.sources)
    return library.sources_with(idents)


def best(sources: Sequence[Source]) -> Source | None:
    """The source whose kind carries most: official before trade, press, reference, fan, blog, machine.

    The order is that of ``SourceKind``; TVmaze ranks what its pages rest on in the same way.
    """
    from typing import get_args

    from showfacts.model import SourceKind

    kinds = get_args(SourceKind)
    return min(sources, key=lambda source: kinds.index(source.kind), default=None)


def person_spellings(person: Person) -> tuple[str, ...]:
    """All names of a person on record."""
    return (person.name, *([person.native_name] if person.native_name else []), *person.aliases)
