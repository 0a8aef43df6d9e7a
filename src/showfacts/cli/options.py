"""The options that mean the same wherever they are, and the flags that the library's platforms are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer
from typer.core import TyperCommand

from showfacts.cli.session import Format, Session
from showfacts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from showfacts.library.library import Library

Title = Annotated[
    Optional[list[str]],
    typer.Argument(
        metavar="TITLE",
        show_default=False,
        help="Title, id or other name; - reads titles from standard input, one a line.",
    ),
]
On = Annotated[
    Optional[list[str]],
    typer.Option("--on", metavar="PLATFORM", help="The one on this platform; each platform is a flag too."),
]
Year = Annotated[
    Optional[int], typer.Option("--year", metavar="YEAR", help="The one that began in this year.")
]
Country = Annotated[
    Optional[str],
    typer.Option("--country", metavar="COUNTRY", help="The one from this country: KR, or South Korea."),
]
Ident = Annotated[Optional[str], typer.Option("--id", metavar="ID", help="The one with this id.")]
Exact = Annotated[
    bool,
    typer.Option("--exact", help="Take the words for an id, a title or another name, nothing near it."),
]
AsOf = Annotated[
    Optional[str],
    typer.Option(
        "--as-of", metavar="DATE", help="As it was known on that day: 2020-01-30, or 2020-01 or 2020."
    ),
]
Sources = Annotated[bool, typer.Option("--sources", help="Number the sources after each fact and list them.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON; the same as --format json.")]
As = Annotated[
    Optional[Format],
    typer.Option("--format", help="Default: table on a terminal, plain (tab-separated) elsewhere."),
]
Data = Annotated[
    Optional[list[Path]],
    typer.Option(
        "--data",
        metavar="PATH",
        readable=False,  # What cannot be read is a fault of the dataset, not of the command line
        help="A dataset or folder to use instead; repeatable.  [env var: SHOWFACTS_DATA]",
    ),
]


class WithPlatforms(TyperCommand):
    """A command on which every platform of the library is a flag: ``--netflix`` is ``--on netflix``.

    The command's own options win over a platform of the same name.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        session = ctx.ensure_object(Session)
        session.command = self.name or ""
        own = {name for param in self.get_params(ctx) for name in (*param.opts, *param.secondary_opts)}
        rest: list[str] = []
        for place, word in enumerate(args):
            if word == "--":
                rest += args[place:]
                break
            flag = word.removeprefix("--")
            is_known = word.partition("=")[0] in own or not word.startswith("--") or not flag
            rest += [word] if is_known else ["--on", _meant(_library_of(session, args), flag, own)]
        return super().parse_args(ctx, rest)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from showfacts.cli.helping import fitted

        super().format_help(ctx, fitted(formatter))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        import textwrap

        session = ctx.ensure_object(Session)
        own = {name for param in self.get_params(ctx) for name in param.opts}
        with formatter.section("Platforms of the library, as flags"):
            platforms = _library_of(session, []).platforms()
            words = (
                word
                for each in platforms
                for word in (each.id, *each.aliases)
                if re.fullmatch("[a-z0-9-]+", word)
            )
            flags = dict.fromkeys(f"--{word}" for word in words if f"--{word}" not in own)
            indent = " " * formatter.current_indent
            text = textwrap.fill(  # Unlike the formatter's own, this leaves hyphens alone
                " ".join(flags),
                width=formatter.width,
                initial_indent=indent,
                subsequent_indent=indent,
                break_on_hyphens=False,
            )
            formatter.write(f"{text}\n")
        super().format_epilog(ctx, formatter)


def _meant(library: Library, flag: str, own: Collection[str]) -> str:
    """The id of the platform that a flag names.

    Raises:
        UsageError: it names none; the message tells what comes near.
    """
    platform = library.platform(flag)
    if platform is not None:
        return platform.id
    from rapidfuzz import process

    from showfacts.finding.platforms import platforms_near

    near = process.extractOne(f"--{flag}", sorted(own), score_cutoff=80)
    meant = [near[0]] if near else [f"--{each.id}" for each in platforms_near(library.names, flag)]
    hint = f"; did you mean {' or '.join(meant)}?" if meant else ""
    raise UsageError(f"there is no option --{flag[:60]}{hint}", query=flag)


def _library_of(session: Session, args: list[str]) -> Library:
    """The library that the run will use, as far as its arguments tell before they are parsed."""
    named = [Path(args[place + 1]) for place, word in enumerate(args[:-1]) if word == "--data"]
    named += [Path(word.removeprefix("--data=")) for word in args if word.startswith("--data=")]
    if named:
        session.data = tuple(named)
    elif not session.data:
        session.data = environment_data()
    return session.library


def examples(command: str, rows: Iterable[str]) -> str:
    """The end of a help text: command lines with these words."""
    lines = "\n".join(f"showfacts {command} {row}".rstrip() for row in rows)
    return f"\b\nExamples:\n{lines}"


def environment_data() -> tuple[Path, ...]:
    """What SHOWFACTS_DATA names: files and folders, separated as in PATH."""
    import os

    return tuple(Path(part) for part in os.environ.get("SHOWFACTS_DATA", "").split(os.pathsep) if part)


def words_of(title: list[str] | None, ident: str | None) -> list[str]:
    """The words of a title, which ``--id`` makes needless.

    Raises:
        UsageError: there is neither.
    """
    if not title and ident is None:
        raise UsageError("a TITLE is missing, or an id with --id")
    if ident is not None:
        check_id(ident)
    return title or []


def check_id(ident: str) -> None:
    """Raise UsageError where there is nothing in an id."""
    if not ident.strip():
        raise UsageError("--id: the id is empty", query=ident)


def settle(
    session: Session,
    *,
    data: list[Path] | None,
    as_json: bool,
    format: Format | None,
    sources: bool = False,
    as_of: str | None = None,
    exact: bool = False,
) -> Session:
    """Put what was asked into the session.

    Raises:
        BadParameter: two formats are asked for.
    """
    if as_json and format not in (None, Format.JSON):
        raise typer.BadParameter("--json and --format ask for two different formats")
    session.format = Format.JSON if as_json else format
    session.with_sources = sources
    session.as_of = as_of
    session.is_exact = exact
    session.given = (
        *([("--exact",)] if exact else []),
        *([("--as-of", as_of)] if as_of else []),
        *([("--sources",)] if sources else []),
        *([("--format", format.value)] if format else []),
        *(("--data", str(path)) for path in data or ()),
    )
    session.data = tuple(data or ()) or environment_data()
    return session
