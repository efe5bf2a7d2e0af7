"""What readers can take of a whole explainer."""

import pytest
from tests.support import make_event, make_whole_edition

from timeline.views.contexts import TakeView
from timeline.views.file_size import size_text
from timeline.views.relations import ARCHIVE_EVENTS, ONE_FILE_EVENTS, Relations
from timeline.views.take import take_view, whole_view

BOUNDS = {"html": 500, "zip": 2000}


def offered(sizes: dict[str, int]) -> TakeView:
    """Return the page that offers files of some sizes."""
    edition = make_whole_edition(make_event())
    return take_view(edition, edition.place(edition.paths.take), sizes, BOUNDS)


def test_files_are_offered_with_form_and_size() -> None:
    """Each file that was made is named with what it is and how large it is."""
    view = offered({"html": 1_234_567, "zip": 98_700})
    assert [(link.text, link.url, link.note) for link in view.files] == [
        ("The whole explainer as one page", "../data/river.html", "one HTML file, 1.2 MB"),
        ("All its pages, to be unpacked", "../data/river.zip", "one ZIP file, 99 kB"),
    ]
    assert view.bounds == ()


def test_what_is_not_made_is_told() -> None:
    """A file that a large explainer does not have is named with the bound that it is beyond."""
    view = offered({"zip": 9_000_000})
    assert [link.note for link in view.files] == ["one ZIP file, 9.0 MB"]
    assert view.bounds == ("The whole explainer as one page: not made for more than 500 events.",)


def test_the_page_offers_data_and_a_frame() -> None:
    """The data files and the HTML for another page stand beside the copies."""
    view = offered({})
    assert [link.url for link in view.data] == [f"../data/{file}" for file in DATA]
    assert view.share is not None
    assert view.share.url == "../embed/"
    assert 'src="https://example.org/site/river/embed/"' in view.share.code


DATA = ("events.csv", "events.json", "events.ics", "sources.json")


def test_the_file_names_its_origin_and_every_event() -> None:
    """The one file has the address of the explainer, the day of its last change and a list of all events."""
    edition = make_whole_edition(make_event(), make_event("walk", "2023-12-19", title="A walk"))
    view = whole_view(edition, edition.place("river/data/river.html"), "policy", "<style></style>", "events")
    assert view.address == "https://example.org/site/river/"
    assert view.state == "Last changed 1 February 2024."
    assert [(link.text, link.note) for link in view.contents] == [
        ("People rally in the square", "18 December 2023"),
        ("A walk", "19 December 2023"),
    ]


@pytest.mark.parametrize(
    ("events", "one_file", "archive"),
    [
        (ONE_FILE_EVENTS, True, True),
        (ONE_FILE_EVENTS + 1, False, True),
        (ARCHIVE_EVENTS, False, True),
        (ARCHIVE_EVENTS + 1, False, False),
    ],
)
def test_copies_are_bounded(events: int, one_file: bool, archive: bool) -> None:
    """An explainer of many events is not put into one file, and one of very many not into an archive."""
    timeline = make_whole_edition().timeline
    relations = Relations(timeline, (), {"order": (None,) * events})
    assert (relations.fits_one_file, relations.fits_archive) == (one_file, archive)


@pytest.mark.parametrize(
    ("size", "text"),
    [(40, "0.1 kB"), (1_500, "1.5 kB"), (999_400, "999 kB"), (1_000_000, "1.0 MB"), (12_340_000, "12.3 MB")],
)
def test_sizes_are_told_in_words(size: int, text: str) -> None:
    """A size is told in kilobytes, from a thousand of them on in megabytes."""
    assert size_text(size) == text
