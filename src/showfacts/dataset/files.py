"""Which files make the library: the shipped ones, what was imported between them, the user's own over all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from stat import S_ISDIR, S_ISREG

from showfacts.dataset.folders import SETTINGS, config_file, data_folder, name_of
from showfacts.errors import BadDataError
from showfacts.model.layers import Standing
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO, Literal

    from showfacts.model import Problem

    Origin = Literal["imported", "shipped", "user", "named"]


BASE_LICENCE = "CC-BY-SA-4.0"
"""What the facts of the shipped catalogue come under, by SPDX; ``licence_file`` has its text."""

_BASE = "base.toml"

IMPORTED = "imported"
"""The folder, inside of the user's, of the files that the program imported."""


_PACKED = ".xz"
"""What the name of the shipped catalogue ends in where it is packed, as in a wheel."""


class Layer(NamedTuple):
    """One file of the library, and what its word weighs; of one standing, later files win.

    ``where``: its path as text, since a look-up loads no pathlib.
    """

    where: str
    origin: Origin
    standing: Standing = Standing.OWN

    @property
    def path(self) -> Path:
        """Its path."""
        from pathlib import Path

        return Path(self.where)

    @property
    def name(self) -> str:
        """The path as text, also where its bytes are none."""
        return name_of(self.where)

    @property
    def file(self) -> str:
        """The base name as text, packed or not: what the file is called as a source."""
        return name_of(os.path.basename(self.where)).removesuffix(_PACKED)

    @property
    def at(self) -> bytes:
        """The path from the root, which no two files share."""
        return from_root(self.where)


def from_root(path: str) -> bytes:
    """A path from the root, which no two files share."""
    if path.startswith("/"):  # There may be thousands of imported files
        return os.fsencode(path)
    from pathlib import Path

    return os.fsencode(Path(path).absolute())


NOT_REGULAR = "not a regular file"
"""A device may never end, and a pipe never begin; neither is there when it is read a second time."""


def layers(data: Sequence[str | os.PathLike[str]] = ()) -> list[Layer]:
    """The files of the library, lowest standing first and in each in order.

    ``data``: files or folders (their ``*.toml`` files, by name) that replace the library; empty for the
    shipped catalogue, what was imported, the shipped dataset, and the user's own. A file that is named twice
    stands where it is named last.

    Raises:
        BadDataError: a named file or folder is not there or neither of both, or a folder holds no TOML file.
    """
    if data:
        paths = [path for named in as_text(data) for path in _named(named)]
        last = {os.path.realpath(path): place for place, path in enumerate(paths)}
        return [Layer(paths[place], "named") for place in sorted(last.values())]
    folder = data_folder()
    imported = _toml_files(os.path.join(folder, IMPORTED)) if folder else []
    base = base_file()
    return [
        *([Layer(base, "shipped", Standing.BASE)] if os.path.exists(base) else ()),
        *(Layer(path, "imported", Standing.IMPORTED) for path in imported),
        Layer(shipped_file(), "shipped", Standing.CURATED),
        *(Layer(path, "user") for path in (_toml_files(folder) if folder else ())),
    ]


def as_text(paths: Sequence[str | os.PathLike[str]]) -> list[str]:
    """Paths as text, without what says nothing in them: ``./a//b`` -> ``a/b``."""
    if not paths:
        return []
    from pathlib import Path

    return [str(Path(path)) for path in paths]


def users_folder() -> Path | None:
    """The folder of the user's own ``*.toml`` files; None without a home. It need not exist."""
    folder = data_folder()
    if folder is None:
        return None
    from pathlib import Path

    return Path(folder)


def shipped_file() -> str:
    """The shipped dataset, inside the installed package, else in the source tree beside it."""
    package = os.path.dirname(os.path.dirname(__file__))
    inside = os.path.join(package, "data", "shows.toml")
    tree = os.path.dirname(os.path.dirname(package))
    return inside if os.path.exists(inside) else os.path.join(tree, "data", "shows.toml")


def beside_shipped(name: str) -> str:
    """A file beside the shipped dataset."""
    return os.path.join(os.path.dirname(shipped_file()), name)


def base_file() -> str:
    """The shipped catalogue, beside the shipped dataset. Who packages the program may leave it out."""
    packed = beside_shipped(_BASE + _PACKED)
    return packed if os.path.exists(packed) else beside_shipped(_BASE)


def pack(base: str, folder: Path) -> Path:
    """Write a catalogue to a folder as a wheel has it: an eighth of the size, and read only to index it anew.

    Returns:
        The file, which is the same whenever it is made of the same.

    Raises:
        OSError: it cannot be read or written.
    """
    import lzma

    with open(base, "rb") as file:
        data = file.read()
    packed = folder / (_BASE + _PACKED)
    packed.write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))
    return packed


def opened(path: Path) -> BinaryIO:
    """The bytes of a dataset file. No file is unpacked but the catalogue: others may hold more than memory.

    Raises:
        OSError: it cannot be read.
    """
    if path.name != _BASE + _PACKED:
        return path.open("rb")
    import errno
    from io import BytesIO

    try:
        import lzma
    except ImportError:  # Python may be built without it
        raise OSError(errno.ENOSYS, "this Python has no module lzma to unpack it") from None
    try:
        return BytesIO(lzma.decompress(path.read_bytes()))
    except lzma.LZMAError:
        raise OSError(errno.EIO, "it is damaged") from None


def is_written_by_people(layer: Layer) -> bool:
    """Whether a file is one that people write, and not taken from one service as a whole."""
    is_base = os.path.realpath(layer.where) == os.path.realpath(base_file())
    return layer.standing > Standing.IMPORTED and not is_base


def licence_file() -> str:
    """The licence that the facts of the shipped catalogue come under."""
    return beside_shipped("LICENSE-base.txt")


def _named(path: str) -> list[str]:
    try:
        mode = os.stat(path).st_mode
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


def _toml_files(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as found:  # It knows what each is: there may be thousands of imported files
            names = sorted(each.name for each in found if _is_dataset(each))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise BadDataError([_problem(folder, f"cannot be read: {error.strerror}")]) from None
    # Windows and macOS have them there
    if SETTINGS in names and os.path.join(folder, SETTINGS) == config_file():
        names.remove(SETTINGS)
    return names if folder == os.curdir else [os.path.join(folder, name) for name in names]


def _is_dataset(file: os.DirEntry[str]) -> bool:
    """Whether a file in a folder goes by it: hidden ones are the locks and leftovers of editors."""
    return file.name.endswith(".toml") and not file.name.startswith(".") and not file.is_dir()


def _problem(path: str, message: str) -> Problem:
    from showfacts.model import Problem

    return Problem(file=name_of(path), line=0, path="", message=message)
