"""Search engines and archives are told what a page is, who claims what, and no more than is known."""

import json
from html.parser import HTMLParser

import pytest
from pyld import jsonld
from tests.support import cite, make_claim, make_denial, make_edition, make_event, make_place, make_source, make_when

from timeline.exports.json_ld import event_json_ld, explainer_json_ld
from timeline.model.claim import Claimant, ClaimStatus
from timeline.model.entities import PlacePrecision
from timeline.model.event import Weight
from timeline.model.source import CopyForm, Origin
from timeline.model.structure import Thread

SCHEMA = "https://schema.org/"
ADDRESSES = ("url", "contentUrl", "archivedAt")
CONTEXT = {"@vocab": SCHEMA, **{name: {"@id": SCHEMA + name, "@type": "@id"} for name in ADDRESSES}}
PAGE = "https://example.org/site/river/events/rally/"


def load(url, options):
    """Return a small context for schema.org and nothing else: no test asks another host."""
    assert url.startswith("https://schema.org")
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": CONTEXT},
    }


def expand(text, base=""):
    """Return the only node of a description, its names shortened again and single values alone."""
    options = {"documentLoader": load}
    expanded = jsonld.expand(json.loads(text), {**options, "base": base})
    compacted = jsonld.compact(expanded, {"@vocab": SCHEMA}, options)
    assert "@graph" not in compacted
    return compacted


def described(base="", site_url="https://example.org/site", fields=None, **event):
    """Return the description of an event's page."""
    event = make_event(**event)
    return expand(event_json_ld(event, make_edition(event, site_url=site_url, **fields or {})), base)


def test_event_page():
    """An event's page says what it is, about which event, in which explainer, since when."""
    node = described()
    assert (node["@type"], node["@id"], node["url"]) == ("WebPage", PAGE, {"@id": PAGE})
    assert (node["name"], node["description"]) == ("People rally in the square", "A rally was held.")
    assert (node["datePublished"], node["dateModified"], node["inLanguage"]) == ("2024-02-01", "2024-02-01", "en")
    assert node["isPartOf"]["@id"] == "https://example.org/site/river/"
    assert node["publisher"] == {"@type": "Organization", "name": "The Record"}
    assert node["mainEntity"] == {
        "@type": "Event",
        "@id": f"{PAGE}#event",
        "name": "People rally in the square",
        "description": "A rally was held.",
        "startDate": "2023-12-18",
    }


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2023-12-18", "2023-12-18", None),
        ("2023-12-17T20:00+01:00", "2023-12-17T19:00+00:00", None),
        ("2023-12-17/2023-12-30", "2023-12-17", "2023-12-30"),
        ("2023-12-17/..", "2023-12-17", None),
        ("2023-11/2023-12-30", None, "2023-12-30"),
        ("2023-12", None, None),
        ("2023-12-18~", None, None),
        ("2023-12-18?", None, None),
        ("2023-12-XX", None, None),
        ("[2023-12-24,2023-12-28]", None, None),
        ("2022-22", None, None),
        ("-0043-03-15", None, None),
    ],
)
def test_dates(when, start, end):
    """Start and end are given only where they are exactly known; the page always has the date as written."""
    node = described(when=when)
    assert (node["mainEntity"].get("startDate"), node["mainEntity"].get("endDate")) == (start, end)
    assert node["temporalCoverage"] == when


def test_claim():
    """A claim has its claimant, what it appears in, its status in words and its denials, and no rating."""
    claim = make_claim(status=ClaimStatus.DISPUTED, denials=(make_denial(),))
    node = described(claims=(claim,))["mentions"]
    assert (node["@type"], node["@id"], node["text"]) == ("Claim", f"{PAGE}#claim-1", "The count was wrong.")
    assert node["author"] == {
        "@type": "Organization",
        "@id": "https://example.org/site/river/organizations/party/",
        "name": "The Party",
    }
    assert node["appearance"] == {"@type": "CreativeWork", "@id": "https://example.org/daily"}
    assert node["description"].startswith("Disputed: ")
    assert (node["comment"]["@type"], node["comment"]["text"]) == ("Comment", "She denied it.")
    assert node["comment"]["author"]["@type"] == "Person"
    assert not {"ClaimReview", "Rating", "reviewRating"} & set(json.dumps(node).split('"'))


def test_unknown_claimant():
    """A claimant in no register has a name and is not made a person or an organization."""
    node = described(claims=(make_claim(by=Claimant(name="Protesters")),))["mentions"]
    assert node["author"] == {"name": "Protesters"}


def test_named():
    """Persons and organizations of the event are mentioned with their pages."""
    mentions = described(people=("ana-ilic",), organizations=("party",))["mentions"]
    assert [(node["@type"], node["@id"].removeprefix("https://example.org/site/")) for node in mentions] == [
        ("Person", "river/people/ana-ilic/"),
        ("Organization", "river/organizations/party/"),
    ]


def test_citations():
    """Every source is cited with publisher and language, a copy with the text it is based on."""
    sources = {
        "copy": make_source("copy", copy_of=Origin("Outlet daily", CopyForm.COPY, "daily"), language="sr"),
        "relay": make_source("relay", copy_of=Origin("Beta", CopyForm.RELAY), described=True, title="A report"),
        "daily": make_source("daily", published=make_when("2023-12"), archived="https://archive.example/daily"),
        "late": make_source("late", published=make_when("2023-12-20~")),
    }
    cited = described(citations=cite(*sources), fields={"sources": sources})["citation"]
    copy, relay, daily, late = cited
    assert copy == {
        "@type": "CreativeWork",
        "@id": "https://example.org/copy",
        "url": {"@id": "https://example.org/copy"},
        "name": "Report copy",
        "publisher": {"@type": "Organization", "name": "Outlet copy"},
        "inLanguage": "sr",
        "isBasedOn": {
            "@type": "CreativeWork",
            "@id": "https://example.org/daily",
            "name": "Report daily",
            "publisher": {"@type": "Organization", "name": "Outlet daily"},
        },
    }
    assert relay["name"] == "[A report]"
    assert relay["isBasedOn"] == {
        "@type": "CreativeWork",
        "publisher": {"@type": "Organization", "name": "Beta"},
    }
    assert (daily["datePublished"], daily["archivedAt"]) == ("2023-12", {"@id": "https://archive.example/daily"})
    assert "datePublished" not in late


def test_place():
    """A place says of which kind it is, where it lies and what contains it."""
    places = {
        "square": make_place("square", within="town", latitude=44.811, longitude=20.462, precision=PlacePrecision.AREA),
        "town": make_place("town", precision=PlacePrecision.CITY),
    }
    assert described(place="square", fields={"places": places})["mainEntity"]["location"] == {
        "@type": "Place",
        "@id": "https://example.org/site/river/places/square/",
        "name": "Square",
        "geo": {"@type": "GeoCoordinates", "latitude": 44.811, "longitude": 20.462},
        "containedInPlace": {"@type": "City", "name": "Town"},
    }


def test_relative_addresses():
    """Without the site's address, the description names the same pages when it is read at the page's own address."""
    claims = (make_claim(),)
    assert described(base=PAGE, site_url="", claims=claims) == described(claims=claims)


def test_explainer():
    """The front page has days, subjects, coverage, its turning points and the data as downloads."""
    turning = make_event("turn", title="It turns", weight=Weight.TURNING_POINT)
    node = expand(explainer_json_ld(make_edition(make_event(), turning)))
    assert (node["@type"], node["url"]["@id"]) == ("CollectionPage", "https://example.org/site/river/")
    assert (node["datePublished"], node["dateModified"]) == ("2024-02-01", "2024-02-01")
    assert (node["about"]["name"], node["temporalCoverage"]) == ("The street", "2023/2024")
    event, data = node["hasPart"]
    assert (event["@id"], event["name"]) == ("https://example.org/site/river/events/turn/", "It turns")
    assert (data["@type"], data["description"]) == ("Dataset", "Everything.")
    files = {file["contentUrl"]["@id"].rpartition("/")[2]: file["encodingFormat"] for file in data["distribution"]}
    assert files == {
        "events.json": "application/json",
        "events.csv": "text/csv",
        "events.ics": "text/calendar",
        "sources.json": "application/json",
    }


def test_an_explainer_names_no_more_than_some_turning_points_and_threads() -> None:
    """The description does not grow with the explainer: the first twenty-five of each are named."""
    turning = [make_event(f"e{n}", weight=Weight.TURNING_POINT) for n in range(60)]
    threads = tuple(Thread(f"t{n}", f"Thread {n}", "Rallies.") for n in range(60))
    node = expand(explainer_json_ld(make_edition(*turning, threads=threads)))
    assert len(node["hasPart"]) == 26
    assert [about["name"] for about in node["about"]] == [f"Thread {n}" for n in range(25)]


class Titles(HTMLParser):
    """Collects the names of all elements."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        """Keep the name."""
        self.seen.append(tag)


def test_hostile_title():
    """A title with markup cannot end the script element that holds the description."""
    hostile = "</script><b>&<!--\u2028"
    event = make_event(title=hostile)
    for text in (event_json_ld(event, make_edition(event)), explainer_json_ld(make_edition(event, title=hostile))):
        parser = Titles()
        parser.feed(f'<script type="application/ld+json">{text}</script><p>')
        assert parser.seen == ["script", "p"]
        assert not set("<>&\u2028") & set(text)
        assert json.loads(text)["name"] == hostile


def test_same_bytes():
    """The same event gives the same text."""
    event = make_event(claims=(make_claim(),))
    assert event_json_ld(event, make_edition(event)) == event_json_ld(event, make_edition(event))
