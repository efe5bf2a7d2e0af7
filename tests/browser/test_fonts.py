"""The faces of the text as browsers load them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.browser.conftest import NewPage, Visit
from tests.conftest import SUB_PATH
from tests.site.building import SITE_URL, Build
from tests.site.kinds import EXPLAINER
from tests.site.serving import ServedSite, serve

CYRILLIC_CONTENT = Path(__file__).with_name("cyrillic") / "content"
FACE = "cyrillic.woff2"
Visiting = Callable[..., Visit]


@pytest.fixture(scope="module")
def cyrillic_server(built_once: Callable[[str, Path, str], Build]) -> Iterator[ServedSite]:
    """A site in Russian."""
    built = built_once("cyrillic-site", CYRILLIC_CONTENT, SITE_URL)
    with serve(built.folder, SUB_PATH) as served:
        yield served


@pytest.fixture
def cyrillic(new_page: NewPage, cyrillic_server: ServedSite) -> Visit:
    """An explainer in Russian, with its fonts loaded."""
    visited = Visit.of(new_page())
    visited.page.goto(cyrillic_server.at("reka/events/led/"), wait_until="load")
    visited.page.evaluate("document.fonts.ready")
    return visited


def faces(visited: Visit) -> list[str]:
    """Return the names of the font files that a page asked for."""
    return sorted(request.url.rpartition("/")[2] for request in visited.requests if request.url.endswith(".woff2"))


def test_an_english_page_loads_no_cyrillic_letters(visit: Visiting) -> None:
    """A page in Latin letters asks for one font file."""
    visited = visit(EXPLAINER)
    visited.page.evaluate("document.fonts.ready")
    assert len(faces(visited)) == 1
    assert not faces(visited)[0].endswith(FACE)


def test_a_page_in_cyrillic_loads_both_faces_once(cyrillic: Visit) -> None:
    """A page in Russian asks for the Latin and the Cyrillic file, each once, and its text is set in them."""
    assert len(faces(cyrillic)) == 2
    assert faces(cyrillic)[0].endswith(FACE)
    assert cyrillic.page.evaluate("document.fonts.check('1em \"Source Serif 4\"', 'Ђљ')")
    assert cyrillic.complaints == []


def test_nothing_moves_when_the_cyrillic_face_arrives(cyrillic: Visit) -> None:
    """The layout of a page in Russian does not shift while it loads."""
    assert cyrillic.page.evaluate("window.shift") == 0
