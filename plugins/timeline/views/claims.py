"""Claims with their claimant, their status and the dispute to which they belong."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.model.brief import ClaimBrief
from timeline.model.claim import Claim, Claimant, ClaimStatus
from timeline.model.event import Event
from timeline.views.addresses import Place
from timeline.views.contexts import ClaimView, DenialView, LinkView, StatusView
from timeline.views.corrections import correction_notes
from timeline.views.edition import Edition
from timeline.views.lexicon import STATUS_BY_DOUBT, STATUS_WORDS
from timeline.views.list_limits import dispute_list
from timeline.views.names import claimant_link, event_link
from timeline.views.sources import single_origin, source_links

if TYPE_CHECKING:
    from timeline.views.glosses import Glosses


def status_view(status: ClaimStatus, edition: Edition) -> StatusView:
    """Return a status with its word."""
    return StatusView(status.value, edition.phrases.say(STATUS_WORDS[status]))


def claim_view(
    claim: Claim,
    event: Event,
    edition: Edition,
    place: Place,
    numbers: Mapping[str, int] | None,
    glosses: "Glosses | None" = None,
) -> ClaimView:
    """Return a claim for a page; see :func:`timeline.views.estimates.figure_view` for ``numbers``.

    ``glosses`` are those of a page that explains who speaks and what a status means.
    """

    def by(claimant: Claimant) -> LinkView:
        return glosses.claimant(claimant) if glosses else claimant_link(claimant, edition, place)

    index = next(number for number, one in enumerate(event.claims, start=1) if one is claim)
    return ClaimView(
        id=f"claim-{index}" if numbers is not None else f"{event.id}-claim-{index}",
        by=by(claim.by),
        statement=edition.wording.tied(claim.statement),
        status=glosses.status(claim.status) if glosses else status_view(claim.status, edition),
        sources=source_links(claim.citations, event, edition, place, numbers),
        origin=single_origin(claim.citations, edition),
        corrections=correction_notes(event, (f"claim-{index}",), edition, place),
        denials=tuple(
            DenialView(
                by=by(denial.by),
                statement=edition.wording.tied(denial.statement),
                sources=source_links(denial.citations, event, edition, place, numbers),
            )
            for denial in claim.denials
        ),
        event=event_link(event, edition, place, f"claim-{index}") if numbers is None else None,
        dispute=_dispute(claim, edition, place),
    )


def _dispute(claim: Claim, edition: Edition, place: Place) -> LinkView | None:
    """Return the page of the dispute to which a claim belongs; None on that page and below it."""
    if claim.dispute is None:
        return None
    path = f"{edition.paths.front}{dispute_list(claim.dispute)}"
    if place.path.startswith(path):
        return None
    question = next((one.question for one in edition.timeline.disputes if one.id == claim.dispute), None)
    return LinkView(question, place.to(path)) if question is not None else None


def most_doubtful(claims: Iterable[Claim]) -> Claim | None:
    """Return the first claim of the status that a reader must see first; None where all is confirmed."""
    doubtful = [claim for claim in claims if claim.status is not ClaimStatus.CONFIRMED]
    return min(doubtful, key=lambda claim: STATUS_BY_DOUBT.index(claim.status), default=None)


def claims_note(claims: Sequence[Claim | ClaimBrief], status: ClaimStatus, edition: Edition) -> str:
    """Say how many claims there are, and how many of them have a status: the most doubtful one."""
    phrases, word = edition.phrases, status_view(status, edition).word.lower()
    such = sum(claim.status is status for claim in claims)
    if such == len(claims):
        return phrases.count("{number} claim, {word}", "{number} claims, {word}", such, word=word)
    total = phrases.count("{number} claim", "{number} claims", len(claims))
    return phrases.count(
        "{total}, of which {number} {word}", "{total}, of which {number} {word}", such, total=total, word=word
    )
