"""Rows of claims: how many are how sure, all together or in each dispute."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.charts.context import ChartContext
from timeline.charts.filling import filled_table, with_note
from timeline.model.chart import Chart
from timeline.model.claim import ClaimStatus
from timeline.views.lexicon import STATUS_BY_DOUBT, STATUS_MEANINGS, STATUS_WORDS


def status_rows(chart: Chart, context: ChartContext) -> Chart:
    """Count claims by how sure they are, the most doubtful first."""
    counts = Counter(place.brief.status for place in context.lookup.claims)
    shown = [status for status in STATUS_BY_DOUBT if counts[status]]
    rows = ((context.phrases.say(STATUS_WORDS[status]), counts[status]) for status in shown)
    table = filled_table(("status", "claims"), rows)
    filled = replace(chart, data=table, x="claims", y="status", unit=context.phrases.say("claims"))
    return with_note(filled, _meanings(shown, context))


def dispute_rows(chart: Chart, context: ChartContext) -> Chart:
    """Count the claims of each dispute by how sure they are. A claim belongs to one dispute, or to none."""
    phrases, claims = context.phrases, context.lookup.claims
    known = {dispute.id for dispute in context.timeline.disputes}
    counts = Counter((place.brief.dispute, place.brief.status) for place in claims if place.brief.dispute in known)
    shown = [status for status in STATUS_BY_DOUBT if any(status is counted for _, counted in counts)]
    told = {dispute for dispute, _ in counts}
    rows = (
        (dispute.question, phrases.say(STATUS_WORDS[status]), counts[dispute.id, status])
        for dispute in context.timeline.disputes
        for status in shown
        if dispute.id in told
    )
    table = filled_table(("dispute", "status", "claims"), rows)
    note = list(_meanings(shown, context))
    if left_out := len(claims) - counts.total():
        note.append(
            phrases.count(
                "{number} claim is left out, as it belongs to no dispute.",
                "{number} claims are left out, as they belong to no dispute.",
                left_out,
            )
        )
    filled = replace(chart, data=table, x="claims", y="dispute", series="status", unit=phrases.say("claims"))
    return with_note(filled, note)


def _meanings(shown: Sequence[ClaimStatus], context: ChartContext) -> Iterator[str]:
    """Say what the words for each status mean."""
    say = context.phrases.say
    for status in shown:
        yield say("{status}: {meaning}", status=say(STATUS_WORDS[status]), meaning=say(STATUS_MEANINGS[status]))
