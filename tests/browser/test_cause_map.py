"""The picture of what led to an event and what came of it."""

from collections.abc import Callable

from tests.browser.conftest import NARROW, Visit
from tests.site.kinds import PAGE_KINDS

EVENT = PAGE_KINDS["event"]
TOO_WIDE = "nodes => nodes.filter(node => node.scrollWidth > node.clientWidth).length"


def test_words_of_the_picture_fit(visit: Callable[..., Visit]) -> None:
    """Every event keeps its words within its frame, at any width and with letters of twice the size."""
    page = visit(EVENT).page
    for width in (1280, 768, 710):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".cause-map li > *, .cause-map p").evaluate_all(TOO_WIDE) == 0
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator(".cause-map li > *, .cause-map p").evaluate_all(TOO_WIDE) == 0


def test_lines_end_at_the_events_they_join(visit: Callable[..., Visit]) -> None:
    """Each line starts or ends in the middle of the frame of its event."""
    page = visit(EVENT).page
    middles = page.locator(".cause-map li > *").evaluate_all(
        "nodes => nodes.map(node => { const box = node.getBoundingClientRect(); return box.top + box.height / 2; })"
    )
    ends = page.locator(".cause-map path").evaluate_all(
        """paths => paths.flatMap((path, out) => {
          const box = path.ownerSVGElement.getBoundingClientRect();
          return path.getAttribute("d").split("M").slice(1).map((line) => {
            const numbers = line.match(/[\\d.]+/g).map(Number);
            return box.top + (out ? numbers.at(-1) : numbers[1]) / 100 * box.height;
          });
        })"""
    )
    assert len(middles) == len(ends) > 2
    assert all(abs(middle - end) < 1.5 for middle, end in zip(middles, ends, strict=True))


def test_no_event_is_met_twice_by_keyboard(visit: Callable[..., Visit]) -> None:
    """The picture is for the eye and the pointer; the keyboard finds each event in the lists, once."""
    page = visit(EVENT).page
    links = page.locator(".cause-map a")
    assert links.count() == page.locator(".causes > li > div > p:first-child > a").count()
    assert links.evaluate_all("nodes => nodes.every(node => node.tabIndex < 0 && node.closest('[aria-hidden=true]'))")


def test_on_a_phone_the_lists_are_the_picture(visit: Callable[..., Visit]) -> None:
    """Nothing is shown twice: the event at hand stands between what led to it and what followed."""
    page = visit(EVENT, viewport=NARROW).page
    assert not page.locator(".cause-map").is_visible()
    parts = [page.locator(f"#links .columns > {part}") for part in (":first-child", ".cause-here", ":last-child")]
    tops = [box["y"] for part in parts if (box := part.bounding_box())]
    assert len(tops) == len(parts)
    assert tops == sorted(tops)
