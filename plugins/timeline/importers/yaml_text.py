"""Values as the YAML that this project reads: one line a field, in quotes only where they are needed."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from timeline.reading.yaml_core import plain_value

Value: TypeAlias = str | int | float | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[^\W_][^\n\t\x00-\x1f\x7f]*")
_NEEDS_QUOTES = re.compile(r": | #|:$|\s$|^---|^\.\.\.|[\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029\ufffe\uffff]")
_IN_BRACKETS = re.compile(r"[,\[\]{}]")
_UNPRINTABLE = re.compile("[\x7f-\x9f\ufeff\u2028\u2029\ufffe\uffff\ud800-\udfff]")


def scalar(value: str | int | float, in_brackets: bool = False) -> str:
    """Return a single value; the words come back as they are, whatever they look like."""
    if not isinstance(value, str):
        return repr(value)
    is_plain = (
        _PLAIN.fullmatch(value) is not None
        and plain_value(value) == value
        and _NEEDS_QUOTES.search(value) is None
        and (not in_brackets or _IN_BRACKETS.search(value) is None)
        and value != "<<"
    )
    if is_plain:
        return value
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def inline(value: Value) -> str:
    """Return any value on one line, groups of fields and lists in brackets."""
    if isinstance(value, str | int | float):
        return scalar(value, in_brackets=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {inline(each)}" for name, each in value.items()) + "}"
    return "[" + ", ".join(map(inline, value)) + "]"


def fields(values: Mapping[str, Value]) -> str:
    """Return fields, one a line; lists of groups of fields take a line for each."""
    lines = []
    for name, value in values.items():
        if isinstance(value, str | int | float):
            lines.append(f"{name}: {scalar(value)}\n")
        elif not isinstance(value, Mapping) and any(isinstance(each, Mapping) for each in value):
            lines.append(f"{name}:\n" + "".join(f"  - {inline(each)}\n" for each in value))
        else:
            lines.append(f"{name}: {inline(value)}\n")
    return "".join(lines)


def entry(key: str, values: Mapping[str, Value]) -> str:
    """Return one entry of a register."""
    return f"{scalar(key)}:\n" + "".join(
        f"  {name}: {inline(value) if not isinstance(value, str) else scalar(value)}\n"
        for name, value in values.items()
    )
