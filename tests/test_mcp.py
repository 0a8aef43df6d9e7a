"""What an agent is promised, asked as agents ask: with the client of the protocol's own SDK."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
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


@pytest.mark.parametrize(
    ("tool", "values", "told"),
    [
        ("cast", {"title": "harbour-2019", "season": -1}, "season: "),
        ("cast", {"title": 5}, "title: "),
        ("cast", {"title": ["harbour-2019"]}, "title: "),
        ("cast", {"title": "harbour-2019", "seson": 2}, 'cast takes no "seson"; did you mean "season"?'),
        ("cast", {"x" * 500: 2}, "cast takes no "),
        ("find", {}, "words: "),
        ("check", {"text": "x", "about": 5}, "about: "),
        ("kast", {"title": "harbour-2019"}, 'there is no tool "kast"; did you mean "cast"?'),
        ("remove", {"title": "harbour-2019"}, 'there is no tool "remove"'),
    ],
)
def test_what_a_tool_does_not_take_is_refused(tool, values, told):
    reply = asked(tool, **values)
    assert reply.is_error
    error = reply.structured_content["error"]
    assert error["kind"] == "usage"
    assert error["message"].startswith(told)
    assert len(error["message"]) < 200


@pytest.mark.parametrize("about", ['["harbour-2019"]', "harbour-2019", ["harbour-2019"]])
def test_a_list_may_come_as_text(about):
    said = asked("check", text="It stars Jo Quay.", about=about).structured_content
    assert [each["verdict"] for each in said["statements"]] == ["agrees"]


TEXTS = {
    "find": ("words",),
    "cast": ("title", "id", "as_of", "on"),
    "check": ("date", "about", "as_of"),
    "as_of": ("date", "title", "id"),
}
"""The arguments of tools that are text."""


@pytest.mark.parametrize("text", ["x" * 1_000_000, "[" * 1_000_000, "é " * 500_000])
@pytest.mark.parametrize("tool", TEXTS)
def test_what_is_too_long_is_not_said_back(tool, text):
    usual = {"find": {}, "check": {"text": "x"}}.get(tool, {"title": "harbour-2019"})
    for name in TEXTS[tool]:
        needed = {"date": "2020"} if tool == "as_of" else {}
        reply = asked(tool, **{**needed, **usual, name: text})
        assert len(reply.content[0].text) < 25_000


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "--help",
        "--data=/etc/passwd",
        "../../etc/passwd",
        "file:///etc/passwd",
        "\x1b[31m\x07",
        "\0",
        '" OR *',
    ],
)
def test_a_text_is_only_text(text):
    for tool, names in TEXTS.items():
        for name in {"title", "id", "words"}.intersection(names):
            needed = {"date": "2020"} if tool == "as_of" else {}
            reply = asked(tool, **{**needed, name: text})
            assert reply.is_error or tool == "find"
            assert "root:" not in reply.content[0].text
            assert "\x1b" not in reply.content[0].text


def held_up():
    """A server whose first run waits until it may go on, and the runs that there were."""
    goes_on, runs = threading.Event(), []

    def session():
        runs.append(1)
        assert goes_on.wait(30)
        return Collected([LIBRARY], clock=lambda: TODAY)

    return server(session), goes_on, runs


def test_it_listens_while_it_works():
    async def ask():
        slow, goes_on, _ = held_up()
        async with mcp.Client(slow) as client:
            asking = asyncio.create_task(client.call_tool("cast", {"title": "harbour-2019"}))
            try:
                tools = await asyncio.wait_for(client.list_tools(), 20)
            finally:
                goes_on.set()
            return tools, await asking

    tools, reply = asyncio.run(ask())
    assert tools.tools
    assert not reply.is_error


def test_what_is_cancelled_before_its_turn_is_not_run():
    async def ask():
        slow, goes_on, runs = held_up()
        async with mcp.Client(slow) as client:
            asking = [
                asyncio.create_task(client.call_tool("cast", {"title": "harbour-2019"})) for _ in range(3)
            ]
            while not runs:
                await asyncio.sleep(0.01)
            asking[1].cancel()
            await asyncio.gather(asking[1], return_exceptions=True)
            await client.list_tools()  # By then it knows
            goes_on.set()
            replies = [await asking[0], await asking[2]]
        return replies, runs

    replies, runs = asyncio.run(ask())
    assert not any(each.is_error for each in replies)
    assert len(runs) == 2


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


SERVED = [sys.executable, "-m", "showfacts", "mcp", "--data", LIBRARY]
HELLO = {
    "protocolVersion": "2025-06-18",
    "capabilities": {},
    "clientInfo": {"name": "a test", "version": "1"},
}


def line(ident: int | None, method: str, **params) -> bytes:
    """A message as it goes over the pipe."""
    found = {"jsonrpc": "2.0", "method": method, "params": params, **({"id": ident} if ident else {})}
    return json.dumps(found).encode() + b"\n"


BEGIN = line(1, "initialize", **HELLO) + line(None, "notifications/initialized")


def call(ident: int, title: str) -> bytes:
    return line(ident, "tools/call", name="status", arguments={"title": title})


def test_who_hangs_up_ends_it():
    ended = subprocess.run(SERVED, input=b"", capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_whatever_comes_all_that_has_an_id_is_answered_before_the_end():
    nonsense = [
        *(b"", b"no JSON", b"\xff\xfe\x00", b"[]", b"null", b"{}", b"[" * 100_000, b'"' + b"x" * 1_000_000),
        *(line(None, "notifications/cancelled"), line(None, "notifications/cancelled", requestId=99)),
        *(line(None, "notifications/nosuch", a=1), b'{"jsonrpc": "2.0", "id": 98, "result": {}}'),
    ]
    refused = [
        b'{"jsonrpc": "2.0", "id": 2, "method": 5}',
        b'{"id": 3, "method": "tools/list"}',
        call(4, "half an emoji: \ud83d"),
        b'{"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": []}',
        line(6, "no/such"),
        line(7, "tools/call"),
    ]
    asking = [call(ident, "harbour-2019") for ident in range(10, 60)]
    sent = [BEGIN.strip(), *nonsense, *refused, *asking, b'{"jsonrpc": "2.0", "id": 61, "meth']
    said = subprocess.run(
        SERVED, input=b"\n".join(each.rstrip() for each in sent), capture_output=True, timeout=60, check=False
    )
    answers = {each["id"]: each for each in map(json.loads, said.stdout.splitlines())}
    assert said.returncode == 0
    assert set(answers) == {1, *range(2, 8), *range(10, 60)}
    assert all("error" in answers[ident] for ident in range(2, 8))
    assert all(not answers[ident]["result"]["isError"] for ident in range(10, 60))
    assert b"Traceback" not in said.stderr


def test_who_reads_no_answers_ends_it_quietly():
    with subprocess.Popen(
        SERVED, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin
        assert run.stdout
        assert run.stderr
        run.stdin.write(BEGIN)
        run.stdin.flush()
        assert run.stdout.readline()
        run.stdout.close()
        run.stdin.write(call(2, "harbour-2019"))
        with contextlib.suppress(BrokenPipeError):
            run.stdin.close()
        assert run.wait(30) == 0
        assert run.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_one_signal_ends_it_though_its_input_is_open(name: str):
    with subprocess.Popen(
        SERVED, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin
        assert run.stdout
        assert run.stderr
        run.stdin.write(BEGIN)
        run.stdin.flush()
        assert run.stdout.readline()
        run.send_signal(getattr(signal, name))
        assert run.wait(30) == 5
        assert b"Traceback" not in run.stderr.read()


def test_before_the_greeting_nothing_is_answered_but_refusals():
    sent = call(2, "harbour-2019") + line(3, "tools/list") + BEGIN + call(4, "harbour-2019")
    said = subprocess.run(SERVED, input=sent, capture_output=True, timeout=60, check=False)
    answers = {each["id"]: each for each in map(json.loads, said.stdout.splitlines())}
    assert [sorted(answers), "error" in answers[2], "error" in answers[3]] == [[1, 2, 3, 4], True, True]
    assert not answers[4]["result"]["isError"]


def test_without_the_sdk_it_says_what_to_install(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    failed = small("mcp")
    assert failed.exit_code == 2
    assert "pip install 'showfacts[mcp]'" in failed.stderr
