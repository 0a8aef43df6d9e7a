"""What docs/checking.md says of ``check`` is so: its rules, hook, matcher, its corpus on a cluster."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from showfacts.checking.report import FINDINGS
from showfacts.checking.rules import RULES
from showfacts.commands.check.words import said

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "checking.md").read_text("utf-8")


def test_the_page_of_the_rules_has_each_rule():
    def cell(text: str) -> str:
        return text.replace("|", r"\|").replace("\n", " ")

    head = (
        "# The rules of check\n\nEach understands the first sentence, and must not the second. Written by "
        "tests/test_check_documents.py.\n\n| rule | understands | does not |\n| --- | --- | --- |\n"
    )
    rows = "".join(f"| `{each.id}` | {cell(each.example)} | {cell(each.counter)} |\n" for each in RULES)
    page = ROOT / "docs" / "checking-rules.md"
    if os.environ.get("UPDATE_GOLDEN") and not os.environ.get("CI"):
        page.write_text(head + rows, encoding="utf-8")
    assert page.read_text("utf-8") == head + rows


def test_every_verdict_is_explained():
    table = GUIDE.partition("## How a statement stands")[2].partition("**The guard")[0]
    assert [each for each in FINDINGS if said(each) not in table] == []


def test_the_problem_matcher_finds_what_is_printed(small, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT / "tests" / "golden")
    printed = small("check", "articles/harbour.txt", "--show", "all", answers_in_part=True).stdout
    matchers = json.loads((ROOT / "docs" / "showfacts-matcher.json").read_text("utf-8"))["problemMatcher"]
    patterns = [each["pattern"][0] for each in matchers]
    lines = ['a b.txt:3:14: differs episodes: "16"; held 20 [1] (X)', 'c:1:2: variant cast: "Y"; held Z (X)']
    for line, pattern in zip(lines, patterns, strict=True):
        found = re.fullmatch(pattern["regexp"], line)
        assert found is not None
        assert found[pattern["line"]].isdecimal()
    form = re.compile(rf"articles/harbour\.txt:\d+:\d+: (?:{'|'.join(map(said, FINDINGS))}) ")
    told = [line for line in printed.splitlines() if re.match(r"articles/harbour\.txt:\d", line)]
    assert told
    assert all(form.match(line) for line in told)


def test_the_hook_runs_what_there_is(small):
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    entry = re.search(r"entry: showfacts (.+)", hook)
    assert entry is not None
    assert small(*entry[1].split(), "-", stdin="Nothing is said.").exit_code == 0


@pytest.mark.slow
@pytest.mark.usefixtures("warm")
def test_a_corpus_is_checked_on_a_cluster_as_the_guide_says(tmp_path: Path):
    if importlib.util.find_spec("distributed") is None:
        pytest.skip("Dask is not installed: pip install 'showfacts[scale]'")
    [code] = re.findall(r"```py\n(.*?)```", GUIDE, re.DOTALL)
    (tmp_path / "corpus.py").write_text(code)
    for part in range(2):
        lines = (json.dumps({"id": f"{part}-{number}", "text": "Nothing is said."}) for number in range(3))
        (tmp_path / f"corpus-{part}.jsonl").write_text("\n".join(lines))
    subprocess.run([sys.executable, "corpus.py"], cwd=tmp_path, check=True, timeout=120, capture_output=True)
    texts = [(tmp_path / f"told-{part}.jsonl").read_text() for part in range(2)]
    told = [json.loads(line) for text in texts for line in text.splitlines()]
    assert [each["id"] for each in told] == ["0-0", "0-1", "0-2", "1-0", "1-1", "1-2"]
    assert {each["sentences"] for each in told} == {1}
