"""Links, charts and images in running text lead somewhere."""

import pytest
from tests.checking import told_by
from tests.support import codes, make_chart, make_claim, make_event, make_page, make_site, text_with

from timeline.checks import CheckContext, broken_anchor, broken_link, image_without_alt
from timeline.model.problem import Mark, Marks

FILES = (
    "river/index.md",
    "river/events/2023-12-18-rally.md",
    "river/data/crowds.csv",
    "pages/methodology.md",
    "images/the square.jpg",
)


def problems_of(*links):
    """Return what is wrong with links in an event's text."""
    site = make_site(make_event(references=text_with(links=links)), files=FILES)
    return told_by(broken_link, site)


@pytest.mark.parametrize(
    "target",
    [
        "event:rally",
        "event:rally#claims",
        "person:ana-ilic",
        "organization:party",
        "place:square",
        "thread:street",
        "category:protest",
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "mailto:desk@example.org",
        "#claims",
        "../data/crowds.csv",
        "{static}../data/crowds.csv",
        "{static}/river/data/crowds.csv",
        "{filename}/pages/methodology.md#claims",
        "{filename}2023-12-18-rally.md",
        "/images/the%20square.jpg",
    ],
)
def test_sound_link(target):
    """Ids, files of the content and addresses on the web may be linked to."""
    assert problems_of(target) == []


@pytest.mark.parametrize(
    ("target", "code", "part_of_hint"),
    [
        ("event:raly", "broken-link", "“event:rally”"),
        ("event:", "broken-link", "an event’s id is"),
        ("http//example.org", "broken-link", "whole web address"),
        ("www.example.org", "broken-link", "whole web address"),
        ("person:ana-illic", "broken-link", "“person:ana-ilic”"),
        ("organization:ana-ilic", "broken-link", "organizations.yml"),
        ("place:moon", "broken-link", "places.yml"),
        ("thread:alley", "broken-link", "index.md"),
        ("category:protests", "broken-link", "“category:protest”"),
        ("chart:pie", "broken-link", "in charts"),
        ("term:moon", "broken-link", "terms.yml"),
        ("https://", "broken-link", "https://example.org"),
        ("http://[broken", "broken-link", "https://example.org"),
        ("mailto:desk", "broken-link", "mailto:"),
        ("../data/crowd.csv", "broken-link", "“../data/crowds.csv”"),
        ("{filename}nope.md", "broken-link", "{filename}/"),
        ("{filename}/../../etc/passwd", "broken-link", "{filename}/"),
        ("{attach}crowds.csv", "broken-link", "{filename}/"),
        ("/methodology/", "broken-link", "{filename}/pages/methodology.md"),
        ("", "broken-link", "{filename}/"),
        ("javascript:alert(1)", "link-scheme", "links may start with event:"),
        ("evnt:rally", "link-scheme", "“event:rally”"),
        ("data:text/html,x", "link-scheme", "links may start with"),
    ],
)
def test_broken_link(target, code, part_of_hint):
    """A link that leads nowhere is an error at the link, with the way out."""
    (problem,) = problems_of(target)
    assert problem.code == code
    assert part_of_hint in problem.hint
    assert problem.mark == Mark("content/river/events/2023-12-18-rally.md", 20, 5)


def test_link_of_a_page():
    """A page beside the timelines may link to an id of any of them, and to files from its own folder."""
    page = make_page(text_with(links=["event:rally", "methodology.md", "event:gone"]))
    (problem,) = told_by(broken_link, make_site(make_event(), pages=[page], files=FILES))
    assert "event:gone" in problem.message


def test_link_of_a_chart():
    """Paths in a chart's text start at the chart's folder."""
    chart = make_chart("bars", references=text_with(links=["../data/crowds.csv", "data/crowds.csv"]))
    (problem,) = told_by(broken_link, make_site(charts=(chart,), files=FILES))
    assert "“data/crowds.csv”" in problem.message


def test_link_to_a_faulty_document():
    """A link to an event whose file is faulty is not called broken."""
    site = make_site(make_event(references=text_with(links=["event:broken"])))
    assert codes(told_by(broken_link, site, CheckContext({"river": {"event": frozenset({"broken"})}}))) == []


@pytest.mark.parametrize("target", ["event:rally#sources", "event:rally#claim-2", "#claims", "#source-1"])
def test_sound_anchor(target):
    """Sections, claims and figures of an event's page may be linked to."""
    site = make_site(make_event(references=text_with(links=[target]), claims=(make_claim(), make_claim())))
    assert codes(told_by(broken_anchor, site)) == []


@pytest.mark.parametrize(
    "target",
    [
        "event:rally#soruces",
        "event:rally#claim-0",
        "event:rally#claim-1",
        "event:rally#claims",
        "event:rally#",
        "#nowhere",
    ],
)
def test_broken_anchor(target):
    """A link to a section that an event's page does not have is an error."""
    site = make_site(make_event(references=text_with(links=[target])))
    assert codes(told_by(broken_anchor, site)) == ["broken-anchor"]


@pytest.mark.parametrize("target", ["event:rally#claim-9", "#claim-9", "event:unknown#claim-9"])
def test_anchor_that_is_not_known(target):
    """Which anchors there are is not known of an event with a fault, nor of one that does not exist."""
    event = make_event(references=text_with(links=[target]), marks=Marks("rally.md", faulty=frozenset({"claims"})))
    assert codes(told_by(broken_anchor, make_site(event))) == []


def test_image_without_alternative_text():
    """An image without alternative text is an error; white space is no text."""
    images = [("{static}/images/the square.jpg", " "), ("{static}/images/the square.jpg", "The square at night")]
    site = make_site(make_event(references=text_with(images=images)))
    assert codes(told_by(image_without_alt, site)) == ["image-without-alt"]


def test_missing_image():
    """An image must be a file of the content."""
    images = [("../../images/the%20square.jpg", "The square"), ("../../images/the%20sqare.jpg", "The square")]
    site = make_site(make_event(references=text_with(images=images)), files=FILES)
    (problem,) = told_by(broken_link, site)
    assert (problem.code, "sqare" in problem.message) == ("broken-link", True)


@pytest.mark.parametrize("target", ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA"])
def test_remote_image(target):
    """An image from another host is an error, because pages ask nothing of other hosts."""
    site = make_site(make_event(references=text_with(images=[(target, "The square")])), files=FILES)
    assert codes(told_by(broken_link, site)) == ["remote-image"]
