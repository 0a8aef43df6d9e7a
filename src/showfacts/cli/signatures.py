"""What the look-ups take.

No ``__future__`` import turns these annotations into texts, since Typer evaluates such at each start.
"""

from typing import Annotated, Optional

import typer

from showfacts.cli.options import (
    As,
    AsJson,
    AsOf,
    Country,
    Data,
    Exact,
    Ident,
    On,
    Sources,
    Title,
    Year,
)


def shared(
    context: typer.Context,
    title: Title = None,
    on: On = None,
    year: Year = None,
    country: Country = None,
    ident: Ident = None,
    exact: Exact = False,
    as_of: AsOf = None,
    sources: Sources = False,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """The signature of every look-up."""


def with_character(
    context: typer.Context,
    title: Title = None,
    character: Annotated[
        Optional[str], typer.Option("--character", metavar="NAME", help="Only who plays this character.")
    ] = None,
    on: On = None,
    year: Year = None,
    country: Country = None,
    ident: Ident = None,
    exact: Exact = False,
    as_of: AsOf = None,
    sources: Sources = False,
    as_json: AsJson = False,
    format: As = None,
    data: Data = None,
) -> None:
    """The signature of ``cast``."""
