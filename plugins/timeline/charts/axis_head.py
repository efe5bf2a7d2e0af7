"""What stands above an axis of numbers: the unit, and the name of the value that is drawn across."""

from timeline.charts.sheet import Sheet, widest
from timeline.charts.text_size import LINE_HEIGHT, text_width, wrap
from timeline.charts.vocabulary import SMALL_SIZE, Axis, Box, Role
from timeline.model.chart import ReferenceLine

GAP, FOOT = 12.0, 8.0


def draw_head(sheet: Sheet, room: Box, axis: Axis, unit: str, reference: ReferenceLine | None) -> float:
    """Write the unit at the left of an axis and the name of a value above its line; return where they end.

    ``room`` has the sides of the axis and the top of the words. The name ends at its line, or begins at the left of
    the axis where it is longer, and stands one line higher where it would touch the unit.
    """
    first = room.top + LINE_HEIGHT / 2
    units = wrap(unit, sheet.form.width - room.left, SMALL_SIZE)
    top_of_unit = first
    if reference is not None:
        lines = wrap(reference.name, room.right - room.left, SMALL_SIZE)
        width = widest(lines, SMALL_SIZE)
        place = room.left + (room.right - room.left) * axis.share(reference.value)
        end = max(place, room.left + width)
        sheet.words(end, first, lines, Role.TICK, "end")
        is_beside = len(units) == 1 and end - width >= room.left + text_width(unit, SMALL_SIZE) + GAP
        top_of_unit += LINE_HEIGHT * (len(lines) - is_beside)
    sheet.words(room.left, top_of_unit, units, Role.TICK)
    return top_of_unit + LINE_HEIGHT * (len(units) - 0.5) + FOOT
