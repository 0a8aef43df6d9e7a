"""The one table of a show's fields: how each is labelled, claimed about, exported, and known in the past.

To add a plain field, add it to ``show.Show`` and a line to ``FIELDS``: files, pages, JSON, the export,
comparisons, claims and past days follow from these two.
"""

from showfacts.model.enums import Enum
from showfacts.model.tuples import NamedTuple


class AsOf(Enum):
    """Since when something was known, so that a past day can be asked about."""

    NAMED = "as soon as anything of the show was known: what it is called"
    CALLED = (
        "as soon as anything of the show was known; a name that is cited, once one of its sources was out"
    )
    SAID = "once a source that is cited for it had come out; uncited or without dates, once the show was out"
    BEGUN = "once the show had begun, or its premiere had been announced"
    DATED = "on the day that the value names"
    OVER = "once the show had ended"
    OWN = "by a rule of its own in evidence.past"


class Kind(Enum):
    """What values a field has, and so how people read them."""

    TEXT = "a text or a number"
    WORDS = "a list of words"
    NAMES = "a list of names, which may have commas in them"
    COUNTRIES = "a list of ISO 3166-1 alpha-2 codes"
    LANGUAGES = "a list of ISO 639 codes"
    MINUTES = "minutes, or the fewest and the most"


class Column(Enum):
    """Where a field stands in the relational export."""

    TEXT = "a column of text"
    INTEGER = "a column of whole numbers"
    ROWS = "rows of show_names or show_facets"
    RANGE = "two columns of whole numbers"


class Field(NamedTuple):
    """One plain field of a show.

    ``key`` names it in the dataclass, TOML and JSON, ``label`` on pages; ``claim`` is the field under which
    claims about it are made.
    """

    key: str
    label: str
    claim: str
    as_of: AsOf
    kind: Kind = Kind.TEXT
    column: Column = Column.TEXT

    @property
    def is_list(self) -> bool:
        """Whether its values are lists of words, each of which has its own sources."""
        return self.column is Column.ROWS


FIELDS = (
    Field("title", "title", "title", AsOf.NAMED),
    Field("original_title", "original title", "original-title", AsOf.NAMED),
    Field("aliases", "also known as", "alias", AsOf.CALLED, Kind.NAMES, Column.ROWS),
    Field("working_titles", "working title", "working-title", AsOf.CALLED, Kind.NAMES, Column.ROWS),
    Field("type", "type", "type", AsOf.SAID),
    Field("year", "year", "year", AsOf.BEGUN, column=Column.INTEGER),
    Field("countries", "country", "country", AsOf.NAMED, Kind.COUNTRIES, Column.ROWS),
    Field("languages", "languages", "language", AsOf.SAID, Kind.LANGUAGES, Column.ROWS),
    Field("genres", "genres", "genre", AsOf.SAID, Kind.WORDS, Column.ROWS),
    Field("premise", "premise", "premise", AsOf.SAID),
    Field("season_count", "seasons", "seasons", AsOf.OVER, column=Column.INTEGER),
    Field("episode_count", "episodes", "episodes", AsOf.OVER, column=Column.INTEGER),
    Field("premiere", "premiere", "premiere", AsOf.DATED),
    Field("finale", "finale", "finale", AsOf.DATED),
    Field("runtime_minutes", "minutes", "runtime", AsOf.SAID, Kind.MINUTES, Column.RANGE),
)
"""In the order of the dataclass."""

TOTALS = tuple(
    field
    for field in FIELDS
    if field.key in {"season_count", "episode_count", "premiere", "finale", "runtime_minutes"}
)
"""What is on record of a show as a whole, where its seasons are not known one by one."""

CATALOGUES = {"imdb": "IMDb", "tvmaze": "TVmaze", "tmdb": "TMDB", "tvdb": "TVDB", "wikidata": "Wikidata"}
"""The catalogues of ``show.ExternalIds``, by key, as they are called."""

CLAIM_FIELDS: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            *(field.claim for field in FIELDS),
            *("setting", "plot", "platform", "availability", "region", "release", "status", "announcement"),
            *("cast", "character", "creator", "developer", "showrunner", "director", "writer", "producer"),
            *("executive-producer", "composer", "crew", "company", "music", "trailer", "teaser"),
            *("reception", "rating", "review", "relation", "id", "credit", "authorship", "other"),
        ]
    )
)
"""What a claim may be about."""
