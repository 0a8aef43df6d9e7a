"""The topics of help: each is a text file beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "titles": "How words find a show.",
        "pipes": "In scripts: plain text, JSON, standard input.",
        "data": "Your own shows and corrections.",
        "exit-codes": "What the program tells its caller.",
        "environment": "Variables and the config file.",
    }
)
"""What there is to know beside the commands, each with what it is about. ``data`` is a command too."""

_ALSO = {
    "title": "titles",
    "pipe": "pipes",
    "scripts": "pipes",
    "exit": "exit-codes",
    "codes": "exit-codes",
    "env": "environment",
    "config": "environment",
}


def text_of(word: str) -> str | None:
    """The text of a topic, by any of its names; None where it is no topic."""
    folded = word.strip().lower().replace(" ", "-").replace("_", "-")
    topic = _ALSO.get(folded, folded)
    if topic not in TOPICS:
        return None
    from importlib.resources import files

    return files(__package__).joinpath(f"{topic}.txt").read_text("utf-8")
