"""The workflow that publishes a release: what it may do, and by whose code."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
JOBS = dict(re.findall(r"^  (\w+):\n((?:    .*\n|\n)+)", WORKFLOW.partition("\njobs:\n")[2], re.MULTILINE))


def test_every_action_is_pinned_to_a_commit_and_says_its_version():
    used = re.findall(r"uses: (.*)$", WORKFLOW, re.MULTILINE)
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+", each)] == []


def test_a_job_may_do_what_it_needs_and_no_more():
    allowed = {}
    for name, job in JOBS.items():
        block, _, _ = job.partition("    permissions:\n")[2].partition("    steps:")
        allowed[name] = re.findall(r"^      ([\w-]+): (\w+)", block, re.MULTILINE)
    assert "\npermissions: {}" in WORKFLOW
    assert allowed == {
        "gate": [("contents", "read")],
        "build": [("contents", "read")],
        "attest": [("id-token", "write"), ("attestations", "write")],
        "publish": [("id-token", "write")],
    }


def test_no_password_is_kept_and_no_text_of_others_is_run():
    assert "secrets." not in WORKFLOW
    scripts = re.findall(r"run: (.*)$", WORKFLOW, re.MULTILINE)
    assert scripts
    assert [each for each in scripts if "${{" in each] == []


def test_what_is_published_was_tested_built_and_attested():
    needs = {name: re.findall(r"^    needs: (\w+)", job, re.MULTILINE) for name, job in JOBS.items()}
    assert needs == {"gate": [], "build": ["gate"], "attest": ["build"], "publish": ["attest"]}
    assert "run: .ci/run" in JOBS["gate"]
    assert "attestations: true" in JOBS["publish"]
