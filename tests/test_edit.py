"""``edit``: a copy goes to the person's editor, and what comes back is checked before it is used."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import tomli

from showfacts.commands.edit.editors import editor_line
from showfacts.commands.session import Session
from showfacts.dataset.files import users_folder
from showfacts.errors import UsageError


@pytest.fixture
def own() -> Path:
    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    return folder


def editor(tmp_path: Path, *steps: str) -> dict[str, str]:
    """An editor that does one step each time it is started; ``text`` is what is in the file."""
    script = tmp_path / "editor.py"
    turns = tmp_path / "turns"
    script.write_text(
        "import sys\n"
        "from pathlib import Path\n"
        f"turns = Path({str(turns)!r})\n"
        "turn = int(turns.read_text()) if turns.exists() else 0\n"
        "turns.write_text(str(turn + 1))\n"
        "file = Path(sys.argv[-1])\n"
        "text = file.read_bytes().decode()\n"
        f"step = {list(steps)!r}[turn]\n"
        "exec(step)\n"
        "file.write_bytes(text.encode())\n",
        encoding="utf-8",
    )
    return {"VISUAL": "", "EDITOR": f"{sys.executable} {script}"}


ADD = 'text += \'\\n[[shows.events]]\\ndate = 2026-11-01\\ntype = "statement"\\nnote = "N"\\n\''
BREAK = "text += '\\nno toml\\n'"


def test_a_new_file_has_a_template_and_what_is_written_is_used(runner, own: Path, tmp_path: Path):
    outcome = runner("edit", "vincenzo", env=editor(tmp_path, ADD))
    assert outcome.stdout == f"{own / 'own.toml'} is saved.\n"
    text = (own / "own.toml").read_text("utf-8")
    assert "# [[shows.events]]" in text
    assert tomli.loads(text)["shows"][0]["id"] == "vincenzo-2021"
    assert "statement" in runner("timeline", "vincenzo").stdout
    assert runner("undo").exit_code == 0
    assert not (own / "own.toml").exists()


def test_what_is_not_changed_is_not_written(runner, own: Path, tmp_path: Path):
    outcome = runner("edit", "vincenzo", "--json", env=editor(tmp_path, "pass"))
    assert '"is_changed": false' in outcome.stdout
    assert not (own / "own.toml").exists()
    assert runner("undo").exit_code == 1


def test_a_template_is_added_where_a_file_lacks_the_show(runner, own: Path, tmp_path: Path):
    before = b'format = 2\r\n[[shows]]\r\nid = "mine-2026"\r\ntitle = "Mine"\r\n'
    (own / "own.toml").write_bytes(before)
    runner("edit", "vincenzo", env=editor(tmp_path, "text += '# more\\r\\n'"))
    after = (own / "own.toml").read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")


def test_without_a_terminal_a_mistake_is_told_and_nothing_changes(runner, own: Path, tmp_path: Path):
    outcome = runner("edit", "vincenzo", env=editor(tmp_path, BREAK))
    assert outcome.exit_code == 5
    assert "own.toml:" in outcome.stderr
    assert not (own / "own.toml").exists()


@pytest.mark.parametrize(("typed", "is_saved"), [("\n", True), ("x\n", False), ("", False)])
def test_a_person_may_go_back_after_a_mistake(
    runner, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, is_saved: bool
):
    monkeypatch.setattr(Session, "is_conversation", property(lambda _: True))
    steps = editor(tmp_path, BREAK, "text = text.replace('no toml', '# fine')")
    outcome = runner("edit", "vincenzo", env=steps, stdin=typed, answers_in_part=True)
    assert outcome.exit_code == (0 if is_saved else 5)
    assert (own / "own.toml").exists() == is_saved


def test_a_file_with_problems_can_be_mended(runner, own: Path, tmp_path: Path):
    (own / "own.toml").write_text("format = 2\n\nbroken\n")
    outcome = runner("edit", "vincenzo", env=editor(tmp_path, "text = text.replace('broken', '')"))
    assert outcome.exit_code == 0
    assert (own / "own.toml").read_text() == "format = 2\n\n\n"


def test_an_edit_meanwhile_is_not_written_over_and_what_was_written_is_kept(
    runner, own: Path, tmp_path: Path
):
    meanwhile = f"Path({str(own / 'own.toml')!r}).write_text('format = 2\\n'); text += '# mine\\n'"
    outcome = runner("edit", "vincenzo", env=editor(tmp_path, meanwhile))
    assert outcome.exit_code == 6
    assert (own / "own.toml").read_text() == "format = 2\n"
    kept = Path(outcome.stderr.split("what you wrote is in ")[1].strip())
    assert kept.read_text("utf-8").endswith("# mine\n")


def test_an_editor_that_fails_changes_nothing(runner, own: Path, tmp_path: Path):
    assert runner("edit", "vincenzo", env=editor(tmp_path, "sys.exit(3)")).exit_code == 6
    assert not (own / "own.toml").exists()


@pytest.mark.parametrize("named", ["/nowhere/editor", "un 'closed"])
def test_an_editor_that_is_none_is_told(runner, own: Path, named: str):
    outcome = runner("edit", "vincenzo", env={"VISUAL": named})
    assert outcome.exit_code == 2
    assert "VISUAL" in outcome.stderr


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("vim", ["vim", "+7", "f.toml"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "f.toml"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "f.toml"]),
        ("code", ["code", "--wait", "--goto", "f.toml:7"]),
        ("hx", ["hx", "f.toml:7"]),
        ("something-else", ["something-else", "f.toml"]),
    ],
)
def test_editors_that_are_known_begin_at_the_line(
    monkeypatch: pytest.MonkeyPatch, named: str, wanted: list[str]
):
    monkeypatch.setenv("VISUAL", named)
    assert editor_line("f.toml", 7) == wanted


def test_without_an_editor_it_is_said_how_to_name_one(monkeypatch: pytest.MonkeyPatch):
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(UsageError, match="VISUAL and EDITOR"):
        editor_line("f.toml", 1)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_key_that_interrupts_is_the_editor_s(runner, own: Path, tmp_path: Path):
    step = "import os, signal; os.kill(os.getppid(), signal.SIGINT); text += '# on\\n'"
    assert runner("edit", "vincenzo", env=editor(tmp_path, step)).exit_code == 0
    assert (own / "own.toml").read_text("utf-8").endswith("# on\n")
