"""Every format has what a run asks of it."""

from __future__ import annotations

import io

import pytest

from showfacts.model import ShowHeader
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.output import names, output
from showfacts.outputs.page import Cell, Dates, Facts, Page, Row


@pytest.mark.parametrize("name", names())
def test_a_format_says_whether_it_streams_and_draws_one_answer_many_and_none(name: str):
    from datetime import date

    facts = Facts("about", (Row((Cell("title"), Cell("A\tB\r\nC\x1b[1mD"))),))
    page = Page("a", "A", "", (facts,), dates=Dates(date(2026, 11, 20), ()))
    answered = Answered(answer=ShowHeader(id="a", title="A"), page=lambda: page)
    form = output(name)
    assert form.STREAMS in (True, False)
    for answers in ([answered], [answered, answered], []):
        target = Target(stream=io.StringIO(), is_batch=len(answers) != 1, with_sources=True)
        text = form.render(answers, target)
        assert "\x1b[1mD" not in text
        assert text == "" or text.endswith("\n")
