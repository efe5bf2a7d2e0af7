"""The pages of the published site: every link leads somewhere, nothing leaves the site, and the HTML is sound."""

import json
import re
import sys
import tempfile
from collections import Counter
from datetime import date, datetime, time
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from tests.site.building import CONTENT, ROOT, SITE_URL, build, files_of
from tests.site.crawl import CrawledPage, CrawledSite, Link, name_of, text_of
from tests.site.kinds import COPIES, EXPLAINER

from timeline.model.timeline import FRONT_ANCHORS
from timeline.reading.site import load_site

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


def test_every_fixed_anchor_of_the_front_page_is_kept_free(built_site: CrawledSite) -> None:
    """What has an anchor on the front page is an event, an era, a dispute, a question, or is kept from these."""
    timeline = next(timeline for timeline in load_site(CONTENT).site.timelines if f"{timeline.id}/" == EXPLAINER)
    named = (*timeline.events, *timeline.eras, *timeline.disputes, *timeline.questions)
    own = re.compile(r"(source|symbol|mark|fade|chart)-.*|.*-(title|name|question)")
    found = {id_ for id_ in built_site.page(EXPLAINER).by_id if not own.fullmatch(id_)}
    assert found - {one.id for one in named} - FRONT_ANCHORS == set()


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


def test_pages_load_scripts_as_they_are_published(built_site: CrawledSite) -> None:
    """Every script that a page loads has lost what is there for those who write it, and its source lies beside it."""
    loaded = {
        str(built_site.target(page, address)[0])
        for page in built_site.pages.values()
        for element in page.all("script")
        if (address := element.get("src"))
    }
    assert loaded
    for file in loaded:
        assert file.endswith(".min.js")
        assert len(built_site.read(file)) < len(built_site.read(f"{file.removesuffix('.min.js')}.js"))


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
    for page in (page for page in built_site.pages.values() if page.path not in COPIES):
        elements = page.all("head")[0]
        names = [(name_of(e), e.get("http-equiv")) for e in elements]
        assert names.index(("meta", "Content-Security-Policy")) < min(
            index for index, (name, _) in enumerate(names) if name in ("link", "script")
        )
        parts = [part.split() for part in page.meta("Content-Security-Policy").split(";") if part.strip()]
        given = {name: set(values) for name, *values in parts}
        if page.path == "search/index.html":
            # Pagefind runs WebAssembly; no other page may.
            given["script-src"].remove("'wasm-unsafe-eval'")
        assert POLICY.keys() <= given.keys(), page.path
        assert all(values <= POLICY.get(name, {"'self'"}) for name, values in given.items()), page.path


def test_nothing_is_inline(built_site: CrawledSite) -> None:
    """No page has a style attribute, a style element, an event handler or an inline script but blocks of data."""
    found = []
    for page in (page for page in built_site.pages.values() if page.path not in COPIES):
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


def test_no_paragraph_says_a_thing_twice(built_site: CrawledSite) -> None:
    """No sentence stands twice in a paragraph, and no source says again in its note what its tag or its kind says."""
    found = []
    for page in built_site.pages.values():
        for paragraph in page.all("p"):
            words = " ".join(text_of(paragraph).split())
            told = [one.rstrip(".") for one in re.split(r"(?<=[.?!]) ", words) if len(one) > 20]
            if paragraph.get("class") == "source__kind":
                told = re.findall(r"(?:Copy|Relay|Reprint|Rewrite) of|[Ee]ncyclopedia mirror", words)
            found += [f"{page.path}: {one}" for one, times in Counter(told).items() if times > 1]
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


def test_the_index_of_the_filters_holds_every_event_of_the_list(built_site: CrawledSite) -> None:
    """The file that the filters load names the events of the front page, in the order of the list."""
    read = json.loads(built_site.read("serbia-2023/data/filter.json"))
    articles = built_site.pages["serbia-2023/index.html"].all("article")
    cards = [one.get("id") for one in articles if "event" in one.get("class", "").split() and one.get("id")]
    assert [event[0] for event in read["events"]] == cards
