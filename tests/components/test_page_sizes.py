"""Pages stay small, however much an explainer has: thousands of events, people, threads, disputes and questions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment
from tests.components.theme import environment
from tests.support import (
    cite,
    make_claim,
    make_correction,
    make_era,
    make_event,
    make_person,
    make_place,
    make_question,
    make_source,
    make_term,
    make_when,
    make_whole_edition,
)

from timeline.model.claim import Claim, Stance
from timeline.model.entities import Organization
from timeline.model.event import Event, Weight
from timeline.model.structure import Dispute, Thread
from timeline.pipeline.reads import Memory, Reads
from timeline.publishing.frame import Frame
from timeline.publishing.pages import PlannedPage, timeline_pages
from timeline.publishing.settings import SiteSettings
from timeline.views.addresses import LinkStyle
from timeline.views.edition import Edition

LARGEST = 300_000
"""Most bytes of a page."""
ERAS = 36
MANY, MORE = 1_000, 4_000
"""Events of which there are too many for one page, and four times as many."""
START = date(2015, 1, 1)


def large_edition(events: int) -> Edition:
    """Return an explainer, opened from a disk, in which everything grows with the number of events."""
    numbers = range(events // 4)
    disputes = tuple(Dispute(f"d{one}", f"Who did what at the river on occasion {one}?") for one in numbers)
    length = events * 3 // 2 // ERAS + 1
    starts = [START + timedelta(one * length) for one in range(ERAS)]
    eras = (make_era(f"era-{one}", f"{start}/{start + timedelta(length - 1)}") for one, start in enumerate(starts))
    edition = make_whole_edition(
        *(large_event(one, events // 4) for one in range(events)),
        people={f"p{one}": make_person(f"p{one}", f"Person of a Long Name {one}") for one in numbers},
        organizations={f"o{one}": Organization(f"o{one}", f"Organization of the River {one}", "") for one in numbers},
        places={f"l{one}": make_place(f"l{one}") for one in numbers},
        terms={f"t{one}": make_term(f"t{one}") for one in numbers},
        threads=tuple(Thread(f"thread-{one}", f"The long thread {one}", "Rallies.") for one in numbers),
        sources={key: make_source(key) for key in ("daily", "agency", *(f"s{one}" for one in numbers))},
        disputes=disputes,
        questions=tuple(make_question(id=f"q{one}", opened=make_when(str(day_of(one)))) for one in numbers),
        eras=tuple(eras),
    )
    return replace(edition, style=LinkStyle.FILE, site_url="")


def day_of(number: int) -> date:
    """Return the day of an event: two in three days."""
    return START + timedelta(number * 3 // 2)


def large_event(number: int, of: int) -> Event:
    """Return an event that belongs to one of so many people, places, threads and disputes."""
    one = number % of
    return make_event(
        f"event-{number}",
        str(day_of(number)),
        title=f"Some hundred people rally in the square by the river for the {number}th time",
        weight=Weight.TURNING_POINT if number % 10 == 0 else Weight.NORMAL,
        people=(f"p{one}",),
        organizations=(f"o{one}",),
        place=f"l{one}",
        threads=(f"thread-{one}",),
        citations=cite(f"s{one}", "daily"),
        claims=claims_of(one) if number % 2 else (),
        corrections=(make_correction("2024-02-02"),) if number % 5 == 0 else (),
    )


def claims_of(one: int) -> tuple[Claim, ...]:
    """Return claims of both sides of a dispute."""
    return tuple(make_claim(f"o{one}", dispute=f"d{one}", stance=stance) for stance in Stance)


@cache
def sizes(events: int) -> Mapping[str, int]:
    """Return the sizes of all pages but those of single entries, by path."""
    edition, theme = large_edition(events), environment()
    settings = SiteSettings("The Record", "A record.", "", Path("theme"))
    frame = Frame(settings, edition.phrases, (), Memory(Reads()))
    pages = [page for page in timeline_pages(edition, frame) if page.place.path.count("/") <= 2]
    return {page.place.path: size_of(page, frame, theme) for page in pages}


def size_of(page: PlannedPage, frame: Frame, theme: Environment) -> int:
    """Return how many bytes of HTML a page has."""
    head, view = page.make()
    template = theme.get_template(f"{head.kind}.html")
    return len(template.render(site=frame.site(page.place), page=head, view=view).encode())


def test_the_front_page_does_not_grow_with_the_explainer() -> None:
    """With four times as many events, people, disputes and all else, the front page is hardly larger."""
    front = [sizes(events)["river/"] for events in (MANY, MORE)]
    assert front[1] < 1.2 * front[0]


@pytest.mark.parametrize("events", [MANY, MORE])
def test_no_page_that_leads_on_is_too_large(events: int) -> None:
    """The registers, the lists and what leads to them have no more than 300 kB of HTML each."""
    assert {path: size for path, size in sizes(events).items() if size > LARGEST} == {}
