import pytest
from tests.support import make_claim, make_edition, make_event

from timeline.model.brief import brief_of
from timeline.model.claim import ClaimStatus
from timeline.views.link_cards import event_card, explainer_card, site_card


def test_the_card_of_an_event_says_what_when_and_where_it_belongs() -> None:
    """An event's card has its title, its category and its date in full, and the names of explainer and site."""
    event = make_event("rally", "2023-12-18", title="People rally")
    edition = make_edition(event)
    card = event_card(event, edition)
    assert card.title == "People rally"
    assert card.above.endswith("18 December 2023")
    assert (card.below, card.site) == (edition.timeline.short_title, "The Record")


def test_a_date_on_a_card_gains_no_precision() -> None:
    """An approximate month is told as such, and its symbol is hollow."""
    event = make_event("rally", "2023-12~")
    card = event_card(event, make_edition(event))
    assert "about December 2023" in card.above
    assert card.hollow


@pytest.mark.parametrize("status", [ClaimStatus.DISPUTED, ClaimStatus.DENIED, ClaimStatus.RETRACTED])
def test_a_card_warns_of_what_is_contested(status: ClaimStatus) -> None:
    """Where a claim is disputed, denied or retracted, the card says so with the number of claims."""
    event = make_event("rally", "2023-12-18", claims=(make_claim(status=status),))
    assert event_card(event, make_edition(event)).warning == f"1 claim, {status.value}"


@pytest.mark.parametrize("status", [ClaimStatus.CONFIRMED, ClaimStatus.REPORTED, ClaimStatus.ALLEGED])
def test_a_card_is_silent_of_other_claims(status: ClaimStatus) -> None:
    """A claim that nobody contests puts no word on the card."""
    event = make_event("rally", "2023-12-18", claims=(make_claim(status=status),))
    assert event_card(event, make_edition(event)).warning == ""


def test_a_card_is_told_by_the_brief_alone() -> None:
    """An event in brief gives the same card as the whole event, so that no other field can make it anew."""
    event = make_event("rally", "2023-12~", claims=(make_claim(status=ClaimStatus.DISPUTED), make_claim()))
    edition = make_edition(event)
    assert event_card(brief_of(event), edition) == event_card(event, edition)


def test_the_card_of_an_explainer_says_its_title_and_period() -> None:
    """An explainer's card has its title, kicker and period, and no symbol."""
    edition = make_edition(make_event("rally", "2023-12-18"))
    card = explainer_card(edition)
    assert card.title == edition.timeline.title
    assert card.above.startswith(f"{edition.timeline.kicker} · ")
    assert card.slot is None


def test_a_card_is_told_in_words() -> None:
    """The words for readers who do not see a card are those that stand on it."""
    assert site_card("The Record", "What happened.").text == "What happened. The Record"
