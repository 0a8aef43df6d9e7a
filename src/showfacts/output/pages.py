"""An answer as a page: the blocks that a terminal draws and a pipe gets, without any drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from showfacts.vocabulary import country_name, language_name, region_name

if TYPE_CHECKING:
    from showfacts.answers.comparing import CompareAnswer
    from showfacts.answers.dataset import IndexAnswer
    from showfacts.answers.evidence import ClaimsAnswer, Said, SourceAnswer, SourcesAnswer
    from showfacts.answers.lists import FilesAnswer, ListAnswer, PersonAnswer
    from showfacts.answers.lookups import (
        CastAnswer,
        CrewAnswer,
        Offer,
        PlotAnswer,
        ReleaseAnswer,
        ShowAnswer,
        StatusAnswer,
        TimelineAnswer,
        WhereAnswer,
    )
    from showfacts.model import (
        CastCredit,
        Company,
        CrewCredit,
        Event,
        Season,
        ShowHeader,
        Source,
    )

Tone: TypeAlias = Literal["plain", "strong", "quiet", "good", "bad", "warn"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and what it is worth to the reader."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: its cells, and the ids of the sources it rests on; None for what is worked out."""

    cells: tuple[Cell, ...]
    sources: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Facts of one kind under named columns.

    ``labels``, by column: what stands before its values where there is no room for columns, where they
    do not speak for themselves. ``is_tall``: there, each value is worth a line.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    labels: tuple[str, ...] = ()
    is_tall: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of many kinds, one a row: a label and a value."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A sentence."""

    name: str
    text: Cell


Block: TypeAlias = Table | Facts | Prose


@dataclass(frozen=True, slots=True)
class Page:
    """What one answer shows.

    ``ident`` tells pages apart where there are many; the first ``framed`` blocks stand in a frame with
    the title.
    """

    ident: str
    title: str
    detail: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    framed: int = 0


WEAK = frozenset({"fan", "blog", "machine"})
"""Kinds of sources on which, alone, a fact does not stand firmly."""


def footing(row: Row, sources: Sequence[Source]) -> Literal["", "weak", "unsourced"]:
    """Whether a fact rests on nothing, or on one weak source alone."""
    if row.sources is None:
        return ""
    if not row.sources:
        return "unsourced"
    kinds = [source.kind for source in sources if source.id in row.sources]
    return "weak" if len(kinds) == 1 and kinds[0] in WEAK else ""


def page(answer: object) -> Page:
    """The page of any answer."""
    return _PAGES[type(answer).__name__](answer)


def _cast(answer: CastAnswer) -> Page:
    return _of(answer.show, [_cast_table(answer.cast)], answer.sources)


def _crew(answer: CrewAnswer) -> Page:
    return _of(answer.show, [_crew_table(answer.crew), _company_table(answer.companies)], answer.sources)


def _status(answer: StatusAnswer) -> Page:
    status = answer.status
    blocks: list[Block] = [
        Prose("summary", Cell(status.summary, "strong")),
        Facts(
            "status",
            _facts(
                ("state", _state(status.state), ()),
                ("decision", _decision(status.decision), ()),
                ("since", status.since, ()),
                ("by", status.by, ()),
                ("season", status.season, ()),
                ("according to", answer.according_to and _cited(answer.according_to), ()),
                ("next", status.next and f"{status.next.what} {status.next.date}", ()),
                ("continued as", answer.continued_as and _named(answer.continued_as), ()),
                ("as of", status.as_of.isoformat(), ()),
            ),
        ),
        _event_table("evidence", status.evidence),
    ]
    named = {ident for event in status.evidence for ident in event.sources}
    return _of(answer.show, blocks, tuple(each for each in answer.sources if each.id in named), framed=2)


def _release(answer: ReleaseAnswer) -> Page:
    return _of(
        answer.show,
        [_season_table(answer.seasons), _event_table("trailers", answer.trailers)],
        answer.sources,
    )


def _where(answer: WhereAnswer) -> Page:
    return _of(answer.show, [_offer_table(answer.availability)], answer.sources)


def _plot(answer: PlotAnswer) -> Page:
    return _of(answer.show, [Prose("premise", Cell(answer.premise))], answer.sources)


def _timeline(answer: TimelineAnswer) -> Page:
    rows = tuple(
        _row(
            Cell(entry.date, "strong"),
            Cell(_words(entry.type) + (f" {_season(entry.season)}" if entry.season is not None else "")),
            Cell(", ".join(part for part in (entry.by, entry.place) if part)),
            Cell(entry.note or "", "quiet"),
            sources=entry.sources,
        )
        for entry in answer.timeline
    )
    return _of(answer.show, [Table("timeline", ("Date", "What", "Who", "Note"), rows)], answer.sources)


def _show(answer: ShowAnswer) -> Page:
    status, head = answer.status, answer.show
    blocks: list[Block] = [
        Prose("premise", Cell(answer.premise or "")),
        Prose("summary", Cell(status.summary if status else "", "strong")),
        Facts(
            "about",
            _facts(
                ("title", head.title, ()),
                ("original title", head.original_title, ()),
                ("year", head.year, ()),
                ("country", ", ".join(map(country_name, head.countries)), ()),
                ("platforms", ", ".join(head.platforms), ()),
                ("also known as", "; ".join(answer.aliases), ()),
                ("working title", "; ".join(answer.working_titles), ()),
                ("type", answer.type, ()),
                ("genres", ", ".join(answer.genres), ()),
                ("languages", ", ".join(map(language_name, answer.languages)), ()),
                *(
                    (
                        _words(each.type),
                        each.show.title + f" ({each.show.year or '?'})" if each.show else each.work,
                        each.sources,
                    )
                    for each in answer.relations
                ),
                ("goes on as", answer.continued_as and _named(answer.continued_as), ()),
                *(
                    (f"rated by {each.by}", f"{each.score:g} of {each.scale:g}", each.sources)
                    for each in answer.reviews
                ),
                *((catalogue, value, ()) for catalogue, value in _ids(answer)),
                ("checked", answer.checked, ()),
                ("id", head.id, ()),
            ),
        ),
        _season_table(answer.seasons),
        _cast_table(answer.cast),
        _crew_table(answer.crew),
        _company_table(answer.companies),
        _offer_table(answer.availability),
        _event_table("trailers", answer.trailers),
    ]
    return replace(_of(head, blocks, answer.sources, framed=2), detail="")


def _compare(answer: CompareAnswer) -> Page:
    one, other = answer.shows
    rows = tuple(
        _row(Cell(each.field, "quiet"), *(_value(value, each.field) for value in each.values))
        for each in answer.rows
    )
    common = ", ".join(answer.people_in_common) or "nobody on record"
    return Page(
        ident=f"{one.id}\t{other.id}",
        title=f"{one.title} and {other.title}",
        detail="",
        blocks=(
            Table(
                "compare",
                ("", _named(one), _named(other)),
                rows,
                labels=("", "1", "2"),
                is_tall=True,
            ),
            Facts("common", (Row((Cell("people in common"), Cell(common, "strong"))),)),
        ),
    )


def _person(answer: PersonAnswer) -> Page:
    rows = tuple(
        _row(
            Cell(str(each.show.year or "")),
            Cell(each.show.title, "strong"),
            Cell(each.character or each.role or ""),
            Cell(each.billing or each.as_),
            Cell(_numbers(each.seasons), "quiet"),
            Cell(each.show.id, "quiet"),
            sources=each.sources,
        )
        for each in answer.credits
    )
    columns = ("Year", "Show", "As", "Credit", "Seasons", "Id")
    who = answer.person
    spellings = ", ".join(part for part in (who.native_name, *who.aliases) if part)
    return Page(
        ident=who.name,
        title=who.name,
        detail=spellings,
        blocks=(Table("credits", columns, rows, labels=_labels(columns, "Seasons")),),
        sources=answer.sources,
    )


def _list(answer: ListAnswer) -> Page:
    rows = tuple(
        _row(
            Cell(each.title, "strong"),
            Cell(str(each.year or "")),
            Cell(", ".join(each.countries)),
            Cell(", ".join(each.platforms)),
            Cell(each.id, "quiet"),
            Cell(f"{each.matched} ({each.matched_as})" if each.matched else "", "quiet"),
        )
        for each in answer.rows
    )
    columns = ("Title", "Year", "Country", "Platforms", "Id", "Matched")
    return Page(
        ident="",
        title="",
        detail="",
        blocks=(Table("shows", columns, rows, labels=_labels(columns, "Matched")),),
    )


def _files(answer: FilesAnswer) -> Page:
    rows = tuple(
        _row(
            Cell(each.path, "strong"),
            Cell(each.origin),
            *(
                Cell(str(count))
                for count in (each.shows, each.people, each.platforms, each.sources, each.bytes)
            ),
        )
        for each in answer.rows
    )
    columns = ("File", "Origin", "Shows", "People", "Platforms", "Sources", "Bytes")
    return Page(
        ident="",
        title="",
        detail="",
        blocks=(Table("files", columns, rows, labels=_labels(columns, *columns[2:])),),
    )


def _claims(answer: ClaimsAnswer) -> Page:
    shown = {source.id: source for source in answer.sources}
    held = tuple(
        _row(
            Cell(_words(each.field), "quiet"),
            Cell(_about(each.about, each.value), "quiet"),
            Cell(each.value, "strong"),
            Cell(_who(each.sources, shown)),
            sources=each.sources,
        )
        for each in answer.held
    )
    said = tuple(
        _row(
            Cell(_words(each.field), "quiet"),
            Cell(_about(each.about, each.value), "quiet"),
            Cell(each.value),
            _verdict(each.verdict),
            Cell(_who(each.sources, shown)),
            Cell(each.note or "", "quiet"),
            sources=each.sources,
        )
        for each in answer.claims
    )
    blocks = (
        Table("held", ("Field", "About", "What we hold", "Who says so"), held),
        Table("claims", ("Field", "About", "What others say", "Verdict", "Who", "Why"), said),
    )
    return _of(answer.show, blocks, answer.sources)


def _about(about: str | None, value: str) -> str:
    """What a value is about, where the value does not say so itself."""
    return about if about and about != value else ""


def _source(answer: SourceAnswer) -> Page:
    which = answer.source
    parts = (which.author, which.published or "undated", which.kind, which.url)
    tally = ", ".join(f"{count} {verdict}" for verdict, count in answer.tally.items())
    off = [each for verdict in _EXPLAINED for each in answer.claims if each.verdict == verdict]
    blocks: list[Block] = [
        Prose("claims", Cell(f"{len(answer.claims)}: {tally}", "strong")),
        Table(
            "not simply right",
            ("Verdict", "Show", "Field", "What it says", "Why"),
            tuple(map(_said_row, off)),
        ),
        *(
            Prose(
                name, Cell("; ".join(_said_words(each) for each in answer.claims if each.verdict == verdict))
            )
            for verdict, name in (("agrees", "right"), ("unchecked", "unchecked"), ("opinion", "opinions"))
        ),
        Prose(
            "left out",
            Cell("; ".join(f"{_words(each.field)} {each.value}" for each in answer.left_out), "quiet"),
        ),
    ]
    return Page(
        ident=which.id,
        title=which.title or which.publisher,
        detail=" · ".join(part for part in (which.publisher if which.title else None, *parts) if part),
        blocks=tuple(blocks),
    )


_EXPLAINED = ("contradicted", "superseded", "disputed", "imprecise", "variant")


def _said_row(said: Said) -> Row:
    return _row(
        _verdict(said.verdict),
        Cell(said.show.title, "quiet"),
        Cell(_words(said.field), "quiet"),
        Cell(said.value, "strong"),
        Cell(said.note or "", "quiet"),
    )


def _said_words(said: Said) -> str:
    about = f" ({said.about})" if said.about and said.about not in said.value else ""
    return f"{_words(said.field)}{about} {said.value}"


def _sources(answer: SourcesAnswer) -> Page:
    rows = tuple(
        _row(
            Cell(each.id, "strong"),
            Cell(each.publisher),
            Cell(each.kind),
            Cell(each.published or ""),
            Cell(", ".join(f"{count} {verdict}" for verdict, count in each.tally.items())),
        )
        for each in answer.rows
    )
    columns = ("Source", "Publisher", "Kind", "Published", "Claims")
    return Page(ident="", title="", detail="", blocks=(Table("sources", columns, rows),))


_VERDICTS: dict[str, Tone] = {
    "agrees": "good",
    "contradicted": "bad",
    "disputed": "warn",
    "superseded": "warn",
    "imprecise": "warn",
    "unchecked": "quiet",
    "opinion": "quiet",
}


def _verdict(verdict: str) -> Cell:
    return Cell(verdict, _VERDICTS.get(verdict, "plain"))


def _cited(source: Source) -> str:
    return f"{source.publisher}, {source.published or 'undated'} ({source.kind})"


def _who(idents: Sequence[str], known: Mapping[str, Source]) -> str:
    """Sources as publisher and date."""
    said = [known[ident] for ident in idents if ident in known]
    return "; ".join(f"{each.publisher}, {each.published or 'undated'}" for each in said)


def _index(answer: IndexAnswer) -> Page:
    rows = _facts(
        ("file", answer.path or "none: in memory, as no cache folder can be written", ()),
        ("bytes", answer.bytes, ()),
        ("built", answer.built, ()),
        ("version", answer.version, ()),
        ("files", answer.files, ()),
        ("shows", answer.shows, ()),
        ("names", answer.names, ()),
        ("people", answer.people, ()),
        ("sources", answer.sources, ()),
    )
    return Page(ident="", title="", detail="", blocks=(Facts("index", rows),))


_PAGES: dict[str, Callable[[Any], Page]] = {
    "CastAnswer": _cast,
    "CrewAnswer": _crew,
    "StatusAnswer": _status,
    "ReleaseAnswer": _release,
    "WhereAnswer": _where,
    "PlotAnswer": _plot,
    "TimelineAnswer": _timeline,
    "ShowAnswer": _show,
    "CompareAnswer": _compare,
    "PersonAnswer": _person,
    "ListAnswer": _list,
    "FilesAnswer": _files,
    "IndexAnswer": _index,
    "ClaimsAnswer": _claims,
    "SourceAnswer": _source,
    "SourcesAnswer": _sources,
}


def _of(show: ShowHeader, blocks: Iterable[Block], sources: tuple[Source, ...], framed: int = 0) -> Page:
    parts = (
        show.original_title or "",
        str(show.year or ""),
        ", ".join(map(country_name, show.countries)),
        ", ".join(show.platforms),
    )
    return Page(
        ident=show.id,
        title=show.title,
        detail=" · ".join(part for part in parts if part),
        blocks=tuple(blocks),
        sources=sources,
        framed=framed,
    )


def _row(*cells: Cell, sources: tuple[str, ...] | None = None) -> Row:
    return Row(cells, sources)


def _labels(columns: Sequence[str], *named: str) -> tuple[str, ...]:
    return tuple(column.lower() if column in named else "" for column in columns)


def _facts(*rows: tuple[str, object, tuple[str, ...]]) -> tuple[Row, ...]:
    """Label and value rows, without those that have no value."""
    return tuple(
        Row((Cell(label, "quiet"), value if isinstance(value, Cell) else Cell(str(value))), sources or None)
        for label, value, sources in rows
        if value not in (None, "")
    )


def _cast_table(cast: Sequence[CastCredit]) -> Table:
    rows = tuple(
        _row(
            Cell(each.person, "strong"),
            Cell(each.character or ""),
            Cell(each.billing or ""),
            Cell(_numbers(each.seasons), "quiet"),
            Cell(", ".join(each.also_named), "quiet"),
            sources=each.sources,
        )
        for each in cast
    )
    columns = ("Person", "Character", "Billing", "Seasons", "Also named")
    return Table("cast", columns, rows, labels=_labels(columns, "Seasons", "Also named"))


def _crew_table(crew: Sequence[CrewCredit]) -> Table:
    rows = tuple(
        _row(
            Cell(each.person, "strong"),
            Cell(each.role),
            Cell(_numbers(each.seasons), "quiet"),
            sources=each.sources,
        )
        for each in crew
    )
    columns = ("Person", "Role", "Seasons")
    return Table("crew", columns, rows, labels=_labels(columns, "Seasons"))


def _company_table(companies: Sequence[Company]) -> Table:
    rows = tuple(
        _row(Cell(each.name, "strong"), Cell(each.role or ""), sources=each.sources) for each in companies
    )
    return Table("companies", ("Company", "Role"), rows)


def _season_table(seasons: Sequence[Season]) -> Table:
    rows = tuple(
        _row(
            Cell(str(each.number), "strong"),
            Cell(each.name or ""),
            Cell(_episodes(each)),
            Cell(each.premiere or ""),
            Cell(each.finale or ""),
            Cell(each.release or ""),
            Cell(_minutes(each)),
            sources=each.sources,
        )
        for each in seasons
    )
    columns = ("Season", "Name", "Episodes", "Premiere", "Finale", "Release", "Minutes")
    labels = _labels(columns, "Season", "Episodes", "Premiere", "Finale", "Minutes")
    return Table("seasons", columns, rows, labels=labels)


def _event_table(name: str, events: Sequence[Event]) -> Table:
    rows = tuple(
        _row(
            Cell(each.date, "strong"),
            Cell(_words(each.type) + (f" {_season(each.season)}" if each.season is not None else "")),
            Cell(", ".join(part for part in (each.by, each.place) if part)),
            Cell(each.note or "", "quiet"),
            sources=each.sources,
        )
        for each in events
    )
    return Table(name, ("Date", "What", "Who", "Note"), rows)


def _offer_table(offers: Sequence[Offer]) -> Table:
    now = {True: Cell("yes", "good"), False: Cell("no", "bad"), None: Cell("unknown", "warn")}
    rows = tuple(
        _row(
            Cell(each.platform, "strong"),
            Cell(", ".join(map(region_name, each.regions))),
            Cell(each.from_ or ""),
            Cell(each.until or ""),
            now[each.current],
            Cell("yes" if each.original else "", "quiet"),
            Cell(each.note or "", "quiet"),
            sources=each.sources,
        )
        for each in offers
    )
    columns = ("Platform", "Regions", "From", "Until", "There now", "Original", "Note")
    labels = _labels(columns, "From", "Until", "There now", "Original")
    return Table("availability", columns, rows, labels=labels)


def _ids(answer: ShowAnswer) -> list[tuple[str, object]]:
    ids = answer.ids
    return [
        ("IMDb", ids.imdb),
        ("TVmaze", ids.tvmaze),
        ("TMDB", ids.tmdb),
        ("TVDB", ids.tvdb),
        ("Wikidata", ids.wikidata),
    ]


def _state(state: str) -> Cell:
    tones: dict[str, Tone] = {"airing": "good", "upcoming": "good", "undetermined": "warn"}
    return Cell(_words(state), tones.get(state, "plain"))


def _decision(decision: str) -> Cell:
    tones: dict[str, Tone] = {"renewed": "good", "cancelled": "bad", "none-announced": "warn"}
    return Cell(_words(decision), tones.get(decision, "plain"))


def _words(term: str) -> str:
    """A term of the vocabulary as people write it: ``picked-up`` -> picked up."""
    return term.replace("-", " ")


def _season(number: int) -> str:
    return f"season {number}" if number else "specials"


def _named(show: ShowHeader) -> str:
    return f"{show.title} ({show.year})" if show.year else show.title


def _numbers(numbers: Sequence[int]) -> str:
    """Season numbers with runs joined: ``1-3, 5``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _episodes(season: Season) -> str:
    shown = "" if season.episodes is None else str(season.episodes)
    return (
        f"{shown} (ordered {season.episodes_ordered})".strip()
        if season.episodes_ordered is not None
        else shown
    )


def _minutes(season: Season) -> str:
    minutes = season.runtime_minutes
    return f"{minutes[0]}-{minutes[1]}" if isinstance(minutes, tuple) else str(minutes or "")


def _value(value: Any, field: str) -> Cell:
    if value is None:
        return Cell("not on record", "quiet")
    if not isinstance(value, tuple):
        return Cell(str(value))
    spelled = country_name if field == "countries" else language_name if field == "languages" else str
    return Cell(", ".join(map(spelled, value)))
