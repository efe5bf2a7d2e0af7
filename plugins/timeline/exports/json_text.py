"""JSON that is the same bytes for the same values and harmless inside HTML."""

import json

_UNSAFE_IN_SCRIPT = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def _encoder(indent: int | None) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=indent)


_LINE = _encoder(None)


def json_text(value: object, indent: int | None = None) -> str:
    r"""Return a value as JSON (RFC 8259) with its keys in the order given.

    ``<``, ``>``, ``&`` and the line separators of Unicode become ``\u003c`` and so on, so that the text can stand in
    a script element and no program takes it for HTML. ``indent`` is the number of spaces of a level; with None the text
    is one line.

    Raises:
        ValueError: A number is infinite or not a number, for which JSON has no form.
    """
    text = _LINE.encode(value) if indent is None else _encoder(indent).encode(value)
    # Most texts have none of these signs; str.translate would look up every sign of a long text.
    for sign, escape in _UNSAFE_IN_SCRIPT.items():
        text = text.replace(sign, escape)
    return text
