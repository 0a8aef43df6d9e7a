"""Values as people read them."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from showfacts.commands.wording import not_on_record, related_as, source_cell, who_says
from showfacts.evidence.moment import Moment
from showfacts.model import PartialDate, Source
from showfacts.model.file_sources import file_source
from showfacts.model.layers import Standing
from showfacts.model.terms import RelationType

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("standing", Standing)
def test_a_file_of_the_library_has_no_date_and_is_not_said_to_lack_one(standing: Standing):
    file = file_source("shows.toml", standing)
    assert who_says([file.id], {file.id: file}) == file.publisher
    assert source_cell(file).text == f"{file.publisher} ({file.kind})"


def test_a_source_without_a_date_is_said_to_be_undated():
    source = Source(id="fans", publisher="Fans", kind="fan")
    assert who_says(["fans"], {"fans": source}) == "Fans, undated"
    dated = Source(id="fans", publisher="Fans", kind="fan", published=PartialDate("2022-03"))
    assert source_cell(dated).text == "Fans, 2022-03 (fan)"


def test_relations_read_as_people_write_them():
    assert {each: related_as(each) for each in get_args(RelationType)} == {
        "follow-up": "follow-up to",
        "remake-of": "remake of",
        "adaptation-of": "adaptation of",
        "spin-off-of": "spin-off of",
        "same-anthology": "same anthology",
    }


def test_what_is_not_on_record_is_of_today_or_of_a_past_day():
    now, then = Moment(day=TODAY, today=TODAY), Moment(day=date(2023, 7, 1), today=TODAY)
    assert not_on_record("cast of “S”", now) == "the cast of “S” is not on record"
    assert not_on_record("cast of “S”", then) == "no cast of “S” was on record by 2023-07-01"
