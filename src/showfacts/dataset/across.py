"""What must hold between the tables of one file: no two of one id, no word for two platforms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from showfacts.dataset.plain import SECTIONS
from showfacts.text.fold import key as folded
from showfacts.text.quoting import one_line, shown
from showfacts.text.written import as_written

if TYPE_CHECKING:
    from showfacts.dataset.explain import Fault
    from showfacts.dataset.lines import Path

_ID = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*")

Tables: TypeAlias = Mapping[str, Sequence[Any]]
Placed: TypeAlias = Sequence[tuple[int, dict[str, Any]]]
"""Tables with their places in the file; what is no table stands as an empty one."""


class Across:
    """The tables of one file against each other, remembered from one part of the file to the next.

    It looks at plain data, so that a duplicate id comes to light also where something else is wrong.
    """

    def __init__(self) -> None:
        self._counts = dict.fromkeys(SECTIONS, 0)
        self._keys: dict[str, dict[tuple[str, str], int]] = {section: {} for section in SECTIONS}
        self._words: dict[str, int] = {}
        self._platforms: dict[int, str | None] = {}
        self._successors = Chains()
        self._ids: dict[tuple[str, Any], int] = {}

    def faults(self, tables: Tables) -> Iterator[Fault]:
        """Every rule that these tables break, among themselves or together with those before.

        Args:
            tables: by section, as TOML has them. Places in the paths count from the beginning of the file.
        """
        for section, rows in tables.items():
            first = self._counts[section]
            self._counts[section] += len(rows)
            placed = [(place, row if isinstance(row, dict) else {}) for place, row in enumerate(rows, first)]
            yield from self._duplicates(section, placed)
            if section == "sources":
                yield from _addresses(placed)
            elif section == "platforms":
                yield from self._shared_words(placed)
                yield from self._circles(placed)
            elif section == "shows":
                yield from self._shared_ids(placed)

    def _duplicates(self, section: str, placed: Placed) -> Iterator[Fault]:
        """Ids that are not valid, and tables of one id; people without an id are known by their name."""
        seen = self._keys[section]
        for place, table in placed:
            ident = table.get("id")
            if isinstance(ident, str) and ident.strip() and not _ID.fullmatch(ident):
                message = f"not a valid id: {shown(ident)}; expected lower-case letters, digits and hyphens"
                yield (section, place, "id"), message
            key = "name" if section == "people" and ident is None else "id"
            value = table.get(key)
            if not isinstance(value, str):
                continue
            first = seen.setdefault((key, value), place)
            if first != place:
                hint = "; an id tells namesakes apart" if key == "name" else ""
                message = f"duplicate {key} {shown(value)}; {section}[{first}] has it too{hint}"
                yield (section, place, key), message

    def _shared_words(self, placed: Placed) -> Iterator[Fault]:
        """The aliases of a platform that are words for an earlier one. Ids and names may fold alike."""
        for place, table in placed:
            ident = table.get("id")
            self._platforms[place] = ident = ident if isinstance(ident, str) else None
            words: list[tuple[Path, Any]] = [(("id",), ident), (("name",), table.get("name"))]
            aliases = table.get("aliases")
            listed = aliases if isinstance(aliases, list) else ()
            words += [(("aliases", number), alias) for number, alias in enumerate(listed)]
            reported: set[str] = set()
            for path, word in words:
                if not isinstance(word, str) or not word.strip():
                    continue
                other = self._words.setdefault(folded(word), place)
                is_same = other == place or (ident is not None and self._platforms[other] == ident)
                if path[0] == "aliases" and not is_same and folded(word) not in reported:
                    reported.add(folded(word))
                    message = f"{shown(word)} already means another platform, platforms[{other}]"
                    yield ("platforms", place, *path), message

    def _circles(self, placed: Placed) -> Iterator[Fault]:
        """Platforms whose successors lead back to them."""
        for place, table in placed:
            ident, successor = table.get("id"), table.get("successor")
            if not isinstance(ident, str) or not isinstance(successor, str):
                continue
            if self._successors.leads_back(ident, successor):
                yield ("platforms", place, "successor"), circular(ident, successor)

    def _shared_ids(self, placed: Placed) -> Iterator[Fault]:
        """Two shows that have one id in another catalogue."""
        for place, table in placed:
            ids = table.get("ids")
            for catalogue, ident in ids.items() if isinstance(ids, dict) else ():
                if isinstance(ident, str | int):
                    first = self._ids.setdefault((catalogue, ident), place)
                    if first != place:
                        message = (
                            f"duplicate {one_line(catalogue)} id {shown(ident)}; shows[{first}] has it too"
                        )
                        yield ("shows", place, "ids", catalogue), message


class Chains:
    """Things that each lead to at most one other, as platforms to their successors."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}

    def leads_back(self, ident: str, following: str) -> bool:
        """Note that one leads to another, unless that leads back to it: then it would be a circle."""
        if self._end(following) == ident:
            return True
        self._next.setdefault(ident, following)
        return False

    def _end(self, ident: str) -> str:
        """Where the chain from here ends. What was passed is linked to the end, so that no way is long."""
        passed = []
        while ident in self._next:
            passed.append(ident)
            ident = self._next[ident]
        self._next.update(dict.fromkeys(passed, ident))
        return ident


def circular(ident: str, successor: str) -> str:
    """The message for a platform whose successor leads back to it."""
    if ident == successor:
        return "a platform cannot be its own successor"
    return f"circular: the successors of {shown(successor)} lead back to {shown(ident)}"


def are_one_source(source: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two tables of one id may be of one source: neither publisher nor address is another."""
    return all(
        key not in source or key not in other or as_written(source[key]) == as_written(other[key])
        for key in ("publisher", "url")
    )


def _addresses(placed: Placed) -> Iterator[Fault]:
    for place, table in placed:
        url = table.get("url")
        if isinstance(url, str) and url.strip() and not url.startswith(("https://", "http://")):
            yield ("sources", place, "url"), "expected an address that begins with https:// or http://"
