"""All shows that a run can see, as questions and answers over the index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from showfacts.dataset.files import as_text, layers
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.shows import ANY, find
from showfacts.finding.steps import Tier
from showfacts.index.index import Index
from showfacts.index.open import place_of
from showfacts.library.contents import Contents
from showfacts.library.on_day import Snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from showfacts.dataset.files import Layer
    from showfacts.evidence.moment import Moment
    from showfacts.finding.shows import Found
    from showfacts.index.progress import Progress
    from showfacts.model import (
        Show,
    )


def _silently(done: int, steps: int) -> None:
    """Tell nobody of the progress."""


class Library(Contents):
    """The shipped dataset and the user's own files over it, or exactly the files that are named.

    >>> library = Library.open()
    >>> library.find("Soundtrack #1").cast[0].character
    'Han Sun-woo'
    """

    def __init__(self, index: Index, files: Sequence[Layer]) -> None:
        super().__init__(index)
        self.files = tuple(files)

    @classmethod
    def open(cls, *data: str | Path, progress: Progress = _silently) -> Library:
        """Open the library. ``data``: files or folders that replace it.

        A file with a problem is left out (``broken`` tells of it) as long as another is left.
        ``progress`` is called with the steps done and the steps in all, while an index is built.

        Raises:
            BadDataError: no file is left, with every problem of every file; or a named one is not there.
        """
        return cls._of(data, Index.open, progress)

    @classmethod
    def anew(cls, *data: str | Path, progress: Progress = _silently) -> Library:
        """As ``open``, with the index made anew from the files, whatever there is.

        Raises:
            BadDataError: as ``open``.
        """
        return cls._of(data, Index.anew, progress)

    @classmethod
    def _of(
        cls,
        data: Sequence[str | Path],
        indexed: Callable[[Sequence[Layer], str | None, Progress], Index],
        progress: Progress,
    ) -> Library:
        named = as_text(data)
        files = layers(named)
        return cls(indexed(files, place_of(named), progress), files)

    def close(self) -> None:
        """Let go of the index. A library that is forgotten does so by itself."""
        self.index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def find(
        self,
        title: str,
        *,
        on: Sequence[str] = (),
        year: int | None = None,
        country: str | None = None,
        id: str | None = None,
    ) -> Show:
        """The one show that ``title`` means.

        Raises:
            AmbiguousError: the title fits several shows.
            NotFoundError: it fits none.
            UsageError: the title is empty, or there is no such platform or country.
        """
        narrowing = Narrowing(on=tuple(on), year=year, country=country, id=id)
        return self.show(self.resolve(title, narrowing).header.id)

    def resolve(self, title: str, narrowing: Narrowing = ANY, *, upto: Tier = Tier.MISSPELT) -> Found:
        """As ``find``, with how the show was found and which others bear the same words.

        ``upto`` is the faintest tier that may answer.
        """
        return find(self.names, title, narrowing, upto=upto)

    def at(self, moment: Moment) -> Snapshot:
        """The library as it was known on a day: the only way to the past."""
        return Snapshot(self, moment)

    def below(self, layer: Layer, shows: Iterable[Show]) -> dict[str, Show]:
        """The shows of which a file tells, as the files below it have them, by the ids that it gives them.

        ``layer``: a file of the library, or one that is to be; ``shows``: what it says.
        """
        return self._shows.below(layer.at, shows)
