"""What became of a show: renewed, cancelled, ended, or nothing yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.rule import Form, Of, Rule, Saying
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_NOW = r"(?:(?:now|also|already|officially|sadly|just|recently|finally|abruptly|since|ultimately|indeed|reportedly|unfortunately|been|formally|quietly) )*"
_CANCELLED = r"(?:cancel(?:l?ed)|axed|scrapped|given the axe|pulled|nixed|shelved)"


def fate(word: str, about: Callable[[re.Match[str], Masked], str | None] | None = None) -> Reader:
    """Reads that something happened, with the platform that did it and the season that it is about."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        season = about(found, sentence) if about else ""
        places = [each.meant for each in sentence.between(*found.span()) if each.kind is Kind.PLATFORM]
        by = f" by {places[0]}" if places and word in ("cancelled", "renewed") else ""
        yield Saying(field="status", value=f"{word}{by}", season=season, start=found.start(), end=found.end())

    return read


def _season(found: re.Match[str], sentence: Masked) -> str | None:
    seasons = [each.meant for each in sentence.between(*found.span()) if each.kind is Kind.SEASON]
    return seasons[0] if seasons else None


def _is_last(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that the season in a group is the last."""
    season = sentence.mentions[found.start("season")].meant
    yield Saying(
        field="status", value=f"{season} is the last", season="", start=found.start(), end=found.end()
    )


def _not_yet(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what has not happened: a renewal, or a cancellation."""
    is_going_on = re.search(_CANCELLED, found[0]) is not None
    reader = fate("not cancelled") if is_going_on else fate("not renewed", _season)
    yield from reader(found, sentence)


_GOES_ON = "not ended or cancelled"


_STATES = (
    ("ended", expression(r"(?:has )?(?:ended|complete|finished|concluded|over)\b")),
    ("cancelled", expression(rf"(?:{_CANCELLED}|axed)\b")),
    (
        _GOES_ON,
        expression(
            r"(?:ongoing|(?:currently |still )?(?:airing|running|on air|active)|returning|continuing)\b"
        ),
    ),
)
"""Words for where a show stands, and what they say."""


def _status(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads where a show stands by the words behind a label."""
    state = sentence.written(*found.span("state")).lower() if found["state"] else "ongoing"
    for word, pattern in _STATES:
        if pattern.match(state):
            yield from fate(word)(found, sentence)


_WORK = r"(?:<show>|<title>|<season>|series|show|drama|k-?drama|sitcom|it)"
_THE = r"(?:the |its |this |[a-z]+-[a-z]+ |musical |teen |hit |popular |<country> |<platform>(?:'s)? |[a-z]+ (?=series|drama|show|sitcom|reboot)){0,4}"

_ITS = r"(?:the |its |their )?(?:[a-z<country><platform><date>][a-z'-]*,? ){0,8}?(?:<show>|series|show|drama|comedy|sitcom|reboot|it),? (?:back )?"
"""What is renewed: ``its teen drama, X,``."""
_SEASON_ITSELF = r"(?! (?:will|is|date|would|premiere|trailer|release|teaser|cast|finale))"

RULES = (
    Rule(
        id="cancelled-passive",
        of=Of.BEFORE,
        cues=("cancel", "axed", "scrapped", "axe", "nixed", "shelved"),
        pattern=rf"(?:\b(?:is|was|were|has been|had been|got|being|been|be|stays|remains) {_NOW}{_CANCELLED}\b|(?:(?<=<show> )|(?<=<show>, )|(?<=series )|(?<=show )|(?<=reboot )|(?<=drama )){_CANCELLED}(?= (?:by|at|after|on)\b|$))(?: (?:by|at) (?:the )?<platform>)?(?: (?:after|before) (?:just |only )?(?:one|two|three|four|five|six|seven|eight|a single|\d+) seasons?)?",
        reads=fate("cancelled"),
        example="“Harbour Lights” has been canceled by Netflix after two seasons.",
        counter="“Harbour Lights” was not canceled.",
    ),
    Rule(
        id="cancelled-active",
        of=Of.AFTER,
        cues=("cancel", "axe", "axing", "scrap", "pull", "curtain", "passes on", " no to"),
        pattern=rf"\b(?:(?:has|have|had|to) )?{_NOW}(?:cancel(?:s|l?ed|ling|ing)?|axe[sd]?|axing|scraps|scrapped|pull(?:s|ed|ing)? the plug on|bring(?:s|ing)? down the curtain on|swings the axe on|passes on|says? no to)(?= {_THE}{_WORK}\b)",
        form=Form.DECISION,
        reads=fate("cancelled"),
        example="Netflix has canceled the series.",
        counter="Netflix has canceled the film “Open Water”.",
    ),
    Rule(
        id="ends-with-season",
        of=Of.BEFORE,
        cues=("end", "conclude", "final", "last", "wrap"),
        pattern=r"\b(?:ends?|ended|will end|ending|conclude[sd]?|concluding|wrap(?:s|ped)? up|finish(?:es|ed)?) (?:with|after) (?:the |its )?(?P<season><season>)",
        reads=_is_last,
        example="“Harbour Lights” ends with the second season.",
        counter="The podcast ends with the second season.",
    ),
    Rule(
        id="last-season",
        of=Of.NEAR,
        cues=("final", "last"),
        pattern=r"(?<! of )(?P<season><season>)(?: of (?:the )?(?:<show>|series|show))?,? (?:which )?(?:is|was|will be|would be|as|to be|being) (?:also )?(?:its |the |their |<show>'s |the (?:show|series|drama|programme|sitcom)'s? )?(?:last|final)(?: one| season| installment)?(?=[.,;!]|$| of the (?:series|show))",
        form=Form.ALONE,
        reads=_is_last,
        example="The second season of the series was its last.",
        counter="The second season of “Open Water” was its last.",
    ),
    Rule(
        id="renewed-passive",
        of=Of.BEFORE,
        cues=(
            "renew",
            "picked up",
            "ordered",
            "greenlit",
            "green-lit",
            "confirmed",
            "extended",
            "re-upped",
            "set ",
            "back for",
        ),
        pattern=rf"(?:\b(?:is|was|were|has been|had been|got|been|be|have been|will be) {_NOW}|(?<=<show> )|(?<=<show>, )|(?<=series )|(?<=drama ))(?:renewed|picked up|greenlit|green-lit|re-upped|extended|confirmed|set|back|returning) (?:(?:by|at|on) <platform> )?for (?:an? |its |the |another )?(?:[a-z0-9-]+ ){{0,2}}?(?P<season><season>)",
        reads=fate("renewed", _season),
        example="“Harbour Lights” was renewed for a second season.",
        counter="“Harbour Lights” was not renewed for a third season.",
    ),
    Rule(
        id="renewed-active",
        of=Of.NEAR,
        cues=(
            "renew",
            "order",
            "greenlight",
            "greenlit",
            "commission",
            "pick",
            "confirm",
            "announce",
            "green-lit",
        ),
        pattern=rf"\b(?:{_NOW})(?:renew(?:s|ed)?|order(?:s|ed)?|greenlights?|greenlit|commission(?:s|ed)?|pick(?:s|ed) up|confirm(?:s|ed)?|announce[sd]?|green-lit) (?:{_ITS}for )?(?:an? |its |the |another )?(?P<season><season>){_SEASON_ITSELF}",
        form=Form.DECISION,
        reads=fate("renewed", _season),
        example="Netflix renewed the series for a second season.",
        counter="Netflix renewed “Open Water” for a second season.",
    ),
    Rule(
        id="nothing-announced",
        of=Of.NEAR,
        cues=("no ", "not ", "n't", "neither", "nor ", "yet to", "never"),
        pattern=(
            r"\bno (?:official |formal |further |word (?:yet )?(?:on|about|of) (?:a |the )?|news (?:yet )?(?:on|about|of) (?:a |the )?)?(?:(?:trailer|date|word|news) and no )?(?:renewal|announcements?|confirmation|<season>|news|decision|(?:release |premiere )?date|trailer)(?: (?:for|of|about|on) (?:a |the )?(?:<show> )?<season>)?(?: (?:was|has been|is|were|have been|had been))?(?: (?:made|announced|confirmed|given|issued|ordered))?(?: yet| so far)?"
            r"|\b(?:has|have|had|was|is|been|were) (?:not|n't|never)(?: yet)?(?: been)?(?: officially)? (?:renewed|confirmed|announced|greenlit|ordered|renewed for)(?: (?:it|the show|the series))?(?: for)? ?(?:a |the )?(?:<season>|<show> <season>)?"
            r"|\b(?:hasn't|haven't|wasn't|isn't)(?: yet)?(?: been)?(?: officially)? (?:renewed|confirmed|announced|greenlit|ordered)(?: (?:it|the show|the series))?(?: for)? ?(?:a |the )?(?:<season>|<show> <season>)?"
            r"|\b(?:neither <platform> nor <platform>|<platform> has yet to)\b[^.;]{0,70}?(?:confirm(?:ed)?|renew(?:ed)?|announced?)\b(?: (?:it|the show|the series))?(?: for)? ?(?:a |the )?(?:<season>|<show> <season>)?"
            rf"|\b(?:never|not|wasn't|hasn't|isn't) (?:yet )?(?:been )?{_NOW}{_CANCELLED}\b"
        ),
        reads=_not_yet,
        example="No announcement of a third season has been made.",
        counter="No announcement of a third season of “Open Water” has been made.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="goes-on",
        of=Of.NEAR,
        cues=("still ", "running", "airing", "ongoing", "on the air", "continues"),
        pattern=(
            r"\b(?:(?:is|are) (?:still|currently|now) (?:running|airing|on the air|going|ongoing|being (?:shown|broadcast|made))|(?:is|are) ongoing|(?:has|have) been (?:running|airing|on the air)(?: on <platform>)? since"
            r"|(?:continues|keeps) (?:to air|to run|airing|running))\b"
        ),
        reads=fate(_GOES_ON),
        example="“Harbour Lights” is still running.",
        counter="“Open Water” is still running.",
        verdict="superseded",
        agrees_only=True,
    ),
    Rule(
        id="status-label",
        of=Of.NEAR,
        cues=("status", "present", "now", "ongoing"),
        pattern=(
            r"^(?:(?:series |show |current |airing )?status ?[:–-] ?(?P<state>[a-z<name>][a-z ]*)"
            r"|[a-z][a-z ]{1,30} ?[:–-] ?<date> ?(?:–|-|to|until) ?(?P<until>(?:the )?present|now|ongoing)\b)"
        ),
        form=Form.LABEL,
        reads=_status,
        example="Status: Ended",
        counter="Status: Endless",
        agrees_only=True,
    ),
)
