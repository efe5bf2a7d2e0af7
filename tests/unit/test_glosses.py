"""Names and words explained on the page where they are met."""

import pytest
from tests.support import (
    cite,
    make_claim,
    make_denial,
    make_event,
    make_person,
    make_place,
    make_term,
    make_whole_edition,
)

from timeline.model.claim import Claimant, ClaimStatus
from timeline.model.event import Event
from timeline.publishing.gloss_controls import with_controls
from timeline.reading.markdown import ChartPlace, Html
from timeline.views.contexts import EventView, GlossButtonView
from timeline.views.event_page import event_view
from timeline.views.glosses import Glosses

PLACES = {"square": make_place("square", description="A square.", citations=cite("daily")), "bare": make_place("bare")}
ANA = make_person("ana-ilic", "Ana Ilić", also=("Ana Ilic",), citations=cite("agency"))


def glosses(path: str = "river/events/rally/") -> Glosses:
    """Return what a page explains: nothing so far."""
    edition = make_whole_edition(people={"ana-ilic": ANA}, places=PLACES, terms={"thaw": make_term("thaw")})
    return Glosses(edition, edition.place(path))


def page(event: Event) -> EventView:
    """Return the page of an event."""
    edition = make_whole_edition(event, people={"ana-ilic": ANA}, places=PLACES)
    return event_view(event, edition, edition.place("river/events/rally/"))


def html(text: str, met: dict[str, str]) -> str:
    """Return a rendered text with its controls."""
    (part,) = with_controls((Html(text),), met, glosses())
    assert isinstance(part, Html)
    return part.html


def test_a_person_is_explained_with_other_spellings_sources_and_the_way_to_their_page() -> None:
    """The gloss holds the neutral line and what it rests on."""
    found = glosses()
    assert found.first("person", "ana-ilic") == GlossButtonView("gloss-person-ana-ilic", "Who is Ana Ilić?")
    (view,) = found.views
    assert (view.name, view.kind, view.text, view.also) == ("Ana Ilić", "Person", "A speaker.", "Also written Ana Ilic")
    assert [source.text for source in view.sources] == ["Outlet agency"]
    assert view.link is not None
    assert view.link.url == "../../people/ana-ilic/"


@pytest.mark.parametrize(
    ("kind", "id_", "label"),
    [
        ("organization", "party", "What is The Party?"),
        ("place", "square", "What is Square?"),
        ("term", "thaw", "What does ‘Thaw’ mean?"),
    ],
)
def test_organizations_places_and_terms_are_explained_as_well(kind: str, id_: str, label: str) -> None:
    """The control asks what they are."""
    button = glosses().first(kind, id_)
    assert button is not None
    assert button.label == label


def test_a_name_is_explained_once_on_a_page() -> None:
    """A later mention has no control."""
    found = glosses()
    assert found.claimant(Claimant(id="ana-ilic")).gloss is not None
    assert found.person("ana-ilic").gloss is None
    assert len(found.views) == 1


@pytest.mark.parametrize(("kind", "id_"), [("person", "nobody"), ("place", "bare")])
def test_what_nothing_is_said_of_has_no_control(kind: str, id_: str) -> None:
    """An entry that is not there and a place without a description are not explained."""
    found = glosses()
    assert found.first(kind, id_) is None
    assert found.views == ()


def test_nobody_is_explained_on_their_own_page() -> None:
    """The page of a person says itself who that is."""
    assert glosses("river/people/ana-ilic/claims/").first("person", "ana-ilic") is None


def test_every_tag_of_a_status_opens_one_gloss() -> None:
    """A status has its control at each claim, as readers come from links to single claims; its meaning stands once."""
    claims = (make_claim(), make_claim(statement="Another."), make_claim(status=ClaimStatus.DENIED))
    view = page(make_event(claims=claims))
    targets = [claim.status.gloss.target for claim in view.claims if claim.status.gloss]
    assert targets == ["gloss-status-alleged", "gloss-status-alleged", "gloss-status-denied"]
    meanings = [gloss.text for gloss in view.glosses if gloss.id.startswith("gloss-status")]
    assert [meaning[:7] for meaning in meanings] == ["Claimed", "Rejecte"]


def test_the_facts_explain_only_those_whom_text_and_claims_do_not() -> None:
    """Who speaks in a claim is explained there; who is only involved, and the place, in the facts."""
    event = make_event(
        people=("ana-ilic",), organizations=("party",), place="square", claims=(make_claim(denials=(make_denial(),)),)
    )
    view = page(event)
    values = [value for fact in view.facts for value in fact.values]
    assert [value.text for value in values if value.gloss] == ["Square"]
    claim = view.claims[0]
    assert (claim.by.gloss is not None, claim.denials[0].by.gloss is not None) == (True, True)


def test_the_first_link_to_a_name_in_a_text_gets_the_control() -> None:
    """It stands beside the link, after the whole word; later links are left as they are."""
    text = '<p><a href="ana/">Ana</a>’s speech. <a href="ana/">Ilić</a> left.</p>'
    found = html(text, {"ana/": "person:ana-ilic"})
    assert found == (
        '<p><span class="glossed"><a href="ana/">Ana</a>’s<button class="gloss-button" type="button" '
        'popovertarget="gloss-person-ana-ilic" aria-label="Who is Ana Ilić?"></button></span> speech. '
        '<a href="ana/">Ilić</a> left.</p>'
    )


def test_a_text_may_be_parted_by_charts() -> None:
    """The first mention is found whichever part it is in, and charts stay where they are."""
    parts = (Html("<p>None.</p>"), ChartPlace("seats"), Html('<p><a href="ana/">Ana</a></p>'))
    found = with_controls(parts, {"ana/": "person:ana-ilic", "gone/": "person:nobody"}, glosses())
    assert found[:2] == parts[:2]
    assert isinstance(found[2], Html)
    assert found[2].html.count("<button") == 1
