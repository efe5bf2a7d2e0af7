"""Which pages an explainer has."""

from pathlib import Path

import pytest
from tests.support import make_day, make_event, make_person, make_whole_edition, text_with

from timeline.model.event import Event, PublicationStatus
from timeline.publishing.frame import Assets, Frame
from timeline.publishing.pages import PlannedPage, timeline_pages
from timeline.publishing.settings import SiteSettings
from timeline.views.contexts import RedirectView, RetractedView


def planned(*events: Event, **fields: object) -> dict[str, PlannedPage]:
    """Return the planned pages of an explainer by their paths, of which no two may be the same."""
    edition = make_whole_edition(*events, **fields)
    settings = SiteSettings("The Record", "A record.", "https://example.org/site", Path("theme"))
    pages = list(timeline_pages(edition, Frame(settings, Assets("", ""), edition.phrases, ())))
    found = {page.place.path: page for page in pages}
    assert len(found) == len(pages)
    return found


def test_every_entry_has_a_page() -> None:
    """People, organizations, places, categories and threads have a page, whether an event names them or not."""
    people = {"nobody": make_person("nobody", "Nobody")}
    pages = planned(make_event(), people=people)
    expected = {"people/nobody", "organizations/party", "places/square", "categories/election", "threads/street"}
    assert {f"river/{path}/" for path in expected} <= pages.keys()


def test_every_planned_page_can_be_made() -> None:
    """Each page gives what its template receives, and its kind names the template."""
    for page in planned(make_event("a"), make_event("b", status=PublicationStatus.RETRACTED)).values():
        head, view = page.make()
        assert head.kind
        assert view is not None


def test_every_published_id_stays_reachable() -> None:
    """A withdrawn event leaves a tombstone, and the former ids of any event lead to it."""
    pages = planned(
        make_event("new", formerly=("old",)),
        make_event("gone", status=PublicationStatus.RETRACTED, formerly=("once",)),
    )
    assert isinstance(pages["river/events/gone/"].make()[1], RetractedView)
    for former, target in (("old", "../new/"), ("once", "../gone/")):
        view = pages[f"river/events/{former}/"].make()[1]
        assert isinstance(view, RedirectView)
        assert view.target.url == target


def test_pages_of_the_past_are_not_for_search_engines() -> None:
    """Tombstones and redirects stay out of the sitemap and of search."""
    pages = planned(make_event(formerly=("old",)), make_event("gone", status=PublicationStatus.RETRACTED))
    for path in ("river/events/old/", "river/events/gone/"):
        assert pages[path].modified is None
        assert not pages[path].make()[0].indexed


def test_drafts_have_no_page() -> None:
    """A draft is not published."""
    assert "river/events/rally/" not in planned(make_event(status=PublicationStatus.DRAFT))


def test_a_page_is_as_new_as_its_last_change() -> None:
    """The sitemap's day is that of the event, and of the explainer for its other pages."""
    pages = planned(make_event("a", updated=make_day("2024-03-01")), make_event("b"))
    days = {path: page.modified.text for path, page in pages.items() if page.modified}
    assert (days["river/events/a/"], days["river/events/b/"], days["river/"]) == (
        "2024-03-01",
        "2024-02-01",
        "2024-03-01",
    )


@pytest.mark.parametrize(
    ("fields", "has_charts"),
    [({}, False), ({"featured_charts": ("seats",)}, True), ({"references": text_with(charts=("seats",))}, True)],
)
def test_the_front_page_loads_the_script_of_charts_where_it_has_one(
    fields: dict[str, object], has_charts: bool
) -> None:
    """A chart in the explainer's own text needs the script as a featured one does."""
    assert planned(make_event(), **fields)["river/"].make()[0].has_charts is has_charts
