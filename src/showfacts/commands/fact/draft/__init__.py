"""``fact draft``: what an article says, as claims in the user's own file for a person to look through."""

from __future__ import annotations

from showfacts.commands.check.options import ABOUT, DATE
from showfacts.commands.fact.add.options import PUBLISHER
from showfacts.commands.fact.draft.options import KIND, SOURCE_ID, URL
from showfacts.commands.options import OWN_OUTPUT, Argument, Takes
from showfacts.commands.registry import Command, Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.commands.fact.draft.answer import DraftAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.outputs.answer_schema import Form
    from showfacts.outputs.page import Page


def run(session: Session, given: Given) -> None:
    """Write the claims, and answer with the report card of the article."""
    from showfacts.commands.fact.draft.drafting import drafted
    from showfacts.commands.writing import changed, command_line, require_own

    require_own(session)
    command = command_line(session, given)
    with changed(session, command) as change:
        answer = drafted(session, given, change)
    session.answer(answer, draw)


def draw(answer: DraftAnswer) -> Page:
    """The page of an answer; what draws it is loaded only for people."""
    from showfacts.commands.fact.draft.page import page

    return page(answer)


def forms() -> Sequence[Form]:
    """What it answers in JSON."""
    from showfacts.commands.fact.draft.answer import DraftAnswer
    from showfacts.outputs.answer_schema import Form

    return (Form(DraftAnswer),)


COMMAND = Command(
    "draft",
    Group.OWN,
    2,
    "Check an article, and write what it says as claims into your own file, to look through.",
    run,
    Argument(
        "FILE", "Text, HTML, Markdown or wiki markup; - reads standard input.", Takes.FILE, is_required=True
    ),
    (SOURCE_ID, URL, KIND, PUBLISHER, DATE, ABOUT, *OWN_OUTPUT),
    ("article.html --id variety-2026-01-05 --url https://variety.com/... --kind trade",),
    forms=forms,
)
