"""Where pages live and how they lead to one another."""

from posixpath import relpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.views.addresses import HOME, NOT_FOUND, LinkStyle, Place, TimelinePaths, file_of, text_page

SITE = "https://example.org/site/"
RIVER = TimelinePaths("river")
PAGES = (HOME, RIVER.front, RIVER.part("short"), RIVER.event("rally"), RIVER.month(2023, 12), text_page("about"))
FILES = (NOT_FOUND, RIVER.data("events.json"), RIVER.chart_file("seats", "wide.svg"))


@pytest.mark.parametrize("target", [*PAGES, *FILES])
@pytest.mark.parametrize("start", [*PAGES, *FILES])
def test_a_link_in_folder_style_leads_from_any_page_to_any_other(start: str, target: str) -> None:
    """A short link, resolved as a browser does, is the address of the page's folder or of the file."""
    assert urljoin(SITE + start, Place(start, LinkStyle.FOLDER).to(target)) == SITE + target


@pytest.mark.parametrize("target", [*PAGES, *FILES])
@pytest.mark.parametrize("start", [*PAGES, *FILES])
def test_a_link_in_file_style_names_the_file(start: str, target: str) -> None:
    """A link for reading from a disk, resolved as a browser does, is the address of the written file."""
    link = Place(start, LinkStyle.FILE).to(target)
    assert urljoin(SITE + file_of(start), link) == SITE + file_of(target)


@pytest.mark.parametrize("start", [*PAGES, *FILES])
def test_the_root_leads_to_the_site(start: str) -> None:
    """The prefix of a page leads to the site's root."""
    assert urljoin(SITE + start, Place(start, LinkStyle.FOLDER).root + "assets/") == SITE + "assets/"


FOLDERS = st.lists(st.sampled_from(["river", "events", "a", "b-2"]), max_size=4).map(
    lambda names: "".join(f"{name}/" for name in names)
)


@given(FOLDERS, FOLDERS, st.sampled_from(["", "index.html", "events.json"]))
def test_a_link_is_as_short_as_can_be(start: str, folder: str, file: str) -> None:
    """A link climbs no higher than to the folder that both paths share."""
    expected = relpath(folder + file or ".", start or ".")
    link = Place(start, LinkStyle.FOLDER).to(folder + file)
    assert link == (expected if file else "./" if expected == "." else f"{expected}/")


@pytest.mark.parametrize("style", LinkStyle)
def test_an_anchor_of_the_same_page_is_the_whole_link(style: LinkStyle) -> None:
    """A link within a page is its anchor alone."""
    assert Place(RIVER.front, style).to(RIVER.front, "rally") == "#rally"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("style", LinkStyle)
def test_a_link_is_never_empty(page: str, style: LinkStyle) -> None:
    """A page's link to itself has words of its own, as an empty one would pass for none."""
    assert Place(page, style).to(page)


def test_an_anchor_of_another_page_ends_the_link() -> None:
    """A link into another page ends with the anchor."""
    assert Place(RIVER.front, LinkStyle.FOLDER).to(RIVER.event("rally"), "claim-1") == "events/rally/#claim-1"
    assert Place(HOME, LinkStyle.FILE).to(RIVER.front, "rally") == "river/index.html#rally"


def test_a_page_shown_at_any_address_links_absolutely() -> None:
    """A page with a base prefixes every link with it."""
    place = Place(NOT_FOUND, LinkStyle.FOLDER, base="https://example.org/site/")
    assert place.root == "https://example.org/site/"
    assert place.to(RIVER.front) == "https://example.org/site/river/"
    assert place.to(HOME) == "https://example.org/site/"


def test_a_page_is_written_as_the_index_of_its_folder() -> None:
    """A path that ends with a slash is written as index.html and any other as it stands."""
    assert [file_of(path) for path in (HOME, "river/", "404.html")] == ["index.html", "river/index.html", "404.html"]


def test_a_month_has_digits_that_sort() -> None:
    """The address of a month has four digits for the year and two for the month."""
    assert RIVER.month(987, 3) == "river/0987/03/"


@given(st.sampled_from([*PAGES, *FILES]), st.sampled_from([*PAGES, *FILES]), st.sets(st.sampled_from([*PAGES, *FILES])))
def test_places_that_are_alike_have_the_same_links(one: str, other: str, targets: set[str]) -> None:
    """What is made of links for one place can be printed at all places that are alike."""
    for style in LinkStyle:
        places = Place(one, style), Place(other, style)
        if places[0].alike(targets) == places[1].alike(targets):
            assert [places[0].to(target) for target in targets] == [places[1].to(target) for target in targets]


def test_pages_of_one_folder_are_alike() -> None:
    """All pages of events have the same links to what surrounds them, but a page that is led to itself has not."""
    rally, hall = (Place(RIVER.event(event), LinkStyle.FILE) for event in ("rally", "hall"))
    assert rally.alike([HOME, RIVER.front]) == hall.alike([HOME, RIVER.front])
    assert rally.alike([rally.path]) != hall.alike([rally.path])
