"""The charts of one explainer, as the pages ask for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.model.timeline import Timeline
from timeline.views.addresses import LinkStyle, Place
from timeline.views.contexts import ChartTableView, ChartView
from timeline.views.date_words import DateWords
from timeline.views.lexicon import Phrases


@dataclass(frozen=True, slots=True)
class ChartDesk:
    timeline: Timeline
    style: LinkStyle
    words: DateWords
    phrases: Phrases

    def ids(self) -> tuple[str, ...]:
        return tuple(chart.id for chart in self.timeline.charts)

    def title(self, chart: str) -> str:
        return chart

    def view(self, chart: str, place: Place) -> ChartView:
        return ChartView(chart, chart, chart, "<svg></svg>", "<svg></svg>", "", "", ChartTableView((), ()))

    def files(self) -> Iterator[tuple[str, str | Iterable[str]]]:
        yield from ()
