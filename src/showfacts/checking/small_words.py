"""Words of English prose that are no names where they stand alone, though a sentence may begin with them."""

from __future__ import annotations

from showfacts.evidence.verdicts.tokens import word_set

NO_NAMES_ALONE = word_set(
    """
    a about above across after again against ago all also although always am among an and another any anyone
    are around as ask at away back be because been before behind being below best better between both but by
    can cast coming could created created creator critics day days despite did directed director do does
    during each either else end episode episodes even ever every everybody everyone everything executive
    fans few filming finally first five following for former four from further full given good had happy has
    have he her here hers him his hope how however i if in including indeed inside into is it its itself join
    joining just keep known last later lead leads least let like little look looking love made main make makes
    many may me meanwhile might more moreover most much my need never new next nine no nobody none nor not
    nothing now of off og often on once one only or original other others our out over part people perhaps
    please plus premiere premiered produced read really reports returning said same says season seasons see
    series set seven several she should show shows since six so some somebody someone something soon star
    starring stars still story such sure take ten than thank that the their theirs them then there therefore
    these they thing things think this those though three through throughout thus till to today together
    tomorrow tonight too trailer trailers two under unfortunately unless unlike until up upon us very want was
    watch we week well were what whatever when where whether which while who whole whom whose why will with
    within without would writer writing written year years yes yesterday yet you young your
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    kdrama kdramas k-drama k-dramas k-pop season's streaming
    blu-ray dvd dvds cd ost tv television
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    """
)

LABELS = word_set(
    """
    aired airing air as based broadcast broadcaster cast channel channels company companies composer countries country
    created creator creators crew date dates duration known music name romanisation romanization title titles
    debut director directors episode episodes executive first genre genres language languages length network networks no
    number of origin original pd platform platforms premiere premiered producer producers production release released run
    running runtime screenwriter screenwriters season seasons series show showrunner showrunners starring stars status streaming
    studio studios time total type where to watch writer writers written year director/s drama comedy crime mystery thriller
    romance fantasy horror action sitcom musical melodrama
    """
)
"""Words of what stands before a colon, of trades and of kinds: they begin no name of anybody."""

KINDS = word_set("drama dramas comedy comedies sitcom sitcoms thriller thrillers melodrama romance dramedy")
"""Words for a show that are none of its name, though they begin with a capital letter, where they stand alone."""

OF_HEADLINES = word_set(
    """
    renewed renews renew renewal cancels cancel canceled cancelled cancellation axes axed axe scrapped scraps sets set ordered orders order
    picks picked returns return ends ending ended ahead adds added casts joins joined reveals revealed announces announced announce
    confirms confirmed teaser trailers plot episode recap review everything know explained update updates news here's why when how
    reboot remake revival spinoff starrer renewing drops dropped lands landed hits gets gives debuts debuted premieres aired airs
    final finale last first second third fourth fifth sixth one two three four five six seven eight nine ten end after before until wraps wrap more over seasons will won't isn't has have are is was were and or but at for of on in to from with by
    """
)
"""Words that a headline writes with a capital letter, and that are no part of a name there."""

TITLES_TOO = word_set(
    """
    above across after against among around before behind below between beyond by during for from if in inside into of
    off on out over through under until up upon us with within without you
    """
)
"""Those of them that are no subject of a clause: before a verb, or with a capital letter inside a sentence, they are a title."""
OF_SHEETS = word_set(
    "info information detail details fact facts profile overview synopsis summary about guide quick main general basic plot characters news"
)
"""Words of a heading that is not the title of what a sheet is about, nor somebody: ``Release Info``."""
