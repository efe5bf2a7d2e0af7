"""What one more look means, after those that were taken before."""

from datetime import date

from timeline.links.visiting import Finding
from timeline.model.link_record import LinkOutcome, Look

_TROUBLE = frozenset({LinkOutcome.UNSURE, LinkOutcome.FAILS, LinkOutcome.GONE})


def look_after(before: Look | None, finding: Finding, today: date) -> Look:
    """Return what is known after a look; ``before`` is what was known of the same address.

    A server that is down for an evening is no broken link: what may be passing counts only from the second day on. Who
    asked to come later has said nothing, so what was known stays.
    """
    outcome = finding.outcome
    if before is None:
        return Look(outcome, today, today, finding.detail, finding.leads_to)
    if outcome is LinkOutcome.LATER:
        return before
    since = today
    if outcome is before.outcome or (outcome in _TROUBLE and before.outcome in _TROUBLE):
        since = min(before.since, today)
    if outcome is LinkOutcome.UNSURE and before.outcome in _TROUBLE and since < today:
        outcome = LinkOutcome.FAILS
    return Look(outcome, since, today, finding.detail, finding.leads_to)


def is_due(look: Look | None, today: date, days: int) -> bool:
    """Whether an address is to be looked at again: after some days, or on the next where nothing certain was found."""
    if look is None:
        return True
    age = (today - look.looked).days
    is_open = look.outcome in (LinkOutcome.UNSURE, LinkOutcome.LATER)
    return age < 0 or age >= days or (is_open and age >= 1)
