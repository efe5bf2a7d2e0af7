"""The data files hold what the pages say, no more and no less."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator
from tests.support import (
    because_of,
    cite,
    make_claim,
    make_correction,
    make_day,
    make_denial,
    make_edition,
    make_estimate,
    make_event,
    make_figure,
    make_person,
    make_place,
    make_source,
    make_when,
    whole_csv,
    whole_json,
)

from timeline.exports.events_csv import COLUMNS
from timeline.exports.events_schema import events_schema
from timeline.exports.sources_json import sources_json
from timeline.model.claim import Claimant, ClaimStatus, Qualifier
from timeline.model.event import Cause, PublicationStatus
from timeline.model.source import Citation, CopyForm, Origin

HOSTILE = "</script><b>&\u2028"
FIRST = make_event("first", "2023-12-17T20:00+01:00")
FULL = make_event(
    "full",
    "2023-12~",
    title="A “full” one, with commas",
    label="Full",
    when_note="evening",
    known=make_when("2024-01-02"),
    threads=("street",),
    place="square",
    people=("ana-ilic",),
    organizations=("party",),
    because_of=(*because_of("first"), Cause("first", cite("daily"), "the count")),
    citations=(Citation("daily", "paragraph 4"), Citation("agency")),
    claims=(
        make_claim(denials=(make_denial(),), dispute="who-began"),
        make_claim(by=Claimant(name="A passer-by"), status=ClaimStatus.REPORTED),
        make_claim(status=ClaimStatus.REPORTED),
    ),
    figures=(make_figure(make_estimate(qualifier=Qualifier.AT_LEAST), make_estimate(value=None, text="hundreds")),),
    corrections=(make_correction("2024-03-09"),),
    updated=make_day("2024-03-01"),
    formerly=("fuller",),
)


def no_text(event):
    """Return nothing for any event."""
    return ""


def data(*events, text_of=no_text, **fields):
    """Return the file of events, read back and held against its schema."""
    read = json.loads(whole_json(make_edition(*events, **fields), text_of))
    Draft202012Validator(json.loads(events_schema())).validate(read)
    return read


def rows(*events, **fields):
    """Return the table of events, read back."""
    text = whole_csv(make_edition(*events, **fields))
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_schema_is_sound():
    """The schema is JSON Schema 2020-12, with no address of its own."""
    schema = json.loads(events_schema())
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in events_schema()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("events", 0, "extra"), 1),
        (("events", 0, "weight"), "heavy"),
        (("events", 0, "added"), "1 February"),
        (("events", 0, "when", "lower"), "2023-12"),
        (("events", 1, "claims", 0, "status"), "true"),
        (("events", 1, "figures", 0, "estimates", 0, "value"), "300"),
    ],
)
def test_schema_refuses(path, value):
    """The schema refuses an unknown key, an unknown word and a day that is none."""
    read = data(FIRST, FULL)
    *way, last = path
    part = read
    for step in way:
        part = part[step]
    part[last] = value
    assert not Draft202012Validator(json.loads(events_schema())).is_valid(read)


def test_event_fields():
    """An event is given with every field of the model."""
    event = data(FIRST, FULL, text_of="Text of {}".format)["events"][1]
    assert event["text"] == "Text of full"
    assert event["url"] == "https://example.org/site/river/events/full/"
    assert event["citations"] == [{"source": "daily", "locator": "paragraph 4"}, {"source": "agency", "locator": None}]
    assert event["sources"] == ["daily", "agency"]
    assert event["because_of"][1] == {
        "event": "first",
        "url": "https://example.org/site/river/events/first/",
        "citations": [{"source": "daily", "locator": None}],
        "note": "the count",
    }
    assert event["corrections"] == [
        {
            "date": "2024-03-09",
            "was": "25 December",
            "now": "24 December",
            "reason": "Two agencies give the 24th.",
            "of": None,
        }
    ]
    told = ("label", "when_note", "category", "weight", "threads", "place", "people", "organizations", "formerly")
    assert [event[key] for key in told] == [
        "Full", "evening", "protest", "normal", ["street"], "square", ["ana-ilic"], ["party"], ["fuller"],
    ]  # fmt: skip
    assert [event[key] for key in ("added", "updated", "last_modified")] == ["2024-02-01", "2024-03-01", "2024-03-09"]


def test_claims_and_figures():
    """Claims, denials and estimates keep their claimant, status, qualifier and words."""
    event = data(FIRST, FULL)["events"][1]
    claim, other, _ = event["claims"]
    assert claim["by"] == {"id": "party", "name": "The Party"}
    assert (claim["status"], claim["dispute"], claim["stance"]) == ("alleged", "who-began", "claim")
    assert claim["denials"][0]["by"] == {"id": "ana-ilic", "name": "Ana Ilić"}
    assert other["by"] == {"id": None, "name": "A passer-by"}
    number, words = event["figures"][0]["estimates"]
    assert (number["value"], number["text"], number["qualifier"]) == (300, None, "at-least")
    assert (words["value"], words["text"], words["qualifier"]) == (None, "hundreds", None)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2023-12", ("2023-12-01", "2023-12-31", "month", False, False, "December 2023")),
        ("2023-12-24~", ("2023-12-24", "2023-12-24", "day", True, False, "about 24 December 2023")),
        ("2023?", ("2023-01-01", "2023-12-31", "year", False, True, "possibly 2023")),
        ("2023-12-17/..", ("2023-12-17", None, "day", False, False, "since 17 December 2023")),
        ("-0043-03-15", ("-0043-03-15", "-0043-03-15", "day", False, False, "15 March 44 BC")),
        ("Y12000", ("12000-01-01", "12000-12-31", "year", False, False, "12000")),
    ],
)
def test_date(when, expected):
    """A date is given as written, with its possible days, marks and wording."""
    date = data(make_event(when=when))["events"][0]["when"]
    keys = ("lower", "upper", "precision", "approximate", "uncertain", "wording")
    assert date["edtf"] == when
    assert tuple(date[key] for key in keys) == expected


def test_nothing_unpublished():
    """What only a draft or a withdrawn event names is in no data file."""
    hidden = make_event("hidden", people=("jovan",), citations=cite("leak"), status=PublicationStatus.DRAFT)
    fields = {
        "people": {"ana-ilic": make_person("ana-ilic", "Ana Ilić"), "jovan": make_person("jovan", "Jovan")},
        "sources": {key: make_source(key) for key in ("daily", "agency", "leak")},
    }
    read = data(FULL, hidden, **fields)
    assert [event["id"] for event in read["events"]] == ["full"]
    assert [person["id"] for person in read["people"]] == ["ana-ilic"]
    assert [row["id"] for row in rows(FULL, hidden, **fields)] == ["full"]
    keys = [source["key"] for source in json.loads(sources_json(make_edition(FULL, hidden, **fields)))["sources"]]
    assert keys == ["daily", "agency"]


def test_no_events():
    """An explainer without events has a file that says so."""
    assert data()["events"] == []
    assert rows() == []


def test_relative_addresses():
    """Without the site's address, addresses lead from the data file to the page."""
    assert data(FIRST, site_url="")["events"][0]["url"] == "../events/first/"
    assert data(FIRST, site_url="")["timeline"]["url"] == "../"
    assert rows(FIRST, site_url="")[0]["url"] == "../events/first/"


def test_row():
    """A row holds dates, names, counts of claims by status, and sources."""
    [row] = rows(FULL)
    assert row == {
        "id": "full",
        "title": "A “full” one, with commas",
        "when": "2023-12~",
        "earliest": "2023-12-01",
        "latest": "2023-12-31",
        "wording": "about December 2023",
        "category": "Protests",
        "weight": "normal",
        "threads": "The street",
        "place": "Square",
        "people": "Ana Ilić",
        "organizations": "The Party",
        "summary": "A rally was held.",
        "claims_confirmed": "0",
        "claims_reported": "2",
        "claims_alleged": "1",
        "claims_disputed": "0",
        "claims_denied": "0",
        "claims_retracted": "0",
        "sources": "2",
        "source_urls": "https://example.org/daily https://example.org/agency",
        "url": "https://example.org/site/river/events/full/",
    }


@pytest.mark.parametrize("text", ['say "so"', "one, two", "two\nlines", "two\r\nlines", "Ђ; é; 🙂", " spaces "])
def test_odd_characters(text):
    """Quotation marks, commas, line ends and any script survive the table."""
    assert rows(make_event(title=text))[0]["title"] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1"])
def test_no_formula(text):
    """Words that a spreadsheet would take for a formula get an apostrophe before them."""
    row = rows(make_event(title=text, summary=text))[0]
    assert (row["title"], row["summary"]) == (f"'{text}", f"'{text}")


@pytest.mark.parametrize(
    ("when", "earliest", "latest"), [("-0043-03-15/..", "-0043-03-15", ""), ("../-0043-03-15", "", "-0043-03-15")]
)
def test_dates_stay_readable(when, earliest, latest):
    """A year before Christ keeps its sign, and an end that is not known is empty."""
    row = rows(make_event(when=when))[0]
    assert (row["when"], row["earliest"], row["latest"]) == (when, earliest, latest)


def test_table_lines():
    """Every row, the headings too, ends with CRLF and has all columns."""
    lines = whole_csv(make_edition(FIRST, FULL)).split("\r\n")
    assert lines[0].split(",") == list(COLUMNS)
    assert len(lines) == 4
    assert lines[-1] == ""


def test_copies():
    """A source names what it copies, the text it goes back to, its copies and the events that cite it."""
    copy = make_source("copy", copy_of=Origin("Outlet daily", CopyForm.RELAY, "daily"), published=make_when("2023-12"))
    relay = make_source("relay", copy_of=Origin("An unknown outlet", CopyForm.COPY))
    register = {source.key: source for source in (copy, make_source("daily"), relay)}
    edition = make_edition(make_event(citations=cite("copy", "relay")), sources=register)
    found = {source["key"]: source for source in json.loads(sources_json(edition))["sources"]}
    assert found["copy"]["copy_of"] == {"outlet": "Outlet daily", "form": "relay", "source": "daily"}
    assert (found["copy"]["original"], found["relay"]["original"]) == ("daily", "relay")
    assert (found["daily"]["copies"], found["daily"]["events"]) == (["copy"], [])
    assert found["copy"]["events"] == ["rally"]
    assert found["copy"]["published"]["wording"] == "December 2023"
    assert found["copy"]["page"] == "https://example.org/site/river/sources/#source-copy"


def test_hostile_text():
    """Markup in titles and texts is no markup in JSON files, and is the same text when read back."""
    event = make_event(title=HOSTILE, citations=cite("bad"))
    edition = make_edition(event, sources={"bad": make_source("bad", title=HOSTILE)})
    text = whole_json(edition, lambda event: HOSTILE)
    assert not set("<>&\u2028") & set(text + sources_json(edition))
    assert json.loads(text)["events"][0]["title"] == json.loads(text)["events"][0]["text"] == HOSTILE
    assert json.loads(sources_json(edition))["sources"][0]["title"] == HOSTILE


def test_places():
    """A place that contains the place of an event is in the file too."""
    places = {"square": make_place("square", within="town"), "town": make_place("town"), "far": make_place("far")}
    assert [place["id"] for place in data(FULL, places=places)["places"]] == ["square", "town"]


@pytest.mark.parametrize(
    "export",
    [
        lambda edition: whole_json(edition, no_text),
        lambda edition: whole_csv(edition),
        sources_json,
    ],
)
def test_same_bytes(export):
    """The same explainer gives the same text, ending with a line end."""
    text = export(make_edition(FIRST, FULL))
    assert text == export(make_edition(FIRST, FULL))
    assert text.endswith("\n")
