"""What can be chosen above the list of events, and where the same is found without script."""

from tests.support import make_claim, make_event, make_whole_edition

from timeline.model.claim import ClaimStatus
from timeline.model.event import Event
from timeline.views.contexts import FilterView
from timeline.views.filters import filter_view


def filters(*events: Event) -> FilterView | None:
    """Return the filters of an explainer."""
    edition = make_whole_edition(*events)
    return filter_view(edition, edition.place(edition.paths.front))


def test_an_explainer_without_events_has_no_filters() -> None:
    """Where nothing can be found there is nothing to search by."""
    assert filters() is None


def test_only_statuses_that_occur_can_be_chosen() -> None:
    """A status that no claim has is not offered."""
    view = filters(make_event("rally", claims=(make_claim(status=ClaimStatus.ALLEGED),)))
    assert view is not None
    assert [choice.value for choice in view.statuses] == ["alleged"]


def test_the_same_choices_are_pages_without_script() -> None:
    """Categories, threads, people, months, claims and turning points lead to the pages that list them."""
    view = filters(make_event("rally", people=("ana-ilic",), threads=("street",), claims=(make_claim(),)))
    assert view is not None
    urls = [link.url for link in view.links]
    assert {"people/", "categories/", "threads/", "months/", "disputed/", "short/"} <= set(urls)


def test_a_way_without_events_is_not_offered() -> None:
    """Where no event has a place, no link leads to the places."""
    view = filters(make_event("rally"))
    assert view is not None
    assert "places/" not in [link.url for link in view.links]
