"""``import``: files of strangers into the user's library, each whole or told, all of it in one change."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from showfacts.dataset import files
from showfacts.dataset.check import library_readings
from showfacts.dataset.files import layers, users_folder
from showfacts.history.places import Places
from showfacts.history.undoing import changes

from .maze import EMBEDDED, SHOWS, Maze, show


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "shipped_file", lambda: str(Path(__file__).parent / "golden" / "library.toml"))


def imported(runner, *words: str | Path, code: int = 0) -> list[dict]:
    outcome = runner("import", *map(str, words), "--json", answers_in_part=True)
    assert outcome.exit_code == code, outcome.stderr
    rows: list[dict] = json.loads(outcome.stdout)
    return rows


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def names() -> list[str]:
    folder = users_folder()
    assert folder is not None
    return sorted(each.name for each in (folder / "imported").glob("*")) if folder.exists() else []


def test_each_show_of_a_file_is_told_with_what_became_of_it(tmp_path: Path, runner):
    file = lines(tmp_path / "shows.jsonl", *SHOWS)
    rows = imported(runner, file)
    assert [(each["from"], each["action"]) for each in rows] == [
        (f"tvmaze:{each['id']}", "new") for each in SHOWS
    ]
    assert {each["action"] for each in imported(runner, file)} == {"unchanged"}
    assert len(library_readings(layers())) == 1 + len(SHOWS)


def test_a_second_time_nothing_is_written(tmp_path: Path, runner):
    file = lines(tmp_path / "shows.jsonl", *SHOWS)
    imported(runner, file)
    folder = users_folder()
    assert folder is not None
    before = [each.stat().st_mtime_ns for each in sorted((folder / "imported").iterdir())]
    imported(runner, file)
    assert [each.stat().st_mtime_ns for each in sorted((folder / "imported").iterdir())] == before
    assert len(changes(Places(folder))) == 1


def test_another_file_of_a_show_says_which_fields_are_another(tmp_path: Path, runner):
    imported(runner, lines(tmp_path / "a.jsonl", SHOWS[0]))
    (row,) = imported(runner, lines(tmp_path / "b.jsonl", {**SHOWS[0], "status": "Ended"}))
    assert (row["action"], row["fields"]) == ("changed", ["listings"])


def test_a_file_that_speaks_of_less_takes_nothing_away(tmp_path: Path, runner):
    imported(runner, lines(tmp_path / "a.jsonl", {**SHOWS[0], "_embedded": EMBEDDED[101]}))
    (row,) = imported(runner, lines(tmp_path / "b.jsonl", {**SHOWS[0], "genres": ["Crime"]}))
    assert row["fields"] == ["genres"]
    assert "Ada Quill" in runner("cast", "lantern quay").stdout
    assert "The Light" in runner("episodes", "lantern quay").stdout


def test_one_import_is_one_change(tmp_path: Path, runner):
    imported(runner, lines(tmp_path / "a.jsonl", *SHOWS[:2]), lines(tmp_path / "b.jsonl", *SHOWS[2:4]))
    assert len(names()) == 4
    assert runner("undo").exit_code == 0
    assert names() == []


def test_what_is_broken_is_told_and_the_rest_taken(tmp_path: Path, runner):
    good = lines(
        tmp_path / "good.jsonl", SHOWS[0], {"id": 5, "url": "https://api.tvmaze.com/shows/5"}, SHOWS[1]
    )
    (tmp_path / "none.bin").write_bytes(bytes(range(256)))
    outcome = runner(
        "import", str(good), str(tmp_path / "none.bin"), str(tmp_path / "nowhere"), answers_in_part=True
    )
    assert outcome.exit_code == 5
    assert f"{good}:2:" in outcome.stderr
    assert "none.bin: of no format that is known" in outcome.stderr
    assert "nowhere: cannot be read" in outcome.stderr
    assert names() == ["tvmaze-101.toml", "tvmaze-102.toml"]


def test_a_folder_is_gone_through_without_following_links(tmp_path: Path, runner):
    folder = tmp_path / "shows" / "more"
    folder.mkdir(parents=True)
    lines(folder / "a.jsonl", SHOWS[0])
    (folder / "round").symlink_to(tmp_path / "shows")
    lines(folder / ".hidden.jsonl", SHOWS[1])
    assert [each["from"] for each in imported(runner, tmp_path / "shows")] == ["tvmaze:101"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path, runner):
    os.mkfifo(tmp_path / "pipe.json")
    lines(tmp_path / "shows.jsonl", SHOWS[0])
    outcome = runner("import", str(tmp_path), answers_in_part=True)
    assert outcome.exit_code == 5
    assert "pipe.json: neither a file nor a folder" in outcome.stderr
    assert names() == ["tvmaze-101.toml"]


def test_an_empty_path_is_not_the_folder_of_the_shell(
    tmp_path: Path, runner, monkeypatch: pytest.MonkeyPatch
):
    lines(tmp_path / "shows.jsonl", SHOWS[0])
    monkeypatch.chdir(tmp_path)
    assert runner("import", "").exit_code == 2
    assert names() == []


def test_a_name_that_leads_out_of_the_folder_does_not(tmp_path: Path, runner):
    file = lines(tmp_path / "a.jsonl", {**SHOWS[0], "id": "../../x"}, {**SHOWS[1], "id": -1})
    imported(runner, file, code=5)
    assert names() == []


def test_a_list_is_looked_up_by_ids_first_and_only_once(maze: Maze, tmp_path: Path, runner):
    file = tmp_path / "list.csv"
    file.write_text("Title,Year,IMDb\nCalled Otherwise,1999,tt9900101\nThe Ferryman,2022,\n")
    rows = imported(runner, file)
    assert [each["from"] for each in rows] == ["tvmaze:101", "tvmaze:106"]
    maze.calls.clear()
    assert [each["action"] for each in imported(runner, file)] == ["unchanged", "unchanged"]
    assert maze.calls == []


def test_rows_of_a_list_that_mean_no_show_or_several_are_told_and_the_rest_taken(
    maze: Maze, tmp_path: Path, runner
):
    file = tmp_path / "list.csv"
    file.write_text("Title,Year\nSalt Kingdom,\nNowhere To Be Found,2001\nThe Ferryman,2022\n")
    several, nothing, taken = imported(runner, file, code=3)
    assert [each["error"]["kind"] for each in (several, nothing)] == ["ambiguous", "not-found"]
    assert several["error"]["message"].startswith(f"{file}:2: ")
    assert taken["from"] == "tvmaze:106"


def test_without_a_network_a_list_fails_at_once_and_files_are_taken(tmp_path: Path, runner, here):
    wanted = tmp_path / "list.csv"
    wanted.write_text("Title,Year\nThe Ferryman,2022\nSalt Kingdom,2016\n")
    file = lines(tmp_path / "a.jsonl", SHOWS[0])
    outcome = runner(
        "import",
        str(wanted),
        str(file),
        env={"SHOWFACTS_TVMAZE": "http://127.0.0.1:9"},
        answers_in_part=True,
    )
    assert outcome.exit_code == 8
    assert outcome.stderr.count("cannot be reached") == 1
    assert names() == ["tvmaze-101.toml"]


def test_an_unknown_name_behind_from_is_a_usage_error(tmp_path: Path, runner):
    outcome = runner("import", str(tmp_path), "--from", "tvmaz")
    assert outcome.exit_code == 2
    assert "tvmaze" in outcome.stderr


def many(path: Path) -> Path:
    return lines(path, *(show(5000 + number, f"Number {number}", "2020-01-01") for number in range(300)))


def started(file: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "showfacts", "import", str(file)]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_an_import_that_is_killed_leaves_all_of_it_or_nothing(tmp_path: Path, runner):
    file = many(tmp_path / "many.jsonl")
    for delay in (0.3, 0.5, 0.7, 0.9, 1.2):
        process = started(file)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        runner("undo")  # Carries out what was decided, or finds nothing; then takes it back
        assert [each for each in names() if not each.startswith(".")] == []


@pytest.mark.slow
def test_two_imports_at_once_do_not_mix(tmp_path: Path, runner):
    file = many(tmp_path / "many.jsonl")
    both = [started(file), started(file)]
    assert {each.wait() for each in both} <= {0, 6}
    assert len(names()) == 300
    assert runner("undo").exit_code == 0
    assert names() == []
