"""What files and folders tell of shows, by the importers that know them, one item after the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of
from showfacts.errors import UsageError
from showfacts.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showfacts.importers.importer import Importer, Item
    from showfacts.importers.known import Importers


def importer_called(known: Importers, name: str) -> Importer:
    """The importer with this name.

    Raises:
        UsageError: there is none; the hint is the one that comes near.
    """
    found = known.by_name.get(name.strip().lower())
    if found is not None:
        return found
    from showfacts.text.nearest import nearest

    near = nearest(name.strip().lower(), sorted(known.by_name))
    message = f"--from: unknown name {name[:60]!r}; expected one of: {', '.join(sorted(known.by_name))}"
    raise UsageError(message, query=name, hints=(near,) if near else ())


def items(path: Path, known: Importers, chosen: Importer | None, today: date) -> Iterator[Item]:
    """What a file or folder tells of shows.

    A folder that is of no format is gone through file by file, without hidden ones and links to folders.

    Args:
        path: the file or folder.
        known: who may know it.
        chosen: who must; None to ask all of them.
        today: the day on which it is read.

    Returns:
        Shows, what is wanted of a service, and a problem for each file or row that was left out.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            yield _problem(path, "neither a file nor a folder; what comes from a pipe must be kept in a file")
            return
        importer = chosen or known.recognising(path)
        if importer is not None:
            yield from importer.read(path, today)
        elif path.is_dir():
            for each in sorted(path.iterdir()):
                if not each.name.startswith(".") and not (each.is_symlink() and each.is_dir()):
                    yield from items(each, known, None, today)
        else:
            yield _problem(path, "of no format that is known; --from says which it is")
    except OSError as error:
        yield _problem(path, f"cannot be read: {error.strerror or error}")
    except ValueError:
        yield _problem(path, "no file can have this name")


def _problem(path: Path, message: str) -> Problem:
    return Problem(file=name_of(path), line=0, path="", message=message)
