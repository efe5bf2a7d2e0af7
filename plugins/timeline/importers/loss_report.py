"""The report of an import or an export: what came over, what was changed, what was left and what is to be decided."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.importers.found import Fate, Note

HEAD = "# Import report"
"""First line of a report, by which an earlier one is known."""

_TITLES = ((Fate.DECIDE, "To decide"), (Fate.CHANGED, "Changed"), (Fate.LEFT, "Not carried over"))
_NONE = {Fate.DECIDE: "Nothing.", Fate.CHANGED: "Nothing was changed.", Fate.LEFT: "Everything was carried over."}
_SHOWN = 3
_LONGEST = 160
_MANY = 12


def report_text(
    head: str, summary: str, notes: Sequence[Note], rows: Iterable[tuple[str, ...]], columns: tuple[str, ...]
) -> str:
    """Return the whole report in Markdown; ``rows`` are what came over, under ``columns``."""
    parts = [f"{head}\n\n{summary}\n"]
    for fate, title in _TITLES:
        parts.append(f"\n## {title}\n\n")
        groups = grouped(notes, fate)
        if not groups:
            parts.append(f"{_NONE[fate]}\n")
        for what, same in groups.items():
            parts.append(f"### {_sentence(what)} ({len(same):,})\n\n")
            parts += _lines(same)
            parts.append("\n")
    parts.append(f"\n## What came over\n\n| {' | '.join(columns)} |\n| {' | '.join('---' for _ in columns)} |\n")
    parts += [f"| {' | '.join(_one_line(cell).replace('|', '/') for cell in row)} |\n" for row in rows]
    return "".join(parts).replace("\n\n\n", "\n\n")


def _lines(same: Sequence[Note]) -> list[str]:
    """Return a line for each place, or for each value where few values stand in many places."""
    spots: defaultdict[str, list[str]] = defaultdict(list)
    for note in same:
        spots[note.detail].append(_one_line(note.spot))
    if len(same) < _MANY or len(spots) * 2 > len(same):
        return [f"- {_one_line(note.spot)}{f': {_one_line(note.detail)}' if note.detail else ''}\n" for note in same]
    return [
        f"- {f'{_one_line(detail)}: ' if detail else ''}{', '.join(dict.fromkeys(each))}\n"
        for detail, each in spots.items()
    ]


def screen_text(notes: Sequence[Note]) -> str:
    """Return the report in short: each thing once, with how often and where first."""
    lines = []
    for fate, title in _TITLES:
        groups = grouped(notes, fate)
        if groups:
            lines.append(f"{title}:")
        for what, same in groups.items():
            spots = ", ".join(dict.fromkeys(_one_line(note.spot) for note in same[:_SHOWN]))
            more = f" and {len(same) - _SHOWN:,} more" if len(same) > _SHOWN else ""
            detail = f" – {_one_line(same[0].detail)}" if len(same) == 1 and same[0].detail else ""
            lines.append(f"  {what} ({spots}{more}){detail}")
    return "\n".join(lines)


def grouped(notes: Sequence[Note], fate: Fate) -> dict[str, list[Note]]:
    """Return the notes of one fate by what they say, in the order in which each was first said."""
    groups: defaultdict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.fate is fate:
            groups[note.what].append(note)
    return groups


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def _one_line(text: str) -> str:
    line = "".join(sign if sign.isprintable() else " " for sign in text)
    line = " ".join(line.split()).replace("<", "‹").replace("`", "'")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
