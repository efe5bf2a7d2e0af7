"""The theme as the tests see it: its folders, its template environment and a reader of fragments."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = THEME / "templates"
STYLES = THEME / "static" / "css"
VOID = frozenset({"base", "meta", "link", "br", "img", "hr", "input", "wbr", "source"})


def environment() -> Environment:
    """Return the environment in which the theme is rendered."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    return made


@dataclass
class Fragment(HTMLParser):
    """What a piece of HTML consists of, and how its nesting fails."""

    open: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    ids: Counter[str] = field(default_factory=Counter)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    """Element, attribute and value."""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        self._note(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and that it is open."""
        self._note(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note a fault where another element should have been closed first."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def _note(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            if name == "id":
                self.ids[value or ""] += 1

    def __hash__(self) -> int:
        return id(self)


def read(text: str) -> Fragment:
    """Read a piece of HTML; elements left open are faults."""
    fragment = Fragment()
    fragment.feed(text)
    fragment.close()
    fragment.faults += [f"<{tag}> left open" for tag in fragment.open]
    return fragment
