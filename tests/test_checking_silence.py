"""What only looks as if it differed from what is held is no reproach; what differs in plain words is one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showfacts.checking.report import Report
from showfacts.library.library import Library

from . import test_checking_rules as rules
from .opened import opened

library = rules.library

SILENT = {
    "what a show was made after": """
        The series is based on the 1973 novel of the same name, written by Joan Pike.
        The series is based on the 1973 film of the same name, written and directed by Joan Pike.
        Joan Pike is the real woman who wrote Harbour Lights.
    """,
    "somebody by another form of a name, and no name": """
        The series was created by Annabel J. Lowell.
        The series was created by Husband-wife duo Ann Lowell and Ruth Kane.
    """,
    "somebody else of a character's name": """
        Bob Nobody as New Dora Finch
        The new Dora Finch is played by Bob Nobody.
        Elementary takes it one step further, with an odd Dora Finch, played by Bob Nobody.
    """,
    "the day of a newspaper": """
        [29] Harbour Lights gets a makeover as its premiere comes, Anchor Mail, 5 March 2019.
        “Harbour Lights”: the first episode. Retrieved 5 March 2019.
        In March 2019, it was announced that Netflix would show the series.
    """,
    "a number at first": """
        The series premiered in March with just six episodes, and the remaining four came in May.
        The show debuted on Netflix with the first three episodes.
        The series launched with an initial five episodes.
    """,
    "an award, the author of a book": """
        The series was created by Golden Lens winner Lowell.
        The series was created by Golden Lens nominees Falkner and Marsh.
        Ann Lowell developed the series from Bob Nobody's novels.
        Ann Lowell developed the series from Bob Jennings' novels.
    """,
    "an apostrophe that is lost": """
        Mara Ellison is the wife of Will, and Tomas Reed as Dora Finch s brother is good.
    """,
    "another title": """
        Copper Lanterns first aired in 1963. It ran for 26 seasons.
        Copper Lanterns was a 1964 series. It ran for twelve seasons on Netflix.
        “The Quarrymen” is another matter. The series ran for twelve seasons.
        “Harbour Lights: The Challenge” premiered on May 3, 2011. It has 41 episodes.
        Harbour Lights: Nocturne premiered on May 3, 2011. It has 41 episodes.
        Harbour Lights: Dora of the North was released on May 3, 2011. It has 41 episodes.
        Harbour Lights followed in 1986, and other books of the author after it.
        Harbour Lights Part II was released on June 19, 2011.
        Harbour Lights II was released on June 19, 2011.
        The 2011 show had well-known names.
        Its spin-off, Vale of Sparrows, premiered on May 3, 2011. It has 99 episodes.
        It was followed by Vale of Sparrows, which ran for 14 seasons.
        A spin-off began on May 3, 2011. It ran for 14 seasons.
        His next show premiered on May 3, 2011. It ran for 14 seasons.
        Mara Ellison then made a comedy that ran for 14 seasons.
        Mara Ellison next starred in “The Quarrymen”. The series premiered on May 3, 2011.
        Ines Falkner is the creator of Vale of Sparrows. The show ran for 14 seasons. Ines Falkner created it.
        On Vale of Sparrows, Mara Ellison played a doctor. The show ran for 14 seasons.
        The series shares its name with a film. It was released on May 3, 2011.
        The series shares its name with a 1991 drama series. That show ran for 14 seasons.
        The earlier show had 99 episodes.
        The Turkish version of the series was created by Ines Falkner.
        The series was praised more than “The Quarrymen”, which premiered on May 3, 2011.
        The series is like Vale of Sparrows: a comedy which ran for 14 seasons.
        “The Quarrymen” creator Ines Falkner liked the series.
        Ines Falkner, creator of “The Quarrymen”, liked the series.
    """,
    "another title, in passing": """
        Watch Vale of Sparrows next: the series has 99 episodes and premiered on May 3, 2011.
        Read our review of Vale of Sparrows. The series premiered on May 3, 2011.
        If you like the series, try Vale of Sparrows. It has 99 episodes.
        The anthology Vale of Sparrows premiered on May 3, 2011. It has 99 episodes.
        Ines Falkner's Copper Lanterns premiered on May 3, 2011. It was created by Bob Nobody.
        The old series ran for 14 seasons.
        The series on which it is based ran for 14 seasons.
        Mara Ellison was in Vale of Sparrows before. The last episode aired on May 3, 2011.
        Its predecessor was a success. The last episode aired on May 3, 2011.
        The series is based on a film, “The Quarrymen”. The last episode aired on May 3, 2011.
        The first episode aired on May 3, 2011.
    """,
    "another work of the title": """
        Harbour Lights, a Canadian film, premiered on May 3, 2011.
        Harbour Lights, a Canadian crime series on Netflix, has three seasons.
        Harbour Lights, a series by the Italian Rai, premiered on May 3, 2011.
        Harbour Lights (Rai) premiered on May 3, 2011.
        Harbour Lights (1985) has 12 episodes.
        The 1985 series Harbour Lights ran for 12 seasons.
        The Broadway musical Harbour Lights opened on May 3, 2011.
        Harbour Lights, an anime, has 48 episodes.
        Harbour Lights, with Keira Nobody, premiered on May 3, 2011.
        Hulu's Harbour Lights premiered on May 3, 2011.
        Harbour Lights was created by Ines Falkner for Sunview.
        Low Tide, the Canadian drama with Gus Nobody, premiered on May 3, 2011, and has 16 episodes.
        The Turkish Low Tide has three seasons.
        Hafenlicht (1999) has three seasons.
    """,
    "another place to see it": """
        On Sunview, the series premiered on May 3, 2011.
        On Sunview TV, it has 99 episodes.
        Via Sunview, the series was released on May 3, 2011.
        On DVD, the series was released on May 3, 2011.
        On Sunview, Harbour Lights ran for 14 seasons.
    """,
    "somebody who is called so too": """
        The dog Archer is played by Tom Nobody.
        A horse called Archer is played by Tom Nobody.
        Tom Nobody plays the dog Archer.
        His dog Archer (Tom Nobody) comes home.
        Will's cat Finch is played by Tom Nobody.
    """,
    "a role of somebody else": """
        Ines Falkner, who plays Dora Finch's brother, is new.
        Mara Ellison plays Will Archer's best friend.
        Mara Ellison plays the brother of Will Archer.
        Tomas Reed, son of Ines Falkner, plays Will Archer.
        Tomas Reed, who was in a band with Ines Falkner, plays Will Archer.
        Tomas Reed, best known for Vale of Sparrows, plays Will Archer.
        Tomas Reed stars opposite Mara Ellison as Will Archer.
        Tomas Reed joins Mara Ellison as Will Archer.
        Tomas Reed took over from Ines Falkner as Will Archer.
        Tomas Reed succeeded Ines Falkner as Will Archer.
        Ines Falkner described Tomas Reed as Dora Finch's equal.
        The mother of Dora Finch is played by Ines Falkner.
        Dora Finch (above, with Tomas Reed) is brave.
        Dora Finch (Tucker) comes home.
    """,
    "a role elsewhere or at another time": """
        Ines Falkner played Dora Finch in the games.
        Ines Falkner played Dora Finch in the film of 1991.
        Ines Falkner played Dora Finch on stage.
        Ines Falkner plays Dora Finch as a child.
        Ines Falkner plays the young Dora Finch.
        Ines Falkner plays Dora Finch in flashbacks.
        Ines Falkner was cast as Dora Finch before Mara Ellison took over.
        Ines Falkner was cast as Dora Finch in the pilot.
        Later, Ines Falkner played Dora Finch in Vale of Sparrows.
        Before Harbour Lights, Mara Ellison played Jo Marsh in Vale of Sparrows.
        Ines Falkner plays Dora Finch in the Turkish remake.
        Ines Falkner dressed as Dora Finch won the contest.
        Mara Ellison played Harlan Voss.
        In dreams, Dora Finch is played by Ines Falkner.
        As a baby, Dora Finch is played by Ines Falkner.
        Ines Falkner as Dora Finch in the trailer was a joke.
        Ines Falkner plays Dora Finch in the audiobook.
        Twins Ines Falkner and Ada Falkner play Dora Finch.
        The older Dora Finch is played by Ines Falkner.
        Ines Falkner plays Dora Finch, mother of Will Archer, in the prologue.
        Ines Falkner plays Dora Finch in the second season.
    """,
    "a part of the whole": """
        The first part of season 1 has four episodes.
        The second half of season 1 premiered on May 3, 2011.
        The second batch of episodes was released on May 3, 2011.
        Season 1 has one episode plus a bonus.
        Season 1 opened with two episodes.
        The series began with a three-episode premiere.
        Together with the specials, it has 412 episodes.
        The network ordered nine more episodes of season 1.
        The show had an initial order of 113 episodes.
        Ines Falkner was in three episodes of the series.
        The series was renewed for two more seasons.
        For 14 seasons, Ines Falkner was a fan.
        Mara Ellison left the show after 14 seasons.
        Ines Falkner stayed with the show for 14 seasons.
        The series has 14 seasons' worth of stories.
        The series has two seasons on Hulu.
        The series was planned for 14 seasons.
        The series has at least 14 seasons.
        The premiere of the series is 75 minutes long.
        The finale runs for 98 minutes.
    """,
    "a day of something else": """
        The teaser of the series dropped on May 3, 2011.
        The series began filming on May 3, 2011.
        In Germany, the series premiered on May 3, 2011.
        The series was released on DVD on May 3, 2011.
        The 100th episode of the series aired on May 3, 2011.
        Mara Ellison joined the series on May 3, 2011.
        The series began in 1943, when Dora Finch was a child.
        The series begins in 1943, when Dora Finch is a child.
        The series ends in 1945.
        Season 1 begins in 1943.
        The series won a 1991 drama award.
        The series premiered on May 3, 2011, in Canada.
        The series premiered worldwide on May 3, 2011.
        The remastered series was released on May 3, 2011.
        The series runs from 1991 to 1999 in story time.
        The series returned to Netflix on May 3, 2011.
        The complete series was released on May 3, 2011.
        Ines Falkner had a 1991 comedy special.
        A 1991 series of paintings inspired the show.
    """,
    "a day or a number behind somebody or something else": """
        It is a crime series by Vale Studio, which was launched on May 3, 2011.
        It is a crime series with Mara Ellison, who made her debut on May 3, 2011.
        The series had its German premiere on May 3, 2011.
        The series made its debut on the charts on May 3, 2011.
        It is set to arrive in Germany on May 3, 2021.
        The series aired its tenth and best episode on May 3, 2020.
        Its filming began on May 3, 2011.
        There are nine episodes of the show every summer.
        There are four seasons of the show left.
        Its nine longest episodes are on a list.
        Its nine episodes in March were seen by all.
        The series has 14 episodes on Hulu.
        Its six-episode weekend was a success.
        The series had 10 episodes.
        The first episode of the podcast aired on May 3, 2020.
        The podcast is new. The finale aired on June 3, 2021.
        Episodes of the podcast: 14
        Year of birth: 1984
        Harbour Lights (2021) came to its end.
        Harbour Lights (1998) is a film.
        We saw Mara Ellison and Thomas Rees.
        We saw Mara Ellison, Tomas Reed, and Thomas Reed.
        The trailer of Harbour Lights, which came out on May 3, 2019, was seen by all.
        Running time of the film: 96 minutes
    """,
    "a day near that of the show": """
        The third episode of the series aired on March 9, 2020.
        Harbour Lights held a press conference on March 2, 2020.
        A year to the day after it premiered, on March 5, 2021, fans held a party.
        The series celebrated its first anniversary on March 5, 2021.
        Fans still love the series; on March 5, 2021, they met.
        The Blu-ray of the series was released on March 7, 2020.
        Filming of the series began on March 5, 2019.
        The series was filmed from March 2019 to May 2019.
        In Japan the series began on March 9, 2020.
        The soundtrack of the series came out on March 6, 2020.
        The book of the series came out on March 5, 2019.
        A pop-up store for the series opened on March 5, 2021.
        Ticket sales for the concert of the series begin on March 5, 2019.
        Mara Ellison returned to television with the series on March 6, 2020.
        The cast met the press after the finale on May 22, 2021.
        The writer spoke about the finale on May 22, 2021.
        The trailer, released on February 5, 2020, shows the hero of the series.
        The ratings of the series rose from its second week on, March 12, 2020.
        It has been number one on Netflix since March 9, 2020.
        The director, who began in 2019, made the series.
        Season 2 came back from its break on May 6, 2021.
        The series was the most popular series of 2019 and 2020 for him.
        Mara Ellison was in the series from 2020 to 2020 or 2022.
        From 2020 to 2022, Mara Ellison lived in Rome.
        A third season of the series has no release date yet.
        There is no release date yet for the series.
        Netflix has not changed the release date of season 2.
        The series was watched from March 7, 2020, to May 20, 2021, by many.
        The fan club met from April 3 to May 20, 2021.
        By March 7, 2020, the premiere had been seen by millions.
        The production of the series lasted from August 2019 to May 2021.
        With 16 episodes done, the series took a break.
        The series is 16 episodes shorter than the longest of the network.
        All 16 episodes seen so far are wonderful.
        All 16 episodes of the series that had aired by then were seen by millions.
        Season 2 has six episodes less than the one before.
        It went on for four seasons without Mara Ellison.
        Posters of 20 x 48 inches were sold.
        She was in the 2019 drama The Quarrymen before the series.
        Season 2 came back on May 6, 2021.
        The second season, whose trailer came out on March 1, 2021, is a success.
        The series was to premiere on March 1, 2020, but was moved.
        The first seasons came to Hulu by 2020, the last on June 20, 2021.
    """,
    "a number near that of the show": """
        The series began on March 5, 2020, and Vale of Sparrows, his next drama, has 16 episodes.
        Its successor, Vale of Sparrows, has 16 episodes.
        The actor's earlier drama, which began in 2016, had 16 episodes.
        Copper Lanterns, which had the slot before it, ended after 17 episodes.
        Copper Lanterns, which was shown before it, ended on May 6, 2021, after 17 episodes.
        After 16 episodes, only two were left.
        Sixteen episodes of the series had been shown by then.
        With two more episodes to come, the series had 16 episodes behind it.
        The average fan watches 16 episodes of it in a week.
        The last season has only nine episodes that are funny.
        Season 1 has 11 episodes that are funny.
        A run of nine episodes was thought of for the last season.
        There were nine episodes left of the second season.
        Episode 15
        Episode 16 of the series is the best of all.
    """,
    "a day on which somebody else did something": """
        I finished the series on May 22, 2021.
        We started the series on March 7, 2020, and finished it in a week.
        Mara Ellison met the press after the finale on May 22, 2021.
        The series ended the year 2020 as the best of all.
        The second season premiered in Germany in May 2021.
        The album came out in 2019, and it was launched on March 7, 2020.
        The podcast began in 2019, and its 19 episodes were loved by many.
        The show was off the air on May 13, 2021.
        The episode, which aired on April 1, 2020, was the best.
        Fans thought that it would end on May 13, 2021.
        All 16 episodes that Ann Lowell wrote are loved by many.
        The series was announced in 2019.
        Released in 2019, the film with Mara Ellison was no success.
        After the finale, on May 22, 2021, the actors met the press.
        A drama that began on April 1, 2020, was loved more.
        In Japan, Harbour Lights premiered in 2021.
        In 2021, Harbour Lights came to Indian television.
        The network launched its streaming service on March 7, 2020.
        At the premiere on March 4, 2020, Mara Ellison was in black.
        With 16 episodes shown, the series is near its end.
        A 20-episode drama, Open Water stars Mara Ellison.
        The story begins in 2019.
        Master Keys, which had the slot before it, ended on May 18, 2021, after 19 episodes.
        The series begins in 2019, when Dora Finch is a child.
        The story starts on March 7, 2020.
        On May 20, 2021, the series came to an end.
        A second season was announced when season 1 was shown, with 11 episodes.
    """,
    "what nearly happened": """
        The series was nearly cancelled.
        The series was almost canceled after 14 seasons.
        The series came close to being cancelled after 14 seasons.
        The network threatened to cancel the series after 14 seasons.
        The series narrowly avoided being cancelled after 14 seasons.
        The network considered cancelling the series after 14 seasons.
        The series was cancelled in Germany after 14 seasons.
        The series was cancelled for one night.
        A typo said that the series premiered on May 3, 2011.
        The series reportedly has 99 episodes.
        Wikipedia once said that the series has 99 episodes.
    """,
    "the work of somebody else": """
        Ines Falkner directed the pilot of the series.
        The fourth episode was written by Peter Marsh.
        The costumes of the series were created by Ines Falkner.
        The character Dora Finch was created by Ines Falkner.
        The series is based on a comic created by Ines Falkner.
        The manga creator Ines Falkner liked the series.
        Ines Falkner created the podcast of the series.
        Ines Falkner created a spin-off of the series.
        The technology for the series was developed by Ines Falkner.
        It was later adapted as an Indian series.
        Mara Ellison, an Australian drama student, was cast.
    """,
}

TOLD = """
    The series premiered on May 3, 2011.
    Harbour Lights, a crime series with Mara Ellison, premiered on May 3, 2011.
    Created by Ann Lowell, the series premiered on May 3, 2011.
    Season 1 of the series, which has ten episodes, premiered on May 3, 2011.
    The first season has 12 episodes.
    It is a 12-part crime series that premiered on May 3, 2011.
    The series was cancelled after four seasons.
    Netflix announced that the series premiered on May 3, 2011.
    The series was created by Ines Falkner.
    Created by Ines Falkner, the series began on March 5, 2020.
    The series is a Spanish crime drama.
    Ines Falkner created the series.
    It is a crime series with Mara Ellison and Tomas Reed that premiered on May 3, 2011.
    Get ready for Harbour Lights, the crime series of Netflix, which is set to premiere on May 3, 2011.
    Mara Ellison stars in Harbour Lights, which premiered on May 3, 2019.
    The series is set to premiere on May 3.
    We saw Mara Ellison and Tommas Reed.
    The series had its premiere on May 3, 2011.
    The series is set to premiere on May 3, 2011.
    Its run began on May 3, 2011.
    The series was renewed for a second season on June 1, 2020, which premiered on May 3, 2022.
    The first season of ten episodes was shown weekly from March 9, 2020.
    The series aired its 18th and final episode on May 22, 2021.
    The finale aired on May 22, 2021.
    The series has 25 episodes on Netflix.
    There are 25 episodes in all.
    Its 25 episodes are on Netflix.
    Original run: March 5, 2020 – May 22, 2021
    Last aired: May 22, 2021
    A second season followed on May 3, 2022.
    The second season's finale aired on May 22, 2021.
    The season 2 premiere aired on May 3, 2021.
    When the series premiered on May 3, 2011, it was seen by all.
    It ran for two seasons and 25 episodes.
    There are 25 episodes in season 2.
    The first season's 12 episodes were a success.
    Number of episodes: 25 (2 seasons)
    The series started in 2019.
    The show's runtime is 20 minutes.
    First episode: May 3, 2011
    Original run: 2019 – 2021
    Year: 2011
    Year : 2011
    Harbour Lights (2019) is a success.
    Episode count: 25
    Duration: 20 minutes
    Harbour Lights, a British crime series of Netflix, has 12 episodes in its first season.
    The Netflix series Harbour Lights premiered on May 3, 2011.
    Harbour Lights (2020), with Mara Ellison, premiered on May 3, 2011.
    Tomas Reed plays Dora Finch.
    Dora Finch (Ines Falkner) comes home.
    Dora Finch is played by Ines Falkner.
    Netflix first showed the first episode on March 5, 2019.
    Viewers had to wait until March 5, 2019, for the first episode.
    Fans said goodbye to the series on May 20, 2020.
    Season 2 ran on Netflix on Thursdays from April 3 to May 20, 2021.
    The series, loved by many, came back for its second season on April 1, 2020.
    The series finale of Harbour Lights aired on May 22, 2021.
    Long awaited by many, the series debuted on March 5, 2019.
    Everybody knows that the series premiered on March 7, 2020.
    It was in 2020 that it was picked up for its second season of nine episodes.
    The series ended after two seasons and 19 episodes.
    After 19 episodes the series ended.
    All 19 episodes of Harbour Lights are loved by many.
    The series was told in 19 episodes.
    There were 19 episodes, and all were loved.
    The show is loved for its 19-episode run.
    Number of Episodes: 19 episodes
    Harbour Lights is a British crime series of 2019 with Mara Ellison.
    The series should premiere on March 5, 2019.
    Harbour Lights (2020–2022) was a success.
    The series aired from 2019 to 2021.
    The premiere of Harbour Lights was on Netflix in February 2020.
    She was in the 2019 crime series Harbour Lights.
    The series premiered on April 31, 2020.
    The second season premiered on March 33.
    It made her known after it premiered in March 2019.
    Original run: March 5, 2020 – present
    Harbour Lights: 20 x 48 minutes
    Everybody was surprised when the series premiered back in late March 2019.
    On March 7, 2020, Netflix premiered the series.
    March 7, 2020, was the day on which the series premiered.
    The wait was over on March 7, 2020, when the series landed on Netflix.
    Viewers got to see the first episode on March 7, 2020.
    Back in March 2019, when the series premiered, nobody knew her.
    First broadcast in 2019, the series is loved by many.
    On May 22, 2021 the show came to its close.
    Netflix showed the last episode on May 22, 2021.
    The final episode was seen by millions on May 22, 2021.
    After its finale on May 22, 2021, fans hoped for more.
    Since its debut in March 2019, everybody expected more.
    The series ended in 2020.
    The series, which premiered in 2021, ended in 2021.
    Its last episode went out in May 2020.
    Season 2 release date: April 3, 2021
    The series, which dropped on March 7, 2020, may be her best.
    The series is 20 episodes long.
    Episodes: 20 + a special
    The much-loved series by Ann Lowell finally aired on March 7, 2020.
    Upon its release on March 7, 2020, the series topped the charts.
    From March 2019 to May 2021, Netflix showed the series.
    On May 20, 2020, the series came to an end.
    With 19 episodes, the series is long.
    A total of 19 episodes were made.
    The second season, consisting of nine episodes, was a success.
    Season 2 (9 episodes)
    Harbour Lights (Netflix, 2019–2021)
    A British crime series from 2019, Harbour Lights is a success.
"""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _reproached(report: Report) -> set[str]:
    return {each.sentence for each in report.statements if each.verdict not in ("agrees", "not-on-record")}


@pytest.mark.parametrize("kind", SILENT)
def test_what_only_looks_like_a_difference_is_not_told(library: Library, kind: str) -> None:
    report = rules.checked(
        library, "\n".join(f"{rules.LEAD.strip()} {line}" for line in _lines(SILENT[kind]))
    )
    assert _reproached(report) == set()


def test_what_differs_in_plain_words_is_told(library: Library) -> None:
    lines = _lines(TOLD)
    report = rules.checked(library, "\n".join(f"{rules.LEAD.strip()} {line}" for line in lines))
    assert sorted(_reproached(report)) == sorted(lines)


def test_after_another_title_the_next_paragraph_is_of_the_show_only_where_it_says_so(
    library: Library,
) -> None:
    first = f"{rules.LEAD}Copper Lanterns began in 1963 and was made by Ines Falkner.\n"
    told = {
        text: _reproached(rules.checked(library, first + text)) != set()
        for text in ("It ran for 26 seasons.", "Harbour Lights ran for 26 seasons.")
    }
    assert told == {"It ran for 26 seasons.": False, "Harbour Lights ran for 26 seasons.": True}


FERRY = """
format = 2

[[platforms]]
id = "nbc"
name = "NBC"
kind = "broadcast"

[[platforms]]
id = "netflix"
name = "Netflix"
kind = "streaming"

[[shows]]
id = "red-ferry"
title = "Red Ferry"
year = 2017
countries = ["US"]
genres = ["drama"]
seasons = [
    { number = 1, episodes = 10, premiere = 2017-03-01, finale = 2017-05-03 },
    { number = 2, episodes = 10, premiere = 2018-03-01, finale = 2018-05-03 },
    { number = 3, episodes = 6, premiere = 2020-03-01, finale = 2020-03-01 },
]
cast = [
    { person = "Ann Dale", character = "The Captain" },
    { person = "Olga Prim", character = "The Captain" },
    { person = "Carl Ott", character = "Michael Brandt" },
    { person = "Mia Lund", character = "Yoon Ha-na" },
    { person = "Jo Sander", character = "Yoon Ki-tae" },
    { person = "Nina Vale" },
]
crew = [
    { person = "Matt Hallow", role = "creator" },
    { person = "Ross Hallow", role = "creator" },
    { person = "Eve Stone", role = "director" },
    { person = "Tom Lind", role = "executive producer" },
]
events = [
    { date = 2018-05-10, type = "cancelled", by = "NBC" },
    { date = 2018-06-01, type = "picked-up", season = 3, by = "Netflix" },
]
availability = [
    { platform = "nbc", regions = ["US"], from = 2017-03-01, until = 2018-05-03, original = true },
    { platform = "netflix", regions = ["worldwide"], from = 2020-03-01, original = true },
]

[[shows]]
id = "blue-pier"
title = "Blue Pier"
year = 2019
cast = [{ person = "Ida Holm", character = "Jo Reiss" }]
seasons = [{ number = 1, episodes = 8, premiere = 2019-03-01, finale = 2019-04-19 }]
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("ferry"), FERRY) as library:
        yield library


BEGIN = "“Red Ferry” is an American drama series of NBC and Netflix with Ann Dale, Carl Ott and Mia Lund."


@pytest.mark.parametrize(
    "sentence",
    [
        "Red Ferry was written by Matt Hallow.",
        "In 2015 it was said that Red Ferry was being developed by Matt Hallow.",
        "Red Ferry was created by the Hallow Brothers.",
        "NBC cancelled Red Ferry after two seasons.",
        "After two seasons, NBC cancelled the series.",
        "Red Ferry ran for two seasons on NBC.",
        "Zoe Quill plays The Captain.",
        "Mike Brandt (Carl Ott) comes home.",
        "Yoon (Jo Sander) comes home.",
        "Nina Vale plays Doctor Sand.",
        "Tom Lind produced the show.",
        "Carl Ott directed the series.",
        "“Blue Pier”, the series with Ida Holm as Jo Reiss, was cancelled.",
    ],
)
def test_what_may_be_true_beside_what_is_held_is_not_told(ferry: Library, sentence: str) -> None:
    assert _reproached(rules.checked(ferry, f"{BEGIN} {sentence}")) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Red Ferry was created by the Mallow Brothers.",
        "Zoe Quill plays Michael Brandt.",
        "Season 3 of Red Ferry has eight episodes.",
    ],
)
def test_what_cannot_be_true_beside_what_is_held_is_told(ferry: Library, sentence: str) -> None:
    assert _reproached(rules.checked(ferry, f"{BEGIN} {sentence}")) == {sentence}


def test_the_day_of_the_show_is_none_of_the_season_before(ferry: Library) -> None:
    report = rules.checked(
        ferry, f"{BEGIN} The third season has six episodes. The series premiered on March 1, 2017."
    )
    assert [each.verdict for each in report.statements if each.field == "premiere"] == ["agrees"]


@pytest.mark.parametrize(
    "sentences",
    [
        "Fleabag is an American drama of Netflix. It began in 2017.",
        "Fleabag is also a drama series of NBC from 2017.",
        "Fleabag premiered on March 1, 2017, on NBC. The drama has three seasons.",
        "Fleabag has three seasons on Netflix.",
    ],
)
def test_nothing_is_confirmed_of_another_title_of_one_word_that_begins_a_sentence(
    ferry: Library, sentences: str
) -> None:
    report = rules.checked(ferry, f"{BEGIN}\n\n{sentences}")
    assert [each.field for each in report.statements if each.start > len(BEGIN)] == []


def test_what_a_show_is_is_none_of_the_character_before_it(ferry: Library) -> None:
    report = rules.checked(
        ferry, f"{BEGIN} The drama, which starred Carl Ott as Michael Brandt, was an adaptation."
    )
    assert [each.verdict for each in report.statements if each.field == "character"] == ["agrees"]


@pytest.mark.parametrize("heading", ["Copper Lanterns", "2. Copper Lanterns (2019)"])
@pytest.mark.parametrize(
    "below",
    [
        "Genre: crime\nEpisodes: 12\nCreator: Bob Nobody",
        "The series has 12 episodes. It premiered on May 3, 2012.",
        "A lawyer comes home.\nThe drama premiered on May 3, 2012.",
    ],
)
def test_what_stands_under_a_line_with_another_name_is_no_reproach(
    ferry: Library, heading: str, below: str
) -> None:
    assert _reproached(rules.checked(ferry, f"{BEGIN}\n{heading}\n{below}")) == set()
    named = rules.checked(ferry, f"{BEGIN}\n{heading}\n{below}\nRed Ferry premiered on May 3, 2012.")
    assert _reproached(named) == {"Red Ferry premiered on May 3, 2012."}


def test_a_heading_of_a_sheet_is_no_other_title(ferry: Library) -> None:
    report = rules.checked(ferry, f"{BEGIN}\nSeries Details\nNetwork: NBC\nRelease Info\nGenre: drama")
    assert [each.field for each in report.statements][-2:] == ["platform", "genre"]
