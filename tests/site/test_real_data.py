"""The data files of the real explainer, read by the programs that readers use for them."""

import json
from typing import Any

import feedparser
import icalendar
import jsonschema
import pytest
from tests.site.building import SITE_URL
from tests.site.crawl import CrawledSite
from tests.site.kinds import EXPLAINER

DATA = f"{EXPLAINER}data/"


@pytest.fixture
def records(built_site: CrawledSite) -> dict[str, Any]:
    """The events as JSON."""
    return json.loads(built_site.read(f"{DATA}events.json"))  # type: ignore[no-any-return]


def event_pages(site: CrawledSite) -> set[str]:
    """Return the full addresses of the pages of events that may be listed."""
    prefix = f"{EXPLAINER}events/"
    return {
        f"{SITE_URL}/{file.removesuffix('index.html')}"
        for file, page in site.pages.items()
        if file.startswith(prefix) and page.is_indexed
    }


def test_the_feed_is_read_without_complaint(built_site: CrawledSite) -> None:
    """A feed reader accepts the Atom feed, and every entry has an id of its own and leads to a page."""
    feed = feedparser.parse(built_site.read(f"{DATA}feed.atom"))
    assert not feed.bozo
    assert feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert {entry.link.partition("#")[0] for entry in feed.entries} <= event_pages(built_site)


def test_the_json_feed_says_the_same(built_site: CrawledSite) -> None:
    """The JSON feed has the entries of the Atom feed, in the same order."""
    atom = feedparser.parse(built_site.read(f"{DATA}feed.atom"))
    items = json.loads(built_site.read(f"{DATA}feed.json"))["items"]
    assert [item["url"] for item in items] == [entry.link for entry in atom.entries]


def test_the_calendar_is_read_without_complaint(built_site: CrawledSite) -> None:
    """A calendar program accepts the calendar, and each of its entries leads to an event's page."""
    calendar = icalendar.Calendar.from_ical(built_site.read(f"{DATA}events.ics"))
    entries = calendar.walk("VEVENT")
    assert entries
    assert {str(entry["URL"]) for entry in entries} <= event_pages(built_site)
    assert len({str(entry["UID"]) for entry in entries}) == len(entries)


def test_the_records_follow_their_schema(built_site: CrawledSite, records: dict[str, Any]) -> None:
    """The events as JSON follow the schema that is published beside them."""
    schema = json.loads(built_site.read(f"{DATA}events.schema.json"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    assert [error.message for error in validator(schema).iter_errors(records)] == []


def test_the_records_hold_every_event(built_site: CrawledSite, records: dict[str, Any]) -> None:
    """The events as JSON and the events that have a page are the same."""
    assert {event["url"] for event in records["events"]} == event_pages(built_site)


def test_the_description_for_search_engines_is_sound(built_site: CrawledSite) -> None:
    """The data block of the front page and of each event is JSON that names the page it stands on."""
    for address in [f"{SITE_URL}/{EXPLAINER}", *event_pages(built_site)]:
        page = built_site.page(address.removeprefix(f"{SITE_URL}/"))
        blocks = [e.text for e in page.all("script") if e.get("type") == "application/ld+json"]
        assert len(blocks) == 1, page.path
        described = json.loads(blocks[0] or "")
        assert described["@context"] == "https://schema.org"
        assert address in json.dumps(described, ensure_ascii=False)
