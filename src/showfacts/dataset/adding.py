"""Facts added to the text of a file that a person wrote: every byte that is there stays where it is.

New tables are put between the lines, at the end of what belongs to their show. tomlkit is asked for no more
than one list or inline table at a time: of a whole file it would gather tables that stand apart, and put a
row behind the comment over the next table. Whatever was done, the text is read again, and has to say what it
said before and the new fact, else it is not used.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import tomli

from showfacts.dataset.lines import end_of_statement, last_line_before, lines_of
from showfacts.dataset.write import dump_pair, dump_table
from showfacts.errors import UsageError

if TYPE_CHECKING:
    from showfacts.dataset.lines import Path


class Draft:
    """A text in the making. ``text`` is what it is by now, ``data`` what that says, as plain data.

    Raises:
        UsageError: by each of its methods, where the text is written in a way that cannot be added to.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.data: dict[str, Any] = tomli.loads(_bare(text))

    def place_of(self, show: str) -> int | None:
        """The place of the show with this id; None if the text has none."""
        ids = [each.get("id") for each in self.data.get("shows", ())]
        return ids.index(show) if show in ids else None

    def add_show(self, table: dict[str, Any]) -> int:
        """Add a show at the end; its place."""
        wanted = deepcopy(self.data)
        wanted.setdefault("shows", []).append(_as_read(table))
        self._insert(len(self._lines), dump_table("shows", table), wanted)
        return len(wanted["shows"]) - 1

    def add_source(self, table: dict[str, Any], show: int) -> None:
        """Add a source before a show."""
        self.add_section("sources", table, show)

    def add_section(self, section: str, table: dict[str, Any], show: int) -> None:
        """Add a source, a platform or a person before a show."""
        wanted = deepcopy(self.data)
        start = self._line(("shows", show))
        behind = [path for path, line in self._tops.items() if path[0] == section and line > start]
        tables = wanted.setdefault(section, [])
        tables.insert(len(tables) - len(behind), _as_read(table))
        self._insert(self._back(start), dump_table(section, table), wanted)

    def add_row(self, show: int, name: str, row: dict[str, Any]) -> None:
        """Add a row to a list of a show."""
        wanted = deepcopy(self.data)
        wanted["shows"][show].setdefault(name, []).append(_as_read(row))
        self._insert(self._end(show), dump_table(f"shows.{name}", row), wanted)

    def add_keys(self, path: Path, after: str, values: dict[str, Any]) -> None:
        """Add keys to a table, behind one that it has and whose value is on one line."""
        wanted = deepcopy(self.data)
        _at(wanted, path).update(_as_read(values))
        lines = "".join(dump_pair(key, value) for key, value in values.items())
        self._insert(self._line((*path, after)) + 1, lines, wanted, apart=False)

    def add_word(self, path: Path, key: str, word: str, after: str) -> None:
        """Add a word to a list of words of a table; the list is made behind another key if there is none."""
        if key not in _at(self.data, path):
            self.add_keys(path, after, {key: [word]})
            return
        wanted = deepcopy(self.data)
        _at(wanted, path)[key].append(word)
        self._change((*path, key), lambda table: table[key].append(word), wanted)

    def cite(self, show: int, key: str, source: str) -> None:
        """Say that a source says a plain field of a show."""
        path: Path = ("shows", show, "cites")
        table = self.data["shows"][show].get("cites")
        wanted = deepcopy(self.data)
        wanted["shows"][show].setdefault("cites", {}).setdefault(key, []).append(source)
        if table is None:
            self._insert(self._end(show), f"[shows.cites]\n{dump_pair(key, [source])}", wanted)
        elif key in table:
            self.add_word(path, key, source, key)
        elif self._lines[header := self._line(path)].lstrip().startswith("["):
            self._insert(header + 1, dump_pair(key, [source]), wanted, apart=False)
        else:
            self._change(path, lambda row: row["cites"].update({key: [source]}), wanted)

    @property
    def _lines(self) -> list[str]:
        return self.text.split("\n")[:-1] if self.text.endswith("\n") else self.text.split("\n")

    @property
    def _tops(self) -> dict[Path, int]:
        """The lines, counted from 0, on which each table of a section begins."""
        places = lines_of(_bare(self.text))
        return {path: line - 1 for path, line in places.items() if len(path) == 2 and type(path[1]) is int}

    def _line(self, path: Path) -> int:
        found = lines_of(_bare(self.text), [path]).get(path)
        if found is None:
            raise _odd()
        return found - 1

    def _end(self, show: int) -> int:
        """The line behind all that belongs to a show: the comment over the next table belongs to that."""
        start = self._line(("shows", show))
        later = [line for line in self._tops.values() if line > start]
        return self._back(min(later)) if later else len(self._lines)

    def _back(self, line: int) -> int:
        """The first of the comments and blank lines that stand right over a line."""
        return last_line_before(_bare(self.text), line + 1)

    def _insert(self, line: int, new: str, wanted: dict[str, Any], *, apart: bool = True) -> None:
        lines = self._lines if self.text else []
        end = "\r\n" if "\r\n" in self.text else "\n"
        added = new.replace("\n", end)
        if apart and line > 0 and lines[line - 1].strip():
            added = end + added
        if apart and line < len(lines) and lines[line].strip():
            added += end
        before = "".join(f"{each}\n" for each in lines[:line])
        after = self.text[len(before) :] if line < len(lines) else ""
        if before and line == len(lines) and not self.text.endswith("\n"):
            before = before[:-1] + end
        self._use(before + added + after, wanted)

    def _change(self, path: Path, change: Callable[[Any], object], wanted: dict[str, Any]) -> None:
        """Change a list or an inline table, given by its path, within its own lines."""
        start = sum(len(line) + 1 for line in self._lines[: self._line(path)])
        end = end_of_statement(self.text, start)
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        try:
            statement = tomlkit.parse(self.text[start:end])
            change(statement)
        except (TOMLKitError, KeyError, TypeError, AttributeError):
            raise _odd() from None
        self._use(self.text[:start] + statement.as_string() + self.text[end:], wanted)

    def _use(self, text: str, wanted: dict[str, Any]) -> None:
        try:
            found = tomli.loads(_bare(text))
        except tomli.TOMLDecodeError:
            raise _odd() from None
        if found != wanted:
            raise _odd()
        self.text, self.data = text, found


def _bare(text: str) -> str:
    """A text without its byte order mark, which TOML does not know."""
    return text.removeprefix("\ufeff")


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _as_read(table: dict[str, Any]) -> dict[str, Any]:
    """A table as it is when it is read again."""
    return tomli.loads("".join(dump_pair(key, value) for key, value in table.items()))


def _odd() -> UsageError:
    return UsageError("the file is written in a way that cannot be added to; showfacts edit opens it")
