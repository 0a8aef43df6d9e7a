"""Numbers, counts and lengths as people write them: what each may mean, and how it stands to what is held."""

from __future__ import annotations

import pytest

from showfacts.evidence.verdicts.compare import verdict
from showfacts.evidence.verdicts.kinds.counts import Amount, Count, counts_in
from showfacts.evidence.verdicts.kinds.lengths import Length, compared, length_in
from showfacts.evidence.verdicts.said import Closeness, Held, Said
from showfacts.evidence.verdicts.tokens import number_at, ordinal, tokens
from showfacts.model import PartialDate, Season, Show

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *((word, number) for number, word in enumerate(UNITS.split())),
        *((word, 10 * number) for number, word in enumerate(TENS.split(), start=2)),
        ("twenty-two", 22),
        ("ninety nine", 99),
        ("one hundred", 100),
        ("two hundred and eighty", 280),
        ("one hundred twenty-two", 122),
        ("one hundred and one", 101),
        ("a dozen", 12),
        ("half dozen", 6),
        ("dozen", 12),
        ("4", 4),
        ("123456789", 123_456_789),
    ],
)
def test_a_number_in_words(text: str, number: int):
    words = tokens(text)
    assert number_at(words, 0) == (number, len(words))
    assert number_at(["so", *words, "things"], 1) == (number, len(words) + 1)


@pytest.mark.parametrize(
    ("text", "number", "length"),
    [("twenty zero", 20, 1), ("twenty ten", 20, 1), ("ten two", 10, 1), ("one hundred and", 100, 2)],
)
def test_what_does_not_go_on_with_a_number(text: str, number: int, length: int):
    assert number_at(tokens(text), 0) == (number, length)


@pytest.mark.parametrize("text", ["none", "a", "a dozens", "half", "1.5", "1234567890", "²", "hundred"])
def test_what_is_no_number(text: str):
    assert number_at(tokens(text), 0) is None


def test_ordinals():
    assert [ordinal(word) for word in ORDINALS.split()] == list(range(1, 13))
    assert [ordinal(each) for each in ("1st", "2nd", "3rd", "24th")] == [1, 2, 3, 24]
    assert [ordinal(each) for each in ("1", "one", "1sts", "nth")] == [None] * 4


def held(show: Show) -> Held:
    """A show of whose sources no day is known."""
    return Held(show=show, published={}.get)


def exactly(number: int) -> Amount:
    return Amount(low=number, high=number)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("16", Count(episodes=exactly(16))),
        ("sixteen episodes", Count(episodes=exactly(16))),
        ("16 eps", Count(episodes=exactly(16))),
        ("an episode", Count(episodes=exactly(1))),
        ("a special", Count(specials=exactly(1))),
        ("a full season", Count(seasons=exactly(1))),
        ("10 to 12", Count(episodes=Amount(low=10, high=12))),
        ("10-12 episodes", Count(episodes=Amount(low=10, high=12))),
        ("10 – 12", Count(episodes=Amount(low=10, high=12))),
        ("10 or 12", Count(episodes=Amount(low=10, high=12))),
        *((f"{word} 20", Count(episodes=Amount(low=18, high=22))) for word in ("about", "almost", "circa")),
        *((f"{word} 20", Count(episodes=Amount(low=18, high=22))) for word in ("nearly", "roughly", "some")),
        ("approximately 20 episodes", Count(episodes=Amount(low=18, high=22))),
        ("around 9", Count(episodes=exactly(9))),
        ("16 and 2 specials", Count(episodes=exactly(16), specials=exactly(2))),
        ("16 + 2 Christmas specials", Count(episodes=exactly(16), specials=exactly(2))),
        ("16 and 2 specials, 18 in all", Count(episodes=exactly(16), specials=exactly(2))),
        ("18, that is 16 + 2 specials", Count(episodes=exactly(16), specials=exactly(2))),
        ("18 i.e. 16 and 2 specials", Count(episodes=exactly(16), specials=exactly(2))),
        ("16 in all", Count(episodes=exactly(16))),
        ("2 specials in all", Count(episodes=None, specials=exactly(2))),
        ("31 so far in four seasons", Count(episodes=exactly(31), seasons=exactly(4), is_running=True)),
        ("31 to date", Count(episodes=exactly(31), is_running=True)),
        ("31 running", Count(episodes=exactly(31), is_running=True)),
        *((f"10 {word}", Count(episodes=exactly(10), is_plan=True)) for word in ("planned", "expected")),
        *((f"10 {word}", Count(episodes=exactly(10), is_plan=True)) for word in ("ordered", "scheduled")),
        ("an order of 10", Count(episodes=exactly(10), is_plan=True)),
        ("10 commissioned", Count(episodes=exactly(10), is_plan=True)),
        ("16 regular episodes", Count(episodes=exactly(16), is_regular=True)),
        ("two new seasons in five parts", Count(seasons=exactly(2), parts=exactly(5))),
        ("two series", Count(seasons=exactly(2))),
        ("third seasons", Count(seasons=exactly(3))),
        ("perhaps 10", Count(episodes=exactly(10))),
    ],
)
def test_what_is_counted(text: str, count: Count):
    assert counts_in(text) == count


@pytest.mark.parametrize(
    "text",
    [
        *("", "episodes", "16 and 17 episodes", "16 of the best", "16 and 2 specials, 19 in all"),
        *("not 10", "12 to 10 episodes in 3 episodes", "10 people", "a", "an hour"),
    ],
)
def test_what_counts_nothing_or_says_more(text: str):
    assert counts_in(text) is None


SEASONS = tuple(Season(number=number, episodes=12 if number < 3 else 14) for number in (1, 2, 3))
HUNDREDS = (Season(number=1, episodes=201, finale=PartialDate("2020-05-01")),)
SPECIALS = (Season(number=0, episodes=2), Season(number=1, episodes=16))


@pytest.mark.parametrize(
    ("seasons", "value", "expected", "told"),
    [
        (SEASONS, "each season has 12 episodes", "imprecise", "12, 12, 14"),
        (SEASONS, "every series has 14", "contradicted", "12, 12, 14"),
        (SEASONS, "12 to 14 per season", "imprecise", "12, 12, 14"),
        (SEASONS[:2], "12 episodes a season", "agrees", "12, 12"),
        (SEASONS, "38", "agrees", "38"),
        (SEASONS, "38 in 3 seasons", "agrees", "38"),
        (SEASONS, "24 in 2 seasons", "contradicted", "38"),
        (SEASONS, "24 so far in 2 seasons", "superseded", "38"),
        (SEASONS, "38 in four seasons", "contradicted", "38"),
        (HUNDREDS, "202", "disputed", "201"),
        (HUNDREDS, "200", "disputed", "201"),
        (HUNDREDS, "203", "disputed", "201"),
        (HUNDREDS, "204", "contradicted", "201"),
        (HUNDREDS, "202 planned", "superseded", "201"),
        (SPECIALS, "16 and 2 specials", "agrees", "16"),
        (SPECIALS, "18", "imprecise", "16 and 2 specials"),
        (SPECIALS, "17", "contradicted", "16"),
        (SPECIALS, "16 and 3 specials", "contradicted", "16 and 2 specials"),
        (SEASONS, "38 and 2 specials", "unchecked", None),
        ((Season(number=1),), "10", None, None),
    ],
)
def test_a_count_of_a_whole_show(
    seasons: tuple[Season, ...], value: str, expected: str | None, told: str | None
):
    found = verdict(Said(field="episodes", value=value), held(Show(id="it", seasons=seasons)))
    assert (found and found.verdict, found and found.held) == (expected, told)


def test_double_episodes_are_told():
    show = Show(id="it", seasons=(Season(number=1, episodes=20, runtime_minutes=(20, 30)),))
    for value, expected in (
        ("14", "imprecise"),
        ("19", "imprecise"),
        ("13", "contradicted"),
        ("20", "agrees"),
    ):
        found = verdict(Said(field="episodes", value=value), held(show))
        assert found is not None
        assert found.verdict == expected
        assert ("double episodes as two" in str(found.held)) is (expected == "imprecise")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("45", Length(low=45, high=45)),
        *((f"45 {unit}", Length(low=45, high=45)) for unit in ("minutes", "minute", "min", "mins", "m")),
        *((f"2 {unit}", Length(low=120, high=120, is_slot=True)) for unit in ("hours", "hour", "h", "hrs")),
        ("1 hr", Length(low=60, high=60, is_slot=True)),
        ("an hour", Length(low=60, high=60, is_slot=True)),
        ("half an hour", Length(low=30, high=30, is_slot=True)),
        ("half-hour episodes", Length(low=30, high=30, is_slot=True)),
        ("half hours", Length(low=30, high=30, is_slot=True)),
        ("one and a half hours", Length(low=90, high=90, is_slot=True)),
        ("an hour and a half", Length(low=90, high=90, is_slot=True)),
        ("1.5 hours", Length(low=90, high=90, is_slot=True)),
        ("1 hour 10 minutes", Length(low=70, high=70)),
        ("1 h 59", Length(low=119, high=119)),
        ("38 to 53 minutes", Length(low=38, high=53)),
        ("38-53 min", Length(low=38, high=53)),
        ("38 – 53", Length(low=38, high=53)),
        ("about 55 minutes", Length(low=55, high=55, is_about=True)),
        ("nearly an hour", Length(low=60, high=60, is_about=True, is_slot=True)),
        ("each episode runs 45 minutes long", Length(low=45, high=45)),
        ("(the running time of an episode is 45)", Length(low=45, high=45)),
        ("every episode lasts 45 minutes in length", Length(low=45, high=45)),
    ],
)
def test_a_length_in_words(text: str, length: Length):
    assert length_in(text) == length


@pytest.mark.parametrize(
    "text",
    ["", "minutes", "53 to 38", "45 50", "1 hour 60 minutes", "45 minutes of fun", "not 45", "10 20 30"],
)
def test_what_is_no_length(text: str):
    assert length_in(text) is None


def lasting(low: int, high: int | None = None, **flags: bool) -> Length:
    return Length(low=low, high=high or low, **flags)


@pytest.mark.parametrize(
    ("ours", "said", "expected"),
    [
        (lasting(45), lasting(45), Closeness.SAME),
        (lasting(38, 53), lasting(38, 53), Closeness.SAME),
        (lasting(51, 60), lasting(55, is_about=True), Closeness.SAME),
        (lasting(51, 60), lasting(56, is_about=True), Closeness.ROUGHER),
        (lasting(51, 60), lasting(55), Closeness.ROUGHER),
        (lasting(51, 60), lasting(51), Closeness.ROUGHER),
        (lasting(51, 60), lasting(60), Closeness.ROUGHER),
        (lasting(45), lasting(40, 50), Closeness.ROUGHER),
        (lasting(45), lasting(45, 50), Closeness.ROUGHER),
        (lasting(45), lasting(40, 45), Closeness.ROUGHER),
        (lasting(38, 53), lasting(41, 56), Closeness.NEAR),
        (lasting(38, 53), lasting(53, 60), Closeness.NEAR),
        (lasting(45), lasting(47), Closeness.ROUGHER),
        (lasting(45), lasting(43), Closeness.ROUGHER),
        (lasting(45), lasting(48), Closeness.NEAR),
        (lasting(45), lasting(60, is_slot=True), Closeness.ROUGHER),
        (lasting(40), lasting(60, is_slot=True), Closeness.ROUGHER),
        (lasting(39), lasting(60, is_slot=True), Closeness.DIFFERENT),
        (lasting(70), lasting(60, is_slot=True), Closeness.NEAR),
        (lasting(100), lasting(115), Closeness.NEAR),
        (lasting(100), lasting(116), Closeness.DIFFERENT),
        (lasting(100), lasting(85), Closeness.NEAR),
        (lasting(100), lasting(84), Closeness.DIFFERENT),
    ],
)
def test_how_one_length_stands_to_another(ours: Length, said: Length, expected: Closeness):
    assert compared(ours, said) is expected


@pytest.mark.parametrize(
    ("value", "about", "expected", "told"),
    [
        ("45 minutes", None, "imprecise", "40 to 50 minutes"),
        ("40 to 50", None, "agrees", "40 to 50 minutes"),
        ("40", "season 1", "agrees", "40 minutes"),
        ("10", "specials", "agrees", "10 minutes"),
        ("ten episodes of 40 minutes", "season 1", "agrees", None),
        ("ten episodes at 30 minutes", "season 1", "contradicted", None),
        ("nine episodes of 40 minutes", "season 1", "contradicted", None),
        ("40", "season 4", None, None),
    ],
)
def test_the_length_of_a_season_or_of_all(
    value: str, about: str | None, expected: str | None, told: str | None
):
    minutes = (10, 40, 50)
    seasons = tuple(Season(number=n, episodes=10, runtime_minutes=each) for n, each in enumerate(minutes))
    found = verdict(Said(field="runtime", about=about, value=value), held(Show(id="it", seasons=seasons)))
    assert (found and found.verdict) == expected
    assert told is None or (found and found.held) == told
    show = Show(id="it", seasons=seasons, runtime_minutes=33)
    whole = verdict(Said(field="runtime", value="33 minutes"), held(show))
    assert whole is not None
    assert whole.verdict == "agrees"


@pytest.mark.parametrize(
    ("value", "expected"), [("12", "superseded"), ("11", "contradicted"), ("10", "agrees")]
)
def test_the_number_that_was_ordered_was_right_at_first(value: str, expected: str):
    season = Season(number=1, episodes=10, episodes_ordered=12, finale=PartialDate("2020-05-01"))
    for on in (None, PartialDate("2020-04-30"), PartialDate("2020-05-02")):
        said = Said(field="episodes", about="season 1", value=value, on=on)
        found = verdict(said, held(Show(id="it", seasons=(season,))))
        assert found is not None
        assert found.verdict == expected
