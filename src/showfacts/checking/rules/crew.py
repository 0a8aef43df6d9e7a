"""Who made a show: a rule for each role and way to say it, from one table of words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.rules.people import ASIDE, AUX, MANY, each_role, people_in
from showfacts.checking.rules.rule import Form, Of, Rule, Saying
from showfacts.checking.subjects import GENERIC

if TYPE_CHECKING:
    import re

    from showfacts.checking.masks import Masked

_ROLES = (
    # field, words of which one is there, "VERB by X", "NOUN X", "X VERBs (it)", in the tests
    (
        "director",
        ("direct", "helm", "filmmaker", "pd ", "chair", "camera"),
        "directed|helmed|co-directed|direction|under the direction",
        "directors?|filmmakers?|pd|behind the camera (?:is|are|was|were|stands?|stood|sits?|sat)|producing director|(?:series |lead |renowned |acclaimed |award-winning )?directors?",
        "directs?|directed|helms?|helmed|directing|helming|in the director's chair|s[ia]ts? in the director's chair|t(?:akes?|ook) the helm|at the helm|behind the camera|(?:shares?|shared|handles?|handled) the direct(?:ion|ing)(?: duties)?|responsible for the direct(?:ion|ing)",
        "Peter Marsh",
    ),
    (
        "writer",
        ("writ", "wrote", "pen", "script", "screenplay", "scribe"),
        "written|penned|co-written|scripted|screenplay|script|scripts",
        "(?:screen|script|head |lead )?writers?|screenplay is the work of|script is the work of|screenplay (?:is|was) by|from the pen of|scribe|(?:script|screenplay) (?:comes|came|is|was|hails) from",
        "writes?|wrote|penned|pens|scripted|writing|wrote the (?:script|scripts|screenplay)|(?:in charge of|handle[sd]?|responsible for|behind|took on) the (?:script|screenplay|writing)",
        "Ann Lowell",
    ),
    (
        "creator",
        ("creat", "conceiv", "brainchild", "mind"),
        "created|co-created|conceived|brainchild|creation|from the minds?",
        "(?:co-|series )?creators?",
        "created|co-created|creates",
        "Ann Lowell",
    ),
    (
        "developer",
        ("develop", "adapted"),
        "developed|adapted(?= for )",
        "developers?",
        "developed|developing|adapt(?:s|ed)(?= (?:it|the [a-z ]{1,30}?) for )",
        "Ann Lowell",
    ),
    (
        "showrunner",
        ("showrun", "show runner", "run by", "ran ", "runs "),
        "showrun|run",
        "(?:co-)?showrunners?|show runners?",
        "(?:serves?|served|serving|acts?|returns?|is|was|will serve|will be|stays on) as (?:the )?(?:co-)?showrunners?|(?:is|are|was|were) (?:the )?(?:co-)?showrunners?|showran|(?:runs?|ran) (?:it|the (?:show|series|drama)|<season>|seasons)",
        "Ann Lowell",
    ),
    (
        "executive-producer",
        ("exec", " eps"),
        "executive[- ]produced|exec produced",
        "executive[- ]producers?(?: are| is| include[s]?)?|exec(?:utive)?[- ]producers?|eps?|exec(?:utive)?[- ]produc(?:es?|ed|ing) (?:the (?:series|show|drama) |it )?(?:alongside|with|together with|along with)",
        "executive[- ]produces?|executive[- ]produced|(?:are|is|were|was|as) eps|(?:on board|aboard|attached|credited|named) as executive[- ]producers?|exec produce[sd]?|executive producing|(?:(?:serve|act|are|is|was|were|also)s?(?: also)?(?: as)? )(?:the )?(?:co-)?executive[- ]producers?",
        "Ruth Kane",
    ),
    (
        "producer",
        ("produc",),
        "(?<!executive )(?<!executive-)(?<!exec )produced",
        "(?<!executive )(?<!executive-)producers?",
        "(?<!executive )(?<!executive-)(?:produces?|produced)|(?:serve|serves|are|is|was) (?:as )?(?:the )?producers?",
        "Hugo Blank",
    ),
    (
        "composer",
        ("compos", "scor", "music", "song", "theme"),
        "composed|scored|music|score|songs?|theme(?: song| tune| music)?|music composed|original music|soundtrack composed",
        "composers?|music(?= ?:)",
        "composed|composes|scored|scores|(?:wrote|writes|provid(?:es|ed)|suppli(?:es|ed)|contribut(?:es|ed)|did|made|in charge of|responsible for) the (?:music|score|songs|soundtrack|theme)",
        "Ida Stern",
    ),
)
_ALSO = r"(?:(?:,| and|,? and|/| &|-) ?(?:co-|executive[- ]|lead |head )?(?:writer|director|producer|creator|showrunner|star|developer|composer)s?){0,3}"
"""What else somebody is: ``writers and creators X and Y``."""
_TOOK = (
    r"(?:(?:took|takes|taking) over |joined |joins |returned |returns |stepped in |steps in |came in |comes in |served |serves "
    r"|worked |works |acted |acts |stayed on |stays on |signed on |on board |back )?"
)
"""How somebody comes to have a role."""
_NOT_OTHERS = r"(?! (?:of|behind|for|on) (?:<title>|<name>))"


_VERBS = r"(?:(?:, and|,|/| and| &) (?:co-|executive[- ]|exec )?(?:[a-z]{2,12}(?:ed|en|oduced)|showrun))*(?: and [a-z-]+)?"
"""More that somebody did: ``created, written and directed by``."""


def _who_made_it(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads who made a show, without what he did."""
    for field in ("writer", "creator", "director"):
        yield from each_role(field)(found, sentence)


_CRAFT = (
    r"(?:series composition|(?:character|production|costume|set|sound) design(?:s|ed|ers?)?|cinematograph(?:y|ers?)"
    r"|edit(?:ing|ors?)|choreograph(?:y|ed|ers?)|(?:art|animation) direct(?:ion|ors?)|direct(?:ion|ors?) of photography|script supervis(?:ion|ors?))"
)
"""Work on a show that has no field of its own."""


def _each_worked(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a list of people, each of whom did some work on a show."""
    for place, person in people_in(sentence, *found.span("by" if found["by"] else "does")):
        yield Saying(field="credit", about=person.meant, value="worked on it", start=place, end=place + 1)


def _rules() -> Iterator[Rule]:
    for field, cues, passive, noun, active, name in _ROLES:
        word = (
            field.replace("executive-producer", "executive-produced")
            if "-" in field
            else passive.split("|")[0].split(")")[-1]
        )
        yield Rule(
            id=f"{field}-by",
            of=Of.NEAR,
            cues=cues,
            pattern=rf"\b(?:{passive}){_VERBS}(?: (?:is|was|comes|came|come|are|were|also|both|entirely|jointly|the work|all))*(?: for (?:<country> )?(?:television|tv|<platform>|the small screen|audiences|viewers))? (?:by|of) (?:(?:the|its|both|duo|ever-talented|acclaimed|husband|emmy|[a-z-]+) ){{0,4}}?(?:(?:actor|actress|director|writer|<work>(?:'s)?)[ -]){{0,2}}(?P<who>{MANY})",
            reads=each_role(field),
            example=f"The series was {word} by {name}."
            if field != "showrunner"
            else f"The series is run by {name}.",
            counter=f"The film “Open Water” was {word} by Bob Nobody.",
        )
        yield Rule(
            id=f"{field}-noun",
            of=Of.NEAR,
            cues=cues,
            pattern=rf"\b(?:{noun}){_ALSO}(?:,| ?:| –| -)? (?:(?:the|is|are|was|were|includes?|included|also|both|being|among them) )*(?P<who>{MANY}){_NOT_OTHERS}",
            form=Form.TITLE,
            reads=each_role(field),
            example=f"The {field.replace('-', ' ')} {name} spoke of the series.",
            counter=f"The {field.replace('-', ' ')} Bob Nobody spoke of the film “Open Water”.",
        )
        yield Rule(
            id=f"{field}-does",
            of=Of.NEAR,
            cues=cues,
            pattern=rf"(?P<who>{MANY}){ASIDE},? (?:(?:the|an?) (?:[a-z-]+ ){{1,3}}?)?(?:who )?{AUX}(?:also )?(?:the )?(?:{active}|(?:{_TOOK}|doubles? |acting |serving |will serve )as (?:(?:the|its|an?|both|one of the|(?:(?:co-)?(?:writers?|directors?|producers?|creators?|showrunners?|executive producers?|developers?|stars?)(?:,|,? and) ))+ ?)*(?:co-)?{field.replace('-', '[ -]')}s?|(?:is|are|was|were|serves?|served|acts?)(?: (?:also|as|the|its|an?|both|among|one of))* (?:co-)?{field.replace('-', '[ -]')}s?)\b(?! by\b)(?! (?!all )(?:a |an |the )?(?:[a-z0-9-]+ ){{0,3}}(?:pilot|episodes?)\b)(?! (?:a |an |the )?(?:several|first|two\b(?!-)|three\b(?!-)|four\b(?!-)|some|music|film|movie|<title>|<name>))",
            form=Form.OBJECT,
            reads=each_role(field),
            example=(
                f"{name} directs the series."
                if field == "director"
                else f"{name} is the {field.replace('-', ' ')} of the series."
                if field in ("showrunner", "executive-producer", "producer")
                else f"{name} {active.split('|')[1]} the series."
            ),
            counter=f"{name} did not make the film “Open Water”.",
        )


RULES = (
    *_rules(),
    Rule(
        id="creator-from",
        of=Of.NEAR,
        cues=("from ",),
        pattern=(
            rf"(?:\b{GENERIC}(?: series)?,? from|^from|, from) (?:the )?(?:(?:minds? of|creators?|producers?|duo|team|showrunners?) )?(?P<who><who>(?:(?:, and|,| and| &) <who>)*)(?!'| ?(?:(?:[a-z-]+ ){{0,2}}(?:novels?|books?|comics?|manga|webtoons?|stor(?:y|ies)|trilogy|memoirs?|plays?)|productions?|studios?|pictures|entertainment)\b"
            r"|,? (?:the |an? )?(?:[a-z-]+[ -]){1,3}(?:of|behind) (?:the )?[<show><title><name>])"
        ),
        form=Form.NAMED,
        reads=each_role("creator"),
        example="It is a crime series from Ann Lowell.",
        counter="It is a crime film from Ann Lowell.",
        agrees_only=True,
        may_be_rough=True,
    ),
    Rule(
        id="work-by",
        of=Of.NEAR,
        cues=("series by", "drama by", "show by", "sitcom by", "comedy by", "miniseries by", "thriller by"),
        pattern=rf"\b(?:series|drama|show|sitcom|comedy|thriller) by (?:(?:writer|screenwriter|director|creator|playwright|star) )?(?P<who>{MANY})",
        reads=_who_made_it,
        example="“Harbour Lights” is a crime series by Ann Lowell.",
        counter="“Open Water” is a crime series by Ann Lowell.",
        agrees_only=True,
    ),
    Rule(
        id="adapted-by",
        of=Of.NEAR,
        cues=("adapted", "adaptation"),
        pattern=rf"\badapt(?:ed|ation)(?: (?:for|from|into|of)(?! (?:an?|the) (?:[a-z-]+ )?(?:film|movie|feature|play|musical|opera|stage|cinema|theatre|theater|big screen)\b)(?: (?!by )(?:[a-z-]+|<platform>|<country>)){{1,9}})? by (?:[a-z-]+ ){{0,4}}?(?P<who>{MANY})",
        reads=each_role("writer"),
        example="The series was adapted for television in six parts by the playwright Ann Lowell.",
        counter="The film “Open Water” was adapted for the screen by the playwright Ann Lowell.",
        agrees_only=True,
    ),
    Rule(
        id="craft-by",
        of=Of.NEAR,
        cues=(
            "composition",
            " design",
            "cinematograph",
            "editing",
            "editor",
            "choreograph",
            "art direct",
            "animation direct",
            "of photography",
            "script supervis",
        ),
        pattern=rf"\b{_CRAFT}(?: (?:of|for|on) (?:(?:the|this) )?(?:<show>|{GENERIC}))?(?:,|:)?(?: (?:is|was|are|were|also|comes|came|lies|handled|done|by|of|from|in the hands|the work)){{0,5}} (?P<by>{MANY}){_NOT_OTHERS}"
        rf"|(?P<does>{MANY}),? (?:(?:is|was|as|the|its|also|did|does|who|handles|handled|in charge of|responsible for) )+{_CRAFT}\b",
        reads=_each_worked,
        example="The character design of the series is the work of Cleo Vane.",
        counter="The character design of the film “Open Water” is the work of Cleo Vane.",
        agrees_only=True,
    ),
)
