"""The published site of the real content: nothing is lost, nothing leads nowhere, nothing leaves the site."""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from tests.site.building import CONTENT, ROOT, SITE_URL, build, files_of
from tests.site.crawl import CrawledPage, CrawledSite, Link, listed_events, name_of, text_of
from tests.site.kinds import PAGE_KINDS

from timeline.model.claim import Claimant
from timeline.model.event import Event
from timeline.model.source import Citation
from timeline.model.timeline import Timeline
from timeline.reading import load_site
from timeline.views.lookup import months_of

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
POLICY = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"},
    "img-src": {"'self'", "data:", "blob:"},
    "connect-src": {"'self'"},
    "font-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}
"""The most that a page may allow: scripts and styles of the site itself, and the empty style that Plotly makes."""
LEFT_BY_MISTAKE = re.compile(
    r"\{(filename|static|attach|chart)[}:]|\|filename\||\bundefined\b|\bNaN\b"
    r"|\bNone\b(?! [a-z])"
)
"""Host links, charts' places and values that no template may print."""
DATE_IN_NAME = re.compile(r"^-?\d{4}(-\d\d(-\d\d)?)?-")
"""The date before the id in the name of an event's file."""


@pytest.fixture(scope="session")
def timelines() -> tuple[Timeline, ...]:
    """The real content as data."""
    return load_site(CONTENT, "content").site.timelines


@pytest.fixture(scope="session")
def timeline(timelines: tuple[Timeline, ...]) -> Timeline:
    """The real explainer."""
    return next(timeline for timeline in timelines if timeline.id == "serbia-2023")


def event_path(timeline: Timeline, event: Event) -> str:
    """Return the path of an event's page."""
    return f"{timeline.id}/events/{event.id}/"


def faults(events: Iterable[Event], site: CrawledSite, timeline: Timeline, paths: dict[str, list[str]]) -> list[str]:
    """Return each pair of an event and a page on which it should be listed once and is not."""
    return [
        f"{event.id} stands {times} times on {path}"
        for event in events
        for path in paths[event.id]
        if (times := listed_events(site, path)[event_path(timeline, event)]) != 1
    ]


def claimant_name(by: Claimant, timeline: Timeline) -> str:
    """Return the name under which readers know a claimant."""
    if by.id in timeline.people:
        return timeline.people[by.id].name
    if by.id in timeline.organizations:
        return timeline.organizations[by.id].name
    return by.name or ""


def cited_addresses(page: CrawledPage, element: Element) -> set[str]:
    """Return the addresses of the documents to whose entries on the page an element's links lead."""
    entries = [page.by_id[a.get("href", "")[1:]] for a in element.iter() if a.get("href", "").startswith("#source-")]
    return {a.get("href", "") for entry in entries for a in entry.iter() if name_of(a) == "a"}


def all_cited(citations: Iterable[Citation], timeline: Timeline, addresses: set[str]) -> bool:
    """Whether every cited document is among some addresses."""
    return all(timeline.sources[citation.source].url in addresses for citation in citations)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "LANGUAGE": "sr"},
    ],
    ids=["same", "east", "west"],
)
def test_same_content_gives_the_same_bytes(
    built_site: CrawledSite, tmp_path: Path, environment: dict[str, str]
) -> None:
    """A second build gives the same files byte for byte, whatever the hash seed, the time zone and the locale."""
    again = build(CONTENT, tmp_path / "site", SITE_URL, environment)
    assert again.status == 0, again.said
    first, second = files_of(built_site.folder), files_of(again.folder)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("style", ["built_site", "disk_site"])
def test_every_link_and_anchor_leads_somewhere(style: str, request: pytest.FixtureRequest) -> None:
    """Every reference of every page leads to a file that exists and to an id on it, in both styles of links."""
    site: CrawledSite = request.getfixturevalue(style)
    found = [fault for page in site.pages.values() for link in page.links() if (fault := site.fault_of(page, link))]
    assert found == []


def test_links_on_a_disk_name_files(disk_site: CrawledSite) -> None:
    """Where a site is read from a disk no link leads to a folder, which a browser would list."""
    found = [
        f"{page.path}: {link.address}"
        for page in disk_site.pages.values()
        for link in page.links()
        if link.element == "a" and (target := disk_site.target(page, link.address)[0]) is not None
        if target == "" or target.endswith("/")
    ]
    assert found == []


def test_links_of_the_published_site_name_folders(built_site: CrawledSite) -> None:
    """Behind a server no link shows index.html, so that a page has one address."""
    found = [
        f"{page.path}: {link.address}"
        for page in built_site.pages.values()
        for link in page.links()
        if "index.html" in link.address
    ]
    assert found == []


def test_every_page_is_reached_by_a_link(built_site: CrawledSite) -> None:
    """Every indexed page can be reached from the home page by links."""
    waiting, reached = ["index.html"], {"index.html"}
    while waiting:
        page = built_site.pages[waiting.pop()]
        for link in page.links():
            target, _ = built_site.target(page, link.address)
            file = f"{target}index.html" if target is not None and (target == "" or target.endswith("/")) else target
            if file in built_site.pages and file not in reached:
                reached.add(file)
                waiting.append(file)
    assert [page.path for page in built_site.pages.values() if page.is_indexed and page.path not in reached] == []


def test_every_page_kind_is_published(built_site: CrawledSite) -> None:
    """The site has a page of every kind that the plan of addresses promises."""
    assert [kind for kind, path in PAGE_KINDS.items() if not built_site.page(path).all("h1")] == []


def test_no_event_is_lost(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """Every file of a published event has a page, and there is no page of an event without a file."""
    files = {
        f"{path.parts[-3]}/events/{DATE_IN_NAME.sub('', path.stem)}/index.html"
        for path in CONTENT.glob("*/events/*.md")
        if not re.search(r"^status: draft$", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    former = {
        f"{timeline.id}/events/{old}/index.html"
        for timeline in timelines
        for event in timeline.events
        for old in event.formerly
    }
    published = {file for file in built_site.pages if re.fullmatch(r"[^/]+/events/[^/]+/index\.html", file)}
    assert published - former == files


def test_every_event_has_its_own_page(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The page of an event has the event's title as its heading and the event's summary in its text."""
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            assert [text_of(h1) for h1 in page.all("h1")] == [event.title]
            assert event.summary in text_of(page.all("main")[0])


def test_every_event_stands_on_the_front_page_once(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """Every published event is listed on the explainer's front page exactly once."""
    for timeline in timelines:
        paths = {event.id: [f"{timeline.id}/"] for event in timeline.events}
        assert faults(timeline.events, built_site, timeline, paths) == []


def test_events_stand_in_order_of_time(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The front page lists the events by earliest day, latest day and id."""
    for timeline in timelines:
        in_order = sorted(timeline.events, key=lambda event: (event.when.sort_key(), event.id))
        listed = [path for path in listed_events(built_site, f"{timeline.id}/") if "/events/" in path]
        assert listed == [event_path(timeline, event) for event in in_order]


def test_every_event_stands_in_its_months(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """An event is listed once on the page of the month in which it begins and of that in which it ends."""
    for timeline in timelines:
        paths = {
            event.id: [f"{timeline.id}/{year:04d}/{month:02d}/" for year, month in months_of(event)]
            for event in timeline.events
        }
        assert all(paths.values())
        assert faults(timeline.events, built_site, timeline, paths) == []


@pytest.mark.parametrize(
    ("group", "field"),
    [
        ("categories", "category"),
        ("threads", "threads"),
        ("people", "people"),
        ("organizations", "organizations"),
        ("places", "place"),
    ],
)
def test_every_event_stands_on_the_pages_it_names(
    built_site: CrawledSite, timelines: tuple[Timeline, ...], group: str, field: str
) -> None:
    """An event is listed once on the page of its category, threads, people, organizations and place."""
    for timeline in timelines:
        paths = {}
        for event in timeline.events:
            named = getattr(event, field)
            ids = (named,) if isinstance(named, str) else named or ()
            paths[event.id] = [f"{timeline.id}/{group}/{entry}/" for entry in ids]
        assert any(paths.values())
        assert faults(timeline.events, built_site, timeline, paths) == []


def test_turning_points_make_the_short_version(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The 60-second version lists the turning points and nothing else."""
    for timeline in timelines:
        expected = [event_path(timeline, event) for event in timeline.events if event.is_turning_point]
        assert list(listed_events(built_site, f"{timeline.id}/short/")) == expected


def test_every_claim_is_printed_with_claimant_status_and_source(
    built_site: CrawledSite, timelines: tuple[Timeline, ...]
) -> None:
    """A claim stands on its event's page with the one who makes it, its status and every document that carries it."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            for number, claim in enumerate(event.claims, start=1):
                block = page.by_id[f"claim-{number}"]
                text = text_of(block)
                if not (
                    claim.statement in text
                    and claimant_name(claim.by, timeline) in text
                    and claim.status.value in text.casefold()
                    and all_cited(claim.citations, timeline, cited_addresses(page, block))
                ):
                    found.append(f"{event.id}: {claim.statement}")
    assert found == []


def test_every_denial_is_printed_with_its_claim(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """A recorded denial stands beside the claim, with the one who denies and every document that carries it."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            for number, claim in enumerate(event.claims, start=1):
                block = page.by_id[f"claim-{number}"]
                text = text_of(block)
                found += [
                    f"{event.id}: {denial.statement}"
                    for denial in claim.denials
                    if denial.statement not in text
                    or claimant_name(denial.by, timeline) not in text
                    or not all_cited(denial.citations, timeline, cited_addresses(page, block))
                ]
    assert found == []


def test_every_estimate_is_printed_as_it_was_given(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """An estimate stands in its figure's table with its claimant; words stay words and numbers keep their value."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            for number, figure in enumerate(event.figures, start=1):
                rows = [text_of(row) for row in page.by_id[f"figure-{number}"].iter() if name_of(row) == "tr"]
                for estimate in figure.estimates:
                    said = estimate.text if estimate.value is None else f"{estimate.value:,}"
                    name = claimant_name(estimate.by, timeline)
                    if not any(said in row and name in row for row in rows):
                        found.append(f"{event.id}: {name}, {said}")
    assert found == []


def test_every_source_of_an_event_leads_to_its_document(
    built_site: CrawledSite, timelines: tuple[Timeline, ...]
) -> None:
    """The page of an event leads to the document behind each of its citations."""
    found = []
    for timeline in timelines:
        for event in timeline.events:
            page = built_site.page(event_path(timeline, event))
            addresses = {link.address for link in page.links()}
            found += [
                f"{event.id}: {use.source}"
                for use in event.all_citations()
                if timeline.sources[use.source].url not in addresses
            ]
    assert found == []


def test_every_dispute_sets_claims_side_by_side(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The page of disputes gives each dispute with every claim that belongs to it and with the claimant."""
    for timeline in timelines:
        page = built_site.page(f"{timeline.id}/disputed/")
        for dispute in timeline.disputes:
            text = text_of(page.by_id[dispute.id])
            assert dispute.question in text
            for claim in (c for event in timeline.events for c in event.claims if c.dispute == dispute.id):
                assert claim.statement in text
                assert claimant_name(claim.by, timeline) in text


def test_every_question_is_printed_with_what_is_known(built_site: CrawledSite, timelines: tuple[Timeline, ...]) -> None:
    """The page of questions gives each question with what is known so far."""
    for timeline in timelines:
        page = built_site.page(f"{timeline.id}/questions/")
        for question in timeline.questions:
            text = text_of(page.by_id[question.id])
            assert question.question in text
            assert question.answer in text


def test_the_explainer_is_as_rich_as_its_record(timeline: Timeline) -> None:
    """The real explainer holds at least 80 events, 25 claims and 12 figures with two or more estimates."""
    assert len(timeline.events) >= 80
    assert sum(len(event.claims) for event in timeline.events) >= 25
    assert sum(len(figure.estimates) >= 2 for event in timeline.events for figure in event.figures) >= 12


def test_a_page_asks_nothing_of_another_host(built_site: CrawledSite) -> None:
    """No script, style, picture, form or frame of any page comes from another host; only readers' links lead out."""
    found = [
        f"{page.path}: <{link.element}> {link.address}"
        for page in built_site.pages.values()
        for link in asked_by_itself(page)
        if built_site.is_outside(page, link.address) or link.address.startswith(("http:", "https:", "//"))
    ]
    assert found == []


def asked_by_itself(page: CrawledPage) -> list[Link]:
    """Return the references that a browser follows without being told to by the reader."""
    silent = [element for element in page.all("link") if element.get("rel") in ("canonical", "alternate")]
    left_out = {element.get("href") for element in silent}
    return [
        link
        for link in page.links()
        if link.element not in ("a", "area") and not (link.element == "link" and link.address in left_out)
    ]


def test_the_style_sheet_asks_nothing_of_another_host(built_site: CrawledSite) -> None:
    """No style sheet names an address of another host, and every file it names exists."""
    for file in (file for file in built_site.files if file.endswith(".css")):
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", built_site.read(file)):
            assert not re.match(r"(https?:)?//", address), f"{file}: {address}"
            if not address.startswith(("data:", "#")):
                assert (built_site.folder / file).parent.joinpath(address).resolve().is_file(), f"{file}: {address}"


def test_html_is_well_formed(built_site: CrawledSite) -> None:
    """A parser that follows the HTML standard finds no error on any page."""
    assert [fault for page in built_site.pages.values() for fault in page.faults] == []


def test_every_page_says_what_it_is(built_site: CrawledSite) -> None:
    """Every page has one heading of the first level, a language, a title and a description."""
    found = [
        page.path
        for page in built_site.pages.values()
        if not (
            len(page.all("h1")) == 1
            and text_of(page.all("h1")[0])
            and page.root.get("lang")
            and len(page.all("title")) >= 1
            and text_of(page.all("title")[0])
            and page.meta("description").strip()
        )
    ]
    assert found == []


def test_titles_tell_pages_apart(built_site: CrawledSite) -> None:
    """No two indexed pages have the same title."""
    titles = Counter(text_of(page.all("title")[0]) for page in built_site.pages.values() if page.is_indexed)
    assert [title for title, times in titles.items() if times > 1] == []


def test_headings_do_not_skip_a_level(built_site: CrawledSite) -> None:
    """A heading is at most one level below the heading before it."""
    found = []
    for page in built_site.pages.values():
        levels = [int(name_of(e)[1]) for e in page.elements if re.fullmatch(r"h[1-6]", name_of(e))]
        found += [page.path for before, after in pairwise(levels) if after > before + 1]
    assert found == []


def test_ids_are_unique(built_site: CrawledSite) -> None:
    """No id stands twice on a page."""
    found = []
    for page in built_site.pages.values():
        ids = Counter(element.attrib["id"] for element in page.elements if "id" in element.attrib)
        found += [f"{page.path}: {id_}" for id_, times in ids.items() if times > 1]
    assert found == []


def test_every_date_is_machine_readable(built_site: CrawledSite) -> None:
    """The datetime of every time element is a year, month, day or time as the HTML standard writes them."""
    found = [
        f"{page.path}: {element.get('datetime')}"
        for page in built_site.pages.values()
        for element in page.all("time")
        if not is_html_date(element.get("datetime", ""))
    ]
    assert found == []


def is_html_date(text: str) -> bool:
    """Whether text is a valid value of a time element: year, month, day, or day and time."""
    if re.fullmatch(r"\d{4,}", text):
        return int(text) > 0
    if re.fullmatch(r"\d{4}-\d{2}", text):
        text += "-01"
    day, _, clock = text.replace(" ", "T").partition("T")
    try:
        date.fromisoformat(day)
        if clock and re.search(r"Z|[+-]\d{2}:\d{2}$", clock):
            datetime.fromisoformat(f"{day}T{clock}")
        elif clock:
            time.fromisoformat(clock)
    except ValueError:
        return False
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day))


def test_every_page_carries_the_strict_policy(built_site: CrawledSite) -> None:
    """Every page forbids everything but the site's own scripts, styles, pictures and fonts before anything loads."""
    for page in built_site.pages.values():
        elements = page.all("head")[0]
        names = [(name_of(e), e.get("http-equiv")) for e in elements]
        assert names.index(("meta", "Content-Security-Policy")) < min(
            index for index, (name, _) in enumerate(names) if name in ("link", "script")
        )
        parts = [part.split() for part in page.meta("Content-Security-Policy").split(";") if part.strip()]
        given = {name: set(values) for name, *values in parts}
        assert POLICY.keys() <= given.keys(), page.path
        assert all(values <= POLICY.get(name, {"'self'"}) for name, values in given.items()), page.path


def test_nothing_is_inline(built_site: CrawledSite) -> None:
    """No page has a style attribute, a style element, an event handler or an inline script but blocks of data."""
    found = []
    for page in built_site.pages.values():
        for element in page.elements:
            handlers = [name for name in element.attrib if name == "style" or name.startswith("on")]
            is_script = name_of(element) == "script" and "src" not in element.attrib
            if (
                handlers
                or name_of(element) == "style"
                or (is_script and element.get("type") not in ("application/json", "application/ld+json"))
                or any(value.strip().casefold().startswith("javascript:") for value in element.attrib.values())
            ):
                found.append(f"{page.path}: <{name_of(element)}> {handlers}")
    assert found == []


def test_the_sitemap_lists_every_indexed_page_once(built_site: CrawledSite) -> None:
    """The sitemap gives the full address of each page that may be listed, once, with the day of its last change."""
    entries = fromstring(built_site.read("sitemap.xml")).findall(f"{SITEMAP}url")
    listed = Counter(entry.findtext(f"{SITEMAP}loc") for entry in entries)
    indexed = {
        f"{SITE_URL}/{page.path.removesuffix('index.html')}" for page in built_site.pages.values() if page.is_indexed
    }
    assert set(listed) == indexed
    assert set(listed.values()) == {1}
    for entry in entries:
        date.fromisoformat(entry.findtext(f"{SITEMAP}lastmod", ""))


def test_robots_are_told_of_the_sitemap(built_site: CrawledSite) -> None:
    """The file robots.txt names the sitemap by its full address."""
    assert f"Sitemap: {SITE_URL}/sitemap.xml" in built_site.read("robots.txt").splitlines()


def test_every_indexed_page_names_its_own_address(built_site: CrawledSite) -> None:
    """The canonical address of an indexed page is its own full address."""
    for page in (page for page in built_site.pages.values() if page.is_indexed):
        canonical = [e.get("href") for e in page.all("link") if e.get("rel") == "canonical"]
        assert canonical == [f"{SITE_URL}/{page.path.removesuffix('index.html')}"]


def test_pages_that_are_not_content_are_not_indexed(built_site: CrawledSite) -> None:
    """Search engines are kept from the page for missing addresses and from the style guide."""
    assert not built_site.page("404.html").is_indexed
    assert not built_site.page("styleguide/").is_indexed


def test_nothing_is_left_unfilled(built_site: CrawledSite) -> None:
    """No page shows a link form of the host, a place for a chart, or a value that was never given."""
    found = []
    for page in built_site.pages.values():
        texts = [text for element in page.elements for text in (element.text, element.tail, *element.attrib.values())]
        found += [f"{page.path}: {text}" for text in texts if text and LEFT_BY_MISTAKE.search(text)]
    assert found == []


def test_the_machine_does_not_show(built_site: CrawledSite) -> None:
    """No published file holds a path of the machine on which the site was built."""
    paths = {str(ROOT), str(built_site.folder), f"{tempfile.gettempdir()}/", sys.prefix, f"{Path.home()}/"}
    vendored = "assets/vendor/"
    found = [
        f"{file}: {path}"
        for file, data in files_of(built_site.folder).items()
        if not file.startswith(vendored)
        for path in paths
        if path.encode() in data
    ]
    assert found == []


def test_a_sound_build_says_nothing_of_errors(built_site: CrawledSite) -> None:
    """The build of the real content prints no error and no warning of the host."""
    assert not re.search(r"ERROR|CRITICAL|WARNING|Traceback", built_site.said)
