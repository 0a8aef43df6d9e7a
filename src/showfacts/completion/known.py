"""What completion asks of an index, each as a range of it: a few rows, however many there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from showfacts.completion.choices import MOST, Choice
from showfacts.finding.fold import LONGEST, key, loose, words
from showfacts.output.text import clean

Ask = Callable[[str, Sequence[Any]], list[Any]]
"""A question in SQL with its values -> rows."""

_LAST = "\U0010ffff"
_TITLE, _ALIAS, _LOOSE = 2, 3, 5  # finding.names.NameKind, which comes with the model
_NAMES = """
    SELECT names.key, kind, text, shows.id, title, year FROM names JOIN shows ON shows.id = names.show
    WHERE names.key >= ? AND names.key < ? AND kind BETWEEN ? AND ? ORDER BY names.key {} LIMIT ?
"""


class Known:
    """What a library knows: each question is for what begins so, folded, and gets a few choices."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def titles(self, typed: str) -> list[Choice]:
        """Titles and other names of shows."""
        wanted = key(typed)
        rows = self._names(wanted, _TITLE, _ALIAS if wanted else _TITLE)
        if not rows and wanted:
            rows = self._names(loose(words(typed)).replace(" ", ""), _LOOSE, _LOOSE)
        if not wanted and len(rows) > MOST:
            return []  # The first ones of thousands answer no question
        names: dict[str, tuple[Any, ...]] = {}
        for row in sorted(rows, key=lambda row: row[1]):
            names.setdefault(row[3], row)  # One name for each show, the firmest
        shown: dict[str, list[tuple[Any, ...]]] = {}
        for row in sorted(names.values(), key=lambda row: (row[0], row[3])):
            shown.setdefault(cleaned(row[2]).casefold(), []).append(row)
        return _whole(Choice(cleaned(same[0][2]), _note(same), _ident(same)) for same in shown.values())

    def people(self, typed: str) -> list[Choice]:
        """Names of people."""
        wanted = key(typed)
        question = "SELECT DISTINCT key, name FROM people WHERE key >= ? AND key < ? ORDER BY key {} LIMIT ?"
        rows = self._range(question, wanted, MOST)
        if not wanted and len(rows) > MOST:
            return []
        found = {name: self._spelling(name, wanted) for _, name in rows}
        return _whole(
            Choice(cleaned(spelling), cleaned(name) if name != spelling else "")
            for name, spelling in found.items()
        )

    def shows(self, typed: str) -> list[Choice]:
        """Ids of shows."""
        rows = self._range(
            "SELECT id, title, year FROM shows WHERE id >= ? AND id < ? ORDER BY id {} LIMIT ?",
            typed.lower(),
            MOST,
        )
        return _whole(Choice(cleaned(ident), cleaned(f"{title} {year or ''}")) for ident, title, year in rows)

    def sources(self, typed: str) -> list[Choice]:
        """Ids of sources."""
        question = """
            SELECT DISTINCT id FROM parts WHERE section = 'sources' AND id >= ? AND id < ?
            ORDER BY id {} LIMIT ?
        """
        return _whole(Choice(cleaned(ident)) for (ident,) in self._range(question, typed.lower(), MOST))

    def platforms(self, typed: str) -> list[Choice]:
        """Ids of platforms, any of whose names begins so."""
        question = "SELECT key, id FROM platform_words WHERE key >= ? AND key < ? ORDER BY key {} LIMIT ?"
        rows = self._range(question, key(typed), 4 * MOST)
        return _whole(Choice(cleaned(ident)) for ident in sorted({ident for _, ident in rows}))

    def genres(self, typed: str) -> list[Choice]:
        """Genres."""
        found: list[Choice] = []
        low, high = typed.casefold(), typed.casefold() + _LAST
        test = ">="
        while len(found) <= MOST:
            # Each genre stands there once for each show: from one to the next, not through all of them
            question = (
                f"SELECT value FROM facets WHERE facet = 'genre' AND value {test} ? AND value < ? LIMIT 1"
            )
            rows = self._ask(question.replace("LIMIT", "ORDER BY value LIMIT"), (low, high))
            if not rows:
                break
            (low,), test = rows[0], ">"
            found.append(Choice(cleaned(low)))
        return _whole(found)

    def has_title(self, title: str) -> bool:
        """Whether a show is called so."""
        return bool(self._ask("SELECT 1 FROM names WHERE key = ? LIMIT 1", (key(title),)))

    def _names(self, start: str, first: int, last: int) -> list[Any]:
        return self._range(_NAMES, start, 4 * MOST, first, last)

    def _range(self, question: str, start: str, most: int, *more: Any) -> list[Any]:
        """The first rows of a range, and where there are others its last one.

        So what all these rows begin with is what all of the range begins with.
        """
        rows = self._ask(question.format(""), (start, start + _LAST, *more, most + 1))
        if len(rows) > most:
            rows[most:] = self._ask(question.format("DESC"), (start, start + _LAST, *more, 1))
        return rows

    def _spelling(self, name: str, wanted: str) -> str:
        """The way to write a name that begins as it was typed: in Hangul, if it was."""
        if key(name).startswith(wanted):
            return name
        import json

        for (doc,) in self._ask("SELECT doc FROM parts WHERE section = 'people' AND id = ?", (name,)):
            person = json.loads(doc)
            for spelling in (person.get("native_name") or "", *person.get("aliases", ())):
                if key(spelling).startswith(wanted):
                    return str(spelling)
        return name


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
    return re.sub(" +", " ", clean(text).replace("\ufffd", "")).strip()
