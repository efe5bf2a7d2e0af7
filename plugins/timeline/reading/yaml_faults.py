"""What an editor most likely did where YAML cannot be read, and how to mend it."""

import re
from collections.abc import Sequence

import yaml

from timeline.model.problem import Mark, Problem
from timeline.reading.yaml_spellings import LONGEST_SUGGESTION, in_quotes, requoted, sibling

_FIELD = re.compile(r"(?P<before>[ ]*(?:- +)*)(?P<name>[\w-]+):[ ]+(?P<value>\S.*)")
_QUOTE_CLOSED = re.compile(r'"(?:[^"\\]|\\.)*"[ ]*(#.*)?,?|\'(?:[^\']|\'\')*\'[ ]*(#.*)?,?')
_STARTS_NO_TEXT = "@`%*&!"
_COLON_IN_GROUP = re.compile(r"(?P<name>\w+):[ ]+(?P<value>[^\s\"'{}\[\],][^{}\[\],]{0,80}?:[ ][^{}\[\],]{0,80})[,}]")
_TWO_FIELDS = re.compile(r"(?P<first>[^:]+?)[ ]+(?P<next>[a-z_]+):[ ]+(?P<rest>.*)")
_GROUP = re.compile(r"(?:name|source|outlet|event|text|value): [^:,{}\[\]]{1,100}")
"""What stands in braces where it is the value of another field, as in ``by: {name: A witness}``."""
_ITEM_BY_DASH = re.compile(r"(?P<before>[ ]*)(?P<dash>[–—−•·])[ ]*(?P<rest>[a-z_]+:(?:[ ].*)?)")
_LONGEST_LINE = 2_000
"""Characters of a line up to which a cause is looked for in it."""
_WITHOUT_BLANK = (
    (
        re.compile(r"[ ]*(?P<begin>-)(?P<rest>[A-Za-z_]\w*:(?:[ ]|$).*)"),
        "begin",
        "a blank is missing after the hyphen that begins an item",
    ),
    (
        re.compile(r"[ ]*(?:- +)*(?P<begin>[a-z_]+):(?P<rest>[^\s:/].*)"),
        "rest",
        "a blank is missing after the colon",
    ),
    (
        re.compile(r"[ ]*(?:- +)*(?P<begin>[a-z_]+)[ ]*=[ ]*(?P<rest>.*)"),
        "rest",
        "the value of a field follows a colon, not an equals sign",
    ),
)


def syntax_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """Tell a fault of syntax by its place in the file and its usual cause."""
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    line = min(line, len(lines) - 1)
    is_short = len(lines[line]) <= _LONGEST_LINE
    for explain in _EXPLANATIONS if is_short else (_tab, _open_bracket):
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


def _blanks_that_are_none(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    """Indentation by blanks that only look like ones, as text copied from a web page has them."""
    for number in range(max(line - 2, 0), line + 1):
        found = re.match(r"[ ]*(?P<blank>[^\S \t\n]+)[ ]*\S", lines[number])
        if found is not None:
            message = f"the line is indented with blanks that only look like ones (U+{ord(found['blank'][0]):04X})"
            return number, found.start("blank"), message, "type the blanks anew, two for each level"
    return None


def _dash_for_hyphen(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    """An item of a list that begins with a dash or a bullet, as word processors make them of a hyphen."""
    for number in range(line, max(line - 2, -1), -1):
        found = _ITEM_BY_DASH.match(lines[number])
        if found is not None:
            message = f"{found['dash']} begins an item here, where a hyphen should"
            return number, found.start("dash"), message, f"write - {found['rest'].strip()[:LONGEST_SUGGESTION]}"
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
    field = _FIELD.match(lines[line])
    hint = 'close it with the same mark; within double quotes write typographic quotes “ ”, or \\" for a straight one'
    if field is not None and field.start("value") == column and not field["value"].endswith(("]", "}")):
        hint = f"write {field['name']}: {requoted(field['value'])}"
    return line, column, f"the quote opened by {mark} here does not end where the value ends", hint


def _no_blank(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    """A colon or a hyphen that the value follows at once, or an equals sign in place of the colon."""
    for number in range(line, max(line - 2, -1), -1):
        for pattern, start, message in _WITHOUT_BLANK:
            found = pattern.match(lines[number])
            if found is not None:
                begin, rest = found["begin"].strip(), found["rest"].strip()[:LONGEST_SUGGESTION]
                return number, found.start(start), message, f"write {begin}{'' if begin == '-' else ':'} {rest}"
    return None


def _other_blank(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    """A blank behind a colon that only looks like one, as word processors and some keyboards write it."""
    for number in range(line, max(line - 2, -1), -1):
        found = re.match(r"(?P<begin>[ ]*(?:- +)*[\w-]+:)(?P<blank>[^\S \t]+)(?P<value>\S.*)", lines[number])
        if found is not None:
            written = f"{found['begin'].strip().removeprefix('- ')} {found['value'][:LONGEST_SUGGESTION]}"
            message = f"the blank after the colon only looks like one (U+{ord(found['blank'][0]):04X})"
            return number, found.start("blank"), message, f"write {written}, with a plain blank"
    return None


def _json_comma(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    """A comma at the end of a line, as JSON has it."""
    found = re.match(r"[ ]*[\"']?(?P<name>[\w-]+)[\"']?[ ]*:[ ]*(?P<value>[\"'].*[\"'])(?P<comma>,)[ ]*$", lines[line])
    if found is None:
        return None
    hint = f"write {found['name']}: {found['value'][:LONGEST_SUGGESTION]}"
    return line, found.start("comma"), "a comma stands at the end of the line, where none belongs", hint


def _colon_in_group(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    """A colon within a value of a group in braces."""
    found = _COLON_IN_GROUP.search(lines[line]) if "flow" in (getattr(error, "context", None) or "") else None
    if found is None:
        return None
    two = _TWO_FIELDS.fullmatch(found["value"])
    if two is not None and any(re.search(rf"(?<!\w){two['next']}:", other) for other in lines if other != lines[line]):
        message = f"a comma is missing before {two['next']}"
        return (
            line,
            found.start("value") + two.start("next"),
            message,
            f"write {found['name']}: {two['first']}, {two['next']}: {two['rest']}",
        )
    message = f"{found['name']}: a colon followed by a space stands in text without quotes"
    return line, found.start("value"), message, f"write {found['name']}: {in_quotes(found['value'])}"


def _colon(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    field = _FIELD.match(lines[line])
    if field is None or column <= field.end("name") or not re.search(r":(\s|$)", field["value"]):
        return None
    hint = f"put the text in quotes: {field['name']}: {in_quotes(field['value'])}"
    if _GROUP.fullmatch(field["value"]):
        hint = f"put the group in braces: {field['name']}: {{{field['value'].rstrip()}}}"
    return line, column, f"{field['name']}: a colon followed by a space stands in text without quotes", hint


def _forbidden_start(lines: Sequence[str], line: int, column: int, error: yaml.YAMLError) -> _Finding | None:
    context = getattr(error, "context_mark", None)
    starts = [(line, column)] if context is None else [(line, column), (context.line, context.column)]
    for at_line, at_column in starts:
        first = lines[at_line][at_column : at_column + 1] if at_line < len(lines) else ""
        if first and first in _STARTS_NO_TEXT:
            message = f"a value without quotes cannot start with {first}"
            return at_line, at_column, message, _other_start(lines[at_line], at_column)
    return None


def _other_start(line: str, column: int) -> str:
    """Return the hint on how to write a value that begins with a sign of YAML."""
    rest = line[column:]
    if not line[:column].strip() and rest.startswith("* "):
        return f"items of a list begin with a hyphen: - {rest[1:].strip()[:LONGEST_SUGGESTION]}"
    key = re.match(r"@([a-z0-9_-]+)", rest)
    if key:
        return f"a key of a source stands here without @: {key[1]}; put other text in double quotes"
    field = _FIELD.match(line)
    if field is not None and field.start("value") == column:
        return f"put the text in double quotes: {field['name']}: {in_quotes(field['value'])}"
    return "put the text in double quotes"


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
        above = lines[line - 1].rstrip() if line else ""
        if re.fullmatch(r"[ ]*(?:- +)?[\w-]+", above):
            name = above.strip().removeprefix("- ")
            return line - 1, len(above), "a colon is missing after the name of what follows", f"write {name}:"
        message = f"{field['name']}: the line is indented in a way that does not fit the lines above"
        return line, column, message, sibling(lines, line)
    words = lines[line].strip()
    above = lines[line - 1].strip() if line else ""
    for number, candidate in ((line, words), (line - 1, above)):
        if candidate and ":" not in candidate and not candidate.startswith(("-", "#")):
            return (
                number,
                0,
                f"“{candidate[:40]}” is neither a field nor a list item",
                _as_field(candidate),
            )
    return None


def _as_field(words: str) -> str:
    field = re.fullmatch(r"([a-z_]+)[ ]+(\S.*)", words)
    if field is None:
        return "write name: value, and indent the second line of a long value by two spaces"
    return f"write {field[1]}: {field[2][:40]}, or indent it by two spaces where it goes on from the line above"


_EXPLANATIONS = (
    _tab,
    _blanks_that_are_none,
    _dash_for_hyphen,
    _other_blank,
    _no_blank,
    _json_comma,
    _open_quote,
    _colon_in_group,
    _colon,
    _forbidden_start,
    _open_bracket,
    _indentation,
)
