"""The HTML standard, as html-validate reads it.

Three of its recommended rules are no rules of the standard and are set otherwise in ``tests/tools/.htmlvalidate.json``:

* ``doctype-style``: both spellings of the doctype are valid; the site writes it small.
* ``long-title``: the title of an event's page is the event's title, which may have 110 characters.
* ``valid-id``: an id may begin with a digit, as that of an event can; it still must hold no space.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from tests.site.building import CASES, ROOT, Build
from tests.site.crawl import CrawledSite
from tests.site.kinds import LARGE_EXPLAINER, LARGE_KINDS

TOOLS = ROOT / "tests" / "tools"
VALIDATOR = TOOLS / "node_modules" / ".bin" / "html-validate"


def faults(pages: list[Path]) -> list[str]:
    """Return what html-validate finds in some pages, a line each."""
    if not VALIDATOR.exists():
        pytest.fail("The HTML validator is not installed. This command installs it: make test")
    binaries = str(Path(sys.executable).parent)
    # The validator ends before a pipe has taken a long report; a file takes all of it.
    with TemporaryFile("w+", encoding="utf-8") as report:
        ended = subprocess.run(
            [VALIDATOR, "--config", TOOLS / ".htmlvalidate.json", "--formatter", "json", *pages],
            env=os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"},
            stdout=report,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        assert ended.returncode in (0, 1), ended.stderr
        report.seek(0)
        found = json.load(report)
    return [
        f"{file['filePath']}:{fault['line']}:{fault['column']}: {fault['message']} [{fault['ruleId']}]"
        for file in found
        for fault in file["messages"]
    ]


def test_every_page_is_valid(built_site: CrawledSite) -> None:
    """Every page of the real site is valid HTML."""
    assert faults([built_site.folder / page for page in sorted(built_site.files) if page.endswith(".html")]) == []


def test_withdrawn_and_renamed_pages_are_valid(built_once: Callable[[str, Path, str], Build]) -> None:
    """The pages that stand at the addresses of withdrawn and of renamed events are valid HTML, as is hostile text."""
    folders = [built_once(f"case-{name}", CASES / name / "content", "").folder for name in ("life-cycle", "escaping")]
    assert faults([page for folder in folders for page in sorted(folder.rglob("*.html"))]) == []


def test_the_pages_of_long_lists_are_valid(large_site: CrawledSite) -> None:
    """A page of each kind that a large explainer has is valid HTML."""
    files = [f"{LARGE_EXPLAINER}{path}index.html" for path in LARGE_KINDS.values()]
    assert faults([large_site.folder / file for file in files]) == []
