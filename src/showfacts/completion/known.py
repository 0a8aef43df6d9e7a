"""What completion asks of an index, each as a range of it: a few rows, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from showfacts.completion.choices import MOST, Choice
from showfacts.completion.wanted import ANY
from showfacts.index.well_known import ARE_FEW, HAS_SHOWS
from showfacts.text.clean import clean
from showfacts.text.fold import LONGEST, key, loose, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from showfacts.completion.wanted import ShowsLeft

    Ask = Callable[[str, Sequence[Any]], list[Any]]
    """A question in SQL with its values -> rows."""


_TITLE, _ALIAS, _LOOSE = 2, 3, 5
"""Of ``index.name.NameKind``."""
_OWN, _MISSPELT = 1, 3
"""Of ``index.tables.Spelling``."""
_LAST = "\U0010ffff"
_NAMES = """
    SELECT names.key, kind, text, shows.id, title, year FROM names JOIN shows ON shows.id = names.show
    WHERE names.key >= ? AND names.key < ? AND kind BETWEEN ? AND ? {wanted}
    ORDER BY names.key {order} LIMIT ?
"""
_CALLED = f"""
    SELECT DISTINCT shows.id FROM names JOIN shows ON shows.id = names.show
    WHERE names.key = ? AND kind <= {_LOOSE} {{wanted}} LIMIT {MOST}
"""
_PEOPLE = f"""
    SELECT DISTINCT key, spelling, person, kind FROM called
    WHERE key >= ? AND key < ? AND kind <> {_MISSPELT} ORDER BY key {{order}} LIMIT ?
"""
_CHARACTERS = """
    SELECT characters.key, name, title FROM characters JOIN shows ON shows.id = characters.show
    WHERE characters.key >= ? AND characters.key < ? {wanted} ORDER BY characters.key {order}, name LIMIT ?
"""
_CAST = """
    SELECT credit.key AS place, -1 AS rank, json_extract(credit.value, '$.character') AS name,
        json_extract(credit.value, '$.person') AS person
    FROM json_each((SELECT doc FROM docs WHERE show = ? ORDER BY file LIMIT 1), '$.cast') AS credit
    WHERE name IS NOT NULL
    UNION ALL
    SELECT credit.key, other.key, other.value, json_extract(credit.value, '$.person')
    FROM json_each((SELECT doc FROM docs WHERE show = ? ORDER BY file LIMIT 1), '$.cast') AS credit,
        json_each(credit.value, '$.also_named') AS other
    ORDER BY place, rank
"""
"""The names of the characters of a show, as ``index.tables`` says what stands in ``docs``. SQLite reads JSON
by itself, which spares the TAB Python's module."""


class KnownWords:
    """What a library knows: each question is for what begins so, folded, and gets a few choices."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def titles(self, typed: str, wanted: ShowsLeft = ANY) -> list[Choice]:
        """Titles and other names of shows."""
        start = key(typed)
        if not start and len(self._names("", _TITLE, _TITLE)) > MOST:
            return []  # The first ones of thousands answer no question
        rows = self._names(start, _TITLE, _ALIAS if start else _TITLE, wanted)
        if not rows and start:
            rows = self._names(loose(words(typed)).replace(" ", ""), _LOOSE, _LOOSE, wanted)
        names: dict[str, tuple[Any, ...]] = {}
        for row in sorted(rows, key=lambda row: row[1]):
            names.setdefault(row[3], row)  # One name for each show, the firmest
        shown: dict[str, list[tuple[Any, ...]]] = {}
        for row in sorted(names.values(), key=lambda row: (row[0], row[3])):
            shown.setdefault(cleaned(row[2]).casefold(), []).append(row)
        return _whole(Choice(cleaned(same[0][2]), _note(same), _ident(same)) for same in shown.values())

    def has_title(self, title: str) -> bool:
        """Whether a show is called so."""
        return bool(self._ask("SELECT 1 FROM names WHERE key = ? LIMIT 1", (key(title),)))

    def called(self, title: str, wanted: ShowsLeft = ANY) -> list[str]:
        """The ids of the shows that are called so."""
        rows = self._ask(_CALLED.format(wanted=wanted.condition), (key(title), *wanted.values))
        return [ident for (ident,) in rows]

    def with_id(self, ident: str) -> list[str]:
        """The id of the show that this id leads to, if there is one."""
        question = "SELECT id FROM shows WHERE id = ? UNION SELECT show FROM ids WHERE ident = ?"
        return [found for (found,) in self._ask(question, 2 * (ident.strip().lower(),))]

    def people(self, typed: str) -> list[Choice]:
        """Names of people."""
        wanted = key(typed)
        rows = self._range(_PEOPLE, wanted, 4 * MOST)
        spelled: dict[str, tuple[Any, ...]] = {}
        for row in sorted(rows, key=lambda row: row[3] != _OWN):
            spelled.setdefault(row[2], row)  # One spelling for each person: the name, if it begins so
        if not wanted and len(spelled) > MOST:
            return []
        found: dict[str, Choice] = {}
        for _, spelling, person, kind in sorted(spelled.values()):
            name = spelling if kind == _OWN else self._name(person)
            note = cleaned(name) if name != spelling else ""
            found.setdefault(cleaned(spelling), Choice(cleaned(spelling), note))
        return _whole(found.values())

    def characters(self, typed: str, wanted: ShowsLeft = ANY) -> list[Choice]:
        """Names of characters, each with the show that it is in."""
        start = key(typed)
        rows = self._range(_CHARACTERS, start, 4 * MOST, wanted=wanted)
        shows: dict[str, dict[str, None]] = {}
        for _, name, title in rows:
            shows.setdefault(cleaned(name), {})[title] = None
        if not start and len(shows) > MOST:
            return []
        return _whole(Choice(name, cleaned(", ".join(list(titles)[:2]))) for name, titles in shows.items())

    def characters_of(self, shows: Sequence[str], typed: str) -> list[Choice]:
        """Names of the characters of shows, leads first, each with who plays it.

        They begin so; behind them are those with a later word that does: a given name after a family name.
        """
        start = key(typed)
        first: dict[str, Choice] = {}
        later: dict[str, Choice] = {}
        for show in shows:
            met = set()
            for place, _, name, person in self._ask(_CAST, (show, show)):
                begins = key(name).startswith(start)
                if place not in met and (begins or _has_later(name, start)):
                    met.add(place)  # One name for each credit: the usual one, if it begins so
                    found = first if begins else later
                    found.setdefault(cleaned(name), Choice(cleaned(name), cleaned(person)))
        return _whole((first | {name: each for name, each in later.items() if name not in first}).values())

    def shows(self, typed: str) -> list[Choice]:
        """Ids of shows."""
        rows = self._range(
            "SELECT id, title, year FROM shows WHERE id >= ? AND id < ? ORDER BY id {order} LIMIT ?",
            typed.lower(),
            MOST,
        )
        return _whole(Choice(cleaned(ident), cleaned(f"{title} {year or ''}")) for ident, title, year in rows)

    def sources(self, typed: str) -> list[Choice]:
        """Ids of sources."""
        question = """
            SELECT DISTINCT id FROM parts WHERE section = 'sources' AND id >= ? AND id < ?
            ORDER BY id {order} LIMIT ?
        """
        return _whole(Choice(cleaned(ident)) for (ident,) in self._range(question, typed.lower(), MOST))

    def platforms(self, typed: str) -> list[Choice]:
        """Ids of platforms, any of whose names begins so."""
        question = (
            "SELECT key, id FROM platform_words WHERE key >= ? AND key < ? ORDER BY key {order} LIMIT ?"
        )
        rows = self._range(question, key(typed), 4 * MOST)
        return _whole(Choice(cleaned(ident)) for ident in sorted({ident for _, ident in rows}))

    def well_known_platforms(self, typed: str) -> list[Choice]:
        """Ids of the platforms that are flags, any of whose names begins so."""
        return [each for each in self.platforms(typed) if self._is_well_known(each.text)]

    def _is_well_known(self, platform: str) -> bool:
        return self._ask(HAS_SHOWS, (platform,)) == [(1,)] or self._ask(ARE_FEW, ()) == [(1,)]

    def platforms_called(self, word: str) -> tuple[str, ...]:
        """The ids of the platforms that a word names."""
        rows = self._ask("SELECT DISTINCT id FROM platform_words WHERE key = ? ORDER BY id", (key(word),))
        return tuple(ident for (ident,) in rows)

    def genres(self, typed: str) -> list[Choice]:
        """Genres."""
        found: list[Choice] = []
        low, high = typed.casefold(), typed.casefold() + _LAST
        test = ">="
        while len(found) <= MOST:
            # Each genre stands there once for each show: from one to the next, not through all of them
            question = (
                f"SELECT value FROM facets_of WHERE facet = 'genre' AND value {test} ? AND value < ? LIMIT 1"
            )
            rows = self._ask(question.replace("LIMIT", "ORDER BY value LIMIT"), (low, high))
            if not rows:
                break
            (low,), test = rows[0], ">"
            found.append(Choice(cleaned(low)))
        return _whole(found)

    def _names(self, start: str, first: int, last: int, wanted: ShowsLeft = ANY) -> list[Any]:
        return self._range(_NAMES, start, 4 * MOST, first, last, wanted=wanted)

    def _range(self, question: str, start: str, most: int, *more: Any, wanted: ShowsLeft = ANY) -> list[Any]:
        """The first rows of a range, and where there are others its last one.

        So what all these rows begin with is what all of the range begins with.
        """
        condition = wanted.condition
        values = (start, start + _LAST, *more, *wanted.values)
        rows = self._ask(question.format(wanted=condition, order=""), (*values, most + 1))
        if len(rows) > most:
            rows[most:] = self._ask(question.format(wanted=condition, order="DESC"), (*values, 1))
        return rows

    def _name(self, person: str) -> str:
        """The name of the person with this key."""
        question = """
            SELECT json_extract(doc, '$.name') FROM parts WHERE section = 'people' AND id = ?
            ORDER BY file LIMIT 1
        """
        return next((str(name) for (name,) in self._ask(question, (person,)) if name), person)


def _has_later(name: str, start: str) -> bool:
    """Whether a word of a name, but the first one, begins so, alone or with those after it."""
    parts = words(name).split()
    return any("".join(parts[place:]).startswith(start) for place in range(1, len(parts)))


def _whole(choices: Iterable[Choice]) -> list[Choice]:
    """Those that can be typed, at most so many; the last one stays."""
    found = [choice for choice in choices if 0 < len(choice.text) <= LONGEST]
    if len(found) > MOST + 1:
        found[MOST:] = found[-1:]
    return found


def _note(same: Sequence[tuple[Any, ...]]) -> str:
    """Which show or shows bear a name."""
    _, kind, _, _, title, year = same[0]
    if kind == _ALIAS and len(same) == 1:
        return cleaned(f"{title} {year or ''}")
    years = sorted({str(row[5]) for row in same if row[5] is not None})
    return ", ".join(years[:5])


def _ident(same: Sequence[tuple[Any, ...]]) -> str:
    """The id of the show that alone bears a name."""
    return str(same[0][3]) if len(same) == 1 else ""


def cleaned(text: str) -> str:
    """One line of letters, marks and signs: what a terminal or a shell would act on is left out."""
    return " ".join(part for part in clean(text).replace("\ufffd", "").split(" ") if part).strip()
