"""A verdict on one document rests on that document and on what was read of its surroundings, and on nothing else."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checking import WHOLE, Reader, around, beside, facts_of_site, whole
from tests.support import (
    because_of,
    cite,
    codes,
    make_chart,
    make_claim,
    make_day,
    make_era,
    make_event,
    make_figure,
    make_page,
    make_person,
    make_place,
    make_question,
    make_site,
    make_source,
    text_with,
)

from timeline.checks import (
    Kind,
    judge_event,
    judge_frame,
    judge_page,
    judge_whole,
    mentions_of_event,
    mentions_of_frame,
    run_checks,
)
from timeline.model.chart import ChartKind, Table
from timeline.model.claim import Claimant
from timeline.model.event import PublicationStatus
from timeline.model.order import in_order
from timeline.model.problem import Marks, Problem
from timeline.model.source import CopyForm, Origin

IDS = ("a", "b", "c")
LINKS = (
    "event:a",
    "event:b#claims",
    "event:c#source-2",
    "event:lost",
    "#claims",
    "person:ana-ilic",
    "place:square",
    "category:protest",
    "chart:bars",
    "../data/bars.csv",
    "/about/",
    "https://example.org",
    "evnt:a",
)
FILES = ("river/index.md", "river/data/bars.csv", "pages/about.md")
WHENS = ("2023-12-18", "2023-12", "2022-12-31", "2023-01-01", "2023-12-19/..", "2023-07")


def some(*values, most=2):
    """A few of the values."""
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


def marks(file, *paths):
    """Marks that know of no fault, or of one."""
    return st.sampled_from([(), (), *((path,) for path in paths)]).map(
        lambda faulty: Marks(file, faulty=frozenset(faulty))
    )


def register(entry, *ids):
    """Some entries of a register; ``entry`` makes one of an id."""
    return some(*ids, most=len(ids)).flatmap(lambda keys: st.fixed_dictionaries({key: entry(key) for key in keys}))


NAMED_EVENTS = some(*IDS, *IDS, "lost", "")
CITED = some("daily", "agency", "daily", "agency", "lost", "").map(lambda keys: cite(*keys))
TEXTS = st.builds(
    text_with,
    links=some(*LINKS, most=3),
    cited=some("daily", "agency", "lost", most=1),
    charts=some("bars", "pie", most=1),
    images=some(("/data/bars.csv", "A chart"), ("lost.png", ""), most=1),
)
CLAIMS = st.builds(
    make_claim,
    by=st.sampled_from([Claimant("ana-ilic"), Claimant("party"), Claimant("lost"), Claimant(""), Claimant(name="N")]),
    citations=CITED,
    dispute=st.sampled_from([None, "who-began", "lost"]),
)


def events(id_):
    """An event of an id with faults of many sorts."""
    return st.builds(
        make_event,
        id=st.just(id_),
        when=st.sampled_from(WHENS),
        category=st.sampled_from(["protest", "protest", "rumour"]),
        citations=CITED,
        place=st.sampled_from([None, "square", "lost"]),
        people=some("ana-ilic", "lost", most=1),
        because_of=NAMED_EVENTS.map(lambda ids: because_of(*ids)),
        after=NAMED_EVENTS,
        claims=st.lists(CLAIMS, max_size=2).map(tuple),
        figures=st.sampled_from([(), (make_figure(),)]),
        updated=st.sampled_from([None, make_day("2024-01-01")]),
        formerly=some(*IDS, "old", most=1),
        status=st.sampled_from([*PublicationStatus, PublicationStatus.PUBLISHED]),
        references=TEXTS,
        marks=marks(f"content/river/events/{id_}.md", "", "when", "text", "because_of.0.event"),
    )


def sources(key):
    """A source that may be a copy of another one, and may have a fault."""
    outlets, originals = st.sampled_from(["Reuters", "X"]), st.sampled_from([None, "daily"])
    copies = st.builds(Origin, outlets, st.just(CopyForm.COPY), originals)
    places = marks("content/river/sources.yml", "url")
    return st.builds(make_source, st.just(key), copy_of=st.none() | copies, marks=places)


ROWS = Table("data/bars.csv", ("list", "seats", "key"), (("A", "1", "daily lost"), ("B", "-2", "")), (2, 3))
CHARTS = st.builds(
    make_chart,
    st.just("bars"),
    references=TEXTS,
    data=st.just(ROWS),
    kind=st.sampled_from([ChartKind.BAR, ChartKind.SEATS]),
    source=st.sampled_from([None, "key"]),
    event=st.sampled_from([None, *IDS, "lost"]),
    figure=st.sampled_from([1, 2]),
    events=NAMED_EVENTS,
    domain=st.sampled_from([(), (0, 1), (1, 9)]),
    marks=marks("content/river/charts/bars.md", "kind", "figure", "events.0"),
)

PARTS = {
    "documents": some(*IDS, most=3).flatmap(lambda ids: st.fixed_dictionaries({id_: events(id_) for id_ in ids})),
    "sources": register(sources, "daily", "agency", "idle"),
    "people": register(lambda id_: st.just(make_person(id_, "Ana Ilić")), "ana-ilic", "idle"),
    "places": register(
        lambda id_: st.builds(make_place, st.just(id_), within=st.sampled_from([None, "square"])), "square"
    ),
    "charts": CHARTS.map(lambda chart: (chart,)) | st.just(()),
    "eras": st.sampled_from([(), (make_era("one", "2023-03/2023-08"), make_era("two", "2023-09/.."))]),
    "questions": NAMED_EVENTS.map(lambda ids: (make_question(events=ids),)),
    "references": TEXTS,
    "pages": st.lists(TEXTS.map(make_page), max_size=1),
    "files": some(*FILES, most=len(FILES)),
    "marks": marks("content/river/index.md", "coverage", "eras"),
}
"""What a site is made of; events and registers by id. Each part has faults of many sorts."""
SITES = st.fixed_dictionaries(PARTS)
CHANGES = st.one_of(
    st.sampled_from(IDS).flatmap(
        lambda id_: st.fixed_dictionaries({"documents": st.fixed_dictionaries({id_: events(id_)})})
    ),
    st.sampled_from(sorted(PARTS)).flatmap(lambda part: st.fixed_dictionaries({part: PARTS[part]})),
)
"""New entries of a part, or a new part."""


def site_of(parts):
    """Return a site of these parts."""
    others = {name: part for name, part in parts.items() if name != "documents"}
    return make_site(*in_order(parts["documents"].values()), **others)


def changed(parts, change):
    """Return the parts with some of them changed; new entries take the place of those of their id."""
    ((name, new),) = change.items()
    return parts | {name: parts[name] | new if isinstance(new, dict) else new}


def judged(event, facts):
    """Return what is said of an event, and the reader of its surroundings."""
    reader = Reader(facts)
    return judge_event(event, reader.surroundings), reader


def looked_up(reader):
    """Return the ids that were looked up, with their kinds."""
    names = {f"known {kind}": kind for kind in Kind}
    return {(names[name], key) for name, key in reader.read if name in names and key}


@given(SITES, CHANGES)
def test_a_verdict_holds_while_what_was_read_stays_the_same(parts, change):
    """Whatever else changes, an event is judged as before while the facts that were read of its surroundings stay."""
    before, after = facts_of_site(site_of(parts)), facts_of_site(site_of(changed(parts, change)))
    for event in parts["documents"].values():
        problems, reader = judged(event, before)
        if reader.answers_in(after) == reader.read:
            assert judged(event, after)[0] == problems


@given(SITES, CHANGES)
def test_a_verdict_on_a_frame_holds_while_what_was_read_stays_the_same(parts, change):
    """The same is true of an index with its registers and charts, which are judged together."""
    site = site_of(parts)
    after = facts_of_site(site_of(changed(parts, change)))
    reader = Reader(facts_of_site(site))
    problems = judge_frame(site.timelines[0], reader.surroundings)
    if reader.answers_in(after) == reader.read:
        assert judge_frame(site.timelines[0], Reader(after).surroundings) == problems


@given(SITES, events("unrelated"))
def test_an_event_that_nothing_names_changes_no_verdict(parts, unrelated):
    """A further event alters no fact that is read around another one, but for the hints at unknown ids."""
    before = facts_of_site(site_of(parts))
    after = facts_of_site(site_of(changed(parts, {"documents": {"unrelated": unrelated}})))
    for event in parts["documents"].values():
        problems, reader = judged(event, before)
        if ("known event", WHOLE) not in reader.read:
            assert reader.answers_in(after) == reader.read
            assert judged(event, after)[0] == problems


@settings(max_examples=40)
@given(SITES)
def test_the_order_of_events_changes_no_verdict(parts):
    """An event is judged the same wherever it stands among the others."""
    site = site_of(parts)
    timeline = site.timelines[0]
    turned = around(replace(timeline, documents=timeline.documents[::-1]), site)
    for event in timeline.documents:
        assert judge_event(event, turned) == judge_event(event, around(timeline, site))


@settings(max_examples=40)
@given(SITES)
def test_the_verdicts_together_are_what_is_told_of_the_site(parts):
    """No problem is told twice or lost between the verdicts on events, frame, pages and the whole."""
    site = site_of(parts)
    timeline = site.timelines[0]
    found = [*judge_frame(timeline, around(timeline, site)), *judge_whole(whole(timeline, site))]
    for event in timeline.documents:
        found += judge_event(event, around(timeline, site))
    for page in site.pages:
        found += judge_page(page, beside(site))
    told = run_checks(site)
    assert Counter(found) == Counter(told)
    assert list(told) == sorted(told, key=Problem.sort_key)


@settings(max_examples=40)
@given(SITES)
def test_the_events_of_a_frame_are_not_looked_at(parts):
    """A frame is judged the same with and without its events."""
    site = site_of(parts)
    timeline = site.timelines[0]
    without = replace(timeline, documents=())
    assert judge_frame(without, around(timeline, site)) == judge_frame(timeline, around(timeline, site))
    assert judge_whole(replace(whole(timeline, site), frame=without)) == judge_whole(whole(timeline, site))


@settings(max_examples=40)
@given(SITES)
def test_what_is_looked_up_is_a_mention(parts):
    """Every id that is looked up for an event or a frame is among its mentions, so that no use of it is missed."""
    site = site_of(parts)
    for event in parts["documents"].values():
        _, reader = judged(event, facts_of_site(site))
        assert looked_up(reader) <= mentions_of_event(event)
    reader = Reader(facts_of_site(site))
    judge_frame(site.timelines[0], reader.surroundings)
    assert looked_up(reader) <= mentions_of_frame(site.timelines[0])


ALWAYS = {("known category", "protest"), ("times", "coverage"), ("times", "eras")}


@pytest.mark.parametrize(
    ("fields", "read"),
    [
        ({}, set()),
        ({"citations": cite("daily")}, {("known source", "daily"), ("voices", "daily")}),
        ({"people": ("ana-ilic",)}, {("known person", "ana-ilic")}),
        ({"because_of": because_of("a")}, {("known event", "a"), ("outlines", "a")}),
        ({"after": ("a",), "status": PublicationStatus.DRAFT}, {("known event", "a"), ("outlines", "a")}),
        ({"references": text_with(links=["event:a"])}, {("known event", "a"), ("outlines", "a")}),
        (
            {"references": text_with(links=["event:lost"])},
            {
                ("known event", "lost"),
                ("known event", WHOLE),
                ("names", "event"),
                ("judged", "event"),
                ("outlines", "lost"),
            },
        ),
        ({"references": text_with(links=["#account"])}, set()),
        ({"references": text_with(links=["../data/bars.csv"])}, {("files", "river/data/bars.csv")}),
        (
            {"claims": (make_claim("lost", citations=()),)},
            {
                *(("known person", key) for key in ("lost", WHOLE)),
                *(("known organization", key) for key in ("lost", WHOLE)),
                *((name, kind) for name in ("names", "judged") for kind in ("person", "organization")),
            },
        ),
    ],
)
def test_what_is_read_around_an_event(fields, read):
    """What an event does not name is not read; all ids of a kind are read for the hint at an unknown one only."""
    event = make_event(**{"citations": ()} | fields)
    _, reader = judged(event, facts_of_site(make_site(make_event("a"), event, files=FILES)))
    assert reader.read.keys() == ALWAYS | read


def test_pages_are_judged_as_to_fields_and_text():
    """A page is told what is wrong with its address and its text."""
    page = replace(make_page(text_with(links=["event:lost"], cited=["daily"])), id="river")
    site = make_site(pages=[page])
    assert codes(judge_page(page, beside(site))) == ["address-taken", "broken-link", "unknown-source"]
