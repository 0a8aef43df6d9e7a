"""Where a user's own datasets and settings lie, and where the index may lie, as text.

platformdirs knows for every system. On Linux its answer is the XDG Base Directory Specification
(specifications.freedesktop.org/basedir-spec), two lines here, which spare each start its import, and that of
pathlib.
"""

from __future__ import annotations

import os
from sys import platform as platform_name

NAME = "showfacts"
SETTINGS = "config.toml"
_IS_LINUX = platform_name == "linux"


def name_of(path: str | os.PathLike[str]) -> str:
    """A path as text, also where its bytes are none: how a file is told of, and known by in the index."""
    try:
        return os.fsencode(path).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # No file can have this name
        return str(path)


def data_folder() -> str | None:
    """Where the user's own ``*.toml`` files are looked for; None without a home. It need not exist."""
    if _IS_LINUX:
        return _xdg("XDG_DATA_HOME", ".local/share")
    import platformdirs

    return platformdirs.user_data_dir(NAME, appauthor=False)


def cache_folder() -> str | None:
    """Where what can be built again is kept; None without a home. It need not exist."""
    if _IS_LINUX:
        return _xdg("XDG_CACHE_HOME", ".cache")
    import platformdirs

    return platformdirs.user_cache_dir(NAME, appauthor=False)


def config_file() -> str | None:
    """The file that the user's settings are read from; None without a home. It need not exist."""
    if _IS_LINUX:
        folder = _xdg("XDG_CONFIG_HOME", ".config")
    else:
        import platformdirs

        folder = platformdirs.user_config_dir(NAME, appauthor=False)
    return os.path.join(folder, SETTINGS) if folder else None


def _xdg(variable: str, below_home: str) -> str | None:
    """The folder a variable names, else the usual one below the home; None where neither is a full path.

    A relative path is none, says the specification; and a home that is one is no more of a home.
    """
    named = os.environ.get(variable, "")
    if named.startswith("/"):
        return _tidy(f"{named}/{NAME}")
    if not os.environ.get("HOME", "/").startswith("/"):
        return None
    home = os.path.expanduser("~")
    return _tidy(f"{home}/{below_home}/{NAME}") if home.startswith("/") else None


def _tidy(path: str) -> str:
    """A full path without what says nothing in it, as pathlib has it."""
    parts = [part for part in path.split("/") if part not in ("", ".")]
    return f"/{'/'.join(parts)}"
