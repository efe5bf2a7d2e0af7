"""On which page of the bibliography a document stands."""

from collections import Counter
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import cite, make_edition, make_event, make_source, make_when

from timeline.model.source import Source
from timeline.views.bibliography import SOURCES, Use, source_portions
from timeline.views.edition import Edition
from timeline.views.registers import sources_of, sources_view
from timeline.views.sources import source_page
from timeline.views.steps import Named, Portions, Step, Stretch

PUBLISHERS = ("Agency", "agora", "Beta", "Đura", "Politika", "Политика", "“Danas”")


def register(number: int, publisher: str, year: int | None = 2023) -> dict[str, Source]:
    """Return sources of one publisher, spread over the months of a year, or without a date."""
    return {
        f"{publisher}_{year}_{place}": make_source(
            f"{publisher}_{year}_{place}",
            publisher=publisher,
            published=make_when(f"{year}-{1 + place % 12:02}-05") if year else None,
        )
        for place in range(number)
    }


def pages_of(sources: Mapping[str, Source], events: int = 5) -> dict[str, Portions[str]]:
    """Return the pages of a bibliography in which so many events cite each document."""
    return source_portions(sources, (Use(key, events) for key in sources))


def homes(pages: Mapping[str, Portions[str]]) -> dict[str, str]:
    """Return the address of each document's page; each must have one."""
    found = [
        (key, list_ + (step.path if step else ""))
        for list_, portions in pages.items()
        for step, page in portions.items()
        for key in page.items
    ]
    assert max(Counter(key for key, _ in found).values(), default=1) == 1
    return dict(found)


@st.composite
def bibliographies(draw: st.DrawFn) -> dict[str, Source]:
    """Some hundred documents, many of them of one publisher."""
    sources: dict[str, Source] = {}
    for publisher in draw(st.lists(st.sampled_from(PUBLISHERS), min_size=1, max_size=4, unique=True)):
        for year in draw(st.lists(st.sampled_from([None, 2021, 2022, 2023]), min_size=1, max_size=3, unique=True)):
            sources |= register(draw(st.sampled_from([1, 20, 130, 260])), publisher, year)
    return sources


@settings(max_examples=40, deadline=None)
@given(bibliographies(), st.sampled_from([0, 5, 40]))
def test_every_document_is_on_one_page(sources: dict[str, Source], events: int) -> None:
    """A long bibliography has each document on exactly one page, and no page is longer than 400 entries."""
    pages = pages_of(sources, events)
    if pages:
        assert homes(pages).keys() == sources.keys()
        assert all(len(page.items) <= 400 for portions in pages.values() for page in portions.values())


@settings(max_examples=40, deadline=None)
@given(bibliographies())
def test_every_page_is_linked(sources: dict[str, Source]) -> None:
    """From the bibliography's own page, links lead to every page of it."""
    pages = pages_of(sources)
    every = {(list_, step) for list_, portions in pages.items() for step in portions}
    waiting: list[tuple[str, Step | None]] = [(SOURCES, None)] if pages else []
    reached = set()
    while waiting:
        list_, step = waiting.pop()
        if (list_, step) in reached:
            continue
        reached.add((list_, step))
        page = pages[list_][step]
        for one in (*page.within, *(inner for outer in page.within for inner in outer.within)):
            waiting.append((f"{list_}{one.step.path}", None) if isinstance(one.step, Named) else (list_, one.step))
        if page.after is not None:
            waiting.append((list_, page.after))
    assert reached == every


def test_a_short_bibliography_is_one_page() -> None:
    """Some hundred documents stand on one page, as long as few events cite them."""
    assert pages_of(register(300, "Agency"), events=1) == {}
    assert pages_of(register(300, "Agency"), events=12) != {}


def test_publishers_of_one_letter_stand_together() -> None:
    """Letters lead to pages; what begins with no letter a to z stands last."""
    sources = register(200, "Agency") | register(100, "Beta") | register(50, "Политика")
    pages = pages_of(sources)
    within = pages[SOURCES][None].within
    assert [(one.step.path, one.number) for one in within] == [("a/", 200), ("b/", 100), ("other/", 50)]
    assert homes(pages)["Beta_2023_7"] == "sources/b/"


def test_a_long_letter_is_divided_by_date() -> None:
    """Documents of a long letter stand by year and month; those without a date have a page of their own."""
    pages = pages_of(register(300, "Agency") | register(30, "Agency", 2021) | register(3, "Agency", None))
    found = homes(pages)
    assert found["Agency_2023_13"] == "sources/a/2023/02/"
    assert found["Agency_2021_5"] == "sources/a/2021/"
    assert found["Agency_None_0"] == "sources/a/undated/"
    assert [one.step for one in pages["sources/a/"][None].within] == [Stretch(2021), Stretch(2023), Named("undated")]


@settings(max_examples=30, deadline=None)
@given(bibliographies())
def test_a_document_of_another_letter_moves_nothing(sources: dict[str, Source]) -> None:
    """What is added under one letter leaves the addresses of all others as they are."""
    before = homes(pages_of(sources))
    after = homes(pages_of(sources | register(1, "Zeit")))
    assert {key: after[key] for key in before} == before


def long_edition() -> Edition:
    """Return an explainer with 300 documents, of which one is cited by 13 events."""
    sources = register(300, "Agency")
    cited = cite(*sources)
    events = [make_event(f"e{place}", citations=cited) for place in range(13)]
    return make_edition(*events, sources=sources)


def test_links_lead_to_the_page_on_which_a_document_stands() -> None:
    """The one helper for links knows path and anchor, in a long bibliography and in a short one."""
    source = make_source("a")
    short = make_edition(make_event(citations=cite("a")), sources={"a": source})
    assert source_page(source, short) == ("river/sources/", "source-a")
    edition = long_edition()
    source = edition.timeline.sources["Agency_2023_13"]
    assert source_page(source, edition) == ("river/sources/a/2023/02/", "source-Agency_2023_13")


def test_the_page_of_a_long_bibliography_leads_to_its_portions() -> None:
    """It tells how many documents there are and names letters with their numbers, and no document."""
    edition = long_edition()
    view = sources_view(edition, edition.place("river/sources/"))
    assert view.sources == ()
    assert view.split.text.startswith("There are 300 documents, more than fit on one page.")
    assert [(one.link.text, one.link.url, one.link.note) for one in view.split.portions] == [
        ("A", "a/", "300 documents")
    ]


def test_a_portion_of_the_bibliography_lists_its_documents() -> None:
    """Documents stand by publisher and title with the first twelve events that cite them and the way to all."""
    edition = long_edition()
    view = sources_of("sources/a/", Stretch(2023, 2), edition, edition.place("river/sources/a/2023/02/"))
    assert view.title == "Sources: A, February 2023"
    assert len(view.sources) == 25
    used = view.sources[0].used_by
    assert len(used) == 13
    assert (used[-1].text, used[-1].url) == ("13 events in all", f"../../../../documents/{view.sources[0].key}/")
