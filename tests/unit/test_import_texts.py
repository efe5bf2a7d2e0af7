"""Texts of other tools as Markdown and YAML of this project."""

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.importers.found import Fate, Notes
from timeline.importers.neutral import as_markdown, html_as_markdown, neutral
from timeline.importers.prose import is_web_address, shortened
from timeline.importers.slugs import Ids, slug
from timeline.importers.yaml_text import fields
from timeline.reading.references import scan
from timeline.reading.values import ID
from timeline.reading.yaml_core import Scalar, compose

HOSTILE = st.text(st.sampled_from("<>[]()!@{}:`*_#\\ab/\"'=& \n"), max_size=200) | st.text(max_size=200)


def markdown(html: str) -> tuple[str, Notes]:
    """Return HTML as Markdown, and what was said of it."""
    notes = Notes()
    return html_as_markdown(html, "here", notes), notes


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One <b> bold </b> word</p><p>Two</p>", "One **bold** word\n\nTwo"),
        ('<a href="https://a.org/(x)">words</a>', "[words](https://a.org/(x))"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n\n- b"),
        ("<blockquote>said</blockquote>", "> said"),
        ("<h1>Head</h1>text", "## Head\n\ntext"),
        ("1 * 2 &lt; [@key] {chart:x}", r"1 \* 2 &lt; \[@key\] \{chart:x\}"),
        ("one<br>two", "one  \ntwo"),
        ("- no list", r"\- no list"),
    ],
)
def test_html_becomes_markdown(html: str, expected: str) -> None:
    """What HTML says is said in Markdown, and its signs mean nothing else."""
    assert markdown(html)[0] == expected


def test_what_html_loses_is_said() -> None:
    """Pictures and frames become links, scripts and links within the other project are left, and all of it is told."""
    text, notes = markdown(
        '<img src="https://a.org/i.jpg" alt="A square"><iframe src="https://b.org/v"></iframe>'
        '<script>alert(1)</script><a href="/about">about</a><a href="javascript:x()">run</a>'
    )
    assert text == r"[A square](https://a.org/i.jpg) [https://b.org/v](https://b.org/v) aboutrun"
    assert "script" in {note.detail for note in notes.all if note.fate is Fate.LEFT}
    assert len(notes.all) == 6


def test_markdown_keeps_its_form_and_loses_its_targets() -> None:
    """Links to the web stay; files and pages of the other project become words."""
    notes = Notes()
    text = neutral("# Head\n\n> said [a](../b.md) [c](https://c.org) ![p](i.png) [@k] {chart:x}", "here", notes)
    assert text == "# Head\n\n> said a [c](https://c.org) p \\[@k] &#123;chart:x}"


@given(HOSTILE)
def test_no_text_points_to_anything_within_this_project(text: str) -> None:
    """Whatever is imported, the check finds no citation, chart, picture or link but to the web."""
    for made in (as_markdown(text, "here", Notes()), html_as_markdown(text, "here", Notes())):
        found = scan(made, "")
        assert found.problems == ()
        references = found.references
        assert (references.citations, references.images, references.charts) == ((), (), ())
        assert all(is_web_address(link.target) or link.target.startswith("mailto:") for link in references.links)


@pytest.mark.parametrize(
    "piece", ["<div>", "<!--", "<a href='", "<ul><li>", "<p><p>", "<div></span>", "[a](", "![a](", "<img ", "&"]
)
def test_hostile_markup_takes_no_long_time(piece: str) -> None:
    """A hundred thousand characters of broken markup are read in a few seconds."""
    text, before = piece * (100_000 // len(piece)), time.process_time()
    html_as_markdown(text, "here", Notes())
    neutral(text, "here", Notes())
    assert time.process_time() - before < 10


@given(
    st.dictionaries(
        st.sampled_from(["title", "summary", "place", "when"]), st.text() | st.integers(0, 9999), min_size=1
    )
)
def test_what_is_written_is_read_back(values: dict[str, str | int]) -> None:
    """Every value comes back from YAML as the words that it was."""
    values = {name: value.replace("\r", "") if isinstance(value, str) else value for name, value in values.items()}
    composed = compose(fields(values), "file")
    assert composed.problems == ()
    assert isinstance(composed.tree, dict)
    assert {name: each.value for name, each in composed.tree.items() if isinstance(each, Scalar)} == values


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1, max_size=4))
def test_lists_are_read_back(values: list[str]) -> None:
    """Every item of a list comes back as it was."""
    composed = compose(fields({"also": values, "groups": [{"name": each} for each in values]}), "file")
    assert isinstance(composed.tree, dict)
    assert [each.text for each in composed.tree["also"]] == values  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Protesters try to enter City Hall!", "protesters-try-to-enter-city-hall"),
        ("Đilas’ naïve plan", "djilas-naive-plan"),
        ("Вучић и Ђилас", "vuchic-i-djilas"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "event-con"),
        ("???", "event"),
    ],
)
def test_ids_come_from_titles(title: str, id_: str) -> None:
    """An id has Latin letters, digits and hyphens only, in whatever script the title is."""
    assert slug(title) == id_


@given(st.text())
def test_every_title_gives_an_id(title: str) -> None:
    """Nothing in a title can lead out of the folder."""
    id_ = slug(title)
    assert ID.fullmatch(id_)
    assert set(id_) <= set(string.ascii_lowercase + string.digits + "-")


def test_taken_ids_get_numbers() -> None:
    """The first free number is taken."""
    ids = Ids(["rally", "rally-2"])
    assert [ids.new("rally"), ids.new("rally"), ids.new("march")] == ["rally-3", "rally-4", "march"]


def test_a_summary_ends_with_a_sentence() -> None:
    """Sentences are kept whole, or none is."""
    assert shortened("One two. Three four. Five six.", 4) == "One two. Three four."
    assert shortened("One two three four five", 4) == ""
