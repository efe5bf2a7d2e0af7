"""The search as part of a site: made with it, removed with it, and missing without harm."""

import json
from pathlib import Path

import pytest
from tests.generator import write_explainer
from tests.site.building import CASES, SITE_URL, Build, build, files_of
from tests.site.crawl import CrawledSite

CONTENT = CASES / "minimal" / "content"
BUNDLE = "search/index/"


def built(folder: Path, content: Path = CONTENT, **environment: str) -> Build:
    """Build a site, the smallest where none is named."""
    made = build(content, folder, SITE_URL, environment)
    assert made.status == 0, made.said
    return made


def test_every_page_leads_to_the_search(built_site: CrawledSite) -> None:
    """Each page has one link to the search in its masthead."""
    pages = [page for page in built_site.pages.values() if page.has_masthead]
    links = [[link for link in page.all("a") if "data-search" in link.attrib] for page in pages]
    assert {len(found) for found in links} == {1}


def test_only_the_page_of_the_search_runs_wasm(built_site: CrawledSite) -> None:
    """The policy of the page of the search allows WebAssembly, that of no other page does."""
    allowing = [
        path for path, page in built_site.pages.items() if "wasm-unsafe-eval" in page.meta("Content-Security-Policy")
    ]
    assert allowing == ["search/index.html"]


def test_two_builds_give_the_same_index(tmp_path: Path) -> None:
    """The index of the same content is the same bytes, wherever it is built."""
    one, other = files_of(built(tmp_path / "one").folder), files_of(built(tmp_path / "other").folder)
    assert one == other
    assert f"{BUNDLE}pagefind-entry.json" in one


def test_a_site_without_search_has_no_trace_of_it(tmp_path: Path) -> None:
    """Switched off, the search is neither linked nor there; what an earlier build made of it is removed."""
    built(tmp_path / "site")
    found = files_of(built(tmp_path / "site", TIMELINE_SEARCH="off").folder)
    assert [path for path in found if path.startswith("search/")] == []
    assert b"data-search" not in found["river/index.html"]


def test_without_pagefind_one_line_says_so(tmp_path: Path) -> None:
    """Where Pagefind is not installed, the site is built without a search, and one line says why."""
    shadow = tmp_path / "shadow"
    shadow.mkdir()
    (shadow / "pagefind_bin.py").write_text("raise ImportError\n", encoding="utf-8")
    made = built(tmp_path / "site", PYTHONPATH=str(shadow), PATH="/usr/bin:/bin")
    lines = [line for line in made.err.splitlines() if "Pagefind" in line]
    assert lines == ["The site has no search: Pagefind is not installed here (pip install -r requirements.txt)."]
    assert b"data-search" not in (made.folder / "river/index.html").read_bytes()


@pytest.mark.parametrize("name", ["pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"])
def test_the_index_has_what_a_page_needs(name: str, built_site: CrawledSite) -> None:
    """Beside the index lie the script, its worker and the module that knows the language."""
    assert (built_site.folder / BUNDLE / name).is_file()


def test_of_many_events_an_edit_indexes_a_share(tmp_path: Path) -> None:
    """More than a thousand events have several indexes; after an edit one is made anew, and all are as if new."""
    content = tmp_path / "content"
    write_explainer(content, 1_001)
    tags = [f"en{tag}" for tag in ("", "-x-event-1")]
    before = files_of(built(tmp_path / "site", content).folder)
    entry = json.loads(before[f"{BUNDLE}pagefind-entry.json"])["languages"]
    assert sum(entry[tag]["page_count"] for tag in tags) == 1_001
    assert min(entry[tag]["page_count"] for tag in tags) > 400

    event = sorted((content / "generated" / "events").iterdir())[500]
    event.write_text(event.read_text(encoding="utf-8") + "\nUnheard.\n", encoding="utf-8")
    after = files_of(built(tmp_path / "site", content).folder)
    now = json.loads(after[f"{BUNDLE}pagefind-entry.json"])["languages"]
    assert len([tag for tag in entry if now[tag] != entry[tag]]) == 1
    assert after == files_of(built(tmp_path / "anew", content).folder)

    # The last one leads to no other.
    next((content / "generated" / "events").glob("*-event-1000.md")).unlink()
    fewer = files_of(built(tmp_path / "site", content).folder)
    assert json.loads(fewer[f"{BUNDLE}pagefind-entry.json"])["languages"]["en"]["page_count"] == 1_000
    assert fewer == files_of(built(tmp_path / "without", content).folder)
