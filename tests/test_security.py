"""What SECURITY.md promises is held by tests that are there, and text from outside is only text."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from showfacts import Library
from showfacts.commands.messages import paste
from showfacts.errors import AmbiguousError
from showfacts.outputs.output import names

PROMISES = (Path(__file__).parent.parent / "SECURITY.md").read_text("utf-8")
MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TITLE = "A[bold]b[/]\nc\td\u202ee\x1b[31mf<script>x()</script>&amp;`x`$(touch y)"


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`(test_\w+\.py::\w+)`", PROMISES))))
def test_what_is_said_to_hold_a_promise_is_there(named: str):
    file, name = named.split("::")
    tree = ast.parse((Path(__file__).parent / file).read_text("utf-8"))
    assert name in {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)}


def test_every_promise_names_a_test():
    rows = [line for line in PROMISES.splitlines() if line.startswith("| ") and "---" not in line]
    assert len(rows) > 15
    assert all("`" in row.split("|")[2] for row in rows if "held by" not in row)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    file = tmp_path / "hostile.toml"
    title = json.dumps(TITLE)
    file.write_text(f'format = 2\n\n[[shows]]\nid = "a"\ntitle = {title}\npremise = {title}\n', "utf-8")
    return file


LINES = [
    "cast {m}",
    "--{m}",
    "-{m}",
    "{m}",
    "data {m}",
    "data index {m}",
    "data check --{m}",
    "data check {m}",
    "data format {m}",
    "data export --sqlite /none/{m}",
    "help {m}",
    "list --limit {m}",
    "list --genre {m}",
    "list --on {m}",
    "list --status {m}",
    "list --{m}=1",
    "cast x --year {m}",
    "cast x --format {m}",
    "cast x --data {m}",
    "cast x --as-of {m}",
    "person {m}",
    "source {m}",
    "compare {m} x",
    "import {m}",
    "fact {m}",
    "fact add x {m}",
    "undo {m}",
    "check {m}",
    "--install-completion {m}",
    "--show-completion {m}",
]


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize("line", LINES)
def test_no_message_prints_a_mark_of_direction(small, line: str, more: tuple[str, ...]):
    outcome = small(*line.replace("{m}", MARKS).split(" "), *more, answers_in_part=True)
    assert outcome.exit_code != 0
    assert not set(MARKS) & set(outcome.stdout + outcome.stderr)


@pytest.mark.parametrize("form", [name for name in names() if name not in {"ics", "jsonld", "svg"}])
def test_text_from_outside_is_one_value(runner, hostile: Path, form: str):
    """Whatever formats there are: nothing acts, no row is two, markup is shown as it is and never is any."""
    outcome = runner("list", "--format", form, data=hostile)
    answer = outcome.stdout
    assert outcome.exit_code == 0
    assert "\x1b" not in answer
    assert not set(MARKS) & set(answer)
    if form.startswith("json"):
        read = json.loads(answer)
        assert (read[0] if form == "json" else read)["title"] == TITLE
    elif form in ("html", "svg"):
        assert "<script>x" not in answer
    else:
        assert ("&#91;bold&#93;b" if form == "markdown" else "[bold]b[/]") in answer
        assert answer.count("\n") <= (1 if form == "plain" else 10)


def test_what_is_to_be_pasted_is_one_word_to_a_shell():
    line = paste("cast", [TITLE], ())
    done = subprocess.run(
        ["bash", "-c", f"printf '%s\\0' {line}"], capture_output=True, check=True, text=True
    )
    assert done.stdout.split("\0")[2] == TITLE


def test_entities_are_neither_expanded_nor_read(runner, tmp_path: Path):
    secret = tmp_path / "secret"
    secret.write_text("of mine")
    growing = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    file = tmp_path / "tvshow.nfo"
    for declared, used in ((f'<!ENTITY e0 "x">{growing}', "e12"), (f'<!ENTITY a SYSTEM "{secret}">', "a")):
        file.write_text(f"<!DOCTYPE t [{declared}]><tvshow><title>&{used};</title></tvshow>")
        outcome = runner("import", str(file), "--dry-run", answers_in_part=True)
        assert "declares entities" in outcome.stderr
        assert "of mine" not in outcome.stdout + outcome.stderr


def test_namesakes_cost_in_proportion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """How often the index is asked about one title, where so many shows bear it."""
    from showfacts.index.names import IndexedNames

    asked: list[str] = []
    header = IndexedNames.header

    def counting(self: IndexedNames, show: str) -> object:
        asked.append(show)
        return header(self, show)

    monkeypatch.setattr(IndexedNames, "header", counting)
    counts = []
    for many in (200, 400):
        file = tmp_path / f"{many}.toml"
        shows = (f'\n[[shows]]\nid = "x{number}"\ntitle = "x"\n' for number in range(many))
        file.write_text("format = 2\n" + "".join(shows))
        with Library.open(file) as library:
            asked.clear()
            with pytest.raises(AmbiguousError):
                library.resolve("x")
            counts.append(len(asked))
    assert counts[1] <= 2.2 * counts[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
@pytest.mark.parametrize(
    ("line", "where", "code"),
    [
        ("data check {pipe}", "a.toml", 5),
        ("data format {pipe}", "a.toml", 5),
        ("list --data {pipe}", "a.toml", 5),
        ("import {pipe}", "a.json", 5),
        ("import {folder}", "tvshow.nfo", 5),
        ("check {pipe}", "a.html", 5),
        ("cast silo", "data/showfacts/own.toml", 0),
        ("cast silo", "data/showfacts/imported/own.toml", 0),
        ("cast silo", "config/showfacts/config.toml", 0),
        ("follow silo", "data/showfacts/followed.txt", 6),
        ("data log", "data/showfacts/history/000001/change.json", 5),
        ("data export --sqlite {pipe}", "out.db", 6),
    ],
)
@pytest.mark.usefixtures("warm")
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(line: str, where: str, code: int):
    home = Path(os.environ["HOME"])
    pipe = home / where
    pipe.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(pipe)
    words = line.format(pipe=pipe, folder=pipe.parent).split()
    done = subprocess.run(
        [sys.executable, "-m", "showfacts", *words],
        capture_output=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == code
    assert done.stderr or done.stdout
