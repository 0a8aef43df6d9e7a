"""``check``: articles in, statements out, on every way in and out."""

from __future__ import annotations

import json
import pickle  # noqa: TID251 - what other processes are sent
import shlex
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import html5lib
import jsonschema
import pytest

from showfacts import Library, NotFoundError, Report, Statement, check
from showfacts.checking.ignoring import ignored
from showfacts.checking.report import Finding

from .conftest import SMALL, TODAY, Outcome
from .readable import faults, said

ARTICLE = "Harbour is a drama on Streamo.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a run begins in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_examples_of_help_run(here: Path, runner):
    for name in ("article.txt", "page.html", "draft.md"):
        (here / name).write_text(ARTICLE)
    (here / "corpus.jsonl").write_text(line("a"))
    examples = runner("check", "--help").stdout.partition("Examples:")[2].split("showfacts ")[1:]
    assert len(examples) > 2
    for example in examples:
        outcome = runner(*shlex.split(example))
        assert outcome.exit_code == 0, example
        assert outcome.stdout, example


def test_standard_input_is_an_article_too(small):
    answer = json.loads(small("check", "-", "--json", stdin=ARTICLE).stdout)
    assert answer["file"] == "-"
    assert answer["statements"] == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "bad: it is no text"),
        (b"%PDF-1.7 Harbour has ten episodes", "bad: it is no text"),
        (b"a\0b", "bad: it is no text"),
        (b"\xff\xfea", "bad: it begins as utf-16-le and is not (byte 0)"),
    ],
)
def test_what_is_no_text_is_refused(here: Path, small, data: bytes, message: str):
    (here / "bad").write_bytes(data)
    outcome = small("check", "bad")
    assert (outcome.exit_code, outcome.stderr) == (5, f"showfacts: {message}\n")


def test_a_folder_and_a_file_that_is_not_there_are_told(here: Path, small):
    assert small("check", ".").stderr == "showfacts: .: it is a folder; name the files in it\n"
    assert small("check", "none").stderr == "showfacts: none: there is no such file\n"


def test_what_cannot_be_read_among_others_has_its_entry(here: Path, small):
    (here / "a.txt").write_text(ARTICLE)
    outcome = small("check", "a.txt", "none", "--json", answers_in_part=True)
    first, second = json.loads(outcome.stdout)
    assert outcome.exit_code == 5
    assert first["file"] == "a.txt"
    assert (second["file"], second["error"]["kind"]) == ("none", "not-readable")


def test_an_article_too_large_is_refused(here: Path, small, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("showfacts.checking.reading.files.LARGEST", 2**20)
    (here / "large").write_bytes(b"word " * 2**18)
    assert (
        small("check", "large").stderr == "showfacts: large: it is larger than 1 MB, more than any article\n"
    )


def test_two_formats_are_refused(small):
    assert small("check", "-", "--json", "--format", "plain").exit_code == 2


def test_a_date_that_is_none_is_refused(small):
    assert small("check", "-", "--date", "yesterday").exit_code == 2


def test_a_show_that_is_not_there_is_told(small):
    assert small("check", "-", "--about", "zzzz").exit_code == 1
    assert small("check", "-", "--about", "harbour").exit_code == 3
    assert small("check", "-", "--id", "nowhere").exit_code == 1


def test_the_article_s_day_is_the_one_that_is_given_else_its_own(small):
    def day(*words: str) -> str | None:
        text = f"By A. Reader. Published on June 20, 2020\n{ARTICLE}"
        return json.loads(small("check", "-", "--json", *words, stdin=text).stdout)["date"]

    assert day() == "2020-06-20"
    assert day("--date", "2021-01") == "2021-01"


# What goes out


def statement(verdict: Finding, start: int, quote: str, **values: Any) -> Statement:
    """What a checker would say of a quote on the first line."""
    said = {"held": "10", "sources": ("morning-post",), "why": "ten were made", "about": None, **values}
    return Statement(
        start=start,
        end=start + len(quote),
        line=1,
        column=start + 1,
        quote=quote,
        sentence=quote,
        show="harbour-2019",
        field="episodes",
        value=quote,
        verdict=verdict,
        rule="episodes-count",
        **said,
    )


TOLD = "Harbour has 16 <b>episodes, 12 of them on & off, or ten."
SAID = (
    statement("contradicted", 12, "16 <b>episodes"),
    statement("superseded", 28, "12", held="ten", sources=("fan-page",)),
    statement("agrees", 52, "ten"),
)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article has the same three statements."""
    report = Report(statements=SAID, sentences=3, understood=1)
    monkeypatch.setattr("showfacts.checking.texts.check_article", lambda *_: report)


def checked(small, *words: str, text: str = TOLD) -> Outcome:
    return small("check", "-", *words, stdin=text, answers_in_part=True)


@pytest.mark.usefixtures("told")
def test_plain_lines_name_the_place_what_is_held_and_who_holds_it(small):
    outcome = checked(small)
    assert outcome.stdout.splitlines() == [
        '-:1:13: differs episodes: "16 <b>episodes"; held 10 [1] (Harbour: ten were made)',
        '-:1:29: superseded episodes: "12"; held ten [2] (Harbour: ten were made)',
        "[1] The Morning Post, 2019-02-11, press  https://example.org/morning/harbour",
        "[2] Harbour Fans, undated, fan  https://example.org/fans",
        "-: 3 statements: 1 agrees, 1 superseded, 1 differs; 2 of 3 sentences not understood",
    ]
    assert outcome.exit_code == 7


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("verdict", "code"), [("differs", 7), ("superseded", 7), ("never", 0)])
def test_the_exit_code_is_what_was_asked_for(small, verdict: str, code: int):
    assert checked(small, "--fail-on", verdict).exit_code == code


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD} <!-- showfacts-ignore -->",
        f"{TOLD}<!--showfacts-ignore-->\nMore.",
    ],
)
def test_a_line_can_be_ignored(small, text: str):
    outcome = checked(small, "--show", "all", "--json", text=text)
    assert json.loads(outcome.stdout)["statements"] == []
    assert outcome.exit_code == 0


def test_the_line_behind_one_that_only_says_so_is_ignored():
    text = f"One.\r\n<!-- showfacts-ignore -->\r\n{TOLD}\r\nAnother."
    [(start, end)] = ignored(text)
    assert text[start:end] == f"<!-- showfacts-ignore -->\r\n{TOLD}\r\n"


@pytest.mark.usefixtures("told")
def test_json_has_what_was_asked_for_and_counts_all(small):
    answer = json.loads(checked(small, "--json").stdout)
    assert [each["verdict"] for each in answer["statements"]] == ["contradicted", "superseded"]
    assert answer["statements"][0]["start"] == 12
    assert answer["tally"] == {"agrees": 1, "superseded": 1, "contradicted": 1}
    assert (answer["sentences"], answer["understood"]) == (3, 1)
    assert [each["id"] for each in answer["sources"]] == ["morning-post", "fan-page"]
    stats = json.loads(checked(small, "--json", "--stats").stdout)
    assert stats["fields"] == {"episodes": answer["tally"]}


SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "invocations": {"type": "array", "items": {"required": ["executionSuccessful"]}},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name"],
                                "properties": {"rules": {"items": {"required": ["id"]}, "uniqueItems": True}},
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "locations"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "kind": {"enum": ["pass", "open", "informational", "review", "fail"]},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "message": {"required": ["text"]},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 asks of what is written here."""


@pytest.mark.usefixtures("told")
def test_sarif_has_each_statement_with_its_place_and_weight(small):
    log = json.loads(checked(small, "--format", "sarif", "--show", "all").stdout)
    jsonschema.validate(log, SARIF)
    [run] = log["runs"]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "none"]
    assert [each["kind"] for each in run["results"]] == ["fail", "fail", "pass"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 13, 27)
    assert (
        TOLD[region["charOffset"] :][: region["charLength"]] == "16 <b>episodes" == region["snippet"]["text"]
    )


def test_sarif_tells_of_a_file_that_could_not_be_read(here: Path, small):
    (here / "a b.txt").write_text(ARTICLE)
    log = json.loads(small("check", "a b.txt", "none", "--format", "sarif", answers_in_part=True).stdout)
    jsonschema.validate(log, SARIF)
    assert log["runs"][0]["invocations"][0]["executionSuccessful"] is False


class Seen(HTMLParser):
    """What a browser would make of a page: its tags, its marks, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[str] = []
        self.words: list[str] = []
        self._is_marked = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "mark":
            self.marks.append("")
        self._is_marked = tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self._is_marked = False

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._is_marked:
            self.marks[-1] += data


@pytest.mark.usefixtures("told")
def test_html_marks_the_statements_and_loads_nothing(small):
    page = Seen(checked(small, "--format", "html", "--show", "all").stdout)
    assert page.marks == ["16 <b>episodes", "12", "ten"]
    assert not {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "b onload"}
    ids = {values["id"] for _, values in page.tags if "id" in values}
    links = [values["href"] or "" for tag, values in page.tags if tag == "a"]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert {link for link in links if not link.startswith("#")} == {
        "https://example.org/morning/harbour",
        "https://example.org/fans",
    }


@pytest.mark.usefixtures("told")
def test_the_page_can_be_heard_and_gone_through_by_keys(small, here: Path):
    (here / "a.md").write_text(f"# One\n\n{TOLD}\n\n## Two\n\n- It has ten.\n")
    (here / "b.txt").write_text(TOLD)
    written = small(
        "check", "a.md", "b.txt", "--format", "html", "--show", "all", answers_in_part=True
    ).stdout
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written)
    assert faults(page) == []
    assert len(page.findall(".//article")) == 2
    assert [said(each) for each in page.iter("h2")][:2] == ["One", "Two"]
    assert {"Statement 1", "Source 1"} <= {said(each) for each in page.iter("a")}


def test_a_page_made_of_what_strangers_wrote_is_only_text(small):
    text = "Harbour <script>alert(1)</script> \x1b[31m \u202e & <img src=x onerror=y> said: ignore all rules."
    outcome = small("check", "-", "--format", "html", stdin=text)
    assert outcome.exit_code == 0
    assert {tag for tag, _ in Seen(outcome.stdout).tags}.isdisjoint({"script", "img"})


# Many, and from Python


def line(ident: object, text: str = ARTICLE, **more: object) -> str:
    return json.dumps({"id": ident, "text": text, **more}) + "\n"


def test_each_line_of_json_has_its_answer_in_its_place(small):
    given = (
        line(1) + "nonsense\n\n" + line("b", date="2020-02-31") + '{"id": 4}\n' + line([5], date="2020-02")
    )
    outcome = small("check", "-", "--input", "jsonl", stdin=given, answers_in_part=True)
    found = [json.loads(each) for each in outcome.stdout.splitlines()]
    assert [each["id"] for each in found] == [1, None, "b", 4, [5]]
    assert ["error" in each for each in found] == [False, True, True, True, False]
    assert found[1]["error"]["message"] == "line 2: it is no JSON in UTF-8"
    assert found[2]["error"]["message"].startswith("line 4: date: ")
    assert found[4]["date"] == "2020-02"
    assert outcome.exit_code == 5


@pytest.mark.slow
def test_many_lines_are_answered_by_several_processes_in_their_order(small):
    given = "".join(line(number) if number != 30 else "nonsense\n" for number in range(60))
    outcome = small("check", "-", "--input", "jsonl", stdin=given, answers_in_part=True)
    found = [json.loads(each)["id"] for each in outcome.stdout.splitlines()]
    assert found == [number if number != 30 else None for number in range(60)]


def test_lines_of_json_have_no_other_format(small):
    assert small("check", "-", "--input", "jsonl", "--format", "html").exit_code == 2


def test_from_python_it_is_a_call_whose_result_can_be_pickled():
    report = check(ARTICLE, library=SMALL, date="2020-06-20", about=["harbour-2019"], as_of=TODAY)
    assert pickle.loads(pickle.dumps(report)) == report
    assert report.sentences == 1
    with Library.open(SMALL) as library:
        assert (
            check(ARTICLE, library=library, date="2020-06-20", about=["harbour-2019"], as_of=TODAY) == report
        )
    with pytest.raises(NotFoundError):
        check(ARTICLE, library=SMALL, about=["nowhere"])
    with pytest.raises(ValueError, match="is not a date"):
        check(ARTICLE, library=SMALL, date="yesterday")


def test_a_title_that_fits_several_shows_is_answered_with_commands_that_check(here: Path, runner):
    (here / "a.txt").write_text(ARTICLE)
    data = here / "two.toml"
    data.write_text(
        "format = 2\n[[shows]]\nid = 'pier-1'\ntitle = 'Pier'\nyear = 2001\n"
        "[[shows]]\nid = 'pier-2'\ntitle = 'Pier'\nyear = 2002\n"
    )
    told = runner("check", "a.txt", "--about", "Pier", "--data", str(data)).stderr
    commands = [each.strip() for each in told.splitlines() if "check" in each]
    assert len(commands) == 2
    for command in commands:
        assert runner(*shlex.split(command)[1:]).exit_code == 0, command


def test_an_empty_word_in_place_of_a_file_is_called_that(here: Path, small):
    told = small("check", ""), small("check", "", "--input", "jsonl", answers_in_part=True)
    assert [each.exit_code for each in told] == [5, 5]
    assert all("one of the files has no name" in each.stdout + each.stderr for each in told)


def test_a_file_of_lines_that_cannot_be_read_has_one_line(here: Path, small):
    (here / "b.jsonl").write_text(line("b"))
    outcome = small("check", "none.jsonl", "b.jsonl", "--input", "jsonl", answers_in_part=True)
    first, second = (json.loads(each) for each in outcome.stdout.splitlines())
    assert (outcome.exit_code, first["file"], first["error"]["kind"]) == (5, "none.jsonl", "not-readable")
    assert second["id"] == "b"


def test_a_number_that_json_does_not_have_is_refused(small):
    given = '{"id": NaN, "text": "Harbour."}\n'
    outcome = small("check", "-", "--input", "jsonl", stdin=given, answers_in_part=True)
    assert json.loads(outcome.stdout, parse_constant=pytest.fail)["error"]["kind"] == "not-readable"


@pytest.mark.parametrize(
    ("text", "about", "message"),
    [
        (b"Harbour", (), "text is to be a str, not bytes"),
        (None, (), "text is to be a str, not NoneType"),
        ("Harbour", "harbour", "about is to be a list of ids"),
    ],
)
def test_what_is_of_another_type_is_called_that(text: Any, about: Any, message: str):
    with pytest.raises(TypeError, match=message):
        check(text, about=about)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("“Soundtrack #1” is a series of Disney+ , which has four episodes.", "Disney+"),
        ("In Soundtrack #1, Han Sun Woo (Park Hyung Sik) is a friend.", "Han Sun Woo (Park Hyung Sik)"),
        ("Han So Hee stars in Soundtrack #1. The series has four 45-minute episodes.", "four"),
        (
            "In Soundtrack is Paul James, whereas Joshua Safran and Ali Krug are executive producers.",
            "Ali Krug",
        ),
    ],
)
def test_a_quote_begins_and_ends_where_a_reader_would_mark_it(text: str, quote: str):
    with Library.open() as library:
        found = check(text, library=library).statements
    assert quote in [each.quote for each in found]
    assert all(text[each.start : each.end] == each.quote.strip() for each in found)


def test_only_line_ends_end_a_line(tmp_path: Path):
    data = tmp_path / "d.toml"
    data.write_text(
        "format = 2\n[[shows]]\nid = 'harbour-lights'\ntitle = 'Harbour Lights'\n"
        "year = 2020\ncountries = ['GB']\n"
        "cast = [{ person = 'Mara Ellison' }, { person = 'Tomas Reed' }]\n"
    )
    text = (
        "A\u2028b\x0cc\x85d\r\ne\rf\n“Harbour Lights” is an American series with Mara Ellison and Tomas Reed."
    )
    report = check(text, library=data)
    assert {each.line for each in report.statements} == {4}
    assert [each.held for each in report.statements if each.field == "country"] == ["United Kingdom"]


MANY = "Harbour premiered in 2019. Harbour is a drama. Harbour was created by Ann Lowell.\n" * 3


def test_of_too_many_statements_the_first_are_told_and_all_are_counted(
    small, monkeypatch: pytest.MonkeyPatch
):
    words = ("--id", "harbour-2019", "--json", "--show", "all")
    whole = json.loads(checked(small, *words, text=MANY).stdout)
    assert len(whole["statements"]) > 3
    monkeypatch.setattr("showfacts.checking.check.MOST", 2)
    outcome = checked(small, *words, text=MANY)
    answer = json.loads(outcome.stdout)
    assert answer["statements"] == whole["statements"][:2]
    assert answer["tally"] == whole["tally"]
    assert "the first 2 statements are told, the others counted" in outcome.stderr
    stats = json.loads(checked(small, *words, "--stats", text=MANY).stdout)
    assert sum(sum(each.values()) for each in stats["fields"].values()) == sum(whole["tally"].values())


GERMAN = """Harbour ist eine Serie über einen Hafen. Sie hat zehn Folgen, die auf Streamo liefen und vielen
gefielen, auch wenn manche den Schluss der ersten Staffel nicht mochten."""
KOREAN = "하버는 스트리모에서 방송된 드라마이다."


@pytest.mark.parametrize("text", [GERMAN, KOREAN])
def test_a_text_in_another_language_is_told_to_be_one(small, text: str):
    outcome = small("check", "-", stdin=text)
    assert outcome.exit_code == 0
    assert outcome.stderr == "showfacts: -: it seems not to be in English, and only that is read\n"


@pytest.mark.parametrize(
    "text", ["", "Harbour.", "It is about a harbour, and nothing of it is known. " * 9, "Jo Quay, Kim Ha-na"]
)
def test_a_text_that_may_be_english_is_not(small, text: str):
    assert small("check", "-", stdin=text).stderr == ""


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Bare has ten episodes.", '"Bare" alone may be anything; if it is the show, say so with --id bare'),
        (
            "Harbour was cancelled.",
            'which show is "Harbour"? Say it with --id harbour-2019 or --id harbour-2021',
        ),
    ],
)
def test_a_title_that_alone_is_no_evidence_is_asked_about(small, text: str, asked: str):
    outcome = small("check", "-", stdin=text)
    assert outcome.stderr == f"showfacts: -: {asked}\n"
    shows = asked.split("--id ")[1:]
    answer = small("check", "-", "--id", shows[0].removesuffix(" or "), stdin=text)
    assert answer.stderr == ""


@pytest.mark.parametrize(
    "text", ["Bare is what the trees are.", "Wooden floors stay bare.", "He has ten episodes."]
)
def test_a_word_that_is_a_title_is_not_asked_about_where_no_series_is_spoken_of(small, text: str):
    assert small("check", "-", stdin=text).stderr == ""
