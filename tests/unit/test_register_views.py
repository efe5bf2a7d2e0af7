"""The bibliography, the disputes, the questions and the pages of charts."""

from tests.support import (
    cite,
    make_chart,
    make_event,
    make_question,
    make_source,
    make_when,
    make_whole_edition,
    text_with,
)

from timeline.model.chart import Table
from timeline.model.source import CopyForm, Origin, SourceKind
from timeline.views.chart_page import chart_page_view, front_charts
from timeline.views.questions import questions_of, questions_view
from timeline.views.registers import sources_view
from timeline.views.steps import Stretch


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


def test_many_questions_are_divided_by_date() -> None:
    """More than a hundred open questions are found by the month in which they arose, closed ones on their own page."""
    asked = [make_question(id=f"q{n}", opened=make_when(f"2023-{1 + n % 12:02}-05")) for n in range(101)]
    closed = make_question(id="closed", closed=make_when("2024-02"))
    edition = make_whole_edition(make_event(), questions=(*asked, closed))
    view = questions_view(edition, edition.place("river/questions/"))
    assert (view.open, view.closed) == ((), ())
    assert view.closed_link is not None
    assert (view.closed_link.text, view.closed_link.url) == ("1 closed question", "closed/")
    assert [one.link.note for one in view.split.portions] == ["101 questions"]
    month = questions_of("questions/", Stretch(2023, 3), edition, edition.place("river/questions/2023/03/"))
    assert (month.title, [question.id for question in month.open]) == (
        "Open questions: March 2023",
        [f"q{2 + 12 * n}" for n in range(9)],
    )
    page = questions_of("questions/closed/", None, edition, edition.place("river/questions/closed/"))
    assert (page.title, [question.id for question in page.closed]) == ("Closed questions", ["closed"])


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


def test_a_chart_page_lists_the_sources_of_rows() -> None:
    """Sources that only rows of a chart's table name stand on its page, after those of the chart as a whole."""
    table = Table("data/bars.csv", ("list", "seats", "source"), (("A", "1", "agency"), ("B", "2", "agency daily")))
    chart = make_chart("seats", citations=cite("daily"), data=table, source="source")
    edition = make_whole_edition(make_event(), charts=(chart,))
    view = chart_page_view("seats", edition, edition.place(edition.paths.entry("charts", "seats")))
    assert [source.key for source in view.sources] == ["daily", "agency"]


def test_an_automatic_chart_has_a_page_without_text() -> None:
    """A chart that nobody declared has neither text nor sources of its own."""
    edition = make_whole_edition(make_event())
    view = chart_page_view("events-by-week", edition, edition.place("river/charts/events-by-week/"))
    assert (view.text, view.sources, view.used_by) == ((), (), ())


def test_a_chart_in_the_explainers_text_is_on_the_front_page() -> None:
    """Charts placed in the explainer's own text count as shown there."""
    edition = make_whole_edition(featured_charts=("seats",), references=text_with(charts=("votes",)))
    assert front_charts(edition.timeline) == ("seats", "votes")
