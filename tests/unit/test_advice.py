"""What ``timeline check`` says beyond the rules."""

import time

import pytest
from tests.support import (
    cite,
    make_claim,
    make_denial,
    make_event,
    make_person,
    make_place,
    make_site,
    make_source,
    make_when,
)
from tests.support import make_timeline as explainer

from timeline.advice import advise
from timeline.advice.tally import tally
from timeline.model.claim import ClaimStatus
from timeline.model.event import PublicationStatus
from timeline.model.problem import Marks
from timeline.model.timeline import Site


def advice(*events, **fields):
    """Return the codes and messages of all advice on an explainer."""
    return [(each.code, each.message) for each in advise(Site((explainer(*events, **fields),)))]


def test_sound_content_needs_no_advice():
    """Different events, sources and people give no advice."""
    assert advice(make_event("a", title="Students block a road"), make_event("b", title="The court decides")) == []


@pytest.mark.parametrize(
    "title",
    [
        "People rally in the square",
        "Rally of people in square",
        "People rallied in the Square",
        "Пеople rally in square",
    ],
)
def test_an_event_entered_twice_is_told_with_both_places(title):
    """The same day and nearly the same title, in other words or letters, point to the first file."""
    first, second = make_event("a"), make_event("b", title=title, citations=cite("daily"))
    [problem] = advise(Site((explainer(first, second),)))
    assert problem.code == "event-twice"
    assert first.marks.file in problem.message
    assert (problem.mark.file, problem.others[0].file) == (second.marks.file, first.marks.file)
    assert not problem.is_error


def test_the_same_sources_and_a_few_words_are_enough():
    """Two events of a day on the very same sources are one event more often than not."""
    found = advice(make_event("a"), make_event("b", title="A square full of singers"))
    assert [code for code, _ in found] == ["event-twice"]


@pytest.mark.parametrize(
    "fields",
    [
        {"when": "2023-12-19"},
        {"title": "The court decides on a complaint", "citations": cite("daily")},
        {"status": PublicationStatus.RETRACTED},
    ],
)
def test_other_events_are_no_twins(fields):
    """Another day, other words on other sources, or a retracted entry do not look like a second entry."""
    assert advice(make_event("a"), make_event("b", **fields)) == []


def test_ten_thousand_events_of_one_day_are_compared_in_seconds():
    """The search does not grow with the square of the number, and still finds neighbours."""
    words = ("river", "square", "bridge", "court", "party", "street", "paper", "union", "school", "garden")
    events = [
        make_event(
            f"e-{n}", title=" ".join(words[int(digit)] + digit * 3 + str(at) for at, digit in enumerate(f"{n:04}"))
        )
        for n in range(10_000)
    ]
    twin = make_event("twin", title=events[5_000].title)
    timeline = explainer(*events, twin)
    started = time.process_time()
    found = advise(Site((timeline,)))
    assert time.process_time() - started < 8
    assert any("twin" in problem.mark.file or "twin" in problem.message for problem in found)


def test_a_source_entered_twice_is_told():
    """Two keys for one page, in whatever form of its address, are told with both keys."""
    sources = {
        "daily": make_source("daily", url="https://example.org/a"),
        "agency": make_source("agency", url="http://www.example.org/a/?utm_source=x"),
    }
    [(code, message)] = advice(sources=sources)
    assert code == "source-twice"
    assert message.startswith("agency: the same page as daily in content/river/sources.yml:")


@pytest.mark.parametrize(("name", "also"), [("Ана Илић", ()), ("Ilic Ana", ()), ("A. Ilić", ("Ana Ilic",))])
def test_a_person_entered_twice_is_told(name, also):
    """The same name in other letters, in another order or among other spellings is told."""
    people = {"ana-ilic": make_person("ana-ilic", "Ana Ilić"), "other": make_person("other", name, also=also)}
    assert [code for code, _ in advice(people=people)] == ["name-twice"]


@pytest.mark.parametrize("name", ["Peter Nikitin", "Nikitin, Petar", "Петер Никитин", "Petr Nikitina"])
def test_a_person_whose_name_differs_in_a_letter_is_told(name):
    """“Petr” and “Peter” with one surname are often the same person; an editor decides."""
    people = {"petr": make_person("petr", "Petr Nikitin"), "other": make_person("other", name)}
    [(code, message)] = advice(people=people)
    assert (code, "is nearly spelt like “Petr Nikitin”" in message) == ("name-twice", True)


@pytest.mark.parametrize("name", ["Marko Nikitin", "Nikitin", "Petr Nikitin Savić", "Pavle Nikolić"])
def test_people_with_other_names_are_two(name):
    """A surname alone, or another first name, is no reason to ask."""
    assert advice(people={"petr": make_person("petr", "Petr Nikitin"), "other": make_person("other", name)}) == []


def test_a_document_under_two_addresses_is_told():
    """The same title by the same publisher on the same day is one document; a heading that many have is not."""
    fields = {"publisher": "Daily", "published": make_when("2023-12-18"), "title": "Ćira speaks to people"}
    first = make_source("a", url="https://example.org/a", **fields)
    second = make_source("b", url="https://example.org/b?print", **fields | {"title": "Cira speaks to people"})
    [(code, message)] = advice(sources={"a": first, "b": second})
    assert code == "source-twice"
    assert message.startswith("b: the same title, publisher and day as a in ")
    for other in (
        {"title": "Statement"},
        {"published": make_when("2023-12")},
        {"published": None},
        {"described": True},
    ):
        both = {key: make_source(key, url=f"https://example.org/{key}", **fields | other) for key in ("a", "b")}
        assert advice(sources=both) == []


def test_places_of_one_name_in_two_towns_are_two():
    """A main street lies in many towns."""
    places = {
        "square": make_place("square", name="Main Street", within="a"),
        "other": make_place("other", name="Main Street", within="b"),
    }
    assert advice(places=places) == []


def about_ana(**fields):
    """Return an event with a claim on somebody in the register."""
    claim = make_claim(statement="Ilić broke the rules.", **fields)
    return make_event(claims=(claim,), marks=Marks("x.md", {"claims.0.status": (7, 3)}))


@pytest.mark.parametrize("status", [ClaimStatus.ALLEGED, ClaimStatus.DISPUTED])
def test_a_contested_claim_on_a_person_needs_an_answer(status):
    """What is alleged against somebody by name is told until a denial stands with it."""
    [(code, message)] = advice(about_ana(status=status))
    assert (code, message) == (
        "denial-missing",
        f"claims 1: it is {status} and names Ana Ilić, but no denial or reply is recorded",
    )
    assert advice(about_ana(status=status, denials=(make_denial(),))) == []


def test_a_claim_of_the_person_or_a_confirmed_one_needs_none():
    """Nobody has to deny what she says herself, or what is established."""
    assert advice(about_ana(claimant="ana-ilic")) == []
    assert advice(about_ana(status=ClaimStatus.CONFIRMED)) == []


def test_a_person_who_speaks_on_the_question_needs_no_denial():
    """Where the named person has a claim of their own on the same question, it stands beside the other."""
    other = make_claim(statement="Ilić was wronged.", status=ClaimStatus.ALLEGED, dispute="count")
    own = make_claim(claimant="ana-ilic", dispute="count")
    elsewhere = make_claim(claimant="ana-ilic", dispute="weather")
    marks = Marks("x.md", {"claims.0.status": (7, 3)})
    assert advice(make_event(claims=(other, own), marks=marks)) == []
    assert [code for code, _ in advice(make_event(claims=(other, elsewhere), marks=marks))] == ["denial-missing"]
    undisputed = make_claim(statement="Ilić was wronged.", status=ClaimStatus.ALLEGED)
    assert len(advice(make_event(claims=(undisputed, make_claim(claimant="ana-ilic")), marks=marks))) == 1


def test_a_denied_claim_shows_its_denial():
    """The status denied without a denial says something that no reader can follow."""
    claim = make_claim(status=ClaimStatus.DENIED)
    assert [code for code, _ in advice(make_event(claims=(claim,)))] == ["denial-missing"]


def test_an_empty_list_of_denials_says_that_none_was_found():
    """Whoever looked and found nothing can say so."""
    event = about_ana()
    marks = Marks("x.md", {"claims.0.denials": (8, 3)})
    assert advice(make_event(claims=event.claims, marks=marks)) == []


def test_the_tally_counts_without_judging():
    """What stands well is counted in a few lines."""
    answered, open_ = make_claim(denials=(make_denial(),)), make_claim()
    site = make_site(make_event("a", claims=(answered, open_)), make_event("b", status=PublicationStatus.DRAFT))
    assert list(tally(site)) == [
        "Events: 1 published, and 1 draft; 1 rest on sources of two origins or more.",
        "Claims: 2, each with claimant and source; 1 with a denial or reply.",
        "Sources: 2; 0 with an archived copy, 0 with the day on which they were read.",
    ]
