"""The options that say what a fact is; ``kinds`` says which of them each kind of fact has."""

from __future__ import annotations

from showfacts.commands.options import Option, Takes
from showfacts.model.light import words_of
from showfacts.model.terms import Billing, EventType, Release, SourceKind

TYPE: Option[str | None] = Option(
    "type",
    "--type",
    None,
    "Of an event: renewed, cancelled, ended, date-announced, trailer, ...",
    Takes.WORD,
    "TYPE",
    words=words_of(EventType),
)
SEASON: Option[tuple[int, ...]] = Option(
    "season",
    "--season",
    (),
    "Which season it is, or is about; of a credit also several.",
    metavar="N",
    kind=int,
    bounds=(0, 9999),
    is_many=True,
)
DATE: Option[str | None] = Option(
    "date", "--date", None, "The day of an event: 2026-01-05, or 2026-01 or 2026.", metavar="DATE"
)
BY: Option[str | None] = Option("by", "--by", None, "Who did or said it: Netflix.", metavar="NAME")
PLACE: Option[str | None] = Option("place", "--place", None, "Where it happened.", metavar="PLACE")
NOTE: Option[str | None] = Option(
    "note", "--note", None, "What else is to be said, in a few words.", metavar="TEXT"
)
PERSON: Option[str | None] = Option("person", "--person", None, "Who is credited.", Takes.ONE_PERSON, "NAME")
CHARACTER: Option[str | None] = Option("character", "--character", None, "Whom they play.", metavar="NAME")
BILLING: Option[str | None] = Option(
    "billing",
    "--billing",
    None,
    "main, supporting, guest or voice.",
    Takes.WORD,
    "WORD",
    words=words_of(Billing),
)
ROLE: Option[str | None] = Option(
    "role", "--role", None, "What they do: director, writer, creator, ...", metavar="ROLE"
)
NAME: Option[str | None] = Option(
    "name", "--name", None, "Another name of the show, or what a season is called: Part 2.", metavar="NAME"
)
EPISODES: Option[int | None] = Option(
    "episodes", "--episodes", None, "How many episodes a season has.", metavar="N", kind=int, bounds=(1, 9999)
)
PREMIERE: Option[str | None] = Option(
    "premiere", "--premiere", None, "The first day of a season.", metavar="DATE"
)
FINALE: Option[str | None] = Option("finale", "--finale", None, "The last day of a season.", metavar="DATE")
RELEASE: Option[str | None] = Option(
    "release",
    "--release",
    None,
    "How a season comes out: weekly, all-at-once, daily or batches.",
    Takes.WORD,
    "WORD",
    words=words_of(Release),
)
PLATFORM: Option[str | None] = Option(
    "platform", "--platform", None, "Where it can be watched.", Takes.PLATFORM, "PLATFORM"
)
REGION: Option[tuple[str, ...]] = Option(
    "region",
    "--region",
    (),
    "In this country; of several, in all; or worldwide.",
    Takes.COUNTRY,
    "COUNTRY",
    is_many=True,
)
FROM: Option[str | None] = Option("from_", "--from", None, "The first day that it is there.", metavar="DATE")
UNTIL: Option[str | None] = Option("until", "--until", None, "The last day that it is there.", metavar="DATE")
ORIGINAL = Option(
    "original",
    "--original",
    False,  # noqa: FBT003 - the value where the flag is not given
    "The show was made for this platform.",
    Takes.FLAG,
    kind=bool,
)
SOURCE: Option[str | None] = Option(
    "source", "--source", None, "The address of the page that says so.", metavar="URL"
)
PUBLISHER: Option[str | None] = Option(
    "publisher", "--publisher", None, "Who published it; else the host of the address tells.", metavar="NAME"
)
PUBLISHED: Option[str | None] = Option(
    "published", "--published", None, "The day it came out, if the page says.", metavar="DATE"
)
SOURCE_KIND: Option[str | None] = Option(
    "source_kind",
    "--source-kind",
    None,
    "What kind of source it is; else as other pages of its host, else press.",
    Takes.WORD,
    "WORD",
    words=words_of(SourceKind),
)

FACTS = (
    TYPE,
    SEASON,
    DATE,
    BY,
    PLACE,
    NOTE,
    PERSON,
    CHARACTER,
    BILLING,
    ROLE,
    NAME,
    EPISODES,
    PREMIERE,
    FINALE,
    RELEASE,
    PLATFORM,
    REGION,
    FROM,
    UNTIL,
    ORIGINAL,
    SOURCE,
    PUBLISHER,
    PUBLISHED,
    SOURCE_KIND,
)
