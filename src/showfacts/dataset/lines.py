"""Where each key of a TOML document stands, so that a problem can name its line.

TOML parsers give values without places. This walks the text of a document that a parser has already
accepted, so it only needs to tell strings, comments and brackets apart (TOML 1.0, toml.io/en/v1.0.0).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import tomli

Path: TypeAlias = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?>[^"\\]++|\\.|"(?!""))*+"{3,5}'
    r"|'''(?>[^']++|'(?!''))*+'{3,5}"
    r'|"(?>[^"\\\n]++|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|#[^\n]*+"
    r"|[\[\]{},=\n.]"
    r"|[^\s\[\]{},=#\"'.]++",
    re.DOTALL,
)


@dataclass(slots=True)
class _Holder:
    """A table or list that the walk is inside of: the document, an inline table, an array."""

    path: Path
    is_list: bool = False
    place: int = 0
    words: list[str] = field(default_factory=list)
    """The key or header so far."""
    line: int = 1
    value: Path | None = None
    """In a table, the path of the key whose ``=`` has been read."""

    @property
    def reads(self) -> Path | None:
        """The path of the value being read; None within a key or header."""
        return (*self.path, self.place) if self.is_list else self.value

    def forget(self) -> None:
        self.words, self.value = [], None


def has_comments(text: str) -> bool:
    """Whether a valid TOML document has a comment, which rewriting it would lose."""
    return any(match[0].startswith("#") for match in _TOKEN.finditer(text))


def lines_of(text: str, wanted: Iterable[Path] | None = None) -> dict[Path, int]:
    """The 1-based line of every key, table and list item of a valid TOML document.

    Places in lists count from 0. ``wanted`` limits the answer to these paths and what holds them.
    """
    asked = None if wanted is None else {path[:size] for path in wanted for size in range(len(path) + 1)}
    places: dict[Path, int] = {}
    for path, line in _places(text):
        if asked is None or path in asked:
            places.setdefault(path, line)
    return places


def line_at(places: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing that holds it."""
    while path not in places:
        path = path[:-1]
    return places[path]


def end_of_statement(text: str, start: int) -> int:
    """Where the key and value that begin at a place of a valid TOML document end: behind their last line."""
    depth = 0
    for match in _TOKEN.finditer(text, start):
        depth += (match[0] in ("[", "{")) - (match[0] in ("]", "}"))
        if match[0] == "\n" and depth == 0:
            return match.end()
    return len(text)


def last_line_before(text: str, line: int) -> int:
    """The 1-based line before another on which something ends that is no comment; 0 if there is none."""
    last = 0
    for piece, start in tokens(text):
        if start >= line:
            break
        if piece != "\n":
            last = start + piece.count("\n")
    return last


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """The strings, words, signs and line ends of a TOML document, each with its 1-based line."""
    line = 1
    for match in _TOKEN.finditer(text):
        piece = match[0]
        if piece[0] != "#":
            yield piece, line
            line += piece.count("\n")
    yield "\n", line


def deepest_line(text: str) -> int:
    """The 1-based line on which lists, tables or the parts of a key go deepest, also where it is no TOML."""
    deepest, found = 0, 1
    depth = parts = 0
    for piece, line in tokens(text):
        depth += (piece in "[{") - (piece in "]}")
        parts = 0 if piece in "\n=" else parts + (piece == ".")
        if max(depth, parts) > deepest:
            deepest, found = max(depth, parts), line
    return found


def _places(text: str) -> Iterator[tuple[Path, int]]:
    counts: dict[Path, int] = {}
    document = _Holder(())
    holders = [document]
    yield (), 1
    for piece, line in tokens(text):
        holder = holders[-1]
        if piece == "\n" and holder is document:
            if holder.words and holder.value is None:
                yield from _enter(holder, counts)
            holder.forget()
        elif piece in "]}" and holder is not document:
            holders.pop()
        elif piece == "," and holder is not document:
            holder.place += 1
            holder.forget()
        elif piece != "\n":
            yield from _inside(holder, piece, line)
            if piece in "[{" and holder.reads is not None:
                holders.append(_Holder(holder.reads, is_list=piece == "["))


def _inside(holder: _Holder, piece: str, line: int) -> Iterator[tuple[Path, int]]:
    """A piece of a key, of a header or of a value."""
    if holder.reads is not None:
        yield holder.reads, line
    elif piece == "=":
        holder.value = holder.path
        for name in _names(holder.words):
            holder.value += (name,)
            yield holder.value, holder.line
    else:
        holder.line = holder.line if holder.words else line
        holder.words.append(piece)


def _enter(document: _Holder, counts: dict[Path, int]) -> Iterator[tuple[Path, int]]:
    """A header: the document goes on inside the table it names."""
    names = _names([word for word in document.words if word not in "[]"])
    path: Path = ()
    for position, name in enumerate(names, 1):
        path += (name,)
        if position == len(names) and document.words[1] == "[":
            counts[path] = counts.get(path, -1) + 1
        yield path, document.line
        if path in counts:
            path += (counts[path],)
            yield path, document.line
    document.path = path


def _names(pieces: list[str]) -> list[str]:
    """The names of a dotted key."""
    return [_name(piece) for piece in pieces if piece != "."]


def _name(piece: str) -> str:
    if piece[0] not in "\"'":
        return piece
    if piece[0] == '"' and "\\" in piece:
        return next(iter(tomli.loads(f"{piece} = 0")))
    return piece[1:-1]
