"""What a step of finding is: names that words may be taken for, and how firmly."""

from __future__ import annotations

from showfacts.model.enums import IntEnum
from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.finding.narrowing import Narrowing
    from showfacts.index.name import Name

MANY = 200
"""More names than a question back could list: beyond it, words are too few to mean anything."""


class Tier(IntEnum):
    """How a show was found; the lower, the firmer. ``OPTION``: by an id, whatever the words."""

    OPTION = 0
    ID = 1
    TITLE = 2
    ALIAS = 3
    NARROWED = 4
    BEGINNING = 5
    MISSPELT = 6


class SeasonOf(NamedTuple):
    """What an entry of its own is: the season with this number of another show, given by id."""

    show: str
    number: int


class Step(NamedTuple):
    """The names that words are taken for in one step of a tier, and in a few words why.

    ``narrowing``: what the words say besides the name, with what was asked for by options.
    ``is_whole``: whole names were typed, so that other shows of a title are not meant as much.
    ``aside``: words that do not tell which show is meant; ``season`` is the number that they name.
    ``season_of``: the show that has what was found as that season.
    ``also``: names of other shows that are meant less, but are to be named.
    ``asks``: something else may be meant, so that even a single show is a question back.
    """

    tier: Tier
    names: Sequence[Name]
    reason: str
    narrowing: Narrowing | None = None
    is_whole: bool = False
    aside: str = ""
    season: int | None = None
    season_of: SeasonOf | None = None
    also: Sequence[Name] = ()
    asks: bool = False
