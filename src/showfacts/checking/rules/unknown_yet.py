"""What was not known yet when an article came out, and is now: when a season comes, who makes it, who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.judging import NO_DATE, NOT_KNOWN
from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import around
from showfacts.checking.rules.rule import Form, Of, Rule, Saying
from showfacts.checking.subjects import GENERIC, clause
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from showfacts.checking.masks import Masked

REACH = 90
"""Characters within which what is open stands before or behind the words that say so."""
_MAY = r"(?:will|would|might|may|could|can|should|is to|are to|is going to)"
_IT = rf"(?:<show>|<season>|it|(?:the|its) (?:[a-z-]+ ){{0,2}}(?:{GENERIC}|season|episodes))"
_COMES = r"(?:premiere|air|debut|return|start|begin|launch|drop|arrive|come|land|stream|be (?:released|shown|out|back|available|on)|go on)"
_WHAT = (
    r"(?P<premiere>\b(?:(?:release|premiere|air|airing|launch|debut|start|broadcast|return|target) (?:date|window|timeline)s?|timeline"
    rf"|(?:date|day) (?:of|for) (?:its|the|<show>'s?|<season>) ?(?:[a-z]+ )?(?:premiere|release|arrival|return|debut|start)|(?<=no )(?:[a-z]+ )?date(?! for)|when (?:exactly )?{_IT} {_MAY} (?:[a-z]+ )?{_COMES})\b)"
    rf"|(?P<cast>\b(?:cast(?:ing)?|lead (?:roles?|actors?|actress(?:es)?|stars?)|leads|who {_MAY} (?:play|star|lead|act|be in))\b(?! (?:members?|a|an|doubt|light|its|director)\b))"
    rf"|(?P<director>\b(?:director|who {_MAY} direct|(?<=be )directed|(?<=also )directed)\b)"
    rf"|(?P<writer>\b(?:(?:script|screen)?writer|who {_MAY} (?:write|pen)|(?<=be )(?:penned|written)|(?<=and )(?:penned|written))\b)"
    rf"|(?P<showrunner>\b(?:showrunner|(?:over|take) the reins|who {_MAY} (?:run it|run the|take over(?: the reins)?|succeed|be in charge))\b)"
)
"""What may be open."""
_WHAT_IS_OPEN = Lazy(_WHAT)
_OF = expression(
    r"(?: (?:of|for|and|on|in|to|at|over) [^,.;]{1,60}?)?(?:,? (?:is|are|was|were|has|have|had|remains?|also|all|both|still|yet|however|currently|officially|so far))* ?"
)
"""What may stand between what is open and the words that say that it is."""
_ELSE = Lazy(
    r"\b(?:trailer|teaser|poster|finale|film|movie|special|dvd|blu-ray|album|soundtrack|game|spin-?off|sequel|tour)\b"
)
"""What a date may be of that is not the show's."""
WHOSE, ELSE_BEHIND = 20, 45
"""Characters before and behind within which it stands: ``the film's release date``."""
MORE = 30
"""Characters behind one thing that is open within which others are."""
_TELLS = r"(?:announced?|confirmed?|revealed?|disclosed?|decided?|determined?|finali[sz]ed?|settled?|fixed|set|given?|said|say|told|tell|chosen|named?|shared?|released)"

_OPEN = (
    rf"(?P<passive>(?:(?:is|are|was|were)(?: [a-z]+)?(?:n't| not)|(?:not|n't|never|yet to)(?: (?:yet|officially|even|currently|still))* be(?:en)?)(?: (?:yet|officially|even|currently|still|formally))* (?:known(?! (?:for|as|to))|clear|out yet|official|{_TELLS})\b"
    r"|\b(?:unknown(?! (?:to|before|in|at|for|until|outside|beyond|actors?|names?|faces?))|unconfirmed|undisclosed|unannounced|undecided|unclear|uncertain|under wraps|(?:under|in) discussions?|being discussed|up in the air|tb[acd]|to be (?:announced|confirmed|determined|decided|revealed|seen)|anyone's guess)\b)"
    rf"|(?P<active>(?:n't|\b(?:not|yet to|never))(?: (?:yet|officially|even|currently|still|formally|have|has))* {_TELLS}\b|n't (?:yet )?have\b|\bnot (?:yet )?have\b"
    r"|\b(?:no|without|nothing)\b(?= (?:(?:official|further|new|more|exact|concrete|confirmed|firm|set|specific|definite|clear|precise|final|known|hard|fixed) )*(?:word|news|reports?|information|info|details?|announcements?|updates?|indication|hints?|confirmation|statement|date|release|premiere|air|launch|return|start|timeline|window|target|showrunner|director|casting)\b))"
)


def _named_open(found: re.Match[str], sentence: Masked) -> Iterator[re.Match[str]]:
    """What is said to be open: right before the words that say so, else behind them, with what else is named there."""
    text, find = sentence.text, _WHAT_IS_OPEN.compiled.finditer
    begin, end = clause(text, *found.span())
    before = list(find(text, max(begin, found.start() - REACH), found.start())) if found["passive"] else []
    first = next((each for each in before if _OF.fullmatch(text, each.end(), found.start())), None)
    if first is not None:
        yield from before[before.index(first) :]
        return
    last = found.end()
    for each in find(text, last, min(end, last + REACH)):
        is_far = each.start() > last + MORE if first else _STOP.search(text, last, each.start()) is not None
        if is_far or (_IS_NOUN.fullmatch(each[0]) and not _SMALL.fullmatch(text, last, each.start())):
            return
        first, last = each, each.end()
        yield each


_STOP = expression(r"[.;,]")
_IS_NOUN = expression(r"cast(?:ing)?|lead[a-z ]*|director|(?:script|screen)?writer|showrunner")
"""Somebody who may also do something, or to whom something is done: ``why the director``."""
_SMALL = expression(
    r"(?: (?:yet|so far|on|about|of|as to|regarding|have|been|an?|any|the|its|new|full|main|whole|rest|final|official|other|and|or|nor|for|details|information|news|word))* "
)
"""What may stand between the words that say that something is open and somebody."""


def _open(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what is said to be open."""
    named = list(_named_open(found, sentence))
    start, end = (
        min([found, *named], key=lambda each: each.start()).start(),
        max(each.end() for each in [found, *named]),
    )
    if _ELSE.search(sentence.text, max(0, start - WHOSE), min(len(sentence.text), end + ELSE_BEHIND)):
        return
    seasons = [each.meant for _, each in around(found, sentence, (Kind.SEASON,), REACH)]
    for each in named:
        field = each.lastgroup or ""
        if found[0] == "unknown" and _IS_NOUN.fullmatch(each[0]):
            continue  # whom nobody had heard of
        start, end = min(found.start(), each.start()), max(found.end(), each.end())
        if field == "premiere":
            yield Saying(field=field, value=NO_DATE, start=start, end=end)
        else:
            about = seasons[0] if seasons else None
            yield Saying(field=field, about=about, value=NOT_KNOWN, start=start, end=end)


RULES = (
    Rule(
        id="unknown-yet",
        of=Of.NEAR,
        cues=(
            "no ",
            "not ",
            "n't",
            "nothing",
            "without",
            "never",
            "yet to",
            "unknown",
            "unconf",
            "undisc",
            "unann",
            "undec",
            "unclear",
            "uncertain",
            "under wraps",
            "discuss",
            "in the air",
            "tba",
            "tbd",
            "tbc",
            "to be announced",
            "to be confirmed",
            "to be determined",
            "to be decided",
            "to be revealed",
            "to be seen",
            "guess",
        ),
        pattern=_OPEN,
        reads=_open,
        example="Season 2 of the series does not have a release date yet.",
        counter="Season 2 of the series does not keep to its release date.",
        verdict="superseded",
        may_be_denied=True,
        form=Form.NAMED,
    ),
)
