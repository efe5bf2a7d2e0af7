"""Named examples of every component of the theme: for the style guide and for the theme's tests.

The facts are those of the explainer on Serbia's election of December 2023. A component's arguments
are the arguments of its macro.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from timeline.views.contexts import (
    ClaimView,
    DateView,
    DenialView,
    DisputeView,
    EraView,
    Example,
    FacetGroupView,
    FactView,
    HomeEntryView,
    KeyPointsView,
    LinkView,
    MarkView,
    PartView,
    PortionView,
    QuestionView,
    SpecimenView,
    StatusView,
    StyleGuideView,
)
from timeline.views.drawings import DrawnLabel
from timeline.views.example_cards import (
    DAY,
    DISPUTED,
    GAP,
    HOSTILE,
    HOSTILE_CARD,
    HOSTILE_INSIDE,
    MINOR,
    MINOR_CARD,
    NORMAL,
    NORMAL_CARD,
    PROTEST,
    REPORTED,
    TURNING_CARD,
    TURNING_POINT,
    inside,
)
from timeline.views.example_drawings import CHART, ESTIMATES, FADING, HOLLOW, NAMED_SOURCES, NUMBERS, STRIP, SYMBOL
from timeline.views.example_embeds import SHARE, TAKE
from timeline.views.example_filters import FILTERS, HOSTILE_FILTERS
from timeline.views.example_glosses import CLAIM, GLOSS_COMPONENTS
from timeline.views.example_making import examples_of as _examples
from timeline.views.example_paths import CAUSE_MAPS, CAUSES, DEPTHS, LATER, THREAD_STEPS
from timeline.views.example_portions import MONTHS, PARTS, SPLIT, STRIP_OF_BARS, YEARS
from timeline.views.example_records import ADDITION, CITATION, CITY_HALL, CORRECTION, FOREIGN_SOURCE, NOTE, SOURCE
from timeline.views.example_since import HOSTILE_SINCE, SINCE

COLOURS = (
    *("paper", "raised", "text", "text-secondary", "text-muted", "link", "visited", "rule", "rule-strong"),
    *(f"category-{slot}" for slot in range(1, 7)),
)
"""The colour tokens, as named in the style sheet."""
WRAPPING = frozenset({"part", "section"})
"""Components that are put around other content."""
FRAMES = MappingProxyType({"drawn_label": "-20 0 1184 20", "drawn_mark": "480 40 1184 60"})
"""Components that are parts of a drawing, with the stretch of the drawing to be shown."""

_ALLEGED = StatusView("alleged", "Alleged")
_SPN = LinkView("Serbia Against Violence (SPN)", "#component-named", "The joint opposition list.")
_THANKS = LinkView("Prime minister thanks Russian intelligence", "#component-event_card", "24 December 2023")
_FACTS = (
    FactView("Category", (LinkView("Protest", "#component-mark"),), PROTEST),
    FactView("Place", (LinkView("City Hall (Stari dvor), Belgrade", "#component-facts"),)),
    FactView(
        "Involved",
        (LinkView("Srđan Milivojević", "#component-named"), LinkView("SPN", "#component-named"), LinkView("police")),
    ),
    FactView("Updated", (), date=DateView("22 November 2026", "22 Nov 2026", "2026-11-22")),
)

_CLAIM = ClaimView(
    "claim-1",
    _SPN,
    "The break-in was staged by planted hooligans, and our supporters are not responsible.",
    DISPUTED,
    NAMED_SOURCES[1:],
)
_DENIED_CLAIM = ClaimView(
    "claim-2",
    LinkView("Three Freedoms Platform and YUCOM"),
    "Videos show officers beating people; prosecutors should act.",
    _ALLEGED,
    NAMED_SOURCES[:2],
    (
        DenialView(
            LinkView("Aleksandar Vučić", "#component-named"),
            "Police reacted calmly, so as not to hurt people.",
            NAMED_SOURCES[2:],
        ),
    ),
    CITY_HALL,
    origin="2 links, 1 origin: Reuters",
    corrections=(NOTE,),
)
_COUNTER_CLAIM = ClaimView(
    "", LinkView("Government of Serbia"), "It was a violent attempt to take power.", DISPUTED, NAMED_SOURCES[1:]
)
_DISPUTE = DisputeView(
    "who-began",
    "Who started the violence at City Hall?",
    DISPUTED,
    (_CLAIM,),
    (_COUNTER_CLAIM,),
    (
        ClaimView(
            "",
            LinkView("RFE/RL", "#component-source"),
            "Some in the crowd broke windows.",
            REPORTED,
            NAMED_SOURCES[:1],
        ),
    ),
    (CITY_HALL,),
)
_QUESTION = QuestionView(
    "russia-warned",
    "Did Russia warn Belgrade?",
    "Only the prime minister named Russia. No confirmation by Moscow or anyone else was found.",
    "Open since December 2023",
    NAMED_SOURCES[:1],
    (_THANKS,),
)

_ERA = EraView(
    "era-city-hall",
    "City Hall and the days after",
    "24–29 December 2023",
    "13 events",
    "13",
    "",
    tuple(
        replace(
            card,
            id=f"era-{card.id}",
        )
        if card.id
        else card
        for card in (TURNING_CARD, NORMAL_CARD, GAP, MINOR_CARD)
    ),
    "City Hall",
)
_LONG_ERA = replace(
    _ERA,
    id="era-long",
    name="The campaign",
    count="270 events",
    number="270",
    events=(
        replace(
            TURNING_CARD,
            id="long-turning",
            inside_html=inside("City Hall", 2),
        ),
    ),
    more=LinkView("3 more turning points", "#component-era"),
    portions=MONTHS,
    url="#component-strip",
)
_KEY_POINTS = (
    KeyPointsView("What happened", ('Serbia voted early on <a href="#component-event_card">17 December 2023</a>.',)),
    KeyPointsView("What is disputed", ('<a href="#component-event_card">Who started the violence</a> at City Hall.',)),
    KeyPointsView("What is not known", ("How many protesters were hurt. No count was found.",)),
)
_BODY = (
    PartView('<p>Police cleared the area at about 22:00.<sup class="citation"><a href="#source-2">1</a></sup></p>'),
)
_GROUPS = (
    FacetGroupView(
        "By category", (LinkView("Protest", "#component-mark", "9"), LinkView("Media", "#component-mark", "3"))
    ),
)
_HOME = HomeEntryView(
    "Serbia’s December 2023 election and the protests that followed",
    "#component-home_entry",
    "Serbia",
    "1 November 2023 – January 2024",
    "The ruling party’s list won an early vote under what international observers called ‘unjust conditions’.",
    _FACTS,
    CAUSES,
    (ADDITION,),
)


EXAMPLES: Mapping[str, tuple[Example, ...]] = MappingProxyType(
    {
        **GLOSS_COMPONENTS,
        "mark": _examples(
            turning_point={"mark": PROTEST}, normal={"mark": MarkView(1)}, hollow={"mark": MarkView(4, "minor", True)}
        ),
        "tag": _examples(
            disputed={"word": "Disputed", "variety": "disputed"},
            alleged={"word": "Alleged", "variety": "alleged"},
            copy={"word": "Copy of Reuters"},
        ),
        "date": _examples(day={"date": DAY}, span={"date": LATER}),
        "short_date": _examples(day={"date": DAY}, span={"date": LATER}),
        "link": _examples(
            leading={"item": _SPN},
            plain={"item": LinkView("police")},
            foreign={"item": NAMED_SOURCES[2]},
            hostile={"item": LinkView(HOSTILE, "#component-link")},
        ),
        "links": _examples(sources={"items": NAMED_SOURCES}),
        "link_list": _examples(counts={"items": _GROUPS[0].links}),
        "citations": _examples(numbered={"items": NUMBERS, "numbered": True}, named={"items": NAMED_SOURCES}),
        "breadcrumb": _examples(one={"items": (LinkView("Serbia’s December 2023 election", "#components"),)}),
        "depth": _examples(front_page={"items": DEPTHS}),
        "facts": _examples(event={"rows": _FACTS}),
        "page_head": _examples(
            explainer={
                "title": _HOME.title,
                "standfirst": _HOME.standfirst,
                "facts": _FACTS,
                "kicker": "Serbia",
                "period": _HOME.period,
                "level": 2,
            },
            hostile={"title": HOSTILE, "level": 2},
        ),
        "key_points": _examples(three={"groups": _KEY_POINTS}),
        "drawn_label": _examples(strong={"label": DrawnLabel(0, 14, "City Hall", strong=True)}),
        "drawn_mark": _examples(symbol={"mark": SYMBOL}, hollow={"mark": HOLLOW}, fading={"mark": FADING}),
        "strip": _examples(overview={"drawing": STRIP}),
        "strip_wide": _examples(lanes={"strip": STRIP.wide}, bars={"strip": STRIP_OF_BARS.wide}),
        "strip_narrow": _examples(rows={"strip": STRIP.narrow}, bars={"strip": STRIP_OF_BARS.narrow}),
        "portions": _examples(
            years={"items": YEARS},
            months={"items": MONTHS},
            hostile={"items": (PortionView(LinkView(HOSTILE, "#component-portions", "1 event")),)},
        ),
        "parts": _examples(of_twelve={"items": PARTS}),
        "split": _examples(years={"split": SPLIT}),
        "strip_parts": _examples(
            symbol_and_fades={
                "strip": replace(
                    STRIP.wide,
                    marks=tuple(replace(one, slot=1) for one in (SYMBOL, FADING, replace(FADING, fading="end"))),
                    eras=(),
                )
            }
        ),
        "jump_bar": _examples(eras={"eras": (_ERA,), "total": "38 events"}),
        "era": _examples(with_gap={"era": _ERA}, split={"era": _LONG_ERA}),
        "event_card": _examples(
            turning_point={"event": TURNING_CARD},
            normal={"event": NORMAL_CARD},
            minor={"event": MINOR_CARD},
            hostile={"event": HOSTILE_CARD},
        ),
        "event_inside": _examples(
            turning_point={"event": TURNING_POINT},
            normal={"event": NORMAL},
            minor={"event": MINOR},
            hostile={"event": HOSTILE_INSIDE},
        ),
        "gap": _examples(days={"text": "25 days with no recorded event"}),
        "source_line": _examples(more={"event": TURNING_POINT}),
        "section": _examples(claims={"title": "Who says what", "note": "A claim is printed with its maker."}),
        "part": _examples(disputed={"title": "What is disputed", "lede": "Claim and counter-claim."}),
        "figure_estimates": _examples(numbered={"figure": ESTIMATES, "numbered": True}),
        "chart": _examples(seats={"chart": CHART}),
        "chart_drawing": _examples(seats={"chart": CHART}),
        "chart_stage": _examples(seats={"chart": replace(CHART, title="Seats by list")}),
        "chart_table": _examples(seats={"table": CHART.table, "label": "Seats"}),
        "chart_take": _examples(files={"take": TAKE}, hostile={"take": replace(TAKE, embed_code=HOSTILE)}),
        "taken_files": _examples(two={"items": TAKE.downloads}),
        "embed_code": _examples(
            event={"url": "#component-embed_code", "code": SHARE.code, "words": "As it stands", "id": "example-code"}
        ),
        "share": _examples(event={"view": SHARE}),
        "claim": _examples(
            numbered={"claim": replace(_CLAIM, sources=NUMBERS), "numbered": True}, denied={"claim": _DENIED_CLAIM}
        ),
        "claims": _examples(two={"items": (_COUNTER_CLAIM, _COUNTER_CLAIM)}),
        "side": _examples(
            full={"claim": CLAIM, "full": True}, government={"claim": _COUNTER_CLAIM}, denied={"claim": _DENIED_CLAIM}
        ),
        "dispute": _examples(
            two_sides={"dispute": _DISPUTE},
            many_claims={
                "dispute": replace(
                    _DISPUTE, id="who-else", more=LinkView("All 320 claims on record", "#component-dispute")
                )
            },
        ),
        "question": _examples(open={"question": _QUESTION}),
        "change": _examples(
            addition={"change": ADDITION},
            correction={"change": CORRECTION},
            own={"change": replace(CORRECTION, event=None, part=LinkView("Figure 1", "#component-changes"))},
        ),
        "correction_notes": _examples(one={"items": (NOTE,)}, hostile={"items": (replace(NOTE, text=HOSTILE),)}),
        "changes": _examples(two={"items": (CORRECTION, ADDITION)}),
        "source": _examples(copy={"source": SOURCE}, foreign={"source": FOREIGN_SOURCE}),
        "source_list": _examples(two={"items": (SOURCE, FOREIGN_SOURCE)}),
        "bibliography": _examples(two={"items": (SOURCE, FOREIGN_SOURCE)}),
        "cause_list": _examples(two={"items": CAUSES, "numbered": True}),
        "cause_here": _examples(event={"item": CAUSE_MAPS["both_sides"].here}),
        "cause_map": _examples(**{name: {"map": one} for name, one in CAUSE_MAPS.items()}),
        "thread_step": _examples(**{name: {"step": step} for name, step in THREAD_STEPS.items()}),
        "named": _examples(list={"items": (_SPN,)}),
        "body": _examples(text={"parts": _BODY}),
        "cite": _examples(
            event={"citation": CITATION}, hostile={"citation": replace(CITATION, id="cite-hostile", text=HOSTILE)}
        ),
        "permalink": _examples(
            event={"url": "#component-permalink", "words": "Link to this event"},
            hostile={"url": "#component-permalink", "words": HOSTILE},
        ),
        "report": _examples(configured={"url": "#component-report"}),
        "prev_next": _examples(both={"previous": CITY_HALL, "next": _THANKS, "label": "Events before and after"}),
        "facets": _examples(categories={"groups": _GROUPS}),
        "filters": _examples(serbia={"filters": FILTERS}, hostile={"filters": HOSTILE_FILTERS}),
        "since": _examples(two_kinds={"since": SINCE}, hostile={"since": HOSTILE_SINCE}),
        "home_entry": _examples(serbia={"entry": _HOME}),
    }
)
"""Examples of each component by its name."""


def style_guide_view(galleries: tuple[LinkView, ...] = ()) -> StyleGuideView:
    """Return the page that shows every component with every example, and leads to those that show charts."""
    return StyleGuideView(
        title="Style guide",
        description="Every component of the theme with every named example.",
        colours=COLOURS,
        components=tuple(
            SpecimenView(name, examples, wraps=name in WRAPPING, frame=FRAMES.get(name, ""))
            for name, examples in sorted(EXAMPLES.items())
        ),
        galleries=galleries,
    )
