"""What the preview says in a browser tells everything and escapes all of it."""

import json

import html5lib
import pytest

from timeline.model.problem import Mark, Problem, Severity
from timeline.serving.board import Board
from timeline.serving.markup import faults_html, missing_page, plain_page, problems_html, state, title
from timeline.serving.results import BuildResult, Verdict

ERROR = Problem(Mark("content/river/index.md", 3, 7), "unknown-key", "“tags” is not a field", "did you mean “threads”?")
WARNING = Problem(Mark("content/river/a.md", 4, 1), "one-source", "it rests on one source", "", Severity.WARNING)
HOSTILE = "<img src=x onerror=alert(1)>&\"'\u202e\x1b[31m"


def told(result):
    """Return the state after a result, for pages of an earlier good build."""
    return json.loads(state(Board.opened(has_site=True).post(result)))


def plain_text(html):
    """Return the text of a piece of HTML, with single spaces."""
    return " ".join("".join(html5lib.parseFragment(html).itertext()).split())


def test_a_problem_is_worded_as_the_check_words_it():
    """A problem is shown with file, line and column, message, code and hint."""
    text = plain_text(problems_html((ERROR,)))
    assert text == "content/river/index.md:3:7“tags” is not a field [unknown-key]did you mean “threads”?"


def test_a_warning_is_called_one():
    """A warning in a list is told from an error by a word, not by its colour alone."""
    assert "warning: it rests on one source [one-source]" in plain_text(problems_html((WARNING,)))


def test_errors_stand_before_warnings():
    """What has to be mended comes first; warnings are folded behind their number."""
    html = faults_html(BuildResult(Verdict.FAULTY, (WARNING, ERROR)))
    assert html.index("unknown-key") < html.index("<details><summary>1 warning</summary>") < html.index("one-source")


@pytest.mark.parametrize("field", ["file", "message", "hint", "said", "log"])
def test_all_text_is_escaped(field):
    """Nothing that strangers wrote becomes markup, or turns the direction of text."""
    problem = Problem(
        Mark(HOSTILE if field == "file" else "a.md"),
        "unknown-key",
        HOSTILE if field == "message" else "wrong",
        HOSTILE if field == "hint" else "",
    )
    if field in ("said", "log"):
        html = faults_html(BuildResult(Verdict.FAILED, **{field: HOSTILE}))
    else:
        html = faults_html(BuildResult(Verdict.FAULTY, (problem,)))
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#x27;" in html
    assert not {"\u202e", "\x1b"} & set(html)


def test_a_failure_is_told_in_plain_words():
    """A failure says that the content is not the reason, what broke, and the end of the log."""
    log = "\n".join(f"line {number}" for number in range(40))
    text = plain_text(faults_html(BuildResult(Verdict.FAILED, said="UndefinedError: no such thing", log=log)))
    assert text.startswith("The content is not the reason")
    assert "UndefinedError: no such thing" in text
    assert "line 39" in text
    assert "line 10" not in text


@pytest.mark.parametrize(
    ("result", "heading"),
    [
        (BuildResult(Verdict.FAULTY, (ERROR,)), "1 error"),
        (BuildResult(Verdict.FAULTY, (ERROR, ERROR, WARNING)), "2 errors, 1 warning"),
        (BuildResult(Verdict.FAILED), "The site could not be built"),
    ],
)
def test_the_heading_counts(result, heading):
    """The heading over the faults counts them."""
    assert title(result) == heading


def test_a_good_state_has_no_faults():
    """After a good build there is nothing to be shown but the page."""
    assert told(BuildResult(Verdict.GOOD)) | {"page": ""} == {"page": "", "faults": None, "warnings": None}


def test_warnings_of_a_good_build_are_told_apart():
    """Warnings do not count as faults."""
    now = told(BuildResult(Verdict.GOOD, (WARNING,)))
    assert now["faults"] is None
    assert now["warnings"]["title"] == "1 warning"


def test_a_faulty_state_has_title_and_list():
    """Faults are told with their heading and as HTML."""
    faults = told(BuildResult(Verdict.FAULTY, (ERROR,)))["faults"]
    assert faults["title"] == "1 error"
    assert "unknown-key" in faults["html"]


def test_before_the_first_build_pages_may_stay():
    """While the first build runs, no page is called out of date."""
    assert json.loads(state(Board.opened(has_site=True).latest))["page"] is None


def test_without_a_site_the_faults_are_the_page():
    """A plain page lists the faults where there is no good page to lay them over."""
    page = plain_page(Board.opened(has_site=False).post(BuildResult(Verdict.FAULTY, (ERROR,))))
    assert "<h1>1 error</h1>" in page
    assert "unknown-key" in page


def test_without_any_build_the_page_says_so():
    """While the first build runs, the page asks for patience."""
    assert "being built" in plain_page(Board.opened(has_site=False).latest)


@pytest.mark.parametrize(
    "page", [missing_page(), plain_page(Board.opened(has_site=False).post(BuildResult(Verdict.FAILED, log="<x>")))]
)
def test_the_previews_own_pages_are_sound(page):
    """A page of the preview itself parses without an error and holds neither styles nor scripts."""
    html5lib.HTMLParser(strict=True).parse(page)
    assert "<style" not in page
    assert "style=" not in page
    assert "<script" not in page
