"""The tiers: what words may be taken for, from the firmest to the faintest.

1. the show's id
2. a title or original title
3. an alias or working title; any name in another spelling or romanisation
4. a title or alias with year, country, platform or type among the words; a season that is an entry of its own
5. a title without its article or tag, its beginning, its subtitle, or either cut to initials; a title with
   "tv series", or with a year or country that is not on record for the show
6. a likely slip of the fingers

A title with words for a season is of the tier of the title: they ask about a season of the show.

Each tier has steps, and the first step with a hit decides. They come in the order of the tiers, but for
a title that all the words fit without an article or tag, which comes before one that leaves words over.
What a step accepts is said where it is made: in ``wholes``, ``parts`` and ``slips``; where something else may
be meant (``likely``), a single show is a question back, too.
"""

from __future__ import annotations

from showfacts.finding.steps import SeasonOf, Step, Tier
from showfacts.finding.wholes import FIRM, continues, loosely, named, spelt, whole
from showfacts.index.name import Name, NameKind
from showfacts.text.fold import article, key, letters, spelling, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from showfacts.finding.narrowing import Narrowing
    from showfacts.finding.peeling import Peeled
    from showfacts.index.names import IndexedNames


def steps(names: IndexedNames, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """The steps of all tiers, firmest first; little is looked up before its step is reached."""
    yield from _whole(names, query, narrowing)
    from showfacts.finding import parts
    from showfacts.finding.peeling import peelings

    peeled = list(peelings(query, narrowing, names))
    narrowed, unrecorded = _up_to_a_title(names, peeled, narrowing)
    plain = [each for each in peeled if each.narrowing == narrowing]
    yield from _narrowed(names, query, narrowed, narrowing)
    for each in plain:
        yield from _season(names, each)
    yield _with_id_words(names, query)
    yield from parts.steps(names, query)
    yield from _parts_of_rests(names, plain)
    yield unrecorded
    yield from _with_more(names, plain)
    for each in narrowed:
        yield from _part_narrowed(names, each)
    yield _looking_alike(names, query)
    yield from _slips(names, query, peeled)
    yield from _stripped(names, query, narrowing)
    yield parts.more_than(names, query)


_NARROWED = (Tier.NARROWED, Tier.NARROWED)
_WITH_MORE = (Tier.BEGINNING, Tier.BEGINNING)


def _whole(names: IndexedNames, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """An id, and whole names, in any spelling."""
    ident = names.id_of(query.strip().lower())
    if ident is not None:
        yield _identified(names, ident)
    yield from named(names, query, narrowing, FIRM, letters)
    yield from spelt(names, query, Tier.ALIAS)
    yield from _turned(names, query, narrowing)
    yield loosely(names, query)


def _parts_of_rests(names: IndexedNames, peeled: Iterable[Peeled]) -> Iterator[Step]:
    """Parts of names with words for a season: "umbrella season 2"."""
    from showfacts.finding import parts

    for each in peeled:
        if each.season is not None:
            yield from (_admitted(names, step, each) for step in parts.steps(names, each.rest))


def _with_more(names: IndexedNames, peeled: Iterable[Peeled]) -> Iterator[Step]:
    """Whole names with words behind them that tell nothing: "vincenzo tv series"."""
    for each in peeled:
        if each.season is None:
            found = named(names, each.rest, each.narrowing, _WITH_MORE, letters)
            near = loosely(names, each.rest)
            if " " not in words(each.rest):
                near = near._replace(asks=True)  # "Inside Series" for The Inside
            for step in (*found, near):
                yield step._replace(aside=each.aside)


def _slips(names: IndexedNames, query: str, peeled: Iterable[Peeled]) -> Iterator[Step]:
    """Names with slips in them, whole and without the words that narrow them."""
    from showfacts.finding.slips import misspelt

    yield misspelt(names, query)
    for each in peeled:
        if not _is_named(names, each):
            yield _admitted(names, misspelt(names, each.rest), each)


def _turned(names: IndexedNames, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """Names as lists are sorted by: "Office, The"."""
    rest, comma, last = query.rpartition(",")
    if comma and rest.strip() and article(words(last)) == words(last):
        yield from named(names, f"{last.strip()} {rest}", narrowing, FIRM, letters)


def _up_to_a_title(
    names: IndexedNames, peeled: Sequence[Peeled], narrowing: Narrowing
) -> tuple[list[Peeled], Step]:
    """The peelings that narrow, up to one that leaves a whole name; shows whose record lacks what it asks.

    More is not to be taken off a name: "Skam France season 3" is not the Skam of France.
    """
    narrowed = []
    unrecorded = Step(Tier.BEGINNING, (), "")
    for each in peeled:
        if each.narrowing != narrowing:
            narrowed.append(each)
            unrecorded = _unrecorded(names, each, narrowing)
        if unrecorded.names or (each.narrowing == narrowing and _is_named(names, each)):
            break
    return narrowed, unrecorded


def _narrowed(
    names: IndexedNames, query: str, peeled: Sequence[Peeled], narrowing: Narrowing
) -> Iterator[Step]:
    """Whole names with words that narrow them; the titles that ran in a year before those that only begin so.

    The words may as well be all of a title up to its subtitle: "Drama Festival 2014: Old Farewell".
    """
    for each in peeled:
        if each.season is not None:
            yield from _season(names, each)
            continue
        # Who adds a year has a list of namesakes in view, and copies the punctuation too
        for step in named(names, each.rest, each.narrowing, _NARROWED, spelling):
            yield _admitted(names, step, each)
        for step in spelt(names, each.rest, Tier.NARROWED):
            yield _admitted(names, step, each)
    begun = [hit for hit in whole(names, query) if hit.kind is NameKind.HEAD]
    for each in peeled:
        ran = _running(names, each, narrowing)
        yield ran._replace(names=[*ran.names, *begun]) if ran.names else ran
    for each in peeled:
        yield _titled_more(names, each, narrowing)


def _season(names: IndexedNames, peeled: Peeled) -> Iterator[Step]:
    """Whole names with words for a season: the entry of its own that it is, else the show, asked about it.

    Where other seasons are entries of their own, and this one is not, the show by itself is not the answer.
    """
    if peeled.season is None:
        return
    narrows = bool(peeled.narrowing)
    tiers = _NARROWED if narrows else FIRM
    found = named(names, peeled.rest, peeled.narrowing, tiers, spelling if narrows else letters)
    for base in (*found, *spelt(names, peeled.rest, tiers[1]), loosely(names, peeled.rest)):
        if not base.names:
            continue
        from showfacts.finding.seasons import entries, other_entries

        hits = entries(names, base.names, peeled.season, peeled.aside)
        own = _admitted(names, base._replace(names=hits), peeled)
        if own.names:
            shows = {hit.show for hit in base.names}
            of = SeasonOf(min(shows), peeled.season) if len(shows) == 1 else None
            reason = f"an entry of its own for “{peeled.aside}”"
            own = own._replace(tier=Tier.NARROWED, reason=reason, is_whole=True)
            yield own._replace(season_of=of, season=None, aside="", also=base.names, asks=False)
        step = _admitted(names, base, peeled)
        others = other_entries(names, step.names, peeled.season) if peeled.season > 1 else []
        if others:
            yield step._replace(names=[*step.names, *others], is_whole=True)
        yield step


def _running(names: IndexedNames, peeled: Peeled, narrowing: Narrowing) -> Step:
    """Titles with a year that is not their first, but one in which the show ran: "the office 2008".

    One that is tagged and first ran in that year, "The Voice (US)", is meant as much.
    """
    year = peeled.narrowing.year
    if year is None or narrowing.year is not None:
        return Step(Tier.BEGINNING, (), "")
    timeless = peeled.narrowing._replace(year=None)
    hits = whole(names, peeled.rest)
    titles = [hit for hit in hits if hit.kind is NameKind.TITLE and timeless.admits(names.header(hit.show))]
    begun = [hit for hit in titles if names.header(hit.show).year == year]
    ran = begun or [hit for hit in titles if names.ran_in(hit.show, year)]
    if ran and not begun:
        ran += [
            hit
            for hit in hits
            if hit.kind is NameKind.UNTAGGED and peeled.narrowing.admits(names.header(hit.show))
        ]
    reason = f"its title, and it ran in {year}"
    also = [hit for hit in hits if peeled.narrowing.admits(names.header(hit.show))]
    return Step(Tier.BEGINNING, ran, reason, timeless, is_whole=True, aside=peeled.aside, also=also)


def _titled_more(names: IndexedNames, peeled: Peeled, narrowing: Narrowing) -> Step:
    """Titles that are the words but for a tag, a small word or a subtitle: "narcos 2018" for Narcos: Mexico.

    A show that has the words for its whole title, and may have run in that year, is meant as much.
    """
    step = _admitted(names, loosely(names, peeled.rest)._replace(asks=False), peeled)
    year = peeled.narrowing.year
    if not step.names or year is None or narrowing.year is not None:
        return step
    timeless = peeled.narrowing._replace(year=None)
    plain = [
        hit
        for hit in names.with_key(key(peeled.rest))
        if hit.kind is NameKind.TITLE
        and names.may_have_run_in(hit.show, year)
        and timeless.admits(names.header(hit.show))
    ]
    return step._replace(names=[*step.names, *plain], is_whole=True) if plain else step


def _unrecorded(names: IndexedNames, peeled: Peeled, narrowing: Narrowing) -> Step:
    """Titles of shows whose record lacks the year, country or type that narrows them."""
    missing: dict[str, None] = {}
    hits = []
    for hit in names.with_key(key(peeled.rest)):
        header = names.header(hit.show)
        lacking = peeled.narrowing.unrecorded(header) if narrowing.admits(header) else ()
        if lacking and hit.kind is NameKind.TITLE:
            hits.append(hit)
            missing |= dict.fromkeys(lacking)
    reason = f"its title; no {' or '.join(missing)} of it is on record"
    return Step(Tier.BEGINNING, hits, reason, peeled.narrowing, is_whole=True, aside=peeled.aside, asks=True)


def _part_narrowed(names: IndexedNames, peeled: Peeled) -> Iterator[Step]:
    """Names of which the words that are left are a part: "house of 2013", "last airbender netflix".

    One word with a country is a title; with a year or platform it can be asked about. A country after more
    words may be of another title: "Good Morning America". Where the words are a whole name, only titles that
    go on from it are meant: "money heist korean"; or what stands behind a possessive: "the defenders 2017".
    """
    from showfacts.finding import parts
    from showfacts.finding.likely import is_in_doubt

    behind = _admitted(names, parts.subtitle(names, peeled.rest, at_least=1), peeled)
    step = _admitted(names, parts.beginning(names, peeled.rest), peeled)
    says_enough = bool(peeled.narrowing.year or peeled.narrowing.on)
    if " " not in words(peeled.rest):
        hits = step.names if says_enough else ()
        step = step._replace(names=hits, asks=is_in_doubt(peeled.rest, hits))
    elif not says_enough:
        step = step._replace(asks=is_in_doubt(peeled.rest, step.names))
    if _is_named(names, peeled):
        kept = [hit for hit in step.names if continues(hit, peeled.rest, names.header(hit.show))]
        step = step._replace(names=kept)
    yield step
    yield behind


def _is_named(names: IndexedNames, peeled: Peeled) -> bool:
    """Whether the words that are left are whole names; of shows that the other words rule out."""
    return any(hit.kind <= NameKind.ALIAS for hit in names.with_key(key(peeled.rest)))


def _admitted(names: IndexedNames, step: Step, peeled: Peeled) -> Step:
    """A step with the shows that words beside the name leave; these words say that such a show is meant."""
    hits = [hit for hit in step.names if peeled.narrowing.admits(names.header(hit.show))]
    asks = step.asks and not peeled.narrowing
    step = step._replace(aside=peeled.aside, season=peeled.season)
    return step._replace(names=hits, narrowing=peeled.narrowing, asks=asks)


def _identified(names: IndexedNames, ident: str) -> Step:
    """The show with this id. If other shows have it for a title, they are meant as much.

    A show whose title is its id has no more right to the words than its namesakes.
    """
    own = Name(ident, NameKind.TITLE, ident, ident)
    titles = [name for name in names.with_key(key(ident)) if name.kind is NameKind.TITLE]
    if all(name.show == ident for name in titles):
        return Step(Tier.ID, [own], "its id")
    is_titled = any(name.show == ident for name in titles)
    return Step(Tier.TITLE, () if is_titled else (own, *titles), "its id or title")


def _with_id_words(names: IndexedNames, query: str) -> Step:
    """Shows whose ids are the words: the only Latin form of some titles."""
    return Step(Tier.ID, names.with_id_words("-".join(words(query).split())), "the words of its id")


def _looking_alike(names: IndexedNames, query: str) -> Step:
    """Names in which a letter stands that looks like the digit typed, or the other way round: "five 0"."""
    from showfacts.text.look_alikes import look_alikes

    hits = names.with_keys(form.replace(" ", "") for form in look_alikes(words(query)))
    return Step(Tier.BEGINNING, hits, "its title but for a letter that looks like a digit", asks=True)


def _stripped(names: IndexedNames, query: str, narrowing: Narrowing) -> Iterator[Step]:
    """Whole names without a platform or country before them, or somebody's words beside them."""
    from showfacts.finding.peeling import behind, without_tag

    bare = without_tag(query, narrowing, names)
    for text in (query, *bare):
        for each in behind(text, narrowing, names):
            yield from _behind(names, each)
    for text in bare:
        for step in named(names, text, narrowing, _WITH_MORE, letters):
            yield step._replace(asks=True)


def _behind(names: IndexedNames, peeled: Peeled) -> Iterable[Step]:
    """Whole names behind a word that narrows them to the show; such a word may begin another title."""
    found = named(names, peeled.rest, peeled.narrowing, _WITH_MORE, letters)
    for step in (*found, loosely(names, peeled.rest)):
        reason = f"{step.reason}, after a platform, country or type"
        yield _admitted(names, step, peeled)._replace(reason=reason)
