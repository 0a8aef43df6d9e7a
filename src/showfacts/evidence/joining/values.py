"""What several files say of one value -> the value that is held, and what the others said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from showfacts.model.dates import PartialDate
from showfacts.model.layers import Standing, source_id
from showfacts.model.tuples import NamedTuple
from showfacts.text.written import as_written

if TYPE_CHECKING:
    from showfacts.model import Show


class Told(NamedTuple):
    """What one file says of a show.

    ``file`` is its base name, ``day`` the day on which what it says was checked or retrieved.
    """

    show: Show
    standing: Standing
    file: str
    day: PartialDate | None = None

    def credited(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        """These sources; without any, a file of the user's speaks for itself, and another is not cited."""
        return sources or ((source_id(self.file),) if self.standing is Standing.OWN else ())


class FileValue(NamedTuple):
    """One value, as one file has it. ``is_open``: it could still change when the file was checked."""

    value: Any
    sources: tuple[str, ...]
    told: Told
    is_open: bool = False


class HeldValue(NamedTuple):
    """The value that is held, all who say it, and what is said in its place."""

    said: FileValue
    sources: tuple[str, ...]
    others: tuple[FileValue, ...]


def settle(said: Sequence[FileValue]) -> HeldValue:
    """Which of the values that files have is held.

    It is that of the highest file. One that could still change when that file was checked gives way to a
    word of a later day, and a date to a more exact one of the same time. Only who says that very value is
    credited with it: names that merely fold alike, or two spellings, are two values.

    Args:
        said: the values, lowest file first; at least one.
    """
    held = said[-1]
    for each in reversed(said[:-1]):
        if held.is_open and _is_later(each.told.day, held.told.day):
            held = each
    for each in reversed(said):
        if is_rougher(held.value, each.value):
            held = each
    sources = dict.fromkeys(held.sources)
    others: list[FileValue] = []
    for each in reversed(said):
        if each is held:
            continue
        if written(held.value) == written(each.value):
            sources |= dict.fromkeys(each.sources)
        else:
            _add(others, each._replace(sources=_accountable(each, held)))
    return HeldValue(held, tuple(sources), tuple(others))


def unite(said: Iterable[FileValue]) -> dict[Any, tuple[str, ...]]:
    """The words that lists have, each once, with all who have it; in the case of the first."""
    found: dict[Any, tuple[Any, tuple[str, ...]]] = {}
    for each in said:
        for word in each.value:
            plain = written(word)
            spelling, sources = found.get(plain, (word, ()))
            found[plain] = spelling, (*sources, *(one for one in each.sources if one not in sources))
    return dict(found.values())


def written(value: Any) -> Any:
    """What two files write of one value, if it is the same to the letter but for case and spacing."""
    return as_written(value) if isinstance(value, str) else value


def is_rougher(value: object, other: object) -> bool:
    """Whether a value is a date that another names more exactly."""
    are_dates = isinstance(value, PartialDate) and isinstance(other, PartialDate)
    return are_dates and value != other and str(other).startswith(str(value))


def as_text(value: Any) -> str:
    """A value as claims have it; minutes from the fewest to the most."""
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _is_later(day: PartialDate | None, other: PartialDate | None) -> bool:
    return day is not None and other is not None and day.first > other.last


def _accountable(said: FileValue, held: FileValue) -> tuple[str, ...]:
    """Who says what is not held. A source of the held value does not, whatever a lower file makes of it."""
    return tuple(each for each in said.sources if each not in held.sources) or (source_id(said.told.file),)


def _add(others: list[FileValue], said: FileValue) -> None:
    for place, each in enumerate(others):
        if each.value == said.value:
            others[place] = each._replace(sources=tuple(dict.fromkeys([*each.sources, *said.sources])))
            return
    others.append(said)
