"""Examples of names and words that are explained where they are met, and of a dispute in full."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from timeline.views.contexts import ClaimView, DenialView, Example, GlossButtonView, GlossView, LinkView, StatusView
from timeline.views.example_cards import HOSTILE, REPORTED
from timeline.views.example_drawings import NAMED_SOURCES
from timeline.views.example_making import examples_of

_PERSON = GlossButtonView("gloss-person-milivojevic", "Who is Srđan Milivojević?")
_STATUS = GlossButtonView("gloss-status-alleged", "What does ‘Alleged’ mean?")
GLOSSED = LinkView("Srđan Milivojević", "#component-named", gloss=_PERSON)
ALLEGED = StatusView("alleged", "Alleged", _STATUS)
GLOSSES = (
    GlossView(
        _PERSON.target,
        "Srđan Milivojević",
        "Person",
        "Politician of Serbia Against Violence; at City Hall on 24 December 2023.",
        "Also written Srdjan Milivojevic",
        NAMED_SOURCES[:1],
        LinkView("All events and claims", "#component-named"),
    ),
    GlossView(
        _STATUS.target,
        "Alleged",
        "Status of a claim",
        "Claimed by a party with an interest in it; no independent proof was seen.",
    ),
)
HOSTILE_GLOSS = GlossView("gloss-person-hostile", HOSTILE, "Person", HOSTILE)
BUTTON = _PERSON
_EVENT = LinkView("Protesters try to enter Belgrade City Hall", "#component-event_card", "24 December 2023")
CLAIM = ClaimView(
    "",
    LinkView("Three Freedoms Platform", "#component-named", "Platform of Serbian rights groups."),
    "Police used excessive force.",
    ALLEGED,
    NAMED_SOURCES[:1],
    (
        DenialView(
            LinkView("Aleksandar Vučić", "#component-named"),
            "Police reacted calmly, so as not to hurt people.",
            NAMED_SOURCES[1:2],
        ),
    ),
    _EVENT,
)
COUNTER_CLAIM = ClaimView(
    "",
    LinkView("Ministry of the Interior (MUP)", "#component-named", "Interior ministry of Serbia."),
    "Police acted within the law.",
    REPORTED,
    NAMED_SOURCES[1:2],
    (),
    _EVENT,
)
GLOSS_COMPONENTS: Mapping[str, tuple[Example, ...]] = MappingProxyType(
    {
        "gloss_button": examples_of(person={"gloss": BUTTON}),
        "glossed": examples_of(person={"item": GLOSSED}, later={"item": replace(GLOSSED, gloss=None)}),
        "glosses": examples_of(
            person_and_status={"items": GLOSSES, "methodology": "#component-glosses"},
            hostile={"items": (HOSTILE_GLOSS,)},
        ),
        "status": examples_of(explained={"status": ALLEGED}, plain={"status": REPORTED}),
        "list_order": examples_of(
            happened={
                "text": "All events by when they happened.",
                "other": LinkView("By when they became known", "#component-list_order"),
            }
        ),
        "sides": examples_of(
            both={"claims": (CLAIM,), "counter_claims": (COUNTER_CLAIM,)},
        ),
    }
)
"""Examples of each component by its name."""
