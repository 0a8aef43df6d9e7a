"""A person and all their credits."""

from __future__ import annotations

from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import was_on_record
from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.library.on_day import Snapshot
    from showfacts.model import Person, ShowHeader, Source


@record
class Named:
    """Who a person is, by all names but those that a source got wrong."""

    id: str | None
    name: str
    native_name: str | None
    aliases: tuple[str, ...]
    sources: tuple[str, ...]


@record
class Credit:
    """One credit of a person: ``as_`` is "cast" or "crew"."""

    show: ShowHeader
    as_: str
    character: str | None
    role: str | None
    billing: str | None
    seasons: tuple[int, ...]
    sources: tuple[str, ...]


@record
class PersonAnswer:
    """A person, in all spellings on record, and their credits."""

    person: Named
    credits: tuple[Credit, ...]
    sources: tuple[Source, ...]


def person(snapshot: Snapshot, who: Person) -> PersonAnswer:
    """All credits of a person that were known on the day, by year, the cast of a show before its crew.

    Raises:
        NotRecordedError: there is none.
    """
    found = [
        credit
        for header in snapshot.library.headers_of(who)
        if snapshot.is_known(header.id)
        for key, credit in credits_of(snapshot, header.id)
        if key == who.key
    ]
    if not found:
        was = was_on_record(snapshot.moment)
        raise NotRecordedError(f"no credit of {who.name} {was}", query=who.name)
    named = Named(
        id=who.id,
        name=who.name,
        native_name=who.native_name,
        aliases=who.aliases,
        sources=who.sources,
    )
    return PersonAnswer(person=named, credits=tuple(found), sources=snapshot.sources_of([named], found))


def credits_of(snapshot: Snapshot, ident: str) -> Iterator[tuple[str, Credit]]:
    """The credits of a show, each with the key of its person, but for those that only a shared name tells."""
    show, header = snapshot.show(ident), snapshot.header(ident)
    for credit, key in zip(show.cast, snapshot.library.credited(show.cast), strict=True):
        if key is not None:
            yield (
                key,
                Credit(
                    show=header,
                    as_="cast",
                    character=credit.character,
                    role=None,
                    billing=credit.billing,
                    seasons=credit.seasons,
                    sources=credit.sources,
                ),
            )
    for made, key in zip(show.crew, snapshot.library.credited(show.crew), strict=True):
        if key is not None:
            yield (
                key,
                Credit(
                    show=header,
                    as_="crew",
                    character=None,
                    role=made.role,
                    billing=None,
                    seasons=made.seasons,
                    sources=made.sources,
                ),
            )
