"""What is disputed: disputes, claims by status, contested figures; in full, or where they are many in portions."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from tests.support import make_claim, make_denial, make_estimate, make_event, make_figure, make_whole_edition

from timeline.model.claim import ClaimStatus, Stance
from timeline.model.event import Event
from timeline.model.structure import Dispute
from timeline.views.contexts import DisputedView, DisputePageView, DisputeView, FactView, IndexView
from timeline.views.dispute_index import disputes_index_view, disputes_letter_view
from timeline.views.dispute_page import dispute_page_view
from timeline.views.disputes import (
    dispute_views,
    disputed_view,
    figures_page_view,
    status_page_view,
)
from timeline.views.edition import Edition
from timeline.views.event_page import event_view
from timeline.views.glosses import Glosses
from timeline.views.steps import Part, Stretch

WHO = Dispute("who-began", "Who began?")


def whole(edition: Edition) -> DisputedView:
    """Return the page of all that is disputed, where it is one page."""
    view = disputed_view(edition, edition.place(edition.paths.part("disputed")))
    assert isinstance(view, DisputedView)
    return view


def set_out(edition: Edition) -> list[DisputeView]:
    """Return the disputes as the front page sets them out."""
    place = edition.place("river/")
    return list(dispute_views(edition, place, Glosses(edition, place)))


def page_of(edition: Edition, step: Stretch | None = None) -> DisputePageView:
    """Return the page of a dispute, or one of its portions."""
    path = f"river/disputes/who-began/{step.path if step else ''}"
    return dispute_page_view(WHO, step, edition, edition.place(path))


def test_claims_stand_by_status_the_most_doubtful_first() -> None:
    """Every claim stands once under its status; a status without claims has no heading."""
    statuses = (ClaimStatus.CONFIRMED, ClaimStatus.ALLEGED, ClaimStatus.DISPUTED, ClaimStatus.ALLEGED)
    claims = tuple(make_claim(status=status, statement=str(n)) for n, status in enumerate(statuses))
    edition = make_whole_edition(make_event(claims=claims), disputes=(Dispute("who-began", "Who?"),))
    view = whole(edition)
    assert [(status.word, [claim.statement for claim in found]) for status, _, found in view.by_status] == [
        ("Disputed", ["2"]),
        ("Alleged", ["1", "3"]),
        ("Confirmed", ["0"]),
    ]
    assert view.disputes == ()


def test_the_page_begins_with_the_way_to_all_that_it_holds() -> None:
    """Each dispute is named with its status, then the claims of each status and the contested figures by number."""
    claims = (
        make_claim(status=ClaimStatus.DISPUTED, dispute="who-began"),
        make_claim(status=ClaimStatus.ALLEGED),
        make_claim(status=ClaimStatus.ALLEGED),
    )
    figure = make_figure(make_estimate(), make_estimate())
    edition = make_whole_edition(make_event(claims=claims, figures=(figure,)), disputes=(Dispute("who-began", "Who?"),))
    assert [(link.text, link.url, link.note) for link in whole(edition).ways] == [
        ("Who?", "#who-began", "Disputed"),
        ("Claims by status: Disputed", "#disputed", "1 claim"),
        ("Claims by status: Alleged", "#alleged", "2 claims"),
        ("Contested figures", "#figures", "1 contested figure"),
    ]


def test_only_figures_with_several_estimates_are_contested() -> None:
    """A number that one claimant gives is not set among the contested figures."""
    alone = make_figure(make_estimate())
    two = make_figure(make_estimate(), make_estimate(value=400))
    edition = make_whole_edition(make_event(figures=(alone, two)))
    view = whole(edition)
    assert [figure.id for figure in view.figures] == ["rally-figure-2"]


def contested(number: int, stances: Iterable[Stance] = (Stance.CLAIM,)) -> list[Event]:
    """Return so many events, one a day, with a claim of each stance in one dispute and a contested figure."""
    figure = make_figure(make_estimate(), make_estimate(value=400))
    claims = tuple(make_claim(dispute="who-began", stance=stance, statement=stance.value) for stance in stances)
    return [
        make_event(f"e{day}", str(date(2023, 1, 1) + timedelta(day)), claims=claims, figures=(figure,))
        for day in range(number)
    ]


def test_too_much_for_one_page_is_led_to() -> None:
    """Where all that is disputed does not fit on one page, the page names disputes, statuses and figures."""
    edition = make_whole_edition(*contested(70), disputes=(WHO, Dispute("empty", "Nothing?")))
    view = disputed_view(edition, edition.place("river/disputed/"))
    assert isinstance(view, IndexView)
    assert [(group.name, [(link.text, link.url, link.note) for link in group.links]) for group in view.groups] == [
        ("Claim and counter-claim", [("Who began?", "../disputes/who-began/", "70 claims")]),
        ("Every claim by status", [("Alleged", "alleged/", "70 claims")]),
        ("Contested figures", [("By date", "figures/", "70 contested figures")]),
    ]


def test_a_dispute_with_many_claims_shows_the_first_of_each_side() -> None:
    """Among others a dispute with more than 24 claims shows five of each side, three on record and eight events."""
    edition = make_whole_edition(*contested(12, Stance), disputes=(WHO,))
    (view,) = set_out(edition)
    assert (len(view.claims), len(view.counter_claims), len(view.record), len(view.events)) == (5, 5, 3, 5)
    assert view.more is not None
    assert (view.more.text, view.more.url) == ("All 36 claims on record", "disputes/who-began/")


@pytest.mark.parametrize("stance", [Stance.CLAIM, Stance.COUNTER_CLAIM])
def test_a_side_is_never_said_to_be_silent_that_is_not(stance: Stance) -> None:
    """However many claims of one side come first, the first of the other side is shown."""
    other = next(one for one in Stance if one is not stance)
    late = make_event("late", "2024-05-05", claims=(make_claim(dispute="who-began", stance=other, statement="Late."),))
    edition = make_whole_edition(*contested(60, (stance,)), late, disputes=(WHO,))
    (view,) = set_out(edition)
    sides = {Stance.CLAIM: view.claims, Stance.COUNTER_CLAIM: view.counter_claims}
    assert [claim.statement for claim in sides[other]] == ["Late."]


def test_a_dispute_is_judged_by_all_of_its_claims() -> None:
    """Its status is that of the most doubtful claim, also of one that is not shown."""
    late = make_event("late", "2024-05-05", claims=(make_claim(dispute="who-began", status=ClaimStatus.DISPUTED),))
    edition = make_whole_edition(*contested(30), late, disputes=(WHO,))
    (view,) = set_out(edition)
    assert view.status is not None
    assert view.status.id == "disputed"


def facts(rows: Iterable[FactView]) -> dict[str, str]:
    """Return the words of each fact."""
    return {row.label: row.values[0].text for row in rows}


def test_the_page_of_a_dispute_has_all_of_its_claims() -> None:
    """It stands with both sides in full, and where that is too much by date."""
    view = page_of(make_whole_edition(*contested(30, Stance), disputes=(WHO,)))
    assert (view.title, len(view.claims), len(view.counter_claims), len(view.record)) == ("Who began?", 30, 30, 30)
    assert facts(view.facts) == {"Status": "Alleged", "Claims": "90 claims", "Comes up in": "30 events"}
    assert [event.event.url for event in view.events][:2] == ["../../events/e0/", "../../events/e1/"]


def test_the_page_of_a_dispute_with_too_many_claims_leads_to_those_of_each_month() -> None:
    """Beside some of the claims only, no status is told, as it is that of all."""
    edition = make_whole_edition(*contested(160), disputes=(WHO,))
    long = page_of(edition)
    assert (long.claims, long.events, [one.link.note for one in long.split.portions]) == ((), (), ["160 claims"])
    assert facts(long.facts) == {"Status": "Alleged", "Claims": "160 claims"}
    month = page_of(edition, Stretch(2023, 2))
    assert (month.title, len(month.claims)) == ("Who began?: February 2023", 28)
    assert facts(month.facts) == {"Claims": "28 claims", "Comes up in": "28 events"}


def test_every_dispute_with_a_claim_has_a_page() -> None:
    """However few its claims, a dispute has an address of its own; one without a claim has none."""
    edition = make_whole_edition(*contested(1), disputes=(WHO, Dispute("empty", "Nothing?")))
    assert ("disputes/who-began/", None) in edition.lookup.portions
    assert ("disputes/empty/", None) not in edition.lookup.portions
    assert [view.url for view in set_out(edition)] == ["disputes/who-began/"]


def test_a_claim_leads_to_the_dispute_to_which_it_belongs() -> None:
    """On the page of an event its claim names the question in dispute; on the dispute’s own page it does not."""
    (event,) = contested(1)
    edition = make_whole_edition(event, disputes=(WHO,))
    (claim,) = event_view(event, edition, edition.place("river/events/e0/")).claims
    assert claim.dispute is not None
    assert (claim.dispute.text, claim.dispute.url) == ("Who began?", "../../disputes/who-began/")
    assert page_of(edition).claims[0].dispute is None


def test_claimants_of_a_dispute_are_introduced_and_not_explained_again() -> None:
    """The neutral line stands with who claims, so only those who deny have a control that explains them."""
    claim = make_claim(dispute="who-began", denials=(make_denial(),))
    view = page_of(make_whole_edition(make_event(claims=(claim,)), disputes=(WHO,)))
    assert view.claims[0].by.note == "A party."
    assert [gloss.name for gloss in view.glosses] == ["Alleged", "Ana Ilić"]


def test_the_page_of_a_status_tells_its_meaning() -> None:
    """Claims of one status stand under its word with what it means."""
    edition = make_whole_edition(*contested(70), disputes=(WHO,))
    view = status_page_view(ClaimStatus.ALLEGED, None, edition, edition.place("river/disputed/alleged/"))
    ((status, meaning, claims),) = view.by_status
    assert (view.title, status.word, len(claims)) == ("Claims by status: Alleged", "Alleged", 70)
    assert meaning.startswith("Claimed by a party")


def test_many_figures_are_divided_by_date() -> None:
    """More than fifty contested figures stand by month."""
    edition = make_whole_edition(*contested(70), disputes=(WHO,))
    assert figures_page_view(None, edition, edition.place("river/disputed/figures/")).figures == ()
    month = figures_page_view(Stretch(2023, 3), edition, edition.place("river/disputed/figures/2023/03/"))
    assert (month.title, len(month.figures)) == ("Contested figures: March 2023", 11)


def test_very_many_disputes_are_named_by_the_alphabet() -> None:
    """Beyond four hundred disputes, the page of what is disputed leads to all of them by the first letter."""
    disputes = tuple(Dispute(f"d{number}", f"{'Who' if number % 5 else 'Did'} {number}?") for number in range(600))
    events = [make_event(f"e{number}", claims=(make_claim(dispute=f"d{number}"),)) for number in range(600)]
    edition = make_whole_edition(*events, disputes=disputes)
    view = disputed_view(edition, edition.place(edition.paths.part("disputed")))
    assert isinstance(view, IndexView)
    assert [(link.url, link.note) for link in view.groups[0].links] == [("../disputes/", "600 disputes")]
    index = disputes_index_view(edition, edition.place("river/disputes/"))
    assert [portion.link.note for portion in index.split.portions] == ["120 disputes", "480 disputes"]
    letters = [("disputes/by-name/d/", None), ("disputes/by-name/w/", None), ("disputes/by-name/w/", Part(2))]
    pages = [disputes_letter_view(list_, step, edition, edition.place("x/y/z/w/")) for list_, step in letters]
    named = [link.text for page in pages for link in page.groups[0].links]
    assert sorted(named) == sorted(dispute.question for dispute in disputes)
