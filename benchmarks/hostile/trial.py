"""One trial: how often something was tried, and where it failed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SLOW = 2.0
"""Seconds of this process after which a small input is told as slow."""


class SkippedError(Exception):
    """A trial cannot be made here; the text says why."""


@dataclass
class Trial:
    """A trial in the making. ``part``: how much of it is made, of 1; ``folder`` is its own.

    ``failures`` are sentences, each enough to try it again. ``notes`` count what came out.
    """

    name: str
    dice: random.Random
    part: float
    folder: Path
    tried: int = 0
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)

    def times(self, whole: int) -> Iterator[int]:
        """The numbers of so many attempts, of which a part is made; each counts as one."""
        for number in range(max(1, round(whole * self.part))):
            self.tried += 1
            yield number

    def note(self, what: str) -> None:
        """Count an outcome."""
        self.notes[what] = self.notes.get(what, 0) + 1

    def fail(self, sentence: str) -> None:
        """Something does not hold."""
        self.failures.append(sentence[:500])

    @contextmanager
    def guarded(self, about: object) -> Iterator[None]:
        """An attempt in this process: an exception or a long time is a failure."""
        begun = time.process_time()
        try:
            yield
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self.fail(f"{type(error).__name__}: {error} of {about!r}")
        took = time.process_time() - begun
        self.slowest = max(self.slowest, took)
        if took > SLOW:
            self.fail(f"took {took:.1f} s: {about!r}")


Run = Callable[[Trial], None]
