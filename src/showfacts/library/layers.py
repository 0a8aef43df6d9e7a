"""Which files make the library: the shipped dataset, then the user's own over it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Literal, NamedTuple

from showfacts.errors import BadDataError
from showfacts.library.places import data_folder, name_of

if TYPE_CHECKING:
    from showfacts.model import Problem

Origin = Literal["shipped", "user", "named"]


class Layer(NamedTuple):
    """One file of the library. Later layers win over earlier ones, field by field."""

    path: Path
    origin: Origin

    @property
    def name(self) -> str:
        """The path as text, also where its bytes are none."""
        return name_of(self.path)

    @property
    def at(self) -> bytes:
        """The path from the root, which no two files share."""
        return os.fsencode(self.path.absolute())


NOT_REGULAR = "not a regular file"
"""A device may never end, and a pipe never begin; neither is there when it is read a second time."""


def layers(data: Sequence[Path] = ()) -> list[Layer]:
    """The files of the library, lowest layer first.

    ``data``: files or folders (their ``*.toml`` files, by name) that replace the library; empty for
    the shipped dataset and the user's own. A file that is named twice stands where it is named last.

    Raises:
        BadDataError: a named file or folder is not there or neither of both, or a folder holds no TOML file.
    """
    if data:
        paths = [path for named in data for path in _named(named)]
        last = {os.path.realpath(path): place for place, path in enumerate(paths)}
        return [Layer(path=paths[place], origin="named") for place in sorted(last.values())]
    return [
        Layer(path=shipped_file(), origin="shipped"),
        *(Layer(path=path, origin="user") for path in _users()),
    ]


def shipped_file() -> Path:
    """The dataset inside the installed package, else the one of the source tree beside it."""
    package = Path(__file__).parent.parent
    inside = package / "data" / "shows.toml"
    return inside if inside.exists() else package.parent.parent / "data" / "shows.toml"


def _users() -> list[Path]:
    folder = data_folder()
    return _toml_files(folder) if folder else []


def _named(path: Path) -> list[Path]:
    try:
        mode = path.stat().st_mode
        if S_ISREG(mode):
            return [path]
        if not S_ISDIR(mode):
            raise BadDataError([_problem(path, NOT_REGULAR)])
        files = _toml_files(path)
    except FileNotFoundError:
        raise BadDataError([_problem(path, "there is no such file or folder")]) from None
    except OSError as error:
        raise BadDataError([_problem(path, f"cannot be read: {error.strerror}")]) from None
    except ValueError:
        raise BadDataError([_problem(path, "no file can have this name")]) from None
    if not files:
        raise BadDataError([_problem(path, "the folder holds no *.toml file")])
    return files


def _toml_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_dataset(path.name) and not path.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise BadDataError([_problem(folder, f"cannot be read: {error.strerror}")]) from None


def _is_dataset(name: str) -> bool:
    """Whether a file in a folder goes by it: hidden ones are the locks and leftovers of editors."""
    return name.endswith(".toml") and not name.startswith(".")


def _problem(path: Path, message: str) -> Problem:
    from showfacts.model import Problem

    return Problem(file=name_of(path), line=0, path="", message=message)
