"""What became of a show: renewed, cancelled, ended, or nothing yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.checking.rules.around import around
from showfacts.checking.rules.rule import Form, Of, Rule, Saying

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Reader

_NOW = r"(?:(?:now|also|already|officially|sadly|just|recently|finally|abruptly|since|ultimately|indeed|reportedly|unfortunately|been|formally|quietly) )*"
_CANCELLED = r"(?:cancel(?:l?ed)|axed|scrapped|given the axe|pulled|nixed|shelved)"


def fate(
    word: str, about: Callable[[re.Match[str], Masked], str | None] | None = None, field: str = "status"
) -> Reader:
    """Reads that something happened, with the platform that did it and the season that it is about."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        season = about(found, sentence) if about else ""
        places = [each.meant for each in sentence.between(*found.span()) if each.kind is Kind.PLATFORM]
        by = f" by {places[0]}" if places and word in ("cancelled", "renewed") else ""
        yield Saying(field=field, value=f"{word}{by}", season=season, start=found.start(), end=found.end())

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


def _last(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a season that is called the last: ``the sixth and final season``."""
    season = sentence.mentions[found.start("season")].text
    if " and final" in season or " and last" in season:
        yield from _is_last(found, sentence)


def _not_yet(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads what has not happened: a renewal, or a cancellation."""
    is_going_on = re.search(_CANCELLED, found[0]) is not None
    reader = fate("not cancelled") if is_going_on else fate("not renewed", _season)
    yield from reader(found, sentence)


def _said(word: str) -> Reader:
    """Reads that something happened, of the season that its clause is about."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        yield Saying(field="status", value=word, start=found.start(), end=found.end())

    return read


def _on_day(word: str) -> Reader:
    """Reads on which day or in which month around it something happened."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        for place, mention in around(found, sentence, (Kind.DATE,)):
            start, end = min(place, found.start()), max(place + 1, found.end())
            yield Saying(field="status", value=f"{word} on {mention.meant}", start=start, end=end)

    return read


def _decided(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the day of a decision, by the word for it."""
    word = (
        "cancelled"
        if found[0].startswith(("cancel", "axed"))
        else "renewed"
        if found[0].startswith("renew")
        else "ordered"
    )
    yield from _on_day(word)(found, sentence)


_RUN = r"(?:series|show|k-?drama|drama|sitcom|comedy|thriller|programme|program|run|<show>|<season>|it|which|season)"
"""What comes to an end where a show does."""
_ALSO = r"(?:(?:now|then|finally|officially|also|has|had|have|sadly|just|all|<date>|on <date>|in <date>),? )*"
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
        pattern=rf"\b(?:is|was|were|has been|had been|got|being|been|be|stays|remains) {_NOW}{_CANCELLED}\b(?: (?:by|at) (?:the )?<platform>)?(?: (?:after|before) (?:just |only )?(?:one|two|three|four|five|six|seven|eight|a single|\d+) seasons?)?",
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
        id="plug-pulled",
        of=Of.NEAR,
        cues=("plug", "axe"),
        pattern=r"\b(?:plug (?:was|has been|is|had been) pulled|axe (?:has |had )?(?:fell|fallen)|got the axe|gets the axe|given the (?:axe|chop|boot))\b",
        reads=fate("cancelled"),
        example="The plug was pulled on the series in June 2021.",
        counter="The plug was pulled on “Open Water” in June 2021.",
        agrees_only=True,
    ),
    Rule(
        id="cancelled-headline",
        of=Of.NAMED,
        cues=("cancel", "axe"),
        pattern=rf"(?:<platform> (?:cancels|axes|scraps) [^.;]{{0,40}}?(?P<show><show>)|(?P<other><show>)(?:'s)?,? (?:[a-z]+ )?(?:officially )?{_CANCELLED})",
        reads=fate("cancelled"),
        example="Netflix Cancels “Harbour Lights” After Two Seasons",
        counter="Netflix Cancels “Open Water” After Two Seasons",
        agrees_only=True,
    ),
    Rule(
        id="cancelled-title",
        of=Of.BEFORE,
        cues=("cancel",),
        pattern=rf"(?:(?<=<show>)|(?<=<show>,)|(?<=series)|(?<=show)|(?<=reboot)|(?<=drama)) {_CANCELLED}(?= (?:by|at|after|on)\b|$)(?: (?:by|at) <platform>)?",
        reads=fate("cancelled"),
        example="“Harbour Lights” canceled at Netflix",
        counter="“Open Water” canceled at Netflix",
    ),
    Rule(
        id="cancellation",
        of=Of.NEAR,
        cues=("cancellation", "fate of", "axing"),
        pattern=r"\b(?:the|its|this|'s|news of the|netflix's|<platform>'s|series'|show's|after) (?:sudden |abrupt |shock |recent |early )?cancell?ation\b(?! (?:date|is possible|rumou?rs?))|\b(?:made|announced|confirmed) the cancell?ation\b",
        reads=fate("cancelled"),
        example="Netflix made the cancellation of the series known.",
        counter="The network's cancellation of “Open Water” came late.",
        agrees_only=True,
    ),
    Rule(
        id="not-continuing",
        of=Of.BEFORE,
        cues=("continu", "return", "back", "no ", "another season", "won't", "further", "not "),
        pattern=r"\b(?:will not|won't|would not|is not|isn't|will no longer|not going to|decided not to|has decided not to|opted not to|chose not to) (?:be )?(?:continuing|continue|returning|return|back|come back|coming back|going forward|go ahead|move forward|moving forward|proceed|renew|get (?:a |any )?(?:<season>|another season|more seasons|new season))\b(?: (?:on|at|to|for|with) (?:<platform>|(?:a |another )?<season>))?|\b(?:there )?(?:will be|is|are|be|get|gets|getting) no (?:more |further )?(?:<season>|seasons?|episodes)\b",
        reads=fate("cancelled"),
        example="“Harbour Lights” will not be continuing on Netflix.",
        counter="“Open Water” will not be continuing on Netflix.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="season-cancelled",
        of=Of.NEAR,
        cues=("cancel", "red light"),
        pattern=rf"<season>(?: of (?:the )?(?:<show>|series|show|drama))? (?:is|was|has been|got) {_NOW}cancel(?:l?ed)\b|\bred light to <season>",
        reads=fate("cancelled"),
        example="Season 3 of the series has been canceled.",
        counter="Season 3 of “Open Water” has been canceled.",
        agrees_only=True,
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
        pattern=rf"(?:\b(?:is|was|were|has been|had been|got|been|be|have been|will be) {_NOW}|(?<=<show> )|(?<=<show>, )|(?<=series )|(?<=drama ))(?:renewed|picked up|greenlit|green-lit|re-upped|extended|confirmed|set|back|returning) (?:(?:by|at|on) <platform> )?for (?:an? |its |the |another )?(?:(?:\d+|[a-z]+)-(?:episode|part) )?(?P<season><season>)",
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
        id="season-given",
        of=Of.NEAR,
        cues=(Kind.SEASON.value,),
        pattern=rf"\b(?:gave|gives?|given|hand(?:s|ed)|sets|got|gets|land(?:s|ed)|earn(?:s|ed)|scor(?:es|ed)|receiv(?:es|ed)|won|wins|br(?:ings|ought) back|bringing back) (?:{_ITS}(?:for )?)?(?:an? |its |the |another )?(?P<season><season>){_SEASON_ITSELF}",
        reads=fate("renewed", _season),
        example="Netflix gave the series a second season.",
        counter="Netflix gave “Open Water” a second season.",
        agrees_only=True,
    ),
    Rule(
        id="season-ordered",
        of=Of.NEAR,
        cues=(Kind.SEASON.value,),
        pattern=rf"(?P<season><season>)(?: of (?:the )?(?:<show>|series|show|drama))? (?:is|was|has been|had been|were|got) {_NOW}(?:ordered|announced|commissioned|green-?lit|confirmed|picked up|given the green light|given the go-ahead|on the way|in the works|happening)\b",
        reads=fate("renewed", _season),
        example="A second season was ordered in April 2020.",
        counter="A second season of “Open Water” was ordered in April 2020.",
        agrees_only=True,
    ),
    Rule(
        id="renewed-at-all",
        of=Of.BEFORE,
        cues=("renewed", "renews"),
        pattern=rf"\b(?:is|was|has been|had been|got|been) {_NOW}renewed\b(?! for (?:an? |its |the )?<season>)(?: (?:by|at|on) <platform>)?",
        reads=fate("renewed"),
        example="The series was renewed in April 2020.",
        counter="“Open Water” was renewed in April 2020.",
        agrees_only=True,
    ),
    Rule(
        id="renewal",
        of=Of.NEAR,
        cues=("renewal", "renewed"),
        pattern=r"(?P<season><season>) (?:renewal|pick-?up|order)\b|\brenewal for (?:a |the )?<season>|\b(?:announced|confirmed|news of|celebrated|got|earned|scored|landed|won|handed) (?:the|a|its|their) (?:early )?renewal\b",
        reads=fate("renewed", _season),
        example="The season 2 renewal of the series came soon.",
        counter="The season 2 renewal of “Open Water” came soon.",
        agrees_only=True,
    ),
    Rule(
        id="last-season-named",
        of=Of.NEAR,
        cues=(Kind.SEASON.value,),
        pattern=r"(?P<season><season>)",
        reads=_last,
        example="The second and final season of the series was a success.",
        counter="The second and final season of “Open Water” was a success.",
        agrees_only=True,
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
        id="no-chance",
        of=Of.NEAR,
        cues=("no ",),
        pattern=r"\b(?:no|not any) (?:(?:further|single|more|current|immediate|concrete|official) )?(?:chances?|plans?|hopes?|talks?|intentions?|need|room|word|sign) (?:of|for|to (?:make|do|have|produce|write|shoot)|on|about) (?:a |the |any |another )?(?:renew(?:al|ing)|(?P<season><season>)|more|season)\b",
        reads=fate("not renewed", _season),
        example="There are no plans for a renewal of the series.",
        counter="There are no plans for a renewal of “Open Water”.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-ended-at-all",
        of=Of.CLOSE,
        cues=(
            " end",
            "over",
            " close",
            "finale",
            "last ",
            "final ",
            "conclu",
            "wrap",
            " run",
            "bow",
            "goodbye",
            "sign",
        ),
        pattern=(
            rf"\b{_RUN} {_ALSO}(?:(?:c[ao]m(?:es?|ing)|draws?|drew) to (?:an?|its|their) (?:[a-z]+ )?(?:end|close|conclusion|finish)|(?:is|was|being) {_ALSO}over\b(?! (?:\d|the|an?|by)\b)"
            r"|(?:has |have |had )?(?:now |just |finally |officially )?(?:ended|concluded|finished|wrapped(?: up)?|bowed out|signed off|closed)\b|completed? (?:its|the) run\b|aired (?:its|the|their) (?:series |last |final |grand )*(?:finale|episode)\b)"
            rf"|\b(?:brought|brings?|bring(?:ing)?) (?:the |its )?{_RUN} to (?:an?|its|their) (?:end|close|conclusion)|\b(?:last|final) episode (?:[^.;]{{0,30}} )?(?:aired|was (?:shown|broadcast))\b"
            rf"|\b(?:says?|said|say|saying|bid|bids|wave) (?:goodbye|farewell) to (?:the )?(?:[a-z]+ )?{_RUN}|\b(?:ended|wrapped up|concluded|finished) (?:its|the) (?:[a-z0-9-]+ )?run\b"
        ),
        reads=_said("ended"),
        example="With it the series comes to its end.",
        counter="With it the film “Open Water” comes to its end.",
        agrees_only=True,
    ),
    Rule(
        id="close-renewed",
        of=Of.CLOSE,
        cues=(Kind.SEASON.value,),
        pattern=(
            r"\b(?:(?:back|return(?:s|ed|ing)?)(?: (?:to|on) <platform>)?(?: on <date>| in <date>)? (?:for|with)|to have|(?:will|to|going to) (?:get|have|see|receive|make|produce|do|be)|(?:getting|gets|got|having|said yes to|says yes to|yes to|green light (?:to|for)|go-ahead (?:to|for)|working on|"
            r"ahead with|order(?:s|ed)?|announc(?:es|ed)|confirm(?:s|ed)|pick(?:s|ed)? up|signed (?:up )?for|approved))(?: <show>)?(?: for)? (?:an? |its |the |another |their |<show>'s )?(?P<season><season>)"
            r"|(?P<other><season>)(?: of (?:<show>|the (?:series|show|drama|sitcom)[^.;,]{0,60}))?,? (?:(?:is|was|has been|has|will be|had been|have been) )?(?:officially |already |now |also )?(?:coming|happening|official|on the way|in the works|confirmed|ordered|announced|commissioned|greenlit|green-lit|renewed|in (?:production|development)|under way|underway|picked up|to come)\b"
        ),
        reads=fate("renewed", _season),
        example="The series, so loved, is to have a second season.",
        counter="“Open Water”, so loved, is to have a second season.",
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
        reads=_said("ordered"),
        example="Long before, it is said, Netflix ordered more.",
        counter="Long before, it is said, Netflix ordered “Open Water”.",
        agrees_only=True,
    ),
    Rule(
        id="close-last",
        of=Of.CLOSE,
        cues=("final", "last", "no more", "complete", " end"),
        pattern=(
            r"(?P<season><season>)(?: of (?:the )?(?:<show>|series|show|drama))?,? (?:(?:which|that) )?(?:(?:is|was|will|would|shall|to|being|as|also|be|mark|marks|serve as|set)[ ,])+(?:its |the |their |<show>'s |the (?:show|series|drama|programme|sitcom)'s? )?(?:very )?(?:last|final|end)\b"
            r"|\b(?:will|would|to|shall)(?: [a-z]+)? (?:be|be the|have) no more (?:episodes|seasons|series|of it|ghosts)?|\b(?:wraps?|complet\w*|clos\w*|conclud\w*|finish\w*|end\w*|final\w*|last\w*)\b[^.;]{0,40} (?:with|after|in) (?:the |its )?(?P<other><season>)"
            r"|\b(?:with|after|in) (?:the |its )?(?P<first><season>) (?:it|<show>|the (?:series|show|drama)) (?:will |is to |would |is going to )?(?:end|complete|close|conclude|finish|wrap)"
        ),
        reads=_said("final"),
        example="It was told of the series that the second season would be the last.",
        counter="It was told of “Open Water” that the second season would be the last.",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="close-filmed",
        of=Of.CLOSE,
        cues=("film", "shoot", "shot", "camera", "production", "photography"),
        pattern=r"\b(?:film(?:ed|ing)|shooting|shoots|cameras|production (?:began|begins|started|starts|wrapped|ended|ran)|photography|(?:series|show|drama|it|<show>|<season>|episodes) (?:was|were|has been|had been) shot)\b",
        reads=_on_day("filmed"),
        example="The series went before the cameras in October 2019.",
        counter="“Open Water” went before the cameras in October 2019.",
        agrees_only=True,
    ),
    Rule(
        id="close-decided",
        of=Of.CLOSE,
        cues=(Kind.DATE.value,),
        pattern=r"\b(?:cancel\w*|axed|renew\w*|order(?:s|ed)|commissioned|green-?lit|picked up|yes to|go-ahead)\b",
        reads=_decided,
        example="Of the series, in April 2020, the renewal was told.",
        counter="Of “Open Water”, in April 2020, the renewal was told.",
        agrees_only=True,
    ),
)
