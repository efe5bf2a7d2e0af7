"""The front page of an explainer, and its entry on the home page."""

from tests.support import (
    cite,
    make_claim,
    make_correction,
    make_day,
    make_era,
    make_event,
    make_person,
    make_question,
    make_source,
    make_when,
    make_whole_edition,
    text_with,
)

from timeline.model.claim import ClaimStatus, Stance
from timeline.model.event import Event, PublicationStatus, Weight
from timeline.model.structure import Dispute, KeyPoints, Thread
from timeline.views.contexts import ExplainerView, FactView, LinkView
from timeline.views.explainer import explainer_view, home_view


def front(*events: Event, **fields: object) -> ExplainerView:
    """Return the front page of an explainer."""
    edition = make_whole_edition(*events, **fields)
    return explainer_view(edition, edition.place(edition.paths.front))


def facts(rows: tuple[FactView, ...]) -> dict[str, str]:
    """Return the words of each fact."""
    return {row.label: row.values[0].text for row in rows}


def test_the_facts_count_events_and_turning_points() -> None:
    """The first row counts the published events and how many of them are turning points."""
    events = [make_event(id) for id in ("a", "b")] + [make_event("c", weight=Weight.TURNING_POINT)]
    view = front(*events, make_event("draft", status=PublicationStatus.DRAFT))
    assert facts(view.facts)["Events"] == "3, of which 1 turning point"
    assert view.total == "3 events"


def test_the_facts_count_every_document_cited() -> None:
    """Sources of the registers count as those of the events do, unused ones do not."""
    sources = {key: make_source(key) for key in ("daily", "agency", "person", "unused")}
    people = {"ana-ilic": make_person("ana-ilic", "Ana Ilić", citations=cite("person"))}
    assert facts(front(make_event(), sources=sources, people=people).facts)["Sources"] == "3 documents"


def test_the_explainer_is_as_new_as_its_latest_change() -> None:
    """A correction and a withdrawal are changes of the explainer."""
    corrected = make_event(corrections=(make_correction("2024-03-01"),))
    gone = make_event("gone", status=PublicationStatus.RETRACTED, updated=make_day("2024-04-01"))
    assert facts(front(make_event()).facts)["Updated"] == "1 February 2024"
    assert facts(front(corrected).facts)["Updated"] == "1 March 2024"
    assert facts(front(corrected, gone).facts)["Updated"] == "1 April 2024"


def test_corrections_are_counted_as_they_are_listed() -> None:
    """The facts, the heading and the list tell of the same corrections, those of withdrawn events too."""
    gone = make_event("gone", status=PublicationStatus.RETRACTED, corrections=(make_correction("2024-03-01"),))
    view = front(make_event(corrections=(make_correction("2024-02-09"),)), gone)
    assert facts(view.facts)["Corrections"] == "2 so far"
    assert view.changes_text == "2 corrections so far. First published 1 February 2024."
    assert [change.date.text for change in view.changes] == ["1 March 2024", "9 February 2024"]


def test_a_record_without_corrections_says_so() -> None:
    """Where nothing was corrected the page says that, and since when it has stood."""
    view = front(make_event())
    assert facts(view.facts)["Corrections"] == "None so far"
    assert view.changes_text == "No corrections so far. First published 1 February 2024."


def test_key_points_refer_to_the_sources_of_the_page() -> None:
    """Numbers in key points and in the page's own text are those of its list of sources."""
    view = front(
        make_event(),
        references=text_with(cited=("agency", "daily", "agency")),
        key_points=KeyPoints(happened=("A rally was held.",), unknown=("How many came.",)),
    )
    numbers = "{'agency': 1, 'daily': 2}"
    assert [(group.heading, group.points_html) for group in view.key_points] == [
        ("What happened", (f"A rally was held. {numbers}",)),
        ("What is not known", (f"How many came. {numbers}",)),
    ]
    assert view.about[0].text_html == f"index river {numbers}"
    assert [(source.number, source.key) for source in view.sources] == [(1, "agency"), (2, "daily")]


def test_featured_charts_stand_in_their_order() -> None:
    """The front page shows the charts that the explainer names, but for one that has nothing to draw."""
    view = front(make_event(), featured_charts=("votes", "empty", "seats"), charts_drawn=("seats", "votes", "other"))
    assert [chart.id for chart in view.charts] == ["votes", "seats"]


def test_the_list_holds_the_eras_with_their_gaps() -> None:
    """The front page lists all events by era and names the times without any."""
    events = make_event("a", "2023-01-01"), make_event("b", "2023-02-03")
    view = front(*events, eras=(make_era("year", "2023"),))
    assert [card.gap or card.id for era in view.eras for card in era.events] == [
        "a",
        "32 days with no recorded event",
        "b",
    ]


def test_disputes_set_claims_against_each_other() -> None:
    """Each side and the record hold their claims; a dispute without either side is left out."""
    claims = tuple(
        make_claim(statement=stance.value, stance=stance, dispute="who", status=status)
        for stance, status in zip(Stance, (ClaimStatus.REPORTED, ClaimStatus.DENIED, ClaimStatus.ALLEGED), strict=True)
    )
    disputes = (Dispute("empty", "Nothing?"), Dispute("who", "Who began?"))
    found = front(make_event(claims=claims), disputes=disputes).disputes
    assert [dispute.id for dispute in found] == ["who"]
    sides = (found[0].claims, found[0].counter_claims, found[0].record)
    assert [[claim.statement for claim in side] for side in sides] == [["claim"], ["counter-claim"], ["record"]]
    assert found[0].status is not None
    assert found[0].status.id == "denied"
    assert found[0].more is None


def test_a_long_dispute_begins_on_the_front_page_and_leads_on() -> None:
    """Both sides show as many claims at most, and where one is left out a link leads to all; the status is of all."""
    doubts = (ClaimStatus.REPORTED, ClaimStatus.REPORTED, ClaimStatus.REPORTED, ClaimStatus.DISPUTED)
    claims = tuple(
        make_claim(statement=f"{stance.value} {number}", stance=stance, dispute="who", status=status)
        for stance in Stance
        for number, status in enumerate(doubts)
    )
    (found,) = front(make_event(claims=claims), disputes=(Dispute("who", "Who began?"),)).disputes
    assert [len(side) for side in (found.claims, found.counter_claims, found.record)] == [3, 3, 1]
    assert found.more == LinkView("All 12 claims on record", "disputes/who/")
    assert found.status is not None
    assert found.status.id == "disputed"


def test_three_disputes_are_shown_and_all_are_linked() -> None:
    """The front page shows the first disputes and leads to the page of all of them."""
    claims = tuple(make_claim(dispute=f"d{index}", statement=str(index)) for index in range(6))
    view = front(make_event(claims=claims), disputes=tuple(Dispute(f"d{index}", "Who?") for index in range(6)))
    assert [dispute.id for dispute in view.disputes] == ["d0", "d1", "d2"]
    assert (view.disputes_link.text, view.disputes_link.url) == (
        "All 6 disputed points and every claim",
        "disputed/",
    )


def test_open_questions_are_shown() -> None:
    """A closed question is left to the page of all questions."""
    questions = (make_question(), make_question(id="closed", closed=make_when("2024-01-05")))
    view = front(make_event(), questions=questions)
    assert [(question.id, question.state) for question in view.questions] == [
        ("how-many", "Open, since 18 December 2023")
    ]


def test_three_questions_are_shown_and_all_are_linked() -> None:
    """The front page does not grow with the questions, and leaves the events of each to their page."""
    asked = (make_question(id=f"q{number}", events=("rally",), citations=cite("daily")) for number in range(8))
    view = front(make_event(), questions=tuple(asked))
    assert [question.id for question in view.questions] == ["q0", "q1", "q2"]
    assert view.questions_link.text == "All 8 questions, open and closed"
    assert all(question.events == () and question.sources for question in view.questions)


def test_ways_into_the_list_lead_to_pages_with_events() -> None:
    """Categories, threads and registers with events are linked with their numbers."""
    view = front(make_event(people=("ana-ilic",), threads=("street",)))
    assert {group.name: [(link.text, link.url, link.note) for link in group.links] for group in view.facets} == {
        "By category": [("Protests", "categories/protest/", "1")],
        "By thread": [("The street", "threads/street/", "1")],
        "By name and time": [
            ("People", "people/", "1"),
            ("Categories", "categories/", "1"),
            ("Threads", "threads/", "1"),
            ("Months", "months/", "1"),
        ],
    }


def test_an_explainer_without_events_has_a_front_page() -> None:
    """Before the first event is published the page stands without strip and list."""
    view = front()
    assert (view.strip, view.eras, view.total) == (None, (), "0 events")


def test_the_home_page_tells_the_three_latest_changes() -> None:
    """Each explainer stands on the home page with its freshest changes, newest first."""
    events = [make_event(f"e{day}", added=make_day(f"2024-02-0{day}")) for day in range(1, 6)]
    edition = make_whole_edition(*events)
    home = home_view("The Record", (edition,), edition.place(""))
    assert [(entry.title, entry.url) for entry in home.explainers] == [("The river and the square", "river/")]
    assert [change.event.url for change in home.explainers[0].latest] == [
        "river/events/e5/",
        "river/events/e4/",
        "river/events/e3/",
    ]


def test_what_stood_there_from_the_first_day_is_no_change() -> None:
    """The home page does not call the explainer's first events changes."""
    published = make_day("2024-02-01")
    events = make_event("first", added=published), make_event("later", added=make_day("2024-02-02"))
    edition = make_whole_edition(*events, published=published)
    (entry,) = home_view("The Record", (edition,), edition.place("")).explainers
    assert [change.event.url for change in entry.latest] == ["river/events/later/"]


def test_some_of_many_turning_points_stand_on_the_home_page() -> None:
    """Twelve turning points are named, from all over the time; a link leads to all of them."""
    events = [make_event(f"e{day}", f"2023-01-{day + 1:02}", weight=Weight.TURNING_POINT) for day in range(23)]
    edition = make_whole_edition(*events)
    (entry,) = home_view("The Record", (edition,), edition.place("")).explainers
    assert [one.event.url for one in entry.turning_points] == [f"river/events/e{day}/" for day in range(0, 23, 2)]
    assert entry.short_link is not None
    assert (entry.short_link.text, entry.short_link.url) == ("All 23 turning points", "river/turning-points/")


def test_the_newest_corrections_stand_on_the_front_page() -> None:
    """Three corrections are shown; the heading tells how many there are."""
    events = [make_event(f"e{day}", corrections=(make_correction(f"2024-03-{day + 1:02}"),)) for day in range(15)]
    view = front(*events)
    assert [change.date.text for change in view.changes] == [f"{day} March 2024" for day in (15, 14, 13)]
    assert view.changes_text.startswith("15 corrections so far.")


def test_many_threads_are_left_to_their_index() -> None:
    """Forty threads are named as ways into the list, and a link leads to all."""
    threads = tuple(Thread(f"t{n}", f"Thread {n}", "") for n in range(45))
    view = front(make_event(threads=tuple(thread.id for thread in threads)), threads=threads)
    links = next(group.links for group in view.facets if group.name == "By thread")
    assert (len(links), links[-1].text, links[-1].url) == (41, "All 45 threads", "threads/")
