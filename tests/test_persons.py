"""From words to the one person, and what is whose."""

from __future__ import annotations

import json
import random
import shlex
from datetime import date
from pathlib import Path

import pytest

from showfacts.commands.compare.answer import compare
from showfacts.commands.person.answer import Named, PersonAnswer, person
from showfacts.completion.known import KnownWords
from showfacts.errors import AmbiguousError, NotFoundError, NotRecordedError, UsageError
from showfacts.evidence.moment import Moment
from showfacts.index import make
from showfacts.index.select import Selection
from showfacts.library.library import Library
from showfacts.library.on_day import Snapshot
from showfacts.model import Person

NOW = Moment(day=date(2026, 11, 20), today=date(2026, 11, 20))

NAMES = """
format = 2
people = [
    {name = "Han So-hee", native_name = "한소희", aliases = ["Han Soo Hee"], misspellings = ["Park So Hee"]},
    {name = "Han So-yi", aliases = ["Sophie"]},
    {name = "Sophie Turner", aliases = ["Sophie"]},
    {name = "Kim Hee-won", native_name = "김희원"},
]
[[shows]]
id = "all"
title = "All of Them"
cast = [
    {person = "Han So-hee"}, {person = "Han Soo Hee"}, {person = "Han So-yi"}, {person = "Sophie Turner"},
    {person = "Björn Ö"}, {person = "Kim Hee-won"}, {person = "Lee Min-ho"}, {person = "Park Ji-won"},
    {person = "Park Chi-won"}, {person = "Yuki Kaji"}, {person = "Kaji Yuki"}, {person = "lee Oo"},
    {person = "Oo Lee"}, {person = "Jorn B O"}, {person = "O Jorn B"}, {person = "Adam Scott"},
]
[[shows]]
id = "other"
title = "Other"
cast = [{person = "Park Chi-won"}, {person = "Bjorn O"}, {person = "Lee Oo"}]
"""

NAMESAKES = """
format = 2
people = [
    {id = "chris-evans-1966", name = "Chris Evans"},
    {id = "chris-evans-1981", name = "Chris Evans", aliases = ["Christopher Evans"], sources = ["paper"]},
    {id = "kim-won-suk-1977", name = "Kim Won-suk", native_name = "김원석", aliases = ["Kim Won-seok"]},
    {name = "Kim Won-seok", native_name = "김원석"},
    {id = "jo-1", name = "Jo Quay", native_name = "조"},
]
[[sources]]
id = "paper"
publisher = "Paper"
kind = "press"
[[shows]]
id = "tfi-friday-1996"
title = "TFI Friday"
year = 1996
cast = [{person = "Chris Evans", person_id = "chris-evans-1966"}, {person = "Jo Quay"}]
crew = [{person = "Kim Won-seok", role = "writer"}]
[[shows]]
id = "opposite-sex-2000"
title = "Opposite Sex"
year = 2000
cast = [
    {person = "Somebody"},
    {person = "C. R. Evans", person_id = "chris-evans-1981", character = "Cary Baston"},
]
crew = [
    {person = "Kim Won-suk", role = "director"},
    {person = "Jo Quay", person_id = "jo-1", role = "writer"},
]
[[shows]]
id = "skinner-1997"
title = "Skinner"
year = 1997
crew = [{person = "Chris Evans", person_id = "chris-evans-1981", role = "writer"}]
[[shows]]
id = "whose-2001"
title = "Whose"
year = 2001
cast = [{person = "Chris Evans"}, {person = "Christopher Evans"}]
[[shows]]
id = "whose-else-2002"
title = "Whose Else"
year = 2002
cast = [{person = "Chris Evans"}]
"""


def opened(folder: Path, text: str) -> Library:
    path = folder / "shows.toml"
    path.write_text(text, encoding="utf-8")
    return Library.open(path)


def answer_for(library: Library, name: str) -> PersonAnswer:
    return person(Snapshot(library, NOW), library.person(name))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return opened(tmp_path_factory.mktemp("names"), NAMES)


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return opened(tmp_path_factory.mktemp("namesakes"), NAMESAKES)


@pytest.mark.parametrize("query", ["Han So-hee", "han sohee", "HAN SOO HEE", "한소희", " 한 소희 "])
def test_any_spelling_and_script(library: Library, query: str):
    found = library.resolve_person(query)
    assert (found.person.name, found.is_likely) == ("Han So-hee", False)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Gim Hui-won", "Kim Hee-won"),
        ("Heewon Kim", "Kim Hee-won"),
        ("Yi Min-ho", "Lee Min-ho"),
        ("Min Ho Rhee", "Lee Min-ho"),
        ("Han Seo-hui", None),
        ("Scott, Adam", "Adam Scott"),
    ],
)
def test_another_way_to_spell_a_name_is_likely_where_one_person_leads(
    library: Library, query: str, name: str | None
):
    if name is None:
        with pytest.raises(NotFoundError):
            library.resolve_person(query)
        return
    found = library.resolve_person(query)
    assert (found.person.name, found.is_likely) == (name, True)


@pytest.mark.parametrize(
    ("query", "names"),
    [("Bak Ji-won", ["Park Chi-won", "Park Ji-won"]), ("B O Jorn", ["Jorn B O", "O Jorn B"])],
)
def test_a_spelling_or_order_of_two_names_is_a_question(library: Library, query: str, names: list[str]):
    with pytest.raises(AmbiguousError, match="may be 2 people") as failure:
        library.resolve_person(query)
    assert sorted(each.title for each in failure.value.candidates) == names


def test_who_is_called_so_in_another_order_is_told_of(library: Library):
    assert library.resolve_person("yuki kaji").others == ("Kaji Yuki",)
    assert library.resolve_person("lee min ho").others == ()
    assert library.resolve_person("lee Oo").others == ("Lee Oo", "Oo Lee")


def test_what_a_search_means(library: Library):
    def found(words: str) -> list[str]:
        return list(dict.fromkeys(name for name, _ in library.people_with(words)))

    assert found("Gim Hui-won") == ["Kim Hee-won"]
    assert found("turner") == ["Sophie Turner"]
    assert found("park so hee") == ["Han So-hee"]
    assert found("urner") == []
    assert found("!") == []


def test_a_spelling_in_a_credit_is_no_second_person(library: Library):
    assert library.person("Han Soo Hee").native_name == "한소희"


def test_names_that_fold_alike_stay_apart(library: Library):
    with pytest.raises(AmbiguousError, match="is the name of 2 people") as failure:
        library.person("bjorn o")
    assert [each.title for each in failure.value.candidates] == ["Bjorn O", "Björn Ö"]


@pytest.mark.parametrize("name", ["Bjorn O", "Björn Ö"])
def test_a_name_to_the_letter_is_that_person_and_the_other_is_told_of(library: Library, name: str):
    found = library.resolve_person(name)
    assert found.person.name == name
    assert found.others == tuple({"Bjorn O", "Björn Ö"} - {name})


def test_whoever_has_the_same_name_is_told_of_by_id(tmp_path: Path):
    library = opened(
        tmp_path,
        """
format = 2
people = [
    {id = "ann-1", name = "Ann Lee", aliases = ["Annie Lee"]},
    {id = "ann-2", name = "Ann Lee", aliases = ["Annie LEE"]},
    {id = "ann-3", name = "Ann Other", aliases = ["ANNIE Lee"]},
]
[[shows]]
id = "a"
title = "A"
cast = [{person = "Ann Lee", person_id = "ann-1"}, {person = "Ann Lee", person_id = "ann-2"}]
""",
    )
    found = library.resolve_person("Annie Lee")
    assert (found.person.key, found.others) == ("ann-1", ("Ann Lee (ann-2)", "Ann Other"))


@pytest.mark.parametrize("query", ["sophie", "Sophie"])
def test_an_alias_of_two_people_is_a_question_back(library: Library, query: str):
    with pytest.raises(AmbiguousError) as failure:
        library.person(query)
    assert [each.title for each in failure.value.candidates] == ["Han So-yi", "Sophie Turner"]


def test_a_slip_of_a_source_finds_the_person_as_no_name_of_theirs(library: Library):
    found = library.resolve_person("Park So Hee")
    assert (found.person.name, found.is_likely) == ("Han So-hee", True)
    assert "Park So Hee" not in found.person.spellings
    assert answer_for(library, "Park So Hee").person == Named(
        id=None, name="Han So-hee", native_name="한소희", aliases=("Han Soo Hee",), sources=()
    )


def test_a_slip_that_is_the_name_of_somebody_means_that_one(tmp_path: Path):
    named = NAMES.replace('{name = "Kim Hee-won"', '{name = "Park So Hee"}, {name = "Kim Hee-won"')
    library = opened(tmp_path, named.replace('"Adam Scott"', '"Park So Hee"'))
    found = library.resolve_person("park so hee")
    assert (found.person.name, found.is_likely) == ("Park So Hee", False)
    assert [show.id for show in library.shows_of(found.person)] == ["all"]
    assert [credit.show.id for credit in answer_for(library, "한소희").credits] == ["all", "all"]


@pytest.mark.parametrize("ident", ["", 'id = "park-hoon-3", '])
def test_a_credit_under_a_misspelling_is_of_the_person_and_gives_no_name(tmp_path: Path, ident: str):
    library = opened(
        tmp_path,
        f"""
        format = 2
        people = [{{{ident}name = "Park Hoon", misspellings = ["Park Hun"]}}]
        [[shows]]
        id = "s"
        title = "S"
        cast = [{{person = "Park Hoon", character = "One"}}]
        crew = [{{person = "Park Hun", role = "writer"}}]
        """,
    )
    for query in ("Park Hun", "park hun", "Park Hoon"):
        found = library.resolve_person(query)
        assert (found.person.name, found.is_likely) == ("Park Hoon", "un" in query)
        assert [each.as_ for each in answer_for(library, query).credits] == ["cast", "crew"]


def test_a_credit_under_a_misspelling_of_two_people_is_of_neither(tmp_path: Path):
    library = opened(
        tmp_path,
        """
        format = 2
        people = [
            {name = "Park Hoon", misspellings = ["Park Hun"]},
            {name = "Park Heun", misspellings = ["Park Hun"]},
        ]
        [[shows]]
        id = "s"
        title = "S"
        crew = [{person = "Park Hun", role = "writer"}]
        """,
    )
    with pytest.raises(AmbiguousError, match="may be 2 people"):
        library.person("Park Hun")
    assert list(library.credited(library.show("s").crew)) == [None]


def test_a_slip_gets_a_suggestion_and_no_answer(library: Library):
    with pytest.raises(NotFoundError) as failure:
        library.person("Han So-hea")
    assert failure.value.suggestions[0].title == "Han So-hee"
    assert len({each.title for each in failure.value.suggestions}) == len(failure.value.suggestions) <= 3


def test_a_name_of_several_people_is_suggested_once(namesakes: Library):
    with pytest.raises(NotFoundError) as failure:
        namesakes.person("evans")
    assert [(each.id, each.title) for each in failure.value.suggestions] == [("Chris Evans", "Chris Evans")]
    with pytest.raises(NotFoundError) as failure:
        namesakes.person("Kim Won-suck")
    suggested = failure.value.suggestions[0]
    assert (suggested.id, suggested.detail) == ("kim-won-suk-1977", "Opposite Sex (2000), director")


def test_a_name_like_no_other_gets_none(library: Library):
    with pytest.raises(NotFoundError, match="…”") as failure:
        library.person("x" * 10_000)
    assert failure.value.suggestions == ()


@pytest.mark.parametrize("query", ["", " \t", "\u200b"])
def test_an_empty_name(library: Library, query: str):
    with pytest.raises(UsageError):
        library.person(query)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("Park", ["Park Chi-won", "Park Ji-won"]),
        ("scott", ["Adam Scott"]),
        ("Han", ["Han So-hee", "Han So-yi"]),
        ("한", ["Han So-hee"]),
        ("zyx", []),
    ],
)
def test_a_part_of_a_name_gets_the_most_credited_of_those_who_have_it(
    library: Library, query: str, names: list[str]
):
    with pytest.raises(NotFoundError) as failure:
        library.person(query)
    assert [each.title for each in failure.value.suggestions][: len(names)] == names
    assert bool(failure.value.suggestions) is bool(names)


def test_whoever_is_credited_most_in_the_library_comes_first(tmp_path: Path):
    casts = {
        "a": ["Kim Aa", "Kimberly B"],
        "b": ["Kim Bb"],
        "c": ["Kim Bb", "Kimberly B"],
        "d": ["Kimberly B"],
    }
    lines = ["format = 1"]
    for ident, names in casts.items():
        credited = ", ".join(f"{{person = '{name}'}}" for name in names)
        lines += ["[[shows]]", f"id = '{ident}'", f"title = '{ident}'", f"cast = [{credited}]"]
    with pytest.raises(NotFoundError) as failure:
        opened(tmp_path, "\n".join(lines)).person("kim")
    assert [each.title for each in failure.value.suggestions][:2] == ["Kim Bb", "Kim Aa"]


@pytest.mark.parametrize("query", ["Chris Evans", "chris evans"])
def test_two_people_of_one_name_are_a_question_back(namesakes: Library, query: str):
    with pytest.raises(AmbiguousError) as failure:
        namesakes.person(query)
    assert [(each.id, each.title, each.detail) for each in failure.value.candidates] == [
        ("chris-evans-1966", "Chris Evans", "TFI Friday (1996)"),
        ("chris-evans-1981", "Chris Evans", "Skinner (1997), writer"),
    ]


def test_each_namesake_is_listed_with_the_command_that_picks_them(runner, tmp_path: Path):
    path = tmp_path / "shows.toml"
    path.write_text(NAMESAKES, encoding="utf-8")
    told = runner("person", "chris", "evans", data=path)
    assert told.exit_code == 3
    assert told.stderr.splitlines()[1:] == [
        "  Chris Evans  TFI Friday (1996)",
        "    showfacts person chris-evans-1966",
        "  Chris Evans  Skinner (1997), writer",
        "    showfacts person chris-evans-1981",
    ]
    error = json.loads(runner("person", "chris", "evans", "--json", data=path).stderr)["error"]
    assert [
        (each["id"], each["title"], each["known_for"]["show"]["id"], each["known_for"]["role"])
        for each in error["candidates"]
    ] == [
        ("chris-evans-1966", "Chris Evans", "tfi-friday-1996", None),
        ("chris-evans-1981", "Chris Evans", "skinner-1997", "writer"),
    ]
    picked = json.loads(runner("person", "chris-evans-1981", "--json", data=path).stdout)["person"]
    assert list(picked) == ["id", "name", "native_name", "aliases", "sources"]


def test_a_slip_is_told_of_as_a_name_that_nobody_has(runner, tmp_path: Path):
    path = tmp_path / "shows.toml"
    path.write_text(NAMES, encoding="utf-8")
    told = runner("person", "Park", "So", "Hee", data=path)
    assert told.exit_code == 0
    assert told.stderr == "showfacts: nobody is called “Park So Hee”; answering for Han So-hee\n"


@pytest.mark.parametrize(
    ("ident", "shows"),
    [
        ("chris-evans-1966", ["tfi-friday-1996"]),
        ("chris-evans-1981", ["skinner-1997", "opposite-sex-2000", "whose-2001"]),
        (" Chris-Evans-1981 ", ["skinner-1997", "opposite-sex-2000", "whose-2001"]),
    ],
)
def test_an_id_picks_the_person(namesakes: Library, ident: str, shows: list[str]):
    found = namesakes.resolve_person(ident)
    assert (found.person.name, found.is_likely, found.others) == ("Chris Evans", False, ())
    assert [show.id for show in namesakes.shows_of(found.person)] == shows
    assert [each.show.id for each in answer_for(namesakes, ident).credits] == shows


def test_a_name_that_only_a_credit_has_finds_the_person_whom_it_means(namesakes: Library):
    assert namesakes.person("C. R. Evans").id == "chris-evans-1981"


def test_a_person_is_known_for_the_show_that_names_them_first_and_lasted_longest(tmp_path: Path):
    shows = "".join(
        f"""
        [[shows]]
        id = "{ident}"
        title = "{ident}"
        year = 2001
        seasons = [{{number = 1, premiere = "2001"}}, {{number = 2, premiere = "{last}"}}]
        cast = [{", ".join(f'{{person = "{who}", character = "{ident}{n}"}}' for n, who in enumerate(cast))}]
        """
        for ident, last, cast in [
            ("a", 2002, ["Ö", "Lee"]),
            ("b", 2020, ["Lee", "Ö"]),
            ("c", 2003, ["Ö", "Lee", "Ö"]),
            ("d", 2003, ["O"]),
        ]
    )
    with pytest.raises(AmbiguousError) as failure:
        opened(tmp_path, f"format = 1\n{shows}").person("ö")
    details = [each.detail for each in failure.value.candidates]
    assert details == ["d (2001), as d0", "c (2001), as c0"]


def test_an_alias_that_is_the_name_of_another_merges_nobody(namesakes: Library):
    with pytest.raises(AmbiguousError) as failure:
        namesakes.person("kim won seok")
    assert [each.id for each in failure.value.candidates] == ["Kim Won-seok", "kim-won-suk-1977"]
    found = namesakes.resolve_person("Kim Won-seok")
    assert (found.person.key, found.others) == ("Kim Won-seok", ("Kim Won-suk",))
    assert [show.id for show in namesakes.shows_of(found.person)] == ["tfi-friday-1996"]
    assert [each.role for each in answer_for(namesakes, "kim-won-suk-1977").credits] == ["director"]


LEES = """
format = 2
people = [{id = "lee-2", name = "Lee"}, {name = "Lee", native_name = "이"}, {name = "Sole"}]
[[shows]]
id = "s"
title = "S"
cast = [{person = "Lee", character = "One"}, {person = "Lee", person_id = "lee-2", character = "Two"}]
"""


@pytest.mark.parametrize("query", ["lee", "Lee", " Lee "])
def test_a_namesake_without_an_id_is_another_person_and_picked_as_such(tmp_path: Path, query: str):
    library = opened(tmp_path, LEES)
    with pytest.raises(AmbiguousError, match="is the name of 2 people") as failure:
        library.person(query)
    found = {each.id: answer_for(library, each.id).credits for each in failure.value.candidates}
    characters = {ident: [each.character for each in rows] for ident, rows in found.items()}
    assert characters == {"Lee (no id)": ["One"], "lee-2": ["Two"]}


def test_only_the_name_of_somebody_without_an_id_may_be_followed_by_that(tmp_path: Path):
    library = opened(tmp_path, LEES)
    assert library.person("Sole (no id)").name == "Sole"
    for query in ("lee-2 (no id)", "Nobody (no id)", " (no id)"):
        with pytest.raises(NotFoundError):
            library.person(query)


def test_a_filter_asks_which_namesake_is_meant_and_each_command_picks_one(runner, tmp_path: Path):
    path = tmp_path / "shows.toml"
    path.write_text(LEES, encoding="utf-8")
    told = runner("list", "--person", "Lee", data=path)
    assert told.exit_code == 3
    lines = [line.strip() for line in told.stderr.splitlines() if line.startswith("    ")]
    assert lines == ["showfacts list --person 'Lee (no id)'", "showfacts list --person lee-2"]
    assert all(runner(*shlex.split(line)[1:], data=path).exit_code == 0 for line in lines)


def test_a_credit_without_an_id_is_of_the_one_whose_name_it_is_else_of_the_one_with_the_alias(
    namesakes: Library,
):
    def whose(show: str) -> list[str | None]:
        found = namesakes.show(show)
        return [*namesakes.credited(found.cast), *namesakes.credited(found.crew)]

    assert whose("tfi-friday-1996") == ["chris-evans-1966", "jo-1", "Kim Won-seok"]
    assert whose("opposite-sex-2000") == ["Somebody", "chris-evans-1981", "kim-won-suk-1977", "jo-1"]
    assert whose("whose-2001") == [None, "chris-evans-1981"]


def test_shows_that_do_not_say_which_namesake_they_mean_are_told_of_and_found(namesakes: Library):
    with pytest.raises(AmbiguousError, match=r"2 people \(2 more shows do not say whom they mean\)"):
        namesakes.person("Chris Evans")
    assert ("Chris Evans", "whose-2001") in namesakes.people_with("chris evans")


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("tfi-friday-1996", "opposite-sex-2000", ("Jo Quay",)),
        ("opposite-sex-2000", "skinner-1997", ("Chris Evans",)),
        ("opposite-sex-2000", "whose-2001", ("Chris Evans",)),
        ("tfi-friday-1996", "whose-2001", ()),
        ("whose-2001", "whose-else-2002", ()),
    ],
)
def test_people_in_common_are_people_and_no_names(
    namesakes: Library, one: str, other: str, names: tuple[str, ...]
):
    assert compare(Snapshot(namesakes, NOW), one, other).people_in_common == names


def test_shows_of_several_people_credit_them_all(namesakes: Library):
    def shows(*people: str) -> list[str]:
        return [header.id for header in namesakes.select(Selection(people=people))]

    assert shows("chris-evans-1981", "jo-1") == ["opposite-sex-2000"]
    assert shows("chris-evans-1966", "jo-1") == ["tfi-friday-1996"]
    assert shows("chris-evans-1966", "chris-evans-1981") == []


def test_an_answer_has_the_sources_of_the_person_too(namesakes: Library):
    answer = answer_for(namesakes, "chris-evans-1981")
    assert (answer.person.id, answer.person.sources) == ("chris-evans-1981", ("paper",))
    assert answer.sources[0].id == "paper"


def test_a_person_of_whom_no_credit_is_on_record(tmp_path: Path):
    library = opened(
        tmp_path, 'format = 2\npeople = [{id = "a-1", name = "A"}]\n[[shows]]\nid = "s"\ntitle = "S"'
    )
    with pytest.raises(NotRecordedError, match="no credit of A"):
        answer_for(library, "a-1")


def test_what_another_file_says_of_people_changes_whose_a_credit_is(tmp_path: Path):
    show = tmp_path / "a.toml"
    own = tmp_path / "b.toml"
    show.write_text(
        "format = 2\n[[shows]]\nid = 's'\ntitle = 'S'\ncast = [{person = 'Sophie'}]", encoding="utf-8"
    )

    def whose(text: str | None) -> str | None:
        if text is None:
            own.unlink()
        else:
            own.write_text(f"format = 2\npeople = [{text}]\n", encoding="utf-8")
        library = Library.open(tmp_path)
        found = library.credited(library.show("s").cast)[0]
        if found is not None:
            assert [show.id for show in library.shows_of(library.person_with(found))] == ["s"]
        return found

    assert whose('{name = "Sophie Turner", aliases = ["Sophie"]}') == "Sophie Turner"
    assert whose('{id = "sophie-t", name = "Sophie Turner", aliases = ["Sophie"]}') == "sophie-t"
    both = '{name = "Sophie Turner", aliases = ["Sophie"]}, {name = "Sophie Okonedo", aliases = ["Sophie"]}'
    assert whose(both) is None
    assert whose('{name = "Sophie Turner", misspellings = ["Sophie"]}') == "Sophie Turner"
    assert whose('{name = "Sophie Turner", misspellings = ["Sophie"]}, {name = "Sophie"}') == "Sophie"
    assert whose(None) == "Sophie"


@pytest.mark.parametrize("seed", range(8))
def test_people_are_brought_up_to_date_with_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
):
    """Whatever changed, whose a credit is does not depend on what stood in the files before."""
    monkeypatch.setattr(make, "TICK", 0)
    dice = random.Random(seed)
    names = ["Ada", "Ida", "Oda", "Uda"]

    def row() -> str:
        ident = f'id = "{dice.choice("pqr")}", ' if dice.random() < 0.5 else ""
        aliases, slips = dice.sample(names, 1), dice.sample(names, dice.randint(0, 1))
        return f'{{{ident}name = "{dice.choice(names)}", aliases = {aliases}, misspellings = {slips}}}'

    def credit() -> str:
        ident = f', person_id = "{dice.choice("xy")}"' if dice.random() < 0.4 else ""
        return f'{{person = "{dice.choice(names)}"{ident}, character = "{dice.random()}"}}'

    def held(library: Library) -> list[list[object]]:
        questions = ("SELECT * FROM called", "SELECT * FROM credits", "SELECT * FROM credited_as")
        return [sorted(map(repr, library.index.ask(question))) for question in questions]

    known = '{id = "x", name = "Ada"}, {id = "y", name = "Oda"}'
    for _ in range(8):
        one = f"[[shows]]\nid = 's'\ntitle = 'S'\ncast = [{credit()}, {credit()}]"
        other = f"[[shows]]\nid = 't'\ntitle = 'T'\ncast = [{credit()}, {credit()}]"
        for name, people, shows in (("a", known, one), ("b", row(), ""), ("c", row(), other)):
            if dice.random() < 0.6 or not (tmp_path / f"{name}.toml").exists():
                text = f"format = 2\npeople = [{people}]\n{shows}\n"
                (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        assert held(Library.open(tmp_path)) == held(Library.anew(tmp_path))


def test_a_name_is_completed_once_for_all_who_have_it_and_never_to_a_slip(
    library: Library, namesakes: Library
):
    def completed(library: Library, typed: str) -> list[tuple[str, str]]:
        return [(each.text, each.note) for each in KnownWords(library.index.ask).people(typed)]

    assert completed(namesakes, "chri") == [("Chris Evans", "")]
    assert completed(namesakes, "c. r") == [("C. R. Evans", "Chris Evans")]
    assert completed(library, "한") == [("한소희", "Han So-hee")]
    assert completed(library, "han so") == [("Han So-hee", ""), ("Han So-yi", "")]
    assert completed(library, "park so") == []


def test_files_add_names_to_a_person_and_take_none_away(tmp_path: Path):
    told = {
        "a": 'id = "p", name = "Krystal", native_name = "정수정", aliases = ["Krystal Jung", "Jung S."]',
        "b": 'id = "p", name = "Krystal Jung", aliases = ["Soo-jung"], misspellings = ["Jung S."]',
        "c": 'id = "p", name = "Krystal", native_name = "크리스탈"',
    }
    shows = '[[shows]]\nid = "s"\ntitle = "S"\ncast = [{person = "Soo-jung"}]'
    for name, row in told.items():
        (tmp_path / f"{name}.toml").write_text(f"format = 2\npeople = [{{{row}}}]\n", encoding="utf-8")
    (tmp_path / "s.toml").write_text(f"format = 2\n{shows}\n", encoding="utf-8")
    library = Library.open(tmp_path)
    assert library.person("soo jung") == Person(
        id="p",
        name="Krystal",
        native_name="크리스탈",
        aliases=("정수정", "Krystal Jung", "Soo-jung"),
        misspellings=("Jung S.",),
    )
    assert library.resolve_person("Jung S.").is_likely
    assert library.credited(library.show("s").cast) == ["p"]
