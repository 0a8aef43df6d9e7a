"""Several titles on one command line: each is found by itself, and one that is not keeps no other back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from showfacts.commands.lookup import title_words
from showfacts.commands.titles_typed import STDIN, titles_typed
from showfacts.errors import ExitCode, NotFoundError, ShowfactsError
from showfacts.model.light import Generic, TypeVar
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

T = TypeVar("T")

Find: TypeAlias = Callable[[str], T]
"""What finds a show by a title."""


class Failed(NamedTuple):
    """A title that no show was found for, and why."""

    title: str
    error: ShowfactsError


class Several(NamedTuple, Generic[T]):
    """What was found, in order. ``is_batch``: there may be several, or none."""

    found: Sequence[T | Failed]
    is_batch: bool

    @property
    def exit_code(self) -> ExitCode:
        """That of the first failure."""
        failures = (each.error.exit_code for each in self.found if isinstance(each, Failed))
        return next(failures, ExitCode.ANSWERED)


def each_found(session: Session, given: Given, find: Find[T], find_exactly: Find[T]) -> Several[T]:
    """What the titles of a command line are found to be.

    Words are one title, if there is such a show; else each word must be one, by ``find_exactly``. Titles in
    quotes, which have spaces in them, are several at once. With - each line of standard input is a title.
    Where there are several, each failure is reported.

    Raises:
        ShowfactsError: as ``find``, where there is one title.
        BadDataError: a dataset cannot be read or has problems.
    """
    words = title_words(given)
    titles = titles_typed(words)
    if words == (STDIN,) or len(titles) > 1:
        return Several(list(_tried(session, titles, find)), is_batch=True)
    whole = "".join(titles)
    try:
        return Several([find(whole)], is_batch=False)
    except NotFoundError:
        if len(words) < 2:
            raise
        try:
            return Several([find_exactly(word) for word in words], is_batch=True)
        except ShowfactsError:
            pass
        raise


def _tried(session: Session, titles: Sequence[str], find: Find[T]) -> Iterator[T | Failed]:
    for title in titles:
        try:
            yield find(title)
        except ShowfactsError as error:
            if error.exit_code is ExitCode.BAD_DATA:
                raise
            session.report(error)
            yield Failed(title, error)
