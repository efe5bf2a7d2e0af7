"""Feed readers are told what was added, corrected and withdrawn."""

import json
from calendar import timegm
from datetime import UTC, datetime

import feedparser
import pytest
from tests.support import make_correction, make_day, make_edition, make_event

from timeline.exports.atom import atom_feed
from timeline.exports.feed_entries import NEWEST, feed_entries
from timeline.exports.json_feed import json_feed
from timeline.model.event import Correction, PublicationStatus

HOSTILE = "</script><b>&\"' Vučić"
OLD = make_event("old", "2023-12-18", title="The old one")
LATE = make_event("late", "2023-12-20", title="Added late", added=make_day("2024-03-05"), threads=("street",))
CORRECTED = make_event("wrong", "2023-12-24", title="A wrong date", corrections=(make_correction("2024-03-09"),))
WITHDRAWN = make_event(
    "gone", "2023-12-25", title="Not so", status=PublicationStatus.RETRACTED, updated=make_day("2024-03-08")
)
DRAFT = make_event("secret", "2023-12-26", title="Not yet", status=PublicationStatus.DRAFT)


def read(text):
    """Return an Atom feed as feed readers see it."""
    feed = feedparser.parse(text.encode())
    assert feed.bozo is False
    assert feed.version == "atom10"
    return feed


def by_title(feed):
    """Return the entries of a feed by title."""
    return {entry.title: entry for entry in feed.entries}


def test_order():
    """The newest change comes first; an event whose record changed moves up, behind the correction itself."""
    edition = make_edition(OLD, LATE, CORRECTED)
    assert [entry.title for entry in feed_entries(edition)] == [
        "Correction: A wrong date",
        "A wrong date",
        "Added late",
        "The old one",
    ]


def test_one_day():
    """Of events added on one day the latest event comes first."""
    entries = feed_entries(make_edition(make_event("a", "2023-12-18"), make_event("b", "2023-12-19")))
    assert [entry.path for entry in entries] == ["river/events/b/", "river/events/a/"]


def test_newest_only():
    """A feed ends with the fiftieth change."""
    events = [make_event(f"e{day}", f"2023-{day // 28 + 1:02}-{day % 28 + 1:02}") for day in range(NEWEST + 5)]
    entries = feed_entries(make_edition(*events))
    assert [entries[0].path, entries[-1].path] == ["river/events/e54/", "river/events/e5/"]
    assert len(entries) == NEWEST


def test_draft():
    """A draft is not told of."""
    assert feed_entries(make_edition(DRAFT)) == []


def test_withdrawn():
    """An event that was withdrawn takes the place of its own addition, with the same id."""
    before = make_event("gone", "2023-12-25", title="Not so")
    [told], [earlier] = feed_entries(make_edition(WITHDRAWN)), feed_entries(make_edition(before))
    assert (told.title, told.text) == ("Withdrawn: Not so", "Withdrawn.")
    assert told.id == earlier.id


def test_atom_entry():
    """An Atom entry has absolute address, days, categories and a summary that begins with the date in words."""
    entry = by_title(read(atom_feed(make_edition(LATE))))["Added late"]
    assert entry.link == "https://example.org/site/river/events/late/"
    assert entry.summary == "20 December 2023. A rally was held."
    assert [(tag.term, tag.label) for tag in entry.tags] == [("protest", "Protests"), ("street", "The street")]
    assert datetime.fromtimestamp(timegm(entry.published_parsed), UTC).date().isoformat() == "2024-03-05"


def test_atom_correction():
    """A correction tells what stood there, what stands there now and why, on its own day."""
    entry = by_title(read(atom_feed(make_edition(CORRECTED))))["Correction: A wrong date"]
    assert entry.summary == "Corrected: 24 December, not 25 December. Two agencies give the 24th."
    assert entry.updated == "2024-03-09T12:00:00Z"


def test_atom_head():
    """The Atom feed names site, explainer, its own address and the day of the latest change."""
    feed = read(atom_feed(make_edition(OLD, CORRECTED))).feed
    assert (feed.title, feed.subtitle, feed.author) == (
        "The river and the square",
        "What happened at the river.",
        "The Record",
    )
    assert feed.updated == "2024-03-09T12:00:00Z"
    assert {link.rel: link.href for link in feed.links} == {
        "alternate": "https://example.org/site/river/",
        "self": "https://example.org/site/river/data/feed.atom",
    }


def test_ids_survive_a_move():
    """No id changes when the site gets another address or none."""

    def ids(site_url):
        feed = read(atom_feed(make_edition(OLD, CORRECTED, site_url=site_url)))
        return [feed.feed.id, *(entry.id for entry in feed.entries)]

    here = ids("https://example.org/site")
    assert here == ids("https://example.net") == ids("")
    assert len(set(here)) == 4
    assert all(id_.startswith("urn:uuid:") for id_ in here)


def test_ids_survive_a_new_name():
    """An event that was renamed keeps its id, and so do its corrections when another is added before them."""
    earlier, later = make_correction("2024-03-01"), make_correction("2024-03-09")
    renamed = make_event("new-name", "2023-12-24", formerly=("wrong",), corrections=(later, earlier))
    original = make_event("wrong", "2023-12-24", corrections=(earlier,))
    kept = {entry.published.text: entry.id for entry in feed_entries(make_edition(original))}
    assert kept.items() < {entry.published.text: entry.id for entry in feed_entries(make_edition(renamed))}.items()


def test_two_corrections_on_a_day():
    """Two corrections of one day are two entries."""
    day = make_day("2024-03-09")
    corrections = (Correction(day, "a", "b", "First."), Correction(day, "c", "d", "Second."))
    entries = feed_entries(make_edition(make_event(corrections=corrections)))
    assert len({entry.id for entry in entries}) == 3


def test_unknown_address():
    """Without the site's address, an Atom feed links to pages from its own place and names no self."""
    text = atom_feed(make_edition(OLD, site_url=""))
    read(text)
    assert 'href="../events/old/"' in text
    assert 'rel="self"' not in text


def test_same_entries():
    """The JSON feed has the ids, titles, texts and days of the Atom feed."""
    edition = make_edition(OLD, LATE, CORRECTED, WITHDRAWN)
    atom = read(atom_feed(edition)).entries
    items = json.loads(json_feed(edition))["items"]
    assert [(item["id"], item["title"], item["content_text"], item["date_modified"]) for item in items] == [
        (entry.id, entry.title, entry.summary, entry.updated) for entry in atom
    ]


def test_json_feed():
    """The JSON feed follows version 1.1: head, authors, language, and for each item address and tags."""
    feed = json.loads(json_feed(make_edition(LATE)))
    item = feed.pop("items")[0]
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The river and the square",
        "home_page_url": "https://example.org/site/river/",
        "feed_url": "https://example.org/site/river/data/feed.json",
        "description": "What happened at the river.",
        "language": "en",
        "authors": [{"name": "The Record"}],
    }
    assert item["url"] == "https://example.org/site/river/events/late/"
    assert item["tags"] == ["Protests", "The street"]
    assert item["date_published"] == "2024-03-05T12:00:00Z"


def test_json_feed_without_address():
    """Without the site's address the JSON feed has no addresses, as they could not be absolute."""
    assert "url" not in json_feed(make_edition(OLD, site_url=""))


@pytest.mark.parametrize("export", [atom_feed, json_feed])
def test_hostile_title(export):
    """A title with markup reaches the reader letter by letter and is no markup in the file."""
    edition = make_edition(make_event(title=HOSTILE), title=HOSTILE)
    text = export(edition)
    assert "<b>" not in text
    titles = [json.loads(text)["title"]] if text.startswith("{") else []
    assert HOSTILE in (titles or feedparser.parse(text.encode(), sanitize_html=False).entries[0].title)


def test_control_character():
    """A character that XML has no form for does not spoil the Atom feed."""
    assert read(atom_feed(make_edition(make_event(title="A\x07 rally")))).entries[0].title == "A rally"


@pytest.mark.parametrize("when", ["2023-12", "2023-12-XX", "2022-22", "2023"])
def test_no_gained_precision(when):
    """A date that is less exact than a day is told in words and never as a day."""
    [entry] = feed_entries(make_edition(make_event(when=when)))
    assert entry.text.split(".")[0] in {"December 2023", "A day in December 2023", "Summer 2022", "2023"}


@pytest.mark.parametrize("export", [atom_feed, json_feed])
def test_same_bytes(export):
    """The same explainer gives the same text."""
    assert export(make_edition(OLD, CORRECTED)) == export(make_edition(OLD, CORRECTED))
