"""Which importers there are: the modules in ``formats/``, and those that other packages give by entry points.

A package names its importers in the group ``showfacts.importers``; each is an object or a module with all
that ``importer.Importer`` has.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from stat import S_ISDIR
from typing import TYPE_CHECKING, cast

from showfacts.importers import formats
from showfacts.model import Problem
from showfacts.model.records import record
from showfacts.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.metadata import EntryPoint
    from pathlib import Path

    from showfacts.importers.importer import Importer

GROUP = "showfacts.importers"
"""The group of entry points."""

START = 64 * 1024
"""Bytes of a file by which it is recognised."""


@record
class Importers:
    """The importers by name, this package's first, and what is wrong with those of others."""

    by_name: Mapping[str, Importer]
    broken: tuple[Problem, ...] = ()

    def recognising(self, path: Path) -> Importer | None:
        """The importer of a file or folder; None if it is of no format that is known.

        Raises:
            OSError: it is not there or cannot be read.
        """
        start = b""
        if not S_ISDIR(path.stat().st_mode):
            with path.open("rb") as file:
                start = file.read(START)
        return next((each for each in self.by_name.values() if _recognises(each, path, start)), None)


def importers() -> Importers:
    """All importers. Those of other packages that cannot be loaded are told, not missed."""
    by_name = {each.NAME: each for each in _own()}
    broken: list[Problem] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        found = _loaded(point)
        if isinstance(found, Problem):
            broken.append(found)
        elif found.NAME in by_name:
            broken.append(_problem(point, f"there is an importer with the name {found.NAME!r} already"))
        else:
            by_name[found.NAME] = found
    return Importers(by_name=by_name, broken=tuple(broken))


def _own() -> Iterator[Importer]:
    for module in sorted(iter_modules(formats.__path__), key=lambda module: module.name):
        yield cast("Importer", import_module(f"{formats.__name__}.{module.name}"))


def _loaded(point: EntryPoint) -> Importer | Problem:
    try:
        found = point.load()
    except Exception as error:  # noqa: BLE001 - whatever somebody else's package does
        return _problem(point, f"cannot be loaded: {type(error).__name__}: {error}")
    lacking = list(_lacking(found))
    if lacking:
        return _problem(point, f"is no importer: it has no {' and no '.join(lacking)}")
    return cast("Importer", found)


def _lacking(found: object) -> Iterable[str]:
    if not isinstance(getattr(found, "NAME", None), str):
        yield "NAME"
    for name in ("recognises", "read"):
        if not callable(getattr(found, name, None)):
            yield name


def _recognises(importer: Importer, path: Path, start: bytes) -> bool:
    """Whether an importer knows a path. One of another package that fails does not."""
    try:
        return importer.recognises(path, start)
    except Exception:  # noqa: BLE001 - the next may know it
        return False


def _problem(point: EntryPoint, message: str) -> Problem:
    said = clean(f"the importer {point.name} ({point.value}) {message}")
    return Problem(file=GROUP, line=0, path="", message=said)
