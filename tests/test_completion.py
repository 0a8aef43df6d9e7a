"""What TAB completes: as tables over a small library, and in the real shells where they are installed."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from showfacts.__main__ import COMPLETION
from showfacts.commands import registry
from showfacts.commands.options import HELP, PROGRAM, Takes
from showfacts.completion import known as known_module
from showfacts.completion.answering import LINE, WORD, answer
from showfacts.completion.choices import MOST
from showfacts.completion.lines import quoted, read_word, typed
from showfacts.completion.opening import known
from showfacts.completion.powershell import quoted as as_powershell_has_it
from showfacts.completion.powershell import typed_words
from showfacts.index.name import NameKind
from showfacts.index.tables import Spelling
from showfacts.outputs.output import names
from showfacts.shells import install
from showfacts.text.fold import key

TITLES = (
    "Soundtrack #1",
    "Soundtrack #2",
    "Little Women",
    "The Good Place",
    "Law: Order",
    "It's Fine",
    "A;b & (c)",
    "$(touch PWNED) one",
    "`id>PWNED` two",
    '"Quoted" Tale',
    "New\nline; touch PWNED",
    "Esc\x1b[31m Red",
    "Over\u202eride",
    "설강화",
    "설국열차",
    "夜に駆ける",
    "Bäckström",
    "Tab\tTitle",
    "Jeopardy!",
    "Oh!Wow",
    "Say [yes] {no}",
    "Back\\slash",
    "~Tilde",
    "Half <Off> | More",
    "-30- Days",
    "Glob*Star?",
    "éclair: A=B",
    'Called "Duck"',
    "Heist",
    "Heist: Korea",
)


def toml(text: str) -> str:
    """A text as a TOML string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in plain) + '"'


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("a library") / "all shows.toml"
    shows = "\n".join(
        f'[[shows]]\nid = "show-{n}"\ntitle = {toml(title)}\nyear = {2000 + n}'
        for n, title in enumerate(TITLES)
    )
    path.write_text(
        f"""
format = 1
[[sources]]
id = "variety-2020-01-31"
publisher = "Variety"
url = "https://variety.com"
kind = "trade"
[[platforms]]
id = "netflix"
name = "Netflix"
[[platforms]]
id = "disney-plus"
name = "Disney+"
aliases = ["mouse"]
[[people]]
name = "Han So-hee"
native_name = "한소희"
{shows}
genres = ["romance", "drama"]
[[shows.cast]]
person = "Han So-hee"
[[shows.cast]]
person = "Conan O'Brien"
[[shows.cast]]
person = "Úrsula Corberó"
[[shows.cast]]
person = "Yukiko Shinohara"
[[shows.cast]]
person = "Yuki Kaji"
[[shows]]
id = "aliased-2024"
title = "Zebra"
aliases = ["Mixtape Days"]
[[shows]]
id = "backstrom-2015"
title = "Backstrom"
genres = ["crime"]
[[shows]]
id = "narrow-1"
title = "Narrow One"
year = 2011
countries = ["KR"]
[[shows.availability]]
platform = "netflix"
[[shows.cast]]
person = "Yuki Kaji"
character = "Lee Eun-soo"
also_named = ["이은수"]
[[shows.cast]]
person = "Conan O'Brien"
character = "Han Sun-woo"
[[shows]]
id = "narrow-2"
title = "Narrow Two"
year = 2012
countries = ["US"]
[[shows.availability]]
platform = "disney-plus"
[[shows.cast]]
person = "Yuki Kaji"
character = "Lee Nobody"
[[shows]]
id = "narrow-3"
title = "Narrow Three"
""",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def offers(library: Path) -> Callable[..., list[str]]:
    """What a line may become, its words given as the shell takes them."""

    def ask(*words: str) -> list[str]:
        found = answer("zsh", ["", "showfacts", *map(quoted, words)], {"SHOWFACTS_DATA": str(library)})
        kind, *lines = found.splitlines()
        return ["FILES"] if kind == "files" else [line.partition("\t")[0] for line in lines]

    return ask


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["sta"], ["status"]),
        (["data", "ex"], ["export"]),
        (["s"], ["show", "status", "search", "source"]),
        (["data", ""], ["check", "format", "path", "log", "index", "export", "schema"]),
        (["data", "format", "--"], ["--check", "--drop-comments", "--data", "--help"]),
        (["data", "nothing", ""], []),
        (["--inst"], ["--install-completion"]),
        (["--show-completion", ""], ["bash", "zsh", "fish", "powershell", "pwsh"]),
        (["nothing", "x"], []),
        (["cast", "--net"], ["--netflix"]),
        (["cast", "--mou"], ["--disney-plus"]),
        (["cast", "--sou"], ["--sources"]),
        (["cast", "--json", "--js"], []),
        (["cast", "--", "--js"], []),
        (["--json", "cast", "--on", "dis"], ["disney-plus"]),
        (["--format", "json", "cast", "--on", "dis"], ["disney-plus"]),
        (["help", "exi"], ["exit-codes"]),
        (["help", "dat"], ["data"]),
        (["help", "data", "ch"], ["check"]),
        (["help", "cast", "x"], []),
        (["cast", "--on", "dis"], ["disney-plus"]),
        (["cast", "--on=net"], ["--on=netflix"]),
        (["list", "--network", "net"], ["netflix"]),
        (["list", "--sort", ""], ["title", "year", "newest"]),
        (["source", "--sort", "st"], ["standing"]),
        (["list", "--status", "can"], ["cancelled"]),
        (["list", "--country", "k"], ["KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ"]),
        (["list", "--country", "south k"], ["KR"]),
        (["list", "--language", "kor"], ["ko"]),
        (["list", "--genre", ""], ["crime", "drama", "romance"]),
        (["list", "--format", ""], list(names())),
        (["list", "--format", "J"], [each for each in names() if each.startswith("j")]),
        (["list", "--year", "20"], []),
        (["list", "x"], []),
        (["list", "--person", "han"], ["Han So-hee"]),
        (["person", "한"], ["한소희"]),
        (["person", "conan", "o"], ["O'Brien"]),
        (["person", "nobody"], []),
        (["source", "var"], ["variety-2020-01-31"]),
        (["source", "variety", "2"], []),
        (["cast", "--id", "back"], ["backstrom-2015"]),
        (["cast", "--data", "x"], ["FILES"]),
        (["data", "check", "x"], ["FILES"]),
        (["data", "export", "--sqlite", "x"], ["FILES"]),
        (["data", "path", "x"], []),
        (["cast", "SOUND"], ["Soundtrack #1", "Soundtrack #2"]),
        (["cast", "soundtrack", ""], ["#1", "#2"]),
        (["cast", "soundtrack", "--json", "#2"], ["#2"]),
        (["cast", "little", "wo"], ["Women"]),
        (["cast", "Little", "Women"], ["Women"]),
        (["cast", "little wo"], ["Little Women"]),
        (["cast", "littlew"], ["Little Women"]),
        (["cast", "good p"], ["The Good Place"]),
        (["cast", "good", "p"], ["Place"]),
        (["cast", "law", "or"], ["Order"]),
        (["cast", "backs"], ["Back\\slash", "Backstrom", "Bäckström"]),
        (["cast", "설"], ["설강화", "설국열차"]),
        (["cast", "夜"], ["夜に駆ける"]),
        (["cast", "mix"], ["Mixtape Days"]),
        (["cast", "newl"], ["New line; touch PWNED"]),
        (["cast", "esc"], ["Esc[31m Red"]),
        (["cast", "over"], ["Override"]),
        (["cast", "30"], ["30- Days"]),
        (["cast", "zzz"], []),
        (["cast", "soundtrack #"], ["Soundtrack #1", "Soundtrack #2"]),
        (["cast", "heist"], ["Heist", "Heist: Korea"]),
        (["cast", "heist:"], ["Heist: Korea"]),
        (["cast", "heist:", ""], ["Korea"]),
        (["cast", "heist!"], ["Heist", "Heist: Korea"]),
        (["compare", "zebra", "little w"], ["Little Women"]),
        (["compare", "zebra", "little women", ""], []),
        (["compare", "--id", "zebra", "little w"], ["Little Women"]),
        (["compare", "--id", "zebra", "little women", ""], []),
        (["compare", "--id", "zebra", "--i"], ["--id"]),
        (["compare", "--id", "zebra", "--id", "narrow-1", "--i"], []),
        (["cast", "--id", "zebra", "--i"], []),
        (["cast", "--data", "x.toml", "--d"], ["--data"]),
        (["claims", "zebra", "prem"], ["premise", "premiere"]),
        (["claims", "zeb", "prem"], []),
        (["claims", "--id", "zebra", "prem"], ["premise", "premiere"]),
        (["cast", "narrow", ""], ["One", "Three", "Two"]),
        (["cast", "narrow", "--netflix", ""], ["One"]),
        (["cast", "narrow", "--mouse", ""], ["Two"]),
        (["cast", "--on", "netflix", "narrow", "t"], []),
        (["cast", "--on=mouse", "narrow", "t"], ["Two"]),
        (["cast", "--netflix", "--mouse", "narrow", ""], []),
        (["cast", "--netlfix", "narrow", ""], ["One", "Three", "Two"]),
        (["cast", "--year", "2011", "narrow", ""], ["One", "Three"]),
        (["cast", "--country", "usa", "narrow", ""], ["Three", "Two"]),
        (["compare", "--netflix", "zebra", "narr"], ["Narrow One"]),
        (["cast", "narrow one", "--character", ""], ["Lee Eun-soo", "Han Sun-woo"]),
        (["cast", "narrow", "one", "--character", "이"], ["이은수"]),
        (["cast", "narrow one", "--character", "sun"], ["Han Sun-woo"]),
        (["cast", "narrow one", "--character", "eun s"], ["Lee Eun-soo"]),
        (["cast", "narrow two", "--character=lee"], ["--character=Lee Nobody"]),
        (["cast", "narrow two", "--character", "eun"], []),
        (["cast", "--id", "narrow-2", "--character", ""], ["Lee Nobody"]),
        (["cast", "--character", "lee"], ["Lee Eun-soo", "Lee Nobody"]),
        (["cast", "--netflix", "--character", "lee"], ["Lee Eun-soo"]),
        (["search", "sou"], []),
    ],
)
def test_a_line_becomes(offers: Callable[..., list[str]], words: list[str], wanted: list[str]):
    assert offers(*words) == wanted


def test_many_titles_are_cut_but_not_what_they_have_in_common(tmp_path: Path):
    names = [f"Abc {n:03}" for n in range(300)] + ["Abz"]
    path = tmp_path / "many.toml"
    path.write_text(
        "format = 1\n"
        + "".join(f'[[shows]]\nid = "s-{n}"\ntitle = "{name}"\n' for n, name in enumerate(names))
    )
    base = known([str(path)])
    assert base is not None
    found = [choice.text for choice in base.titles("a")]
    assert len(found) == MOST + 1
    assert found[-1] == "Abz"
    assert base.titles("") == []


@pytest.mark.parametrize(
    ("line", "words", "is_target"),
    [
        ("showfacts ca", ["showfacts", "ca"], False),
        ("showfacts cast ", ["showfacts", "cast", ""], False),
        (r"showfacts cast a\ b 'c d' \"e", ["showfacts", "cast", "a b", "c d", '"e'], False),
        (r"""showfacts cast "it's \$5 \x" 'a"b""", ["showfacts", "cast", r"it's $5 \x", 'a"b'], False),
        (r"showfacts cast $'it\'s", ["showfacts", "cast", "it's"], False),
        ("true; showfacts cast #1", ["showfacts", "cast", "#1"], False),
        ("showfacts cast x 2>err y", ["showfacts", "cast", "x", "y"], False),
        ("showfacts cast x > fi", ["showfacts", "cast", "x", "fi"], True),
        ("showfacts cast x\\", ["showfacts", "cast", "x"], False),
        ("", [""], False),
    ],
)
def test_a_line_is_read_as_bash_reads_it(line: str, words: list[str], is_target: bool):
    found = typed(line)
    assert [word.text for word in found.words] == words
    assert found.is_target == is_target


@pytest.mark.parametrize("quote", ["", '"', "'", "$'"])
@pytest.mark.parametrize("title", TITLES)
def test_what_is_quoted_is_read_as_it_was(title: str, quote: str):
    text = title.replace("\n", " ")
    assert read_word(quote + quoted(text, quote), stops=" ").text == text


def every_command() -> Iterator[tuple[tuple[str, ...], registry.Command]]:
    """Each command with the words that call it."""
    for command in registry.beginning(""):
        yield (command.name,), command
        yield from (((command.name, inner.name), inner) for inner in command.commands)


COMMANDS = [pytest.param(words, command, id=" ".join(words)) for words, command in every_command()]


@pytest.mark.parametrize(("words", "command"), COMMANDS)
def test_every_option_of_a_command_reaches_the_parser(words: tuple[str, ...], command: registry.Command):
    from showfacts.commands.parser import parsed_by_typer

    parameters = {each.name: each for each in parsed_by_typer(command).params}
    said = parameters.pop("words", None)
    assert (said is not None) == (command.words is not None)
    assert list(parameters) == [each.name for each in command.options]
    for option in command.options:
        parameter = parameters[option.name]
        assert parameter.opts == [*([option.short] if option.short else []), option.flag]
        assert parameter.multiple == (option.takes is not Takes.FLAG)  # A second value is to be seen
        assert parameter.is_flag == (option.kind is bool)
        assert parameter.required == option.is_required


def test_the_options_before_a_command_are_those_of_the_parser():
    from typer.main import get_command

    from showfacts.commands.program import app

    assert [each.opts for each in get_command(app).params] == [[each.flag] for each in PROGRAM]


def test_help_has_every_command(runner):
    told = " ".join(runner("--help").stdout.split())
    for words, command in every_command():
        inside = " ".join(runner(*words[:-1], "--help").stdout.split()) if words[1:] else told
        assert f" {command.name} {command.summary} " in f"{inside} "


@pytest.mark.parametrize(("words", "command"), COMMANDS)
def test_every_option_of_a_command_is_offered(
    offers: Callable[..., list[str]], words: tuple[str, ...], command: registry.Command
):
    platforms = {"--netflix", "--disney-plus"} if command.has_platforms else set()
    assert set(offers(*words, "--")) == {each.flag for each in (*command.options, HELP)} | platforms


def test_completion_knows_the_kinds_of_names_in_an_index():
    module = known_module  # It has them in numbers of its own, as a TAB must not load their enumerations
    assert (module._TITLE, module._ALIAS, module._LOOSE) == (NameKind.TITLE, NameKind.ALIAS, NameKind.LOOSE)
    assert (module._OWN, module._MISSPELT) == (Spelling.NAME, Spelling.MISSPELLING)


@pytest.mark.parametrize("text", ["not toml", "format = 1\n[[shows]]\nid = 3\n"])
def test_a_library_that_cannot_be_read_completes_options_only(text: str, tmp_path: Path, capfd):
    from showfacts.__main__ import complete

    path = tmp_path / "bad.toml"
    path.write_text(text)
    for data in (path, tmp_path / "missing.toml", Path("\0")):
        complete("bash", [f"showfacts cast --data '{data}' x", "x", "9"])
        complete("bash", [f"showfacts cast --data '{data}' --jso", "--jso", "9"])
    told = capfd.readouterr()
    assert told.out == "words\nwords\n--json\n" * 3
    assert told.err == ""


def test_a_large_library_is_not_indexed_by_a_tab(library: Path, monkeypatch: pytest.MonkeyPatch):
    from showfacts.completion import opening

    monkeypatch.setattr(opening, "SMALL", 10)
    assert known([str(library)]) is None


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["", ""], "ask"),
        (["cast", "sou"], "Soundtrack #1"),
        (["cast", "--js"], "--json"),
        (["cast", "narrow one", "--character", "lee"], "Lee Eun-soo"),
        (["cast", "--netflix", "narr"], "Narrow One"),
        (["claims", "zebra", "writ"], "writer"),
        (["list", "--status", "canc"], "cancelled"),
        (["person", "한"], "한소희"),
        (["data", "ex"], "export"),
    ],
)
def test_a_tab_loads_little(library: Path, words: list[str], wanted: str):
    known([str(library)])
    question = ["", "showfacts", *map(quoted, [each for each in words[:-1] if each]), quoted(words[-1])]
    done = subprocess.run(
        [sys.executable, "-c", TAB, "zsh", *question],
        env={**os.environ, "SHOWFACTS_DATA": str(library)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[1].partition("\t")[0] == wanted
    loaded, compiled = done.stderr.splitlines()
    assert HEAVY.intersection(loaded.split()) == set()
    assert compiled == "[]"


TAB = """
import sys, typing
compiled, reference = [], typing.ForwardRef.__init__
def remember(self, text, *more, **named):
    compiled.append(text)
    reference(self, text, *more, **named)
typing.ForwardRef.__init__ = remember
from showfacts.__main__ import complete
complete(sys.argv[1], sys.argv[2:])
print(*sys.modules, file=sys.stderr)
print(compiled, file=sys.stderr)
"""
"""Says on standard error which modules a TAB loads and which annotations it has Python compile.

The first text that Python compiles costs it 2 ms; a ``NamedTuple`` has its annotations compiled where they
are texts, as with ``from __future__ import annotations``.
"""

HEAVY = {
    *("typer", "rich", "json", "dataclasses", "inspect", "platformdirs", "tomli"),
    *("showfacts.model.show", "showfacts.model.records", "showfacts.library.library"),
    *("showfacts.commands.parser", "showfacts.commands.session", "showfacts.commands.lookup"),
}


class Shell:
    """A real shell at a pseudo-terminal with completion installed, in a home of its own."""

    _PATIENCE = 10.0

    def __init__(self, name: str, home: Path, library: Path) -> None:
        self.name, self.home = name, home
        self.seen = b""
        (home / "bin").mkdir()
        (home / "bin" / "showfacts").symlink_to(_program(home))
        env = {
            "HOME": str(home),
            "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "SHELL": f"/bin/{name}",
            "SHOWFACTS_DATA": str(library),
        } | {key: os.environ[key] for key in ("PYTHONPATH",) if key in os.environ}
        program = [str(home / "bin" / "showfacts"), "--install-completion", name]
        subprocess.run(program, env=env, check=True, capture_output=True)
        start = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}[name]
        told = {
            "bash": "args() { printf '%s\\0' \"$@\" > ~/new && mv ~/new ~/told; }\nset -o emacs; PS1='> '\n",
            "zsh": "args() { printf '%s\\0' \"$@\" > ~/new && mv ~/new ~/told; }\nbindkey -e; PS1='> '\n",
            "fish": "function args; printf '%s\\0' $argv > ~/new; and mv ~/new ~/told; end\n"
            "function fish_prompt; echo '> '; end\nset fish_greeting\n",
        }[name]
        (home / start).parent.mkdir(parents=True, exist_ok=True)
        with (home / start).open("a") as file:
            file.write(told)
        arguments = {"bash": ["--noprofile", "-i"], "zsh": ["-d", "-i"], "fish": ["-i"]}[name]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            os.execvpe(name, [name, *arguments], env)
        self.send("args ready\r")
        assert self.told() == ["ready"]

    def becomes(self, line: str, *keys: str) -> list[str]:
        """The words of a line after the program, once TAB was pressed at its end, as the shell takes them."""
        self.send(line + "\t" + "".join(keys))
        self.send("\x01args \x05\r")
        try:
            told = self.told()
        except AssertionError:
            self.send("\x03")  # A quote that is still open would keep the lines to come
            time.sleep(0.5)
            raise
        assert not (self.home / "PWNED").exists()
        return told[1:]

    def send(self, text: str) -> None:
        os.write(self.terminal, text.encode())

    def told(self) -> list[str]:
        place = self.home / "told"
        end = time.monotonic() + self._PATIENCE
        while not place.exists():
            assert time.monotonic() < end, self.seen[-2000:].decode(errors="replace")
            if select.select([self.terminal], [], [], 0.02)[0]:
                self.seen += os.read(self.terminal, 65536)
        words = place.read_text().split("\0")[:-1]
        place.unlink()
        return words

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def _program(home: Path) -> Path:
    """The program as a script that this Python runs."""
    path = home / "bin" / "program"
    path.write_text(f"#!{sys.executable}\nfrom showfacts.__main__ import run\nrun()\n")
    path.chmod(0o755)
    return path


@pytest.fixture(scope="module", params=("bash", "zsh", "fish"))
def shell(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, library: Path
) -> Iterator[Shell]:
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    started = Shell(request.param, tmp_path_factory.mktemp(request.param), library)
    yield started
    started.close()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("showfacts sta", ["status"]),
        ("showfacts data exp", ["data", "export"]),
        ("showfacts cast x --netf", ["cast", "x", "--netflix"]),
        ("showfacts cast x --on=netf", ["cast", "x", "--on=netflix"]),
        ("showfacts list --sort new", ["list", "--sort", "newest"]),
        ("showfacts cast sound", ["cast", "Soundtrack #"]),
        (r"showfacts cast Soundtrack\ \#1", ["cast", "Soundtrack #1"]),
        ('showfacts cast "soundtrack #2', ["cast", "Soundtrack #2"]),
        ("showfacts cast 'soundtrack #2", ["cast", "Soundtrack #2"]),
        ("showfacts cast little wo", ["cast", "little", "Women"]),
        (r"showfacts cast little\ wo", ["cast", "Little Women"]),
        ('showfacts cast "little wo', ["cast", "Little Women"]),
        ("showfacts cast 'little wo", ["cast", "Little Women"]),
        ("showfacts cast law:", ["cast", "Law: Order"]),
        (r"showfacts cast law:\ o", ["cast", "Law: Order"]),
        ('showfacts cast "law: o', ["cast", "Law: Order"]),
        ("showfacts cast écl", ["cast", "éclair: A=B"]),
        ("showfacts cast éclair:\\ A=", ["cast", "éclair: A=B"]),
        ("showfacts cast it", ["cast", "It's Fine"]),
        ("showfacts cast \"it's", ["cast", "It's Fine"]),
        ("showfacts cast 'it", ["cast", "It's Fine"]),
        (r"showfacts cast a\;", ["cast", "A;b & (c)"]),
        ('showfacts cast "a;b', ["cast", "A;b & (c)"]),
        (r"showfacts cast \$\(to", ["cast", "$(touch PWNED) one"]),
        (r'showfacts cast "\$(to', ["cast", "$(touch PWNED) one"]),
        ("showfacts cast '$(to", ["cast", "$(touch PWNED) one"]),
        (r"showfacts cast id\>p", ["cast", "`id>PWNED` two"]),
        ("showfacts cast '`id", ["cast", "`id>PWNED` two"]),
        (r"showfacts cast \"qu", ["cast", '"Quoted" Tale']),
        ('showfacts cast "new l', ["cast", "New line; touch PWNED"]),
        ("showfacts cast 설강", ["cast", "설강화"]),
        ("showfacts cast 夜", ["cast", "夜に駆ける"]),
        ("showfacts cast 'tab", ["cast", "Tab Title"]),
        ("showfacts cast jeo", ["cast", "Jeopardy!"]),
        ('showfacts cast "oh', ["cast", "Oh!Wow"]),
        ("showfacts cast say", ["cast", "Say [yes] {no}"]),
        ('showfacts cast "back\\\\sl', ["cast", "Back\\slash"]),
        (r"showfacts cast \~ti", ["cast", "~Tilde"]),
        ("showfacts cast half", ["cast", "Half <Off> | More"]),
        ("showfacts cast glob", ["cast", "Glob*Star?"]),
        ("showfacts person conan", ["person", "Conan O'Brien"]),
        ("showfacts person 'conan", ["person", "Conan O'Brien"]),
        ("showfacts person 한", ["person", "한소희"]),
        ("showfacts list --person conan", ["list", "--person", "Conan O'Brien"]),
        ("showfacts source var", ["source", "variety-2020-01-31"]),
        ("showfacts compare zeb", ["compare", "Zebra"]),
        ("showfacts claims zebra premis", ["claims", "zebra", "premise"]),
        ("showfacts cast 'called", ["cast", 'Called "Duck"']),
        ('showfacts cast "called', ["cast", 'Called "Duck"']),
        ('showfacts cast "heist:', ["cast", "Heist: Korea"]),
        ("showfacts cast narrow --mouse tw", ["cast", "narrow", "--mouse", "Two"]),
        ("showfacts cast narrow two --character ", ["cast", "narrow", "two", "--character", "Lee Nobody"]),
        ("showfacts cast --character sun", ["cast", "--character", "sun"]),
        (
            "showfacts cast narrow one --character sun",
            ["cast", "narrow", "one", "--character", "Han Sun-woo"],
        ),
        (
            "showfacts cast narrow one --character 'eun",
            ["cast", "narrow", "one", "--character", "Lee Eun-soo"],
        ),
        ("showfacts cast narrow one --character 이", ["cast", "narrow", "one", "--character", "이은수"]),
        ("showfacts cast zzz", ["cast", "zzz"]),
    ],
)
def test_the_shell_takes_the_word_that_was_meant(shell: Shell, line: str, wanted: list[str]):
    found = shell.becomes(line)
    if shell.name == "bash" and "law:" in line:  # Bash keeps what stands before a colon as it is
        found = [word.replace("law", "Law") for word in found]
    assert found == wanted


def test_another_dataset_on_the_line(shell: Shell):
    path = shell.home / "my shows.toml"
    path.write_text('format = 1\n[[shows]]\nid = "other"\ntitle = "Other One"\n')
    assert shell.becomes(r"showfacts cast --data my\ shows.toml oth")[-1] == "Other One"
    assert shell.becomes("showfacts cast --data 'my shows.toml' --json oth")[-1] == "Other One"
    assert shell.becomes("showfacts cast --data=my\\ sh")[-1] in ("--data=my shows.toml", "my shows.toml")
    assert shell.becomes("showfacts cast --data my\\ sh")[-1] == "my shows.toml"
    assert shell.becomes("showfacts data check 'my sh")[-1] == "my shows.toml"


def test_the_variable_before_the_program(shell: Shell):
    if shell.name == "bash":
        pytest.skip("bash does not tell a completion what stands before the program")
    path = shell.home / "mine.toml"
    path.write_text('format = 1\n[[shows]]\nid = "third"\ntitle = "Third One"\n')
    assert shell.becomes("SHOWFACTS_DATA=mine.toml showfacts cast thi")[-1] == "Third One"


def test_titles_that_differ_in_accents_stay_apart(shell: Shell):
    shown = shell.becomes("showfacts cast backst")
    assert shown[0] == "cast"
    assert shown[1].casefold() in ("backst", "backstr", "backstrom", "bäckström", "b")


@pytest.mark.parametrize(("typed", "name"), [("ursula", "Úrsula Corberó"), ("yuki ka", "Yuki Kaji")])
def test_a_name_is_completed_however_it_is_typed(shell: Shell, typed: str, name: str):
    found = " ".join(shell.becomes(f"showfacts person {typed}")[1:])
    assert key(found) == key(name)


def test_people_whose_names_begin_alike_are_all_offered(shell: Shell):
    found = " ".join(shell.becomes("showfacts person yuki k")[1:])
    assert key(found) == "yukik"


CALLS = [
    ("showfacts cast soundtrack", ["'Soundtrack #1'", "'Soundtrack #2'"]),
    ("showfacts cast 'soundtrack #2", ["'Soundtrack #2'"]),
    ('showfacts cast "soundtrack #2', ["'Soundtrack #2'"]),
    ("showfacts cast soundtrack` `#2", ["'Soundtrack #2'"]),
    ("showfacts cast little wo", ["Women"]),
    ("showfacts cast 'little wo", ["'Little Women'"]),
    ("showfacts cast it", ["'It''s Fine'"]),
    ("showfacts cast 'it''s", ["'It''s Fine'"]),
    ("showfacts cast ‘it’’s", ["'It''s Fine'"]),
    ('showfacts cast "called ""d', ["'Called \"Duck\"'"]),
    ("showfacts cast '$(to", ["'$(touch PWNED) one'"]),
    ("showfacts cast 설강", ["설강화"]),
    ("showfacts cast x --on netf", ["netflix"]),
    ("showfacts cast x --on=netf", ["--on=netflix"]),
    ("showfacts list --sort new", ["newest"]),
    ("showfacts pers", ["person"]),
    (".\\bin\\showfacts.exe pers", ["person"]),
    ("& 'C:\\my tools\\showfacts.exe' pers", ["person"]),
    ("showfacts person conan", ["'Conan O''Brien'"]),
    ("showfacts cast zzz", []),
    ("showfacts", []),
    ("", []),
]
"""What the script of PowerShell asks, and the texts that it is to put in place of the last word."""


@pytest.mark.parametrize(("line", "wanted"), CALLS)
def test_powershell_is_answered_with_words_that_it_takes_whole(library: Path, line: str, wanted: list[str]):
    kind, *rows = answer(
        "powershell", (), {"SHOWFACTS_DATA": str(library), "_SHOWFACTS_LINE": line}
    ).splitlines()
    assert kind == "words"
    assert [row.split("\t")[0] for row in rows] == wanted
    assert all(len([part for part in row.split("\t") if part]) == 3 for row in rows)


@pytest.mark.parametrize(("word", "wanted"), [("sta", ["state"]), ("title,sta", ["title,state"]), ("", [])])
def test_powershell_replaces_the_last_of_words_with_commas(library: Path, word: str, wanted: list[str]):
    line = "showfacts list --fields title," + word.removeprefix("title,")
    told = answer("powershell", (), {"SHOWFACTS_DATA": str(library), LINE: line, WORD: word})
    texts = [row.split("\t")[0] for row in told.splitlines()[1:]]
    assert texts == wanted if wanted else all(text and "," not in text for text in texts)


def test_powershell_completes_files_by_itself(library: Path):
    assert answer("powershell", (), {LINE: "showfacts data check .\\my"}) == "files\n"


@pytest.mark.parametrize("title", TITLES)
def test_what_is_quoted_for_powershell_is_read_as_it_was(title: str):
    for before in ("", "'", '"'):
        text = as_powershell_has_it(title, before)
        (word,) = typed_words(text)
        assert (word.text, word.quote) == (title, "")


def test_the_script_of_powershell_asks_as_it_is_answered():
    """PowerShell is not here: what its script sets and calls is what the program reads."""
    script = install.script("pwsh")
    assert script.isascii()
    assert "Register-ArgumentCompleter -Native -CommandName showfacts" in script
    assert "param($wordToComplete, $commandAst, $cursorPosition)" in script
    assert f"$env:{COMPLETION} = 'powershell'" in script
    assert f"$env:{LINE} = $line" in script
    assert f"$env:{WORD} = $wordToComplete" in script
    assert "Remove-Item -Path Env:_SHOWFACTS_*" in script
    assert [script.count(each) for each in "({["] == [script.count(each) for each in ")}]"]


def test_a_process_answers_powershell(library: Path):
    env = {
        **os.environ,
        COMPLETION: "powershell",
        LINE: "showfacts cast 설강",
        "SHOWFACTS_DATA": str(library),
        "PYTHONIOENCODING": "cp1252",
    }
    done = subprocess.run([sys.executable, "-m", "showfacts"], env=env, capture_output=True, check=True)
    assert done.stdout.decode("utf-8").splitlines()[1].startswith("설강화	")
