"""Examples of ways of reading: how much of an explainer, along which thread, from causes to what came of them."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from timeline.views.contexts import CauseMapView, CauseView, DateView, DepthView, LinkView, ThreadStepView
from timeline.views.example_cards import HOSTILE
from timeline.views.example_drawings import NUMBERS

DEPTHS = (
    DepthView(LinkView("60 seconds", "#component-depth", "231 words")),
    DepthView(LinkView("Turning points", "#component-depth", "11 in 4 minutes"), "turning-points"),
    DepthView(LinkView("Everything", "#component-depth", "90 events"), "everything", is_current=True),
)
_STEP = ThreadStepView(
    "Thread: The street",
    LinkView(
        "The street",
        "#component-thread_step",
        "The protests of 2023 and January 2024, and what police and courts did about them.",
    ),
    "8 of 20",
    LinkView("The fourth nightly protest is visibly smaller", "#component-thread_step", "21 December 2023"),
    LinkView("Vučić says there is no revolution", "#component-thread_step", "24 December 2023"),
)
THREAD_STEPS: Mapping[str, ThreadStepView] = MappingProxyType(
    {
        "between": _STEP,
        "first": replace(_STEP, label="Thread: The first of it", position="1 of 20", previous=None),
        "last": replace(_STEP, label="Thread: The last of it", position="20 of 20", next=None),
        "only": replace(_STEP, label="Thread: One event", position="1 of 1", previous=None, next=None),
        "long": replace(_STEP, label="Thread: A long one", position=""),
        "hostile": replace(_STEP, label=HOSTILE, thread=LinkView(HOSTILE, "#component-thread_step", HOSTILE)),
    }
)

LATER = DateView("from 25 to 28 December 2023", "25–28 December")
CAUSES = (
    CauseView(
        DateView("22 December 2023", "22 Dec", "2023-12-22"),
        LinkView("CRTA: ‘electoral engineering’ in Belgrade", "#component-event_card"),
    ),
    CauseView(
        DateView("6 January 2024", "6 January 2024", "2024-01-06"),
        LinkView("A later event", "#component-cause_list"),
        elapsed="13 days later",
    ),
    CauseView(
        LATER,
        LinkView("Rights groups condemn police force", "#component-event_card"),
        "The groups cite the night of 24 December",
        NUMBERS,
    ),
)
_NODES = (
    LinkView("Serbia votes", "#component-cause_map", "17 December 2023"),
    LinkView("First protest after the vote; a hunger strike is announced", "#component-cause_map", "18 December 2023"),
    LinkView("Police report 38 people detained", "#component-cause_map", "25 December 2023"),
)
CAUSE_MAPS: Mapping[str, CauseMapView] = MappingProxyType(
    {
        "both_sides": CauseMapView(
            LinkView("Protesters try to enter Belgrade City Hall", note="24 December 2023"),
            _NODES[:2],
            (_NODES[2], LinkView("… and 12 more events.")),
            "M0 25C50 25 50 50 100 50M0 75C50 75 50 50 100 50",
            "M0 50C50 50 50 25 100 25M0 50C50 50 50 75 100 75",
        ),
        "hostile": CauseMapView(
            LinkView(HOSTILE, note=HOSTILE),
            (),
            (LinkView(HOSTILE, "#component-cause_map", HOSTILE),) * 3,
            "",
            "M0 50H100",
        ),
    }
)
