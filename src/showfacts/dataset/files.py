"""Which files make the library: the shipped ones, what was imported between them, the user's own over all."""

import os
from collections.abc import Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, BinaryIO, Literal

from showfacts.dataset.folders import SETTINGS, config_file, data_folder, name_of
from showfacts.errors import BadDataError
from showfacts.model.layers import Standing
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
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
    """One file of the library, and what its word weighs; of one standing, later files win."""

    path: Path
    origin: Origin
    standing: Standing = Standing.OWN

    @property
    def name(self) -> str:
        """The path as text, also where its bytes are none."""
        return name_of(self.path)

    @property
    def file(self) -> str:
        """The base name as text, packed or not: what the file is called as a source."""
        return name_of(Path(self.path.name)).removesuffix(_PACKED)

    @property
    def at(self) -> bytes:
        """The path from the root, which no two files share."""
        return os.fsencode(self.path.absolute())


NOT_REGULAR = "not a regular file"
"""A device may never end, and a pipe never begin; neither is there when it is read a second time."""


def layers(data: Sequence[Path] = ()) -> list[Layer]:
    """The files of the library, lowest standing first and in each in order.

    ``data``: files or folders (their ``*.toml`` files, by name) that replace the library; empty for the
    shipped catalogue, what was imported, the shipped dataset, and the user's own. A file that is named twice
    stands where it is named last.

    Raises:
        BadDataError: a named file or folder is not there or neither of both, or a folder holds no TOML file.
    """
    if data:
        paths = [path for named in data for path in _named(named)]
        last = {os.path.realpath(path): place for place, path in enumerate(paths)}
        return [Layer(paths[place], "named") for place in sorted(last.values())]
    folder = users_folder()
    imported = _toml_files(folder / IMPORTED) if folder else []
    base = base_file()
    return [
        *([Layer(base, "shipped", Standing.BASE)] if base.exists() else ()),
        *(Layer(path, "imported", Standing.IMPORTED) for path in imported),
        Layer(shipped_file(), "shipped", Standing.CURATED),
        *(Layer(path, "user") for path in (_toml_files(folder) if folder else ())),
    ]


def users_folder() -> Path | None:
    """The folder of the user's own ``*.toml`` files; None without a home. It need not exist."""
    return data_folder()


def shipped_file() -> Path:
    """The shipped dataset, inside the installed package, else in the source tree beside it."""
    package = Path(__file__).parent.parent
    inside = package / "data" / "shows.toml"
    return inside if inside.exists() else package.parent.parent / "data" / "shows.toml"


def base_file() -> Path:
    """The shipped catalogue, beside the shipped dataset. Who packages the program may leave it out."""
    plain = shipped_file().with_name(_BASE)
    packed = plain.with_name(_BASE + _PACKED)
    return packed if packed.exists() else plain


def pack(base: Path, folder: Path) -> Path:
    """Write a catalogue to a folder as a wheel has it: an eighth of the size, and read only to index it anew.

    Returns:
        The file, which is the same whenever it is made of the same.

    Raises:
        OSError: it cannot be read or written.
    """
    import lzma

    packed = folder / (_BASE + _PACKED)
    packed.write_bytes(lzma.compress(base.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
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
    is_base = os.path.realpath(layer.path) == os.path.realpath(base_file())
    return layer.standing > Standing.IMPORTED and not is_base


def licence_file() -> Path:
    """The licence that the facts of the shipped catalogue come under."""
    return shipped_file().with_name("LICENSE-base.txt")


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
        with os.scandir(folder) as found:  # It knows what each is: there may be thousands of imported files
            names = sorted(each.name for each in found if _is_dataset(each))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise BadDataError([_problem(folder, f"cannot be read: {error.strerror}")]) from None
    if SETTINGS in names and folder / SETTINGS == config_file():  # Windows and macOS have them there
        names.remove(SETTINGS)
    return [folder / name for name in names]


def _is_dataset(file: "os.DirEntry[str]") -> bool:
    """Whether a file in a folder goes by it: hidden ones are the locks and leftovers of editors."""
    return file.name.endswith(".toml") and not file.name.startswith(".") and not file.is_dir()


def _problem(path: Path, message: str) -> "Problem":
    from showfacts.model import Problem

    return Problem(file=name_of(path), line=0, path="", message=message)
