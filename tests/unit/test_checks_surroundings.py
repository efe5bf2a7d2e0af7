"""What rules may ask about the surroundings of a document."""

from dataclasses import replace

import pytest
from tests.checking import WHOLE, Reader
from tests.support import (
    make_chart,
    make_claim,
    make_era,
    make_event,
    make_figure,
    make_person,
    make_place,
    make_source,
    make_timeline,
    make_when,
)

from timeline.checks import (
    Answers,
    Kind,
    SiteSurroundings,
    Surroundings,
    Whole,
    facts_of,
    judge_whole,
    outline_of,
    outlines_of,
)
from timeline.checks.outlines import Anchors
from timeline.checks.voices import Voice
from timeline.model.brief import brief_of
from timeline.model.event import PublicationStatus
from timeline.model.problem import Marks
from timeline.model.source import CopyForm, Origin


def outline(**fields):
    """Return the outline of an event."""
    return outline_of(brief_of(make_event(**fields)))


def facts(*events, files=(), **fields):
    """Return what may be asked about a timeline; ``fields`` are the timeline's."""
    return facts_of(make_timeline(**fields), outlines_of(tuple(map(brief_of, events))), files)


def test_an_event_is_known_by_its_outline():
    """Others know of an event whether it is a draft or retracted, when it was and which anchors its page has."""
    known = outline(status=PublicationStatus.DRAFT, claims=(make_claim(), make_claim()), figures=(make_figure(),))
    assert known == (True, make_when("2023-12-18"), Anchors(claims=2, figures=1, sources=2), False)


@pytest.mark.parametrize("status", PublicationStatus)
def test_a_retracted_event_is_known_as_such(status):
    """Others know of an event whether it was retracted."""
    assert outline(status=status).is_retracted == (status is PublicationStatus.RETRACTED)


@pytest.mark.parametrize(("faulty", "is_dated"), [("when", False), ("", False), ("claims.0.by", True), ("text", True)])
def test_what_could_not_be_read_of_an_event_is_not_known(faulty, is_dated):
    """A date with a fault is none, and the page of an event with any fault may have any anchor."""
    known = outline(marks=Marks("a.md", faulty=frozenset({faulty})))
    assert (known.when is not None, known.anchors) == (is_dated, None)


def test_events_that_share_an_id_are_known_by_what_they_agree_in():
    """Which of two files with one id is meant is not known, so nothing follows in which they differ."""
    drafts = [make_event("a", "2023-12-18", status=status) for status in PublicationStatus]
    dated = [make_event("b", "2023-12-18"), make_event("b", "2023-12-19")]
    longer = [make_event("c"), make_event("c", claims=(make_claim(),)), make_event("c")]
    found = outlines_of(tuple(map(brief_of, [*drafts, *dated, *longer])))
    when, anchors = make_when("2023-12-18"), Anchors(0, 0, 2)
    assert found == {
        "a": (False, when, anchors, False),
        "b": (False, None, anchors, False),
        "c": (False, when, None, False),
    }


def test_a_source_is_known_by_its_voice():
    """Events know of a source whose text it carries, through copies of copies."""
    sources = {
        "a": make_source("a", publisher="Reuters", marks=Marks("sources.yml", faulty=frozenset({"url"}))),
        "b": make_source("b", copy_of=Origin("X", CopyForm.COPY, "a")),
        "c": make_source("c", copy_of=Origin("Tanjug", CopyForm.RELAY, "lost")),
    }
    assert facts(sources=sources).voices == {
        "a": Voice("Reuters", is_copy=False, original=None, is_read=False),
        "b": Voice("Reuters", is_copy=True, original="a", is_read=True),
        "c": Voice("Tanjug", is_copy=True, original=None, is_read=True),
    }


def test_titles_and_lines_are_not_asked():
    """A document need not be judged again because of a new title or a moved line of another."""
    before = facts(make_event(), eras=(make_era("one", "2023"),))
    moved = Marks("content/river/sources.yml", {"": (90, 1), "kind": (91, 3)})
    after = facts(
        make_event(title="Another title", summary="Another summary."),
        eras=(replace(make_era("one", "2023"), name="Another name"),),
        sources={key: make_source(key, title="Another title", marks=moved) for key in ("daily", "agency")},
    )
    assert before == after


def test_registers_are_read_by_entry():
    """No entry of a register is looked at before somebody asks for it."""
    asked = []

    def entry(key):
        asked.append(key)
        return make_source(key)

    sources = Answers({key: key for key in ("daily", "agency", "idle")}, entry)
    surroundings = Surroundings(facts(sources=sources))
    assert surroundings.may_name("daily", (Kind.SOURCE,))
    assert asked == []
    assert surroundings.voices["daily"].origin == "Outlet daily"
    assert asked == ["daily"]


def test_every_fact_is_read_through_the_watch():
    """Whoever watches is shown each mapping, under the name by which its facts are known."""
    shown = {}
    known = facts(make_event(), files=("a.md",))
    Surroundings(known, lambda name, mapping: shown.setdefault(name, mapping))
    assert shown == known.by_name()


def test_whoever_makes_the_same_slip_reads_the_same():
    """A hint that was worked out before rests on the same facts as when it was."""
    reader = Reader(facts(make_event("rally")))
    found = []
    for _ in range(2):
        reader.read.clear()
        found.append((reader.surroundings.similar("raly", (Kind.EVENT,)), dict(reader.read)))
    assert found[0] == found[1] == (("rally",), found[0][1])
    assert found[0][1].keys() == {("known event", WHOLE), ("names", "event")}


@pytest.mark.parametrize(
    ("kind", "id_"),
    [
        ("event", "rally"),
        ("person", "ana"),
        ("organization", "party"),
        ("place", "square"),
        ("source", "daily"),
        ("category", "protest"),
        ("thread", "street"),
        ("dispute", "who-began"),
        ("chart", "bars"),
        ("chart", "events-by-week"),
        ("chart", "claims-by-status"),
    ],
)
def test_ids_of_every_kind_are_known(kind, id_):
    """Whatever a document, a register or the index names may be named by its kind, and by no other."""
    known = facts(
        make_event(),
        charts=(make_chart("bars"),),
        people={"ana": make_person("ana", "Ana")},
        places={"square": make_place("square")},
    )
    surroundings = Surroundings(known)
    assert [other for other in Kind if surroundings.may_name(id_, (other,))] == [kind]


def test_a_page_is_surrounded_by_all_explainers():
    """A page beside the explainers knows each of them by its id, and all files."""
    shown = {}
    timelines = [Surroundings(facts(id=id_, marks=Marks(f"content/{id_}/index.md"))) for id_ in ("river", "hill")]
    site = SiteSurroundings(timelines, {"a.md": True}, lambda name, mapping: shown.setdefault(name, mapping))
    assert site.explainers == {"river": "content/river/index.md", "hill": "content/hill/index.md"}
    assert shown == {"files": {"a.md": True}, "explainers": site.explainers}


def test_places_in_files_are_asked_for_faults_only():
    """The marks of an event are looked up when there is something to tell of it."""
    events = [make_event("a", formerly=("b",)), make_event("b"), make_event("c", formerly=("old",))]
    asked = []

    def marks_of(brief):
        asked.append(brief.id)
        return Marks(brief.marks.file, {"formerly": (7, 3)})

    whole = Whole(make_timeline(), [brief_of(event) for event in events], (), is_complete=False, marks_of=marks_of)
    (problem,) = judge_whole(whole)
    assert (problem.code, problem.mark.line, asked) == ("formerly-in-use", 7, ["a"])
