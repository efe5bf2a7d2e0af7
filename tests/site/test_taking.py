"""The whole explainer in files that open offline."""

import re
import zipfile
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from tests.site.building import SITE_URL, build
from tests.site.crawl import CrawledPage, CrawledSite, name_of, text_of
from tests.site.kinds import EXPLAINER
from tests.support import INDEX_FILE, write_content

NAME = EXPLAINER.rstrip("/")
WHOLE = f"{EXPLAINER}data/{NAME}.html"
ARCHIVE = f"{EXPLAINER}data/{NAME}.zip"
OUTWARD = re.compile(r"https?:|mailto:")


@pytest.fixture(scope="module")
def whole(built_site: CrawledSite) -> CrawledPage:
    """The file with everything."""
    return CrawledPage("whole.html", built_site.read(WHOLE))


@pytest.fixture(scope="module")
def unpacked(built_site: CrawledSite, tmp_path_factory: pytest.TempPathFactory) -> CrawledSite:
    """The archive, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(built_site.folder / ARCHIVE) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (only,) = folder.iterdir()
    return CrawledSite(only, "")


def event_pages(site: CrawledSite) -> dict[str, CrawledPage]:
    """Return the page of each published event by its id."""
    found = {}
    for path, page in site.pages.items():
        at = re.fullmatch(rf"{EXPLAINER}events/([^/]+)/index\.html", path)
        if at and page.all("article"):
            found[at[1]] = page
    return found


def test_the_file_holds_every_event_in_full(whole: CrawledPage, built_site: CrawledSite) -> None:
    """Each event stands there with as many claims, sources and corrections as on its page."""
    pages = event_pages(built_site)
    assert len(pages) > 50
    for event, page in pages.items():
        part = whole.by_id[event]
        for kind in ("claim", "source", "change", "chart"):
            assert count(part, kind) == count(page.all("article")[0], kind), (event, kind)


def count(element: object, kind: str) -> int:
    """Return the number of elements of a class within an element."""
    return sum(kind in one.get("class", "").split() for one in element.iter() if isinstance(one.tag, str))  # type: ignore[attr-defined]


def test_the_file_is_sound(whole: CrawledPage) -> None:
    """It is well-formed, its ids are unique, its headings skip no level, and it has one of the first."""
    ids = Counter(element.attrib["id"] for element in whole.elements if "id" in element.attrib)
    levels = [int(name_of(e)[1]) for e in whole.elements if re.fullmatch(r"h[1-6]", name_of(e))]
    assert whole.faults == []
    assert [id_ for id_, times in ids.items() if times > 1] == []
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert levels.count(1) == 1


def test_every_link_of_the_file_leads_within_it_or_out(whole: CrawledPage) -> None:
    """A link leads to a place in the file or to an absolute address, so that none depends on where the file lies."""
    found = [
        link.address
        for link in whole.links()
        if not (OUTWARD.match(link.address) or (link.address[:1] == "#" and link.address[1:] in whole.by_id))
    ]
    assert found == []


def test_the_file_asks_for_nothing(whole: CrawledPage) -> None:
    """Nothing in it is loaded from anywhere, its style sheet included, and its policy allows no more than that."""
    assert whole.all("script", "img", "iframe", "object", "form", "source") == []
    assert {link.get("rel") for link in whole.all("link")} == {"canonical"}
    (style,) = whole.all("style")
    assert not re.search(r"@import|url\((?!#)", style.text or "")
    digest = b64encode(sha256((style.text or "").encode()).digest()).decode()
    assert whole.meta("Content-Security-Policy") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_the_file_says_where_it_comes_from_and_when(whole: CrawledPage) -> None:
    """The address of the explainer and the day of its last change stand in its head."""
    words = text_of(whole.all("main")[0])
    assert f"{SITE_URL}/{EXPLAINER}" in words
    assert re.search(r"Last changed \d+ \w+ \d{4}\.", words)


def test_every_link_of_the_archive_leads_somewhere(unpacked: CrawledSite) -> None:
    """Every relative reference of every page leads to a file in the archive, and to an id on it."""
    found = [
        fault
        for page in unpacked.pages.values()
        for link in page.links()
        if not OUTWARD.match(link.address) and (fault := unpacked.fault_of(page, link))
    ]
    assert found == []


def test_the_archive_loads_only_what_it_holds(unpacked: CrawledSite) -> None:
    """No page has a script, and none asks for anything outside of the archive."""
    for page in unpacked.pages.values():
        assert page.all("script", "iframe") == [], page.path
        asked = [
            link.address
            for link in page.links()
            if link.element not in ("a", "area") and OUTWARD.match(link.address) and not is_said(page, link.address)
        ]
        assert asked == [], page.path


def is_said(page: CrawledPage, address: str) -> bool:
    """Whether an address is only told of a page, as its canonical one or that of a feed."""
    return any(
        link.get("href") == address and link.get("rel") in ("canonical", "alternate") for link in page.all("link")
    )


def test_the_archive_holds_the_pages_of_the_site(unpacked: CrawledSite, built_site: CrawledSite) -> None:
    """All pages of the explainer are there, but those for frames and the one that offers the archive."""
    expected = {
        path
        for path in built_site.pages
        if path.startswith(EXPLAINER)
        and path.endswith("/index.html")
        and not path.endswith("/embed/index.html")
        and path != f"{EXPLAINER}take/index.html"
    }
    assert set(unpacked.pages) == expected
    for path in (f"{EXPLAINER}index.html", f"{EXPLAINER}events/city-hall/index.html"):
        assert text_of(unpacked.pages[path].all("h1")[0]) == text_of(built_site.pages[path].all("h1")[0])


def test_the_archive_tells_what_it_is(unpacked: CrawledSite) -> None:
    """A text says where it comes from, of which day it is and what to open; the typeface has its licence."""
    text = (unpacked.folder / "README.txt").read_text(encoding="utf-8")
    assert f"{SITE_URL}/{EXPLAINER}" in text
    (day,) = set(re.findall(r"\d{1,2} [A-Z][a-z]+ 2026", text))
    front = unpacked.pages[f"{EXPLAINER}index.html"]
    assert re.search(rf"Updated\s*{day}", text_of(front.all("main")[0]).replace("\xa0", " "))
    assert (unpacked.folder / re.search(r"open (\S+) in", text)[1]).is_file()  # type: ignore[index]
    assert "SIL OPEN FONT LICENSE" in (unpacked.folder / "assets/fonts/OFL.txt").read_text(encoding="utf-8")


def test_the_files_are_offered_with_their_sizes(built_site: CrawledSite) -> None:
    """A page that every footer leads to names both files, and the size that each has."""
    page = built_site.page(f"{EXPLAINER}take/")
    offered = {
        (Path(built_site.folder) / EXPLAINER / "take" / link.get("href", "")).resolve(): link
        for link in page.all("a")
        if link.get("download") is not None
    }
    for file in (WHOLE, ARCHIVE):
        link = offered[(built_site.folder / file).resolve()]
        megabytes = (built_site.folder / file).stat().st_size / 1e6
        assert f"{megabytes:.1f} MB" in text_of(page.parents[link])


def test_a_site_without_an_address_has_no_copies(disk_site: CrawledSite) -> None:
    """A copy names where it comes from, so without an address there is none, and no page that offers one."""
    assert not disk_site.files & {WHOLE, ARCHIVE, f"{EXPLAINER}take/index.html"}


@pytest.mark.parametrize("sign", ["\ue003", "<events></events>"])
def test_no_title_moves_the_events_of_the_file(sign: str, tmp_path: Path) -> None:
    """Whatever signs a title holds, the events stand where they belong, and not within the title of the window."""
    content = write_content(
        tmp_path / "content", {"river/index.md": INDEX_FILE.replace("the town", f"the {sign} town")}
    )
    built = build(content, tmp_path / "site", SITE_URL, {"TIMELINE_SEARCH": "off"})
    page = CrawledPage("whole.html", (built.folder / "river/data/river.html").read_text(encoding="utf-8"))
    assert f"the {sign} town" in text_of(page.all("title")[0])
    assert len(page.all("article")) == 1
