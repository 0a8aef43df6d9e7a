"""The texts of the topics: each is a file beside this module."""

from __future__ import annotations

import re
from textwrap import wrap

from showfacts.commands.topics import TOPICS

_ALSO = {
    "title": "titles",
    "pipe": "pipes",
    "scripts": "pipes",
    "exit": "exit-codes",
    "codes": "exit-codes",
    "env": "environment",
    "config": "environment",
}


_ENTRY = re.compile(r"( +(?:\S+ )*\S+ {2,})(\S.*)")
"""A line of a list: what it is about, and behind two spaces what is said of it."""

NARROW = 56
"""Below so many columns, what is said of something stands below it."""


def text_of(word: str, width: int) -> str | None:
    """The text of a topic, by any of its names, for a terminal of this width; None where it is no topic."""
    folded = word.strip().lower().replace(" ", "-").replace("_", "-")
    topic = _ALSO.get(folded, folded)
    if topic not in TOPICS:
        return None
    text = raw_text(topic)
    return "".join(
        f"{line}\n" for block in text.rstrip("\n").split("\n\n") for line in _fitted(block, width)
    )[1:]


def raw_text(topic: str) -> str:
    """The text of a topic as its file has it: a title, paragraphs, lists whose lines are indented."""
    from importlib.resources import files

    return files(__package__).joinpath(f"{topic}.txt").read_text("utf-8")


def _fitted(block: str, width: int) -> list[str]:
    """The lines of a paragraph or list, a blank one before them. A command to paste stays whole."""
    if not block.startswith(" "):
        return ["", *wrap(" ".join(block.split()), width, break_long_words=False, break_on_hyphens=False)]
    lines = [""]
    for line in block.splitlines():
        entry = _ENTRY.fullmatch(line)
        if len(line) <= width or entry is None:
            lines.append(line)
            continue
        head, said = entry.groups()
        indent = " " * (len(head) if width >= NARROW else 6)
        lines += [] if width >= NARROW else [head.rstrip()]
        parts = wrap(said, width - len(indent), break_long_words=False, break_on_hyphens=False)
        lines += [f"{indent}{part}" for part in parts]
        if width >= NARROW:
            lines[-len(parts)] = f"{head}{parts[0]}"
    return lines
