"""The workflow that publishes the site, as GitHub and a security scanner read it."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.site.building import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "site.yml"


@pytest.mark.parametrize(
    "command",
    [
        ("check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
        ("zizmor", "--offline", "--config", ROOT / ".github" / "zizmor.yml"),
    ],
    ids=["schema", "security"],
)
def test_the_workflow_is_sound(command: tuple[str | Path, ...]) -> None:
    """The workflow follows GitHub's schema and has no fault that a scanner for security knows."""
    program, *options = command
    ended = subprocess.run(
        [Path(sys.executable).with_name(str(program)), *options, WORKFLOW],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
