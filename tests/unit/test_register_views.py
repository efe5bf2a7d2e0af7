"""The bibliography, the disputes, the questions and the pages of charts."""

from tests.support import (
    cite,
    make_chart,
    make_claim,
    make_estimate,
    make_event,
    make_figure,
    make_question,
    make_source,
    make_when,
    make_whole_edition,
    text_with,
)

from timeline.model.claim import ClaimStatus
from timeline.model.source import CopyForm, Origin, SourceKind
from timeline.model.structure import Dispute
from timeline.views.chart_page import chart_page_view, front_charts
from timeline.views.registers import disputed_view, questions_view, sources_view


def test_the_bibliography_is_sorted_by_publisher() -> None:
    """Documents stand by publisher and title, numbered, with the events that cite them."""
    sources = {
        "z": make_source("z", publisher="agency", title="B"),
        "y": make_source("y", publisher="Agency", title="A"),
        "x": make_source("x", publisher="Zeit"),
    }
    edition = make_whole_edition(
        make_event("a", citations=cite("x", "y")), make_event("b", citations=cite("y", "z")), sources=sources
    )
    view = sources_view(edition, edition.place(edition.paths.part("sources")))
    assert [(source.number, source.key, [link.url for link in source.used_by]) for source in view.sources] == [
        (1, "y", ["../events/a/", "../events/b/"]),
        (2, "z", ["../events/b/"]),
        (3, "x", ["../events/a/"]),
    ]


def test_the_bibliography_counts_copies_and_state_media() -> None:
    """The facts tell how many documents there are and how many carry less weight."""
    sources = {
        "a": make_source("a"),
        "b": make_source("b", copy_of=Origin("Reuters", CopyForm.COPY)),
        "c": make_source("c", kind=SourceKind.STATE_MEDIA),
    }
    edition = make_whole_edition(make_event(citations=cite("a", "b", "c")), sources=sources)
    view = sources_view(edition, edition.place(edition.paths.part("sources")))
    assert [fact.values[0].text for fact in view.facts] == ["3", "1 of them", "1 of them"]


def test_a_document_that_no_event_cites_is_listed_without_events() -> None:
    """The source of a question stands in the bibliography too, to which every entry of a source leads."""
    sources = {key: make_source(key) for key in ("daily", "agency", "question")}
    questions = (make_question(citations=cite("question")),)
    edition = make_whole_edition(make_event(), sources=sources, questions=questions)
    view = sources_view(edition, edition.place(edition.paths.part("sources")))
    assert [(source.key, len(source.used_by)) for source in view.sources] == [
        ("agency", 1),
        ("daily", 1),
        ("question", 0),
    ]


def test_claims_stand_by_status_the_most_doubtful_first() -> None:
    """Every claim stands once under its status; a status without claims has no heading."""
    statuses = (ClaimStatus.CONFIRMED, ClaimStatus.ALLEGED, ClaimStatus.DISPUTED, ClaimStatus.ALLEGED)
    claims = tuple(make_claim(status=status, statement=str(n)) for n, status in enumerate(statuses))
    edition = make_whole_edition(make_event(claims=claims), disputes=(Dispute("who-began", "Who?"),))
    view = disputed_view(edition, edition.place(edition.paths.part("disputed")))
    assert [(status.word, [claim.statement for claim in found]) for status, _, found in view.by_status] == [
        ("Disputed", ["2"]),
        ("Alleged", ["1", "3"]),
        ("Confirmed", ["0"]),
    ]
    assert view.disputes == ()


def test_only_figures_with_several_estimates_are_contested() -> None:
    """A number that one claimant gives is not set among the contested figures."""
    alone = make_figure(make_estimate())
    two = make_figure(make_estimate(), make_estimate(value=400))
    edition = make_whole_edition(make_event(figures=(alone, two)))
    view = disputed_view(edition, edition.place(edition.paths.part("disputed")))
    assert [figure.id for figure in view.figures] == ["rally-figure-2"]


def test_questions_are_open_or_closed() -> None:
    """A closed question says when, and names the event that answered it after those that bear on it, once."""
    events = make_event("a", "2023-01-01"), make_event("b", "2023-02-01")
    questions = (
        make_question(events=("a",)),
        make_question(id="closed", closed=make_when("2024-02"), closed_by="b", events=("a",)),
        make_question(id="again", closed=make_when("2024-02-28"), closed_by="a", events=("a", "b")),
    )
    edition = make_whole_edition(*events, questions=questions)
    view = questions_view(edition, edition.place(edition.paths.part("questions")))
    assert [(question.id, question.state) for question in (*view.open, *view.closed)] == [
        ("how-many", "Open, since 18 December 2023"),
        ("closed", "Closed, February 2024"),
        ("again", "Closed, 28 February 2024"),
    ]
    assert [[link.url for link in question.events] for question in (*view.open, *view.closed)] == [
        ["../events/a/"],
        ["../events/a/", "../events/b/"],
        ["../events/a/", "../events/b/"],
    ]


def test_a_chart_page_lists_its_sources_and_the_pages_that_show_it() -> None:
    """Sources of the chart and of its text are numbered together; front page and events that show it are linked."""
    chart = make_chart("seats", citations=cite("daily"), references=text_with(cited=("agency", "daily")))
    event = make_event(references=text_with(charts=("seats",)))
    edition = make_whole_edition(event, make_event("other"), charts=(chart,), featured_charts=("seats",))
    view = chart_page_view("seats", edition, edition.place(edition.paths.entry("charts", "seats")))
    assert [(source.number, source.key) for source in view.sources] == [(1, "daily"), (2, "agency")]
    assert view.text[0].text_html == "chart seats {'daily': 1, 'agency': 2}"
    assert [link.url for link in view.used_by] == ["../../", "../../events/rally/"]
    assert view.chart.page_url is None


def test_an_automatic_chart_has_a_page_without_text() -> None:
    """A chart that nobody declared has neither text nor sources of its own."""
    edition = make_whole_edition(make_event())
    view = chart_page_view("events-by-week", edition, edition.place("river/charts/events-by-week/"))
    assert (view.text, view.sources, view.used_by) == ((), (), ())


def test_a_chart_in_the_explainers_text_is_on_the_front_page() -> None:
    """Charts placed in the explainer's own text count as shown there."""
    edition = make_whole_edition(featured_charts=("seats",), references=text_with(charts=("votes",)))
    assert front_charts(edition.timeline) == ("seats", "votes")
