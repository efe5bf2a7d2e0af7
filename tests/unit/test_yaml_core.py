"""YAML is read by the 1.2 core schema, with the place of every value and without any of its dangers."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.support import codes

from timeline.model.problem import Mark
from timeline.reading import yaml_core
from timeline.reading.json_schema import plain_value_of
from timeline.reading.yaml_core import DEEPEST, Composed, Scalar, Unreadable, compose


@pytest.fixture(params=["C", "Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with either parser of PyYAML."""
    loader = yaml.CSafeLoader if request.param == "C" else yaml.SafeLoader
    monkeypatch.setattr(yaml_core, "_Loader", loader)


def only_problem(text: str) -> tuple[str, int, int, str, str]:
    """Return code, place, message and hint of the one problem of a text that starts in line 2."""
    composed = compose(text, "a.md", 2)
    assert len(composed.problems) == 1
    problem = composed.problems[0]
    return problem.code, problem.mark.line, problem.mark.column, problem.message, problem.hint


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("20:30", "20:30"),
        ("2023-12-17", "2023-12-17"),
        ("2023-12", "2023-12"),
        ("Избори", "Избори"),
        ("0x1F", "0x1F"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ("2023", 2023),
        ("-4.5", -4.5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("'2023'", "2023"),
        ('""', ""),
    ],
)
def test_values_follow_the_core_schema(written: str, value: object) -> None:
    """Only plain numbers, true, false and null are more than text, and quotes make text of anything."""
    assert plain_value_of(f"a: {written}") == {"a": value}


def test_number_keeps_its_text() -> None:
    """A year or a number is known as it was written, too."""
    assert compose("a: 1.10", "a.md").tree == {"a": Scalar("1.10", 1.1)}


def test_every_value_is_placed() -> None:
    """Values are placed by dotted path, in lines of the file and characters."""
    composed = compose("čaj: x\nclaims:\n  - by: spn\n    denials: [{by: a}]\n", "a.md", 2)
    assert composed.marks.at("čaj") == Mark("a.md", 2, 6)
    assert composed.marks.at("claims.0.by") == Mark("a.md", 4, 9)
    assert composed.marks.at("claims.0.denials.0.by") == Mark("a.md", 5, 20)
    assert composed.keys["claims.0.denials"] == (5, 5)


def test_duplicate_key_names_both_lines() -> None:
    """A key that is written twice is told with both lines, and the first value stays."""
    composed = compose("when: 2023\na: 1\nwhen: 2024\n", "a.md", 2)
    assert composed.tree == {"when": Scalar("2023", 2023), "a": Scalar("1", 1)}
    problem = composed.problems[0]
    assert problem.code == "duplicate-key"
    assert "line 2" in problem.message
    assert "line 4" in problem.message


def test_duplicate_key_is_found_at_any_depth() -> None:
    """A key that is written twice within a list item is told as well."""
    assert codes(compose("a:\n  - {b: 1, b: 2}\n", "a.md").problems) == ["duplicate-key"]


@pytest.mark.parametrize("text", ["a: &x 1", "a: *x", "a: {<<: {b: 1}}", "&x a: 1", "*x : 1"])
def test_references_are_refused(text: str) -> None:
    """Anchors, aliases and merge keys are refused."""
    assert set(codes(compose(text, "a.md").problems)) == {"yaml-alias"}


@pytest.mark.parametrize("text", ["a: !!python/object:os.system x", "a: !important x", "a: !!str 5"])
def test_tags_are_refused(text: str) -> None:
    """Tags are refused, whatever they name."""
    composed = compose(text, "a.md")
    assert codes(composed.problems) == ["yaml-tag"]
    assert composed.tree == {"a": Unreadable()}


def test_billion_laughs_stay_small() -> None:
    """Values that would multiply through aliases are not built."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert set(codes(compose("\n".join(lines), "a.md").problems)) == {"yaml-alias"}


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "\n".join(" " * n + "a:" for n in range(400))],
    ids=["lists", "groups", "dashes", "indentation"],
)
def test_deep_nesting_is_refused(text: str) -> None:
    """Nesting beyond the limit ends the reading there, however deep it would go."""
    composed = compose(text, "a.md")
    assert codes(composed.problems) == ["yaml-depth"]
    assert composed.tree == Unreadable()


def test_nesting_to_the_limit_is_read() -> None:
    """The deepest nesting that is allowed is read."""
    assert compose("[" * DEEPEST + "]" * DEEPEST, "a.md").problems == ()


def test_ten_thousand_keys_are_refused() -> None:
    """More keys than anybody writes are refused at the first one too many."""
    text = "\n".join(f"k{n}: {n}" for n in range(10_000))
    assert only_problem(text)[:2] == ("yaml-size", 2_002)


@pytest.mark.parametrize("text", ["a:\n\t- b\n", "a:\n\tb: c\n", "a: b\n\tc: d\n"])
def test_tab_is_named(text: str) -> None:
    """A tab in the indentation is named with the line it stands on."""
    code, line, _, message, hint = only_problem(text)
    assert (code, line) == ("yaml-syntax", 3)
    assert "tab" in message
    assert "spaces" in hint


def test_unquoted_colon_is_named() -> None:
    """A colon in text without quotes is named, and the line is shown as it should be."""
    code, line, column, message, hint = only_problem('a: b\ntitle: Vote: the "day"\n')
    assert (code, line, column) == ("yaml-syntax", 3, 12)
    assert "colon" in message
    assert r'title: "Vote: the \"day\""' in hint


@pytest.mark.parametrize(
    "text",
    [
        'a: b\ntitle: "open\nb: c\n',
        'a: b\ntitle: "an "inner" quote"\nb: c\n',
        "a: b\ntitle: 'open\nb: c\nd: 'e'\n",
    ],
)
def test_open_quote_is_named(text: str) -> None:
    """A quote that does not end is told where it starts, not where the parser gives up."""
    code, line, column, message, _ = only_problem(text)
    assert (code, line, column) == ("yaml-syntax", 3, 8)
    assert "quote" in message


@pytest.mark.parametrize("text", ["a: [b, c\nd: e\n", "a: {b: c\nd: e\n"])
def test_open_bracket_is_named(text: str) -> None:
    """A bracket that is not closed is told where it starts."""
    code, line, column, message, _ = only_problem(text)
    assert (code, line, column) == ("yaml-syntax", 2, 4)
    assert "not closed" in message


@pytest.mark.parametrize("sign", ["@", "`", "%", "*"])
def test_sign_that_starts_no_text_is_named(sign: str) -> None:
    """A value that starts with a sign of YAML is told to need quotes."""
    code, line, _, message, hint = only_problem(f"a: {sign} x\n")
    assert (code, line) == ("yaml-syntax", 2)
    assert sign in message
    assert "quotes" in hint


def test_wrong_indentation_is_named() -> None:
    """A field that is indented without belonging to the line above is named."""
    code, line, _, message, _ = only_problem("a: b\n  c: d\n")
    assert (code, line) == ("yaml-syntax", 3)
    assert "indented" in message


def test_line_without_a_name_is_named() -> None:
    """A line that is neither a field nor a list item is shown."""
    code, line, _, message, _ = only_problem("a: b\nstray words\nc: d\n")
    assert (code, line) == ("yaml-syntax", 3)
    assert "stray words" in message


@pytest.mark.parametrize("text", ["a: b\n---\nc: d\n", "a: b\n...\nc: d\n", "? [a]\n: b\n", "a: b\n- c\n"])
def test_other_syntax_is_refused(text: str) -> None:
    """A second document, a list as a key and a mixture of list and fields are refused with a hint."""
    code, _, _, _, hint = only_problem(text)
    assert code == "yaml-syntax"
    assert hint


@given(st.text() | st.text("ab: -[]{}\"'\n\t#&*!|>%@`?,~<"))
def test_no_text_makes_a_traceback(text: str) -> None:
    """Any text is read or refused with problems that have a place."""
    composed = compose(text, "a.md", 2)
    assert isinstance(composed, Composed)
    assert all(problem.mark.line >= 2 and problem.mark.column >= 1 for problem in composed.problems)
    assert composed.problems or not isinstance(composed.tree, Unreadable)


def test_comma_without_an_item_is_told() -> None:
    """A comma too many in a list is told where it stands."""
    (problem,) = compose("people: [ana, , ben]", "a.md").problems
    assert (problem.code, problem.mark.column) == ("yaml-syntax", 15)
    assert "two commas" in problem.hint


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a: Rally #1 held", 10),
        ("a: #1 rally", 4),
        ("a:\n  - b: c #1", 10),
        ("a: [b] # c", 0),
        ('a: "b #1"', 0),
        ("a: b # c", 0),
        ("# a #1\na: b#1", 0),
    ],
)
def test_text_that_is_taken_for_a_note_is_told(text: str, column: int) -> None:
    """What stands behind a number sign is lost, so it is told where no blank says that a note is meant."""
    assert [(each.code, each.mark.column) for each in compose(text, "a.md").problems] == (
        [("yaml-note", column)] if column else []
    )
