"""The charts that every explainer has without declaring them.

Whether it has them is asked by every build and worked out from briefs alone.
"""

from timeline.charts.context import ChartContext
from timeline.charts.weeks import EventsByWeek, count_by_week, week_of
from timeline.model.chart import CLAIMS_BY_STATUS, EVENTS_BY_WEEK, Chart, ChartKind, ChartOrigin
from timeline.model.claim import ClaimStatus
from timeline.views.lexicon import STATUS_BY_DOUBT, STATUS_WORDS

AUTOMATIC = (EVENTS_BY_WEEK, CLAIMS_BY_STATUS)
"""Their ids."""
_DOUBTED = (ClaimStatus.DISPUTED, ClaimStatus.DENIED, ClaimStatus.ALLEGED)


def has_automatic_chart(chart: str, context: ChartContext) -> bool:
    """Whether there is an automatic chart of that id and the explainer has data for it."""
    if chart == EVENTS_BY_WEEK:
        return any(week_of(event) is not None for event in context.lookup.order)
    return chart == CLAIMS_BY_STATUS and bool(context.lookup.claims)


def automatic_chart(chart: str, context: ChartContext) -> Chart | None:
    """Return an automatic chart, whose rows and note come from its origin as those of a declared chart do.

    None for any other id, and where the explainer has no data for it.
    """
    if not has_automatic_chart(chart, context):
        return None
    return _events_by_week(context) if chart == EVENTS_BY_WEEK else _claims_by_status(context)


def _claims_by_status(context: ChartContext) -> Chart:
    phrases = context.phrases
    statuses = [place.brief.status for place in context.lookup.claims]
    counts = [(status, statuses.count(status)) for status in STATUS_BY_DOUBT if status in statuses]
    most, number = max(counts, key=lambda one: one[1])
    return Chart(
        id=CLAIMS_BY_STATUS,
        kind=ChartKind.BAR,
        origin=ChartOrigin.CLAIMS,
        added=context.timeline.published,
        title=_claims_title(sum(count for status, count in counts if status in _DOUBTED), len(statuses), context),
        description=" ".join(
            (
                phrases.say("A bar for each status, the most doubtful first."),
                phrases.say(
                    "The longest is “{status}”, with {number} of {total}.",
                    status=phrases.say(STATUS_WORDS[most]),
                    number=f"{number:,}",
                    total=f"{len(statuses):,}",
                ),
            )
        ),
        highlight=tuple(phrases.say(STATUS_WORDS[status]) for status, _ in counts if status in _DOUBTED),
    )


def _claims_title(doubted: int, total: int, context: ChartContext) -> str:
    phrases = context.phrases
    if doubted == 0:
        return phrases.count(
            "The one claim is not disputed, denied or only alleged",
            "None of {number} claims is disputed, denied or only alleged",
            total,
        )
    if total == 1:
        return phrases.say("The one claim is disputed, denied or only alleged")
    return phrases.count(
        "{number} of {total} claims is disputed, denied or only alleged",
        "{number} of {total} claims are disputed, denied or only alleged",
        doubted,
        total=f"{total:,}",
    )


def _events_by_week(context: ChartContext) -> Chart:
    weeks = count_by_week(context.lookup.order, context.timeline.categories)
    assert weeks is not None
    return Chart(
        id=EVENTS_BY_WEEK,
        kind=ChartKind.STACKED,
        origin=ChartOrigin.EVENTS,
        added=context.timeline.published,
        title=_weeks_title(weeks, context),
        description=_weeks_description(weeks, context),
    )


def _weeks_title(weeks: EventsByWeek, context: ChartContext) -> str:
    date = context.dates.day(weeks.mondays[0])
    if weeks.shown == weeks.total:
        return context.phrases.count(
            "All {total} events fall in the week from {date}",
            "All {total} events fall in the {number} weeks from {date}",
            len(weeks.mondays),
            total=f"{weeks.total:,}",
            date=date,
        )
    return context.phrases.count(
        "{shown} of {total} events fall in the week from {date}",
        "{shown} of {total} events fall in the {number} weeks from {date}",
        len(weeks.mondays),
        shown=f"{weeks.shown:,}",
        total=f"{weeks.total:,}",
        date=date,
    )


def _weeks_description(weeks: EventsByWeek, context: ChartContext) -> str:
    phrases = context.phrases
    most = max(weeks.totals)
    peak = weeks.mondays[weeks.totals.index(most)]
    return " ".join(
        (
            phrases.say("Stacked columns, one for each week, with a part for each category."),
            phrases.count(
                "The fullest week, from {date}, has {number} event.",
                "The fullest week, from {date}, has {number} events.",
                most,
                date=context.dates.day(peak),
            ),
        )
    )
