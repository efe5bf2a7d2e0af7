"""Names of columns and units as headings."""

from timeline.model.chart import ChartColumn


def heading(text: str) -> str:
    """Return a column's or unit's name as a heading."""
    words = text.replace("_", " ")
    return words[:1].upper() + words[1:]


def column_name(column: ChartColumn) -> str:
    """Return a column's name as a heading, without its unit."""
    return heading(column.name)


def column_heading(column: ChartColumn) -> str:
    """Return a column's name with its unit, where the name does not say it."""
    name = column_name(column)
    return name if column.unit.casefold() in name.casefold() else f"{name}, {column.unit}"
