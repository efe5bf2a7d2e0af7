"""Example cards of events, as lists show them."""

from dataclasses import replace

from timeline.views.contexts import DateView, EventCard, EventInside, LinkView, MarkView, StatusView

HOSTILE = "<script>alert(1)</script> & “quotes”"
"""Text that must reach the page as text."""
DAY = DateView("24 December 2023", "24 December", "2023-12-24", "Sunday", note="evening")
DISPUTED = StatusView("disputed", "Disputed")
REPORTED = StatusView("reported", "Reported")
PROTEST = MarkView(2, "turning-point")

TURNING_POINT = EventInside(
    id="example-turning",
    url="#component-event_card",
    weight="turning-point",
    mark=PROTEST,
    category="Protest",
    place="City Hall (Stari dvor), Belgrade",
    title="Seventh protest ends in an attempt to enter City Hall",
    summary="Riot police inside used tear gas or pepper spray and cleared the area at about 22:00.",
    status=DISPUTED,
    status_text="Who started the violence: planted hooligans, says SPN; the opposition, says the government.",
    source_count=LinkView("3 sources", "#component-event_card"),
    sources="RFE/RL, AP (copy), Onet",
    more="5 claims, 3 contested figures",
    origins="3 origins",
    corrected=LinkView("Corrected 23 November 2026", "#component-event_card"),
)
NORMAL = replace(
    TURNING_POINT,
    id="example-normal",
    weight="normal",
    mark=MarkView(5),
    category="Police and courts",
    title="Police say 38 are held and officers injured",
    status=None,
    more="",
)
MINOR = replace(
    NORMAL,
    id="example-minor",
    weight="minor",
    mark=MarkView(2, "minor", hollow=True),
    title="The crowd fills the street at the eleventh protest",
    status=REPORTED,
)
HOSTILE_INSIDE = replace(NORMAL, id="example-hostile", title=HOSTILE, summary=HOSTILE, place=None)


def inside(title: str, slot: int) -> str:
    """Return the inside of a card as the component ``event_inside`` makes it, without what would repeat here."""
    return (
        '<svg class="mark" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">'
        f'<use class="hue-{slot}" href="#symbol-{slot}" transform="scale(1.3)"/></svg>\n'
        f'<div class="event__body">\n<h3><a href="#component-event_inside">{title}</a></h3>\n</div>'
    )


TURNING_CARD = EventCard(
    id="in-turning",
    weight="turning-point",
    date=DAY,
    date_again=False,
    inside_html=inside("Seventh protest ends in an attempt to enter City Hall", 2),
)
NORMAL_CARD = replace(
    TURNING_CARD,
    id="in-normal",
    weight="normal",
    date_again=True,
    inside_html=inside("Police say 38 are held and officers injured", 5),
    before_gap=True,
)
MINOR_CARD = replace(
    NORMAL_CARD,
    id="in-minor",
    weight="minor",
    date=DateView("about 28 December 2023", "About 28 Dec"),
    date_again=False,
    inside_html=inside("The crowd fills the street at the eleventh protest", 2),
    before_gap=False,
    before_heavier=True,
)
HOSTILE_CARD = replace(
    NORMAL_CARD,
    id="hostile",
    date=DateView(HOSTILE, HOSTILE),
    date_again=False,
    inside_html=inside("A hostile date", 5),
)
GAP = EventCard("", "gap", DateView("", ""), False, "", gap="16 days with no recorded event")
