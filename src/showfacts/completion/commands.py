"""The command line as completion knows it: a table, since asking Typer costs more than a TAB may take.

A test holds it against the commands themselves.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Value(Enum):
    """What stands in a place of the command line."""

    FLAG = "an option that takes no value"
    FREE = "what cannot be completed: a number, a date"
    FILE = "a file or folder"
    TITLE = "a show, in one or several words"
    TWO_TITLES = "two shows, each in one word of the shell or by an id"
    TITLE_AND_FIELD = "a show, then perhaps a field"
    SHOW_ID = "the id of a show"
    PERSON = "a person, in one or several words"
    ONE_PERSON = "a person, in one word of the shell"
    SOURCE = "the id of a source"
    PLATFORM = "the id of a platform"
    COUNTRY = "a country code"
    LANGUAGE = "a language code"
    GENRE = "a genre"
    FORMAT = "a format"
    SHELL = "a shell"
    STATUS = "a state or decision"
    SHOW_ORDER = "an order of shows"
    SOURCE_ORDER = "an order of sources"


class Command(NamedTuple):
    """What a command takes. ``has_platforms``: each platform of the library is a flag too."""

    summary: str
    takes: Value
    options: dict[str, Value]
    has_platforms: bool = False
    commands: tuple[str, ...] = ()
    repeatable: tuple[str, ...] = ("--on", "--data")


_HELP = {"--help": Value.FLAG}
_DATA = {"--data": Value.FILE, **_HELP}
_ANSWER = {"--json": Value.FLAG, "--format": Value.FORMAT, **_DATA}
_WHICH = {"--on": Value.PLATFORM, "--year": Value.FREE, "--country": Value.COUNTRY}
_LOOKUP = {
    **_WHICH,
    "--id": Value.SHOW_ID,
    "--exact": Value.FLAG,
    "--as-of": Value.FREE,
    "--sources": Value.FLAG,
    **_ANSWER,
}
_CAST = {**_LOOKUP, "--character": Value.FREE}
_LIST = {
    **_WHICH,
    "--network": Value.PLATFORM,
    "--language": Value.LANGUAGE,
    "--genre": Value.GENRE,
    "--status": Value.STATUS,
    "--person": Value.ONE_PERSON,
    "--sort": Value.SHOW_ORDER,
    "--limit": Value.FREE,
    "--as-of": Value.FREE,
    **_ANSWER,
}

PROGRAM = {
    "--version": Value.FLAG,
    "--install-completion": Value.SHELL,
    "--show-completion": Value.SHELL,
    **_HELP,
}
"""The options before a command."""

COMMANDS = {
    "show": Command("everything on one page", Value.TITLE, _LOOKUP, has_platforms=True),
    "cast": Command("who plays whom", Value.TITLE, _CAST, has_platforms=True),
    "crew": Command("who made it", Value.TITLE, _LOOKUP, has_platforms=True),
    "status": Command("renewed, cancelled, airing or over", Value.TITLE, _LOOKUP, has_platforms=True),
    "release": Command("seasons, dates, episodes", Value.TITLE, _LOOKUP, has_platforms=True),
    "where": Command("where it can be watched", Value.TITLE, _LOOKUP, has_platforms=True),
    "plot": Command("what it is about", Value.TITLE, _LOOKUP, has_platforms=True),
    "timeline": Command("what happened, day by day", Value.TITLE, _LOOKUP, has_platforms=True),
    "claims": Command("what sources say", Value.TITLE_AND_FIELD, _LOOKUP, has_platforms=True),
    "compare": Command(
        "two shows side by side",
        Value.TWO_TITLES,
        {**_WHICH, "--id": Value.SHOW_ID, "--exact": Value.FLAG, "--as-of": Value.FREE, **_ANSWER},
        has_platforms=True,
        repeatable=("--id", "--on", "--data"),
    ),
    "search": Command("shows by words of their names", Value.FREE, {"--limit": Value.FREE, **_ANSWER}),
    "list": Command("shows that filters leave", Value.FREE, _LIST, has_platforms=True),
    "person": Command("all credits of a person", Value.PERSON, {"--sources": Value.FLAG, **_ANSWER}),
    "source": Command("one source's report card", Value.SOURCE, {"--sort": Value.SOURCE_ORDER, **_ANSWER}),
    "data": Command(
        "the dataset", Value.FREE, _HELP, commands=("check", "format", "path", "index", "export", "schema")
    ),
    "data check": Command("find every problem", Value.FILE, _DATA),
    "data format": Command(
        "write files in the canonical form",
        Value.FILE,
        {"--check": Value.FLAG, "--drop-comments": Value.FLAG, **_DATA},
    ),
    "data path": Command("which files make the library", Value.FREE, _ANSWER),
    "data index": Command("what is indexed", Value.FREE, {"--rebuild": Value.FLAG, **_ANSWER}),
    "data export": Command("write a relational database", Value.FREE, {"--sqlite": Value.FILE, **_DATA}),
    "data schema": Command("the format as JSON Schema", Value.FREE, _HELP),
}

WORDS: dict[Value, tuple[str, ...]] = {
    Value.FORMAT: ("table", "plain", "json"),
    Value.SHELL: ("bash", "zsh", "fish"),
    Value.STATUS: (
        *("in-development", "upcoming", "airing", "between-seasons", "undetermined", "ended"),
        *("renewed", "cancelled", "final-season", "limited-series", "continued-as", "none-announced"),
    ),
    Value.SHOW_ORDER: ("title", "year", "newest"),
    Value.SOURCE_ORDER: ("id", "date", "standing"),
}

FIELDS = (
    *("title", "original-title", "alias", "working-title", "type", "year", "country", "language", "genre"),
    *("premise", "setting", "plot", "platform", "availability", "region", "seasons", "episodes", "runtime"),
    *("premiere", "finale", "release", "status", "announcement", "cast", "character", "creator", "developer"),
    *("showrunner", "director", "writer", "producer", "executive-producer", "composer", "crew", "company"),
    *(
        "music",
        "trailer",
        "teaser",
        "reception",
        "rating",
        "review",
        "relation",
        "id",
        "credit",
        "authorship",
    ),
    "other",
)
"""What a claim may be about."""
