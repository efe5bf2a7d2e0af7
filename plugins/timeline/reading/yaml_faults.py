"""What an editor most likely did where YAML cannot be read, and how to mend it."""

import re
from collections.abc import Sequence

import yaml

from timeline.model.problem import Mark, Problem

_FIELD = re.compile(r"(?P<before>[ ]*(?:- +)*)(?P<name>[\w-]+):[ ]+(?P<value>\S.*)")
_QUOTE_CLOSED = re.compile(r'"(?:[^"\\]|\\.)*"[ ]*(#.*)?,?|\'(?:[^\']|\'\')*\'[ ]*(#.*)?,?')
_STARTS_NO_TEXT = "@`%*&!"
_LONGEST_SUGGESTION = 200


def syntax_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """Tell a fault of syntax by its place in the file and its usual cause."""
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    line = min(line, len(lines) - 1)
    for explain in (_tab, _open_quote, _colon, _forbidden_start, _open_bracket, _indentation):
        found = explain(lines, line, column, error)
        if found is not None:
            at_line, at_column, message, hint = found
            break
    else:
        at_line, at_column = line, column
        message = "the fields cannot be read from here on"
        hint = "write one field a line as name: value, and indent what belongs to it by two spaces"
    return Problem(Mark(file, at_line + first_line, at_column + 1), "yaml-syntax", message, hint)


_Finding = tuple[int, int, str, str]


def _tab(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    for number in range(max(line - 1, 0), line + 1):
        indentation = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        if "\t" in indentation:
            return (
                number,
                indentation.index("\t"),
                "the line is indented with a tab",
                "indent with two spaces for each level",
            )
    return None


def _open_quote(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    context = getattr(error, "context_mark", None)
    if "quoted" in (getattr(error, "context", None) or "") and context is not None and context.line < len(lines):
        return _quote_finding(lines, context.line, context.column)
    for number in range(line, max(line - 30, -1), -1):
        field = _FIELD.match(lines[number])
        if field is None or field["value"][0] not in "\"'" or _QUOTE_CLOSED.fullmatch(field["value"]):
            continue
        closed_below = any(below.rstrip().endswith(field["value"][0]) for below in lines[number + 1 : line])
        return None if closed_below else _quote_finding(lines, number, field.start("value"))
    return None


def _quote_finding(lines: Sequence[str], line: int, column: int) -> _Finding:
    mark = lines[line][column : column + 1]
    return (
        line,
        column,
        f"the quote opened by {mark} here does not end where the value ends",
        'close it with the same mark; within double quotes write typographic quotes “ ”, or \\" for a straight one',
    )


def _colon(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    field = _FIELD.match(lines[line])
    if field is None or column <= field.end("name") or not re.search(r":(\s|$)", field["value"]):
        return None
    value = field["value"].rstrip().replace("\\", "\\\\").replace('"', '\\"')
    shown = value if len(value) <= _LONGEST_SUGGESTION else "…"
    return (
        line,
        column,
        f"{field['name']}: a colon followed by a space stands in text without quotes",
        f'put the text in quotes: {field["name"]}: "{shown}"',
    )


def _forbidden_start(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    context = getattr(error, "context_mark", None)
    starts = [(line, column)] if context is None else [(line, column), (context.line, context.column)]
    for at_line, at_column in starts:
        first = lines[at_line][at_column : at_column + 1] if at_line < len(lines) else ""
        if first and first in _STARTS_NO_TEXT:
            message = f"a value without quotes cannot start with {first}"
            return at_line, at_column, message, "put the text in double quotes"
    return None


def _open_bracket(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "context_mark", None)
    if "flow" not in context or mark is None or mark.line >= len(lines):
        return None
    bracket = lines[mark.line][mark.column : mark.column + 1]
    if bracket == ",":
        message = "a comma stands here where an item of a list or group should"
        return mark.line, mark.column, message, "remove one of the two commas, or write what is missing between them"
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    return (
        mark.line,
        mark.column,
        f"the list or group opened by {bracket} here is not closed, or lacks a comma",
        f"write a comma between its items and {closing} at its end; put text with , : [ ] {{ }} in quotes",
    )


def _indentation(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    field = _FIELD.match(lines[line]) or re.match(r"(?P<before>[ ]*(?:- +)*)(?P<name>[\w-]+):[ ]*$", lines[line])
    if field is not None and field["before"]:
        return (
            line,
            column,
            f"{field['name']}: the line is indented in a way that does not fit the lines above",
            "fields that belong together start in the same column; check the line above as well",
        )
    words = lines[line].strip()
    above = lines[line - 1].strip() if line else ""
    for number, candidate in ((line, words), (line - 1, above)):
        if candidate and ":" not in candidate and not candidate.startswith(("-", "#")):
            return (
                number,
                0,
                f"“{candidate[:40]}” is neither a field nor a list item",
                "write name: value, and indent the second line of a long value by two spaces",
            )
    return None
