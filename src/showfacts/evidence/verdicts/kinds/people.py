"""Who made a show: creators, writers, directors, producers and so on.

| held | said | verdict |
| --- | --- | --- |
| Ali Krug, Sue Naegle | Ali Krug | agrees: one of them |
| Ali Krug, Sue Naegle | Ali Krug alone; two names, "in all" | imprecise |
| Park Jae-bum | Park Jae-beom | variant |
| writer Ahn Sae-bom | Chae Yoon | contradicted; superseded where it was said before her name was known |
| developer John Wells | John Wells created it | imprecise: a role close to his |
| director Tom Kingsley | as the creator: Tom Kingsley | contradicted: a role far from his |
| writer X, director Y | directed by X, written by Y | contradicted: each part is compared |
| company Studio Dragon | Studio Dragon created it | imprecise |
| creator Ali Krug | Ali Krug and Mo Lin | not compared: of Mo Lin nothing is known |
| showrunner X of seasons 1 to 3 | about X: showrunner of season 4 | disputed |
| no role of X | about X: executive producer | unchecked: such lists are never full |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.likeness import Likeness, likeness
from showfacts.evidence.verdicts.names_in_words import names_in
from showfacts.evidence.verdicts.said import Closeness, Computed, computed, worst
from showfacts.evidence.verdicts.season_words import Meant, meant_in, season_about, without_season
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.evidence.verdicts.names_in_words import Naming
    from showfacts.evidence.verdicts.said import Held, Names, Said
    from showfacts.model.show import CrewCredit

_VERBS = {
    "creator": "created|creates|creator|creators",
    "developer": "developed|developer|developers",
    "showrunner": "showrunner|showrunners",
    "director": "directed|directs|directing|director|directors|helmed|helms|helming",
    "writer": "wrote|writes|writing|written|writer|writers|screenwriter|scriptwriter|penned",
    "executive producer": "executive producers?|executive-producers?",
    "producer": "produced|produces|producer|producers",
    "composer": "composed|composes|composer|composers|scored",
}
"""How each role is said."""
_MAKERS = frozenset({"creator", "developer"})
"""Roles that companies of the show are said to have."""
_OPEN = frozenset({"executive producer", "producer"})
"""Roles whose lists are never full: who is not in them may have the role all the same."""
_NEAR = frozenset(
    map(
        frozenset,
        (
            ("creator", "developer"),
            ("creator", "writer"),
            ("developer", "writer"),
            ("creator", "showrunner"),
            ("developer", "showrunner"),
            ("writer", "showrunner"),
            ("executive producer", "showrunner"),
            ("producer", "executive producer"),
            ("producer", "co-executive producer"),
            ("executive producer", "co-executive producer"),
        ),
    )
)
"""Roles that are taken for each other: one who developed a show is said to have created it."""
_ALONE = expression(r"^(?:only )?@\+? (?:alone|only)$|^(?:only|two|three|four|five)(?: in all)? @\+?$")
_HAS_IT = {role: expression(rf"({verbs})(?: already)?") for role, verbs in _VERBS.items()}
_VERB = "|".join(_VERBS.values())
_WORK = r"(?: (?:it|(?:the )?(?:show|series|scripts?|drama)|for it|of it))"
_CLAUSE = expression(
    rf"(?:(?P<before>{_VERB})(?: and (?P<second>{_VERB}))? (?:by )?)?@\+?"
    rf"(?: (?:(?:is|are|was|were|will be|as)(?: the| a)? )?(?P<after>{_VERB})(?! by| and){_WORK}?"
    r"(?: (?:as well|too|also))?)?"
    r"(?: and)?(?: |$)"
)
_ROLE_OF = {word: role for role, words in _VERBS.items() for word in words.replace("s?", "").split("|")} | {
    "executive producers": "executive producer",
    "executive-producers": "executive producer",
}


def creator(said: Said, held: Held) -> Computed | None:
    """Compare who created a show."""
    return _credits("creator", said, held)


def developer(said: Said, held: Held) -> Computed | None:
    """Compare who developed a show."""
    return _credits("developer", said, held)


def showrunner(said: Said, held: Held) -> Computed | None:
    """Compare who ran a show or a season."""
    return _credits("showrunner", said, held)


def director(said: Said, held: Held) -> Computed | None:
    """Compare who directed a show or a season."""
    return _credits("director", said, held)


def writer(said: Said, held: Held) -> Computed | None:
    """Compare who wrote a show or a season."""
    return _credits("writer", said, held)


def producer(said: Said, held: Held) -> Computed | None:
    """Compare who produced a show."""
    return _credits("producer", said, held)


def executive_producer(said: Said, held: Held) -> Computed | None:
    """Compare who was an executive producer of a show."""
    return _credits("executive producer", said, held)


def composer(said: Said, held: Held) -> Computed | None:
    """Compare who composed the music of a show."""
    return _credits("composer", said, held)


def of_another_role(said: Said, held: Held) -> Computed | None:
    """The verdict on a maker of a show that has none on record, if he has another role; else None."""
    if said.field not in _MAKERS or any(each.role == said.field for each in held.show.crew):
        return None
    roles = [each for each in _roles_of([said.value], held) if each.startswith(tuple(_VERBS))]
    return computed(Closeness.ROUGHER, said, held="; ".join(roles)) if roles else None


def crew(said: Said, held: Held) -> Computed | None:
    """Compare that somebody has a role that has no field of its own."""
    return _has_role(said.value.casefold(), None, said, held)


def _credits(role: str, said: Said, held: Held) -> Computed | None:
    """Compare who has a role, in a season or at all."""
    season = _season(said, held)
    if season is None:
        return None
    named = _HAS_IT[role].fullmatch(season.rest.casefold())
    if named:
        return _has_role(role, season.season, said, held)
    naming = names_in(season.rest)
    title = key(held.show.title)
    groups = [[name for name in group if key(name) != title] for group in naming.groups]
    if _ALONE.match(naming.template):
        return _one(role, groups[0], season.season, said, held, is_alone=True)
    found = [
        _one(each, names, season.season, said, held)
        for roles, names in zip(_clauses(naming, role), groups, strict=False)
        for each in roles
        if names
    ]
    known = [each for each in found if each is not None]
    if not known or (len(known) < len(found) and all(each.verdict == "agrees" for each in known)):
        return None
    return worst(known)


def _clauses(naming: Naming, role: str) -> Iterator[list[str]]:
    """The roles that each group of names is said to have; nothing where the saying is not understood."""
    place = 0
    found: list[list[str]] = []
    for clause in _CLAUSE.finditer(naming.template):
        if clause.start() != place:
            return
        place = clause.end()
        words = [clause[part] for part in ("before", "second", "after") if clause[part]]
        found.append([_ROLE_OF[word] for word in words] or [role])
    if place == len(naming.template) and len(found) <= len(naming.groups):
        yield from found


def _one(
    role: str, names: Sequence[str], season: int | None, said: Said, held: Held, *, is_alone: bool = False
) -> Computed | None:
    """Compare the people who are said to have one role."""
    everybody = [each for each in held.show.crew if each.role == role]
    rows = [each for each in everybody if _is_of(each, season)]
    if everybody and not rows:
        return None  # who had the role in that season is not on record
    matched = [_match(name, rows, held) for name in names]
    found = [one or _elsewhere(role, name, held) for name, one in zip(names, matched, strict=True)]
    known = [each for each in found if each is not None]
    if not names or (not rows and (len(known) < len(found) or Closeness.DIFFERENT in known)):
        return None
    if not known:
        standing = None if role in _OPEN else Closeness.DIFFERENT
    else:
        standing = max(known, key=lambda each: each.distance)
        if len(known) < len(found) and standing is not Closeness.DIFFERENT:
            standing = None  # of one nothing is known, beside others who are right
    if standing is None:
        return None
    if standing is Closeness.SAME and is_alone and len(names) < len({row.person for row in rows}):
        standing = Closeness.ROUGHER
    is_dated = not known and said.on is not None  # When it became known matters to no other verdict
    settled = held.known_on(ident for row in rows for ident in row.sources) if is_dated else None
    people = ", ".join(dict.fromkeys(each.person for each in rows))
    told = f"{role} {people}" if people else _what_they_did(names, held)
    return computed(standing, said, held=told, settled=settled)


def _what_they_did(names: Sequence[str], held: Held) -> str:
    """What is held of people who are said to have a role that nobody is on record for."""
    companies = [f"company {each.name}" for each in held.show.companies if key(each.name) in map(key, names)]
    works = [each.work for each in held.show.relations if each.work]
    return "; ".join(dict.fromkeys(_roles_of(names, held) or companies or works))


def _roles_of(names: Sequence[str], held: Held) -> list[str]:
    """The roles on record of some people, each with the name."""
    return [
        f"{each.role} {each.person}"
        for each in held.show.crew
        if any(_is_named(each.person, name, held) for name in names)
    ]


def _is_named(person: str, name: str, held: Held) -> bool:
    return likeness(person, name, owners=held.names.people) in (Likeness.SAME, Likeness.SPELLING)


def _match(name: str, rows: Sequence[CrewCredit], held: Held) -> Closeness | None:
    """How a name stands to that of one who has the role; None where it is nobody's."""
    people = [*(each.person for each in held.show.crew), *(each.person for each in held.show.cast)]
    found = {
        likeness(
            row.person,
            name,
            others=[each for each in people if each != row.person],
            owners=held.names.people,
        )
        for row in rows
    }
    return next((STANDINGS[like] for like in STANDINGS if like in found), None)


STANDINGS = {
    Likeness.SAME: Closeness.SAME,
    Likeness.SPELLING: Closeness.VARIANT,
    Likeness.PART: Closeness.ROUGHER,
}
"""How names of one person stand to each other."""


def _elsewhere(role: str, name: str, held: Held) -> Closeness | None:
    """How it stands to be said to have a role, for one who has another; None for one who has none."""
    roles = {
        each.role
        for each in held.show.crew
        if likeness(each.person, name, owners=held.names.people) in (Likeness.SAME, Likeness.SPELLING)
    }
    if not roles:
        companies = [key(each.name) for each in held.show.companies]
        if role in _MAKERS and key(name) in companies:
            return Closeness.ROUGHER
        works = " ".join(each.work or "" for each in held.show.relations)
        return Closeness.ROUGHER if key(name) in key(works) else None
    is_near = any(
        frozenset((role, each)) in _NEAR or each.startswith(f"{role} of the original") for each in roles
    )
    return Closeness.ROUGHER if is_near else Closeness.DIFFERENT


def _has_role(role: str, season: int | None, said: Said, held: Held) -> Computed | None:
    """Compare that the person named by ``about`` has a role."""
    if said.about is None or names_in(said.about).template != "@":
        return None
    own = [
        each
        for each in held.show.crew
        if each.role == role
        and likeness(each.person, said.about, owners=held.names.people) in (Likeness.SAME, Likeness.SPELLING)
    ]
    if not own:
        return Computed(verdict="unchecked", why=f"nobody else is on record for {said.about} as {role}")
    standing = Closeness.SAME if any(_is_of(each, season) for each in own) else Closeness.NEAR
    return computed(standing, said, held=f"{role} {own[0].person}")


def _season(said: Said, held: Held) -> Meant | None:
    """The season that a credit is about. A person named by ``about`` is named in the value again."""
    about = season_about(said.about, held.show)
    if about is None and names_in(said.about or "").template not in ("@", "@+"):
        return None
    by_text = meant_in(said.value)
    by_about = about.season if about is not None else None
    if by_text is None or (None not in (by_about, by_text.season) and by_about != by_text.season):
        return None
    return Meant(season=by_text.season if by_about is None else by_about, rest=without_season(said.value))


def _is_of(row: CrewCredit, season: int | None) -> bool:
    return season is None or not row.seasons or season in row.seasons


def between(held: str, said: str, names: Names) -> Closeness:
    """How one person's name stands to another, both as text."""
    return STANDINGS.get(likeness(held, said, owners=names.people), Closeness.DIFFERENT)
