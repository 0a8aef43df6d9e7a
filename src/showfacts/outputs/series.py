"""All that is known of one show, for formats that hold a whole show and nothing else."""

from __future__ import annotations

from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Episode, PartialDate, Show, ShowHeader, Source


class Series(NamedTuple):
    """A show, its seasons and people, as they were known on a day.

    ``show`` has its rows; its own dates are ``first`` and ``last``, as far as it had begun and ended.
    ``episodes`` are apart from it, without titles that are not to be told. ``state`` is where it stands, in
    words; ``publishers`` are the names of those whom it was made for. ``sources`` are those of all rows.
    """

    show: Show
    header: ShowHeader
    first: PartialDate | None
    last: PartialDate | None
    state: str | None
    episodes: tuple[Episode, ...]
    publishers: tuple[str, ...]
    sources: tuple[Source, ...]
