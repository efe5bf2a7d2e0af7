"""What the search knows of events, sources and people."""

import html5lib
from tests.support import make_edition, make_event, make_person, make_source

from timeline.exports.search_records import PRIVATE_TAGS, entry_records, event_record, page_record
from timeline.model.event import Event


def words(event: Event, text: str = "") -> str:
    """Return all words of an event's document."""
    made = event_record(event, make_edition(event), text)
    return " ".join("".join(html5lib.parse(made, namespaceHTMLElements=False).itertext()).split())


def test_an_event_is_found_by_its_title_summary_and_text() -> None:
    """Title, summary and running text are in the document, the text without citations and marks."""
    told = words(
        make_event("rally", title="People rally", summary="Many came."),
        "They **met** in [the square](place:square) [@daily, p. 2].\n\n{chart:bars}",
    )
    assert "People rally" in told
    assert "Many came." in told
    assert "They met in the square." in " ".join(told.replace(" .", ".").split())
    assert "@" not in told
    assert "chart:" not in told


def test_a_document_leads_to_its_page() -> None:
    """The address is the one that a link on the page of the search has."""
    assert 'href="../river/events/rally/"' in event_record(make_event("rally"), make_edition(make_event("rally")), "")


def test_a_kind_is_told_by_the_language() -> None:
    """A source and a person are told from events by a part of their language tag for private use."""
    people = {"ana": make_person("ana", "Ana")}
    event = make_event("rally", people=("ana",))
    edition = make_edition(event, people=people)
    records = [record for kind in PRIVATE_TAGS for record in entry_records(kind, edition)]
    tags = [record.partition('lang="')[2].partition('"')[0] for record in records]
    assert {"en-x-person", "en-x-source", "en-x-page"} <= set(tags)
    assert 'lang="en"' in event_record(event, make_edition(event), "")


def test_only_cited_sources_are_found() -> None:
    """A source that nothing cites has no place in the bibliography, so the search does not lead there."""
    sources = {key: make_source(key, title=f"Report {key}") for key in ("daily", "agency", "unused")}
    told = "".join(entry_records("source", make_edition(make_event("rally"), sources=sources)))
    assert "Report unused" not in told


def test_hostile_words_stay_words() -> None:
    """A title with markup is text in the document."""
    assert "<script>" not in page_record("<script>alert(1)</script>", "Summary", "../about/", "en")
