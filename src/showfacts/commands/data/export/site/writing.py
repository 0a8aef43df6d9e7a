"""A library written as pages of HTML, which need no server, no network and no script but to search."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from importlib.resources import files
from typing import TYPE_CHECKING

from showfacts import __version__
from showfacts.commands.claims.answer import claims
from showfacts.commands.claims.page import page as claims_page
from showfacts.commands.data.export.site.cards import card
from showfacts.commands.data.export.site.links import Linking
from showfacts.commands.data.export.site.places import places
from showfacts.commands.episodes.answer import episodes
from showfacts.commands.episodes.page import page as episodes_page
from showfacts.commands.person.answer import Named, PersonAnswer, credits_of
from showfacts.commands.person.page import page as person_page
from showfacts.commands.show.answer import show
from showfacts.commands.show.page import page as show_page
from showfacts.commands.source.answer import ORDERS, source, sources
from showfacts.commands.timeline.answer import timeline
from showfacts.commands.timeline.page import page as timeline_page
from showfacts.commands.wording import named_show
from showfacts.disk.new_folders import holds_only, new_folder, nothing
from showfacts.errors import NotRecordedError, UsageError
from showfacts.library.exported import written_to
from showfacts.library.sqlite import licences
from showfacts.outputs.html_page import common_style
from showfacts.outputs.hyperlinks import linked
from showfacts.outputs.page import Page
from showfacts.text.clean import clean
from showfacts.text.countries import country_name
from showfacts.text.fold import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from showfacts.commands.person.answer import Credit
    from showfacts.evidence.moment import Moment
    from showfacts.library.library import Library
    from showfacts.model import CastCredit, CrewCredit, Person, ShowHeader, Source
    from showfacts.outputs.page import Block, Row

STYLE = "style.css"
SEARCH = "search.js"
ASSETS = (STYLE, SEARCH)
"""The files that all pages share."""

NAMES = "names.js"
"""The names that are searched."""

TOLD_TWICE = frozenset({"held", "trailers"})
"""Blocks that only repeat what others of the page say."""

FOLDERS = ("shows", "people", "sources")
"""Where the pages of each kind are."""

_PAGE = re.compile(rf"({'|'.join(FOLDERS)})/[a-z0-9-]+\.html")

OTHERS = "0-9"
"""Where titles are listed that begin with no letter from A to Z."""


def export(
    library: Library, moment: Moment, target: Path, replaces: Callable[[Path], bool] = nothing
) -> None:
    """Write the pages of a library as of a day into a new folder; ``index.html`` is where to begin.

    ``replaces``: whether what is there may be replaced.

    Raises:
        UsageError: Jinja is not installed.
        NotWrittenError: something is there that may not be replaced, or it cannot be written.
    """
    templates = _templates()
    with written_to(target), new_folder(target, replaces) as folder:
        _Site(library, moment, folder, templates).write()


def is_export(there: Path) -> bool:
    """Whether a path is that of a folder with nothing in it but what an earlier export wrote."""
    top = ("index.html", "sources.html", NAMES, *ASSETS)
    if there.is_symlink() or not all((there / name).is_file() for name in top):
        return False
    return holds_only(there, lambda name: name in top or _PAGE.fullmatch(name) is not None)


def _templates() -> Environment:
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError:
        message = "pages need the package jinja2: pip install 'showfacts[html]'"
        raise UsageError(message) from None
    made = Environment(
        loader=PackageLoader("showfacts.commands.data.export.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["clean"] = clean
    return made


class _Site:
    """The pages of a library on their way into a folder."""

    def __init__(self, library: Library, moment: Moment, folder: Path, templates: Environment) -> None:
        self._snapshot = library.at(moment)
        self._library = library
        self._folder = folder
        self._templates = templates
        self._headers: dict[str, ShowHeader] = {}
        self._credits: dict[str, list[Credit]] = {}
        self._people: dict[str, Person] = {}
        self._shows: Mapping[str, str] = {}
        self._persons: Mapping[str, str] = {}
        self._cards: Mapping[str, str] = {}

    def write(self) -> None:
        """Write everything."""
        for folder in FOLDERS:
            (self._folder / folder).mkdir()
        self._gather()
        here = files("showfacts.commands.data.export.site.templates")
        self._put(STYLE, common_style() + here.joinpath(STYLE).read_text("utf-8"))
        self._put(SEARCH, here.joinpath(SEARCH).read_text("utf-8"))
        for ident in self._headers:
            self._show(ident)
        for key, who in self._people.items():
            self._person(key, who)
        for each in self._library.sources():
            self._source(each)
        self._indexes()
        self._put(NAMES, f"showfactsNames({_for_script(list(self._names()))});\n")

    def _gather(self) -> None:
        """Look through the shows for whom and what there are pages of."""
        for each in self._library.shows():
            if not self._snapshot.is_known(each.id):
                continue
            self._headers[each.id] = self._snapshot.header(each.id)
            for key, credit in credits_of(self._snapshot, each.id):
                self._credits.setdefault(key, []).append(credit)
        self._people = {key: self._library.person_with(key) for key in self._credits}
        self._shows = places("shows", self._headers)
        self._persons = places("people", self._people)
        self._cards = places("sources", (each.id for each in self._library.sources()))

    def _show(self, ident: str) -> None:
        answer = show(self._snapshot, ident)
        drawn = show_page(answer)
        more = list(self._more(ident))
        held = self._snapshot.show(ident)
        credits_: tuple[CastCredit | CrewCredit, ...] = (*held.cast, *held.crew)
        told = zip(credits_, self._library.credited(credits_), strict=True)
        credited = {each.person: self._persons[key] for each, key in told if key is not None}
        near = [each.show for each in answer.relations]
        related = {
            named_show(each): self._shows.get(each.id) for each in (*near, answer.continued_as) if each
        }

        def lead(key: str, text: str, _: Row) -> str | None:
            return credited.get(text) if key == "person" else related.get(text)

        sources_ = [each for page in (drawn, *more) for each in page.sources]
        blocks = [block for page in (drawn, *more) for block in page.blocks if block.name not in TOLD_TWICE]
        self._page(self._shows[ident], "facts", drawn, Linking(sources_, lead, self._cards), blocks)

    def _more(self, ident: str) -> Iterator[Page]:
        """What the page of a show has beside that of the command ``show``."""
        with suppress(NotRecordedError):
            yield timeline_page(timeline(self._snapshot, ident))
        with suppress(NotRecordedError):
            yield claims_page(claims(self._snapshot, ident))
        with suppress(NotRecordedError):
            yield episodes_page(episodes(self._snapshot, ident))

    def _person(self, key: str, who: Person) -> None:
        credits_ = sorted(self._credits[key], key=lambda each: (each.show.year or 9999, each.show.title))
        named = Named(
            id=who.id, name=who.name, native_name=who.native_name, aliases=who.aliases, sources=who.sources
        )
        said = self._snapshot.sources_of([named], credits_)
        drawn = person_page(PersonAnswer(person=named, credits=tuple(credits_), sources=said))
        linking = Linking(said, self._lead_to_show, self._cards)
        self._page(self._persons[key], "facts", drawn, linking, drawn.blocks)

    def _source(self, which: Source) -> None:
        blocks: list[Block] = []
        with suppress(NotRecordedError):
            blocks.append(card(source(self._library, which)))
        parts = (which.publisher if which.title else None, which.author, which.when, which.kind)
        drawn = Page(
            ident=which.id,
            title=which.title or which.publisher,
            detail=" · ".join(part for part in parts if part),
            blocks=tuple(blocks),
        )
        linking = Linking((), self._lead_to_show, {})
        self._page(self._cards[which.id], "source", drawn, linking, blocks, address=linked(which.url))

    def _lead_to_show(self, key: str, _: str, row: Row) -> str | None:
        """Where the word in the column "show" leads, in a row whose last cell is the id of the show."""
        return self._shows.get(row.cells[-1].text) if key == "show" else None

    def _indexes(self) -> None:
        by_letter: dict[str, list[ShowHeader]] = {}
        for header in sorted(self._headers.values(), key=lambda each: (words(each.title), each.year or 0)):
            by_letter.setdefault(_letter(header.title), []).append(header)
        tallied = sources(self._library, by=ORDERS["id"]).rows
        self._put_page(
            "index.html",
            "index",
            letters=sorted(by_letter.items(), key=lambda item: (item[0] == OTHERS, item[0])),
            shows=self._shows,
            counts=(len(self._headers), len(self._people), len(tallied)),
            licences=[(ident, credit, text) for ident, credit, text in licences(self._library)],
        )
        titles = {each.id: each.title for each in self._library.sources()}
        self._put_page("sources.html", "sources", rows=tallied, titles=titles, cards=self._cards)

    def _names(self) -> Iterator[tuple[str, str, str, str]]:
        """What is searched: a name, its other names, what tells it from namesakes, and its page."""
        for ident, header in self._headers.items():
            held = self._snapshot.show(ident)
            others = (header.original_title, *held.aliases)
            detail = " · ".join(filter(None, (str(header.year or ""), *map(country_name, header.countries))))
            yield clean(header.title), _joined(others), detail, self._shows[ident]
        for key, who in self._people.items():
            yield clean(who.name), _joined((who.native_name, *who.aliases)), "", self._persons[key]

    def _page(
        self,
        place: str,
        template: str,
        drawn: Page,
        linking: Linking,
        blocks: Sequence[Block],
        address: str | None = None,
    ) -> None:
        sections = linking.sections(blocks)
        self._put_page(place, template, page=drawn, sections=sections, notes=linking.notes, address=address)

    def _put_page(self, place: str, template: str, **values: object) -> None:
        top = "../" * place.count("/")
        about = {"top": top, "version": __version__, "day": self._snapshot.moment.day}
        text = self._templates.get_template(f"{template}.html").render(**about, **values)
        self._put(place, f"{text}\n")

    def _put(self, place: str, text: str) -> None:
        (self._folder / place).write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _joined(names: Iterable[str | None]) -> str:
    return ", ".join(clean(each) for each in names if each)


def _letter(title: str) -> str:
    """What a title is listed under."""
    first = words(title)[:1].upper()
    return first if "A" <= first <= "Z" else OTHERS


def _for_script(value: object) -> str:
    """A value as a script can hold it, wherever the script stands."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
