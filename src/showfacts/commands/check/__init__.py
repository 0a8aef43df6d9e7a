"""``check``: an article, held against what is on record."""

from __future__ import annotations

from showfacts.commands.check.options import ABOUT, DATE, FAIL_ON, FORM, IDS, INPUT, SHOW, STATS
from showfacts.commands.options import AS_JSON, AS_OF, DATA, NO_INPUT, OVERWRITE, QUIET, TO, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form


def run(session: Session, given: Given) -> None:
    """Say of each statement of articles how it stands to what is held."""
    from showfacts.commands.check.checking import check_files

    check_files(session, given)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.check.answer import CheckAnswer, StatsAnswer, Unread
    from showfacts.outputs.answer_schema import Form

    return (
        *(Form(each, refused=Unread) for each in (CheckAnswer, StatsAnswer)),
        *(Form(each, others=(("file", "id"),)) for each in (CheckAnswer, StatsAnswer)),
    )


COMMAND = Command(
    "check",
    Group.QUESTIONS,
    2,
    "Hold an article against the facts: where it agrees, where it differs, with the sources.",
    run,
    Argument(
        "FILE",
        "Text, HTML, Markdown or wiki markup; - reads standard input.",
        Takes.FILE,
        is_required=True,
    ),
    (
        DATE,
        ABOUT,
        IDS,
        AS_OF,
        SHOW,
        FAIL_ON,
        STATS,
        INPUT,
        AS_JSON,
        FORM,
        TO,
        OVERWRITE,
        DATA,
        QUIET,
        NO_INPUT,
    ),
    (
        "article.txt",
        "page.html --date 2022-11-30 --show all",
        "draft.md --format html",
        "corpus.jsonl --input jsonl",
    ),
    forms=forms,
)
