"""Where entries of services and files meet the library: what is new, changed, there already, and its file.

Each entry has a file of its own, ``imported/tvmaze-169.toml``, which is the last answer of its service and
nothing else; what other files say of the show is joined where the library is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from showfacts.dataset.files import IMPORTED
from showfacts.dataset.plain import LISTS
from showfacts.dataset.read import parse
from showfacts.dataset.write import dump
from showfacts.errors import BadDataError
from showfacts.history.places import users_places
from showfacts.importers.ids import entry_id, file_name
from showfacts.importers.platforms import settled
from showfacts.importers.stamps import gone_note
from showfacts.library.same_show import same_show
from showfacts.model.cites import Cites
from showfacts.model.datasets import Dataset
from showfacts.model.keys import key_of
from showfacts.model.records import record, replace
from showfacts.model.show import Show
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from showfacts.dataset.files import Layer
    from showfacts.history.places import Places
    from showfacts.importers.importer import Entry, Wanted
    from showfacts.library.contents import Contents

Action: TypeAlias = Literal["new", "changed", "unchanged", "joined", "gone"]
"""What became of an entry.

``joined``: it is a show that the library has, and was not that before; ``gone``: the service has no such
entry any more, and the file stays as it was.
"""


@record
class Imported:
    """An entry and what became of it.

    ``id`` is that of the show, ``from_`` whose word it is: tvmaze:169. ``fields``: what is another than it
    was, by name; none of a show that is new or joined. ``before`` and ``after``: what the file held and what
    it holds; ``before`` is None where there was none that can be read.
    """

    id: str
    title: str
    year: int | None
    action: Action
    from_: str
    fields: tuple[str, ...]
    before: Dataset | None
    after: Dataset


class Files(Protocol):
    """The files of the user's folder, by name; ``history.changing.Changing`` is such."""

    def read(self, name: str) -> str | None:
        """The text of a file; None where there is none."""
        ...

    def write(self, name: str, text: str) -> bool:
        """Have a file hold this text; whether that is another than it holds now."""
        ...


class Untouched:
    """The files of the user's folder, of which none is written: what a dry run reads.

    Raises:
        NotWrittenError: there is no home folder.
    """

    def __init__(self, places: Places | None = None) -> None:
        self._places = places or users_places()
        self._written: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """The text of a file as it would be; None where there would be none."""
        if name in self._written:
            return self._written[name]
        data = self._places.read(name)
        return None if data is None else data.decode("utf-8", "surrogateescape")

    def write(self, name: str, text: str) -> bool:
        """Remember what a file would hold; whether that is another than it holds."""
        is_other = self.read(name) != text
        self._written[name] = text
        return is_other


def file_of(entry: Entry) -> str:
    """The file of an entry: ``imported/tvmaze-169.toml``."""
    return f"{IMPORTED}/{file_name(entry.service, entry.ident)}"


def take(entry: Entry, library: Contents, files: Files) -> Imported:
    """Have the file of an entry hold what the entry says, if it says anything else than the file.

    Lists that the file has and the entry does not speak of stay.

    Args:
        entry: what a service or file says of one show.
        library: the library as it is.
        files: where it is written.

    Returns:
        What became of it.

    Raises:
        NotWrittenError: the file cannot be read or written.
    """
    found = _weighed(entry, library, files)
    if found.action != "unchanged":
        files.write(file_of(entry), dump(found.after))
    return found


def freshen(entry: Entry, library: Contents, files: Files) -> Imported:
    """As ``take`` with an answer of today, which is written also if only the day is another."""
    found = _weighed(entry, library, files)
    files.write(file_of(entry), dump(found.after))
    return found


def there(wanted: Wanted, library: Contents, layers: Mapping[int, Layer]) -> Imported | None:
    """What the library has of a row of a list, if it was fetched from TVmaze before; else None.

    ``layers``: the files of what was, by number.
    """
    shows = library.sharing(wanted.ids)
    if not shows and wanted.year is not None:
        titled = library.names.with_key(key(wanted.title))
        shows = tuple({each.show for each in titled if library.header(each.show).year == wanted.year})
    if len(shows) != 1:
        return None
    show = library.show_without_episodes(shows[0])
    number = show.ids.tvmaze
    if number not in layers:
        return None
    return Imported(
        id=show.id,
        title=show.title,
        year=show.year,
        action="unchanged",
        from_=f"tvmaze:{number}",
        fields=(),
        before=None,
        after=Dataset(shows=(show,)),
    )


def gone(held: Entry, library: Contents, files: Files, today: date) -> Imported:
    """Note in the file of an entry that the service has it no more. All that it said stays.

    ``held``: what the file holds.
    """
    sources = tuple(
        replace(each, note=gone_note(each.note, each.publisher, today))
        if each.id == entry_id(held.service, held.ident)
        else each
        for each in held.dataset.sources
    )
    after = replace(held.dataset, sources=sources)
    files.write(file_of(held), dump(after))
    return _imported(held, _id_of(after.shows[0], library), "gone", after, before=held.dataset)


def _weighed(entry: Entry, library: Contents, files: Files) -> Imported:
    entry = replace(entry, dataset=settled(entry.dataset, library.known_platforms))
    name = file_of(entry)
    text = files.read(name)
    show = entry.dataset.shows[0]
    before = None if text is None else _before(entry.dataset, text, name)
    shared = _id_of(show, library)
    if before is None and shared != show.id:
        return _imported(entry, shared, "joined", entry.dataset)
    after = entry.dataset if before is None else _with_lists_of(before, entry.dataset)
    ident = show.id if before is None else before.shows[0].id
    if ident == shared == show.id:
        joined = same_show(entry.dataset, library)
        if joined is not None:
            return _imported(entry, joined, "joined", _called(joined, after), before=before)
    if before is None:
        return _imported(entry, show.id, "new", after)
    after = _called(ident, after)
    fields = differences(before, after)
    action: Action = "changed" if fields else "unchanged"
    return _imported(entry, _id_of(after.shows[0], library), action, after, fields, before)


def _id_of(show: Show, library: Contents) -> str:
    """The id that a show has in a library, which may have it by an id of a catalogue."""
    shared = library.sharing(show.ids)
    return shared[0] if shared else library.names.id_of(show.id) or show.id


def _imported(
    entry: Entry,
    ident: str,
    action: Action,
    after: Dataset,
    fields: tuple[str, ...] = (),
    before: Dataset | None = None,
) -> Imported:
    show = after.shows[0]
    return Imported(
        id=ident,
        title=show.title,
        year=show.year,
        action=action,
        from_=entry.key,
        fields=fields,
        before=before,
        after=after,
    )


def differences(before: Dataset, after: Dataset) -> tuple[str, ...]:
    """What differs between two datasets of one show: fields of the show, then other sections of the file.

    The day on which they were read makes no difference.
    """
    old, new = before.shows[0], after.shows[0]
    found = [name for name in _FIELDS if getattr(old, name) != getattr(new, name)]
    found = [name for name in found if name not in LISTS or _said(old, name) != _said(new, name)]
    found += [name for name in ("platforms", "people") if getattr(before, name) != getattr(after, name)]
    return tuple(found)


_FIELDS = tuple(
    name
    for name in Show.__dataclass_fields__
    if name not in {"id", "sources", "checked", "cites", "drop", "exempt"}
)


def _said(show: Show, name: str) -> list[Any]:
    """The rows of a list, without whose word they are and the day on which a catalogue was read."""
    rows = [replace(row, sources=()) for row in getattr(show, name)]
    if name == "listings":
        return [(row.by, row.status) for row in rows]
    return [replace(row, cites=Cites()) if hasattr(row, "cites") else row for row in rows]


UNSPOKEN = ("seasons", "episodes", "cast", "crew", "aliases")
"""What some answers of a service leave out."""


def _with_lists_of(before: Dataset, after: Dataset) -> Dataset:
    """A dataset with the lists that it does not speak of, as they were before, and what these refer to."""
    old, new = before.shows[0], after.shows[0]
    kept = {name: getattr(old, name) for name in UNSPOKEN if getattr(old, name) and not getattr(new, name)}
    if not kept:
        return after
    if "seasons" in kept:
        kept["premiere"] = old.premiere  # Of a show whose first season tells it, it is told once
    show = replace(new, **kept)
    cites = {key: sources for key, sources in (*old.cites, *new.cites) if getattr(show, key, key)}
    return replace(
        after,
        shows=(replace(show, cites=Cites.of(cites)),),
        sources=_with(after.sources, before.sources),
        people=_with(after.people, before.people),
    )


def _with(own: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    known = {key_of(each) for each in own}
    return (*own, *(each for each in others if key_of(each) not in known))


def _called(ident: str, dataset: Dataset) -> Dataset:
    """A dataset with another id for its one show."""
    show = dataset.shows[0]
    return dataset if show.id == ident else replace(dataset, shows=(replace(show, id=ident),))


def _before(dataset: Dataset, text: str, name: str) -> Dataset | None:
    """What a file holds, which may be just this dataset; None if it is broken."""
    return dataset if text == dump(dataset) else _parsed(text, name)


def _parsed(text: str, name: str) -> Dataset | None:
    """What a file holds; None if it is broken, so that it is written anew."""
    try:
        dataset = parse(text, file=name)
    except BadDataError:
        return None
    return dataset if len(dataset.shows) == 1 else None
