"""Fields in the order of their declaration, each with the comment above it."""

from collections.abc import Sequence

from timeline.reading.yaml_core import Composed

_COMMENT = "#"


def in_order(lines: Sequence[str], composed: Composed, path: str, names: Sequence[str], end: int) -> list[str]:
    """Return the lines of a file's fields with those of one group in order.

    ``lines`` are the lines of the fields, ``path`` names the group and ``end`` is the line after it. Nothing changes
    where a field does not stand on lines of its own, or is not one of ``names``.
    """
    prefix = f"{path}." if path else ""
    places = {
        key.removeprefix(prefix): (line - 1, column)
        for key, (line, column) in composed.keys.items()
        if key.startswith(prefix) and "." not in key.removeprefix(prefix) and key != path
    }
    starts = [line for line, _ in places.values()]
    is_plain = len(set(starts)) == len(starts) and len({column for _, column in places.values()}) == 1
    wanted = sorted(places, key=names.index) if is_plain and places.keys() <= set(names) else list(places)
    if wanted == list(places):
        return list(lines)
    first = starts[0]
    if first and _is_comment(lines[first - 1]):
        return list(lines)
    while end > starts[-1] + 1 and (not lines[end - 1].strip() or _is_comment(lines[end - 1])):
        end -= 1
    heads = [first, *(_with_comment(lines, start) for start in starts[1:])]
    blocks = {name: list(lines[head:until]) for name, head, until in zip(places, heads, [*heads[1:], end], strict=True)}
    return [*lines[:first], *(line for name in wanted for line in blocks[name]), *lines[end:]]


def _with_comment(lines: Sequence[str], start: int) -> int:
    """Return the line on which the comment of a field begins."""
    column = len(lines[start]) - len(lines[start].lstrip())
    while _is_comment(lines[start - 1]) and len(lines[start - 1]) - len(lines[start - 1].lstrip()) == column:
        start -= 1
    return start


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith(_COMMENT)
