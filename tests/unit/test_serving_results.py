"""Results of builds pass from one process to another and lose nothing."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.problem import Mark, Problem, Severity
from timeline.report import text_report
from timeline.serving.results import BuildResult, Verdict, last_lines, problems_in

PROBLEM = Problem(Mark("content/river/index.md", 3, 7), "unknown-key", "“tags” is not a field", "remove this line")
WARNING = Problem(Mark("content/a b.md"), "one-source", "it rests on one source", "", Severity.WARNING)

lines = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=30)
printed = lines.map(str.strip).filter(bool)
problems = st.builds(
    Problem,
    st.builds(
        Mark,
        st.text(string.ascii_letters + " ./-", min_size=1).map(str.strip).filter(bool),
        st.integers(1, 9999),
        st.integers(1, 999),
    ),
    st.sampled_from(["unknown-key", "date-unreadable"]),
    printed.filter(lambda text: not text.startswith("warning: ")),
    st.one_of(st.just(""), printed),
    st.sampled_from(Severity),
)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_result_survives_the_way(verdict):
    """What is read is what was written, on a single line of ASCII."""
    result = BuildResult(verdict, (PROBLEM, WARNING), "12 pages", "one\ntwo žurka")
    assert BuildResult.from_json(result.as_json()) == result
    assert result.as_json().isascii()
    assert "\n" not in result.as_json()


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", "null", '{"verdict": "odd", "problems": []}'])
def test_anything_else_is_refused(text):
    """What is no result is told from one."""
    with pytest.raises(ValueError):  # noqa: PT011 -- the message is the reader's
        BuildResult.from_json(text)


def test_errors_and_warnings_are_told_apart():
    """A result knows what stops a build and what does not."""
    result = BuildResult(Verdict.FAULTY, (PROBLEM, WARNING))
    assert (result.errors, result.warnings) == ((PROBLEM,), (WARNING,))


@given(st.lists(problems, max_size=6), lines, lines)
def test_a_printed_report_can_be_read_back(reported, before, after):
    """The problems in a log are those that the report in it tells, whatever is printed around it."""
    log = f"{before.strip()}\n{text_report(reported)}\n{after.strip()}\n"
    assert problems_in(log) == tuple(reported)


def test_what_only_looks_like_a_report_is_none():
    """A line in the form of a problem that no count follows is part of something else."""
    assert problems_in("a.py:1:2: warning: old code [some-rule]\nAnd so on.\n") == ()
    assert problems_in("a.py:1:2: warning: old code [some-rule]\n") == ()


def test_the_last_lines_of_a_log():
    """Empty lines at the end of a log are none of its last ones."""
    assert last_lines("one\ntwo\nthree\n\n\n", 2) == "two\nthree"
    assert last_lines("", 2) == ""
