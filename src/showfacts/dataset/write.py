"""A dataset as TOML, in the one canonical form; and files replaced whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import tomli_w

from showfacts.dataset.links import references
from showfacts.dataset.plain import SECTIONS, to_plain
from showfacts.disk import new_files
from showfacts.errors import NotWrittenError
from showfacts.model import PartialDate
from showfacts.model.datasets import FORMAT

if TYPE_CHECKING:
    from pathlib import Path

    from showfacts.model import Dataset

WIDTH = 110


def dump(dataset: Dataset) -> str:
    """The dataset as TOML 1.0, in the newest format.

    Canonical form: keys in the order of the dataclasses, each table under its own header after an
    empty line, a list on one line where it fits, days as TOML dates and less exact dates as texts. The
    sources that serve one show alone stand right before it; the others stand first, then platforms and
    people.
    """
    lines = [f"format = {FORMAT}"]
    plain = to_plain(dataset)
    for section, table in _in_order({key: plain[key] for key in SECTIONS if key in plain}):
        lines += ["", f"[[{section}]]"]
        _write_table(table, f"{section}.", lines)
    return "\n".join(lines) + "\n"


def dump_table(section: str, table: Mapping[str, Any]) -> str:
    """One table of a dataset as TOML, in the same form: ``shows.events`` with a row of it.

    ``table``: plain data, as ``to_plain`` gives it.
    """
    lines = [f"[[{section}]]"]
    _write_table(dict(table), f"{section}.", lines)
    return "\n".join(lines) + "\n"


def dump_pair(key: str, value: Any) -> str:
    """A key and its value as TOML, in the same form."""
    return "\n".join(_pair(key, value)) + "\n"


def replace(path: Path, text: str) -> None:
    """Write a file so that, whatever happens, either the old text is there or the new.

    Raises:
        NotWrittenError: the folder or disk does not take it; the old file is untouched.
    """
    with replacing(path, text):
        pass


@contextmanager
def replacing(path: Path, text: str) -> Iterator[None]:
    """The same, at the end of a block: where that raises, the old text stays.

    Raises:
        NotWrittenError: the folder or disk does not take it; the old file is untouched.
    """
    try:
        with new_files.replacing(path, text.encode()):
            yield
    except OSError as error:
        raise NotWrittenError(f"{path} cannot be written: {error.strerror or error}") from None


def _in_order(plain: Mapping[str, list[dict[str, Any]]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """All tables of a file with their sections, in canonical order."""
    served = _served(plain)
    own: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for source in plain.get("sources", ()):
        user = served.get(source["id"])
        if user is None:
            yield "sources", source
        else:
            own[user].append(source)
    for section in ("platforms", "people"):
        for table in plain.get(section, ()):
            yield section, table
    for place, show in enumerate(plain.get("shows", ())):
        for source in own[place]:
            yield "sources", source
        yield "shows", show


def _served(plain: Mapping[str, list[dict[str, Any]]]) -> dict[str, int | None]:
    """The place of the one show that a source serves, by the id of the source; None if others use it too."""
    served: dict[str, int | None] = {}
    for (section, ident), (user, place, *_) in references(plain):
        if section == "sources":
            show = int(place) if user == "shows" else None
            served[ident] = show if served.setdefault(ident, show) == show else None
    return served


def _write_table(table: dict[str, Any], prefix: str, lines: list[str]) -> None:
    """The keys of a table, then the tables in it under their own headers."""
    inner = {}
    for key, value in table.items():
        if key == "cites" and prefix != "shows." and (line := _on_one_line(value)):
            lines.append(line)
        elif isinstance(value, dict) or _is_tables(value):
            inner[key] = value
        else:
            lines += _pair(key, value)
    for key, value in inner.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            lines += ["", f"[{name}]"]
            _write_table(value, f"{name}.", lines)
        else:
            for each in value:
                lines += ["", f"[[{name}]]"]
                _write_table(each, f"{name}.", lines)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _on_one_line(cites: dict[str, list[str]]) -> str | None:
    """The cites of a row as an inline table; None where they do not fit on a line."""
    pairs = ", ".join(_joined(_lines_of(key, sources)) for key, sources in cites.items())
    line = f"cites = {{ {pairs} }}"
    return line if len(line) <= WIDTH else None


def _pair(key: str, value: Any) -> list[str]:
    """``key = value`` as tomli-w writes it, a list on one line where it fits."""
    if isinstance(value, PartialDate) and value.is_day:
        value = date.fromisoformat(value)
    lines = _lines_of(key, value)
    joined = _joined(lines)
    return [joined] if len(joined) <= WIDTH else lines


def _lines_of(key: str, value: Any) -> list[str]:
    return tomli_w.dumps({key: value}).removesuffix("\n").split("\n")


def _joined(lines: list[str]) -> str:
    """The lines of a key and its value as one line."""
    if len(lines) == 1:
        return lines[0]
    return f"{lines[0]}{' '.join(line.strip() for line in lines[1:-1]).removesuffix(',')}]"
