"""Disks that are full, in steps of a few pages: small tmpfs, where root may mount them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.hostile.kills import dataset
from benchmarks.hostile.processes import home, run
from benchmarks.hostile.trial import SkippedError

from showfacts.disk.new_files import BEGINNING

if TYPE_CHECKING:
    from benchmarks.hostile.trial import Trial

SHOWS = 200


def full_disks(trial: Trial) -> None:
    """400 runs of commands that write, on disks of 16 to 1,000 kB."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise SkippedError("only root may mount a small disk")
    for number in trial.times(400):
        folder = trial.folder / str(number)
        folder.mkdir()
        with _disk(folder, trial.dice.randrange(16, 1000)):
            _fill(trial, folder)


@contextmanager
def _disk(folder: Path, kilobytes: int) -> Iterator[None]:
    options = f"size={kilobytes}k"
    mount = [_tool("mount"), "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        raise SkippedError("a small disk cannot be mounted here")
    try:
        yield
    finally:
        subprocess.run([_tool("umount"), "--lazy", str(folder)], check=True)


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SkippedError(f"there is no {name} here")
    return found


def _fill(trial: Trial, folder: Path) -> None:
    env = home(folder)
    own = folder / "data" / "showfacts"
    own.mkdir(parents=True)
    before = dataset(SHOWS)
    file, outside = own / "mine.toml", trial.folder / "outside.toml"
    outside.write_text(before)
    try:
        file.write_text(before)
    except OSError:
        trial.note("no room for the file itself")
        return
    lines = (
        (["data", "format", str(file)], (0, 6)),
        (["list", "--data", str(outside)], (0,)),
        (["data", "export", "--sqlite", str(folder / "out.db"), "--data", str(outside)], (0, 6)),
        (["follow", "s1"], (0, 6)),
        (["undo"], (0, 1, 6)),
    )
    kept = before
    for words, codes in lines:
        done = run(words, env)
        trial.note(f"exit {done.returncode}")
        if done.returncode not in codes or "Traceback" in done.stderr:
            trial.fail(f"{words}: exit {done.returncode}: {done.stderr}")
        now = file.read_text()
        if "format" in words and done.returncode == 0:
            kept = now
        if now != kept:
            trial.fail(f"{words}: exit {done.returncode}, and the file is another")
        left = [str(path) for path in folder.rglob(f"{BEGINNING}*")]
        if left:
            trial.fail(f"{words} left {left}")
        if done.returncode == 6 and (folder / "out.db").exists() and "export" in words:
            trial.fail("half an export is there")
