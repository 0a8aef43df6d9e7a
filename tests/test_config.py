"""The config file stands in for options that are not given; a broken one is told of and ignored."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

OFFERS = """
format = 2
[[platforms]]
id = "streamo"
name = "Streamo"
[[shows]]
id = "here-and-there"
title = "Here and There"
[[shows.availability]]
platform = "streamo"
regions = ["US"]
[[shows.availability]]
platform = "streamo"
regions = ["GB"]
[[shows.episodes]]
season = 1
number = 1
title = "The Secret"
date = 2030-01-01
"""


@pytest.fixture
def config() -> Path:
    path = Path(os.environ["XDG_CONFIG_HOME"], "showfacts", "config.toml")
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def offers(tmp_path: Path) -> Path:
    path = tmp_path / "offers.toml"
    path.write_text(OFFERS, "utf-8")
    return path


def test_the_region_is_that_of_where(runner, config: Path, offers: Path):
    everywhere = runner("where", "here and there", data=offers)
    config.write_text('region = "gb"\n')
    found = runner("where", "here and there", data=offers)
    assert found.stdout == runner("where", "here and there", "--region", "GB", data=offers).stdout
    assert found.stdout != everywhere.stdout
    assert found.stderr == (
        "showfacts: only what can be watched in GB, by the config file; all: --region all\n"
    )
    assert runner("where", "here and there", "--region", "US", data=offers).stderr == ""
    assert runner("where", "here and there", "--region", "all", data=offers) == everywhere


def test_the_format_is_that_of_every_answer_without_one(small, config: Path):
    as_json = small("plot", "harbour-2019", "--json").stdout
    plain = small("plot", "harbour-2019").stdout
    config.write_text('format = "json"\n')
    assert small("plot", "harbour-2019").stdout == as_json
    assert small("plot", "harbour-2019", "--format", "plain").stdout == plain
    config.write_text('format = "plain"\n')
    assert small("plot", "harbour-2019", "--json").stdout == as_json


def test_spoilers_may_always_be_told(runner, config: Path, offers: Path):
    assert "The Secret" not in runner("episodes", "here and there", data=offers).stdout
    config.write_text("spoilers = true\n")
    assert "The Secret" in runner("episodes", "here and there", data=offers).stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"region = ", "not valid TOML: "),
        (b"\xff", "not a text in UTF-8"),
        (b"regoin = 'US'", 'unknown key "regoin"; expected region, format, spoilers; did you mean "region"?'),
        (b"colour = 'red'", 'unknown key "colour"; expected region, format, spoilers\n'),
        (b"region = 'Atlantis'", 'region: expected a country, such as "US"'),
        (b"region = 1", 'region: expected a country, such as "US"'),
        (b"format = 'pdf'", "format: expected one of "),
        (b"format = ['json']", "format: expected one of "),
        (b"spoilers = 'yes'", "spoilers: expected true or false"),
        (b"spoilers = 1", "spoilers: expected true or false"),
        (b"x = " + b"[" * 100_000, "not valid TOML: "),
    ],
)
def test_a_broken_file_is_told_of_once_and_ignored(small, config: Path, text: bytes, told: str):
    expected = small("plot", "harbour-2019").stdout
    config.write_bytes(text)
    outcome = small("plot", "harbour-2019")
    assert outcome.exit_code == 0
    assert outcome.stdout == expected
    assert outcome.stderr.count("the config file is ignored") == 1
    assert f"{config}: {told}" in outcome.stderr
    assert small("plot", "harbour-2019", "-q").stderr == ""


def test_without_a_file_nothing_is_told(small, config: Path):
    assert small("plot", "harbour-2019").stderr == ""


@pytest.mark.parametrize("place", [Path.mkdir, lambda path: path.symlink_to("nowhere"), os.mkfifo])
def test_what_is_no_file_is_told_of(small, config: Path, place):
    place(config)
    outcome = small("plot", "harbour-2019")
    assert outcome.exit_code == 0
    assert outcome.stderr == f"showfacts: the config file is ignored: {config}: not a file\n"


def test_a_file_may_begin_with_a_byte_order_mark(small, config: Path):
    config.write_bytes(b'\xef\xbb\xbfformat = "json"\r\n')
    assert small("plot", "harbour-2019") == small("plot", "harbour-2019", "--json")


def test_help_and_files_need_no_config(small, config: Path):
    config.write_text("nonsense")
    assert small("--help").stderr == ""
    assert small("--version").stderr == ""
