"""What formats are given: an answer, its page, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

    from showfacts.outputs.page import Page


class Rows:
    """Base of an answer that is an array in JSON: its ``rows``."""

    rows: tuple[Any, ...]


class Inlined(dict[str, Any]):
    """A field of an answer whose keys stand in the answer's own JSON object, in the field's place."""


class Answered(NamedTuple):
    """An answer (a record whose fields are the keys of its JSON object), and what draws it as a page."""

    answer: object
    page: Callable[[], Page]


class Target(NamedTuple):
    """Where a text goes, and how it is asked for.

    ``stream``: its width, colours and encoding are those of the terminal behind it. ``is_batch``: there may
    be many answers, and each says what it is about. ``with_sources``: the sources of each fact are shown.
    """

    stream: TextIO
    with_sources: bool = False
    is_batch: bool = False
