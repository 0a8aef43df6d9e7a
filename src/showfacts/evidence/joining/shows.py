"""What several files say of one show -> one show: lists joined by their keys, nothing hidden.

Values that are equal join their sources; of those that differ, one is held (``values.settle`` says which)
and the others become claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from showfacts.evidence.citations import LISTS
from showfacts.evidence.joining.lost import Lost, claim_of, covers
from showfacts.evidence.joining.rows import cited, grouped, is_open, says, settled
from showfacts.evidence.joining.values import FileValue, as_text, is_rougher, settle, unite, written
from showfacts.evidence.verdicts.compare import NO_NAMES, compare_values
from showfacts.model import ExternalIds, Show
from showfacts.model.cites import Cites
from showfacts.model.fields import CATALOGUES, FIELDS
from showfacts.model.layers import Standing
from showfacts.model.records import replace

if TYPE_CHECKING:
    from showfacts.evidence.joining.rows import JoinedRow
    from showfacts.evidence.joining.values import Told
    from showfacts.evidence.verdicts.compare import Names
    from showfacts.model import Claim, PartialDate
    from showfacts.model.fields import Field

_ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "seasons": lambda row: row.number,
    "episodes": lambda row: (row.season is None, row.season or 0, row.number is None, row.number or 0),
    "events": lambda row: row.date,
    "listings": lambda row: row.date,
}
"""Lists that have an order of their own."""


def join(told: Sequence[Told], names: Names = NO_NAMES) -> Show:
    """The one show that files tell of.

    Args:
        told: what each file says, in the order of the files: within a standing, later ones win.
        names: whose which name is.

    Returns:
        The show, by the id of ``head``, with no row that is ``absent`` and nothing to ``drop``. Rows and
        values of the user's files without sources rest on the file; rows to which several files add have
        ``cites``. What is told in place of what is held is among the claims.
    """
    joining = _Joining(sorted(told, key=lambda each: each.standing), names)
    values = joining.plain()
    values |= {name: joining.rows(name) for name in LISTS if name != "claims"}
    return Show(
        **values,
        ids=joining.ids(),
        id=head(told).show.id,
        sources=joining.sources(),
        checked=joining.checked(),
        claims=joining.claims(),
        cites=Cites.of(joining.cites),
    )


def head(told: Iterable[Told]) -> Told:
    """Whose id the show has: of the highest standing a file that titles it, and of these the first.

    ``told`` is in the order of the files.
    """
    return min(told, key=lambda each: (-each.standing, not each.show.title))


class _Joining:
    """One show on its way: what is read of the files, and what comes out beside the values."""

    def __init__(self, told: Sequence[Told], names: Names) -> None:
        self._told = told
        self._names = names
        self._in_order = _in_order(told)
        self._made: list[Claim] = []
        self._overruled: dict[tuple[str, str | None], FileValue] = {}
        self.cites: dict[str, tuple[str, ...]] = {}

    def plain(self) -> dict[str, Any]:
        """The plain fields, whose sources go to the ``cites``."""
        values = {field.key: self._value(field) for field in FIELDS if not field.is_list}
        values |= {field.key: self._words(field.key) for field in FIELDS if field.is_list}
        return {key: value for key, value in values.items() if says(value)}

    def ids(self) -> ExternalIds:
        """The ids of other catalogues."""
        found = {}
        for catalogue in CATALOGUES:
            said = [
                FileValue(ident, each.credited(each.show.cites.get("ids", catalogue)), each)
                for each in self._told
                if (ident := getattr(each.show.ids, catalogue)) is not None
            ]
            if said:
                held = settle(said)
                found[catalogue], self.cites[f"ids/{catalogue}"] = held.said.value, held.sources
                for other in held.others:
                    lost = Lost("ids", other, held)
                    self._claim_value(
                        lost, _with_id(catalogue, other.value), _with_id(catalogue, held.said.value)
                    )
        return ExternalIds(**found)

    def rows(self, name: str) -> tuple[Any, ...]:
        """A list of rows."""
        if not any(getattr(each.show, name) for each in self._told):
            return ()
        rows = []
        for group in sorted(grouped(self._told, name, self._names), key=self._place(name)):
            row, lost = settled(group)
            rows.append(row)
            self._claim_values(name, row, group, lost)
        if len(self._told) > 1 and name in _ORDERS:
            rows.sort(key=_ORDERS[name])
        return tuple(rows)

    def claims(self) -> tuple[Claim, ...]:
        """The claims of the files, then those that joining made."""
        groups = sorted(grouped(self._told, "claims"), key=self._place("claims"))
        rows = [self._judged(*group.file_rows[-1]) for group in groups]
        return (*rows, *(each for each in self._made if not any(covers(row, each) for row in rows)))

    def _judged(self, claim: Claim, told: Told) -> Claim:
        """A claim that a file holds against a value, if a higher file holds another one: judged by that."""
        overruled = self._overruled.get((claim.field, claim.about))
        if overruled is None or overruled.told.standing < told.standing or overruled.told is told:
            return claim
        verdict = compare_values(claim.field, as_text(overruled.value), claim.value, names=self._names)
        if "agrees" not in (verdict, claim.verdict):
            return claim
        return replace(claim, verdict=verdict, note=None if verdict != claim.verdict else claim.note)

    def sources(self) -> tuple[str, ...]:
        """Where the entries of all files were read."""
        return tuple(dict.fromkeys(source for each in self._in_order for source in each.show.sources))

    def checked(self) -> PartialDate | None:
        """The day on which the highest file was checked that has one."""
        return next((each.show.checked for each in reversed(self._told) if each.show.checked), None)

    def _place(self, name: str) -> Callable[[JoinedRow], tuple[int, int]]:
        """Where a row stands: in its place of the first file, in order, that has it."""
        ranks = {id(each): rank for rank, each in enumerate(self._in_order)}
        places = {
            id(row): (ranks[id(each)], place)
            for each in self._told
            for place, row in enumerate(getattr(each.show, name))
        }
        return lambda group: min(places[id(each_row.row)] for each_row in group.file_rows)

    def _value(self, field: Field) -> Any:
        said = [
            FileValue(
                value,
                each.credited(each.show.cites.get(field.key)),
                each,
                is_open(each.show, field.key, each.day),
            )
            for each in self._told
            if says(value := getattr(each.show, field.key))
        ]
        if not said:
            return None
        held = settle(said)
        self.cites[field.key] = held.sources
        for other in held.others:
            lost = Lost(field.key, other, held)
            self._claim_value(lost, _with(field.key, other.value), _with(field.key, held.said.value))
        return held.said.value

    def _words(self, key: str) -> tuple[str, ...]:
        """The words of a list without those that a higher file drops."""
        if key != "aliases" and not any(getattr(each.show, key) for each in self._told):
            return ()
        kept: dict[int, list[FileValue]] = {}
        dropped: set[Any] = set()
        for each in reversed(self._told):
            kept[id(each)] = [
                FileValue((word,), each.credited(each.show.cites.get(key, word)), each)
                for word in getattr(each.show, key)
                if written(word) not in dropped
            ]
            dropped |= {written(word) for word in getattr(each.show.drop, key)}
        words = unite(said for each in self._in_order for said in kept[id(each)])
        if key == "aliases":
            words = self._with_old_titles(words)
        self.cites |= cited(key, words)
        return tuple(words)

    def _with_old_titles(self, aliases: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Aliases with the titles that are not held, by which the show is still looked for."""
        known = {written(alias) for alias in aliases}
        for claim in self._made:
            if claim.field in ("title", "original-title") and written(claim.value) not in known:
                aliases[claim.value] = claim.sources
        return aliases

    def _claim_values(self, name: str, row: Any, group: JoinedRow, lost: Sequence[Lost]) -> None:
        """Make claims of what is not held of a row: of seasons value by value, else of all of the row."""
        if name in ("seasons", "episodes"):
            key = {field: getattr(row, field) for field in ("season", "number") if hasattr(row, field)}
            for each in lost:
                said, held = (
                    type(row)(**key, **{each.field: one.value}) for one in (each.said, each.held.said)
                )
                self._claim_value(each, _with(name, (said,)), _with(name, (held,)))
            return
        for each_row in group.file_rows:
            of_file = [each for each in lost if each.said.told is each_row.told]
            if of_file:
                # What is told most wrongly of a row decides on it
                worst = min(of_file, key=lambda each: is_rougher(each.said.value, each.held.said.value))
                sources = tuple(dict.fromkeys(source for each in of_file for source in each.said.sources))
                worst = worst._replace(said=worst.said._replace(sources=sources))
                self._claim(worst, _with(name, (_uncited(each_row.row),)), _with(name, (_uncited(row),)))

    def _claim_value(self, lost: Lost, said: Show, held: Show) -> None:
        """Make a claim of a value of which there can be only one."""
        self._claim(lost, said, held)
        claim = self._made[-1]
        self._overruled[claim.field, claim.about] = lost.held.said

    def _claim(self, lost: Lost, said: Show, held: Show) -> None:
        self._made.append(claim_of(lost, said, held, self._names))


def _in_order(told: Sequence[Told]) -> list[Told]:
    """The files in the order of their rows: the highest begins, but the user's add theirs at the end."""
    own = [each for each in told if each.standing is Standing.OWN]
    return [*reversed(told[: len(told) - len(own)]), *own]


def _uncited(row: Any) -> Any:
    """The row as one fact: whatever its single values rest on."""
    return replace(row, cites=Cites()) if getattr(row, "cites", ()) else row


def _with(field: str, value: Any) -> Show:
    """A show that says only this."""
    values: dict[str, Any] = {"id": "", field: value}
    return Show(**values)


def _with_id(catalogue: str, ident: Any) -> Show:
    """A show that says only what a catalogue calls it."""
    return _with("ids", ExternalIds(**{catalogue: ident}))
