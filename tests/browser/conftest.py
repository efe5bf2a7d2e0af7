"""The browser that tests drive, and what a page did while it was open in it."""

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright
from tests.site.building import ROOT, SITE_URL, Build
from tests.site.serving import ServedSite, serve

ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
LOOKS = Path(__file__).with_name("looks")
"""A small made-up explainer, and what its pages look and sound like."""
TODAY = "2024-06-01T12:00:00Z"
"""When its readers come."""
TOMORROW = "2024-06-02T12:00:00Z"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
"""Collects violations of the page's policy and shifts of its layout."""

NewPage = Callable[..., Page]


@dataclass
class Visit:
    """A page in the browser, with everything that it asked for and complained of."""

    page: Page
    requests: list[Request] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, page: Page) -> "Visit":
        """Watch a page that is still empty."""
        visit = cls(page)
        page.add_init_script(WATCH)
        page.on("request", lambda request: visit.requests.append(request))
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: visit.complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        return visit

    def violations(self) -> list[str]:
        """Return the violations of the page's policy so far."""
        return self.page.evaluate("window.violations")  # type: ignore[no-any-return]


def wait_for_layout(page: Page) -> None:
    """Wait until a page that is laid out in steps is whole."""
    expect(page.locator("html.in-steps")).to_have_count(0, timeout=15_000)


def wait_for_paint(page: Page) -> None:
    """Wait until what has happened so far is laid out and painted, and observers of the layout were told."""
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
    )


def wait_until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds on a page, for several hundred paintings at most."""
    for _ in range(300):
        if holds():
            return
        wait_for_paint(page)
    pytest.fail("What was waited for has not come.")


def hold_time(page: Page) -> None:
    """Let time stand still for the scripts of a page, until it is let pass or goes on."""
    page.clock.install(time=TODAY)
    page.clock.pause_at(TOMORROW)


def let_time_pass(page: Page) -> None:
    """End every pause that a script makes on a page where time stands still."""
    page.clock.run_for(10_000)


def _browser_finder() -> ModuleType:
    path = ROOT / "scripts" / "ensure_browser.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that asks nothing of the web by itself."""
    path = _browser_finder().find_browser()
    if path is None:
        pytest.fail("No browser was found. This command installs one: make test")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Open pages in contexts of their own; keywords are those of Playwright's contexts."""
    contexts: list[BrowserContext] = []

    def make(**options: object) -> Page:
        context = browser.new_context(**{"viewport": WIDE} | options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def visit(new_page: NewPage, site_server: ServedSite) -> Callable[..., Visit]:
    """Open a page of the site and watch it; ``before`` is a script that is run before its own."""

    def make(path: str, before: str = "", **options: object) -> Visit:
        watched = Visit.of(new_page(**options))
        watched.page.add_init_script(before)
        watched.page.goto(site_server.at(path), wait_until="load")
        wait_for_layout(watched.page)
        return watched

    return make


@pytest.fixture(scope="session")
def example_server(built_once: Callable[[str, Path, str], Build]) -> Iterator[ServedSite]:
    """A made-up explainer, which no edit of the real content changes, behind a server."""
    with serve(built_once("looks", LOOKS / "content", SITE_URL).folder, "/serbia/") as served:
        yield served
