"""What completes a word: few choices, each with a description."""

from showfacts.model.tuples import NamedTuple

MOST = 50
"""So many choices are worth reading. More of them end at this many and the last one of all."""


class Choice(NamedTuple):
    """What a half-typed word may become.

    ``note`` tells a person which one it is; ``ident`` is another word that means the same.
    """

    text: str
    note: str = ""
    ident: str = ""


class Choices(NamedTuple):
    """Everything a half-typed word may become. ``files``: a file or folder, which shells know best."""

    choices: tuple[Choice, ...] = ()
    files: bool = False
