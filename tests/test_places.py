"""The folders are those that platformdirs names; without a home there are none."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from showfacts.dataset import folders as places


def folders() -> tuple[str | None, str | None]:
    return places.data_folder(), places.cache_folder()


def named_by_platformdirs() -> tuple[str, str]:
    return (
        platformdirs.user_data_dir("showfacts", appauthor=False),
        platformdirs.user_cache_dir("showfacts", appauthor=False),
    )


@pytest.mark.parametrize("value", ["/elsewhere", ""])
def test_they_are_the_systems_own(monkeypatch: pytest.MonkeyPatch, value: str):
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, value)
    assert folders() == named_by_platformdirs()


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG specification is Linux's")
def test_a_relative_name_is_none(monkeypatch: pytest.MonkeyPatch):
    """ "All paths set in these environment variables must be absolute", says the specification."""
    home = Path.home()
    monkeypatch.setenv("XDG_DATA_HOME", "here")
    assert places.data_folder() == str(home / ".local/share/showfacts")


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG specification is Linux's")
def test_without_a_home_there_are_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # What it gives where there is none
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert folders() == (None, None)
