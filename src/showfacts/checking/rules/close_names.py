"""Names and words that are held of a show, wherever a sentence about it has them: a receipt, never a reproach.

The field is that of the nearest word that tells one: who is beside "directed" is asked for among the directors, and who
is beside no such word in the cast, then in all credits. What the record does not have is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import NEAR
from showfacts.checking.rules.genres import GENRE, KIND
from showfacts.checking.rules.people import SOMEBODY
from showfacts.checking.rules.places import OF_AN_AUDIENCE, country_of_kind
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.subjects import GENERIC, clause
from showfacts.text.countries import country_code, country_name
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

_ROLE_APART = 130
_GOES_ON = f" {Kind.NAME.value}"
"""What stands behind a part of a name that is written in another way than the one held."""
_ROLE = expression(
    r"\b(?:(?P<creator>creat(?:ed|ors?|ion)|co-creat(?:ed|ors?)|minds? behind)"
    r"|(?P<director>direct(?:s|ed|ion|ors?|ing)|helm(?:s|ed|er|ing)?|pd|took over|takes over)"
    r"|(?P<writer>writ(?:es?|ten|ers?|ing)|wrote|penn?(?:ed|s)|scripts?|scripted|(?:screen|script)writers?|screenplays?)"
    r"|(?P<developer>develop(?:s|ed|ers?)?|adapt(?:s|ed)?)"
    r"|(?P<showrunner>showrun(?:ners?|ning)?)"
    r"|(?P<executive_producer>exec(?:utive)?[- ]produc(?:ers?|ed|es|ing)|eps)"
    r"|(?P<producer>produc(?:ers?|ed|es|ing))"
    r"|(?P<composer>compos(?:ers?|ed|es)|scor(?:e|ed|es)|music))\b"
)
"""A word that tells what somebody did for a show, in a group called like its field."""
_ACTING = expression(
    r"\b(?:act(?:s|ed|ing|ors?|ress(?:es)?)|roles?|characters?|cast(?:ing)?|star(?:s|ring|red)?|co-stars?|leads?|leading|play(?:s|ed|ing)?"
    r"|portray(?:s|ed|als?)?|ensemble|join(?:s|ed|ing)?|performances?|performers?)\b"
)


_AS_SOMEBODY = expression(
    rf",? (?:as (?:the )?|– |- |: ?|is |was |plays? (?:the )?){Kind.NAME.value}|,? \((?:as )?{Kind.CHARACTER.value}\)"
)
_SOMEBODY_BY = expression(
    rf"{Kind.NAME.value},? (?:\((?:played )?(?:by )?|by |– |- |: ?)$|\b(?:mr|mrs|ms|miss|dr)\.? $"
)
"""Beside somebody, a character whom the record does not have: who plays whom is another matter. Or the name is a character's."""
_THERE_NOW = expression(r"\b(?:can|available|streaming|streams|watch|find it|still)\b")
"""Words of where a show can be watched now."""


def _person(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that somebody has the role whose word is near; without one, that he is in the cast, or worked on it."""
    place, text = found.start(), sentence.text
    mention = sentence.mentions[place]
    if mention.kind is Kind.CHARACTER:  # who plays somebody of his own name, among others of the cast
        if " " in mention.text and _ACTORS_AROUND.search(text, max(0, place - 3), place + 4):
            yield Saying(field="cast", about=mention.text, value="in the cast", start=place, end=place + 1)
        return
    meant = mention.meant
    begin, end = clause(text, place, place + 1)
    first = max(begin, place - NEAR - _bracket_before(text, begin, place))
    while text[max(0, begin - 2) : begin] in (": ", "; "):
        begin, _ = clause(text, begin - 2, begin - 2)
        first = begin  # the label before the list, however long that is
    roles = _roles_between(text, first, min(end, place + NEAR))
    for field in roles:
        behind = _HAS_ROLE.match(text, place + 1)
        stop = behind.end() if behind and field in _roles_between(text, *behind.span()) else place + 1
        yield Saying(field=field, value=meant, start=place, end=stop)
    made = () if roles else _MADE_BY.search(text, first, place) or _WHOSE_SERIES.match(text, place + 1)
    for field in ("creator", "writer") if made else ():
        yield Saying(field=field, value=meant, start=place, end=place + 1)
    is_role = _AS_SOMEBODY.match(text, place + 1) or _SOMEBODY_BY.search(text, max(0, place - 12), place)
    if (not roles or _ACTING.search(text)) and not is_role:
        yield Saying(field="cast", about=meant, value="in the cast", start=place, end=place + 1)


def _misspelt(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a name of several words is somebody's of the show; a part of it may be in small letters."""
    place = found.start()
    name = sentence.mentions[place].text + (found["rest"] or "")
    if " " not in name and "-" not in name:
        return
    end = found.end() if found["rest"] else place + 1
    for field, value in (("cast", "in the cast"), ("character", name), ("credit", "worked on it")):
        yield Saying(field=field, about=name, value=value, start=place, end=end)


_ACTORS_AROUND = expression(
    rf"{Kind.PERSON.value}, {Kind.CHARACTER.value}(?:,|\.|$)|, {Kind.CHARACTER.value}, (?:and )?{Kind.PERSON.value}"
)


def _bracket_before(text: str, begin: int, place: int) -> int:
    """The length of what stands in brackets just before a place: a list may go on behind it."""
    closing = text.rfind(")", max(begin, place - NEAR), place)
    return closing - text.rfind("(", begin, closing) if closing > 0 else 0


_ROLE_WORD = re.sub(r"\?P<[a-z_]+>", "?:", _ROLE.pattern)
_HAS_ROLE = expression(
    rf",? (?:who )?(?:(?:is|are|was|were|both|as|the|also|its|an?) )*(?:co-)?{_ROLE_WORD}(?:(?:,? and |, )(?:co-)?{_ROLE_WORD})*"
)
"""What somebody is, behind the name: ``X, executive producer and showrunner``."""
_MADE_BY = expression(rf"\b{GENERIC}(?: of the same name)? by (?:the )?(?:[a-z-]+ ){{0,3}}$")
_WHOSE_SERIES = expression(
    rf"'s? (?:(?:[a-z-]+|[{Kind.COUNTRY.value}{Kind.PLATFORM.value}{Kind.DATE.value}]) ){{0,3}}{GENERIC}\b"
)
_PRONOUN = expression(
    r"\b(?:he|she|his|her|the (?:actor|actress|star|director|pd|writer|screenwriter|scriptwriter))\b"
)


def _people_of_shows(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that each person of a sentence, or else somebody named before it, worked on each show that it names."""
    shows = {place: each.meant for place, each in sentence.mentions.items() if each.kind is Kind.SHOW}
    people = {place: each.meant for place, each in sentence.mentions.items() if each.kind is Kind.PERSON}
    if not people and _PRONOUN.search(sentence.text):
        people = {-1: SOMEBODY}
    is_of_one = len(people) == 1 and (len(shows) > 1 or -1 in people)
    for at, show in shows.items():
        for place, person in people.items():
            start = at if is_of_one else place
            yield Saying(
                field="cast", about=person, value="in the cast", show=show, start=start, end=start + 1
            )
            roles = _roles_between(sentence.text, *sorted((at, place))) if place >= 0 else []
            for field in roles:
                yield Saying(field=field, value=person, show=show, start=start, end=start + 1)
            if not roles:
                yield Saying(
                    field="credit", about=person, value="worked on it", show=show, start=start, end=start + 1
                )


def _roles_between(text: str, start: int, end: int) -> list[str]:
    """The roles of which a part of a sentence has words."""
    found = ((each.lastgroup or "").replace("_", "-") for each in _ROLE.finditer(text, start, end))
    return list(dict.fromkeys(found))


_ACTS = r"(?:as|plays|played|portrays|portrayed|is|was|voices|voiced)"
_BOUND = expression(
    rf"(?P<actor>{Kind.PERSON.value})(?:,? \([^()]*\),?)? {_ACTS} (?:[a-z'-]+ ){{0,5}}?(?P<role>{Kind.CHARACTER.value})"
    rf"|(?P<part>{Kind.CHARACTER.value}),? \((?:played by )?(?P<player>{Kind.PERSON.value})"
    rf"|(?P<before>{Kind.PERSON.value}),? \((?:as )?(?P<behind>{Kind.CHARACTER.value})\)"
)
"""Who is plainly said to play whom."""


def _roles(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that each person of a sentence plays each character of it, unless another is said to: those who do are told."""
    people = [(place, each.meant) for place, each in sentence.mentions.items() if each.kind is Kind.PERSON]
    bound = {
        max(each.start(group) for group in ("role", "part", "behind")): max(
            each.start(group) for group in ("actor", "player", "before")
        )
        for each in _BOUND.finditer(sentence.text)
    }
    for place, mention in sentence.mentions.items():
        if mention.kind is not Kind.CHARACTER or sentence.text.startswith(_GOES_ON, place + 1):
            continue
        for at, person in people:
            if abs(at - place) < _ROLE_APART and bound.get(place, at) == at:
                value = f"{mention.meant}, played by {person}"
                yield Saying(field="character", about=mention.meant, value=value, start=place, end=place + 1)


_NOT_A_PLACE = expression(
    rf"\b(?:said to|told|tells|spoke to|speaking to|talked to|interview with) (?:the )?$|{Kind.CHARACTER.value}(?:,| and|, and) $"
)
"""Before a platform, who it is told to, or a list of characters, one of whom has its name."""


BEHIND = 40
"""Characters behind a platform within which something else of it may be named."""
_HAS_NO_PART = expression(
    rf"[{Kind.PLATFORM.value}](?:'s)? (?:(?:has|have|had|also) )*(?:nothing|little|passed|rejected|lost|declined|turned down|refused|said goodbye|let go)\b"
)
"""A platform that is said not to have a show."""
_OF_THE_SHOW = expression(
    rf"[{Kind.SHOW.value}{Kind.SEASON.value}]|\b(?:{GENERIC}|its?|episodes?|seasons?|finale)\b"
)
"""Words of a clause about the show, whatever else it names."""


def _platform(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    place = found.start("platform")
    text = sentence.text
    if _NOT_A_PLACE.search(text, max(0, place - 16), place) or _HAS_NO_PART.match(text, place):
        return
    begin, end = clause(text, place, place + 1)
    is_of_show = _OF_THE_SHOW.search(text, begin, end) is not None
    behind = sentence.between(place + 1, min(end, place + BEHIND))
    if not is_of_show and any(each.kind is Kind.NAME for each in behind):
        return
    name = sentence.mentions[place].text
    if _THERE_NOW.search(text, begin, end):
        yield Saying(field="availability", value=f"on {name}", season="", start=place, end=place + 1)
    else:
        yield Saying(field="platform", value=name, start=place, end=place + 1)


def _company(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    place = found.start("company")
    yield Saying(field="company", value=sentence.mentions[place].text, start=place, end=place + 1)


def _countries(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads each country of a few."""
    if OF_AN_AUDIENCE.match(sentence.text, found.end("countries")):
        return
    for place in range(*found.span("countries" if found["countries"] else "origins")):
        mention = sentence.mentions.get(place)
        if mention is None:
            continue
        code = mention.meant if mention.kind is Kind.COUNTRY else country_code(mention.text)
        if code is not None:
            yield Saying(field="country", value=country_name(code), start=place, end=place + 1)


_A_GENRE = expression(GENRE)
_ALL_GENRES = expression(rf"{GENRE}(?:[ /-]{GENRE})*")


_AS_A_KIND = expression(
    rf"(?:\b(?:is|was|as|remains|becomes) an?|, an?|\bthe [a-z]+|\b(?:its|this)(?: [a-z-]+)?|[{Kind.PLATFORM.value}](?:'s?)?|{Kind.NAME.value}) (?:(?!film|movie)[a-z-]+ )?$"
)
"""What stands before a word for a genre by which the show is called."""


def _genre(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    if found["kind"] and not _AS_A_KIND.search(sentence.text[max(0, found.start() - 40) : found.start()]):
        return
    if found["run"]:
        for each in _A_GENRE.finditer(sentence.text, *found.span("run")):
            yield Saying(field="genre", value=each[0], start=each.start(), end=each.end())
        return
    for group in ("genre", "titled", "kind"):
        if found[group]:
            yield Saying(field="genre", value=found[group], start=found.start(group), end=found.end(group))
            return
    place = found.start("named")
    name = sentence.mentions[place].text.lower()
    if _ALL_GENRES.fullmatch(name):
        yield Saying(field="genre", value=name, start=place, end=place + 1)


_RELATIONS = {
    "remake": "remake",
    "remakes": "remake",
    "remade": "remake",
    "reboot": "remake",
    "follow-up": "sequel",
}
"""Words for how a show stands to another, in that of the record."""


def _relation(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads in which way a show stands to another work."""
    group = found.lastgroup or ""
    if group == "word":
        word = found["word"]
        value = "adaptation" if word.startswith("adapt") else _RELATIONS.get(word, word)
    else:
        value = "remake" if group == "version" else "adaptation"
    yield Saying(field="relation", value=value, start=found.start(group), end=found.end(group))


_NO_SPEAKER = r"(?!(?:'s)? (?:chief|boss|bosses|ceo|executives?|president|head|users?|subscribers?|accounts?|spokes\w+|officials?|news|film|movie)\b)"
"""A platform whose people or customers are meant, not what it shows."""

RULES = (
    Rule(
        id="close-person",
        of=Of.CLOSE,
        cues=(Kind.PERSON.value,),
        pattern=r"<person>|<character>",
        reads=_person,
        example="Other important parts go to the likes of Mara Ellison.",
        counter="Other important parts in “Open Water” go to Mara Ellison.",
        agrees_only=True,
    ),
    Rule(
        id="close-name-misspelt",
        of=Of.CLOSE,
        cues=(Kind.NAME.value, f"{Kind.PERSON.value} "),
        pattern=r"(?:<name>|<person>(?= [a-z]+-[a-z]))(?P<rest> [a-z]+-[a-z]+(?=[,.;]|$))?",
        reads=_misspelt,
        example="We saw Mara Ellison and Tomas Reeed.",
        counter="In the film “Open Water”, we saw Mara Ellison and Tomas Reeed.",
        verdict="variant",
        agrees_only=True,
        slips_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-person-of-show",
        of=Of.CLOSE,
        cues=(Kind.SHOW.value,),
        pattern=r"^.*<show>.*$",
        reads=_people_of_shows,
        example="After the film “Open Water” and a year off, Mara Ellison came to “Harbour Lights”.",
        counter="After the film “Open Water” and a year off, Mara Ellison came to “Night Ferry”.",
        agrees_only=True,
    ),
    Rule(
        id="close-character",
        of=Of.CLOSE,
        cues=(Kind.CHARACTER.value,),
        pattern=r"<character>.*<person>|<person>.*<character>",
        reads=_roles,
        example="Mara Ellison, again, for her part, was Dora Finch.",
        counter="In “Open Water”, Mara Ellison, for her part, was Dora Finch.",
        agrees_only=True,
    ),
    Rule(
        id="close-platform",
        of=Of.CLOSE,
        cues=(Kind.PLATFORM.value,),
        pattern=rf"(?P<platform><platform>){_NO_SPEAKER}",
        reads=_platform,
        example="It was a present of Netflix to those who like the series.",
        counter="It was a present of Netflix to those who like “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="close-company",
        of=Of.CLOSE,
        cues=(Kind.NAME.value,),
        pattern=r"(?P<company><name>)",
        reads=_company,
        example="It was Northlight Pictures to whom the series came.",
        counter="It was Northlight Pictures to whom “Open Water” came.",
        agrees_only=True,
    ),
    Rule(
        id="close-country",
        of=Of.CLOSE,
        cues=(Kind.COUNTRY.value, Kind.NAME.value),
        pattern=(
            r"(?P<countries>[<country><name>](?:(?:, | and |/|-| / )[<country><name>])*)"
            rf"(?: (?:[a-z-]+ |<platform> ){{0,3}}(?:{GENERIC}|productions?|hit|version|co-production|feature|epic|saga|phenomenon|import|offering|original|<show>)| / <platform>)"
            rf"|\b(?:(?:{GENERIC}|productions?|hit)(?: (?:of|in) <date>)?,? (?:out of|from|made in|produced in|set and made in)|(?:version|remake|adaptation|iteration) (?:of|from|in)|(?:based|made|produced|originate[sd]) in|(?:hails|comes|originate[sd]) from) (?:the )?(?P<origins>[<country><name>](?:(?:, | and )[<country><name>])*)"
        ),
        reads=_countries,
        example="For the British prestige series the town was closed.",
        counter="For the British prestige film “Open Water” the town was closed.",
        agrees_only=True,
    ),
    Rule(
        id="close-country-of-kind",
        of=Of.CLOSE,
        cues=("drama", "britcom"),
        pattern=r"\b(?:[kcj]-?drama|britcom)\b",
        reads=country_of_kind,
        example="What to know of the britcom: “Harbour Lights” begins.",
        counter="What to know of britcoms: “Harbour Lights” begins.",
        agrees_only=True,
    ),
    Rule(
        id="close-genre",
        of=Of.CLOSE,
        cues=(
            "genre",
            "series",
            "show",
            "drama",
            "comedy",
            "romance",
            "com",
            "dramedy",
            "horror",
            "thriller",
            "mystery",
            "mockumentary",
            "sageuk",
            "anime",
            Kind.SHOW.value,
            Kind.NAME.value,
        ),
        pattern=rf"\b(?P<run>{GENRE}(?:[ /-]{GENRE})+)\b|\b(?P<genre>{GENRE})\b(?=\)? (?:[a-z]+ |<name> |<country> )?(?:{GENERIC}s?|comedies|setting|hit|genre|style|format|tone|fare)\b| <show>)|(?<=<show> )(?P<titled>anime|sitcom|dramedy|mockumentary|thriller|melodrama|sageuk|drama|comedy)\b(?! (?:film|movie|special|album))|\b(?P<kind>{KIND})\b(?=[,.;:]|$| (?:about|with|from|of|in|on|that|which|starring|set|to|by|among)\b|(?<!romance)(?<!mystery)(?<!horror)(?<!western) (?:is|was|has|will|ran|runs|returns?|returned|ends|ended|begins|began|premiere[sd]|debut(?:s|ed)|stars|starred|follows|aired|airs|comes|continues)\b)|(?P<named><name>)",
        reads=_genre,
        example="With it the crime series begins.",
        counter="With it the crime film begins.",
        agrees_only=True,
    ),
    Rule(
        id="close-relation",
        of=Of.CLOSE,
        cues=(
            "remake",
            "remade",
            "extension",
            "version",
            "reboot",
            "revival",
            "spin",
            "sequel",
            "continuation",
            "adapt",
            "novel",
            "book",
            "webtoon",
            "comic",
            "manga",
            "manhwa",
            "game",
        ),
        pattern=(
            r"\b(?P<word>remakes?|remade|reboot|revival|spin-?off|sequel|continuation|extension|follow-up|adaptation|adapt(?:s|ed|ing))\b"
            r"|(?:<country>|\bnew|\bnewest) (?P<version>version)\b"
            r"|(?:(?:\bthe|\bits|\b(?:on|from|after|of|by|back to) an?|\bcalled|\bon) (?:[a-z-]+ |<country> |<date> |<platform> ){0,3}?)(?P<source>(?:web ?|graphic )?novels?|books?|webtoons?|webcomics?|comics?|manga|manhwa|video games?|games?(?= (?:series|franchise|adaptation|of the same name)\b))\b(?! (?:by )?[<person><name><title>])"
        ),
        reads=_relation,
        example="The series has the plot of the well-known novel.",
        counter="The film “Open Water” has the plot of the well-known novel.",
        agrees_only=True,
    ),
)
