"""A fact goes into the user's own file, if the file may stand so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.commands.fact.add.answer import FactAnswer
from showfacts.commands.fact.add.sources import free_id
from showfacts.dataset.adding import Draft
from showfacts.dataset.plain import LISTS, from_plain, to_plain
from showfacts.errors import BadDataError, UsageError
from showfacts.index.beside import is_lasting
from showfacts.library.own_file import HEAD, own_file_of, place_in, problems_in
from showfacts.model import Source
from showfacts.model.keys import key_of

if TYPE_CHECKING:
    from showfacts.commands.fact.add.kinds import Kind
    from showfacts.dataset.files import Layer
    from showfacts.history.changing import Changing
    from showfacts.library.library import Library

    Plain = dict[str, Any]


def added(
    library: Library, ident: str, kind: Kind, row: Plain, source: Plain | None, change: Changing
) -> FactAnswer:
    """Add a fact to the file of the user's that tells of the show, else to ``own.toml``.

    A row of the same key gets what it lacks.

    Raises:
        UsageError: the file says something else of the row, or cannot be added to, or the fact cannot be.
        BadDataError: the file has problems as it is.
        NotWrittenError: it cannot be read or written.
    """
    own = own_file_of(library, ident)
    before = change.read(own.name)
    if before is not None:
        broken = problems_in(library, own.layer, before)
        if broken:
            raise BadDataError(broken)
    header = library.header(ident)
    draft = Draft(before or HEAD)
    place = place_in(library, draft, header)
    cited = _cited(library, draft, source, place)
    if kind.word is not None:
        _add_word(draft, place, kind, row["name"], cited)
    else:
        _add_row(library, own.layer, draft, place, kind, row, cited)
    problems = problems_in(library, own.layer, draft.text)
    if problems:
        told = "; ".join(f"{each.path}: {each.message}" for each in problems)
        raise UsageError(f"this cannot be added to {own.name}: {told}")
    return FactAnswer(
        show=header,
        kind=kind.name,
        fact=row,
        file=own.layer.name,
        source=from_plain(Source, {**source, "id": cited}) if source else None,
        is_new=change.write(own.name, draft.text),
    )


def _cited(library: Library, draft: Draft, source: Plain | None, place: int) -> str | None:
    """The id of the source in the file, which is added where it is not there."""
    if source is None:
        return None
    sources = draft.data.get("sources", ())
    for each in sources:
        if each.get("url") == source["url"]:
            return str(each["id"])
    ident = free_id(library, source["id"], {each.get("id") for each in sources})
    draft.add_source({**source, "id": ident}, place)
    return ident


def _add_word(draft: Draft, place: int, kind: Kind, word: str, cited: str | None) -> None:
    show = draft.data["shows"][place]
    if word not in show.get(kind.list, ()):
        draft.add_word(("shows", place), kind.list, word, "id")
    key = f"{kind.list}/{word}"
    if cited is not None and cited not in show.get("cites", {}).get(key, ()):
        draft.cite(place, key, cited)


def _add_row(
    library: Library, layer: Layer, draft: Draft, place: int, kind: Kind, row: Plain, cited: str | None
) -> None:
    _bring_platform(library, layer, draft, place, row)
    wanted: Any = from_plain(LISTS[kind.list], row)
    for number, there in enumerate(draft.data["shows"][place].get(kind.list, ())):
        if key_of(from_plain(LISTS[kind.list], _plain(there))) != key_of(wanted):
            continue
        path = ("shows", place, kind.list, number)
        other = {key: value for key, value in row.items() if key in there and str(there[key]) != str(value)}
        if other:
            key, value = next(iter(other.items()))
            message = f"{layer.file} has {key} = {there[key]!s} there, not {value!s}; showfacts edit opens it"
            raise UsageError(message)
        new = {key: value for key, value in row.items() if key not in there}
        first = next(iter(there))
        if new:
            draft.add_keys(path, first, new)
        if cited is not None and cited not in there.get("sources", ()):
            draft.add_word(path, "sources", cited, first)
        return
    draft.add_row(place, kind.list, {**row, "sources": [cited]} if cited else row)


def _bring_platform(library: Library, layer: Layer, draft: Draft, place: int, row: Plain) -> None:
    """Have the file know a platform that only what was imported knows, which may be removed."""
    ident = row.get("platform")
    known = {each.get("id") for each in draft.data.get("platforms", ())}
    if ident is None or ident in known or is_lasting(library.index, layer, "platforms", ident):
        return
    table = {key: value for key, value in to_plain(library.platform_of(ident)).items() if key != "sources"}
    draft.add_section("platforms", table, place)


def _plain(row: Plain) -> Plain:
    """A row of the file with days as texts, as the model has them."""
    return {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in row.items()}
