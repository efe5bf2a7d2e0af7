"""Examples of names and words that are explained where they are met, and of a dispute in full."""

from timeline.views.contexts import ClaimView, DenialView, GlossButtonView, GlossView, LinkView, StatusView
from timeline.views.example_cards import HOSTILE
from timeline.views.example_drawings import NAMED_SOURCES

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
    StatusView("reported", "Reported"),
    NAMED_SOURCES[1:2],
    (),
    _EVENT,
)
