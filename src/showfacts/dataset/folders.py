"""Where a user's own datasets and settings lie, and where the index may lie.

platformdirs knows for every system. On Linux its answer is the XDG Base Directory Specification
(specifications.freedesktop.org/basedir-spec), two lines here, which spare each start its import.
"""

from __future__ import annotations

import os
from pathlib import Path
from sys import platform as platform_name

NAME = "showfacts"
SETTINGS = "config.toml"
_IS_LINUX = platform_name == "linux"


def name_of(path: Path) -> str:
    """A path as text, also where its bytes are none: how a file is told of, and known by in the index."""
    try:
        return os.fsencode(path).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # No file can have this name
        return str(path)


def data_folder() -> Path | None:
    """Where the user's own ``*.toml`` files are looked for; None without a home. It need not exist."""
    if _IS_LINUX:
        return _xdg("XDG_DATA_HOME", ".local/share")
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False)


def cache_folder() -> Path | None:
    """Where what can be built again is kept; None without a home. It need not exist."""
    if _IS_LINUX:
        return _xdg("XDG_CACHE_HOME", ".cache")
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False)


def config_file() -> Path | None:
    """The file that the user's settings are read from; None without a home. It need not exist."""
    if _IS_LINUX:
        folder = _xdg("XDG_CONFIG_HOME", ".config")
    else:
        import platformdirs

        folder = platformdirs.user_config_path(NAME, appauthor=False)
    return folder / SETTINGS if folder else None


def _xdg(variable: str, below_home: str) -> Path | None:
    """The folder a variable names, else the usual one below the home; None where neither is a full path.

    A relative path is none, says the specification; and a home that is one is no more of a home.
    """
    named = os.environ.get(variable, "")
    if named.startswith("/"):
        return Path(named, NAME)
    if not os.environ.get("HOME", "/").startswith("/"):
        return None
    try:
        return Path.home() / below_home / NAME
    except RuntimeError:
        return None
