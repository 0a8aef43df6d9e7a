"""What several files say of the rows of a list -> the rows that are held, and what the others said.

A row of a higher file adds to or amends the row of the same key, other rows stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from showfacts.evidence.joining.lost import Lost
from showfacts.evidence.joining.pairs import paired
from showfacts.evidence.joining.values import FileValue, is_rougher, settle, unite
from showfacts.evidence.verdicts.compare import NO_NAMES
from showfacts.model.cites import Cites
from showfacts.model.dates import PartialDate
from showfacts.model.records import replace
from showfacts.model.seasons import season_name
from showfacts.model.show import Episode, Season
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key as folded

if TYPE_CHECKING:
    from showfacts.evidence.joining.values import Told
    from showfacts.evidence.verdicts.compare import Names

_STOPS = (".", "!", "?", "…", "。", "”", '"', ")")
"""How a remark ends that needs no full stop before the next."""

_OF_ROW = frozenset({"absent", "sources", "cites"})
"""Fields that say nothing of what a row is about."""


class FileRow(NamedTuple):
    """A row, as one file has it."""

    row: Any
    told: Told

    def sources(self, field: str, word: object = None) -> tuple[str, ...]:
        """Who says a value of the row, or one word of a list."""
        cites: Cites = getattr(self.row, "cites", Cites())
        named = cites.named(_key(field), None if word is None else str(word))
        return self.told.credited(self.row.sources if named is None else named)


class JoinedRow(NamedTuple):
    """A row as all files have it, lowest file first. ``face`` is a row with all that it is known by."""

    face: Any
    file_rows: tuple[FileRow, ...]


def grouped(told: Iterable[Told], name: str, names: Names = NO_NAMES) -> list[JoinedRow]:
    """The rows of a list that are one, file by file, without those that a higher file says are absent.

    Args:
        told: what each file says, lowest first.
        name: the list.
        names: whose which name is.
    """
    groups: list[JoinedRow] = []
    for each in told:
        rows = getattr(each.show, name)
        if not rows:
            continue
        faces = [_face(row, names) for row in rows]
        places = paired([group.face for group in groups], faces)
        absent = set()
        new = []
        for row, face, place in zip(rows, faces, places, strict=True):
            if row.absent:
                absent.add(place)
            elif place is None:
                new.append(JoinedRow(face, (FileRow(row, each),)))
            else:
                known, before = groups[place]
                groups[place] = JoinedRow(_met(face, known), (*before, FileRow(row, each)))
        groups = [group for place, group in enumerate(groups) if place not in absent] + new
    return groups


def settled(group: JoinedRow) -> tuple[Any, list[Lost]]:
    """The row that is held, with ``cites`` where its values have several sources; and what is not held."""
    file_rows = group.file_rows
    highest = file_rows[-1].row
    if len(file_rows) == 1:
        return replace(highest, sources=file_rows[-1].told.credited(highest.sources)), []
    values: dict[str, Any] = {}
    cites: dict[str, tuple[str, ...]] = {}
    lost: list[Lost] = []
    for name in highest.__record__:
        said = [
            FileValue(value, each.sources(name), each.told, is_open(each.row, name, each.told.day))
            for each in file_rows
            if name not in _OF_ROW and says(value := getattr(each.row, name))
        ]
        if not said:
            continue
        key = _key(name)
        if name == "note":
            values[name], cites[key] = _notes(said)
        elif isinstance(said[0].value, tuple) and name != "runtime_minutes":
            words = unite(
                FileValue((word,), each.sources(name, word), each.told)
                for each in reversed(file_rows)
                for word in getattr(each.row, name)
            )
            values[name] = tuple(sorted(words)) if name == "seasons" else tuple(words)
            cites |= cited(name, words)
        else:
            held = settle(said)
            values[name], cites[key] = held.said.value, held.sources
            lost += [Lost(name, other, held, _place(highest)) for other in held.others]
    return _with_sources(type(highest), values, cites), lost


def is_open(row: Any, field: str, day: PartialDate | None) -> bool:
    """Whether a value of a row, or of a show, could still change on the day on which it was checked.

    That is so of a date that lay ahead, and of counts until the last episode was out.
    """
    if day is None:
        return False
    value = getattr(row, field)
    if isinstance(value, PartialDate):
        return value.last > day.last
    if field not in ("episodes", "episodes_ordered", "episode_count", "season_count"):
        return False
    came_at_once = getattr(row, "release", None) == "all-at-once" and row.premiere is not None
    end: PartialDate | None = row.premiere if came_at_once else row.finale
    return end is None or end.last > day.last


def says(value: object) -> bool:
    """Whether a field says something."""
    return not (value is None or value is False or value in ((), ""))


def cited(field: str, words: Mapping[Any, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The cites of a list: under its name where all words have the same sources, else word by word."""
    if len(set(words.values())) == 1:
        return {field: next(iter(words.values()))}
    return {f"{field}/{word}": sources for word, sources in words.items()}


def _place(row: Any) -> str | None:
    """Which season or episode a row is."""
    if isinstance(row, Season):
        return season_name(row.number)
    if isinstance(row, Episode):
        parts = (("season", row.season), ("episode", row.number))
        return " ".join(f"{name} {number}" for name, number in parts if number is not None) or row.title
    return None


def _key(field: str) -> str:
    """The key under which the sources of a field are cited."""
    return field.removesuffix("_")


def _notes(said: Sequence[FileValue]) -> tuple[str, tuple[str, ...]]:
    """All that is remarked, the highest file's remark first."""
    notes: dict[str, tuple[str, ...]] = {}
    for each in reversed(said):
        if not any(each.value in note for note in notes):
            notes[each.value] = each.sources
    *before, last = notes
    closed = [note if note.endswith(_STOPS) else f"{note}." for note in before]
    sources = dict.fromkeys(source for some in notes.values() for source in some)
    return " ".join([*closed, last]), tuple(sources)


def _with_sources(kind: Any, values: dict[str, Any], cites: Mapping[str, tuple[str, ...]]) -> Any:
    """The row with the sources of all its values, and cites for those that not all of these say, or none.

    A row that can have no cites rests on the sources that say all of it.
    """
    sources = tuple(dict.fromkeys(each for some in cites.values() for each in some))
    if "cites" in kind.__record__:
        partly = {key: some for key, some in cites.items() if set(some) != set(sources)}
        return kind(**values, sources=sources, cites=Cites(partly.items()))
    of_all = [some for key, some in cites.items() if key != "note"]
    return kind(**values, sources=tuple(each for each in sources if all(each in some for some in of_all)))


def _face(row: Any, names: Names) -> Any:
    """The row under the one name by which its person is known."""
    person = getattr(row, "person", None)
    known = names.people.get(folded(person)) if person is not None else None
    return row if known is None else replace(row, person=known)


def _met(face: Any, known: Any) -> Any:
    """A row with what another file knows it by besides: what it does not say, and more exact dates."""
    more = {}
    for name in face.__record__:
        value, other = getattr(face, name), getattr(known, name)
        if name not in _OF_ROW and (not says(value) or is_rougher(value, other)):
            more[name] = other
    return replace(face, **more)
