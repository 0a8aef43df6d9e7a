"""``add``: one show of a service into the user's library, whole or not at all, and never another one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from werkzeug import Response

from showfacts.commands.session import Session
from showfacts.commands.titles_typed import titles_typed
from showfacts.dataset import files
from showfacts.dataset.check import library_readings
from showfacts.dataset.files import layers, users_folder
from showfacts.errors import UsageError

from .maze import Maze, show

SMALL = Path(__file__).parent / "golden" / "library.toml"


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "shipped_file", lambda: str(SMALL))


def imported() -> list[str]:
    """The names of the files that were imported."""
    folder = users_folder()
    assert folder is not None
    return sorted(each.name for each in (folder / "imported").glob("*")) if folder.exists() else []


def answered(runner, *words: str) -> dict:
    outcome = runner("add", *words, "--json")
    assert outcome.exit_code == 0, outcome.stderr
    found: dict = json.loads(outcome.stdout)
    return found


def busy(status: int, wait: str = "0") -> Response:
    return Response("", status=status, headers={"Retry-After": wait})


def test_a_show_takes_one_search_and_one_request_with_all_that_is_embedded(maze: Maze, runner):
    answered(runner, "lantern", "quay")
    search, whole = maze.calls
    assert search == "/search/shows?q=lantern+quay"
    assert whole.startswith("/shows/101?")
    assert all(f"embed%5B%5D={each}" in whole for each in ("seasons", "episodes", "cast", "crew", "akas"))


def test_look_ups_answer_from_it_and_say_whose_word_it_is(maze: Maze, runner):
    answered(runner, "lantern quay")
    assert "Ada Quill" in runner("cast", "lantern quay").stdout
    assert "Inspector Reed" in runner("person", "ada quill").stdout
    assert "The Light" in runner("episodes", "lantern quay").stdout
    claims = json.loads(runner("claims", "laternenkai", "--json").stdout)
    (source,) = claims["sources"]
    assert source["publisher"] == "TVmaze"
    assert source["licence"] == "CC-BY-SA-4.0"
    assert source["retrieved"] == "2026-11-20"


def test_what_a_service_did_not_have_today_is_not_looked_for_there_again(maze: Maze, runner):
    answered(runner, "--id", "tvmaze:102")
    outcome = runner("episodes", "salt kingdom")
    assert outcome.exit_code == 4
    assert "showfacts add" not in outcome.stderr


def test_what_is_written_is_a_dataset_without_a_problem(maze: Maze, runner):
    for number in maze.shows:
        answered(runner, "--id", f"tvmaze:{number}")
    readings = library_readings(layers())
    assert len(readings) == 1 + len(maze.shows)


def test_a_service_that_is_busy_for_a_moment_is_asked_again(maze: Maze, runner):
    maze.next = [lambda: busy(429), lambda: busy(503)]
    assert answered(runner, "lantern quay")["action"] == "new"


@pytest.mark.parametrize(
    "trouble",
    [
        lambda: busy(500),
        lambda: busy(429, "900"),
        lambda: Response("<html>maintenance</html>"),
        lambda: Response("{}"),
        lambda: Response("[3, null, {}]", status=418),
        lambda: Response("", status=302, headers={"Location": "https://example.org/shows/1"}),
    ],
)
@pytest.mark.parametrize("good", [0, 1])
def test_a_service_that_fails_leaves_nothing_behind(trouble, good: int, maze: Maze, runner):
    own = maze.answer
    left = [good]

    def answer(request):
        left[0] -= 1
        return own(request) if left[0] >= 0 else trouble()

    maze.answer = answer
    outcome = runner("add", "lantern quay")
    assert outcome.exit_code == 8
    assert imported() == []
    assert runner("show", "lantern quay").exit_code == 1


def test_what_came_before_a_failure_is_kept_and_the_rest_is_not_asked_for(maze: Maze, runner):
    own = maze.answer
    maze.answer = lambda request: own(request) if len(maze.calls) < 2 else Response("", status=403)
    outcome = runner("add", "lantern quay", "the ferryman", "casa de vidrio", "--json", answers_in_part=True)
    assert outcome.exit_code == 8
    first, *failed = json.loads(outcome.stdout)
    assert first["action"] == "new"
    assert [each["error"]["kind"] for each in failed] == ["service", "service"]
    assert imported() == ["tvmaze-101.toml"]


def test_one_command_is_one_change(maze: Maze, runner):
    assert runner("add", "lantern quay", "the ferryman").exit_code == 0
    assert len(imported()) == 2
    assert runner("undo").exit_code == 0
    assert imported() == []


def test_no_network_is_told_at_once(runner, here):
    outcome = runner("add", "severance", env={"SHOWFACTS_TVMAZE": "http://127.0.0.1:9"})
    assert outcome.exit_code == 8
    assert "cannot be reached" in outcome.stderr


def test_an_address_that_is_none_is_a_usage_error(runner):
    assert runner("add", "x", env={"SHOWFACTS_TVMAZE": "maze"}).exit_code == 2


def test_without_a_home_nothing_can_be_written(maze: Maze, runner, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("showfacts.history.places.users_folder", lambda: None)
    assert runner("add", "lantern quay").exit_code == 6


def test_a_library_that_is_replaced_is_not_written_beside(maze: Maze, runner):
    assert runner("add", "lantern quay", data=SMALL).exit_code == 2
    assert maze.calls == []


def test_a_dry_run_says_the_same_and_writes_nothing(maze: Maze, runner):
    tried = answered(runner, "lantern quay", "--dry-run")
    assert imported() == []
    assert answered(runner, "lantern quay") == tried
    maze.shows[101]["status"] = "Ended"
    tried = answered(runner, "lantern quay", "--dry-run")
    assert (tried["action"], "listings" in tried["fields"]) == ("changed", True)
    assert answered(runner, "lantern quay") == tried
    assert answered(runner, "lantern quay", "--dry-run")["action"] == "unchanged"


def test_what_an_answer_does_not_speak_of_stays(maze: Maze, runner):
    answered(runner, "lantern quay")
    del maze.embedded[101]
    assert answered(runner, "lantern quay")["action"] == "unchanged"
    assert "Ada Quill" in runner("cast", "lantern quay").stdout


def test_another_day_is_written_though_nothing_changed(maze: Maze, runner):
    answered(runner, "lantern quay")
    folder = users_folder()
    assert folder is not None
    file = folder / "imported" / "tvmaze-101.toml"
    file.write_text(file.read_text("utf-8").replace("2026-11-20", "2026-01-01"), encoding="utf-8")
    assert answered(runner, "lantern quay")["action"] == "unchanged"
    assert "retrieved = 2026-11-20" in file.read_text("utf-8")


def test_a_show_that_shares_an_id_of_a_catalogue_is_that_show(maze: Maze, runner, tmp_path: Path):
    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    (folder / "own.toml").write_text(
        'format = 2\n[[shows]]\nid = "quay"\ntitle = "Quay of Lanterns"\n[shows.ids]\nimdb = "tt9900101"\n'
    )
    found = answered(runner, "lantern quay")
    assert (found["id"], found["action"]) == ("quay", "joined")
    assert "Ada Quill" in runner("cast", "quay").stdout


@pytest.mark.parametrize(
    ("table", "is_one"),
    [
        ('languages = ["en"]', True),
        ('[[shows.cast]]\nperson = "Ada Quill"', True),
        ('languages = ["de"]', False),
        ("", False),
        ('languages = ["en"]\n[shows.ids]\nimdb = "tt0000001"', False),
        ('languages = ["en"]\ncountries = ["US"]', False),
        (
            'languages = ["en"]' + "".join(f'\n[[shows.cast]]\nperson = "Other {each}"' for each in "ABCDE"),
            True,
        ),
    ],
)
def test_a_show_without_ids_is_the_same_by_title_year_and_a_second_mark(
    table: str, is_one: bool, maze: Maze, runner
):
    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    text = f'format = 2\n[[shows]]\nid = "lantern-quay-2019"\ntitle = "Lantern Quay"\nyear = 2019\n{table}\n'
    (folder / "own.toml").write_text(text)
    found = answered(runner, "lantern quay")
    assert (found["id"], found["action"]) == (
        ("lantern-quay-2019", "joined") if is_one else ("tvmaze-101", "new")
    )
    again = answered(runner, "lantern quay")
    assert (again["id"], again["action"]) == (found["id"], "unchanged")
    assert runner("cast", "lantern quay").exit_code == (0 if is_one else 3)


def test_what_was_fetched_before_the_library_had_the_show_becomes_that_show(maze: Maze, runner):
    assert answered(runner, "lantern quay")["action"] == "new"
    folder = users_folder()
    assert folder is not None
    (folder / "own.toml").write_text(
        'format = 2\n[[shows]]\nid = "quay"\ntitle = "Lantern Quay"\nyear = 2019\nlanguages = ["en"]\n'
    )
    assert runner("cast", "lantern quay").exit_code == 3
    found = answered(runner, "--id", "tvmaze:101")
    assert (found["id"], found["action"]) == ("quay", "joined")
    assert "Ada Quill" in runner("cast", "lantern quay").stdout
    assert runner("undo").exit_code == 0
    assert runner("cast", "lantern quay").exit_code == 3


@pytest.mark.parametrize("idents", [["bbc"], ["bbc", "bbc-one-gb"]])
def test_a_network_that_the_library_has_is_that(idents: list[str], maze: Maze, runner):
    folder = users_folder()
    assert folder is not None
    folder.mkdir(parents=True)
    rows = (f'[[platforms]]\nid = "{each}"\nname = "BBC One"\ncountry = "GB"\n' for each in idents)
    shows = '[[shows]]\nid = "quay"\ntitle = "Quay"\n[[shows.availability]]\nplatform = "bbc"\n'
    (folder / "own.toml").write_text("".join(("format = 2\n", *rows, shows)))
    answered(runner, "lantern quay")
    found = json.loads(runner("where", "lantern quay", "--json").stdout)
    (offer,) = found["availability"]
    assert offer["platform"] == "BBC One"
    assert "Lantern Quay" in runner("list", "--on", "bbc").stdout


def test_control_characters_of_a_name_reach_no_file(maze: Maze, runner):
    answered(runner, "--id", "tvmaze:105")
    folder = users_folder()
    assert folder is not None
    text = (folder / "imported" / "tvmaze-105.toml").read_text("utf-8")
    assert not any(each in text for each in ("\u001b", "\\u001b", "\u202e", "\\u202e", "\u0000"))


def test_a_neighbour_is_suggested_and_not_taken(maze: Maze, runner):
    outcome = runner("add", "ferry")
    assert outcome.exit_code == 1
    assert "showfacts add --id tvmaze:106" in outcome.stderr
    assert imported() == []


def test_a_year_and_a_country_are_compared_and_not_searched_for(maze: Maze, runner):
    for words in (("salt", "kingdom", "2016"), ("salt kingdom (2016)",), ("salt", "kingdom", "US")):
        assert answered(runner, *words)["from"] == "tvmaze:102"
    assert all("2016" not in each for each in maze.calls)
    assert runner("add", "salt", "kingdom", "1999").exit_code == 1
    assert answered(runner, "nightjar", "2099")["from"] == "tvmaze:108"


def test_a_show_of_which_nothing_says_that_it_fits_is_a_question(maze: Maze, runner):
    outcome = runner("add", "salt", "kingdom", "KR")
    assert outcome.exit_code == 3
    assert "tvmaze:103" in outcome.stderr
    assert "tvmaze:102" not in outcome.stderr


def test_hits_that_are_no_shows_are_passed_over(maze: Maze, runner):
    rows = [
        {"show": {"id": "x"}},
        {"show": None},
        3,
        {"show": {**show(106, "Quiet Bay", None), "network": 5}},
    ]
    maze.next = [lambda: Response(json.dumps(rows))]
    assert answered(runner, "quiet bay")["from"] == "tvmaze:106"


def test_a_show_that_is_no_show_is_a_failure_of_the_service(maze: Maze, runner):
    maze.shows[106]["name"] = None
    outcome = runner("add", "--id", "tvmaze:106")
    assert outcome.exit_code == 8


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (("squid", "game"), ["squid game"]),
        (("squid game", "the bear"), ["squid game", "the bear"]),
        (("squid game", "2021"), ["squid game 2021"]),
        (("dark", "slow horses", "silo"), ["dark", "slow horses", "silo"]),
        (("1899",), ["1899"]),
        (("the bear", "1923"), ["the bear 1923"]),
        ((), []),
    ],
)
def test_words_are_titles(words: tuple[str, ...], titles: list[str]):
    assert list(titles_typed(words)) == titles


def test_an_empty_title_is_refused():
    with pytest.raises(UsageError):
        titles_typed(("silo", " "))


def test_titles_come_from_standard_input_too(maze: Maze, runner):
    outcome = runner("add", "-", "--json", stdin="lantern quay\n\ntvmaze:106\n")
    assert [each["from"] for each in json.loads(outcome.stdout)] == ["tvmaze:101", "tvmaze:106"]


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person at both ends."""
    monkeypatch.setattr(Session, "is_conversation", True)


def test_a_person_picks_one_of_several(maze: Maze, runner, person):
    outcome = runner("add", "salt", "kingdom", stdin="2021\n")
    assert outcome.exit_code == 0
    assert imported() == ["tvmaze-103.toml"]


def test_a_person_is_asked_whether_to_look_up_what_is_not_there(maze: Maze, runner, person):
    assert runner("cast", "lantern", "quay", stdin="\n", answers_in_part=True).exit_code == 1
    assert maze.calls == []
    outcome = runner("cast", "lantern", "quay", stdin="y\n")
    assert outcome.exit_code == 0
    assert "Ada Quill" in outcome.stdout
    assert imported() == ["tvmaze-101.toml"]


def test_who_asks_for_what_is_not_there_is_told_the_command_that_fetches_it(runner):
    outcome = runner("cast", "lantern quay")
    assert outcome.exit_code == 1
    assert "The library holds" in outcome.stderr
    assert "showfacts add 'lantern quay'" in outcome.stderr
    error = json.loads(runner("cast", "lantern quay", "--json").stderr)["error"]
    assert error["hints"] == ["showfacts add 'lantern quay'"]
    assert "showfacts add" not in runner("cast", "lantern quay", data=SMALL).stderr


def test_a_pipe_is_never_asked_and_nothing_goes_online(maze: Maze, runner):
    assert runner("cast", "lantern", "quay", stdin="y\n").exit_code == 1
    assert maze.calls == []
