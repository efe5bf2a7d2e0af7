"""Reads the tables of the project's documents."""

from pathlib import Path


def rows(document: Path, *headings: str) -> list[list[str]]:
    """Return the rows of all tables of a document whose first columns have these headings."""
    found = []
    inside = False
    for line in document.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]
        if tuple(cells[: len(headings)]) == headings:
            inside = True
        elif not line.startswith("|"):
            inside = False
        elif inside and set(line) - set("|- "):
            found.append(cells)
    return found
