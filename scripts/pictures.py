"""Draw the pictures of docs/pictures/ anew: answers of the program over the shipped files, of one day.

Run it from the folder of the project. Look at the differences before you commit them; a test holds that the
pictures are what the program draws.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

from showfacts.commands.door import answered
from showfacts.commands.session import Session

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
DAY = date(2026, 11, 20)
"""The day on which all questions are asked."""

PICTURES: Mapping[str, tuple[str, ...]] = {
    "soundtrack-1.svg": ("show", "Soundtrack #1"),
    "the-office.svg": ("release", "The Office", "--country", "US"),
    "bridgerton.svg": ("timeline", "Bridgerton"),
}
"""By file the question of which it is the picture."""


def drawn(question: tuple[str, ...]) -> str:
    """The picture of an answer.

    Raises:
        RuntimeError: there is none.
    """
    out, told = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(told):
        code = answered(Session(clock=lambda: DAY), (*question, "--format", "svg"))
    if code != 0:
        raise RuntimeError(told.getvalue())
    return out.getvalue()


def main() -> None:
    """Draw all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, question in PICTURES.items():
        (FOLDER / name).write_text(drawn(question), encoding="utf-8", newline="\n")
        print(f"{FOLDER / name}: {' '.join(question)}")


if __name__ == "__main__":
    main()
