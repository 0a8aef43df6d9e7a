"""The options of ``check``."""

from __future__ import annotations

from showfacts.commands.options import Option, Takes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

PROBLEMS: Final = "problems"
ALL: Final = "all"

DATE: Option[str | None] = Option(
    "date",
    "--date",
    None,
    "The day on which the article came out; else what the page or its first lines say.",
    metavar="DATE",
)
ABOUT: Option[tuple[str, ...]] = Option(
    "about",
    "--about",
    (),
    "A show that the article is about; repeatable.",
    Takes.TITLE,
    "TITLE",
    is_many=True,
)
IDS: Option[tuple[str, ...]] = Option(
    "ids", "--id", (), "The same, by its id; repeatable.", Takes.SHOW_ID, "ID", is_many=True
)
SHOW: Option[str] = Option(
    "show",
    "--show",
    PROBLEMS,
    "problems: what is not simply as held, the default; all: what agrees too.",
    Takes.WORD,
    "WHICH",
    words=(PROBLEMS, ALL),
)
FAIL_ON: Option[str] = Option(
    "fail_on",
    "--fail-on",
    "differs",
    "What makes the exit code 7: differs, the default; superseded: that, or what was true once; never.",
    Takes.WORD,
    "VERDICT",
    words=("differs", "superseded", "never"),
)
STATS = Option(
    "stats",
    "--stats",
    False,  # noqa: FBT003 - the value where the flag is not given
    "Only how many statements of each kind there are, and how they stand.",
    Takes.FLAG,
    kind=bool,
)
FORM: Option[str | None] = Option(
    "form",
    "--format",
    None,
    "plain, table, json, jsonl, sarif or html. Default: table on a terminal, plain elsewhere.",
    Takes.WORD,
    "FORMAT",
    words=("plain", "table", "json", "jsonl", "sarif", "html"),
)
INPUT: Option[str | None] = Option(
    "input",
    "--input",
    None,
    'jsonl: each line is an article, {"id", "text", "date"}, and gets a line of JSON.',
    Takes.WORD,
    "FORMAT",
    words=("jsonl",),
)
