"""From words to the one person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.fold import key
from showfacts.finding.persons import find_person, meant
from showfacts.library.library import Library
from showfacts.model import Person


class Cast:
    """People in memory, as finding asks for them."""

    people = (
        Person(name="Han So-hee", native_name="한소희", aliases=("Han Soo Hee",)),
        Person(name="Han So-yi", aliases=("Sophie",)),
        Person(name="Sophie Turner", aliases=("Sophie",)),
        Person(name="Björn Ö"),
        Person(name="Bjorn O"),
        Person(name="Han Soo Hee"),
        Person(name="Kim Hee-won", native_name="김희원"),
        Person(name="Lee Min-ho"),
        Person(name="Park Ji-won"),
        Person(name="Park Chi-won"),
        Person(name="Yuki Kaji"),
        Person(name="lee Oo"),
        Person(name="Lee Oo"),
        Person(name="Oo Lee"),
        Person(name="Kaji Yuki"),
        Person(name="Jorn B O"),
        Person(name="O Jorn B"),
        Person(name="Adam Scott"),
    )

    def spellings(self) -> list[tuple[str, str]]:
        return [
            (key(text), each.name)
            for each in self.people
            for text in (each.name, each.native_name, *each.aliases)
            if text
        ]

    def with_key(self, key: str) -> Sequence[str]:
        return sorted({name for spelling, name in self.spellings() if spelling == key})

    def alike(self, key: str) -> Sequence[tuple[str, str]]:
        return self.spellings()

    def between(self, text: str, sizes: tuple[int, int], *, is_end: bool) -> Sequence[tuple[str, str]]:
        fits = str.endswith if is_end else str.startswith
        return [row for row in self.spellings() if fits(row[0], text) and sizes[0] <= len(row[0]) <= sizes[1]]

    def credits(self, names: Sequence[str]) -> dict[str, int]:
        return {name: len(name) for name in names if name != "Park Ji-won"}

    def person(self, name: str) -> Person:
        return next(each for each in self.people if each.name == name)


@pytest.mark.parametrize("query", ["Han So-hee", "han sohee", "HAN SOO HEE", "한소희", " 한 소희 "])
def test_any_spelling_and_script(query: str):
    assert find_person(Cast(), query).person.name == "Han So-hee"


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
def test_another_way_to_spell_a_name_is_likely_where_one_person_leads(query: str, name: str | None):
    if name is None:
        with pytest.raises(NotFoundError):
            find_person(Cast(), query)
        return
    found = find_person(Cast(), query)
    assert (found.person.name, found.is_likely) == (name, True)


@pytest.mark.parametrize(
    ("query", "names"),
    [("Bak Ji-won", ["Park Ji-won", "Park Chi-won"]), ("B O Jorn", ["Jorn B O", "O Jorn B"])],
)
def test_a_spelling_or_order_of_two_names_is_a_question(query: str, names: list[str]):
    with pytest.raises(AmbiguousError) as failure:
        find_person(Cast(), query)
    assert {each.title for each in failure.value.candidates} == set(names)


def test_who_is_called_so_in_another_order_is_told_of():
    assert find_person(Cast(), "yuki kaji").others == ("Kaji Yuki",)
    assert find_person(Cast(), "lee min ho").others == ()
    assert find_person(Cast(), "lee Oo").others == ("Lee Oo", "Oo Lee")


def test_a_name_on_record_is_no_guess():
    assert not find_person(Cast(), "kim heewon").is_likely


def test_what_a_search_means():
    assert meant(Cast(), "Gim Hui-won") == ["Kim Hee-won"]
    assert meant(Cast(), "turner") == ["Sophie Turner"]
    assert meant(Cast(), "urner") == []
    assert meant(Cast(), "!") == []


def test_a_spelling_in_a_credit_is_no_second_person():
    assert find_person(Cast(), "Han Soo Hee").person.native_name == "한소희"


def test_names_that_fold_alike_stay_apart():
    with pytest.raises(AmbiguousError) as failure:
        find_person(Cast(), "bjorn o")
    assert [each.title for each in failure.value.candidates] == ["Bjorn O", "Björn Ö"]


@pytest.mark.parametrize("name", ["Bjorn O", "Björn Ö"])
def test_a_name_to_the_letter_is_that_person_and_the_other_is_told_of(name: str):
    found = find_person(Cast(), name)
    assert found.person.name == name
    assert found.others == tuple({"Bjorn O", "Björn Ö"} - {name})


def test_a_name_of_two_people_is_a_question_back():
    with pytest.raises(AmbiguousError) as failure:
        find_person(Cast(), "sophie")
    assert [each.title for each in failure.value.candidates] == ["Han So-yi", "Sophie Turner"]


def test_a_slip_gets_a_suggestion_and_no_answer():
    with pytest.raises(NotFoundError) as failure:
        find_person(Cast(), "Han So-hea")
    assert failure.value.suggestions[0].title == "Han So-hee"
    assert len({each.title for each in failure.value.suggestions}) == len(failure.value.suggestions) <= 3


def test_a_name_like_no_other_gets_none():
    with pytest.raises(NotFoundError, match="…”") as failure:
        find_person(Cast(), "x" * 10_000)
    assert failure.value.suggestions == ()


@pytest.mark.parametrize("query", ["", " \t", "\u200b"])
def test_an_empty_name(query: str):
    with pytest.raises(UsageError):
        find_person(Cast(), query)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("Park", ["Park Chi-won", "Park Ji-won"]),
        ("scott", ["Adam Scott"]),
        ("Han", ["Han So-hee", "Han So-yi"]),
        ("zyx", []),
    ],
)
def test_a_part_of_a_name_gets_the_most_credited_of_those_who_have_it(query: str, names: list[str]):
    with pytest.raises(NotFoundError) as failure:
        find_person(Cast(), query)
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
    path = tmp_path / "a.toml"
    path.write_text("\n".join(lines))
    with pytest.raises(NotFoundError) as failure:
        Library.open(path).person("kim")
    assert [each.title for each in failure.value.suggestions][:2] == ["Kim Bb", "Kim Aa"]
