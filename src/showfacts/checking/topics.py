"""What show a paragraph is about, so that ``the series`` and ``it`` are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.checking.guard import OF_ANOTHER_PART
from showfacts.checking.headed import is_line
from showfacts.checking.mentions import Kind
from showfacts.checking.rivals import Rival, rival_in
from showfacts.checking.small_words import LABELS, OF_SHEETS
from showfacts.checking.subjects import AHEAD, ALONE, COMPARED, GENERIC
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.checking.article import Block
    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention
    from showfacts.checking.versions import Versions

_BEGINS = expression(
    rf"^(?:(?:created|co-created|written|directed|developed|produced|adapted|based|inspired|set|starring|first aired) [^.;:{Kind.SHOW.value}{Kind.TITLE.value}]{{1,120}}?, )?(?:(?:the|this|in|on|for|of|about|as|fans|with|after|like|an?|new|hit|popular|original|[a-z-]+ed|[{Kind.COUNTRY.value}{Kind.PLATFORM.value}]"
    rf"(?:'s)?|{Kind.PERSON.value}'s?|{GENERIC}|[a-z-]+ (?={Kind.SHOW.value}|{GENERIC})),? ){{0,7}}(?P<show>{Kind.SHOW.value})"
)
_OTHER_BEGINS = expression(
    rf"^(?:the |in |on |for )?(?:(?!{GENERIC} [a-z])[a-z]+ ){{0,3}}(?P<title>{Kind.TITLE.value})(?=,| \(|'s?\b|:|[.]?$| (?:is|was|has|had|will|premiere[sd]|debut(?:s|ed)|aired|airs|starr?(?:s|ed)"
    r"|ran|runs|ended|follows|tells|returns|returned|features|cent(?:er|re)s|which|season|began|begins|launched|lasted|got|won|and|also|on|in|came|comes)\b)"
    rf"|^(?:the )?(?P<name>{Kind.NAME.value})(?:,? (?:his|her|their|a|an|the|another|which|also)(?: [a-z-]+){{0,4}} (?:{GENERIC}|films?|movies?|novels?)| \((?:{Kind.DATE.value})\)"
    rf"| (?:is|was) (?:also )?(?:an?|the) (?:[a-z{Kind.COUNTRY.value}{Kind.PLATFORM.value}{Kind.DATE.value}-]+ ){{0,6}}(?:{GENERIC}|film|movie|novel|game)\b"
    r"| (?:premiered|premieres|debuted|debuts|aired|airs|has \w+ (?:episodes|seasons)|stars|tells|follows|centers)\b)"
)
_VERSION_BEGINS = expression(
    rf"^(?:in (?:the )?{Kind.NAME.value},? )?(?:(?:in |on |for )?(?:the|an?|its) |(?={Kind.COUNTRY.value}))(?:(?:[a-z-]+|[{Kind.COUNTRY.value}{Kind.PLATFORM.value}{Kind.DATE.value}](?:'s)?) ){{0,3}}(?P<word>(?P<generic>{GENERIC})|version|original|remake|adaptation)\b"
)
"""A sentence that begins with another version of the show."""
_ELSE_BEGINS = expression(
    rf"^(?:the )?[{Kind.PLATFORM.value}{Kind.NAME.value}](?: \([^()]*\))?,? (?:is|was) (?:the|an?|one of)\b"
)
"""A sentence that begins with what is no show, and which ``it`` in the next one is."""
_LINK = expression(
    r"^(?:also (?:read|see)|read (?:more|also|next)|more(?: on| from)?|related|you (?:might|may) also like|in case you missed it|see also|don't miss|watch(?: also)?|next|previous)\b ?[:|–-]"
)
_NAME_ALONE = expression(rf"^(?:\d+[.)] )?(?P<name>[{Kind.NAME.value}{Kind.TITLE.value}])(?: \([^()]*\))?$")
_LABELLED = expression(r"^(?:[a-z][a-z ./&()-]{1,30}?:|\d{1,3} ?[x×] ?\d{2,3}\b)")


_IS_SOMETHING = (
    r"^[^.,;:()]{3,60}?(?:,? \([^()]*(?:\([^()]*\)[^()]*)*\)|,[^,]{0,40},)? (?:is|was) an? (?:series of )?"
    rf"(?:(?!(?:by|of|in|on|from|about|that|which|who|whose|with|{GENERIC})\b)[\w-]+,? ){{0,7}}?"
)
_LIFE = expression(
    rf"{_IS_SOMETHING}(?:act(?:or|ress)|author|writer|novelist|(?:screen|script|song)writer|playwright|poet|director|film-?maker|producer|comedian|singer"
    r"|musician|composer|cartoonist|animator|model|rapper|dancer|presenter|broadcaster|journalist|politician|entertainer|personality)\b"
)
_WORK = expression(
    rf"{_IS_SOMETHING}(?:novels?|novellas?|books?|graphic novels?|comic books?|films?|movies?|video games?|albums?|musical|play)\b"
)


def is_of_else(text: str, sentence: Masked) -> bool:
    """Whether a sentence begins an article about somebody, or a work that is none of the shows.

    So does ``Mara Ellison (born 1980) is a British actress``; ``text`` is the sentence in plain signs.
    """
    if _LIFE.match(text) is not None:
        return True
    return not shows_in(sentence) and _WORK.match(text) is not None


def is_link(sentence: Masked) -> bool:
    """Whether a sentence leads to another article: ``READ MORE: ...``."""
    return _LINK.match(sentence.text) is not None


def is_labelled(sentence: Masked) -> bool:
    """Whether a sentence is a line of a sheet: ``Running time: ...``."""
    return _LABELLED.match(sentence.text) is not None


def shows_in(sentence: Masked) -> list[Mention]:
    """The shows that a sentence names, without those that it only compares with: ``the same year as X``."""
    return [
        each
        for place, each in sentence.mentions.items()
        if each.kind is Kind.SHOW and not COMPARED.search(sentence.text[max(0, place - 40) : place])
    ]


def is_heading(block: Block) -> bool:
    """Whether a block is a heading, or looks like one."""
    return block.kind is BlockKind.HEADING or is_line(block.text.strip())


def _is_name_alone(sentence: Masked) -> bool:
    """Whether a line is an unknown name and no more: perhaps the title of what stands below it."""
    name = _NAME_ALONE.match(sentence.text)
    if name is None or sentence.values:
        return False
    words = set(sentence.mentions[name.start("name")].text.lower().split())
    return words.isdisjoint(LABELS) and words.isdisjoint(OF_SHEETS)


def _names_another(
    sentence: Masked, shows: Sequence[Mention], following: Masked | None, *, is_heading: bool
) -> bool:
    """Whether a sentence begins with another title, or is one that a sheet stands below."""
    if shows:
        return OF_ANOTHER_PART.search(sentence.text) is not None
    is_titled = is_heading and any(each.kind is Kind.TITLE for each in sentence.mentions.values())
    if is_titled or _OTHER_BEGINS.match(sentence.text):
        return True
    is_sheet = following is not None and is_labelled(following)
    return is_sheet and _is_name_alone(sentence)


LAST = 4
"""People named last, one of whom ``he`` or ``she`` may mean."""


class Topic:
    """The topic, sentence by sentence: a named show begins one, an unknown title ends it."""

    def __init__(self, main: str | None, versions: Versions) -> None:
        self._main = main
        self._versions = versions
        self.show = main
        self.season: str | None = None
        self.whom: str | None = None
        self.people: tuple[str, ...] = ()
        self.latest: tuple[str, ...] = ()
        self.rival = Rival.NONE
        self._is_own = False
        self._is_headed = False
        self._is_of_else = False
        self._is_under_name = False
        self._put_aside: str | None = None
        self._season_over: str | None = None

    def before(self) -> None:
        """Begin another block: a season is carried on within a paragraph only, and from a line of its own to the next one.

        So is a show that is not the article's own, unless a heading named it; an unknown work is until a show
        is named.
        """
        self.season, self._season_over = self._season_over, None
        if self.show is not None and not self._is_headed:
            self.show = self._main
        if self._is_under_name:
            self.rival = Rival.SHOW
        elif self._is_own and self.show == self._main:
            self.rival = min(self.rival, Rival.WORK)

    def of(self, sentence: Masked, following: Masked | None, *, is_heading: bool) -> None:
        """Take notice of what a sentence names, with the one behind it: to be called before its rules."""
        if is_link(sentence):
            return
        shows = shows_in(sentence)
        if self._is_of_else and sentence.text.startswith(("it ", "its ")):
            self._put_aside, self.show = self.show, None
            return
        before_it = self.rival
        is_named_alone = is_heading and _is_name_alone(sentence)
        self._is_under_name = not shows and (self._is_under_name or is_named_alone)
        if any(each.meant == self.show for each in shows):
            self.rival = Rival.NONE
        is_of_another = _names_another(sentence, shows, following, is_heading=is_heading)
        begins = None if is_of_another else _BEGINS.match(sentence.text)
        if begins:
            before, place = self.show, begins.start("show")
            named, _ = self._versions.meant(sentence.mentions[place].meant, sentence, place)
            if named != self.show:
                self.season = None
                self.rival = Rival.NONE
            self.show = named
            self._is_own = self._is_own or (named == self._main and before_it is Rival.NONE)
            self._is_headed = is_heading or (self._is_headed and named == before)
        elif is_of_another:
            self.show = None
        elif self.show is not None and (version := _VERSION_BEGINS.match(sentence.text)):
            named, is_said = self._versions.meant(self.show, sentence, version.start("word"))
            is_itself = bool(version["generic"]) or ALONE.match(sentence.text, version.end()) is not None
            if is_said and named != self.show and is_itself:
                self.show, self.season, self._is_headed = named, None, False
        elif shows and self.show is None:
            meant = {each.meant for each in shows}
            self.show = self._main if self._main in meant else shows[0].meant if len(meant) == 1 else None

    def after(self, sentence: Masked) -> None:
        """Take notice of all else that a sentence names: to be called after its rules."""
        if self._put_aside is not None:
            self.show, self._put_aside = self._put_aside, None
        else:
            self._is_of_else = not shows_in(sentence) and _ELSE_BEGINS.match(sentence.text) is not None
        self.rival = max(self.rival, rival_in(sentence, self.show))
        characters = [each.meant for each in sentence.mentions.values() if each.kind is Kind.CHARACTER]
        people = [each.meant for each in sentence.mentions.values() if each.kind is Kind.PERSON]
        self.whom = next(iter([*characters, *people]), self.whom)
        self.latest = tuple(people) or self.latest
        self.people = tuple(dict.fromkeys([*people, *self.people]))[:LAST]
        seasons = {
            each.meant
            for place, each in sentence.mentions.items()
            if each.kind is Kind.SEASON and not AHEAD.search(sentence.text[max(0, place - 40) : place])
        }
        if len(seasons) == 1:
            self.season = seasons.pop()
            self._season_over = self.season if sentence.text.strip(" :") == Kind.SEASON.value else None
        elif seasons:
            self.season = None
