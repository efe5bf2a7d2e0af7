"""Published pages rewritten to be read without the site: nothing is loaded, and every link leads somewhere.

What is rewritten is what readers see on the site, so nothing is told in two ways. A page is read with patterns and not
with a parser: templates write attributes in double quotes, and the pages of a whole explainer are rewritten in a build.
"""

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from posixpath import join, normpath

_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>\n?", re.DOTALL)
_HIDDEN_BUTTON = re.compile(r"<button\b[^>]*\shidden\b[^>]*>.*?</button>", re.DOTALL)
_ONLINE = re.compile(r"<details\b[^>]*\sdata-online\b[^>]*>.*?</details>", re.DOTALL)
_TAG = re.compile(r"<([a-z][a-z0-9-]*)((?:\s+[^\s=>\"/]+(?:=\"[^\"]*\")?)+)\s*/?>")
_ADDRESS = re.compile(r"(\s(?:href|src)=\")([^\"]*)\"")
_REFRESH = re.compile(r"(\scontent=\"0; url=)([^\"]*)\"")
_ALT = re.compile(r"\salt=\"([^\"]*)\"")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_LOADED = frozenset({"stylesheet", "icon"})
"""What a page without the site still loads; other files, such as fonts for preloading, browsers refuse from a disk."""
_TOLD = frozenset({"canonical", "alternate"})
"""What is only said of a page."""
_REL = re.compile(r"\srel=\"([^\"]*)\"")
_ID = re.compile(r"\sid=\"([^\"]*)\"")
_IDS = re.compile(
    r"(\s(?:id|for|headers|popovertarget|aria-(?:labelledby|describedby|controls|details|owns))=\")([^\"]*)\""
)
_OWN_ANCHOR = re.compile(r"(\shref=\"#)([^\"]*)\"")
_URL_ANCHOR = re.compile(r"url\(#([^)\"]+)\)")
_OPENER = re.compile(r"<button\b[^>]*\spopovertarget=\"([^\"]*)\"[^>]*>.*?</button>", re.DOTALL)
_HEADING = re.compile(r"(</?h)([1-5])(?=[\s>])")
_NAVIGATION = re.compile(r"<(/?)nav\b")
_TABLE_FRAME = re.compile(r"<section( class=\"table-frame\"[^>]*>.*?</)section>", re.DOTALL)
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)

Lead = Callable[[str, str], str]
"""Returns the address for a page or file of the site: its path from the site's root, and the place on it or nothing."""


class Unavailable(str):
    """An address on the site, of which nothing can be shown without it."""

    __slots__ = ()


def unscripted(html: str) -> str:
    """Return HTML without scripts, the buttons that wait for them, and details that are marked ``data-online``."""
    return _ONLINE.sub("", _HIDDEN_BUTTON.sub("", _SCRIPT.sub("", html)))


def led(html: str, path: str, lead: Lead) -> str:
    """Return HTML of the page at ``path`` with every link within the site led by ``lead``.

    An element of the head that would load what is not there is left out; a picture becomes a link to it.
    """
    return _TAG.sub(partial(_led_tag, path=path, lead=lead), html)


def _led_tag(found: re.Match[str], *, path: str, lead: Lead) -> str:
    name, tag = found[1], found[0]
    if name == "meta":
        return _REFRESH.sub(lambda it: f'{it[1]}{_led_address(it[2], path, lead)}"', tag) if "refresh" in tag else tag
    address = _ADDRESS.search(tag)
    if address is None:
        return tag
    target = _led_address(address[2], path, lead)
    is_there = not isinstance(target, Unavailable)
    if name == "link":
        said = _REL.search(tag)
        rel = set(said[1].split()) if said else set()
        if not rel & _TOLD and not (rel & _LOADED and is_there):
            return ""
    if name == "img" and not address[2].startswith("data:"):
        words = _ALT.search(tag)
        return f'<a href="{target}">{(words[1] if words else "") or target}</a>'
    return f'{tag[: address.start()]}{address[1]}{target}"{tag[address.end() :]}'


def _led_address(address: str, path: str, lead: Lead) -> str:
    if not address or address.startswith("#") or _ELSEWHERE.match(address):
        return address
    way, _, anchor = unescape(address).partition("#")
    target = normpath(join(path.rpartition("/")[0], way)) if way else path
    if way.endswith("/") or way.rpartition("/")[2] in ("..", "."):
        target = f"{target}/"
    return lead(target.removeprefix("./"), anchor)


def article_of(html: str) -> str:
    """Return the article of a page. Raises ``ValueError`` where its template has none."""
    found = _ARTICLE.search(html)
    if found is None:
        raise ValueError("the page has no article")
    return found[0]


def made_part(html: str, name: str) -> str:
    """Return HTML as a part of a page with many of the kind.

    Its ids, and what refers to them, begin with ``name`` and a full stop, which no id of an editor holds; its headings
    are one level lower. Buttons that open what is not in the part are left out. Ways and tables, which were
    landmarks of their page, become groups, as many parts have some of the same name.
    """
    ids = set(_ID.findall(html))
    html = _OPENER.sub(lambda found: found[0] if found[1] in ids else "", html)

    def named(found: re.Match[str]) -> str:
        return f'{found[1]}{" ".join(f"{name}.{one}" if one in ids else one for one in found[2].split())}"'

    html = _IDS.sub(named, html)
    html = _OWN_ANCHOR.sub(named, html)
    html = _URL_ANCHOR.sub(lambda found: f"url(#{name}.{found[1]})" if found[1] in ids else found[0], html)
    html = _NAVIGATION.sub(lambda found: "</div" if found[1] else '<div role="group"', html)
    html = _TABLE_FRAME.sub(r'<div role="group"\1div>', html)
    return _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", html)
