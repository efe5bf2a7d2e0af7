"""Running text is searched for what it points to, and code is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import codes

from timeline.model.event import Image
from timeline.model.problem import Mark
from timeline.model.source import Citation
from timeline.reading.code_spans import without_code
from timeline.reading.references import scan


def cited(text: str) -> list[Citation]:
    """Return the uses of sources in a text."""
    return [use.citation for use in scan(text, "a.md").references.citations]


def targets(text: str) -> list[str]:
    """Return the targets of the links in a text."""
    return [link.target for link in scan(text, "a.md").references.links]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("Said [@rfe_24].", [Citation("rfe_24")]),
        ("[@a; @b]", [Citation("a"), Citation("b")]),
        ("[@a; b]", [Citation("a"), Citation("b")]),
        ("[@a, paragraph 4; @b, page 2, note 1]", [Citation("a", "paragraph 4"), Citation("b", "page 2, note 1")]),
        ("[@a][@b]", [Citation("a"), Citation("b")]),
        (r"\\[@a]", [Citation("a")]),
        ("[@a]\n[@021_22]", [Citation("a"), Citation("021_22")]),
        ("- item\n\n    more [@a]", [Citation("a")]),
        ("> quote [@a]\n\n| cell [@b] |", [Citation("a"), Citation("b")]),
        (r"\[@a]", []),
        ("`[@a]`", []),
        ("`` ` [@a] ``", []),
        ("```\n[@a]\n\n[@b]\n```\n[@c]", [Citation("c")]),
        ("~~~ text\n[@a]\n~~~\n", []),
        ("text\n\n    [@a]\n", []),
        ("a lone ` tick\n\n[@a]\n\nand ` another", [Citation("a")]),
        ("```\nnever closed [@a]", [Citation("a")]),
    ],
)
def test_citations_are_found(text: str, uses: list[Citation]) -> None:
    """Citations are found with their locators, in order, but not in code."""
    assert cited(text) == uses


@pytest.mark.parametrize(
    ("text", "column"), [("Said [@daily.", 6), ("[@daily [@agency]", 1), ("`[@a]` [@a, page 2", 8)]
)
def test_citation_that_is_not_closed_is_told(text: str, column: int) -> None:
    """A citation without its bracket would be printed as it was typed, so it is told where it starts."""
    (problem,) = scan(text, "a.md").problems
    assert (problem.code, problem.mark.column) == ("citation-unreadable", column)
    assert "not closed" in problem.message


@pytest.mark.parametrize("text", [r"\[@daily", "`[@daily`", "[@daily](https://example.org)"])
def test_other_brackets_are_no_citation(text: str) -> None:
    """Escaped brackets, code and links on an @name are not taken for citations."""
    assert scan(text, "a.md").problems == ()


def test_each_use_is_placed() -> None:
    """Every use of a source has the line and column of its key."""
    uses = scan("One.\nTwo š [@a; @b].", "a.md", 10).references.citations
    assert [use.mark for use in uses] == [Mark("a.md", 11, 9), Mark("a.md", 11, 13)]


def test_first_line_may_start_in_a_column() -> None:
    """A text that starts within a line of its file is counted from there."""
    uses = scan("x [@a]\n[@b]", "a.md", 3, 7).references.citations
    assert [use.mark for use in uses] == [Mark("a.md", 3, 11), Mark("a.md", 4, 3)]


@pytest.mark.parametrize("text", ["[@]", "[@Not A Key]", "[@a paragraph 4]", "[@b]x[@a;]", "[@RFE]"])
def test_unreadable_citations_are_told(text: str) -> None:
    """What looks like a citation and is none is told with the right spellings."""
    problems = scan(text, "a.md").problems
    assert "citation-unreadable" in codes(problems)
    assert "[@key, paragraph 4]" in problems[0].hint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[City Hall](event:city-hall)", ["event:city-hall"]),
        ('[a](https://x.org/a_(b)?c=d "title")', ["https://x.org/a_(b)?c=d"]),
        ("[a](<with space.md>)", ["with space.md"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[a](b.md) and [c](d.md)", ["b.md", "d.md"]),
        ("[words][ref]\n\n[ref]: https://x.org", ["https://x.org"]),
        ("<https://x.org/>", ["https://x.org/"]),
        ('<a class=x href="https://x.org">y</a>', ["https://x.org"]),
        ("[![alt](i.png)](event:a)", ["event:a"]),
        ("[@a](b.md)", ["b.md"]),
        ("`[a](b.md)`", []),
        ("[a] (b.md)", []),
    ],
)
def test_links_are_found(text: str, found: list[str]) -> None:
    """Links in every spelling of Markdown, and those of HTML, are found."""
    assert targets(text) == found


def test_link_is_placed_at_its_target() -> None:
    """A link has the place of its target."""
    assert scan("see\n[x](event:a)", "a.md", 5).references.links[0].mark == Mark("a.md", 6, 5)


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("![A map](i.png)", [Image("i.png", "A map", Mark("a.md", 1, 10))]),
        ("![](i.png)", [Image("i.png", "", Mark("a.md", 1, 5))]),
        ("[![A](i.png)](b.md)", [Image("i.png", "A", Mark("a.md", 1, 7))]),
        ('<img src="i.png" alt="A map">', [Image("i.png", "A map", Mark("a.md", 1, 6))]),
        ("<img src='i.png'>", [Image("i.png", "", Mark("a.md", 1, 6))]),
    ],
)
def test_images_are_found(text: str, images: list[Image]) -> None:
    """Images are found with their alternative texts."""
    assert list(scan(text, "a.md").references.images) == images


def test_charts_are_found() -> None:
    """A chart on a line of its own is found with its place."""
    charts = scan("text\n\n{chart:results} \n\nmore", "a.md").references.charts
    assert [(chart.id, chart.mark) for chart in charts] == [("results", Mark("a.md", 3, 1))]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("see {chart:results} here", "chart-misplaced"),
        ("{chart:results} x", "chart-misplaced"),
        ("{chart:Big One}", "chart-misplaced"),
        ("{chart:Results}", "bad-id"),
        ("{chart:}", "bad-id"),
    ],
)
def test_misplaced_charts_are_told(text: str, code: str) -> None:
    """A chart within a line, or without an id, is told."""
    scanned = scan(text, "a.md")
    assert codes(scanned.problems) == [code]
    assert scanned.references.charts == ()


@given(st.text() | st.text("`~ \n\t[]()<>!@{}:a\\\"'-1."))
def test_no_text_makes_a_traceback(text: str) -> None:
    """Any text is searched, and code is blanked out in its place."""
    scan(text, "a.md")
    assert len(without_code(text)) == len(text)
    assert [at for at, sign in enumerate(without_code(text)) if sign == "\n"] == [
        at for at, sign in enumerate(text) if sign == "\n"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[a](" + " " * 100_000,
        "``` x\n" * 20_000,
        "<a " + "href=x " * 20_000,
        "`" * 100_000,
        "[@" * 50_000,
        "".join("`" * n + " " for n in range(400)),
        "![" * 50_000,
        "\\" * 100_000,
    ],
)
def test_hostile_text_is_searched(text: str) -> None:
    """Text that is made to be slow to search is searched."""
    assert scan(text, "a.md").references.links == ()


@pytest.mark.parametrize(
    "text",
    [
        '[Ana](person:ana), [a](https://a.org/b_(c)) and [b](../b.md "A title")',
        "[![alt](../a.jpg)](https://a.org)",
        "see f](x and a.b",
        "the account @daily, ana@example.org (see a.org: 2)",
        r"\(@daily) \[ @daily ] \{Chart:a}",
        "`(@daily)` and `[a](b.md c`",
        "[See the chart](chart:a)\n\n{chart:a}\n",
        "[a](<../the square.md>)",
    ],
)
def test_what_is_written_rightly_or_meant_as_it_stands_is_not_told(text: str) -> None:
    """Whole links, names on social networks, code and what follows a backslash are no marks left over."""
    assert codes(scan(text, "a.md").problems) == []
