"""Named examples of every component of the theme: for the style guide and for the theme's tests.

The facts are those of the explainer on Serbia's election of December 2023. A component's arguments
are the arguments of its macro.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from timeline.views.contexts import (
    CauseView,
    ChangeView,
    ClaimView,
    DateView,
    DenialView,
    DisputeView,
    EraView,
    EventCard,
    EventInside,
    Example,
    FacetGroupView,
    FactView,
    HomeEntryView,
    KeyPointsView,
    LinkView,
    MarkView,
    PartView,
    QuestionView,
    SourceView,
    SpecimenView,
    StatusView,
    StyleGuideView,
)
from timeline.views.drawings import DrawnLabel
from timeline.views.example_drawings import CHART, ESTIMATES, FADING, HOLLOW, NAMED_SOURCES, NUMBERS, STRIP, SYMBOL

COLOURS = (
    *("paper", "raised", "text", "text-secondary", "text-muted", "link", "visited", "rule", "rule-strong"),
    *(f"category-{slot}" for slot in range(1, 7)),
)
"""The colour tokens, as named in the style sheet."""
WRAPPING = frozenset({"part", "section"})
"""Components that are put around other content."""
FRAMES = MappingProxyType({"drawn_label": "-20 0 1184 20", "drawn_mark": "480 40 1184 60"})
"""Components that are parts of a drawing, with the stretch of the drawing to be shown."""
HOSTILE = "<script>alert(1)</script> & “quotes”"
"""Text that must reach the page as text."""

_DAY = DateView("24 December 2023", "24 December", "2023-12-24", "Sunday", note="evening")
_LATER = DateView("from 25 to 28 December 2023", "25–28 December")
_DISPUTED = StatusView("disputed", "Disputed")
_ALLEGED = StatusView("alleged", "Alleged")
_REPORTED = StatusView("reported", "Reported")
_PROTEST = MarkView(2, "turning-point")
_SPN = LinkView("Serbia Against Violence (SPN)", "#component-named", "The joint opposition list.")
_CITY_HALL = LinkView(
    "Seventh protest ends in an attempt to enter City Hall", "#component-event_card", "24 December 2023"
)
_THANKS = LinkView("Prime minister thanks Russian intelligence", "#component-event_card", "24 December 2023")
_FACTS = (
    FactView("Category", (LinkView("Protest", "#component-mark"),), _PROTEST),
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
    _DISPUTED,
    NUMBERS,
)
_DENIED_CLAIM = ClaimView(
    "claim-2",
    LinkView("Three Freedoms Platform and YUCOM"),
    "Videos show officers beating people; prosecutors should act.",
    _ALLEGED,
    NUMBERS[:1],
    (
        DenialView(
            LinkView("Aleksandar Vučić", "#component-named"),
            "Police reacted calmly, so as not to hurt people.",
            NUMBERS[1:],
        ),
    ),
    _CITY_HALL,
)
_COUNTER_CLAIM = ClaimView(
    "", LinkView("Government of Serbia"), "It was a violent attempt to take power.", _DISPUTED, NUMBERS
)
_DISPUTE = DisputeView(
    "who-began",
    "Who started the violence at City Hall?",
    _DISPUTED,
    (_CLAIM,),
    (_COUNTER_CLAIM,),
    (
        ClaimView(
            "",
            LinkView("RFE/RL", "#component-source"),
            "Some in the crowd broke windows.",
            _REPORTED,
            NAMED_SOURCES[:1],
        ),
    ),
    (_CITY_HALL,),
)
_QUESTION = QuestionView(
    "russia-warned",
    "Did Russia warn Belgrade?",
    "Only the prime minister named Russia. No confirmation by Moscow or anyone else was found.",
    "Open since December 2023",
    NAMED_SOURCES[:1],
    (_THANKS,),
)
_ADDITION = ChangeView(DateView("22 November 2026", "22 Nov 2026", "2026-11-22"), "addition", "Added.", _CITY_HALL)
_CORRECTION = ChangeView(
    DateView("23 November 2026", "23 Nov 2026", "2026-11-23"),
    "correction",
    "Corrected: 38, not 35.",
    _CITY_HALL,
    was="35 people held.",
    now="38 people held.",
    reason="The police director gave 38 on 25 December.",
)
_SOURCE = SourceView(
    2,
    "reuters_islam_times",
    "Thousands protest in Belgrade to demand elections annulled",
    "#component-source",
    "#component-source",
    "Reuters, seen at Islam Times, 25 December 2023",
    "News agency",
    None,
    tag="Copy of Reuters",
    locators="paragraph 4",
)
_FOREIGN_SOURCE = SourceView(
    11,
    "radio021_arrests",
    "Počelo hapšenje demonstranata u Beogradu",
    "#component-source",
    "#component-source",
    "Radio 021, seen at Naslovi.net, 24 December 2023",
    "News",
    "sr-Latn",
    tag="Relay",
    language_note="In Serbian",
    note="The headline is hostile.",
    archived_url="#component-source",
    used_by=(_CITY_HALL,),
)


_TURNING_POINT = EventInside(
    id="example-turning",
    url="#component-event_card",
    weight="turning-point",
    mark=_PROTEST,
    category="Protest",
    place="City Hall (Stari dvor), Belgrade",
    title="Seventh protest ends in an attempt to enter City Hall",
    summary="Riot police inside used tear gas or pepper spray and cleared the area at about 22:00.",
    status=_DISPUTED,
    status_text="Who started the violence: planted hooligans, says SPN; the opposition, says the government.",
    source_count="3 sources",
    sources=NAMED_SOURCES,
    more=LinkView("5 claims, 3 contested figures", "#component-event_card"),
)
_NORMAL = replace(
    _TURNING_POINT,
    id="example-normal",
    weight="normal",
    mark=MarkView(5),
    category="Police and courts",
    title="Police say 38 are held and officers injured",
    status=None,
    more=None,
)
_MINOR = replace(
    _NORMAL,
    id="example-minor",
    weight="minor",
    mark=MarkView(2, "minor", hollow=True),
    title="The crowd fills the street at the eleventh protest",
    status=_REPORTED,
)
_HOSTILE_INSIDE = replace(_NORMAL, id="example-hostile", title=HOSTILE, summary=HOSTILE, place=None)


def _inside(id_: str, title: str, slot: int) -> str:
    """Return the inside of a card as the component ``event_inside`` makes it, without what would repeat here."""
    return (
        '<svg class="mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">'
        f'<use class="hue-{slot}" href="#symbol-{slot}" transform="scale(1.3)"/></svg>\n'
        f'<div class="event__body">\n<h3 id="{id_}-title"><a href="#component-event_inside">{title}</a></h3>\n</div>'
    )


_TURNING_CARD = EventCard(
    id="in-turning",
    permalink="#in-turning",
    weight="turning-point",
    date=_DAY,
    date_again=False,
    inside_html=_inside("in-turning", "Seventh protest ends in an attempt to enter City Hall", 2),
)
_NORMAL_CARD = replace(
    _TURNING_CARD,
    id="in-normal",
    permalink="#in-normal",
    weight="normal",
    date_again=True,
    inside_html=_inside("in-normal", "Police say 38 are held and officers injured", 5),
    before_gap=True,
)
_MINOR_CARD = replace(
    _NORMAL_CARD,
    id="in-minor",
    permalink="#in-minor",
    weight="minor",
    date=DateView("about 28 December 2023", "About 28 Dec"),
    date_again=False,
    inside_html=_inside("in-minor", "The crowd fills the street at the eleventh protest", 2),
    before_gap=False,
    before_heavier=True,
)
_HOSTILE_CARD = replace(
    _NORMAL_CARD,
    id="hostile",
    permalink="#hostile",
    date=DateView(HOSTILE, HOSTILE),
    date_again=False,
    inside_html=_inside("hostile", "A hostile date", 5),
)
_GAP = EventCard("", "", "gap", DateView("", ""), False, "", gap="16 days with no recorded event")

_ERA = EraView(
    "era-city-hall",
    "City Hall and the days after",
    "24–29 December 2023",
    "13 events",
    13,
    "",
    tuple(
        replace(
            card,
            id=f"era-{card.id}",
            permalink=f"#era-{card.id}",
            inside_html=card.inside_html.replace("in-", "era-in-", 1),
        )
        if card.id
        else card
        for card in (_TURNING_CARD, _NORMAL_CARD, _GAP, _MINOR_CARD)
    ),
    "City Hall",
)
_KEY_POINTS = (
    KeyPointsView("What happened", ('Serbia voted early on <a href="#component-event_card">17 December 2023</a>.',)),
    KeyPointsView("What is disputed", ('<a href="#component-event_card">Who started the violence</a> at City Hall.',)),
    KeyPointsView("What is not known", ("How many protesters were hurt. No count was found.",)),
)
_BODY = (
    PartView('<p>Police cleared the area at about 22:00.<sup class="citation"><a href="#source-2">1</a></sup></p>'),
)
_CAUSES = (
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
        _LATER,
        LinkView("Rights groups condemn police force", "#component-event_card"),
        "The groups cite the night of 24 December.",
        NUMBERS,
    ),
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
    _CAUSES,
    (_ADDITION,),
)


def _examples(**named: Mapping[str, object]) -> tuple[Example, ...]:
    """Make examples from arguments by name."""
    return tuple(
        Example(name.replace("_", " ").capitalize(), _NOTES.get(name, ""), arguments)
        for name, arguments in named.items()
    )


_NOTES = {
    "hostile": "Markup in an editor’s text stays text.",
    "numbered": "On an event’s page, where sources have numbers.",
    "named": "On other pages, where sources have names.",
    "minor": "One line: date, title, source.",
    "hollow": "An approximate date.",
    "denied": "With the denial on record.",
}

EXAMPLES: Mapping[str, tuple[Example, ...]] = MappingProxyType(
    {
        "mark": _examples(
            turning_point={"mark": _PROTEST}, normal={"mark": MarkView(1)}, hollow={"mark": MarkView(4, "minor", True)}
        ),
        "tag": _examples(
            disputed={"word": "Disputed", "variety": "disputed"},
            alleged={"word": "Alleged", "variety": "alleged"},
            copy={"word": "Copy of Reuters"},
        ),
        "date": _examples(day={"date": _DAY}, span={"date": _LATER}),
        "short_date": _examples(day={"date": _DAY}, span={"date": _LATER}),
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
        "strip_wide": _examples(lanes={"strip": STRIP.wide}),
        "strip_narrow": _examples(rows={"strip": STRIP.narrow}),
        "strip_fades": _examples(two_ends={"marks": (replace(FADING, slot=1), replace(FADING, slot=1, fading="end"))}),
        "jump_bar": _examples(eras={"eras": (_ERA,), "total": "38 events"}),
        "era": _examples(with_gap={"era": _ERA}),
        "event_card": _examples(
            turning_point={"event": _TURNING_CARD},
            normal={"event": _NORMAL_CARD},
            minor={"event": _MINOR_CARD},
            hostile={"event": _HOSTILE_CARD},
        ),
        "event_inside": _examples(
            turning_point={"event": _TURNING_POINT},
            normal={"event": _NORMAL},
            minor={"event": _MINOR},
            hostile={"event": _HOSTILE_INSIDE},
        ),
        "gap": _examples(days={"text": "25 days with no recorded event"}),
        "source_line": _examples(more={"event": _TURNING_POINT}),
        "section": _examples(claims={"title": "Who says what", "note": "A claim is printed with its maker."}),
        "part": _examples(disputed={"title": "What is disputed", "lede": "Claim and counter-claim."}),
        "figure_estimates": _examples(numbered={"figure": ESTIMATES, "numbered": True}),
        "chart": _examples(seats={"chart": CHART}),
        "chart_stage": _examples(seats={"chart": replace(CHART, title="Seats by list")}),
        "chart_table": _examples(seats={"table": CHART.table, "label": "Seats"}),
        "claim": _examples(numbered={"claim": _CLAIM, "numbered": True}, denied={"claim": _DENIED_CLAIM}),
        "claims": _examples(two={"items": (_COUNTER_CLAIM, _COUNTER_CLAIM)}),
        "side": _examples(government={"claim": _COUNTER_CLAIM}, denied={"claim": _DENIED_CLAIM}),
        "dispute": _examples(two_sides={"dispute": _DISPUTE}),
        "question": _examples(open={"question": _QUESTION}),
        "change": _examples(addition={"change": _ADDITION}, correction={"change": _CORRECTION}),
        "changes": _examples(two={"items": (_CORRECTION, _ADDITION)}),
        "source": _examples(copy={"source": _SOURCE}, foreign={"source": _FOREIGN_SOURCE}),
        "source_list": _examples(two={"items": (_SOURCE, _FOREIGN_SOURCE)}),
        "bibliography": _examples(two={"items": (_SOURCE, _FOREIGN_SOURCE)}),
        "cause_list": _examples(two={"items": _CAUSES, "numbered": True}),
        "named": _examples(list={"items": (_SPN,)}),
        "body": _examples(text={"parts": _BODY}),
        "cite": _examples(
            event={"text": "‘Seventh protest ends in an attempt to enter City Hall’, version of 22 November 2026."}
        ),
        "prev_next": _examples(both={"previous": _CITY_HALL, "next": _THANKS, "label": "Events before and after"}),
        "facets": _examples(categories={"groups": _GROUPS}),
        "home_entry": _examples(serbia={"entry": _HOME}),
    }
)
"""Examples of each component by its name."""


def style_guide_view() -> StyleGuideView:
    """Return the page that shows every component with every example."""
    return StyleGuideView(
        title="Style guide",
        description="Every component of the theme with every named example.",
        colours=COLOURS,
        components=tuple(
            SpecimenView(name, examples, wraps=name in WRAPPING, frame=FRAMES.get(name, ""))
            for name, examples in sorted(EXAMPLES.items())
        ),
    )
