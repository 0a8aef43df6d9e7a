"""What shows, people and platforms say -> the rows by which they are found and listed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from showfacts.dataset.plain import from_plain
from showfacts.index.begun import begun
from showfacts.index.name_forms import initials, names_of
from showfacts.index.own import rests_on_file
from showfacts.index.parts import in_few
from showfacts.index.standings import standings
from showfacts.index.tables import PARTS, About, Dated, Spelling
from showfacts.index.tallies import tallies
from showfacts.model import Event, Person, Show
from showfacts.status.announcements import named_date
from showfacts.text.articles import articles_of
from showfacts.text.fold import key, loose, words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

MANY = 1000
"""Rows of this many shows are held before they are written: memory stays small, calls stay few."""

_SHOW = """
INSERT INTO shows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
ON CONFLICT (id) DO UPDATE SET
    title = excluded.title, original_title = excluded.original_title, year = excluded.year,
    countries = excluded.countries, platforms = excluded.platforms, type = excluded.type,
    lead = excluded.lead, sort = excluded.sort, last_year = excluded.last_year
"""
"""A show that another file tells of too keeps its number: rows bear it, until all is worked out again."""

_INSERTS = {
    "names": "INSERT INTO names VALUES (?, ?, ?, ?, ?)",
    "about": "INSERT INTO about VALUES (?, ?, ?, ?)",
}
_NUMBERED = {
    "facets": "INSERT OR IGNORE INTO facets_of VALUES (?, ?, ?)",
    "credits": "INSERT OR IGNORE INTO credits_of (person, credited, place, number) VALUES (?, ?, ?, ?)",
    "cites": "INSERT OR IGNORE INTO cites_of (source, tally, number) VALUES (?, ?, ?)",
    "characters": "INSERT INTO characters_of VALUES (?, ?, ?)",
    "initials": "INSERT OR IGNORE INTO initials_of VALUES (?, ?)",
    "dated": "INSERT OR IGNORE INTO dated_of VALUES (?, ?, ?)",
    "seasons": "INSERT OR IGNORE INTO seasons_of VALUES (?, ?, ?, ?)",
    "stands": "INSERT OR IGNORE INTO stands_of (standing, since, until, number) VALUES (?, ?, ?, ?)",
}
"""For rows that end with the id of a show, which its number takes the place of."""


class Shows:
    """The rows of shows on their way into a database."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._rows: dict[str, list[tuple[Any, ...]]] = {
            table: [] for table in ("shows", *_INSERTS, *_NUMBERED)
        }

    def add(self, ident: str, doc: dict[str, Any], file: str | None = None) -> None:
        """Derive the rows of a show.

        Args:
            ident: its id.
            doc: its table, as TOML has it, with a title.
            file: the id, as a source, of the file of the user's that it is from.
        """
        _derive(self._rows, ident, doc, file)
        if len(self._rows["shows"]) == MANY:
            self.write()

    def write(self) -> None:
        """Write the rows that are held."""
        rows = self._rows
        self._base.executemany(_SHOW, rows["shows"])
        for table, insert in _INSERTS.items():
            self._base.executemany(insert, rows[table])
        numbers: dict[str, int] = {}
        for few, marks in in_few([ident for ident, *_ in rows["shows"]]):
            numbers |= self._base.execute(f"SELECT id, number FROM shows WHERE id IN ({marks})", few)
        for table, insert in _NUMBERED.items():
            self._base.executemany(insert, [(*row[:-1], numbers[row[-1]]) for row in rows[table]])
        for written in rows.values():
            written.clear()


def _derive(
    rows: dict[str, list[tuple[Any, ...]]], ident: str, doc: dict[str, Any], file: str | None
) -> None:
    """Add the rows that a show makes."""
    offers, cast = doc.get("availability", ()), doc.get("cast", ())
    originals = [offer["platform"] for offer in offers if offer.get("original")]
    platforms = dict.fromkeys([*originals, *[offer["platform"] for offer in offers]])
    title, original_title = doc["title"], doc.get("original_title")
    names = names_of(
        ident,
        titles=[title, original_title] if original_title else [title],
        aliases=[*doc.get("aliases", ()), *doc.get("working_titles", ())],
        articles=articles_of(doc.get("languages", ()), doc.get("countries", ())),
    )
    rows["names"] += [
        (words.replace(" ", ""), words, ident, int(kind), text) for _, kind, text, words in names
    ]
    words = names[0].words
    letters = initials(words)
    if letters:
        rows["initials"].append((letters, ident))
    countries = doc.get("countries", ())
    sources = cited(doc)
    lead = cast[0]["person"] if cast else None
    header = (ident, title, original_title, _year(doc), " ".join(countries), " ".join(platforms))
    rows["shows"].append((*header, doc.get("type"), lead, words, _last_year(doc)))
    facets = [("platform", each, ident) for each in platforms]
    facets += [("network", each, ident) for each in originals]
    for name in _WORDS.keys() & doc.keys():
        facets += [(_WORDS[name], word, ident) for word in doc[name]]
    if "type" in doc:
        facets.append(("type", doc["type"], ident))
    if "events" in doc:
        facets += [("event", each["type"], ident) for each in doc["events"]]
    if "relations" in doc:
        facets += [("relation", each["show"], ident) for each in doc["relations"] if "show" in each]
    rows["facets"] += dict.fromkeys(facets)
    people = _credited(cast, doc.get("crew", ()))
    rows["credits"] += [(who, name or "", place, ident) for (who, name), place in people.items()]
    rows["characters"] += [(key(name), name, ident) for name in _characters(cast)]
    said = tallies(doc, file)
    if file is not None and (file in said or rests_on_file(doc)):
        sources[file] = None
    rows["cites"] += [(source, said.get(source, ""), ident) for source in sources]
    rows["about"] += _about(ident, doc)
    if _has_days(doc):
        rows["dated"] += [(int(what), str(day), ident) for what, day in _dated(doc)]
        first = min(_days(doc), default=None)
        if first is not None:
            rows["dated"].append((int(Dated.FIRST), first, ident))
    if not _STANDING.isdisjoint(doc):
        show = _standing(doc)
        rows["seasons"] += [(*each, ident) for each in begun(show)]
        rows["stands"] += [(*each, ident) for each in standings(show)]


def _about(ident: str, doc: dict[str, Any]) -> Iterator[tuple[str, str, int, str]]:
    """The rows of what a show is about: its genres, each once, and its premise."""
    for genre in dict.fromkeys(doc.get("genres", ())):
        yield words(genre), ident, int(About.GENRE), genre
    if "premise" in doc:
        yield words(doc["premise"]), ident, int(About.PREMISE), doc["premise"]


def _last_year(doc: dict[str, Any]) -> int | None:
    """The last year of which its dates tell that it ran."""
    if _RUN.isdisjoint(doc):
        return None
    seasons = doc.get("seasons", ())
    dates = [str(part[key]) for part in (doc, *seasons) for key in ("premiere", "finale") if key in part]
    return int(max(dates)[:4]) if dates else None


def _dated(doc: dict[str, Any]) -> Iterator[tuple[Dated, Any]]:
    """The days of a show, each with what it is."""
    for part in (doc, *doc.get("seasons", ())):
        yield from ((Dated.RUN, part[key]) for key in ("premiere", "finale") if key in part)
    for event in doc.get("events", ()):
        yield Dated.NEWS, event["date"]
        if event["type"] == "date-announced":
            when = named_date(from_plain(Event, event))
            if when is not None:
                yield Dated.RUN, when
    for offer in doc.get("availability", ()):
        yield from ((Dated.NEWS, offer[key]) for key in ("from", "until") if key in offer)
    days = [str(each["date"]) for each in doc.get("episodes", ()) if "date" in each]
    if days:
        yield Dated.LAST_EPISODE, max(days)


def _days(doc: dict[str, Any]) -> Iterator[str]:
    """Every day that tells that a show was known by then."""
    yield from (str(doc[key]) for key in ("premiere", "finale") if key in doc)
    for name, keys in _DAYS.items():
        for row in doc.get(name, ()):
            yield from (str(row[key]) for key in keys if key in row)


_DAYS = {
    "seasons": ("premiere", "finale"),
    "episodes": ("date",),
    "events": ("date",),
    "listings": ("date",),
    "availability": ("from",),
}
_STANDING = frozenset({"events", "seasons", "season_count", "listings", "premiere", "finale"})
"""What tells where a show stands, or how many seasons it has."""
_BESIDE = frozenset({"type", "year"})
"""What tells the same beside these."""
_RUN = frozenset({"premiere", "finale", "seasons"})
_WITH_DAYS = _RUN | {"events", "listings", "episodes"}
"""What has days, beside offers; most shows of a large catalogue have nothing of it."""
_WORDS = {"countries": "country", "languages": "language", "genres": "genre"}
"""The lists of words that are facets, by key."""


def _has_days(doc: dict[str, Any]) -> bool:
    if not _WITH_DAYS.isdisjoint(doc):
        return True
    return any("from" in offer or "until" in offer for offer in doc.get("availability", ()))


def _standing(doc: dict[str, Any]) -> Show:
    """A show with nothing but what tells where it stands."""
    telling = {key: doc[key] for key in (_STANDING | _BESIDE) & doc.keys()}
    days = [each["from"] for each in doc.get("availability", ()) if "from" in each]
    first = [each for each in doc.get("episodes", ()) if each.get("number") == 1]
    lists = {"availability": [{"platform": "", "from": day} for day in days], "episodes": first}
    return from_plain(Show, {"id": "", "title": "", **telling, **lists})


def _characters(cast: Iterable[dict[str, Any]]) -> dict[str, None]:
    """The names of the characters of a cast, each once."""
    names: dict[str, None] = {}
    for credit in cast:
        if "character" in credit:
            names[credit["character"]] = None
        if "also_named" in credit:
            names |= dict.fromkeys(credit["also_named"])
    return names


def _credited(*lists: Iterable[dict[str, Any]]) -> dict[tuple[str, str | None], int]:
    """The people whom a cast and a crew credit, each with the highest place in one of them.

    A person is an id with the name as credited, or the name alone.
    """
    places: dict[tuple[str, str | None], int] = {}
    for credits_ in lists:
        for place, credit in enumerate(credits_):
            name = credit["person"]
            who = (credit["person_id"], name) if "person_id" in credit else (name, None)
            if place < places.get(who, place + 1):
                places[who] = place
    return places


def _year(doc: dict[str, Any]) -> int | None:
    if "year" in doc:
        return int(doc["year"])
    premieres = [str(part["premiere"]) for part in (doc, *doc.get("seasons", ())) if "premiere" in part]
    return int(min(premieres)[:4]) if premieres else None


def cited(doc: dict[str, Any]) -> dict[str, None]:
    """The sources that any table of a show names, each once."""
    found = _cited(doc)
    for rows in doc.values():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            for row in rows:
                if "sources" in row:
                    found |= _cited(row)
    return found


def _cited(table: dict[str, Any]) -> dict[str, None]:
    found = dict.fromkeys(table.get("sources", ()))
    if "cites" in table:
        for sources in table["cites"].values():
            found |= dict.fromkeys(sources)
    return found


def derive_credited(base: sqlite3.Connection, people: Iterable[tuple[str, str | None]]) -> None:
    """The names under which people are credited; ``people`` as ``credits`` has them, each once."""
    base.executemany(
        _PERSON, (_spelled(credited or person, person, Spelling.CREDIT) for person, credited in people)
    )


def derive_parts(base: sqlite3.Connection) -> None:
    """What the tables of people and platforms say, in place of what they said before."""
    _derive_people(base)
    base.execute("DELETE FROM platform_words")
    for ident, doc in _parts(base, "platforms"):
        spellings = (ident, doc["name"], *doc.get("aliases", ()))
        forms = [key(form) for each in spellings for form in (each, loose(words(each)))]
        base.executemany(
            "INSERT INTO platform_words VALUES (?, ?)", [(form, ident) for form in dict.fromkeys(forms)]
        )


def _derive_people(base: sqlite3.Connection) -> None:
    """All spellings of the people that have a table, and whose the credits under them are."""
    base.execute("DELETE FROM people WHERE kind <> ?", (Spelling.CREDIT,))
    for _, doc in _parts(base, "people"):
        person = from_plain(Person, doc)
        spellings = dict.fromkeys(person.misspellings, Spelling.MISSPELLING)
        spellings |= dict.fromkeys(person.spellings, Spelling.ALIAS) | {person.name: Spelling.NAME}
        base.executemany(_PERSON, [_spelled(text, person.key, kind) for text, kind in spellings.items()])
    base.execute("DELETE FROM credited_as")
    kinds = {"name": Spelling.NAME, "alias": Spelling.ALIAS, "slip": Spelling.MISSPELLING}
    base.execute(_CREDITED_AS, kinds)


_CREDITED_AS = """
INSERT INTO credited_as
SELECT spelling,
    CASE
        WHEN sum(kind = :name) > 1 THEN NULL
        WHEN sum(kind = :name) = 1 THEN max(CASE kind WHEN :name THEN person END)
        WHEN sum(kind = :alias) > 1 THEN NULL
        WHEN sum(kind = :alias) = 1 THEN max(CASE kind WHEN :alias THEN person END)
        WHEN count(*) = 1 THEN max(person)
    END,
    sum(kind = :slip) = count(*)
FROM people WHERE kind IN (:name, :alias, :slip)
GROUP BY spelling HAVING count(person) = count(*)
"""
"""A credit that gives no id is of the one whose own name it is; else of the only one with it as an alias;
else of the only one of whom it is a misspelling.

A name that is the key of a person, who has no id, is of that person: there is a row whose person is NULL.
"""


def _spelled(text: str, person: str, kind: Spelling) -> tuple[str, str, str | None, int]:
    return key(text), text, None if text == person else person, kind


def _parts(base: sqlite3.Connection, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The id and the table of each thing of a section, as all files together have it."""
    rows = base.execute(f"{PARTS} GROUP BY id", (section,))
    return ((ident, json.loads(doc)) for ident, doc, _ in rows)


_PERSON = "INSERT INTO people VALUES (?, ?, ?, ?)"
