"""One change of the user's folder, as it is kept: what it was, and the texts before and after it.

A change is a folder with two files. ``change.json`` tells what it was. ``texts.jsonl.gz`` has a line for each
file: its name, its text before and after, null where there was or is none. Bytes that are not UTF-8 are kept
in it as lone surrogates (PEP 383). Neither is ever changed: how a change stands, its folder's name tells.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.dataset.files import NOT_REGULAR
from showfacts.errors import BadDataError
from showfacts.model.records import record
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from showfacts.history.places import Places

UNDONE = "-undone"
"""What the folder of a change that was taken back is called by, after the number."""

NAMED = 10
"""A change tells so many of its files by name."""

_FOLDER = re.compile(rf"(\d{{6,}})({UNDONE})?")
_TOLD, _TEXTS = "change.json", "texts.jsonl.gz"


@record
class Change:
    """A change of the user's folder. ``command``: the words that made it; ``files``: the first of them."""

    number: int
    when: str
    command: str
    added: int
    changed: int
    removed: int
    files: tuple[str, ...]
    is_undone: bool = False

    @property
    def count(self) -> int:
        """How many files it is about."""
        return self.added + self.changed + self.removed


class Texts(NamedTuple):
    """A file of a change: its text before and after; None where there was or is none."""

    name: str
    before: str | None
    after: str | None


def write_change(folder: Path, number: int, when: str, command: str, texts: Iterator[Texts]) -> Change:
    """Write a change into a folder that is there, and see to it that it is on the disk.

    Raises:
        OSError: the disk does not take it.
    """
    added = changed = removed = 0
    names: list[str] = []
    with (folder / _TEXTS).open("xb") as file:
        with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=1, mtime=0) as packed:
            for each in texts:
                added += each.before is None
                removed += each.after is None
                changed += each.before is not None and each.after is not None
                if len(names) < NAMED:
                    names.append(each.name)
                packed.write(json.dumps(each).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())
    change = Change(
        number=number,
        when=when,
        command=command,
        added=added,
        changed=changed,
        removed=removed,
        files=tuple(names),
    )
    with (folder / _TOLD).open("x", encoding="utf-8") as out:
        out.write(json.dumps(asdict(change), indent=1) + "\n")
        out.flush()
        os.fsync(out.fileno())
    return change


def read_change(folder: Path) -> Change:
    """What a change was.

    Raises:
        BadDataError: it cannot be read.
    """
    try:
        told = json.loads(_regular(folder / _TOLD).read_bytes())
        return Change(
            number=int(told["number"]),
            when=str(told["when"]),
            command=str(told["command"]),
            added=int(told["added"]),
            changed=int(told["changed"]),
            removed=int(told["removed"]),
            files=tuple(map(str, told["files"])),
            is_undone=folder.name.endswith(UNDONE),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _broken(folder / _TOLD, error) from None


def read_texts(folder: Path) -> Iterator[Texts]:
    """The files of a change, with their texts.

    Raises:
        BadDataError: they cannot be read.
    """
    try:
        with gzip.open(_regular(folder / _TEXTS)) as lines:
            for line in lines:
                name, before, after = json.loads(line)
                yield Texts(name, before, after)
    except (OSError, EOFError, ValueError, TypeError) as error:
        raise _broken(folder / _TEXTS, error) from None


def folders(places: Places) -> dict[int, Path]:
    """The folders of the changes that are kept, by their numbers, the last change first."""
    try:
        inside = list(places.history.iterdir())
    except OSError:
        return {}
    found = [(int(match[1]), each) for each in inside if (match := _FOLDER.fullmatch(each.name))]
    return dict(sorted(found, reverse=True))


def folder_of(places: Places, number: int) -> Path:
    """Where the change of this number is kept."""
    return places.history / f"{number:06}"


def as_text(data: bytes | None) -> str | None:
    """What a file holds, as text that keeps each byte."""
    return None if data is None else data.decode("utf-8", "surrogateescape")


def as_bytes(text: str) -> bytes:
    """The bytes of a text that was made of bytes."""
    return text.encode("utf-8", "surrogateescape")


def _regular(path: Path) -> Path:
    """A path where no pipe is, which may be waited for without an end."""
    if path.exists() and not path.is_file():
        raise ValueError(f"{path} is {NOT_REGULAR}")
    return path


def _broken(path: Path, error: Exception) -> BadDataError:
    from showfacts.model import Problem

    reason = getattr(error, "strerror", None) or "not as showfacts writes it"
    return BadDataError([Problem(file=str(path), line=0, path="", message=f"cannot be read: {reason}")])
