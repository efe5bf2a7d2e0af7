"""Claims with their claimant, and disputes that set them against each other."""

from collections.abc import Iterable, Mapping, Sequence

from timeline.model.brief import ClaimBrief
from timeline.model.claim import Claim, ClaimStatus
from timeline.model.event import Event
from timeline.views.addresses import Place
from timeline.views.contexts import ClaimView, DenialView, StatusView
from timeline.views.corrections import correction_notes
from timeline.views.edition import Edition
from timeline.views.lexicon import STATUS_BY_DOUBT, STATUS_WORDS
from timeline.views.names import claimant_link, event_link
from timeline.views.sources import single_origin, source_links


def status_view(status: ClaimStatus, edition: Edition) -> StatusView:
    """Return a status with its word."""
    return StatusView(status.value, edition.phrases.say(STATUS_WORDS[status]))


def claim_view(
    claim: Claim, event: Event, edition: Edition, place: Place, numbers: Mapping[str, int] | None
) -> ClaimView:
    """Return a claim for a page; see :func:`timeline.views.estimates.figure_view` for ``numbers``."""
    index = next(number for number, one in enumerate(event.claims, start=1) if one is claim)
    return ClaimView(
        id=f"claim-{index}" if numbers is not None else f"{event.id}-claim-{index}",
        by=claimant_link(claim.by, edition, place),
        statement=claim.statement,
        status=status_view(claim.status, edition),
        sources=source_links(claim.citations, event, edition, place, numbers),
        origin=single_origin(claim.citations, edition),
        corrections=correction_notes(event, (f"claim-{index}",), edition, place),
        denials=tuple(
            DenialView(
                by=claimant_link(denial.by, edition, place),
                statement=denial.statement,
                sources=source_links(denial.citations, event, edition, place, numbers),
            )
            for denial in claim.denials
        ),
        event=event_link(event, edition, place, f"claim-{index}") if numbers is None else None,
    )


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
