"""What an agent is promised, asked as agents ask: with the client of the protocol's own SDK."""

import asyncio
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

mcp = pytest.importorskip("mcp", reason="agents are only served where the extra mcp is installed")

from showfacts.commands.mcp.collected import Collected  # noqa: E402 - the SDK may be missing
from showfacts.commands.mcp.serving import server  # noqa: E402

LIBRARY = str(Path(__file__).parent / "golden" / "library.toml")
TODAY = date(2026, 11, 20)


def over_the_library():
    return server(lambda: Collected([LIBRARY], clock=lambda: TODAY))


def asked(name: str, **values):
    """What a tool says over the small library."""

    async def ask():
        async with mcp.Client(over_the_library()) as client:
            return await client.call_tool(name, values)

    return asyncio.run(ask())


def offered():
    async def ask():
        async with mcp.Client(over_the_library()) as client:
            return (await client.list_tools()).tools

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("tool", "values", "line"),
    [
        ("status", {"title": "harbour-2019"}, ["status", "harbour-2019"]),
        ("cast", {"title": "harbour-2019"}, ["cast", "harbour-2019"]),
        ("crew", {"id": "harbour-2019"}, ["crew", "--id", "harbour-2019"]),
        ("where", {"title": "harbour", "year": 2019}, ["where", "harbour", "--year", "2019"]),
        ("claims", {"title": "harbour-2019"}, ["claims", "harbour-2019"]),
        ("status", {"title": "harbour-2019", "as_of": "2019"}, ["status", "harbour-2019", "--as-of", "2019"]),
        ("as_of", {"title": "harbour-2019", "date": "2020"}, ["show", "harbour-2019", "--as-of", "2020"]),
    ],
)
def test_a_tool_answers_as_the_command_does(small, tool, values, line):
    reply = asked(tool, **values)
    assert not reply.is_error
    said = dict(reply.structured_content)
    said.pop("notices", None)
    assert said == json.loads(small(*line, "--json").stdout)
    assert json.loads(reply.content[0].text) == reply.structured_content
    assert said["match"]["name"]
    assert said["sources"]


def test_a_list_is_the_rows_of_an_object(small):
    said = asked("find", words="harbour", limit=2).structured_content
    assert said["rows"] == json.loads(small("search", "harbour", "--limit", "2", "--json").stdout)


def test_a_text_is_held_against_the_facts(small, tmp_path):
    text = "Harbour stars Jo Quay."
    (tmp_path / "text").write_text(text)
    said = asked("check", text=text, about=["harbour-2019"]).structured_content
    assert [each["verdict"] for each in said["statements"]] == ["agrees"]
    line = ["check", str(tmp_path / "text"), "--about", "harbour-2019", "--show", "all", "--json"]
    assert {**said, "file": ""} == {**json.loads(small(*line).stdout), "file": ""}


def test_several_shows_are_a_question_back(small):
    reply = asked("status", title="harbour")
    error = reply.structured_content["error"]
    assert reply.is_error
    assert error["kind"] == "ambiguous"
    for each in error["candidates"]:
        assert not asked("cast", id=each["id"]).is_error


@pytest.mark.parametrize(
    ("tool", "values", "kind"),
    [
        ("cast", {"title": "nothing of the kind"}, "not-found"),
        ("status", {}, "usage"),
        ("status", {"title": "harbour-2019", "as_of": "some day"}, "usage"),
        ("as_of", {"title": "harbour-2019", "date": ""}, "usage"),
        ("find", {"words": " "}, "usage"),
        ("check", {"text": "", "about": ["nothing of the kind"]}, "not-found"),
        ("check", {"text": "", "date": "some day"}, "usage"),
    ],
)
def test_what_cannot_be_answered_is_an_error_that_says_why(tool, values, kind):
    reply = asked(tool, **values)
    assert reply.is_error
    assert reply.structured_content["error"]["kind"] == kind


def test_what_a_tool_does_not_take_is_refused():
    assert asked("cast", title="harbour-2019", season=-1).is_error


def test_every_tool_says_what_it_is_for_and_that_it_only_reads():
    tools = offered()
    assert {each.name for each in tools} == {
        "find", "status", "cast", "crew", "episodes", "where", "claims", "check", "as_of",
    }  # fmt: skip
    for each in tools:
        assert each.description
        assert "\n    " not in each.description
        assert each.annotations.read_only_hint
        assert all(part["description"] for part in each.input_schema["properties"].values())


def test_it_is_served_on_standard_input_and_output(tmp_path):
    async def ask():
        run = mcp.StdioServerParameters(
            command=sys.executable,
            args=["-m", "showfacts", "mcp", "--data", LIBRARY],
            env={**os.environ, "HOME": str(tmp_path)},
        )
        async with mcp.Client(run) as client:
            return await client.call_tool("status", {"title": "harbour-2019"})

    assert asyncio.run(ask()).structured_content["show"]["id"] == "harbour-2019"


def test_who_hangs_up_ends_it():
    line = [sys.executable, "-m", "showfacts", "mcp", "--data", LIBRARY]
    ended = subprocess.run(line, input=b"", capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_without_the_sdk_it_says_what_to_install(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    failed = small("mcp")
    assert failed.exit_code == 2
    assert "pip install 'showfacts[mcp]'" in failed.stderr
