"""The whole library as Parquet files, for engines that read columns: DuckDB, Spark, Trino, ClickHouse.

The tables and columns are those of the relational export (``sqlite_schema``); each table is a folder.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from showfacts.disk.new_folders import holds_only, new_folder, nothing
from showfacts.errors import UsageError
from showfacts.library.exported import written_to
from showfacts.library.sqlite import fill
from showfacts.library.sqlite_schema import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from showfacts.library.library import Library

ROWS_AT_ONCE = 50_000
"""Rows that are held in memory, and the size of a group of rows in a file."""

LICENCES = "LICENCES.txt"
"""What the facts come under, beside the tables."""

PART = "part-0.parquet"
"""The file of a part of a table."""

PARTITIONED = {"citations": "of_table"}
"""Tables with a folder for each value of a column, named as Hive does: most questions are about one."""


def export(library: Library, target: Path, replaces: Callable[[Path], bool] = nothing) -> None:
    """Write the library into a new folder. ``replaces``: whether what is there may be replaced.

    Raises:
        UsageError: pyarrow is not installed.
        NotWrittenError: something is there that may not be replaced, or it cannot be written.
    """
    try:
        import pyarrow.parquet  # noqa: F401 - it may be missing
    except ImportError:
        message = "Parquet files need the package pyarrow: pip install 'showfacts[scale]'"
        raise UsageError(message) from None
    # A database without a name is a file of its own that goes when it is closed
    with written_to(target), new_folder(target, replaces) as folder, closing(sqlite3.connect("")) as base:
        base.executescript(SCHEMA)
        fill(base, library)
        for (table,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for place, columns, rows in _parts(base, table):
                _write(folder / table / place, columns, rows)
        (folder / LICENCES).write_text(_licences(base), encoding="utf-8", newline="\n")


def is_export(there: Path) -> bool:
    """Whether a path is that of a folder with nothing in it but what an earlier export wrote."""
    if there.is_symlink() or not (there / "shows" / PART).is_file():
        return False
    return holds_only(there, lambda name: name == LICENCES or name.endswith(f"/{PART}"))


def _parts(base: sqlite3.Connection, table: str) -> Iterator[tuple[str, dict[str, str], sqlite3.Cursor]]:
    """The parts of a table: the folder of each in the table's own, its columns with their types, its rows."""
    columns = {row[1]: row[2] for row in base.execute(f"PRAGMA table_info({table})")}
    by = PARTITIONED.get(table)
    if by is None:
        yield "", columns, base.execute(f"SELECT {', '.join(columns)} FROM {table}")
        return
    del columns[by]
    question = f"SELECT {', '.join(columns)} FROM {table} WHERE {by} = ?"
    for (value,) in base.execute(f"SELECT DISTINCT {by} FROM {table} ORDER BY 1").fetchall():
        yield f"{by}={value}", columns, base.execute(question, (value,))


def _write(folder: Path, columns: dict[str, str], rows: sqlite3.Cursor) -> None:
    """Write a part of a table, a file of its own also where it has no rows."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    text, number, real = pa.string(), pa.int64(), pa.float64()
    stored = {"TEXT": text, "INTEGER": number, "REAL": real, "BOOLEAN": number}
    types = {**stored, "BOOLEAN": pa.bool_()}
    schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])
    folder.mkdir(parents=True, exist_ok=True)
    with ParquetWriter(folder / PART, schema, compression="zstd") as writer:
        while some := rows.fetchmany(ROWS_AT_ONCE):
            arrays = [
                pa.array(values, stored[kind]).cast(types[kind])
                for values, kind in zip(zip(*some, strict=True), columns.values(), strict=True)
            ]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


def _licences(base: sqlite3.Connection) -> str:
    """What the facts come under, and whom to name, as a text beside the tables."""
    told = base.execute("SELECT id, credit, text FROM licences ORDER BY id").fetchall()
    return (
        "\n\n".join(f"Facts of {credit}: {ident}\n\n{text or ''}".rstrip() for ident, credit, text in told)
        + "\n"
    )
