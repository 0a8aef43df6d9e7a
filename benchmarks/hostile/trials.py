"""All trials by name."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

from benchmarks.hostile import answers, at_once, datasets, full_disks, kills
from benchmarks.hostile.trial import Run, SkippedError, Trial

TRIALS: Mapping[str, Run] = {
    "datasets": datasets.datasets,
    "questions": datasets.questions,
    "arguments": answers.arguments,
    "files": answers.files,
    "http": answers.http,
    **{f"kills-{name}": kills.of(name) for name in kills.WORK},
    "at-once": at_once.at_once,
    "full-disks": full_disks.full_disks,
}


def made(name: str, part: float, seed: int, folder: Path) -> tuple[Trial, str]:
    """A trial, made in a folder of its own, and why it was skipped, if it was."""
    trial = Trial(name, random.Random(f"{seed} {name}"), part, folder)  # noqa: S311 - nothing secret
    try:
        TRIALS[name](trial)
    except SkippedError as error:
        return trial, f"skipped: {error}"
    return trial, ""
