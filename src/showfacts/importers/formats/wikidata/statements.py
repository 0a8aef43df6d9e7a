"""Statements of an item: their values, ranks and references.

The form is described at https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from showfacts.importers.dates import date_of
from showfacts.importers.json_parts import rows_in, table_in
from showfacts.importers.names import name_of
from showfacts.importers.numbers import number_of
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.importers.json_parts import Row
    from showfacts.model import PartialDate

_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")
_LENGTHS = {9: 4, 10: 7, 11: 10}
"""How much of a date is meant, by its precision: a year, a month, a day."""

_GREGORIAN = "Q1985727"
_PREFERRED = "preferred"


@record
class Reference:
    """Who said it: an address, the title of the page there and the days on which it came out and was read."""

    url: str
    title: str | None
    published: PartialDate | None
    retrieved: PartialDate | None


@record
class Statement:
    """What is said of a property, with its references."""

    value: Any
    references: tuple[Reference, ...]


def statements(item: Row, name: str) -> list[Statement]:
    """The statements of a property that hold: the preferred ones, else all that are not deprecated."""
    rows = [each for each in rows_in(table_in(item, "claims"), name) if each.get("rank") != "deprecated"]
    best = [each for each in rows if each.get("rank") == _PREFERRED] or rows
    found = ((value_of(table_in(each, "mainsnak")), each) for each in best)
    return [
        Statement(value=value, references=tuple(_references(each)))
        for value, each in found
        if value is not None
    ]


def value_of(snak: Row) -> Any:
    """The value of a snak; None for "unknown" and "no value"."""
    return table_in(snak, "datavalue").get("value") if snak.get("snaktype") == "value" else None


def item_of(value: Any) -> str | None:
    """The item that a value is: ``Q30``."""
    ident = value.get("id") if isinstance(value, Mapping) else None
    return ident if isinstance(ident, str) else None


def text_of(value: Any) -> str | None:
    """The text of a value, also of one in a language."""
    return name_of(value.get("text") if isinstance(value, Mapping) else value)


def time_of(value: Any) -> PartialDate | None:
    """The date of a value at its precision; None for a century, or a date of the old calendar."""
    if not isinstance(value, Mapping) or not str(value.get("calendarmodel")).endswith(_GREGORIAN):
        return None
    found = _TIME.match(str(value.get("time")))
    precision = value.get("precision")
    length = _LENGTHS.get(precision) if isinstance(precision, int) else None
    return date_of("-".join(found.groups())[:length]) if found is not None and length is not None else None


def count_of(value: Any) -> int | None:
    """The whole number of a quantity: ``+62``."""
    amount = value.get("amount") if isinstance(value, Mapping) else None
    return number_of(amount.removeprefix("+"), 1) if isinstance(amount, str) else None


def _references(statement: Row) -> Iterator[Reference]:
    for each in rows_in(statement, "references"):
        snaks = table_in(each, "snaks")
        url = text_of(_first(snaks, "P854"))
        if url is not None and url.startswith(("https://", "http://")):
            yield Reference(
                url=url,
                title=text_of(_first(snaks, "P1476")),
                published=time_of(_first(snaks, "P577")),
                retrieved=time_of(_first(snaks, "P813")),
            )


def _first(snaks: Row, name: str) -> Any:
    return next((value for snak in rows_in(snaks, name) if (value := value_of(snak)) is not None), None)
