"""A small page of every kind, made from the components' examples."""

from dataclasses import replace
from typing import Any

from timeline.views import contexts as views
from timeline.views.examples import EXAMPLES, style_guide_view

LINK = views.LinkView("Words", "#somewhere", "note")
DATE = views.DateView("24 December 2023", "24 Dec", "2023-12-24", "Sunday", "2023")


def argument(component: str, name: str, index: int = 0) -> Any:
    """Return an argument of a component's example."""
    return EXAMPLES[component][index].arguments[name]


SITE = views.SiteView(
    name="Timelines, explained",
    url="https://example.org",
    home="./",
    navigation=(LINK,),
    stylesheet="site.css",
    demand_script="on-demand.js",
    script="charts.js",
    depth_script="depth.js",
    copy_script="copy.js",
    strip_script="strip.js",
    filter_script="filters.js",
    search_url="#search",
    search_script="search.js",
    search_link_script="search-link.js",
    scheme_script="color-scheme.js",
    take_script="take.js",
    since_script="since.js",
    in_steps_script="in-steps.js",
    icon="favicon.svg",
    methodology_url="#methodology",
)
WHOLE_POLICY = "default-src 'none'; style-src 'sha256-AAAA='; img-src data:; base-uri 'none'; form-action 'none'"
_PART = views.PartView("<p>Running text.</p>")
_FIGURE = argument("figure_estimates", "figure")
_CHART = argument("chart", "chart")
_DISPUTE = argument("dispute", "dispute")
_QUESTION = argument("question", "question")
_CORRECTION = argument("change", "change", 1)
_SOURCES = argument("source_list", "items")
_ERA = argument("era", "era")
_FACTS = argument("facts", "rows")
_CLAIM = argument("claim", "claim")
_GLOSSES = argument("glosses", "items")
_EVENT = views.EventView(
    id="city-hall",
    title="Seventh protest ends in an attempt to enter City Hall",
    url="./",
    summary="Riot police cleared the area at about 22:00.",
    date=replace(DATE, note="evening"),
    facts=_FACTS,
    body=(_PART, views.PartView(chart=_CHART)),
    claims=(_CLAIM,),
    figures=(_FIGURE,),
    led_by=argument("cause_list", "items"),
    followed_by=argument("cause_list", "items"),
    sources=_SOURCES,
    sources_note="2 sources, of which 2 copies or relays.",
    corrections=(_CORRECTION,),
    named=(LINK,),
    cause_map=argument("cause_map", "map"),
    threads=(argument("thread_step", "step"),),
    citation=argument("cite", "citation"),
    previous=LINK,
    next=LINK,
    added="First published 22 November 2026.",
    glosses=_GLOSSES,
)
_EXPLAINER = views.ExplainerView(
    title="Serbia’s December 2023 election",
    kicker="Serbia",
    period="2023",
    standfirst="What happened.",
    facts=_FACTS,
    key_points=argument("key_points", "groups"),
    strip=argument("strip", "drawing"),
    charts=(_CHART,),
    eras=(_ERA,),
    depths=argument("depth", "items"),
    total="38 events",
    disputes=(_DISPUTE,),
    disputes_link=LINK,
    questions=(_QUESTION,),
    questions_link=LINK,
    changes=(_CORRECTION,),
    changes_text="1 correction so far.",
    changes_link=LINK,
    citation=argument("cite", "citation"),
    coverage="What is covered.",
    about=(_PART,),
    facets=argument("facets", "groups"),
    filters=argument("filters", "filters"),
    since=argument("since", "since"),
    sources=_SOURCES,
)
_SPLIT = replace(argument("split", "split"), parts=argument("parts", "items"), previous=LINK, next=LINK)
_STATUS = views.StatusView("disputed", "Disputed")
VIEWS: dict[str, Any] = {
    "home": views.HomeView("Explainers", (argument("home_entry", "entry"),)),
    "explainer": _EXPLAINER,
    "event": _EVENT,
    "list": views.ListView(
        "Protest",
        "Category",
        "",
        (),
        "9 of 38 events",
        (_ERA,),
        (_CLAIM,),
        _SOURCES,
        views.MarkView(2),
        split=_SPLIT,
        first=LINK,
    ),
    "short": views.ShortView(
        "The 60-second version",
        "In brief",
        argument("key_points", "groups"),
        "Turning points",
        argument("cause_list", "items"),
        LINK,
        _SOURCES,
        "231 words, read at 238 words a minute.",
        argument("depth", "items"),
    ),
    "era": views.EraPageView(
        "City Hall and the days after",
        "Era",
        "What happened.",
        _FACTS,
        "13 of 38 events",
        argument("strip", "drawing"),
        (_ERA,),
        _SPLIT,
    ),
    "known": views.KnownView(
        title="By when they became known",
        description="Of one event it is on record.",
        total="38 events",
        order=LINK,
        delayed=argument("cause_list", "items"),
        delayed_more="… and 3 more events.",
        eras=(_ERA,),
        split=_SPLIT,
    ),
    "index": views.IndexView(
        "People", "Everybody.", (views.FacetGroupView("", (LINK,)), views.FacetGroupView("Other", (LINK,)))
    ),
    "sources": views.SourcesView("Sources", "Every document.", _FACTS, _SOURCES),
    "disputed": views.DisputedView(
        "What is disputed",
        "Claims.",
        (_DISPUTE,),
        ((_STATUS, "Sources contradict.", (replace(_CLAIM, id="other"),)),),
        (_FIGURE,),
    ),
    "dispute": views.DisputePageView(
        title="Who started the violence at City Hall?",
        description="part 1 of 2",
        facts=_FACTS,
        claims=argument("sides", "claims"),
        counter_claims=argument("sides", "counter_claims"),
        record=(replace(_CLAIM, id="record", event=LINK),),
        events=argument("cause_list", "items"),
        sources=(LINK,),
        split=_SPLIT,
        glosses=_GLOSSES,
    ),
    "questions": views.QuestionsView("What is not known", "Questions.", (), (_QUESTION,)),
    "changes": views.ChangesView("Changes", "By date.", (_CORRECTION,), "1 correction so far."),
    "chart": views.ChartPageView(
        replace(_CHART, page_url=None),
        argument("chart_take", "take"),
        argument("cite", "citation"),
        (_PART,),
        _SOURCES,
        (LINK,),
    ),
    "embed": views.EmbedView(_CHART),
    "event_embed": views.EventEmbedView(
        LINK,
        "Seventh protest",
        "../",
        DATE,
        "A rally.",
        (LINK,),
        "3 sources",
        (_CLAIM,),
        "and 2 more claims",
        "Changed.",
    ),
    "explainer_embed": views.ExplainerEmbedView(
        "Serbia",
        "../",
        "Serbia",
        "2023",
        "What happened.",
        argument("key_points", "groups"),
        (LINK,),
        "9 events",
        "Changed.",
    ),
    "take": views.TakeView(
        "Take it with you",
        "To read offline.",
        (LINK,),
        ("Not made for more than 500 events.",),
        (LINK,),
        argument("share", "view"),
        "Changed.",
    ),
    "whole": views.WholeView(
        title="Serbia",
        kicker="Serbia",
        period="2023",
        standfirst="What happened.",
        facts=_FACTS,
        key_points=argument("key_points", "groups"),
        charts=(_CHART,),
        contents=(LINK,),
        disputes=(_DISPUTE,),
        questions=(_QUESTION,),
        about=(_PART,),
        sources=_SOURCES,
        coverage="What is covered.",
        address="https://example.org/serbia/",
        state="Changed.",
        glosses=_GLOSSES,
        policy=WHOLE_POLICY,
        style_html="<style>p{color:red}</style>",
        events_html='<article id="city-hall"><h2>City Hall</h2></article>',
    ),
    "search": views.SearchView(
        "Search",
        "index/pagefind.js",
        (views.SearchKind("event", "Events"),),
        (views.FacetGroupView("Serbia", (LINK,)),),
    ),
    "text": views.TextPageView("How we work", "What the words mean.", (_PART,), "Updated 22 November 2026"),
    "retracted": views.RetractedView("Withdrawn event", "This entry was withdrawn.", (_CORRECTION,)),
    "redirect": views.RedirectView(views.LinkView("City Hall", "../city-hall/")),
    "notfound": views.NotFoundView("Page not found", (LINK,)),
    "styleguide": style_guide_view((LINK,)),
    "gallery": views.GalleryView("Charts along time", "Lines and steps.", (_CHART,), (LINK,)),
}
"""A view for every kind of page."""


def page_of(kind: str) -> views.PageView:
    """Return what the head of a page of a kind says."""
    return views.PageView(
        kind=kind,
        title="Title",
        description="Description",
        language="en-GB",
        canonical="https://example.org/page/",
        json_ld_html='{"@type": "Article"}',
        feeds=(views.LinkView("Atom", "feed.atom", "application/atom+xml"),),
        breadcrumb=(LINK,),
        footer=(LINK,),
        follow=(LINK,),
        has_depths=kind == "explainer",
        has_charts=kind in {"chart", "explainer", "gallery", "styleguide"},
        has_strip=kind in {"explainer", "era"},
        has_search=kind == "search",
        has_filters=kind == "explainer",
        indexed=kind not in {"embed", "event_embed", "explainer_embed", "whole", "redirect", "notfound"},
        report_url="#report",
    )
