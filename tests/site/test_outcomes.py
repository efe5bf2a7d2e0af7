"""What the cases promise to readers and editors, said outright; their expected files show the rest."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.building import CASES, Build, build, files_of
from tests.site.crawl import CrawledSite, listed_events, name_of, text_of

Cases = Callable[[str], CrawledSite]


@pytest.fixture
def case(built_once: Callable[[str, Path, str], Build]) -> Cases:
    """Return the built site of a case."""
    return lambda name: CrawledSite.of(built_once(f"case-{name}", CASES / name / "content", ""), "")


SOUND = sorted(case.name for case in CASES.iterdir() if (case / "expected").is_dir())


@pytest.mark.parametrize("name", SOUND)
def test_every_link_of_a_case_leads_somewhere(name: str, case: Cases) -> None:
    """Every reference of every page of a case leads to a file and an id that exist."""
    site = case(name)
    pages = [page for page in site.pages.values() if not page.path.startswith("styleguide/")]
    assert [fault for page in pages for link in page.links() if (fault := site.fault_of(page, link))] == []


def test_hostile_text_never_becomes_markup(case: Cases) -> None:
    """Scripts, handlers, styles, frames and foreign pictures in any field or text never reach a page as markup."""
    for page in case("escaping").pages.values():
        assert page.faults == [] or page.path.startswith("styleguide/")
        for element in page.elements:
            assert name_of(element) not in ("iframe", "style", "object", "embed")
            assert not [name for name in element.attrib if name.startswith("on") or name == "style"], page.path
            if name_of(element) == "script":
                assert "src" in element.attrib or element.get("type") in ("application/json", "application/ld+json")
            if name_of(element) == "img":
                assert element.get("src") != "x"


@pytest.mark.parametrize(
    "field",
    ["event", "when", "summary", "claim", "denier", "measure", "figure", "estimate", "reason", "source", "person"],
)
def test_hostile_text_is_shown_as_it_was_written(field: str, case: Cases) -> None:
    """A field that holds a script element shows its very characters on the event's page."""
    page = case("escaping").page("river/events/ice-breaks/index.html")
    assert f"<script>alert('{field}')</script>" in text_of(page.all("main")[0])


def test_other_scripts_and_directions_are_kept(case: Cases) -> None:
    """Cyrillic and Arabic titles of documents are printed unchanged and marked with their language."""
    page = case("escaping").page("river/events/ice-breaks/index.html")
    titles = {a.get("lang"): text_of(a) for a in page.all("a") if a.get("lang")}
    assert titles["ru"] == "Лёд тронулся — «Река»"
    assert titles["ar"] == "انكسر الجليد على النهر"


def test_a_draft_is_published_nowhere(case: Cases) -> None:
    """Neither the title nor the text nor the id of a draft is in any published file."""
    files = files_of(case("life-cycle").folder)
    for word in (b"A draft of things to come", b"not ready", b"Nobody may read", b"unready"):
        assert [name for name, data in files.items() if word in data or word.decode() in name] == []


def test_a_withdrawn_event_leaves_a_page_that_says_so(case: Cases) -> None:
    """The address of a withdrawn event shows when and why it was withdrawn, and not the account itself."""
    site = case("life-cycle")
    page = site.page("river/events/bridge-falls/index.html")
    text = text_of(page.all("main")[0])
    assert "withdrawn" in text.casefold()
    assert "The report was about another town." in text
    assert "5 March 2024" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert not page.is_indexed
    assert "The withdrawn account" not in "".join(page.text for page in site.pages.values())


def test_a_withdrawn_event_is_in_no_list(case: Cases) -> None:
    """A withdrawn event is left out of the lists of events and out of the calendar."""
    site = case("life-cycle")
    assert [file for file in site.pages if listed_events(site, file)["river/events/bridge-falls/"]] == []
    assert "bridge" not in site.read("river/data/events.ics").casefold()


@pytest.mark.parametrize("former", ["thaw", "ice"])
def test_a_former_address_leads_to_the_event(former: str, case: Cases) -> None:
    """Each former address of an event forwards to the event's page, by itself and by a link."""
    site = case("life-cycle")
    page = site.page(f"river/events/{former}/index.html")
    goals = [link.element for link in page.links() if site.leads_to(page, link.address, "river/events/ice-breaks/")]
    assert sorted(goals) == ["a", "meta"]
    assert not page.is_indexed


def test_explainers_stand_side_by_side(case: Cases) -> None:
    """The home page leads to every explainer, and equal ids in two explainers do not get in each other's way."""
    site = case("two-explainers")
    home = site.page("")
    for name in ("lake", "river"):
        assert any(site.leads_to(home, link.address, f"{name}/") for link in home.links())
        page = site.page(f"{name}/events/ice-breaks/")
        assert text_of(page.all("h1")[0]) == f"Ice breaks on the {name}"


def test_links_between_files_lead_to_pages(case: Cases) -> None:
    """Links by file and links by id lead to the pages of events, explainers, entries and texts."""
    site = case("host-links")
    page = site.page("river/events/ice-breaks/")
    body = [a for block in page.all("main") for a in block.iter() if name_of(a) == "a"]
    for path in (
        "river/events/thaw/",
        "river/people/ana-ilic/",
        "river/organizations/ferry/",
        "river/places/bank/",
        "river/threads/ice/",
        "river/categories/nature/",
        "river/",
        "about/",
    ):
        assert any(site.leads_to(page, a.get("href", ""), path) for a in body), path


def test_linked_files_are_published_unchanged(case: Cases) -> None:
    """A picture and a file that a text links to are published byte for byte, and the text leads to them."""
    site = case("host-links")
    content = CASES / "host-links" / "content"
    for path, attribute, file in (
        ("river/events/ice-breaks/", "src", "river/images/ice.png"),
        ("river/events/ice-breaks/", "href", "river/files/notes.txt"),
        ("about/", "src", "river/images/ice.png"),
    ):
        page = site.page(path)
        leading = [e.get(attribute, "") for e in page.elements if site.target(page, e.get(attribute, ""))[0] == file]
        assert leading, f"{path} does not lead to {file}"
        assert (site.folder / file).read_bytes() == (content / file).read_bytes()


def test_files_that_nothing_links_to_are_not_published(case: Cases) -> None:
    """Sources of the content, such as registers and Markdown files, are not among the published files."""
    published = [file for file in case("host-links").files if file.endswith((".md", ".yml"))]
    assert published == []


def test_an_explainer_without_events_is_a_whole_page(case: Cases) -> None:
    """Before its first event an explainer has a front page with a title, a standfirst and no empty drawing."""
    page = case("no-events").page("river/")
    assert text_of(page.all("h1")[0]) == "A river without events"
    assert page.all("article") == []


def test_no_date_gains_precision(case: Cases) -> None:
    """On the page of an event known by its month, year, season or decade no machine-readable date is more exact."""
    site = case("wide-dates")
    for event, most in (
        ("early", "0476-09"),
        ("unknown-day", "1918-11"),
        ("year-only", "2023"),
        ("season", "2022"),
        ("decade", ""),
        ("century", ""),
    ):
        head = next(e for e in site.page(f"ages/events/{event}/").all("header") if e.get("class") != "masthead")
        rows = [row for row in head.iter() if name_of(row) == "div" and text_of(row).startswith("Updated")]
        of_the_record = {time for row in rows for time in row.iter()}
        given = [e.get("datetime", "") for e in head.iter() if name_of(e) == "time" and e not in of_the_record]
        assert all(len(text) <= len(most) for text in given), f"{event}: {given}"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The build of content with many mistakes."""
    return build(CASES / "ten-mistakes" / "content", tmp_path_factory.mktemp("faulty") / "site")


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("index.md", "unknown-key"),
        ("index.md", "broken-link"),
        ("sources.yml", "duplicate-key"),
        ("sources.yml", "bad-value"),
        ("events/2023-03-01-one.md", "date-unreadable"),
        ("events/2023-03-02-two.md", "unknown-category"),
        ("events/2023-03-02-two.md", "unknown-source"),
        ("events/2023-03-03-three.md", "missing-field"),
        ("events/2023-03-03-three.md", "unknown-status"),
        ("events/2023-03-04-four.md", "cause-later"),
        ("events/2023-03-06-Six.md", "bad-id"),
        ("events/2023-03-07-seven.md", "unknown-person"),
        ("events/2023-03-07-seven.md", "unknown-source"),
        ("events/2023-03-07-seven.md", "broken-link"),
        ("events/2023-03-07-seven.md", "image-without-alt"),
    ],
)
def test_all_mistakes_are_reported_at_once(report: Build, file: str, code: str) -> None:
    """One report names every mistake of every file with its line and column, also beside mistakes of other files."""
    assert re.search(rf"^content/river/{re.escape(file)}:\d+:\d+: .*\[{code}\]$", report.err, re.MULTILINE), report.err
