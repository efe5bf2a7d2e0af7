"""The builders of the benchmark get the same events and make the same kinds of pages."""

from pathlib import Path

import pytest
from tests.bench.builders import hugo, stock_pelican, this_project
from tests.bench.builders.builder import Builder, Step, environment
from tests.bench.builders.posts import Post, plain_markdown, post
from tests.bench.corpus.events import generated_events
from tests.bench.corpus.names import slug
from tests.bench.corpus.prose import count_words
from tests.bench.corpus.size import Size
from tests.bench.scenarios import run_step

SIZE = Size(12)
POST = Post("event-3", "A vote", "2026-03-01", "It was held.", "election", ("Žamar Vzor", "Ló Näid"), "Vél", "Text.\n")
REGISTER = """person-1:
  name: Žamar Vzor
  description: A speaker.
person-10:
  name: Ló Näid
  also:
    - Lo Naid
  description: Another speaker.
"""


def pages_of(builder: Builder) -> set[str]:
    """Build a site and return its pages, without those of Hugo that only lead on to a first page."""
    run_step(builder, Step.COLD, "")
    pages = {path.relative_to(builder.output).as_posix() for path in builder.output.rglob("*.html")}
    return {page for page in pages if "page/1/" not in page}


def expected_pages() -> set[str]:
    """Return a page for each event, person, category and place of the events, and the list of all."""
    posts = [post(event) for event in generated_events(SIZE, seed=1)]
    names = {
        "events": {written.name for written in posts},
        "people": {slug(person) for written in posts for person in written.people},
        "categories": {written.category for written in posts},
        "places": {slug(written.place) for written in posts},
    }
    return {"index.html"} | {f"{kind}/{name}/index.html" for kind, several in names.items() for name in several}


def test_stock_pelican_makes_all_pages(tmp_path: Path) -> None:
    """Stock Pelican makes a page for each event, person, category and place, and shows an edit."""
    builder = stock_pelican.prepare(tmp_path / "pelican", SIZE, seed=1)
    assert pages_of(builder) == expected_pages()
    assert (builder.output / "feed.atom").exists()
    assert run_step(builder, Step.TEXT, "reworded").files > 0


def test_hugo_makes_all_pages(tmp_path: Path) -> None:
    """Where there is a Hugo, it makes a page for each event, person, category and place, and shows an edit."""
    for program in filter(None, [hugo.find_hugo()]):
        builder = hugo.prepare(tmp_path / "hugo", SIZE, 1, program)
        assert pages_of(builder) == expected_pages()
        assert (builder.output / "index.xml").exists()
        assert run_step(builder, Step.TEXT, "reworded").files > 0


def test_a_cold_build_of_ours_finds_no_results_of_earlier_ones(tmp_path: Path) -> None:
    """What lies beside the output under its name is removed with it, and nothing else is."""
    builder = this_project.prepare(tmp_path / "ours", SIZE, seed=1)
    for name in ("site", "site.cache", "site.staging", "sites", "content.cache"):
        (builder.folder / name).mkdir()
    assert {path.name for path in builder.leavings()} == {"site", "site.cache", "site.staging"}


def test_ours_is_edited_in_a_text_and_in_a_register(tmp_path: Path) -> None:
    """The edits of our content change one event's text and one person's description."""
    builder = this_project.prepare(tmp_path / "ours", SIZE, seed=1)
    for edit in builder.edits.values():
        edit.apply("reworded")
    edited = [path for path in (tmp_path / "ours").rglob("*") if path.is_file() and b"reworded" in path.read_bytes()]
    assert sorted(path.name.partition("-event")[1] or path.name for path in edited) == ["-event", "people.yml"]


def test_a_description_gets_a_word(tmp_path: Path) -> None:
    """The word stands in the description of the entry that was named, and nothing else changes."""
    changed = this_project.with_described(REGISTER, "person-1", "reworded")
    assert changed == REGISTER.replace("A speaker.", "A speaker reworded.")
    assert "Another speaker reworded." in this_project.with_described(REGISTER, "person-10", "reworded")


def test_an_entry_that_is_missing_cannot_be_edited() -> None:
    """A register without the entry is not edited elsewhere."""
    with pytest.raises(ValueError, match="person-2"):
        this_project.with_described(REGISTER, "person-2", "reworded")


@pytest.mark.parametrize(
    ("ours", "plain"),
    [
        ("It ended [@source_3].", "It ended [source_3](https://example.org/news/source_3)."),
        (
            "[@source_1, paragraph 4; @source_2]",
            "[source_1](https://example.org/news/source_1) [source_2](https://example.org/news/source_2)",
        ),
        ("after [the vote](event:event-4)", "after [the vote](/events/event-4/)"),
        ("[Žamar Vzorović](person:person-0) spoke", "[Žamar Vzorović](/people/zamar-vzorovic/) spoke"),
        ("in [Nördhaven](place:place-0)", "in [Nördhaven](/places/nordhaven/)"),
        ("with [Harbour Union](organization:organization-4)", "with Harbour Union"),
    ],
    ids=["citation", "two citations", "event", "person", "place", "organization"],
)
def test_other_builders_get_plain_links(ours: str, plain: str) -> None:
    """A citation becomes a link to its source, and a link by id one to the page, where there is such a page."""
    assert plain_markdown(ours) == plain


def test_other_builders_get_the_same_words() -> None:
    """A text has for other builders the words that it has for us, and its citations in addition."""
    for event in generated_events(SIZE, seed=1):
        added = sum(group.count("@") for group in event.body.split("[")[1:] if group.startswith("@"))
        assert count_words(plain_markdown(event.body).replace("source_", "source")) == count_words(event.body) + added


def test_pelican_gets_people_as_authors_and_the_place_as_a_tag() -> None:
    """An article has the fields of Pelican."""
    assert stock_pelican.article(POST).splitlines() == [
        *("Title: A vote", "Slug: event-3", "Date: 2026-03-01", "Category: election"),
        *("Authors: Žamar Vzor; Ló Näid", "Tags: Vél", "Summary: It was held.", "", "Text."),
    ]


def test_hugo_gets_people_and_place_as_taxonomies() -> None:
    """A page has the fields of Hugo."""
    assert hugo.page(POST).splitlines() == [
        *("---", "title: A vote", "date: 2026-03-01", "summary: It was held.", "categories: [election]"),
        *("people:", "  - Žamar Vzor", "  - Ló Näid", "places: [Vél]", "---", "Text."),
    ]


def test_settings_of_the_caller_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address of the site in the environment does not reach the builders."""
    monkeypatch.setenv("SITEURL", "https://example.org")
    assert "SITEURL" not in environment(tmp_path)
