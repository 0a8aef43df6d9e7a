"""A folder gets its name when it is whole, and nobody sees one half filled."""

from pathlib import Path

import pytest

from showfacts.disk.new_files import BEGINNING, NewFile
from showfacts.disk.new_folders import ENDING, new_folder


def filled(target: Path) -> None:
    with new_folder(target) as folder:
        (folder / "a").write_text("whole")


def test_it_is_there_when_it_is_whole(tmp_path: Path):
    target = tmp_path / "export"
    with new_folder(target) as folder:
        (folder / "a").write_text("whole")
        assert not target.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["export"]
    assert (target / "a").read_text() == "whole"


def test_where_filling_it_fails_nothing_is_left(tmp_path: Path):
    def fail() -> None:
        with new_folder(tmp_path / "export") as folder:
            (folder / "a").write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_is_there_is_left_alone(tmp_path: Path, kind: str):
    target = tmp_path / "export"
    if kind == "file":
        target.write_text("precious")
    elif kind == "folder":
        target.mkdir()
    else:
        target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        filled(target)
    assert [each.name for each in tmp_path.iterdir()] == ["export"]


def test_what_was_made_meanwhile_is_left_alone(tmp_path: Path):
    target = tmp_path / "export"
    with pytest.raises(FileExistsError), new_folder(target):
        target.mkdir()
    assert list(target.iterdir()) == []
    assert [each.name for each in tmp_path.iterdir()] == ["export"]


def test_what_a_kill_left_is_deleted_by_the_next_one(tmp_path: Path):
    left = tmp_path / f"{BEGINNING}0123456789abcdef{ENDING}"
    left.mkdir()
    (left / "a").write_text("half")
    filled(tmp_path / "export")
    assert [each.name for each in tmp_path.iterdir()] == ["export"]


def test_what_another_one_is_filling_is_left_to_it(tmp_path: Path):
    with new_folder(tmp_path / "one") as one:
        filled(tmp_path / "two")
        assert one.is_dir()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one", "two"]


def test_a_folder_of_someone_else_is_not_followed_by_a_link(tmp_path: Path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "a").write_text("precious")
    (tmp_path / f"{BEGINNING}0123456789abcdef{ENDING}").symlink_to(precious)
    filled(tmp_path / "export")
    assert (precious / "a").read_text() == "precious"


def test_a_new_file_beside_it_is_not_disturbed(tmp_path: Path):
    with NewFile.beside(tmp_path / "file") as new:
        filled(tmp_path / "export")
        assert new.path.exists()


def holds_a(there: Path) -> bool:
    return (there / "a").is_file()


def test_what_may_be_replaced_is_there_until_the_new_one_is_whole(tmp_path: Path):
    target = tmp_path / "export"
    filled(target)
    (target / "b").write_text("old")
    with new_folder(target, holds_a) as folder:
        (folder / "a").write_text("new")
        assert (target / "b").read_text() == "old"
    assert [each.name for each in target.iterdir()] == ["a"]
    assert (target / "a").read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["export"]


def test_where_filling_it_fails_the_old_one_stays(tmp_path: Path):
    target = tmp_path / "export"
    filled(target)

    def fail() -> None:
        with new_folder(target, holds_a):
            raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - it is the one that was raised
        fail()
    assert (target / "a").read_text() == "whole"
    assert [each.name for each in tmp_path.iterdir()] == ["export"]


def test_what_may_not_be_replaced_is_left_alone(tmp_path: Path):
    target = tmp_path / "export"
    target.mkdir()
    (target / "b").write_text("precious")

    def fill() -> None:
        with new_folder(target, holds_a):
            pass

    with pytest.raises(FileExistsError):
        fill()
    assert (target / "b").read_text() == "precious"


def test_where_the_new_one_cannot_take_its_place_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "export"
    filled(target)
    rename = Path.rename

    def interrupted(path: Path, new: Path) -> Path:
        if new == target and (path / "b").exists():
            raise KeyboardInterrupt
        return rename(path, new)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt), new_folder(target, lambda _: True) as folder:
        (folder / "b").write_text("newer")
    assert [each.name for each in tmp_path.iterdir()] == ["export"]
    assert (target / "a").read_text() == "whole"
