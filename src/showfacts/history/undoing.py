"""What was changed, and the last of it taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from showfacts.disk.new_files import on_disk
from showfacts.errors import NotFoundError, NotWrittenError
from showfacts.history.beside import Beside, sweep
from showfacts.history.carrying import take_back
from showfacts.history.change import (
    UNDONE,
    Texts,
    as_bytes,
    as_text,
    folder_of,
    folders,
    read_change,
    read_texts,
    write_change,
)
from showfacts.history.changing import writing
from showfacts.history.places import users_places
from showfacts.model.records import record, replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from showfacts.history.change import (
        Change,
    )
    from showfacts.history.changing import Finished
    from showfacts.history.places import Places

BY_HAND = "edited by hand"
"""What a change is told of by that no command made, and ``undo`` found when it was to write over it."""


@record
class Undone:
    """What was taken back. ``finished``: what another run was interrupted in, finished before."""

    change: Change
    finished: Finished | None = None


def changes(places: Places | None = None) -> tuple[Change, ...]:
    """The changes of the user's folder, the last one first; those that were taken back too.

    Raises:
        NotWrittenError: there is no home folder.
        BadDataError: one of them cannot be read.
    """
    return tuple(read_change(folder) for folder in folders(places or users_places()).values())


def undo(places: Places | None = None) -> Undone:
    """Take back the last change that was not yet taken back, all of it.

    Raises:
        NotFoundError: there is none.
        NotWrittenError: a file of it was edited since, another showfacts goes on writing, or the folder or
            disk does not take it.
        BadDataError: it cannot be read.
    """
    places = places or users_places()
    _require_any(places)
    with writing(places) as finished:
        if finished is not None and finished.is_undo:
            return Undone(change=replace(finished.change, is_undone=True), finished=finished)
        folder = _last(places)
        edited = [each.name for each in read_texts(folder) if places.read(each.name) != _bytes(each.after)]
        change = read_change(folder)
        if edited:
            more = f" and {len(edited) - 1} more files were" if len(edited) > 1 else " was"
            raise NotWrittenError(
                f"{places.folder / edited[0]}{more} edited after “{change.command}”; nothing was taken back",
                hints=("showfacts undo --force",),
            )
        return Undone(change=_undo(places, folder), finished=finished)


def undo_with_edits(places: Places | None = None) -> Undone:
    """The same, where files were edited since too: what they hold now is first kept as a change of its own.

    So it is not lost: it lies with the changes that were taken back.
    """
    places = places or users_places()
    _require_any(places)
    with writing(places) as finished:
        folder = _last(places)
        edits = [
            Texts(each.name, each.after, as_text(now))
            for each in read_texts(folder)
            if (now := places.read(each.name)) != _bytes(each.after)
        ]
        if edits:
            _undo(places, _kept(places, edits))
        return Undone(change=_undo(places, folder), finished=finished)


def _last(places: Places) -> Path:
    """The folder of the change to take back."""
    for folder in folders(places).values():
        if not folder.name.endswith(UNDONE):
            return folder
    raise _nothing()


def _require_any(places: Places) -> None:
    """Raise NotFoundError where no change was ever made, rather than make a folder to say so."""
    if not places.history.is_dir():
        raise _nothing()


def _nothing() -> NotFoundError:
    return NotFoundError("there is nothing to take back")


def _undo(places: Places, folder: Path) -> Change:
    beside = Beside()
    try:
        for each in read_texts(folder):
            if each.before is not None and each.before != each.after:
                beside.write(places.file(each.name), as_bytes(each.before))
        beside.settle()
        folder.rename(places.undoing)
        on_disk(places.history)
    except OSError as error:
        raise NotWrittenError(f"{places.folder} cannot be written: {error.strerror or error}") from None
    finally:
        if not places.undoing.exists():
            beside.drop_all()
            sweep(places)  # As where a change is abandoned
    change = read_change(places.undoing)
    take_back(places, beside)
    return replace(change, is_undone=True)


def _kept(places: Places, edits: Sequence[Texts]) -> Path:
    """The folder of a change that is there already: what was edited by hand."""
    number = max(folders(places), default=0) + 1
    kept = folder_of(places, number)
    try:
        when = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
        write_change(places.staged, number, when, BY_HAND, iter(edits))
        places.staged.rename(kept)
        places.staged.mkdir()
    except OSError as error:
        raise NotWrittenError(f"{places.folder} cannot be written: {error.strerror or error}") from None
    return kept


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else as_bytes(text)
