"""Words of services for countries."""

from __future__ import annotations

from collections.abc import Mapping

from showfacts.importers.names import name_of
from showfacts.text.countries import country_code


def country_of(value: object) -> str | None:
    """The code of a country; None where nothing is called so.

    ``value``: a code or name, also as ISO 3166-1 writes it (``Bolivia, Plurinational State of``), or a table
    with the ``code`` or the ``name``.
    """
    if isinstance(value, Mapping):
        return country_of(value.get("code")) or country_of(value.get("name"))
    named = name_of(value)
    if named is None:
        return None
    return country_code(named) or country_code(named.partition(",")[0])
