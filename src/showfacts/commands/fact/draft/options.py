"""The options that say what source an article is."""

from __future__ import annotations

from showfacts.commands.options import Option, Takes
from showfacts.model.light import words_of
from showfacts.model.terms import SourceKind

SOURCE_ID: Option[str] = Option(
    "source_id",
    "--id",
    "",
    "What the source is to be called: publisher-2026-01-05.",
    metavar="SOURCE-ID",
    is_required=True,
)
URL: Option[str] = Option("url", "--url", "", "The address of the article.", metavar="URL", is_required=True)
KIND: Option[str] = Option(
    "kind",
    "--kind",
    "",
    "official, trade, press, reference, fan, blog, machine or own.",
    Takes.WORD,
    "KIND",
    words=words_of(SourceKind),
    is_required=True,
)
