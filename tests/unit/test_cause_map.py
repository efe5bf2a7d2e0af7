"""What led to an event and what came of it, as a picture."""

import re
from gettext import NullTranslations

import pytest
from tests.support import in_order, make_event, make_whole_edition

from timeline.model.event import Cause
from timeline.views.cause_map import cause_map
from timeline.views.contexts import CauseMapView, CauseView, DateView, LinkView
from timeline.views.event_page import event_view
from timeline.views.lexicon import Phrases

HERE = LinkView("Rally", note="18 December 2023")


def causes(number: int) -> tuple[CauseView, ...]:
    """Return connected events."""
    return tuple(CauseView(DateView("", f"{n} May"), LinkView(f"Event {n}", f"e{n}/")) for n in range(1, number + 1))


def drawn(led_by: int, followed_by: int, hidden: int = 0) -> CauseMapView | None:
    """Return the picture of so many events before and after."""
    return cause_map(HERE, causes(led_by), causes(followed_by), hidden, Phrases(NullTranslations()))


def ends(lines: str) -> list[tuple[float, float]]:
    """Return the heights at which each line begins and ends."""
    found = re.findall(r"M0 ([\d.]+)C50 [\d.]+ 50 [\d.]+ 100 ([\d.]+)", lines)
    return [(float(start), float(end)) for start, end in found]


@pytest.mark.parametrize("numbers", [(0, 0), (1, 1), (2, 0)])
def test_few_connections_need_no_picture(numbers: tuple[int, int]) -> None:
    """One or two events are seen at once in their list."""
    assert drawn(*numbers) is None


@pytest.mark.parametrize("numbers", [(0, 3), (1, 2), (3, 0)])
def test_three_connections_are_worth_a_picture(numbers: tuple[int, int]) -> None:
    """Whichever side they are on."""
    assert drawn(*numbers) is not None


def test_lines_lead_from_each_cause_to_the_event_and_on() -> None:
    """On each side a line ends in the middle of each row, and all meet at the event."""
    found = drawn(2, 1)
    assert found is not None
    assert ends(found.lines_in) == [(25, 50), (75, 50)]
    assert ends(found.lines_out) == [(50, 50)]


def test_a_node_is_the_link_of_the_list_with_its_date() -> None:
    """Each event leads to its page."""
    found = drawn(1, 2)
    assert found is not None
    assert found.causes == (LinkView("Event 1", "e1/", "1 May"),)


def test_the_picture_stays_small() -> None:
    """Six rows stand on a side at most; the last then tells how many more there are, hidden ones too."""
    found = drawn(0, 50, hidden=12)
    assert found is not None
    assert len(found.effects) == len(ends(found.lines_out)) == 6
    assert found.effects[-1] == LinkView("… and 57 more events.")
    six = drawn(0, 6)
    assert six is not None
    assert [node.text for node in six.effects][-1] == "Event 6"


def test_an_event_page_has_the_picture_of_its_lists() -> None:
    """The picture names the events of the lists, and the event at hand without a link."""
    edition = make_whole_edition(
        *in_order(
            make_event("vote", "2023-12-01", title="The vote"),
            make_event("rally", "2023-12-18", because_of=(Cause("vote"),)),
            make_event("trial", "2023-12-20", because_of=(Cause("rally"),)),
            make_event("march", "2023-12-21", because_of=(Cause("rally"),)),
        )
    )
    view = event_view(edition.lookup.documents["rally"], edition, edition.place(edition.paths.event("rally")))
    assert view.cause_map is not None
    assert [node.url for node in view.cause_map.causes] == [one.event.url for one in view.led_by]
    assert [node.url for node in view.cause_map.effects] == [one.event.url for one in view.followed_by]
    assert (view.cause_map.here.url, view.cause_map.here.note) == (None, "18 December 2023")
