"""A change that is decided is carried out, or taken back; done twice, it comes to the same."""

from __future__ import annotations

from collections.abc import Iterable
from stat import S_ISREG
from typing import TYPE_CHECKING

from showfacts.dataset.files import IMPORTED
from showfacts.disk.new_files import on_disk
from showfacts.errors import NotWrittenError
from showfacts.history.change import UNDONE, Texts, as_bytes, folder_of, read_change, read_texts

if TYPE_CHECKING:
    from pathlib import Path

    from showfacts.history.beside import Beside
    from showfacts.history.places import Places


def carry_out(places: Places, beside: Beside) -> tuple[str, ...]:
    """Give each file of the pending change its new text: the one beside it, where that is there.

    Returns:
        The files that held neither their old text nor their new one: somebody edited them meanwhile, and
        they are left as they are.

    Raises:
        NotWrittenError: the folder or disk does not take it; the next change goes on with it.
        BadDataError: the change cannot be read any more.
    """
    change = read_change(places.pending)
    left = _carry(places, beside, read_texts(places.pending))
    _close(places, places.pending, folder_of(places, change.number))
    return left


def take_back(places: Places, beside: Beside) -> tuple[str, ...]:
    """Give each file of the change that is being undone its old text; otherwise as ``carry_out``."""
    change = read_change(places.undoing)
    back = (Texts(each.name, each.after, each.before) for each in read_texts(places.undoing))
    left = _carry(places, beside, back)
    kept = folder_of(places, change.number)
    _close(places, places.undoing, kept.with_name(kept.name + UNDONE))
    return left


def _carry(places: Places, beside: Beside, texts: Iterable[Texts]) -> tuple[str, ...]:
    left = []
    try:
        for name, before, after in texts:
            path = places.file(name)
            wanted = _bytes(after)
            now = _held(path)
            if now == wanted:
                continue
            if now != _bytes(before):
                left.append(name)
            elif wanted is None:
                path.unlink()
            elif not beside.take_place(path):
                beside.write(path, wanted)
                beside.take_place(path)
    except OSError as error:
        raise _stuck(places.folder, error) from None
    beside.drop_all()
    return tuple(left)


def _held(path: Path) -> bytes | str | None:
    """What a file holds; None if it is not there, and a text, which is no bytes, if it is no file."""
    try:
        return path.read_bytes() if S_ISREG(path.stat().st_mode) else ""
    except FileNotFoundError:
        return None


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else as_bytes(text)


def _close(places: Places, folder: Path, kept: Path) -> None:
    """Call a change done, once what it did is on the disk."""
    on_disk(places.folder)
    on_disk(places.folder / IMPORTED)
    try:
        folder.rename(kept)
    except OSError as error:
        raise _stuck(kept, error) from None
    on_disk(places.history)


def _stuck(path: Path, error: OSError) -> NotWrittenError:
    why = error.strerror or error
    return NotWrittenError(f"{path} cannot be written: {why}; the next change goes on with this one")
