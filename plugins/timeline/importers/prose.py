"""Words of other tools: as fields, as Markdown, as summaries."""

import re
from urllib.parse import urlsplit

MOST_WORDS = 60
"""Words of a summary."""

_LABEL = r"(?P<label>(?:[^\[\]\\]|\\.){0,2000})"
_TARGET = r"\(\s*<?(?P<target>[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
IMAGE = re.compile(rf"!\[{_LABEL}\]{_TARGET}")
"""A picture in Markdown."""
LINK = re.compile(rf"(?<![!\\])\[{_LABEL}\]{_TARGET}")
"""A link in Markdown."""
_IN_PAIRS = re.compile(r"[^\s()<>\\]*(?:\([^\s()<>\\]*\)[^\s()<>\\]*)*")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,4000})?/?>|<!--")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|]")
_BLOCK_MARK = re.compile(r"^(\s*)([-+>#=]|[0-9]{1,9}[.)])(?=\s|$)", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[^a-zа-я])")
_SYNTAX = re.compile(r"(?<!\\)[*_`]{1,3}|^\s{0,3}(?:#{1,6}|>|[-+*]|[0-9]+\.)\s+", re.MULTILINE)


def is_web_address(text: str) -> bool:
    """Whether a text is an address that readers can follow."""
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
            and not re.search(r"[\s<>\"\x00-\x20]", text)
        )
    except ValueError:
        return False


def cleaned(text: str) -> str:
    """Return a text with plain line ends and without control characters."""
    return _CONTROL.sub("", _BREAKS.sub("\n", text.removeprefix("\ufeff")))


def one_line(text: str) -> str:
    """Return words for a field: on one line, without what would be read as a link or a citation."""
    line = " ".join(cleaned(text).split())
    line = LINK.sub(lambda found: found["label"], IMAGE.sub(lambda found: found["label"], line))
    return line.replace("](", "] (").replace("[@", "[ @")


def has_tags(text: str) -> bool:
    """Whether a text holds HTML."""
    return _TAG.search(text) is not None


def escaped(words: str) -> str:
    """Return words as Markdown that means nothing but these words."""
    text = words.replace("&", "&amp;").replace("<", "&lt;")
    text = _MARKUP.sub(lambda found: f"\\{found[0]}" if found[0] not in "<|" else found[0], text)
    text = text.replace("(@", "\\(@")
    return _BLOCK_MARK.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", text)


def link(words: str, address: str) -> str:
    """Return a link in Markdown."""
    return f"[{escaped(' '.join(words.split())) or escaped(address)}]({target_of(address)})"


def target_of(address: str) -> str:
    """Return an address as it stands in a link in Markdown: parentheses that are no pairs are encoded."""
    if _IN_PAIRS.fullmatch(address):
        return address
    return address.replace("(", "%28").replace(")", "%29").replace("\\", "%5C")


def plain_words(markdown: str) -> str:
    """Return the words of Markdown on one line, without its signs."""
    text = LINK.sub(lambda found: found["label"], IMAGE.sub("", markdown))
    text = _SYNTAX.sub("", text).replace("&lt;", "<").replace("&amp;", "&")
    return one_line(re.sub(r"\\([\\`*_{}\[\]<>#+\-.!|()])", r"\1", text))


def shortened(words: str, most: int = MOST_WORDS) -> str:
    """Return the first sentences of a text that have at most so many words together; empty where even one has more."""
    kept: list[str] = []
    for sentence in _SENTENCE_END.split(words):
        if len(" ".join([*kept, sentence]).split()) > most:
            break
        kept.append(sentence)
    return " ".join(kept)


def links_in(markdown: str) -> tuple[tuple[str, str], ...]:
    """Return words and address of each link to the web, each address once."""
    found: dict[str, str] = {}
    for match in LINK.finditer(markdown):
        if is_web_address(match["target"]):
            found.setdefault(match["target"], plain_words(match["label"]))
    return tuple((words, address) for address, words in found.items())
