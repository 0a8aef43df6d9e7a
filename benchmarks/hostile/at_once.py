"""Many first starts at once, while somebody edits the file."""

from __future__ import annotations

import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from benchmarks.hostile.processes import PROGRAM, home

if TYPE_CHECKING:
    from benchmarks.hostile.trial import Trial

STARTS = 32
CHANGES = "the dataset changes while it is read"


def at_once(trial: Trial) -> None:
    """100 times 32 first starts at once, with an editor that saves in place and by renaming."""
    for number in trial.times(100):
        folder = trial.folder / str(number)
        folder.mkdir()
        file = folder / "mine.toml"
        editor = _Editor(file, pause=trial.dice.choice((0.02, 0.2, 1.0)), in_place=trial.dice.random() < 0.5)
        with editor:
            _start(trial, folder, file, editor)


def _start(trial: Trial, folder: Path, file: Path, editor: _Editor) -> None:
    first = editor.saved
    running = [
        subprocess.Popen(
            [*PROGRAM, "list", "--data", str(file), "--format", "plain"],
            env=home(folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(STARTS)
    ]
    for each in running:
        answer, told = each.communicate(timeout=300)
        if each.returncode == 5 and (CHANGES in told or (editor.in_place and "mine.toml" in told)):
            trial.note("told that it changes")
        elif each.returncode or "Traceback" in told:
            trial.fail(f"exit {each.returncode}: {told}")
        else:
            version = int(answer.split("\t")[0].removeprefix("Version "))
            trial.note("answered")
            if not first <= version <= editor.saved + 1:
                trial.fail(f"answered from version {version} of {first} to {editor.saved}")
    left = [path.name for path in folder.rglob("*.new")]
    if left:
        trial.fail(f"left behind: {left}")


class _Editor:
    """Saves a file over and over; ``saved`` is the last version."""

    def __init__(self, file: Path, pause: float, *, in_place: bool) -> None:
        self._file = file
        self._pause = pause
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._go_on)
        self.in_place = in_place
        self.saved = 0
        self._save()

    def _save(self) -> None:
        text = f'format = 2\n\n[[shows]]\nid = "a"\ntitle = "Version {self.saved + 1}"\n'
        if self.in_place:
            self._file.write_text(text)
        else:
            beside = self._file.with_suffix(".saving")
            beside.write_text(text)
            beside.replace(self._file)
        self.saved += 1

    def _go_on(self) -> None:
        while not self._is_over.wait(self._pause):
            self._save()

    def __enter__(self) -> Self:
        self._thread.start()
        time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()
