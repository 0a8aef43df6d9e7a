"""What became of a show, in whatever words: verbs and what they are said of. Receipts, never a reproach.

The record is asked in the words of its events, and as of the article's own day: that a show "takes its last bow" is
told where it is on record that it ended, or that its last season was made known by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import around
from showfacts.checking.rules.rule import Of, Rule, Saying
from showfacts.checking.seasons import FINAL
from showfacts.checking.subjects import GENERIC, clause
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention
    from showfacts.checking.rules.rule import Reader

_SHOW = rf"(?:<show>|{GENERIC}|run|it|which)"
_ITS = r"(?:the|its|their|<show>(?:'s)?|a|an|one|this|<platform>(?:'s)?|<country>)"
_ALSO = (
    r"(?:(?:is|was|are|were|has|have|had|will|would|shall|must|can|did|does|be|been|being|now|then|also|soon|just|all|already|finally|officially|eventually|ultimately|sadly|slowly"
    r"|abruptly|recently|once|indeed|here|set|due|about|going|scheduled|expected|to|(?:on |in )?<date>|(?:last|next|this|later this) (?:week|month|year|[a-z]+day)|last|later),? )*"
)
_NOT_IN = r"(?!(?:in|of|from|during|since|after|before|until|than|like|on|by|at|over)\b)"

_ENDING = (
    r"(?:end(?:s|ed|ing)?\b(?! up\b| of\b| every| each)|conclud(?:es?|ed|ing)\b|finish(?:es|ed|ing)?\b(?! (?:filming|shooting|production|first|second|third))"
    r"|wrap(?:s|ped|ping)?\b(?! (?:filming|shooting|production))|sign(?:s|ed|ing)? off\b|bow(?:s|ed|ing)? out\b|clos(?:es?|ed|ing)\b(?! to\b)"
    r"|(?:go(?:es|ing|ne)?|went|le(?:ft|aves?|aving)) (?:off )?the air|call(?:s|ed|ing)? it (?:quits|a day)|r[au]n(?:s|ning)? (?:its|the) course"
    r"|(?:c[ao]m|draw|drew|head|near|reach|approach|met|meet|mov|rac|inch)\w* (?:(?:to|for|towards?) )?(?:(?:an?|its|their|the) )?(?:[a-z]+ )?(?:end|close|conclusion|finish|finale|last episode)\b"
    r"|(?:sa(?:y|id|ys|ying)|bi(?:d|ds|dding)|bade|wav\w+) (?:[a-z]+ )?(?:good-?bye|farewell|adieu)|(?:tak|took|mak|made)\w* (?:its|a|the) (?:final|last) bow)"
)
_OVER = r"(?:'s|is|was|being|(?:has|had) been) (?:(?:now|all|finally|officially|already|almost|nearly|hardly|long) )*over\b(?! (?:\d|the|an?|by)\b)"
_LAST = r"(?:final|farewell|concluding|last-ever|last ever|very last)"
_OF_A_RUN = r"(?:season|run|chapter|batch|stretch|episodes|outing|instal?lments?|bow|curtain|hurrah|set of|part|series)"

_RENEWS = (
    r"(?:renew\w*|order(?:s|ed|ing)?|commission\w*|green-?li\w+|green light|go-ahead|pick\w* (?:(?:it|<show>|the [a-z]+) )?up|pick-?up|there (?:will|is going to) be|confirm\w*|announc\w+|secur(?:es|ed)|scor(?:es?|ed)|earn(?:s|ed)|land(?:s|ed)|w[io]ns?|grant(?:s|ed)"
    r"|award(?:s|ed)|hand(?:s|ed)(?: out)?|g(?:ave|ives?|iven|iving)|g[eo]ts?|getting|receiv\w+|extend\w*|return(?:s|ed|ing)?|back|c[ao]m(?:es?|ing) (?:back)?|br(?:ings?|ought|inging)(?: (?:it|<show>|the [a-z]+))? back"
    r"|reviv\w+|live on|continu\w+|look(?:s|ing)? forward|to have|will have|yes to|ahead with|sign(?:s|ed) (?:on|up)|make|produce|working on|another|re-?up\w*|approv\w+|come-?back)"
)
_STRONG = expression(
    rf"^{Kind.SEASON.value}|\b(?:renew|order|commission|green|go-ahead|pick|re-?up|grant|award|approv|secur|reviv|br(?:ing|ought))"
)
"""Words for a renewal that are said of no person."""
_GAP = (
    rf"(?: (?:the|an?|its|their|for|with|to|of|up|it|that|there|will|would|be|is|one|back|by|on <platform>|on <date>|in <date>|at <platform>|<show>(?:'s)?|<platform>(?:'s)?|<country>|[a-z-]+ (?:{GENERIC} <show>|<show>)|{GENERIC}),?)*"
    rf"(?: {_NOT_IN}[a-z-]+){{0,2}}"
)
_MORE = r"(?:another|more|new|additional|further|extra|\d+ (?:more )?|[a-z]+ more)(?: (?:season|run|round|outing|batch of)s?)?(?: (?:episodes|parts|chapters|seasons?))?"
_IS_ON = (
    r"(?: of [^.;,<title><name>]{0,40}?)?,? (?:(?:is|was|has|had|will|have|be|been|being|now|also|officially|already|currently|just|definitely|long|since|a|the|in|on|under|got|were) )*"
    r"(?:coming|happening|set for|official|way|works|cards|go|confirmed|ordered|announced|commissioned|green-?lit|renewed|production|post-production|development|under ?way|picked up|to come|can|order|pick-?up|renewal"
    r"|given the|approved|secured|granted|sealed|sure thing|in the bag|certain)\b"
)
_ANYBODY = expression(
    rf"[{Kind.PERSON.value}{Kind.CHARACTER.value}]|\b(?:he|she|they|who|actor|actress|star|cast|characters?|stars)\b"
    rf"|{Kind.NAME.value} (?:has|have|had|will|would|won't|can|is|was|does|did)\b"
)
"""Who returns, or says goodbye, where it is not the show."""
_TELLING = expression(
    r"\b(?:announc\w*|confirm\w*|renew\w*|order\w*|green\w*|word|news|plans?|talks?|decisions?|decid\w*|comment\w*|said|says?|hear|heard|official\w*|date|updates?|happen\w*|coming|certain|sure|return\w*"
    r"|commit\w*|pick\w*|reveal\w*|clear|information|details|there (?:will|is going to|would) be|possib\w*|chances?|statement|verdict|know|known|given)\b"
)
"""Words of what could have been told, but was not."""


def _any_of(*words: str) -> Reader:
    """Reads that one of a few things happened, of the season of its clause: what is on record is told."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        for word in words:
            yield Saying(field="status", value=word, start=found.start(), end=found.end())

    return read


def _beside(found: re.Match[str], sentence: Masked, kind: Kind) -> Iterator[tuple[int, int, Mention]]:
    """The names of a kind around what was found, each with the part of the sentence from the one to the other.

    Another title between them may be what they are said of.
    """
    for place, mention in around(found, sentence, (kind,)):
        start, end = min(place, found.start()), max(place + 1, found.end())
        if all(each.kind is not Kind.TITLE for each in sentence.between(start, end)):
            yield start, end, mention


def _seasons(found: re.Match[str], sentence: Masked) -> list[str]:
    """The seasons that are named around what was found."""
    return list(dict.fromkeys(each.meant for _, each in around(found, sentence, (Kind.SEASON,))))


def _is_of_somebody(found: re.Match[str], sentence: Masked) -> bool:
    """Whether somebody is named in a clause before what was found, and may be whom it is said of."""
    begin, _ = clause(sentence.text, *found.span())
    return _ANYBODY.search(sentence.text, begin, found.start()) is not None


def _over(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show or its last season came to its end, or will; without a season, by its cancellation too."""
    if _FAREWELL.match(found[0]) and _is_of_somebody(found, sentence):
        return
    is_whole = not _seasons(found, sentence)
    yield from _any_of("ended", "final", *(["cancelled"] if is_whole else []))(found, sentence)


_FAREWELL = expression(r"sa|bi|ba|wa")
"""How words for a farewell to the show begin, which somebody may bid it."""


def _last(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a season is the last: by what it is called, or by what is said of it."""
    seasons = [each for each in sentence.between(*found.span()) if each.kind is Kind.SEASON]
    if found["named"] and seasons[0].meant != FINAL and not seasons[0].text.lower().endswith(_NAMED_LAST):
        return
    season = seasons[0].meant if seasons else ""
    yield Saying(field="status", value="final", season=season, start=found.start(), end=found.end())


_NAMED_LAST = tuple(f" and {word} {what}" for word in ("final", "last") for what in ("season", "series"))


_DOES_ITSELF = expression(r"\b(?:return|com|continu|go|mov|proceed|surviv|liv|see|back$)")
_ITSELF = expression(rf"[{Kind.SHOW.value}{Kind.SEASON.value}]|\b(?:{GENERIC}|it|which|there)\b")
"""What a show itself does not do any more, and that it is the show."""


def _no_more(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show does not go on: it was cancelled, or its last season was told."""
    begin, _ = clause(sentence.text, *found.span())
    is_of_show = _DOES_ITSELF.search(found[0]) is None or _ITSELF.search(sentence.text, begin, found.start())
    if is_of_show and not _is_of_somebody(found, sentence):
        for word in ("cancelled", "final"):
            yield Saying(field="status", value=word, season="", start=found.start(), end=found.end())


def _cancelled(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a cancellation, and by whom, where one platform is named before it."""
    begin, _ = clause(sentence.text, *found.span())
    places = {each.meant for each in sentence.between(begin, found.end()) if each.kind is Kind.PLATFORM}
    by = f" by {places.pop()}" if len(places) == 1 else ""
    yield Saying(field="status", value=f"cancelled{by}", season="", start=found.start(), end=found.end())


def _renewed(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that a show goes on, with the season that is named, if one is."""
    if not _STRONG.search(found[0]) and _is_of_somebody(found, sentence):
        return
    seasons = [each.meant for each in sentence.between(*found.span()) if each.kind is Kind.SEASON]
    season = seasons[-1] if seasons else ""
    yield Saying(field="status", value="renewed", season=season, start=found.start(), end=found.end())


def _undecided(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads that nothing is known yet of a season that is named near, or of what becomes of the show."""
    begin, end = clause(sentence.text, *found.span())
    is_told = found["open"] or _TELLING.search(sentence.text, begin, end)
    if not is_told or (
        _is_of_somebody(found, sentence) and not _OF_THE_SHOW.search(sentence.text, begin, end)
    ):
        return
    seasons = list(_beside(found, sentence, Kind.SEASON))
    for start, stop, season in seasons:
        yield Saying(field="status", value="not renewed", season=season.meant, start=start, end=stop)
    is_of_it = _ANYBODY.search(sentence.text, begin, end) is None
    if not seasons and is_of_it and _FUTURE.search(sentence.text, begin, end):
        yield Saying(field="status", value="not renewed", season="", start=found.start(), end=found.end())


_OF_THE_SHOW = expression(
    r"\b(?:plans?|talks?|word|news|announcements?|decisions?|renewal|renewed|official\w*)\b"
)
_FUTURE = expression(
    r"\b(?:future|fate|renew\w*|another season|more seasons|more episodes|new season|next season|continuation|come ?back|(?:be|being|bring\w*) back|another (?:round|run)|sequel|release date|unrenewed)\b"
)


def _dated(*words: str) -> Reader:
    """Reads what happened with the day around it; without a day, that it happened at all."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        for start, end, mention in _beside(found, sentence, Kind.DATE):
            for word in words:
                yield Saying(field="status", value=f"{word} on {mention.meant}", start=start, end=end)
        yield from _any_of(*words)(found, sentence)

    return read


def _on_day(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads on which day or in which month around it something happened, or was made known."""
    for start, end, mention in _beside(found, sentence, Kind.DATE):
        if found["decided"] or _MONTH.fullmatch(mention.meant):
            for word in _ON_DAYS[found.lastgroup or ""]:
                yield Saying(field="status", value=f"{word} on {mention.meant}", start=start, end=end)


_MONTH = expression(r"\d{4}-\d\d(?:-\d\d)?")
_ON_DAYS = {
    "decided": ("cancelled", "renewed", "ordered"),
    "told": ("cancelled", "renewed", "ordered", "final", "moved"),
    "over": ("ended", "final"),
}
"""What may have happened on a day beside a word of each group."""


RULES = (
    Rule(
        id="close-last",
        of=Of.CLOSE,
        cues=(Kind.SEASON.value, "final", "last", "farewell", "concluding", "swan"),
        pattern=(
            rf"(?P<season><season>)(?: of {_ITS} ?(?:<show>|{GENERIC})?)?,? (?:(?:which|that) (?:[a-z]+ ){{0,4}}?)?(?:(?:is|was|will|would|shall|to|being|as|also|be|mark|marks|serve|as|set|bring)[ ,])+(?:{_ITS} (?:{GENERIC}(?:'s?)? )?)?(?:to {_ITS} )?(?:very )?(?:last|final|end|conclusion|close)\b"
            rf"|\b(?:wraps?|complet\w*|clos\w*|conclud\w*|finish\w*|end\w*|final\w*|last\w*)\b[^.;]{{0,40}} (?:with|after|in) {_ITS} ?(?P<other><season>)"
            rf"|\b(?:with|after|in) (?:the |its )?(?P<first><season>) (?:it|<show>|the {GENERIC}) (?:will |is to |would |is going to )?(?:end|complete|close|conclude|finish|wrap)"
            rf"|\b{_LAST} (?:{_OF_A_RUN}|year)\b|\bthe last (?:outing|instal?lment|hurrah|chapter) of {_ITS} (?:<platform> )?(?:<show>|{GENERIC})|\bswan ?song\b|\b(?:one|its|their|'s|s') (?:final|last) {_OF_A_RUN}\b|(?P<named><season>)"
        ),
        reads=_last,
        example="It was told of the series that the second season would be the last.",
        counter="It was told of “Open Water” that the second season would be the last.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-over",
        of=Of.CLOSE,
        cues=(
            " end",
            "over",
            " clos",
            "finale",
            "last ",
            "final ",
            "conclu",
            "wrap",
            "complet",
            "curtain",
            "bow",
            "bye",
            "farewell",
            "sign",
            "finish",
            "off the air",
            "the air",
            "course",
            "quits",
            "airing",
            "stretch",
            "no more",
        ),
        pattern=(
            rf"\b(?:{_SHOW}|<season>|episodes|story|saga) {_ALSO}{_ENDING}|\b(?:{_SHOW}|<season>) {_OVER}"
            rf"|\b(?:end|ends|ended|ending|conclud\w+|wrap\w*(?: up)?|finish\w*|clos\w+|complet\w*|aired|airs|airing|reach\w*) {_ITS} (?:[a-z0-9<date>-]+ ){{0,3}}?(?:run|finale|(?:last|final) (?:ever )?episodes?|{GENERIC})\b"
            rf"|\b(?:br(?:ing|ings|inging|ought)|pull\w*|draw|drew) (?:{_ITS} )?(?:[a-z<season>]+ ){{0,3}}?(?:{_SHOW} (?:[a-z<season>]+ )?to (?:an?|its|their|the) (?:[a-z]+ )?(?:end|close|conclusion|finish)\b|down on {_ITS} )"
            rf"|\b(?:sa(?:y|id|ys|ying)|bi(?:d|ds|dding)|bade|wav\w+) (?:[a-z]+ )?(?:good-?bye|farewell|adieu) to {_ITS} (?:[a-z]+ )?{_SHOW}"
            r"|\b(?:last|final) episodes? (?:[^.;]{0,30} )?(?:air(?:s|ed)?|went out|was (?:shown|broadcast)|is out|streamed)\b"
            rf"|(?<!at )(?<!by )(?<!until )(?<!till )(?<!near )(?<!to )(?<!toward )(?<!towards )\bthe end (?:of (?:{_ITS} )?(?:[a-z]+ )?(?:<show>|{GENERIC}|road|line)\b|is (?:near|nigh|here|in sight)|for <show>)"
            rf"|\b(?:good-?bye|farewell) (?:of|from) (?:the )?<show>|\b(?:finish|stop|ceas)\w* (?:airing|broadcasting|to air)\b|\bseries finale\b|\b(?:home|final) stretch of {_ITS} |\b{_SHOW} (?:is|was|will be) no more\b|\bcurtains for\b"
        ),
        reads=_over,
        example="With it the series comes to its end.",
        counter="With it the film “Open Water” comes to its end.",
        agrees_only=True,
    ),
    Rule(
        id="close-no-more",
        of=Of.CLOSE,
        cues=("not ", "n't", "no ", "never", "against", "refus", "declin"),
        pattern=(
            r"\b(?:not|won't|wouldn't|isn't|wasn't|didn't|doesn't|no longer|never|refus\w+|declin\w+) (?:to )?(?:be )?(?:going )?(?:to )?(?:[a-z]+ )?(?:renew\w*|return\w*|continu\w+|com(?:e|ing) back|back\b|brought back|br(?:ing|ought|inging) (?:[a-z<show>]+ ){1,3}back"
            r"|go(?:ing)? (?:forward|ahead|on)\b|mov(?:e|ing) (?:forward|ahead)|proceed\w*|pick\w* (?:[a-z<show>]+ ){0,2}up\b|surviv\w+|liv\w+ to see|see an?\b|make (?:more|another|any more))|\bdecid\w+ against (?:an? |the )?(?:<season>|another|renew\w*|more)"
            r"|\b(?:will|would|to|shall|'ll|is|are|was|were|be|gets?|get)(?: [a-z]+)? (?:be |be the |have )?no (?:more |further )?(?:<season>|seasons?\b|episodes\b|of it\b)"
            r"|\b(?:won't|not|never) (?:be|get|have|see) an? (?:<season>|another season)"
        ),
        reads=_no_more,
        example="Of the series there will be no third season.",
        counter="Of “Open Water” there will be no third season.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-cancelled",
        of=Of.CLOSE,
        cues=(
            "cancel",
            "axe",
            "axing",
            "scrap",
            "plug",
            "canned",
            "nixed",
            "boot",
            "chop",
            "quits",
            "gave up",
            "giv",
            "let go",
            "let ",
            "dropped",
            "drops",
            "killed",
            "red light",
            "walking papers",
            "marching orders",
            "casualt",
            "the air",
            "curtain",
        ),
        pattern=(
            r"\b(?:cancel(?:s|l?ed|ling|ing|l?ation)?|axe[sd]?|axing|nixed|scrapped|scraps|plug|canned|red light|(?:off|from) the air"
            rf"|g(?:ave|ives?|iven|iving|[eo]ts?|etting) (?:{_SHOW} |the {GENERIC} )?the (?:axe?|boot|chop)|call(?:s|ed) it quits|g(?:ave|iven?|ives|iving) up on|let(?:s|ting)? go of|let(?:s|ting)? {_ITS} ?(?:<show>|{GENERIC}) go"
            rf"|drop(?:s|ped) (?={_ITS} ?(?:[a-z]+ ){{0,2}}(?:<show>|{GENERIC})|by|after|it\b|<show>)|kill(?:s|ed)? off by|curtains? (?:fell|falls|came down)|(?:walking papers|marching orders)|casualt(?:y|ies)|(?:closed|clos\w+|dropp?\w*|brings? down) the curtain)\b"
        ),
        reads=_cancelled,
        example="The axe fell, and Netflix cancelled it in June 2021, the series of the harbour.",
        counter="The axe fell on “Open Water”, which Netflix cancelled.",
        agrees_only=True,
    ),
    Rule(
        id="close-renewed",
        of=Of.CLOSE,
        cues=(Kind.SEASON.value,),
        pattern=rf"\b{_RENEWS}{_GAP} (?P<season><season>)|(?P<other><season>){_IS_ON}",
        reads=_renewed,
        example="The series, so loved, is to have a second season.",
        counter="“Open Water”, so loved, is to have a second season.",
        agrees_only=True,
    ),
    Rule(
        id="close-renewed-at-all",
        of=Of.CLOSE,
        cues=(
            "renew",
            "pick",
            "more",
            "another",
            "back",
            "order",
            "reviv",
            "extend",
            " go on",
            "will continue",
        ),
        pattern=(
            rf"<show> will (?:[a-z]+ )?(?:go on|continue)\b|\b(?:{GENERIC}|it) will (?:indeed |surely |certainly |also )?go on (?:without|with|for|after)\b|\b(?:renewed|renews|re-?upped|revived)\b(?! for (?:an? |its |the )?<season>)|\b(?:early|second|third|surprise|swift|the|its|a|their|of) renewal\b(?! (?:date|is possible))|\b{_RENEWS}{_GAP} {_MORE}\b"
        ),
        reads=_renewed,
        example="The series was renewed in April 2020.",
        counter="“Open Water” was renewed in April 2020.",
        agrees_only=True,
    ),
    Rule(
        id="close-ordered",
        of=Of.CLOSE,
        cues=("order", "commission", "green", "yes to", "picked up", "picks up", "more"),
        pattern=(
            r"\b(?:order(?:s|ed)|commission(?:s|ed)|green-?light(?:s|ed)|green-?lit|sa(?:id|ys) yes to|g(?:a|i)ve(?:s|n)? (?:the )?(?:green light|go-ahead)(?: to)?|pick(?:s|ed) up|approved)"
            r"(?= (?:(?:the|its|a|an|this|his|her|new|[a-z]+|<country>|<platform>(?:'s)?) ){0,5}(?:series|show|drama|sitcom|it|<show>|more|version|remake|adaptation|reboot|revival|episodes)\b| (?:\d+|[a-z]+) (?:more |further |additional |new )*episodes)"
            r"|(?:series|show|drama|sitcom|it|<show>|version|remake) (?:was|is|has been|had been|got) (?:first |officially |then )?(?:ordered|commissioned|green-?lit|picked up|given the (?:green light|go-ahead))\b"
        ),
        reads=_any_of("ordered"),
        example="Long before, it is said, Netflix ordered more.",
        counter="Long before, it is said, Netflix ordered “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="close-filmed",
        of=Of.CLOSE,
        cues=("film", "shoot", "shot", "camera", "production", "photography", "in the can"),
        pattern=(
            r"\b(?:film(?:ed|ing)|shooting|shoots|cameras|production (?:[a-z<season>]+ ){0,4}?(?:began|begins|begun|started|starts|wrapped|ended|ran|finished|under way|underway)|photography|in the can|post-production"
            rf"|(?:{GENERIC}|it|<show>|<season>|episodes) (?:was|were|has been|had been) shot)\b"
        ),
        reads=_dated("filmed"),
        example="The series went before the cameras in October 2019.",
        counter="“Open Water” went before the cameras in October 2019.",
        agrees_only=True,
    ),
    Rule(
        id="close-decided",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=(
            r"\b(?:(?P<decided>cancel\w*|axed|renew\w*|order(?:s|ed)|commissioned|green-?lit|picked up|yes to|go-ahead|br(?:ings?|ought) (?:[a-z<show>]+ ){1,3}back|reviv\w+)"
            r"|(?P<told>announc\w*|confirm\w*|reveal\w*|decid\w*|decision|declar\w*|told|said|news|word|known)|(?P<over>end(?:s|ed|ing)?|(?:final|last) (?:season|episode|run|series)))\b(?! for\b)"
        ),
        reads=_on_day,
        example="Of the series, in April 2020, the renewal was told.",
        counter="Of “Open Water”, in April 2020, the renewal was told.",
        agrees_only=True,
    ),
    Rule(
        id="close-halted",
        of=Of.CLOSE,
        cues=(
            "halt",
            "suspen",
            "shut",
            "paus",
            "stop",
            "hold",
            "hiatus",
            "delay",
            "postpon",
            "push",
            "resum",
            "restart",
            "again",
            "back",
            "mov",
            "shift",
            "relegat",
            "switch",
            "interrupt",
            "disrupt",
        ),
        pattern=(
            rf"\b(?:halt(?:s|ed|ing)?|suspend\w*|suspension|shut(?:s|ting)? down|(?:{_SHOW}|<season>|production|filming|shooting|work) {_ALSO}paus(?:e|ed|es|ing)|paus(?:e|ed|es|ing) (?:(?:in|of|the|its|on) )*(?:<show>|{GENERIC}|production|filming|shooting|work)|(?:work|production|filming|shooting)\b[^.;]{{0,40}} stopped|on hold|hiatus|delay(?:s|ed|ing)?|postpon\w+|push(?:es|ed)? back|held up|interrupt\w+|disrupt\w+"
            r"|resum\w+|restart\w*|(?:rolling|filming|shooting|production) again|back (?:in|to) (?:production|filming|work))\b"
            rf"|\b(?:mov|shift|relegat|switch|transferr?)\w* (?:(?:{_ITS}|to|from|{GENERIC}|it|<show>) )*(?:<platform> )?(?:to |from )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
        ),
        reads=_dated("suspended", "delayed", "resumed", "moved"),
        example="Long before, it is said, the series was moved to Sundays.",
        counter="Long before, it is said, “Open Water” was moved to Sundays.",
        agrees_only=True,
    ),
    Rule(
        id="close-undecided",
        of=Of.CLOSE,
        cues=(
            "no ",
            "not ",
            "n't",
            "nothing",
            "never",
            "neither",
            "nor ",
            "yet",
            "unclear",
            "unknown",
            "uncertain",
            "undecided",
            "unlikely",
            "unconfirmed",
            "unrenewed",
            "nobody",
            "early to",
            "doubt",
            "quiet",
            "silent",
            "mum ",
            "wait",
            "remain",
            "in the air",
            "whether",
            " if ",
        ),
        pattern=(
            r"\b(?:(?P<open>unclear|unknown|uncertain|undecided|unlikely|unconfirmed|unrenewed|too early to|quiet|silent|mum|remains? to be seen|up in the air|yet to|in doubt)|no|nobody|not|nothing|never|neither|nor|[a-z]+n't|doubt\w*|wait(?:s|ing)?|whether|if)\b"
        ),
        reads=_undecided,
        example="It remains to be seen whether the series will have a third season.",
        counter="It remains to be seen whether “Open Water” will have a third season.",
        agrees_only=True,
        may_be_denied=True,
    ),
)
