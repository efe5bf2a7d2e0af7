"""Reads built pages with a parser that follows the HTML standard."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from tests.site.building import Build

ANYWHERE = "https://disk.invalid/"
"""Stands for the site's root where a site has no address."""

_LINKING = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href",),
    "script": ("src",),
    "img": ("src",),
    "source": ("src",),
    "iframe": ("src",),
    "form": ("action",),
    "use": ("href",),
    "image": ("href",),
    "button": ("data-figure", "data-bundle", "data-picture"),
}
_ID_LISTS = ("popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
_URL_REFERENCE = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True)
class Link:
    """A reference from a page."""

    element: str
    address: str
    """As it is written."""


class CrawledPage:
    """A page as a browser's parser sees it."""

    def __init__(self, path: str, text: str) -> None:
        """Parse a page; ``path`` is that of its file from the site's root."""
        self.path = path
        self.text = text
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.root: Element = parser.parse(text)
        self.faults: list[str] = [f"{path}:{place[0]}: {code}" for place, code, _ in parser.errors]

    def all(self, *names: str) -> list[Element]:
        """Return all elements of some names, in order."""
        return [element for element in self.elements if name_of(element) in names]

    @property
    def has_masthead(self) -> bool:
        """Whether it is a page of the site by itself: not one within others, nor a copy to be read offline."""
        return any("masthead" in header.get("class", "") for header in self.all("header"))

    @cached_property
    def elements(self) -> list[Element]:
        """All elements in order, comments left out."""
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """Elements by their id."""
        return {element.attrib["id"]: element for element in self.elements if "id" in element.attrib}

    @cached_property
    def parents(self) -> Mapping[Element, Element]:
        """The element around each element."""
        return {child: parent for parent in self.root.iter() for child in parent}

    @property
    def is_indexed(self) -> bool:
        """Whether search engines may list the page."""
        return "noindex" not in self.meta("robots")

    def meta(self, name: str) -> str:
        """Return the content of a meta element, or nothing."""
        found = [e.get("content", "") for e in self.all("meta") if name in (e.get("name"), e.get("http-equiv"))]
        return found[0] if found else ""

    def links(self) -> Iterator[Link]:
        """Yield every reference to a file or to a place on a page."""
        for element in self.elements:
            name = name_of(element)
            for attribute in _LINKING.get(name, ()):
                address = element.get(attribute) or element.get(f"{{http://www.w3.org/1999/xlink}}{attribute}")
                if address is not None:
                    yield Link(name, address)
            for candidate in element.get("srcset", "").split(",") if element.get("srcset") else ():
                yield Link(name, candidate.split()[0])
            for attribute in _ID_LISTS:
                for target in element.get(attribute, "").split():
                    yield Link(name, f"#{target}")
            for value in element.attrib.values():
                for target in _URL_REFERENCE.findall(value):
                    yield Link(name, f"#{target}")
            if element.get("http-equiv") == "refresh":
                yield Link("meta", element.get("content", "").partition("url=")[2])


class CrawledSite:
    """All files of a built site."""

    def __init__(self, folder: Path, url: str, said: str = "") -> None:
        """Read the pages lazily; ``url`` is the site's address, empty for a site on a disk."""
        self.folder = folder
        self.url = url
        self.said = said
        self.files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())

    @classmethod
    def of(cls, built: Build, url: str) -> "CrawledSite":
        """Return the site that a build has made."""
        return cls(built.folder, url, built.said)

    @cached_property
    def pages(self) -> Mapping[str, CrawledPage]:
        """All pages by the path of their file."""
        return {file: CrawledPage(file, self.read(file)) for file in sorted(self.files) if file.endswith(".html")}

    def page(self, path: str) -> CrawledPage:
        """Return the page at a path that ends with a slash or names a file."""
        return self.pages[f"{path}index.html" if path == "" or path.endswith("/") else path]

    def read(self, file: str) -> str:
        """Return the text of a file."""
        return (self.folder / file).read_text(encoding="utf-8")

    def target(self, page: CrawledPage, address: str) -> tuple[str | None, str]:
        """Return the path within the site that an address leads to, None where it leads out, and the anchor."""
        root = f"{self.url}/" if self.url else ANYWHERE
        own = root + (page.path if not self.url else page.path.removesuffix("index.html"))
        whole, _, anchor = urljoin(own, address).partition("#")
        whole = whole.partition("?")[0]
        if not whole.startswith(root):
            return None, anchor
        return unquote(whole.removeprefix(root)), unquote(anchor)

    def is_outside(self, page: CrawledPage, address: str) -> bool:
        """Whether an address leads to another host."""
        path, _ = self.target(page, address)
        return path is None and urlsplit(address).scheme in ("http", "https", "")

    def leads_to(self, page: CrawledPage, address: str, path: str) -> bool:
        """Whether an address leads to a page, whatever the style of links."""
        target, _ = self.target(page, address)
        return target is not None and target.removesuffix("index.html") == path

    def fault_of(self, page: CrawledPage, link: Link) -> str | None:
        """Return why a reference leads nowhere; None where it leads out of the site or to something."""
        path, anchor = self.target(page, link.address)
        if path is None:
            return None
        if self.url and (path == "" or path.endswith("/")):
            path += "index.html"
        if path not in self.files:
            return f"{page.path}: <{link.element}> {link.address}: no such file"
        if anchor and path in self.pages and anchor not in self.pages[path].by_id:
            return f"{page.path}: <{link.element}> {link.address}: no such id"
        return None


def listed_events(site: CrawledSite, path: str) -> Counter[str]:
    """Return the paths of the events that a page lists: articles whose heading leads to a page, in order."""
    page = site.page(path)
    found: Counter[str] = Counter()
    for article in page.all("article"):
        headings = [e for e in article.iter() if name_of(e) in ("h2", "h3", "h4")]
        for anchor in (a for heading in headings[:1] for a in heading.iter() if name_of(a) == "a"):
            target, _ = site.target(page, anchor.get("href", ""))
            found[(target or "").removesuffix("index.html")] += 1
    return found


def name_of(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: Element) -> str:
    """Return the text within an element with single spaces."""
    return " ".join("".join(element.itertext()).split())
