"""What shows, people and platforms say -> the rows by which they are found and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.finding.fold import key, loose, words
from showfacts.finding.variants import initials, names_of
from showfacts.library.merging import merged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from showfacts.library.tables import Known

MANY = 1000
"""Rows of this many shows are held before they are written: memory stays small, calls stay few."""

_INSERTS = {
    "shows": "INSERT OR REPLACE INTO shows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "names": "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)",
    "facets": "INSERT INTO facets VALUES (?, ?, ?)",
    "credits": "INSERT INTO credits VALUES (?, ?)",
    "cites": "INSERT INTO cites VALUES (?, ?)",
    "characters": "INSERT INTO characters VALUES (?, ?, ?, ?)",
    "initials": "INSERT INTO initials VALUES (?, ?)",
}


class Shows:
    """The rows of shows on their way into a database."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}

    def add(self, ident: str, doc: dict[str, Any]) -> None:
        """Derive the rows of a show. ``doc`` is its table, as TOML has it, with a title."""
        _derive(self._rows, ident, doc)
        if len(self._rows["shows"]) == MANY:
            self.write()

    def write(self) -> None:
        """Write the rows that are held."""
        for table, insert in _INSERTS.items():
            self._base.executemany(insert, self._rows[table])
            self._rows[table].clear()


def _derive(rows: dict[str, list[tuple[Any, ...]]], ident: str, doc: dict[str, Any]) -> None:
    """Add the rows that a show makes."""
    offers, cast = doc.get("availability", ()), doc.get("cast", ())
    originals = [offer["platform"] for offer in offers if offer.get("original")]
    platforms = dict.fromkeys([*originals, *[offer["platform"] for offer in offers]])
    title, original_title = doc["title"], doc.get("original_title")
    names = names_of(
        ident,
        titles=[title, original_title] if original_title else [title],
        aliases=[*doc.get("aliases", ()), *doc.get("working_titles", ())],
    )
    rows["names"] += [
        (folded := words.replace(" ", ""), folded[::-1], words, ident, int(kind), text)
        for _, kind, text, words in names
    ]
    words = names[0].words
    letters = initials(words)
    if letters:
        rows["initials"].append((letters, ident))
    countries = doc.get("countries", ())
    lead = cast[0]["person"] if cast else None
    header = (ident, title, original_title, _year(doc), " ".join(countries), " ".join(platforms))
    rows["shows"].append((*header, lead, words, _last_year(doc)))
    for facet, values in (
        ("platform", platforms),
        ("network", originals),
        ("country", countries),
        ("language", doc.get("languages")),
        ("genre", doc.get("genres")),
        ("known", _known(doc)),
    ):
        if values:
            rows["facets"] += [(facet, value, ident) for value in dict.fromkeys(values)]
    people = dict.fromkeys([credit["person"] for credit in (*cast, *doc.get("crew", ()))])
    rows["credits"] += [(person, ident) for person in people]
    for name in _characters(cast):
        folded = key(name)
        rows["characters"].append((folded, folded[::-1], name, ident))
    rows["cites"] += [(source, ident) for source in cited(doc)]


def _last_year(doc: dict[str, Any]) -> int | None:
    """The last year of which its seasons tell that it ran."""
    seasons = doc.get("seasons", ())
    dates = [str(season[key]) for season in seasons for key in ("premiere", "finale") if key in season]
    return int(max(dates)[:4]) if dates else None


def _known(doc: dict[str, Any]) -> tuple[Known, ...]:
    """What can be told of a show on a day; each is asked about before a show is read whole."""
    if "events" in doc or "seasons" in doc:
        return ("standing", "dated")
    is_dated = "sources" in doc or any("from" in offer for offer in doc.get("availability", ()))
    return ("dated",) if is_dated else ()


def _characters(cast: Iterable[dict[str, Any]]) -> dict[str, None]:
    """The names of the characters of a cast, each once."""
    names: dict[str, None] = {}
    for credit in cast:
        if "character" in credit:
            names[credit["character"]] = None
        if "also_named" in credit:
            names |= dict.fromkeys(credit["also_named"])
    return names


def _year(doc: dict[str, Any]) -> int | None:
    if "year" in doc:
        return int(doc["year"])
    premieres = [str(season["premiere"]) for season in doc.get("seasons", ()) if "premiere" in season]
    return int(min(premieres)[:4]) if premieres else None


def cited(doc: dict[str, Any]) -> dict[str, None]:
    """The sources that any table of a show names, each once."""
    found = dict.fromkeys(doc.get("sources", ()))
    for rows in doc.values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            for row in rows:
                if "sources" in row:
                    found |= dict.fromkeys(row["sources"])
    return found


def derive_credited(base: sqlite3.Connection, names: Iterable[tuple[str]]) -> None:
    """The names under which people are credited."""
    base.executemany(_PERSON, (_person(name, name, credited=1) for (name,) in names))


def derive_parts(base: sqlite3.Connection) -> None:
    """The other spellings of people, and the words for platforms, in place of those before."""
    base.execute("DELETE FROM people WHERE NOT credited")
    base.execute("DELETE FROM platform_words")
    for ident, doc in merged(_parts(base, "people")):
        spellings = (ident, doc.get("native_name"), *doc.get("aliases", ()))
        rows = dict.fromkeys(_person(spelling, ident, credited=0) for spelling in spellings if spelling)
        base.executemany(_PERSON, rows)
    for ident, doc in merged(_parts(base, "platforms")):
        spellings = (ident, doc["name"], *doc.get("aliases", ()))
        forms = [key(form) for each in spellings for form in (each, loose(words(each)))]
        base.executemany(
            "INSERT INTO platform_words VALUES (?, ?)", [(form, ident) for form in dict.fromkeys(forms)]
        )


def _person(spelling: str, name: str, *, credited: int) -> tuple[str, str, str, int]:
    folded = key(spelling)
    return folded, folded[::-1], name, credited


def _parts(base: sqlite3.Connection, section: str) -> Iterable[tuple[str, str]]:
    return base.execute(
        "SELECT id, doc FROM parts JOIN files USING (file) WHERE section = ? ORDER BY id, place", (section,)
    )


_PERSON = "INSERT INTO people VALUES (?, ?, ?, ?)"
