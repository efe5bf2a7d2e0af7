"""The forms on GitHub are such as GitHub accepts, ask for what editors need, and fit the link on every page."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from tests.site.building import ROOT

from timeline.publishing.reporting import ReportAddress

TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = ("propose-an-event", "report-an-error")
RESERVED = {"template", "title", "body", "labels", "assignees", "milestone", "projects", "type"}
"""Names in the address of a new issue that mean something of their own."""
LONGEST_OPTION = 100


def form(name: str) -> dict[str, Any]:
    """Return a form."""
    return yaml.safe_load((TEMPLATES / f"{name}.yml").read_text(encoding="utf-8"))


def fields(name: str) -> Iterator[dict[str, Any]]:
    """Yield what a form asks for."""
    return (element for element in form(name)["body"] if element["type"] != "markdown")


def report_url() -> str:
    """Return the address for reports that the workflow gives to the build, for some repository."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["build"]["steps"]
    (setting,) = (step["env"]["REPORT_URL"] for step in steps if "REPORT_URL" in step.get("env", {}))
    return setting.replace("${{ github.server_url }}/${{ github.repository }}", "https://github.com/owner/name")


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-issue-forms", "propose-an-event.yml"),
        ("vendor.github-issue-forms", "report-an-error.yml"),
        ("vendor.github-issue-config", "config.yml"),
    ],
)
def test_a_form_follows_the_schema_of_github(schema: str, file: str) -> None:
    """GitHub knows every element and key of the form."""
    ended = subprocess.run(
        [Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", schema, TEMPLATES / file],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_every_form_is_tested() -> None:
    """No form is left out of these tests."""
    assert {path.name for path in TEMPLATES.iterdir()} == {*(f"{name}.yml" for name in FORMS), "config.yml"}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_keeps_the_rules_that_the_schema_does_not_tell(name: str) -> None:
    """No id, label or option stands twice, options are text, and no id is a word that GitHub reads in an address."""
    ids = [field["id"] for field in fields(name)]
    labels = [field["attributes"]["label"] for field in fields(name)]
    assert ids
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert not RESERVED & set(ids)
    for field in fields(name):
        options = field["attributes"].get("options", [])
        words = [option["label"] if isinstance(option, dict) else option for option in options]
        assert all(isinstance(word, str) and 0 < len(word) <= LONGEST_OPTION for word in words)
        assert len(set(words)) == len(words)
        assert bool(words) == (field["type"] in ("dropdown", "checkboxes"))


@pytest.mark.parametrize("name", FORMS)
def test_whoever_writes_knows_that_it_is_public(name: str) -> None:
    """A form cannot be sent without the consent to be read by everybody."""
    (consent,) = (field for field in fields(name) if field["type"] == "checkboxes")
    options = consent["attributes"]["options"]
    assert all(option["required"] for option in options)
    assert any("can be read by everybody" in option["label"] for option in options)


def test_a_proposal_asks_for_what_an_event_needs() -> None:
    """When and how exactly, what, where, who says so, sources, what is disputed, replies, and care for people."""
    asked = {field["id"]: field.get("validations", {}).get("required", False) for field in fields("propose-an-event")}
    assert {name for name, required in asked.items() if required} == {
        "explainer", "what", "when", "exactness", "who-says", "sources",
    }  # fmt: skip
    assert {"known", "where", "disputed", "denial", "people", "consent"} <= asked.keys()
    sources = next(field for field in fields("propose-an-event") if field["id"] == "sources")["attributes"]
    assert all(word in sources["description"] for word in ("address", "outlet", "date"))


def test_the_link_on_a_page_opens_the_form_with_the_page_filled_in() -> None:
    """The link “Report an error” names the form, and each part of it is a field of that form, in any script."""
    link = ReportAddress.read(report_url()).of(
        title="Лёд & вода – River", address="https://example.org/river/events/ice/", date="2024-03-01"
    )
    assert urlsplit(link).path == "/owner/name/issues/new"
    assert parse_qs(urlsplit(link).query) == {
        "template": ["report-an-error.yml"],
        "title": ["Лёд & вода – River"],
        "page": ["https://example.org/river/events/ice/"],
        "version": ["2024-03-01"],
    }
    written = {field["id"] for field in fields("report-an-error") if field["type"] in ("input", "textarea")}
    assert {"page", "version"} <= written


def test_the_documents_show_the_link_that_the_workflow_sets() -> None:
    """Maintainers read the very address that the workflow gives to the build."""
    told = (ROOT / "docs" / "maintainers.md").read_text(encoding="utf-8")
    assert report_url().replace("owner/name", "owner/repository") in told


def test_a_pull_request_begins_with_the_list_of_editors() -> None:
    """The list asks for all that the check cannot see, and for the check."""
    text = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    asked = re.findall(r"^- \[ \] (.+)$", text, re.MULTILINE)
    for word in ("two sources", "denial", "as exact as", "hundreds", "named", "copy_of", "corrections", "make check",
                 "looked at the page"):  # fmt: skip
        assert any(word in point for point in asked), word
