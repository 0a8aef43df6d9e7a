"""The dataset: check it, format it, say where it lies, describe it to editors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Optional

import typer

from showfacts.cli.helping import Command, Group
from showfacts.cli.options import As, AsJson, Data, environment_data, examples, settle
from showfacts.cli.session import Session
from showfacts.errors import BadDataError, NotWrittenError, UsageError
from showfacts.library.layers import layers

Files = Annotated[
    Optional[list[Path]],
    typer.Argument(metavar="FILE", readable=False, help="Default: the files of the library."),
]


def command(name: str) -> typer.Typer:
    """``data`` as a Typer application of its own commands."""
    app = typer.Typer(
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        help="The dataset: check, format, find and describe it.",
    )
    for own, (run, rows) in COMMANDS.items():
        app.command(own, cls=Command, epilog=examples(f"{name} {own}", rows))(run)
    return app


def check(context: typer.Context, files: Files = None, data: Data = None) -> None:
    """Find every problem: file:line: path: what is wrong. Exit 5 if there is one."""
    from showfacts.library import checking

    session = _session(context, data)
    library = layers(session.data)
    try:
        found = checking.check(files, beside=library) if files else checking.summaries(library)
    except BadDataError as error:
        session.say("\n".join(map(str, error.problems)))
        raise typer.Exit(error.exit_code) from None
    session.say(
        "\n".join(f"{each.path}: no problem; {each.shows} shows, {each.sources} sources" for each in found)
    )


def format_(
    context: typer.Context,
    files: Files = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit 5 if a file is not canonical.")
    ] = False,
    drop_comments: Annotated[
        bool, typer.Option("--drop-comments", help="Also format files with comments, which are lost.")
    ] = False,
    data: Data = None,
) -> None:
    """Write files in the canonical form: keys in order, a header for each table, short lists on one line.

    Without FILE: your own files of the library, never the shipped one.
    """
    from showfacts.library import checking

    session = _session(context, data)
    chosen = layers(files) if files else [each for each in layers(session.data) if each.origin != "shipped"]
    if check:
        checking.require_canonical(chosen)
        return
    if not chosen:
        raise UsageError("the library has no file of your own; name the FILE to format")
    for line in checking.format_files(chosen, comments_may_go=drop_comments):
        session.say(line)


def path(context: typer.Context, as_json: AsJson = False, format: As = None, data: Data = None) -> None:
    """Which files make the library, lowest layer first, and what each holds."""
    from showfacts.answers.dataset import FilesAnswer
    from showfacts.library import checking

    session = settle(context.ensure_object(Session), data=data, as_json=as_json, format=format)
    session.answer(FilesAnswer(rows=tuple(checking.summaries(layers(session.data)))))


def index(
    context: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Build it anew first.")] = False,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """What is indexed, how large it is and how fresh."""
    from showfacts.answers.dataset import index_of

    session = settle(context.ensure_object(Session), data=data, as_json=as_json, format=format)
    if rebuild:
        session.reindex()
    answer = index_of(session.library)
    if rebuild and answer.path is None:
        raise NotWrittenError(
            "the index cannot be written to the cache folder: each question reads all files"
        )
    session.answer(answer)


def export(
    context: typer.Context,
    sqlite: Annotated[
        Path, typer.Option("--sqlite", metavar="FILE", help="A database that is not there yet.")
    ],
    data: Data = None,
) -> None:
    """Write the whole library as a relational database, for Datasette, DuckDB or a server."""
    from showfacts.library.exporting import export as write

    session = _session(context, data)
    write(session.library, sqlite)
    session.say(f"{sqlite}: written")


def schema(context: typer.Context) -> None:
    """The format as JSON Schema, for editors that check TOML while it is typed."""
    from showfacts.library.schema import dumps

    context.ensure_object(Session).say(dumps())


def _session(context: typer.Context, data: Data) -> Session:
    session = context.ensure_object(Session)
    session.data = tuple(data or ()) or environment_data()
    return session


COMMANDS: dict[str, tuple[Callable[..., None], tuple[str, ...]]] = {
    "check": (check, ("", "mine.toml")),
    "format": (format_, ("mine.toml", "--check")),
    "path": (path, ("", "--json")),
    "index": (index, ("", "--rebuild")),
    "export": (export, ("--sqlite shows.db",)),
    "schema": (schema, ("> shows.schema.json",)),
}
"""What each is done by, with examples of its words."""
