"""Horizontal bars as SVG."""

from timeline.charts.drawable import Drawable
from timeline.charts.elements import element, rule, words
from timeline.charts.rows_layout import LABEL_GAP, PlacedRow, PlacedText, RowsForm, RowsLayout, lay_out

BASE_LINE = 4.5
"""From the middle of a line of text down to its base line."""
REFERENCE_RISE = 6.0
"""How far the reference line stands out above the rows."""


def draw_rows(drawable: Drawable, form: RowsForm) -> tuple[float, str]:
    """Return the height and the content of a drawing of horizontal bars."""
    layout = lay_out(drawable, form)
    [series] = drawable.series
    parts = [_text(heading, "drawing__tick") for heading in layout.headings]
    parts += [rule("drawing__grid", 0, row.bottom, form.width, row.bottom) for row in layout.rows[:-1]]
    if form.names_beside:
        parts.append(rule("drawing__axis", layout.left, layout.top, layout.left, layout.height))
    if layout.reference is not None:
        x = layout.reference
        parts.append(rule("chart-drawing__reference", x, layout.top - REFERENCE_RISE, x, layout.height))
    parts += [_row(row, drawable.x.share(row.bar.end) * layout.scale, layout, series.slot) for row in layout.rows]
    return layout.height, "\n".join(parts)


def _text(text: PlacedText, kind: str) -> str:
    return words(text.x, text.y + BASE_LINE, text.lines, f"{kind} is-strong" if text.strong else kind, text.anchor)


def _row(row: PlacedRow, length: float, layout: RowsLayout, slot: int) -> str:
    box: dict[str, str | float] = {
        "class": f"chart-drawing__bar hue-{slot}",
        "x": layout.left,
        "y": row.middle - layout.form.bar_height / 2,
        "width": length,
        "height": layout.form.bar_height,
    }
    base = row.middle + BASE_LINE
    return "".join(
        [
            _text(row.name, "drawing__label"),
            element("rect", box),
            words(layout.left + length + LABEL_GAP, base, (row.bar.label,), "drawing__label is-strong"),
            *(
                words(column.right, base, (row.bar.cells[column.index],), "drawing__label is-secondary", "end")
                for column in layout.columns
            ),
        ]
    )
