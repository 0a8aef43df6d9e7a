"""What was imported is removed by itself, and told of as one folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from showfacts.dataset.files import users_folder

SHOW = 'format = 2\n[[shows]]\nid = "tvmaze-{0}"\ntitle = "Import {0}"\n'


@pytest.fixture
def own() -> Path:
    folder = users_folder()
    assert folder is not None
    (folder / "imported").mkdir(parents=True)
    for number in (91, 92, 93):
        (folder / "imported" / f"tvmaze-{number}.toml").write_text(SHOW.format(number))
    return folder


def test_only_the_one_show_is_gone(runner, own: Path):
    assert runner("remove", "import 92").exit_code == 0
    assert sorted(path.name for path in (own / "imported").iterdir()) == ["tvmaze-91.toml", "tvmaze-93.toml"]
    assert runner("show", "--id", "tvmaze-92").exit_code == 1
    assert runner("show", "--id", "tvmaze-91").exit_code == 0


def test_an_import_that_an_own_file_leans_on_stays(runner, own: Path):
    text = 'format = 2\n[[shows]]\nid = "tvmaze-91"\nyear = 2020\n'
    (own / "own.toml").write_text(text)
    outcome = runner("remove", "import 91")
    assert outcome.exit_code == 2
    assert "own.toml" in outcome.stderr
    (own / "own.toml").write_text(f'{text}title = "Import 91"\n')
    assert runner("remove", "import 91").exit_code == 0
    assert runner("show", "import 91").exit_code == 0


def test_a_file_of_several_shows_is_not_removed_for_one(runner, own: Path):
    file = own / "imported" / "several.toml"
    file.write_text(SHOW.format(94) + '[[shows]]\nid = "tvmaze-95"\ntitle = "Import 95"\n')
    assert runner("remove", "import 94").exit_code == 2
    assert file.exists()


def test_what_was_imported_is_one_row_and_what_is_left_out_its_own(runner, own: Path):
    (own / "imported" / "tvmaze-99.toml").write_text("no toml")
    rows = json.loads(runner("data", "path", "--json").stdout)
    found = {Path(row["path"]).name: row for row in rows if row["origin"] == "imported"}
    assert set(found) == {"imported", "tvmaze-99.toml"}
    assert (found["imported"]["files"], found["imported"]["shows"]) == (3, 3)
    assert "TOML" in found["tvmaze-99.toml"]["problem"]


def test_the_shipped_shows_cannot_be_removed(runner, own: Path):
    outcome = runner("remove", "vincenzo")
    assert outcome.exit_code == 2
    assert "not imported" in outcome.stderr
