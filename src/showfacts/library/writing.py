"""A dataset as TOML, in the one canonical form; and files replaced whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w

from showfacts.errors import NotWrittenError
from showfacts.library.plain import to_plain
from showfacts.model import PartialDate

if TYPE_CHECKING:
    from showfacts.model import Dataset

WIDTH = 110


def dump(dataset: Dataset) -> str:
    """The dataset as TOML 1.0.

    Canonical form: keys in the order of the dataclasses, each table under its own header after an
    empty line, a list on one line where it fits, days as TOML dates and less exact dates as texts.
    """
    lines = [f"format = {dataset.format}"]
    plain = to_plain(dataset)
    del plain["format"]
    _write_tables(plain, "", lines)
    return "\n".join(lines) + "\n"


def replace(path: Path, text: str) -> None:
    """Write a file so that, whatever happens, either the old text is there or the new.

    Raises:
        NotWrittenError: the folder or disk does not take it; the old file is untouched.
    """
    data = text.encode()
    target = Path(os.path.realpath(path))
    name = ""
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            name = file.name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            Path(name).chmod(target.stat().st_mode)
        Path(name).replace(target)
        name = ""
    except OSError as error:
        raise NotWrittenError(f"{path} cannot be written: {error.strerror or error}") from None
    finally:
        if name:
            with suppress(OSError):
                Path(name).unlink()


def _write_tables(data: dict[str, Any], prefix: str, lines: list[str]) -> None:
    for key, value in data.items():
        if not isinstance(value, dict) and not _is_tables(value):
            lines += _pair(key, value)
    for key, value in data.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            lines += ["", f"[{name}]"]
            _write_tables(value, f"{name}.", lines)
        elif _is_tables(value):
            for table in value:
                lines += ["", f"[[{name}]]"]
                _write_tables(table, f"{name}.", lines)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _pair(key: str, value: Any) -> list[str]:
    """``key = value`` as tomli-w writes it, a list on one line where it fits."""
    if isinstance(value, PartialDate) and value.is_day:
        value = date.fromisoformat(value)
    lines = tomli_w.dumps({key: value}).removesuffix("\n").split("\n")
    if len(lines) > 1:
        joined = f"{lines[0]}{' '.join(line.strip() for line in lines[1:-1]).removesuffix(',')}]"
        if len(joined) <= WIDTH:
            return [joined]
    return lines
