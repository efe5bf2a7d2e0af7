"""How to cite a page."""

import re

import pytest
from tests.support import make_day, make_edition, make_event

from timeline.views.citing import cite_page
from timeline.views.contexts import CiteView


def cited(title: str = "Ice breaks", site_url: str = "https://example.org/site") -> CiteView:
    """Return how to cite the page of an event."""
    edition = make_edition(make_event("ice"), site_url=site_url)
    return cite_page(title, edition.paths.event("ice"), make_day("2024-03-01"), edition, "ice")


def test_an_event_is_cited_within_its_explainer() -> None:
    """Title, explainer, site, version and full address stand in one line."""
    view = cited()
    assert view.text.startswith("‘Ice breaks’, in ‘")
    assert view.text.endswith(", version of 1 March 2024. https://example.org/site/river/events/ice/")


def test_an_explainer_is_cited_by_itself() -> None:
    """The explainer is not within another, and its id is the key of the entry."""
    edition = make_edition(make_event())
    view = cite_page("The river", edition.paths.front, make_day("2024-03-01"), edition)
    assert view.text.startswith("‘The river’, ")
    assert "in ‘" not in view.text
    assert view.bibtex.startswith("@online{river,\n")
    assert "titleaddon" not in view.bibtex


def test_no_day_of_a_visit_is_made_up() -> None:
    """The words around the day are given and the day is left to the reader."""
    view = cited()
    assert (view.visited_before, view.visited_after) == ("Accessed on ", ".")
    assert "urldate" not in view.bibtex


def test_an_entry_names_page_version_and_address() -> None:
    """The entry has one field a line, with the day of the version as its date."""
    lines = cited().bibtex.splitlines()
    assert lines[0] == "@online{river-ice,"
    assert "  title = {{Ice breaks}}," in lines
    assert "  date = {2024-03-01}," in lines
    assert lines[-1] == "  url = {https://example.org/site/river/events/ice/},"


def test_a_site_without_an_address_gives_none() -> None:
    """Where the site's address is not known, the path stands in words and the entry has no address."""
    view = cited(site_url="")
    assert view.text.endswith(" river/events/ice/")
    assert "url" not in view.bibtex
    assert view.is_online is False


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("50 % & more_#1 $", r"50 \% \& more\_\#1 \$"),
        ("a } { b", r"a \textbraceright{} \textbraceleft{} b"),
        ("back\\slash ~ ^", r"back\textbackslash{}slash \textasciitilde{} \textasciicircum{}"),
        ("Лёд – “воды”", "Лёд – “воды”"),
    ],
)
def test_signs_of_bibtex_are_escaped(title: str, escaped: str) -> None:
    """A title reaches the entry with every sign that BibTeX or LaTeX would read otherwise written out."""
    entry = cited(title).bibtex
    assert f"  title = {{{{{escaped}}}}}," in entry
    assert len(re.findall(r"{", entry)) == len(re.findall(r"}", entry)) + 1
