"""How a line that is no YAML is written right; offered in hints only."""

import re
from collections.abc import Sequence

LONGEST_SUGGESTION = 200
"""Characters of a value up to which it is written out in a hint."""
_KEY = re.compile(r"(?P<before>[ ]*(?:- +)*)(?P<name>[\w-]+):")
_FARTHEST = 20


def requoted(value: str) -> str:
    """Return a value whose quotes do not fit in double quotes, with typographic quotes within."""
    mark = value[0]
    text = value.rstrip()
    if len(text) > 1 and text.endswith(mark) and (text.count(mark) % 2 == 0 or mark == "'"):
        text = text[1:-1]
    elif text.count(mark) % 2:
        text = text[1:]
    text = re.sub(r'"([^"]*)"', r"“\1”", text) if mark == '"' else text.replace("'", "’")
    return in_quotes(text.replace('"', ""))


def in_quotes(text: str) -> str:
    """Return text as a value in double quotes, or a stand-in where it is long."""
    shown = text.rstrip().replace("\\", "\\\\").replace('"', '\\"')
    return f'"{shown}"' if len(shown) <= LONGEST_SUGGESTION else '"…"'


def sibling(lines: Sequence[str], line: int) -> str:
    """Name the field above whose column is nearest to that of a line that is indented wrongly."""
    own = len(lines[line]) - len(lines[line].lstrip())
    columns: dict[int, str] = {}
    for above in reversed(lines[max(line - _FARTHEST, 0) : line]):
        field = _KEY.match(above)
        if field is not None:
            columns.setdefault(len(field["before"]), field["name"])
            if not field["before"]:
                break
    columns.pop(own, None)
    if not columns:
        return "fields that belong together start in the same column; check the line above as well"
    nearest = min(columns, key=lambda column: abs(column - own))
    return f"begin it in column {nearest + 1}, as {columns[nearest]} above, if it belongs beside it"
