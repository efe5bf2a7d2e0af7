"""Problems are told to editors, tools and pull requests."""

import json

import pytest

from timeline.model.problem import Mark, Problem, Severity
from timeline.report import ContentErrors, github_report, has_errors, in_order, json_report, summary, text_report

LATER = Problem(Mark("b.md", 4, 7), "date-unreadable", "when: “2023-13” has no month 13", "write 2023-12")
SINGLE = Problem(Mark("a.md", 9, 1), "one-source", "one source", severity=Severity.WARNING)


def test_text():
    """A problem is one line with place, message and code, and an indented hint; the last line counts."""
    assert text_report([SINGLE, LATER]).splitlines() == [
        "a.md:9:1: warning: one source [one-source]",
        "b.md:4:7: when: “2023-13” has no month 13 [date-unreadable]",
        "  write 2023-12",
        "1 error, 1 warning in 2 files; nothing was published.",
    ]


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ([], "No problems."),
        ([SINGLE], "1 warning in 1 file."),
        ([LATER], "1 error in 1 file; nothing was published."),
        ([LATER] * 3 + [SINGLE] * 2, "3 errors, 2 warnings in 2 files; nothing was published."),
    ],
)
def test_summary(problems, expected):
    """The last line counts errors, warnings and files, and says when nothing was published."""
    assert summary(problems) == expected


def test_hostile_message():
    """A message that quotes line breaks or terminal codes stays on its line and steers nothing."""
    problem = Problem(Mark("a\n.md"), "bad-value", "title: “x\n::error::y\x1b[2J\u202e”", "write\r\nit")
    lines = text_report([problem]).splitlines()
    assert lines[0] == r"a\n.md:1:1: title: “x\n::error::y\x1b[2J\u202e” [bad-value]"
    assert lines[1] == r"  write\r\nit"


def test_json():
    """The JSON form is a list of objects with eight keys."""
    assert json.loads(json_report([LATER, SINGLE])) == [
        {
            "file": "b.md",
            "line": 4,
            "column": 7,
            "code": "date-unreadable",
            "severity": "error",
            "message": "when: “2023-13” has no month 13",
            "hint": "write 2023-12",
            "others": [],
        },
        {
            "file": "a.md",
            "line": 9,
            "column": 1,
            "code": "one-source",
            "severity": "warning",
            "message": "one source",
            "hint": "",
            "others": [],
        },
    ]


def test_github():
    """Each problem becomes one annotation, with the hint on a second line."""
    assert github_report([LATER, SINGLE]).splitlines() == [
        "::error file=b.md,line=4,col=7,title=date-unreadable::when: “2023-13” has no month 13%0Awrite 2023-12",
        "::warning file=a.md,line=9,col=1,title=one-source::one source",
    ]


def test_github_escapes():
    """Percent signs and line ends are escaped everywhere, colons and commas in properties only."""
    problem = Problem(Mark("a,b:100%.md"), "bad-value", "50%: a,\r\nb")
    assert github_report([problem]) == ("::error file=a%2Cb%3A100%25.md,line=1,col=1,title=bad-value::50%25: a,%0D%0Ab")


def test_order():
    """Problems come by file and line, each once."""
    assert in_order([LATER, SINGLE, LATER]) == (SINGLE, LATER)


def test_errors_and_warnings():
    """Warnings alone are no errors."""
    assert not has_errors([SINGLE])
    assert has_errors([SINGLE, LATER])


def test_content_errors():
    """The exception that ends a build carries status 2 and the whole report in order."""
    error = ContentErrors([LATER, SINGLE])
    assert isinstance(error, SystemExit)
    assert error.code == 2
    assert error.problems == (SINGLE, LATER)
    assert str(error) == text_report([SINGLE, LATER])
