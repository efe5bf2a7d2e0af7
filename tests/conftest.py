"""The sites that tests look at: built by the real command, once for all processes of a test run."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.bench.corpus import days
from tests.generator import write_explainer
from tests.site.building import CONTENT, SITE_URL, Build, build, build_once
from tests.site.crawl import CrawledSite
from tests.site.kinds import LARGE
from tests.site.serving import ServedSite, serve

SUB_PATH = "/serbia/"
CROWDED = 10
"""Days of the large explainer for each unit of the square root of its events: months are too long for a page."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites expected results."""
    parser.addoption("--update-goldens", action="store_true", help="write what tests/site/cases should give anew")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a test run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built_once(shared_folder: Path) -> Callable[[str, Path, str], Build]:
    """Build a content folder the first time that any process asks for it under a name."""

    def make(name: str, content: Path, url: str) -> Build:
        return build_once(shared_folder / name, lambda folder: build(content, folder, url))

    return make


@pytest.fixture(scope="session")
def built_site(built_once: Callable[[str, Path, str], Build]) -> CrawledSite:
    """The real content as it is published: with an address, links name folders."""
    return CrawledSite.of(built_once("published-site", CONTENT, SITE_URL), SITE_URL)


@pytest.fixture(scope="session")
def disk_site(built_once: Callable[[str, Path, str], Build]) -> CrawledSite:
    """The real content as it is read from a disk: without an address, links name files."""
    return CrawledSite.of(built_once("site-on-disk", CONTENT, ""), "")


@pytest.fixture(scope="session")
def site_server(built_site: CrawledSite) -> Iterator[ServedSite]:
    """The published site behind a server, below a folder as on GitHub Pages."""
    with serve(built_site.folder, SUB_PATH) as served:
        yield served


@pytest.fixture(scope="session")
def large_site(shared_folder: Path) -> CrawledSite:
    """A thousand events within a year, an explainer of which every list is too long for one page."""

    def make(folder: Path) -> Build:
        content = folder.with_name("content")
        if not content.exists():
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(days, "DAYS_PER_ROOT", CROWDED)
                write_explainer(content, LARGE)
        return build(content, folder)

    return CrawledSite.of(build_once(shared_folder / "large-site", make), "")
