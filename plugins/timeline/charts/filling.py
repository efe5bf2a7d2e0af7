"""What all rows that are taken from the timeline have in common."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.model.chart import Chart, Table


def filled_table(header: tuple[str, ...], rows: Iterable[Iterable[object]]) -> Table:
    """Return rows as a table that no file holds."""
    return Table("", header, tuple(tuple(map(str, row)) for row in rows))


def with_note(chart: Chart, sentences: Iterable[str]) -> Chart:
    """Return a chart with sentences added to its note."""
    return replace(chart, note=" ".join(filter(None, [chart.note, *sentences])) or None)
