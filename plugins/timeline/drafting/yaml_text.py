"""Writing fields as YAML: plainly where that reads back as it was, in double quotes elsewhere."""

from timeline.drafting.settled import Written
from timeline.reading.yaml_core import Scalar, compose

_LAST_OF_FOUR_DIGITS = 0xFFFF


def field_line(name: str, value: Written, is_number: bool = False) -> str:
    """Return a field on one line, such as ``people: [ana-ilic]``."""
    if isinstance(value, str):
        return f"{name}: {_scalar(value, is_number)}"
    return f"{name}: [{', '.join(each if is_number else _item(each) for each in value)}]"


def key_line(key: str) -> str:
    """Return the line that opens an entry; a key that other programs may take for a number stands in quotes."""
    return f"{key}:" if any(letter.isalpha() for letter in key) else f'"{key}":'


def _scalar(text: str, is_number: bool) -> str:
    return text if is_number or _reads_back(f"a: {text}", text) else _quoted(text)


def _item(text: str) -> str:
    return text if _reads_back(f"a: [{text}]", [text]) else _quoted(text)


def _reads_back(yaml: str, wanted: str | list[str]) -> bool:
    if not yaml.isprintable():
        return False
    composed = compose(yaml, "")
    tree = composed.tree.get("a") if isinstance(composed.tree, dict) and len(composed.tree) == 1 else None
    if composed.problems:
        return False
    if isinstance(wanted, str):
        return tree == Scalar(wanted, wanted)
    return tree == [Scalar(text, text) for text in wanted]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(each if each.isprintable() else _code(each) for each in escaped) + '"'


def _code(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) <= _LAST_OF_FOUR_DIGITS else f"\\U{ord(sign):08x}"
