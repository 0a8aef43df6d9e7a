"""What else a sentence names that the next one may be about: another show, or a film, a novel, a game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.flat import words_in
from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import Kind
from showfacts.checking.subjects import GENERIC, GENERIC_WORDS
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.enums import IntEnum
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.subjects import Scene


class Rival(IntEnum):
    """What was named since the show of a paragraph was: with each, fewer words still mean that show."""

    NONE = 0
    """Nothing: ``it`` and ``the series`` are the show."""
    WORK = 1
    """A work that is no series: ``it`` may be that."""
    SHOW = 2
    """Another show, or a title that may be one: only its title means the show."""


_WORD = r"(?:(?!(?:in|of|the|this|for|with|to|on|at|by|from|and|or|that|a|an|is|was)\b)[a-z0-9<country><platform><date>][a-z0-9'-]*,? )"
_OTHER_SHOW = Lazy(
    rf"\b(?:(?:another|other|his|her|their|next|previous|earlier|older|newer|two|both|same|rival|sister|parent|companion|classic) {_WORD}{{0,3}}{GENERIC}\b"
    rf"|(?=an? )(?<!is )(?<!was )(?<!be )(?<!as )(?<!, )(?<!for )(?<!like )(?<!called )(?<!became )(?<!remains )an? {_WORD}{{0,5}}{GENERIC}\b"
    r"|(?<!is )(?<!was )(?:an?|the|its|their|second|first|planned|<country>|[a-z]+) (?:[a-z<country>-]+ )?(?:spin-?offs?|remakes?|sequels?|prequels?|versions?|revivals?|franchise)\b"
    r"|(?:predecessor|successor|lead-in|time slot)\b)"
)
_WORDS_FOR_OTHERS = GENERIC_WORDS | word_set(
    "spinoff spinoffs off offs remake remakes sequel sequels prequel prequels version versions revival revivals franchise"
    " predecessor successor lead slot"
)
"""Words of which one stands in what that finds."""
_NAMED_SHOW = Lazy(
    r"<show>(?:: (?:the )?| )<name>"
    r"|(?:\b(?:he|she|they|who)|[<person><name>]) (?:was|is|were|has been|had been) (?:also |last |already |previously )*in (?:the )?<name>"
    r"|(?:^|, |\band |\bwhile |\bbut |; )(?:the |in |on |for )?<name>,? (?:\(<date>|(?:also |first |then |originally )?(?:premiere[sd]?|debut(?:s|ed)|ran|runs|aired|airs|began|begins|has|had|"
    r"tells|follows|centers|stars|starred|features|was cancell?ed|was renewed|ended)\b|(?:is|was) (?:an?|the|another|one of)\b)"
    rf"|\b(?:play(?:s|ed|ing)?|stars?|starred|starring|appear(?:s|ed|ing)?|regular|roles?|parts?|guest\w*|seen|work(?:s|ed)?) [^.;]{{0,40}}?\b(?:in|on|for) (?:the )?(?:{GENERIC} |film |movie )?<name>"
    rf"|\b{GENERIC},? (?:called |titled |named )?<name>|[<name><person>]'s? <name>|\b(?:watch|try|stream|reviews? of|recaps? of|next week:) (?:the )?<name>"
    r"|(?:^|, |\band )(?:on|in) (?:the )?<name>(?: and <name>)?, [^.;]{0,40}\b(?:play(?:s|ed)?|stars?|starred|appear(?:s|ed)?|was|were)\b"
    rf"|\b(?:created|creators? of|wrote|writers? of|directed|directors? of|produced|developed|stars? of|behind|known (?:for|from)|famous for|followed by|replac\w+|(?<!is )(?<!looks )like|unlike|than|same [a-z ]{{1,12}}as|spin-?off of|spin-?off from"
    rf"|remake of|(?:pre|se)quel to|after|before|against) (?:the )?(?:hit |{GENERIC} |film |movie )?<name>(?! (?:by|at|university|street|city))"
)
"""An unknown name that stands where that of a show does."""
_WORKS = expression(
    r"\b(?:films?|movies?|novels?|books?|manga|manhwa|webtoons?|comics?|albums?|soundtracks?|songs?|singles?|specials?|pilot|trailers?|teasers?"
    r"|blu-?rays?|dvds?|games?|(?:(?<=the )|(?<=a )|(?<=stage )|(?<=this )|(?<=his )|(?<=her ))plays?|tours?|podcasts?|documentar(?:y|ies)|clips?|musicals?|episode|anime|remake|adaptation|version|spin-?off|prequel|sequel)\b"
)
_WORDS_FOR_WORKS = word_set(
    """
    film films movie movies novel novels book books manga manhwa webtoon webtoons comic comics album albums soundtrack
    soundtracks song songs single singles special specials pilot trailer trailers teaser teasers blu bluray blurays dvd
    dvds game games play plays tour tours podcast podcasts documentary documentaries clip clips musical musicals episode
    anime remake adaptation version spinoff spin prequel sequel
    """
)
"""Words of which one stands in what that finds."""
_IT_RESTS_ON = Lazy(
    rf"^(?:it|(?:the|this) {GENERIC}|<show>),? (?:is |was )?(?:an? (?:[a-z-]+ )?adaptation of|(?:loosely |partly )?(?:based|rests|rested) on|adapted from)"
    rf"(?!.*\b(?:{GENERIC}|films?|movies?)\b)(?=.*\b(?:novels?|books?|manga|manhwa|webtoons?|webcomics?|comics?)\b)"
)
"""What tells that titles are those of something to be read, which has no episodes and no seasons."""
_IS_DESCRIBED = Lazy(
    rf"^an? {_WORD}{{0,6}}{GENERIC}(?: [a-z]+)?, (?:produced|created|directed|written|starring) (?:by )?[<person><name>](?:(?:,| and|, and) [<person><name>])*\.?$"
)
"""A line without a verb that tells what the show of a paragraph is."""
_ASIDE = Lazy(
    r"\((?:[^()]*[ ,])?$|\b(?:known|famous|familiar) (?:for|from)(?: (?:the|his|her|their|roles?|parts?|work|in|on|hit|series|drama|shows?|and|,|<title>|<show>))* $"
)
"""Before a title that tells only who somebody is."""


def rival_in(sentence: Masked, show: str | None, end: int | None = None) -> Rival:
    """What a sentence names beside a show, up to a place."""
    stop = len(sentence.text) if end is None else end
    text = sentence.text[:stop]
    words = sentence.words if end is None else words_in(text)
    if _IT_RESTS_ON.match(text) or _IS_DESCRIBED.match(text):
        return Rival.WORK
    for place, each in sentence.mentions.items():
        is_other = each.kind is Kind.TITLE or (each.kind is Kind.SHOW and each.meant != show)
        if is_other and place < stop and not _ASIDE.search(text[max(0, place - 80) : place]):
            return Rival.SHOW
    if not _WORDS_FOR_OTHERS.isdisjoint(words) and _OTHER_SHOW.search(text):
        return Rival.SHOW
    if Kind.NAME.value in text and _NAMED_SHOW.search(text):
        return Rival.SHOW
    return Rival.WORK if not _WORDS_FOR_WORKS.isdisjoint(words) and _WORKS.search(text) else Rival.NONE


def rival_up_to(scene: Scene, place: int) -> Rival:
    """What was named beside the show of a paragraph, in it and in a sentence of it up to a place."""
    return max(Rival(scene.rival), rival_in(scene.masked, scene.topic, place))
