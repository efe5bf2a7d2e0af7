"""Numbers in data files: their values, and the way in which readers see them."""

from timeline.model.chart import NUMBER


def number_of(text: str) -> int | float:
    """Return the value of a plain number. Raises ``ValueError`` for any other text."""
    if NUMBER.fullmatch(text) is None:
        raise ValueError(f"“{text}” is not a plain number")
    plain = text.replace("−", "-")
    return float(plain) if "." in plain else int(plain)


def shown_number(text: str) -> str:
    """Return a number with separators, keeping its decimals as they are written; other text stays as it is."""
    found = NUMBER.fullmatch(text)
    if found is None:
        return text
    sign, whole, decimals = found.groups()
    return f"{'−' if sign else ''}{int(whole):,}{decimals}"
