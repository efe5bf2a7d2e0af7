"""YAML as people write it: one field a line, plain words without quotes, short lists in brackets."""

import json
import re
from collections.abc import Mapping, Sequence

Value = str | int | float | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[^\W\d_][^:#\[\]{}\"'|>&*!%@`\n]*(?<! )")
_PLAIN_IN_BRACKETS = re.compile(r"[^\W\d_][\w-]*")
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?(?:T\d{2}:\d{2})?[~?]?(?:/(?:\d{4}-\d{2}-\d{2}|\.\.))?")
_WORDS_WITH_A_MEANING = frozenset({"true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"})


def yaml_fields(fields: Mapping[str, Value], indent: str = "") -> str:
    """Return fields as lines of YAML, each with its line feed."""
    return "".join(_field(name, value, indent) for name, value in fields.items())


def _field(name: str, value: Value, indent: str) -> str:
    if isinstance(value, Mapping):
        return f"{indent}{name}:\n{yaml_fields(value, indent + '  ')}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(item, str) and _PLAIN_IN_BRACKETS.fullmatch(item) for item in value):
            return f"{indent}{name}: [{', '.join(map(str, value))}]\n"
        return f"{indent}{name}:\n{''.join(_item(item, indent + '  ') for item in value)}"
    return f"{indent}{name}: {_scalar(value)}\n"


def _item(item: Value, indent: str) -> str:
    if isinstance(item, Mapping):
        return f"{indent}- {yaml_fields(item, indent + '  ').removeprefix(indent + '  ')}"
    if isinstance(item, Sequence) and not isinstance(item, str):
        raise TypeError("a list in a list is not written")
    return f"{indent}- {_scalar(item)}\n"


def _scalar(value: str | int | float) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    is_plain = (_PLAIN.fullmatch(value) or _DATE.fullmatch(value)) and value not in _WORDS_WITH_A_MEANING
    return value if is_plain else json.dumps(value, ensure_ascii=False)
