"""A show and the rows of its lists, each as one table of a dataset has it.

Every row has ``sources``, the ids of who says so. ``cites`` names the sources of single values of a row
to which several files have added; without it all of a row rests on its sources. A row with ``absent``
says that the row of its key, in a lower layer, does not hold.
"""

from __future__ import annotations

from showfacts import model
from showfacts.model.cites import Cites
from showfacts.model.dates import PartialDate
from showfacts.model.reasons import Reasons
from showfacts.model.records import record


@record
class ExternalIds:
    """What other catalogues call the show. Two shows that share one are one show."""

    imdb: str | None = None
    tvmaze: int | None = None
    tmdb: int | None = None
    tvdb: int | None = None
    wikidata: str | None = None


@record
class Drop:
    """Words of a show's lists that do not hold, though a lower layer has them."""

    aliases: tuple[str, ...] = ()
    working_titles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@record
class Season:
    """A run of episodes. Number 0 holds specials; a platform's "part" is a season's ``name``.

    ``runtime_minutes``: of an episode, one number or the shortest and the longest.
    """

    number: int
    name: str | None = None
    episodes: int | None = None
    episodes_ordered: int | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    release: model.Release | None = None
    runtime_minutes: int | tuple[int, int] | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()
    cites: Cites = Cites()


@record
class Episode:
    """One episode. ``date`` is the day of its first broadcast or release, where the show is from."""

    season: int | None = None
    number: int | None = None
    title: str | None = None
    date: PartialDate | None = None
    runtime_minutes: int | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()
    cites: Cites = Cites()


@record
class CastCredit:
    """A person as a character. ``also_named``: the character's other official names.

    ``person_id`` is the id of one of several people of that name.
    """

    person: str
    person_id: str | None = None
    character: str | None = None
    also_named: tuple[str, ...] = ()
    billing: model.Billing | None = None
    seasons: tuple[int, ...] = ()
    absent: bool = False
    sources: tuple[str, ...] = ()
    cites: Cites = Cites()


@record
class CrewCredit:
    """A person with a role: creator, director, executive producer, ... (open, lower case)."""

    person: str
    person_id: str | None = None
    role: str
    seasons: tuple[int, ...] = ()
    absent: bool = False
    sources: tuple[str, ...] = ()
    cites: Cites = Cites()


@record
class Company:
    """A company that made the show, and as what (production, studio, distribution, ...)."""

    name: str
    role: str | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()


@record
class Event:
    """Something that happened, or was said, on a date. ``show`` names the continuation in continued-as."""

    date: PartialDate
    type: model.EventType
    season: int | None = None
    by: str | None = None
    place: str | None = None
    show: str | None = None
    note: str | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()
    cites: Cites = Cites()


@record
class Listing:
    """How a catalogue had the show on a day. ``by`` is the catalogue: TVmaze, TMDB, ..."""

    date: PartialDate
    status: model.ListingStatus
    by: str
    absent: bool = False
    sources: tuple[str, ...] = ()


@record
class Availability:
    """Where and when a show can be watched; ``until`` is the last day.

    ``regions`` are ISO 3166-1 alpha-2 codes, or ("worldwide",), or ("selected",). ``original``
    marks the network or platform the show was made for.
    """

    platform: str
    regions: tuple[str, ...] = ()
    from_: PartialDate | None = None
    until: PartialDate | None = None
    original: bool = False
    note: str | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()
    cites: Cites = Cites()


@record
class Relation:
    """Read "this show is the TYPE the other": a show of the library, or a work outside it."""

    type: model.RelationType
    show: str | None = None
    work: str | None = None
    note: str | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()


@record
class Review:
    """A score on a scale, and whose it is."""

    by: str
    score: float
    scale: float
    season: int | None = None
    note: str | None = None
    absent: bool = False
    sources: tuple[str, ...] = ()


@record
class Claim:
    """What a source says of one field that is not simply what is held, with a verdict.

    ``field`` is one of ``model.fields.CLAIM_FIELDS``.
    """

    field: str
    about: str | None = None
    value: str
    sources: tuple[str, ...]
    verdict: model.Verdict
    note: str | None = None
    absent: bool = False


@record
class Show:
    """One production with its own cast and story. Same-named shows are different shows.

    ``title`` is empty only in a file that adds to a show which another layer of the library titles.
    ``season_count`` to ``runtime_minutes`` are totals of a show whose seasons are not known one by one.
    ``sources`` says where the entry as a whole was read, ``cites`` which source says which field, ``exempt``
    why something stands as it does that ``data check --strict`` finds fault with.
    """

    id: str
    title: str = ""
    original_title: str | None = None
    aliases: tuple[str, ...] = ()
    working_titles: tuple[str, ...] = ()
    type: model.ShowType | None = None
    year: int | None = None
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    premise: str | None = None
    season_count: int | None = None
    episode_count: int | None = None
    premiere: PartialDate | None = None
    finale: PartialDate | None = None
    runtime_minutes: int | tuple[int, int] | None = None
    sources: tuple[str, ...] = ()
    checked: PartialDate | None = None
    cites: Cites = Cites()
    ids: ExternalIds = ExternalIds()
    drop: Drop = Drop()
    exempt: Reasons = Reasons()
    seasons: tuple[Season, ...] = ()
    episodes: tuple[Episode, ...] = ()
    cast: tuple[CastCredit, ...] = ()
    crew: tuple[CrewCredit, ...] = ()
    companies: tuple[Company, ...] = ()
    events: tuple[Event, ...] = ()
    listings: tuple[Listing, ...] = ()
    availability: tuple[Availability, ...] = ()
    relations: tuple[Relation, ...] = ()
    reviews: tuple[Review, ...] = ()
    claims: tuple[Claim, ...] = ()
