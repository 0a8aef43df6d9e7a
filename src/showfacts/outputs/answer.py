"""What formats are given: an answer, its page, and where it goes."""

from __future__ import annotations

from showfacts.model.records import record
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TextIO

    from showfacts.errors import ShowfactsError
    from showfacts.model import PartialDate, ShowHeader
    from showfacts.outputs.page import Page


class Rows:
    """Base of an answer that is an array in JSON: its ``rows``."""

    rows: tuple[Any, ...]


class Inlined(dict[str, "Any"]):
    """A field of an answer whose keys stand in the answer's own JSON object, in the field's place."""


class Keys(NamedTuple):
    """The keys of an ``Inlined``, for its annotation: ``names`` of fields ``of`` a record.

    ``are_chosen``: it has those that were asked for, else all of them.
    """

    of: type
    names: tuple[str, ...]
    are_chosen: bool = False


@record
class Match:
    """How typed words were understood.

    ``how``: of a show, id, title, alias, narrowed, part or misspelt; of a person, name or likely; None where
    they were not. ``name`` is the name that fitted, ``also`` are the other shows that bear the words.
    ``recorded``: of a show that only the shipped catalogue knows, the day on which it had it so.
    """

    query: str
    how: str | None = None
    name: str | None = None
    also: tuple[ShowHeader, ...] = ()
    recorded: PartialDate | None = None


@record
class Asked:
    """A question in plain words, and the command line that it stands for."""

    question: str
    command: str


@record
class Answered:
    """An answer (a record whose fields are the keys of its JSON object), and what draws it as a page.

    ``match``: how the title that it is the answer to was understood, or each of several. ``asked``: the
    question that it answers.
    """

    answer: object
    page: Callable[[], Page]
    match: Match | tuple[Match, ...] | None = None
    asked: Asked | None = None


@record
class Refused:
    """What stands in the place of an answer in a batch: the title, or the titles, and why there is none."""

    match: Match | tuple[Match, ...]
    error: ShowfactsError


@record
class Target:
    """Where a text goes, and how it is asked for.

    ``stream``: its width, colours and encoding are those of the terminal behind it. ``is_batch``: there may
    be many answers, and each says what it is about. ``with_sources``: the sources of each fact are shown.
    ``with_header``: columns are named, also in a format that does not by itself.
    """

    stream: TextIO
    with_sources: bool = False
    with_header: bool = False
    is_batch: bool = False
