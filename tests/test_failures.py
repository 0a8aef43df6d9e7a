"""Every way of failing: its exit code, what is said on which stream, its object in JSON."""

from __future__ import annotations

import errno
import json
import os
import shlex
from pathlib import Path

import pytest

from showfacts.commands.messages import MANY, describe, notice, paste
from showfacts.errors import AmbiguousError, BadDataError, ExitCode, NotFoundError
from showfacts.model import Candidate, Problem
from showfacts.outputs.formats import json as json_format

EXITS = [
    (ExitCode.ANSWERED, "cast harbour-2019"),
    (ExitCode.ANSWERED, "list --year 1950"),
    (ExitCode.NOT_FOUND, "cast nothing of the kind"),
    (ExitCode.NOT_FOUND, "cast harbour --year 1999"),
    (ExitCode.NOT_FOUND, "cast !!!"),
    (ExitCode.NOT_FOUND, "person nobody"),
    (ExitCode.NOT_FOUND, "source nothing-2020"),
    (ExitCode.NOT_FOUND, "search zzzz"),
    (ExitCode.NOT_FOUND, "compare harbour-2019 zzzz"),
    (ExitCode.USAGE, "nonsense"),
    (ExitCode.USAGE, "cast"),
    (ExitCode.USAGE, "cast ''"),
    (ExitCode.USAGE, "cast ' '"),
    (ExitCode.USAGE, "search ''"),
    (ExitCode.USAGE, "cast harbour --nothing"),
    (ExitCode.USAGE, "cast harbour --on nothing"),
    (ExitCode.USAGE, "cast harbour --country Atlantis"),
    (ExitCode.USAGE, "cast harbour --year soon"),
    (ExitCode.USAGE, "cast harbour-2019 --format yaml"),
    (ExitCode.USAGE, "cast harbour-2019 --json --format plain"),
    (ExitCode.USAGE, "cast harbour-2019 --json --format table"),
    (ExitCode.USAGE, "status harbour-2019 --as-of tomorrow"),
    (ExitCode.USAGE, "status harbour-2019 --as-of 2026-02-30"),
    (ExitCode.USAGE, "status harbour-2019 --as-of 2026-13"),
    (ExitCode.USAGE, "status harbour-2019 --as-of ''"),
    (ExitCode.USAGE, "status harbour-2019 --as-of 20261120"),
    (ExitCode.USAGE, "list --sort colour"),
    (ExitCode.USAGE, "list --status maybe"),
    (ExitCode.USAGE, "list --year 2020-2010"),
    (ExitCode.USAGE, "list --language Gallifreyan"),
    (ExitCode.USAGE, "list --limit 0"),
    (ExitCode.USAGE, "list --limit many"),
    (ExitCode.USAGE, "source --sort colour"),
    (ExitCode.USAGE, "data"),
    (ExitCode.AMBIGUOUS, "cast harbour"),
    (ExitCode.AMBIGUOUS, "compare harbour bare"),
    (ExitCode.NOT_RECORDED, "cast bare"),
    (ExitCode.NOT_RECORDED, "crew bare"),
    (ExitCode.NOT_RECORDED, "status bare"),
    (ExitCode.NOT_RECORDED, "release bare"),
    (ExitCode.NOT_RECORDED, "where bare"),
    (ExitCode.NOT_RECORDED, "plot bare"),
    (ExitCode.NOT_RECORDED, "timeline bare"),
    (ExitCode.NOT_RECORDED, "status harbour-2019 --as-of 1999"),
    (ExitCode.BAD_DATA, "cast harbour --data nowhere.toml"),
    (ExitCode.BAD_DATA, "list --data nowhere.toml"),
    (ExitCode.BAD_DATA, "data path --data nowhere.toml"),
]


@pytest.mark.parametrize(("code", "line"), EXITS, ids=[line for _, line in EXITS])
def test_each_failure_has_its_exit_code_and_leaves_stdout_empty(small, code: ExitCode, line: str):
    outcome = small(*shlex.split(line))  # The runner looks at stdout
    assert outcome.exit_code == code
    assert not outcome.stderr.startswith("Error")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("not-found", "cast nothing of the kind"),
        ("not-found", "person nobody"),
        ("not-found", "search zzzz"),
        ("ambiguous", "cast harbour"),
        ("not-recorded", "cast bare"),
        ("not-recorded", "status bare"),
        ("bad-data", "cast harbour --data nowhere.toml"),
        ("bad-data", "cast harbour --streamo --data nowhere.toml"),
        ("bad-data", "list --data nowhere.toml"),
        ("usage", "cast ''"),
        ("usage", "status harbour-2019 --as-of tomorrow"),
    ],
)
def test_under_json_a_failure_is_one_object_on_stderr(small, kind: str, line: str):
    for form in (["--json"], ["--format", "json"], ["--format=json"]):
        outcome = small(*shlex.split(line), *form)
        error = json.loads(outcome.stderr)["error"]
        assert list(error) == ["kind", "message", "query", "candidates", "suggestions", "hints"]
        assert error["kind"] == kind
        assert error["message"]


def test_candidates_in_json_can_be_told_apart_and_picked(small):
    outcome = small("cast", "harbour", "--json")
    error = json.loads(outcome.stderr)["error"]
    assert error["query"] == "harbour"
    keys = ["id", "title", "year", "countries", "platforms", "type", "lead"]
    keys += ["options", "called", "known_for"]
    assert [list(each) for each in error["candidates"]] == [keys, keys]
    assert [each["id"] for each in error["candidates"]] == ["harbour-2019", "harbour-2021"]
    for each in error["candidates"]:
        assert small("cast", "harbour", *each["options"].split()).exit_code == 0


def test_each_candidate_comes_with_a_command_that_picks_it(small):
    lines = small("cast", "harbour").stderr.splitlines()
    commands = [line.strip() for line in lines if line.startswith("    showfacts ")]
    assert len(commands) == 2
    answers = {small(*shlex.split(command)[1:]).stdout for command in commands}
    assert len(answers) == 2


def test_so_it_does_where_two_titles_are_asked_for(small):
    for titles in (["harbour", "harbour"], ["bare", "harbour"], ["harbour", "bare"]):
        outcome = small("compare", *titles)
        while outcome.exit_code:
            outcome = small(*max(_picked(outcome), key=lambda words: len(set(words))))
        assert "Harbour" in outcome.stdout


def _picked(outcome) -> list[list[str]]:
    """The words of the commands that a question back offers."""
    lines = outcome.stderr.splitlines()
    return [shlex.split(line)[1:] for line in lines if line.startswith("    showfacts ")]


def _tricky(folder: Path) -> str:
    """A dataset whose titles, names and own name are apt to be taken for something else."""
    shows = [
        ("start-up-2016", "Start Up", 2016, "", ""),
        ("startup-2016", "StartUp", 2016, "US", "netflix"),
        ("start-love-2015", "Start Love", 2015, "KR", ""),
        ("dash-1", "--help", 2001, "US", "netflix"),
        ("dash-2", "--help", 2001, "US", ""),
        ("twin-1", "Twin", 2019, "NO", "netflix"),
        ("twin-2", "Twin", 2019, "SE", "netflix"),
        ("blocker", "Beta Blocker", 2010, "GB", ""),
        ("beta-max", "Beta Max", 2012, "US", "netflix"),
        ("long", "The Title of Many Words", 1990, "", ""),
        ("minus-1", "-", 1991, "", ""),
        ("minus-2", "-", 1992, "", ""),
    ]
    people = "".join(f'[[people]]\nname = "{name}"\naliases = ["Lee"]\n' for name in ("Lee A", "--Lee B"))
    text = f'format = 1\n[[platforms]]\nid = "netflix"\nname = "Netflix"\n{people}'
    for ident, title, year, country, platform in shows:
        text += f'[[shows]]\nid = "{ident}"\ntitle = "{title}"\npremise = "It is {ident}."\nyear = {year}\n'
        text += f'countries = ["{country}"]\n' if country else ""
        text += f'[[shows.availability]]\nplatform = "{platform}"\n' if platform else ""
        text += '[[shows.cast]]\nperson = "Lee A"\ncharacter = "--Ruth Bo"\n'
        text += '[[shows.crew]]\nperson = "--Lee B"\nrole = "writer"\n'
    path = folder / "--tricky set.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("plot start", ["start-love-2015", "start-up-2016", "startup-2016"]),
        ("claims start", ["start-love-2015", "start-up-2016", "startup-2016"]),
        ("claims start writer", ["start-love-2015", "start-up-2016", "startup-2016"]),
        ("plot -- --help", ["dash-1", "dash-2"]),
        ("cast --character=--Ruth -- --help", ["dash-1", "dash-2"]),
        ("claims -- --help writer", ["dash-1", "dash-2"]),
        ("claims -- --help --Ruth", ["dash-1", "dash-2"]),
        ("compare twin beta --netflix", ["twin-1 beta-max", "twin-2 beta-max"]),
        ("compare beta twin --on netflix", ["beta-max twin-1", "beta-max twin-2"]),
        ("compare --id blocker -- --help", ["blocker dash-1", "blocker dash-2"]),
    ],
)
def test_each_command_of_a_question_back_answers_for_its_show(
    small, tmp_path: Path, words: str, ids: list[str]
):
    command, *rest = shlex.split(words)
    outcome = small(command, f"--data={_tricky(tmp_path)}", *rest)
    assert outcome.exit_code == ExitCode.AMBIGUOUS
    found = []
    for command, *rest in _picked(outcome):
        answer = small(command, "--json", *rest)
        assert answer.exit_code == ExitCode.ANSWERED
        told = json.loads(answer.stdout)
        found.append(" ".join(show["id"] for show in told.get("shows") or [told["show"]]))
        if "writer" in words:
            assert {row["field"] for row in told["held"]} == {"writer"}
        if "Ruth" in words:
            assert "--Ruth" in json.dumps(told)
            assert "--Lee B" not in json.dumps(told)
    assert found == ids


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("cast harbour --character 'Ruth Hale'", ["--character", "Ruth Hale"]),
        (
            "status harbour --as-of 2020-01-01 --exact --sources --format plain",
            ["--exact", "--as-of", "2020-01-01", "--sources", "--format", "plain"],
        ),
        ("claims harbour 'Mei Lin'", ["harbour", "Mei Lin"]),
    ],
)
def test_what_else_was_asked_is_asked_again(small, words: str, kept: list[str]):
    commands = _picked(small(*shlex.split(words)))
    assert len(commands) == 2
    for command in commands:
        assert [word for word in command if word in kept] == kept


def test_titles_of_standard_input_are_asked_about_with_their_field(small, tmp_path: Path):
    outcome = small("claims", "-", "writer", "--data", _tricky(tmp_path), stdin="start\n")
    for command, *rest in _picked(outcome):
        told = json.loads(small(command, "--json", *rest).stdout)
        assert {row["field"] for row in told["held"]} == {"writer"}


def test_a_title_that_is_a_dash_is_asked_for_by_id(small, tmp_path: Path):
    for words in (["plot", "-"], ["claims", "-", "writer"]):
        outcome = small(*words, "--data", _tricky(tmp_path), stdin="-\n")
        answers = [json.loads(small(*command, "--json").stdout) for command in _picked(outcome)]
        assert [each["show"]["id"] for each in answers] == ["minus-1", "minus-2"]


@pytest.mark.parametrize("words", ["person lee", "list --person lee --year 2012 --country US --limit 3"])
def test_people_are_asked_about_with_all_filters(small, tmp_path: Path, words: str):
    command, *rest = words.split()
    commands = _picked(small(command, f"--data={_tricky(tmp_path)}", *rest))
    assert len(commands) == 2
    for command, *rest in commands:
        told = json.loads(small(command, "--json", *rest).stdout)
        if command == "list":
            assert [row["id"] for row in told] == ["beta-max"]
        else:
            assert told["person"]["name"] in ("Lee A", "--Lee B")


def test_filters_are_looked_at_before_a_person_is_asked_about(small, tmp_path: Path):
    outcome = small("list", "--person", "lee", "--status", "maybe", f"--data={_tricky(tmp_path)}")
    assert outcome.exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("claims --id startup-2016 ruth bo", {"cast"}),
        ("claims startup ruth bo --id startup-2016", {"cast"}),
        ("claims --id startup-2016 nothing writer", {"writer"}),
        ("claims --id startup-2016 writer", {"writer"}),
        ("claims --id long The Title of Many Words writer", {"writer"}),
    ],
)
def test_beside_an_id_all_words_but_the_title_are_the_field(
    small, tmp_path: Path, words: str, fields: set[str]
):
    outcome = small(*words.split(), f"--data={_tricky(tmp_path)}", "--json")
    assert {row["field"] for row in json.loads(outcome.stdout)["held"]} == fields
    assert bool(outcome.stderr) is ("it is not called “nothing”" in outcome.stderr) is ("nothing" in words)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("--country Narnia", ExitCode.USAGE),
        ("--on nosuch", ExitCode.USAGE),
        ("--year 1999", ExitCode.NOT_FOUND),
        ("--on netflix", ExitCode.ANSWERED),
    ],
)
def test_options_narrow_what_is_compared_by_ids_too(small, tmp_path: Path, options: str, code: ExitCode):
    ids = ("--id", "twin-1", "--id", "beta-max")
    assert small("compare", *ids, *options.split(), f"--data={_tricky(tmp_path)}").exit_code == code


@pytest.mark.parametrize("titles", [["bare"], ["bare", "long", "harbour"], [], ["--id", "bare"]])
def test_two_shows_are_compared_no_more_and_no_less(small, titles: list[str]):
    outcome = small("compare", *titles)
    assert outcome.exit_code == ExitCode.USAGE
    assert outcome.stderr.startswith("showfacts: two shows are compared")


def test_an_id_that_is_another_show_s_title_is_compared_by_option(small, tmp_path: Path):
    file = tmp_path / "two.toml"
    shows = [("suits", "Suits"), ("suits-2018", "Suits"), ("other", "Other")]
    tables = "".join(f'[[shows]]\nid = "{ident}"\ntitle = "{title}"\n' for ident, title in shows)
    file.write_text("format = 1\n" + tables, encoding="utf-8")
    data = ("--data", str(file))
    commands = _picked(small("compare", "suits", "other", *data))
    assert len(commands) == 2
    answers = [json.loads(small(*command, "--json").stdout) for command in commands]
    ids = [[show["id"] for show in answer["shows"]] for answer in answers]
    assert ids == [["suits", "other"], ["suits-2018", "other"]]


def test_words_that_are_not_of_the_show_with_the_id_are_told_of(small):
    outcome = small("plot", "bare", "--id", "harbour-2019")
    assert outcome.exit_code == ExitCode.ANSWERED
    assert outcome.stderr == (
        "showfacts: answering for “Harbour” (2019), by its id; it is not called “bare”\n"
    )
    assert small("plot", "harbour", "--id", "harbour-2019").stderr == ""
    assert small("plot", "--id", "harbour-2019").stderr == ""


@pytest.mark.parametrize(
    "words", ["cast --id ''", "cast harbour-2019 --character ' '", "compare bare --id ' '"]
)
def test_an_empty_option_is_no_question(small, words: str):
    assert small(*shlex.split(words)).exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    "words",
    [
        "show harbour --year abc --json",
        "show harbour -x --json",
        "show harbour --format json --colour",
        "list --limit 0 --json",
        "compare harbour --json",
        "person --json",
        "search --format=json",
        "foo --json",
        "--foo --json",
        "data chekc --json",
    ],
)
def test_a_wrong_command_line_is_told_of_in_json_too(small, words: str):
    outcome = small(*words.split())
    assert outcome.exit_code == ExitCode.USAGE
    error = json.loads(outcome.stderr)["error"]
    assert error["kind"] == "usage"
    assert error["message"]


def test_notices_stand_beside_the_answer_and_not_in_it(small):
    outcome = small("plot", "song of the harbor")
    assert outcome.exit_code == 0
    assert "answering for “Song of the Harbour” (2022)" in outcome.stderr
    assert "showfacts" not in outcome.stdout
    other = small("plot", "peir nine").stderr
    assert "answering for “Harbour” (2019), also called “Pier Nine”" in other
    more = small("list", "--limit", "1")
    assert more.stderr == "showfacts: the first 1; there are more\n"


def test_a_suggestion_tells_the_name_that_comes_near(small):
    lines = small("plot", "nine pier").stderr.splitlines()
    assert "  Harbour  2019 · US · Streamo, Json TV · Jo Quay · also “Pier Nine”" in lines


def test_what_is_told_beside_json_is_json(small):
    def told(*words: str, stdin: str = "") -> list[dict]:
        text = small(*words, "--json", stdin=stdin, answers_in_part="-" in words).stderr
        found, place = [], 0
        while place < len(text.rstrip()):
            each, place = json.JSONDecoder().raw_decode(text, place)
            found.append(each)
            place += 1
        return found

    beside = told("plot", "song of the harbor")
    assert [list(each) for each in beside] == [["notice"]]
    assert "answering for “Song of the Harbour” (2022)" in beside[0]["notice"]
    several = told("plot", "-", stdin="song of the harbor\nzzzz\nharbour-2019\n")
    assert [list(each) for each in several] == [["notice"], ["error"]]
    (failed,) = told("claims", "harbour-2019", "premier")
    assert failed["error"]["hints"] == ["premiere", "premise"]
    (failed,) = told("plot", "-", stdin="harbour-2019\nthe bare\n")
    assert failed["error"]["query"] == "the bare"
    (failed,) = told("cast", "song of the harbor", "--character", "nobody")
    assert failed["error"]["kind"] == "not-recorded"
    assert failed["error"]["query"] == "song of the harbor"


def test_an_empty_list_is_said_to_be_empty(small):
    assert small("list", "--year", "1950").stderr == "showfacts: no show on record fits\n"


def test_a_dataset_with_problems_has_them_all_told_with_file_and_line(small, tmp_path: Path):
    file = tmp_path / "bad.toml"
    file.write_text('format = 1\n[[shows]]\nid = "One"\ntitle = 3\ncolour = "red"\n', encoding="utf-8")
    outcome = small("list", "--data", str(file))
    assert outcome.exit_code == ExitCode.BAD_DATA
    assert len(outcome.stderr.splitlines()) >= 3
    assert all(line.startswith(f"{file}:") for line in outcome.stderr.splitlines())


@pytest.mark.skipif(os.name == "nt", reason="another shell, another quoting")
def test_what_is_pasted_is_what_was_meant():
    words = ["Soundtrack #1", 'it\'s $(here) `there` \\ "x" *']
    options = [("--data", "a b.toml"), ("--character", "--x"), ("--exact",)]
    typed = ["--data", "a b.toml", "--character=--x", "--exact"]
    assert shlex.split(paste("cast", words, options)) == ["showfacts", "cast", *words, *typed]
    assert shlex.split(paste("cast", ["-x"], options)) == ["showfacts", "cast", *typed, "--", "-x"]


def test_very_many_problems_are_cut_and_counted():
    problems = [Problem(file="a.toml", line=n, path="x", message="wrong") for n in range(1, MANY + 6)]
    lines = describe(BadDataError(problems), command="cast").splitlines()
    assert len(lines) == MANY + 1
    assert "5 more" in lines[-1]


def test_a_very_long_title_is_not_repeated_in_full(small):
    outcome = small("cast", "x" * 10_000)
    assert outcome.exit_code == ExitCode.NOT_FOUND
    assert len(outcome.stderr) < 200


def test_an_ambiguous_title_that_is_long_is_still_picked_by_the_command():
    title = "Harbour " * 20
    candidates = [Candidate(id=f"a-{n}", title=title, options=("--id", f"a-{n}")) for n in (1, 2)]
    error = AmbiguousError("fits 2 shows", query=title.strip(), candidates=candidates)
    lines = [
        line.strip() for line in describe(error, command="cast").splitlines() if "showfacts cast" in line
    ]
    assert [shlex.split(line)[-2:] for line in lines] == [["--id", "a-1"], ["--id", "a-2"]]
    assert all("…" not in line for line in lines)


def test_suggestions_are_one_a_line():
    error = NotFoundError(
        "no show is called “x”", query="x", suggestions=[Candidate(id="a", title="Xy", year=2020, lead="Jo")]
    )
    assert (
        describe(error, command="cast") == "showfacts: no show is called “x”\nDid you mean:\n  Xy  2020 · Jo"
    )
    assert json.loads(json_format.error(error))["error"]["suggestions"][0]["title"] == "Xy"


@pytest.mark.parametrize("title", ["soundtrack", "soundtrack #1"])
def test_nobody_is_told_of_number_signs_beside_an_answer(runner, title: str):
    assert "comment" not in runner("plot", title, "--country", "KR").stderr
    assert "comment" not in runner("plot", title, "--year", "2019").stderr


def test_a_title_found_as_it_is_needs_no_notice(small):
    assert small("plot", "song of the harbour").stderr == ""
    from showfacts import Library

    found = Library.open(Path(__file__).parent / "golden" / "library.toml").resolve("Song of the Harbour")
    assert notice(found, "Song of the Harbour") == ""


def test_a_command_to_paste_asks_the_same_library_about_the_same_day(runner):
    data = str(Path(__file__).parent / "golden" / "library.toml")
    lines = runner("status", "harbour", "--as-of", "2022-01-01", "--data", data).stderr.splitlines()
    commands = [shlex.split(line) for line in lines if line.strip().startswith("showfacts status")]
    assert len(commands) == 2
    for command in commands:
        assert command[command.index("--data") + 1] == data
        assert command[command.index("--as-of") + 1] == "2022-01-01"
        assert runner(*command[1:]).exit_code == 0


def test_a_day_that_lies_ahead_is_said_to(small):
    assert "2030-01-01 lies ahead" in small("status", "harbour-2019", "--as-of", "2030-01-01").stderr


def test_claims_are_answered_for_each_line(runner):
    outcome = runner("claims", "-", "writer", stdin="Vincenzo\nBetween\n")
    assert {line.split("\t")[0] for line in outcome.stdout.splitlines()} == {"vincenzo-2021", "between-2015"}


def test_each_of_several_sources_comes_with_the_command_that_picks_it(runner):
    lines = runner("source", "variety").stderr.splitlines()
    commands = [shlex.split(line) for line in lines if line.strip().startswith("showfacts source")]
    assert commands
    assert runner(*commands[0][1:]).exit_code == 0


@pytest.mark.parametrize("command", [("list",), ("search", "harbour")])
def test_a_limit_beyond_all_numbers_is_refused(small, command):
    assert small(*command, "--limit", "9" * 30).exit_code == 2


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("cast", "harbour", "--streamoo"), "did you mean --streamo?"),
        (("cast", "harbour", "--jsn"), "did you mean --json?"),
        (("list", "--on", "streamoo"), "did you mean Streamo (--on streamo)?"),
        (("cast", "harbour", "--on", "streamoo"), "did you mean Streamo (--on streamo)?"),
        (("cast", "harbour", "--zzqqzz"), ""),
    ],
)
def test_an_option_or_platform_that_is_none_is_answered_with_what_comes_near(small, words, hint: str):
    outcome = small(*words)
    assert outcome.exit_code == 2
    assert hint in outcome.stderr
    assert ("did you mean" in outcome.stderr) is bool(hint)


def test_suggestions_that_fit_the_options_come_first(runner):
    outcome = runner("status", "soundtrk", "--netflix")
    assert outcome.exit_code == 1
    assert outcome.stderr.splitlines()[2].startswith("  Soundtrack  2019")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything")
def test_a_dataset_that_may_not_be_read(runner, tmp_path: Path):
    path = tmp_path / "secret.toml"
    path.write_text("format = 1\n", encoding="utf-8")
    path.chmod(0)
    for words in (("cast", "x", "--data", str(path)), ("data", "check", str(path))):
        outcome = runner(*words, answers_in_part=True)
        assert outcome.exit_code == 5
        assert "secret.toml: cannot be read: Permission denied" in outcome.stdout + outcome.stderr


def crowd(many: int) -> AmbiguousError:
    idents = [f"show-{n}" for n in range(many)]
    candidates = [Candidate(id=each, title="Show", options=("--id", each)) for each in idents]
    return AmbiguousError("“show” fits many", query="show", candidates=candidates)


@pytest.mark.parametrize("many", [MANY, MANY + 1, MANY + 100])
def test_of_many_candidates_some_are_told_of(many: int):
    lines = describe(crowd(many), command="cast").splitlines()
    assert sum(line.startswith("  Show") for line in lines) == MANY
    rest = f"  ... and {many - MANY} more: add words, a year, a country or a platform"
    assert lines[1 + 2 * MANY :] == ([rest] if many > MANY else [])


def test_an_id_needs_no_title(runner):
    assert runner("plot", "--id", "vincenzo-2021").stdout == runner("plot", "vincenzo").stdout
    by_id, typed = (
        json.loads(runner("claims", *words, "--json").stdout)
        for words in (("--id", "SOUNDTRACK-1"), ("soundtrack-1",))
    )
    assert by_id | {"match": None} == typed | {"match": None}
    assert runner("plot").exit_code == 2
    assert "a TITLE is missing" in runner("claims").stderr


def test_commands_to_paste_pick_what_they_stand_under(runner):
    for words in (("shameless 2012",), ("the", "office"), ("kingdom netflix",), ("ghosts cbs",)):
        told = runner("plot", *words).stderr.splitlines()
        commands = [shlex.split(line)[1:] for line in told if line.startswith("    showfacts")]
        assert len(commands) == 2
        assert len({runner(*command).stdout for command in commands} - {""}) == 2


@pytest.mark.parametrize(
    ("flag", "line"),
    [
        ("--year", "show harbour --year 2019 --year 2021"),
        ("--country", "show harbour --country US --country=KR"),
        ("--as-of", "show bare --as-of 2020 --as-of 2021"),
        ("--season", "show bare --season 1 --season 1"),
        ("--region", "where harbour-2019 --region US --region KR"),
        ("--character", "cast harbour-2019 --character A --character B"),
        ("--format", "show bare --format json --format plain"),
        ("--id", "show --id bare --id harbour-2019"),
        ("--sort", "list --sort year --sort title"),
        ("--limit", "list --limit 1 --limit 2"),
        ("--days", "upcoming --days 1 --days 2"),
        ("--since", "changes --since 2020 --since 2021"),
    ],
)
def test_an_option_that_takes_one_value_is_refused_when_it_is_given_twice(small, flag: str, line: str):
    outcome = small(*line.split())
    assert outcome.exit_code == ExitCode.USAGE
    assert f"{flag}: given 2 times; it takes one value" in outcome.stderr


def test_of_two_shows_by_id_there_are_no_three(small):
    outcome = small("compare", "--id", "bare", "--id", "harbour-2019", "--id", "harbour-2021")
    assert outcome.exit_code == ExitCode.USAGE
    assert outcome.stderr == "showfacts: --id: given 3 times; it takes at most 2 values\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("show bare --season x", "--season: 'x' is not a number"),
        ("show bare --year 20x9", "--year: '20x9' is not a number"),
        ("show bare --season 10000", "--season: 10000 is out of range; expected 0 to 9999"),
        ("list --limit 1.5", "--limit: '1.5' is not a number"),
        ("show bare --as-of 2026-02-30", "--as-of: '2026-02-30' is not a day of the calendar"),
    ],
)
def test_a_wrong_value_is_told_in_one_way(small, line: str, told: str):
    outcome = small(*line.split())
    assert outcome.exit_code == ExitCode.USAGE
    assert outcome.stderr == f"showfacts: {told}\n"


@pytest.mark.parametrize("line", ["cast nobody-called-so", "person nobody", "cast the office"])
def test_what_was_left_out_is_told_beside_a_failure_in_json_too(runner, line: str):
    own = Path(os.environ["XDG_DATA_HOME"]) / "showfacts" / "broken.toml"
    own.parent.mkdir(parents=True)
    own.write_text("format = 2\nnonsense", encoding="utf-8")
    words = line.split()
    assert "left out: " in runner(*words).stderr
    notice, _, failure = runner(*words, "--json").stderr.partition("\n")
    assert "left out: " in json.loads(notice)["notice"]
    assert json.loads(failure)["error"]["message"]
    assert "left out" not in runner(*words, "--json", "--quiet").stderr


@pytest.mark.parametrize(
    ("typed", "hint"), [("data chekc", "data check"), ("stauts bare", "showfacts status bare")]
)
def test_an_unknown_command_is_answered_with_what_comes_near_as_data(small, typed: str, hint: str):
    error = json.loads(small(*typed.split(), "--json").stderr)["error"]
    assert error["message"] == f"there is no command “{typed.removesuffix(' bare')}”"
    assert [each.removesuffix(" --json") for each in error["hints"]] == [hint]
    assert hint in small(*typed.split()).stderr


def test_a_list_of_another_day_says_so(small):
    past = small("list", "--as-of", "2020-06-01").stderr
    assert "showfacts: as it was known on 2020-06-01\n" in past
    assert "known on" not in small("list").stderr


@pytest.mark.parametrize("words", ["bare bare", "bare --id bare", "--id bare --id bare"])
def test_a_show_is_not_compared_with_itself(small, words: str):
    outcome = small("compare", *words.split())
    assert outcome.exit_code == ExitCode.USAGE
    assert "both are Bare: two different shows are compared" in outcome.stderr


def test_what_is_not_on_record_is_told_of_its_day(runner):
    past = runner("cast", "--id", "soundtrack-2", "--as-of", "2022-11-30")
    assert past.stderr == "showfacts: no cast of “Soundtrack #2” was on record by 2022-11-30\n"


def test_a_show_that_is_not_on_a_platform_is_said_to_lack_just_that_one(runner):
    told = runner("show", "soundtrack-2019", "--netflix", "--disney").stderr
    assert told == "showfacts: “Soundtrack” (2019) is on record on Netflix, not on Disney+\n"


def test_nothing_says_where_a_show_stands_today_or_stood_by_a_past_day(small):
    assert "nothing on record says where “Bare” stands\n" in small("status", "bare").stderr


@pytest.mark.parametrize(
    ("stop", "told"),
    [
        (MemoryError(), "there is not enough memory"),
        (ImportError("x.so: failed to map segment from shared object"), "there is not enough memory"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "there is not enough memory"),
        (RecursionError, "nested too deep"),
        (KeyboardInterrupt, "interrupted"),
    ],
)
@pytest.mark.parametrize(
    ("line", "where", "code", "rest"),
    [
        ("cast silo", "showfacts.library.library.Library.open", 5, "there is no whole answer"),
        ("data check", "showfacts.dataset.check.library_readings", 5, "there is no whole answer"),
        ("data format {file}", "showfacts.dataset.check.dump", 6, "what was not yet written stays as it was"),
        ("undo", "showfacts.history.undoing.undo", 6, "what was not yet written stays as it was"),
        ("--install-completion bash", "showfacts.shells.install.install", 6, "what was not yet written"),
    ],
)
def test_what_is_stopped_ends_with_a_word_and_a_code(
    runner,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    stop: BaseException,
    told: str,
    line: str,
    where: str,
    code: int,
    rest: str,
):
    def stopped(*_: object, **__: object) -> None:
        raise stop

    file = tmp_path / "mine.toml"
    file.write_text('format = 2\n\n\n[[shows]]\nid = "silo"\ntitle = "Silo"\n')
    monkeypatch.setattr(where, stopped)
    outcome = runner(*line.format(file=file).split())
    assert outcome.exit_code == code
    assert outcome.stderr.startswith(f"showfacts: {told}; {rest}")


def test_who_writes_says_so():
    from showfacts.commands.registry import command, names

    every = [each for name in names() if (each := command(name))]
    every += [inner for each in every for inner in each.commands]
    writing = {each.name for each in every if each.writes}
    assert writing == {
        "add",
        "edit",
        "export",
        "follow",
        "format",
        "import",
        "refresh",
        "remove",
        "undo",
        "unfollow",
    }  # fact add is an "add" too


@pytest.mark.parametrize(
    "line",
    [
        *("search X", "cast X", "cast --id X", "cast harbour --on X", "cast harbour --country X", "person X"),
        *("status harbour-2019 --as-of X", "list --year X", "list --genre X", "list --sort X", "source X"),
        *("changes --since X", "ask X", "upcoming --days X", "list --language X", "compare X bare"),
    ],
)
def test_what_is_typed_without_end_is_not_said_back_without_end(small, line: str):
    failed = small(*line.replace("X", "x" * 50_000).split(), "--json")
    assert failed.exit_code != 0
    assert len(failed.stderr) < 10_000
