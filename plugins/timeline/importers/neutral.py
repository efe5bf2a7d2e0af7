"""Markdown of other projects, so that it points to nothing but web addresses.

What a page here does not have is told: pictures become links, files of the other project are named and left behind.
"""

import re

from timeline.importers.found import Notes
from timeline.importers.html import NO_TARGET, NOT_COPIED, markdown_of
from timeline.importers.prose import IMAGE, LINK, cleaned, escaped, has_tags, is_web_address, link
from timeline.reading.references import scan

_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\[\]@\n]{1,200})\]:[ \t]*<?(?P<target>[^\s<>]+)>?[^\n]*$", re.MULTILINE)
_CITATION = re.compile(r"(?<!\\)\[(?=@)")
_CHART = re.compile(r"\{(?=chart:)")
_SCRIPT = re.compile(r"<(script|style)\b[^<>]{0,2000}>(?:(?!</\1)[^\0]){0,20000}</\1\s*>", re.IGNORECASE)
_POINTING = re.compile(
    r"<(?P<name>img|a|iframe|video|audio|source|embed|object|script|style)\b(?P<rest>[^<>]{0,4000})>", re.I
)
_ADDRESS = re.compile(r"\b(?:href|src|data)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def as_markdown(text: str, spot: str, notes: Notes) -> str:
    """Return text that may be plain, Markdown or HTML as Markdown that points to nothing but web addresses."""
    text = cleaned(text)
    if text.lstrip()[:1] == "<" and has_tags(text):
        return neutral(html_as_markdown(text, spot, notes), spot, notes)
    return neutral(text, spot, notes)


def html_as_markdown(text: str, spot: str, notes: Notes) -> str:
    """Return text that may hold HTML as Markdown."""
    text = cleaned(text)
    if has_tags(text):
        notes.changed(spot, "HTML became Markdown")
    return markdown_of(text, spot, notes)


def neutral(markdown: str, spot: str, notes: Notes) -> str:
    """Return Markdown of another project without what means something else here, and say what was changed.

    Links and pictures within that project, citations and charts cannot be kept; their words are.
    """
    text = cleaned(markdown)
    if has_tags(text):
        text = _with_harmless_tags(text, spot, notes)

    def image(found: re.Match[str]) -> str:
        label, target = found["label"].strip(), found["target"]
        if is_web_address(target):
            notes.changed(spot, "a picture became a link to it", target)
            return f"[{label or 'Picture'}]({target})"
        notes.left(spot, NOT_COPIED, target)
        return label

    def words(found: re.Match[str]) -> str:
        target = found["target"]
        if is_web_address(target) or target.startswith("mailto:"):
            return found[0]
        notes.left(spot, NO_TARGET, target)
        return found["label"]

    def definition(found: re.Match[str]) -> str:
        if is_web_address(found["target"]):
            return found[0]
        notes.left(spot, NO_TARGET, found["target"])
        return ""

    text = LINK.sub(words, IMAGE.sub(image, text))
    text = _DEFINITION.sub(definition, text)
    for pattern, instead in ((_CITATION, r"\\["), (_CHART, "&#123;")):
        text, count = pattern.subn(instead, text)
        if count:
            notes.changed(spot, "a sign that means a citation or a chart here was kept as plain words")
    if _means_something(text):
        notes.changed(spot, "markup that cannot be read for sure was kept as plain words")
        text = escaped(text)
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def _with_harmless_tags(text: str, spot: str, notes: Notes) -> str:
    """Return Markdown whose HTML points to nothing but web addresses; the site shows what its own list allows of it."""
    text, scripts = _SCRIPT.subn("", text)
    if scripts:
        notes.left(spot, "a part of the HTML that is no text was left out", "script or style")

    def tag(found: re.Match[str]) -> str:
        name, rest = found["name"].lower(), found["rest"]
        match = _ADDRESS.search(rest)
        address = next((group for group in match.groups() if group), "").strip() if match else ""
        if name == "a":
            if is_web_address(address) or address.startswith("mailto:"):
                return found[0]
            notes.left(spot, NO_TARGET, address)
            return ""
        described = _ALTERNATIVE.search(rest)
        words = next((group for group in described.groups() if group), "") if described else ""
        if is_web_address(address):
            notes.changed(spot, "something shown within the text became a link to it", address)
            return link(words or address, address)
        notes.left(spot, NOT_COPIED, address or name)
        return escaped(words)

    return _POINTING.sub(tag, text)


def _means_something(text: str) -> bool:
    """Whether a text still holds what the check would look for in this project."""
    found = scan(text, "")
    references = found.references
    targets = [each.target for each in references.links]
    return bool(
        found.problems
        or references.citations
        or references.images
        or references.charts
        or any(not (is_web_address(target) or target.startswith("mailto:")) for target in targets)
    )
