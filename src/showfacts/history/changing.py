"""A change of the user's folder: all of it happens or nothing, whenever the program ends.

New texts are written beside the old ones, and with the old ones into ``history/staged``. Renamed to
``history/pending``, the change is decided: from here on, whoever writes next carries out what is left of it.
When each file has its new text, the folder gets the number of the change.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from showfacts.disk.new_files import on_disk
from showfacts.errors import NotWrittenError
from showfacts.history.beside import Beside, sweep
from showfacts.history.carrying import carry_out, take_back
from showfacts.history.change import Texts, as_bytes, as_text, folders, read_change, write_change
from showfacts.history.lock import only_writer
from showfacts.history.places import read_file, users_places
from showfacts.model.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from showfacts.history.change import Change
    from showfacts.history.places import Places


class Finished(NamedTuple):
    """A change that another run was interrupted in, and which was finished. ``is_undo``: by taking it back.

    ``left``: the files that somebody edited between the two, which are left as they are.
    """

    change: Change
    left: tuple[str, ...]
    is_undo: bool


class Changing:
    """A change in the making. ``made``: what it came to, once it is decided; None if nothing differed.

    ``finished``: what another run was interrupted in, and which was finished before this one began.
    """

    def __init__(self, places: Places, finished: Finished | None) -> None:
        self._places = places
        self._beside = Beside()
        self._wanted: dict[str, Path | None] = {}
        self.finished = finished
        self.made: Change | None = None

    def read(self, name: str) -> str | None:
        """The text of a file as it will be; None if there will be none.

        Bytes that are not UTF-8 are lone surrogates in it, and line ends are as they are.

        Raises:
            NotWrittenError: it cannot be read, or is not a file that the program writes.
        """
        if name in self._wanted:
            path = self._wanted[name]
            return None if path is None else as_text(self._beside.read(path))
        return as_text(self._places.read(name))

    def write(self, name: str, text: str) -> bool:
        """Have a file hold this text; whether that is another than it holds now.

        Args:
            name: ``own.toml``, ``imported/tvmaze-169.toml``, ``followed.txt``.
            text: The whole text; kept are its line ends, and lone surrogates that ``read`` gave.

        Raises:
            NotWrittenError: the folder or disk does not take it, or it is not a file that the program writes.
        """
        path, data = self._places.file(name), as_bytes(text)
        try:
            self._forget(name)
            if read_file(path) == data:
                return False
            self._beside.write(path, data)
        except OSError as error:
            raise NotWrittenError(f"{path} cannot be written: {error.strerror or error}") from None
        self._wanted[name] = path
        return True

    def remove(self, name: str) -> bool:
        """Have a file be gone; whether it is there now.

        Raises:
            NotWrittenError: it is not a file that the program writes.
        """
        self._forget(name)
        if self._places.read(name) is None:
            return False
        self._wanted[name] = None
        return True

    def _forget(self, name: str) -> None:
        path = self._wanted.pop(name, None)
        if path is not None:
            self._beside.drop(path)

    def _texts(self) -> Iterator[Texts]:
        for name, path in sorted(self._wanted.items()):
            after = None if path is None else as_text(self._beside.read(path))
            yield Texts(name, as_text(self._places.read(name)), after)

    def commit(self, command: str, when: datetime) -> None:
        """Carry it out.

        Raises:
            NotWrittenError: the folder or disk does not take it. Unless ``made`` is there, all is as it was.
        """
        places = self._places
        if not self._wanted:
            return
        try:
            number = max(folders(places), default=0) + 1
            told = when.isoformat(timespec="seconds")
            made = write_change(places.staged, number, told, command, self._texts())
            self._beside.settle()
            on_disk(places.staged)
            places.staged.rename(places.pending)
            self.made = made
            on_disk(places.history)
        except OSError as error:
            raise NotWrittenError(f"{places.folder} cannot be written: {error.strerror or error}") from None
        try:
            left = carry_out(places, self._beside)
        except KeyboardInterrupt:
            if places.pending.exists():
                carry_out(places, self._beside)
            raise
        if left:
            raise NotWrittenError(f"{left[0]} was edited meanwhile, and is left as it is")

    def abandon(self) -> None:
        """Leave everything as it was."""
        self._beside.drop_all()
        sweep(self._places)  # Stopped by a signal, it may have made a file that it does not know of yet


@contextmanager
def changing(command: str, when: datetime | None = None, places: Places | None = None) -> Iterator[Changing]:
    """Change the user's folder, as the only writer, and keep what was there so that it can be taken back.

    What is written and removed happens when the block ends, all of it; nothing does where it raises. A change
    that another run was interrupted in is carried out first. Nothing is kept of a change of nothing.

    Args:
        command: What the change is told of by: the words of the command line, ``add silo``.
        when: The moment; now without it.
        places: The user's own without it.

    Raises:
        NotWrittenError: there is no home folder, another showfacts goes on writing, or the folder or disk
            does not take it. Everything is as it was then, or, where the message says so, will be as it
            should by the next change.
        BadDataError: an interrupted change cannot be read any more.
    """
    places = places or users_places()
    with writing(places) as finished:
        change = Changing(places, finished)
        try:
            yield change
            change.commit(command, when or datetime.now(UTC).astimezone())
        finally:
            if change.made is None:
                change.abandon()


@contextmanager
def writing(places: Places) -> Iterator[Finished | None]:
    """Be the only writer, after what another one was interrupted in is finished; which is told.

    Until the block ends, ``staged`` is there, so that new files left behind are swept up.

    Raises:
        NotWrittenError: another showfacts goes on writing, or the folder does not take anything.
        BadDataError: an interrupted change cannot be read any more.
    """
    try:
        places.history.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWrittenError(f"{places.history} cannot be made: {error.strerror or error}") from None
    if places.history.is_symlink():
        raise NotWrittenError(f"{places.history} is a link; nothing was changed")
    with only_writer(places.lock):
        finished = _finished(places)
        try:
            places.staged.mkdir()
        except OSError as error:
            raise NotWrittenError(f"{places.folder} cannot be written: {error.strerror or error}") from None
        try:
            yield finished
        finally:
            shutil.rmtree(places.staged, ignore_errors=True)


def _finished(places: Places) -> Finished | None:
    """Finish what another run was interrupted in; None where that is nothing, or was not decided."""
    is_pending, is_undoing = places.pending.exists(), places.undoing.exists()
    if is_pending or is_undoing or places.staged.exists():
        sweep(places)
        shutil.rmtree(places.staged, ignore_errors=True)
    if is_pending:
        change = read_change(places.pending)
        return Finished(change, carry_out(places, Beside()), is_undo=False)
    if is_undoing:
        change = read_change(places.undoing)
        return Finished(change, take_back(places, Beside()), is_undo=True)
    return None
