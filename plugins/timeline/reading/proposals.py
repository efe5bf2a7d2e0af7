"""What was probably meant by a value that cannot be used; offered in hints only."""

import re
import unicodedata
from urllib.parse import quote, urlsplit

from timeline.model.latin import without_twins
from timeline.reading.wording import as_id, quoted

_LANGUAGES = {
    "english": "en", "serbian": "sr", "russian": "ru", "ukrainian": "uk", "belarusian": "be", "german": "de",
    "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "dutch": "nl", "polish": "pl", "czech": "cs",
    "slovak": "sk", "slovenian": "sl", "croatian": "hr", "bosnian": "bs", "montenegrin": "cnr", "macedonian": "mk",
    "bulgarian": "bg", "romanian": "ro", "hungarian": "hu", "albanian": "sq", "greek": "el", "turkish": "tr",
    "chinese": "zh", "arabic": "ar", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi",
    "srpski": "sr", "hrvatski": "hr", "deutsch": "de", "русский": "ru", "српски": "sr",
}  # fmt: skip
_SCHEME = re.compile(r"h?t{1,3}ps?s?\s*[:;]+\s*/{0,3}\s*", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\(([^()\s]+)\)")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#].*)?", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})")
"""A comma before any number of digits but three is no separator of thousands."""
_WITH_UNIT = re.compile(r"([-+−]?[0-9]+(?:\.[0-9]+)?)\s*(?:°|%|‰|per cent|percent)[NESW]?", re.IGNORECASE)
_PAIR = re.compile(r"([-+]?[0-9]+\.[0-9]+)°?\s*[,;/\s]\s*([-+]?[0-9]+\.[0-9]+)°?")
_BOUNDS = re.compile(r"([0-9][0-9,.]*)\s*(?:-|–|—|to|and|or)\s*([0-9][0-9,.]*)")
_ABOUT = re.compile(r"(?:~|≈|ca?\.?|circa|about|around|approx\.?|some)\s*([0-9][0-9\s,.’']*)", re.IGNORECASE)
_AT_LEAST = re.compile(r"(?:(?:at least|min\.?|≥|>=)\s*([0-9][0-9\s,.’']*)|([0-9][0-9\s,.’']*)\+)", re.IGNORECASE)
_MORE_THAN = re.compile(r"(?:more than|over|>)\s*([0-9][0-9\s,.’']*)", re.IGNORECASE)
_QUALIFIED = ((_ABOUT, "about"), (_AT_LEAST, "at-least"), (_MORE_THAN, "more-than"))
_LONGEST_NUMBER = 18
_LONGEST_ID = 100
_LONGEST_TEXT = 300
"""Characters of a value for which a proposal is worked out; longer ones are no slips."""


def web_address(text: str) -> str:
    """Return the address that a faulty one was probably meant to be; empty where none can be told."""
    if len(text) > _LONGEST_TEXT:
        return ""
    linked = _MARKDOWN_LINK.fullmatch(text.strip())
    plain = linked[1] if linked else text.strip().strip("<>\"'")
    scheme = _SCHEME.match(plain)
    rest = plain[scheme.end() :] if scheme else plain
    if not _HOST.fullmatch(rest):
        return ""
    name = "http" if scheme and "s" not in scheme.group().lower() else "https"
    address = f"{name}://{quote(rest, safe='/?#=&%:@!$()*+,;~.-_[]')}"
    try:
        return address if urlsplit(address).hostname else ""
    except ValueError:
        return ""


def language(text: str) -> str:
    """Return the tag of a language that was written out or in another form; empty where it is not known."""
    plain = text.strip()
    known = _LANGUAGES.get(plain.casefold())
    if known:
        return known
    first, *rest = re.split("[-_]", without_twins(plain))
    tag = "-".join([first.lower(), *(part.title() if len(part) == len("Latn") else part.upper() for part in rest)])
    return tag if tag != text and re.fullmatch(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?", tag) else ""


def number(text: str) -> str:
    """Return the hint on how to write a number, or the words that stand in its place."""
    plain = text.strip()
    if len(plain) > _LONGEST_ID:
        return "write a plain number, such as 2490"
    if _DECIMAL_COMMA.fullmatch(plain):
        return f"write {plain.replace(',', '.')}"
    with_unit = _WITH_UNIT.fullmatch(plain)
    if with_unit:
        return f"write {with_unit[1].replace('−', '-')}; the unit has a place of its own"
    pair = _PAIR.fullmatch(plain)
    if pair:
        return f"two numbers stand in two fields: here {pair[1]}, and {pair[2]} in the other"
    bounds = _BOUNDS.fullmatch(plain)
    if bounds:
        return f"one number stands here; in an estimate, write text: {bounds[1]} to {bounds[2]} in place of value"
    if "°" in plain:
        return "write degrees as one number with a point, such as 44.81: 30 minutes are 0.5"
    for pattern, qualifier in _QUALIFIED:
        found = pattern.fullmatch(plain)
        digits = _digits(next(filter(None, found.groups()))) if found else ""
        if digits:
            return f"write {digits}, and in an estimate beside it qualifier: {qualifier}"
    digits = _digits(plain)
    if digits:
        return f"write {digits}"
    if plain and not any(sign.isdigit() for sign in plain):
        return f"write a plain number, such as 2490; in an estimate, words stand in text: {plain[:_LONGEST_ID]}"
    return "write a plain number, such as 2490"


def _digits(text: str) -> str:
    digits = re.sub(r"[\s,.’']", "", text)
    return digits if digits.isdecimal() and digits.isascii() and len(digits) <= _LONGEST_NUMBER else ""


def several(text: str, form: re.Pattern[str]) -> tuple[str, ...]:
    """Return the ids that stand in one text, parted by whatever; none where it is not a list of ids."""
    inner = text.strip().strip("()[]{}") if len(text) <= _LONGEST_TEXT else ""
    parts = tuple(part for part in re.split(r"[\s,;•*]+", inner.replace("@", "")) if part)
    return parts if parts and all(form.fullmatch(part) for part in parts) else ()


def without_quotes(text: str, form: re.Pattern[str]) -> str:
    """Return the hint to write an id in other quotation marks than typographic ones; empty where it has none."""
    plain = text.strip("“”„‟«»‘’‚`´")
    return (
        f'write "{plain}", with plain quotation marks or without any' if plain != text and form.fullmatch(plain) else ""
    )


def source_key(text: str, form: re.Pattern[str]) -> str:
    """Return the hint on how to write the key of a source."""
    if text.startswith("@"):
        return f"write it without @: {text[1 : _LONGEST_ID + 1]}"
    if straight := without_quotes(text, form):
        return straight
    key, comma, locator = (part.strip() for part in text.partition(","))
    if comma and form.fullmatch(key) and not form.fullmatch(locator):
        return f"write {{source: {key}, locator: {_flow(locator)}}}"
    keys = several(text, form)
    if len(keys) > 1:
        return f"two keys have a comma between them: {', '.join(keys)}"
    suggestion = as_id(text)
    hint = "keys have at most 100 small Latin letters, digits, and single hyphens or underscores between them"
    return f"{hint}, such as {suggestion}" if form.fullmatch(suggestion) else hint


def _flow(text: str) -> str:
    shown = text[:_LONGEST_ID]
    return f'"{shown}"' if any(mark in shown for mark in ",:[]{}#\"'") else shown


def foreign_letter(word: str) -> str:
    """Say which letter of a word only looks Latin, or that one cannot be seen; empty where all are as they look."""
    unseen = next((sign for sign in word if unicodedata.category(sign) == "Cf"), "")
    if unseen:
        return f"a sign in it cannot be seen (U+{ord(unseen):04X}): type the word anew"
    plain = without_twins(word)
    if plain == word or len(plain) != len(word):
        return ""
    twin = next(letter for letter, latin in zip(word, plain, strict=True) if letter != latin)
    return f"the letter {quoted(twin)} in it only looks Latin (U+{ord(twin):04X})"
