"""Sources as readers see them."""

from typing import Any

import pytest
from tests.support import cite, make_chart, make_edition, make_event, make_person, make_question, make_source, make_when

from timeline.model.source import Citation, CopyForm, Origin, Source, SourceKind
from timeline.model.structure import Dispute
from timeline.views.edition import Edition
from timeline.views.sources import (
    bibliography,
    byline,
    document_links,
    name_links,
    number_links,
    numbers_of,
    origins,
    source_views,
    weight_note,
)

REUTERS = Origin("Reuters", CopyForm.COPY, source="reuters")


def edition_with(*sources: Source, **fields: object) -> Edition:
    """Return an explainer whose only event cites all the sources."""
    register = {source.key: source for source in sources}
    return make_edition(make_event(citations=cite(*register)), sources=register, **fields)


def test_sources_are_numbered_in_order_of_first_use() -> None:
    """A source keeps the number of its first use."""
    assert numbers_of(["b", "a", "b", "c"]) == {"b": 1, "a": 2, "c": 3}


def test_a_page_lists_its_sources_by_number() -> None:
    """The numbered list holds each source once, under its number, and leads to the bibliography."""
    edition = edition_with(make_source("a"), make_source("b"))
    views = source_views(["b", "a", "b"], edition, edition.place("river/events/rally/"))
    assert [(view.number, view.key) for view in views] == [(1, "b"), (2, "a")]
    assert views[0].page_url == "../../sources/#source-b"


def test_numbers_lead_down_the_page() -> None:
    """A citation by number leads to the source's entry; of a source cited twice the first use counts."""
    uses = [Citation("b", "page 1"), Citation("a"), Citation("b", "page 2")]
    assert [(link.text, link.url, link.note) for link in number_links(uses, {"a": 1, "b": 2})] == [
        ("2", "#source-2", "page 1"),
        ("1", "#source-1", None),
    ]


def test_all_locators_of_a_source_stand_in_its_entry() -> None:
    """Each place in the source is named once, in order of use."""
    edition = edition_with(make_source("a"))
    uses = [Citation("a", "page 2"), Citation("a"), Citation("a", "page 1"), Citation("a", "page 2")]
    assert source_views(["a"], edition, edition.place("river/"), uses)[0].locators == "page 2; page 1"
    assert source_views(["a"], edition, edition.place("river/"), cite("a"))[0].locators is None


def test_state_media_are_named_last() -> None:
    """Outlets are named in order of use, but state media after all others, with a word of caution."""
    state = make_source("state", kind=SourceKind.STATE_MEDIA, state="Russian")
    edition = edition_with(make_source("a"), state, make_source("b"))
    links = name_links(cite("state", "b", "a", "b"), edition, edition.place("short/"))
    assert [(link.text, link.note) for link in links] == [
        ("Outlet b", None),
        ("Outlet a", None),
        ("Outlet state", "Russian state media"),
    ]


@pytest.mark.parametrize(
    ("fields", "tag", "kind"),
    [
        ({"state": "Russian"}, "Russian state media", ""),
        ({"state": "Venezuelan"}, "Venezuelan state media", ""),
        ({}, "State media", ""),
        ({"state": "Russian", "copy_of": Origin("Sputnik", CopyForm.RELAY)}, "Relay of Sputnik", "Russian state media"),
    ],
)
def test_state_media_are_marked_with_their_state(fields: dict[str, Any], tag: str, kind: str) -> None:
    """The tag of state media says whose they are; a copy of them says both that and what it copies."""
    edition = edition_with(make_source("a", kind=SourceKind.STATE_MEDIA, **fields))
    (view,) = source_views(["a"], edition, edition.place("river/"))
    assert (view.tag, view.kind) == (tag, kind)


def test_a_copy_is_named_by_its_true_outlet() -> None:
    """Names are those of whose text it is, and lead to where it was seen."""
    copy = make_source("copy", copy_of=REUTERS)
    link = document_links(cite("copy"), edition_with(copy))[0]
    assert (link.text, link.url, link.note) == ("Reuters", copy.url, "copy")


def test_an_outlets_name_leads_to_its_entry_in_the_bibliography() -> None:
    """Outside an event a name leads to what the bibliography says of the document."""
    edition = edition_with(make_source("a"))
    place = edition.place(edition.paths.part("questions"))
    (link,) = name_links(cite("a"), edition, place)
    assert link.url == place.to(edition.paths.part("sources"), "source-a")


def test_an_outlets_name_leads_to_the_events_own_list_of_sources() -> None:
    """With an event, a name leads to the numbered source on the event's page."""
    edition = edition_with(make_source("a"), make_source("b"))
    event = make_event("flood", citations=cite("a", "b"))
    place = edition.place(edition.paths.front)
    link = name_links(cite("b"), edition, place, event)[0]
    assert link.url == place.to(edition.paths.event("flood"), "source-2")


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({}, None),
        ({"copy_of": Origin("Tass", CopyForm.RELAY)}, "relay"),
        ({"kind": SourceKind.PARTISAN}, "partisan"),
        ({"kind": SourceKind.TERTIARY, "copy_of": REUTERS}, "encyclopedia mirror"),
        ({"kind": SourceKind.TERTIARY}, "encyclopedia"),
        ({"kind": SourceKind.AGENCY}, None),
    ],
)
def test_what_lowers_a_weight_is_said_in_a_word(fields: dict[str, object], note: str | None) -> None:
    """The kind of a lighter source is said before that it is a copy."""
    source = make_source("a", **fields)
    assert weight_note(source, edition_with(source).phrases) == note


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"published": make_when("2023-12-25")}, "Outlet a, 25 December 2023"),
        ({"published": make_when("2023-12~")}, "Outlet a, about December 2023"),
        ({}, "Outlet a, no date given"),
        ({"copy_of": REUTERS}, "Reuters, seen at Outlet a, no date given"),
        ({"copy_of": Origin("Outlet a", CopyForm.REPRINT)}, "Outlet a, no date given"),
    ],
)
def test_a_byline_says_whose_text_it_is_and_of_when(fields: dict[str, object], words: str) -> None:
    """Outlet, where it was seen and date stand in one line, and a missing date is told."""
    source = make_source("a", **fields)
    assert byline(source, edition_with(source)) == words


def test_only_a_copy_of_an_encyclopedia_is_a_mirror() -> None:
    """The page of an encyclopedia itself is told as such."""
    page = make_source("page", kind=SourceKind.TERTIARY)
    mirror = make_source("mirror", kind=SourceKind.TERTIARY, copy_of=Origin("Wikipedia", CopyForm.COPY))
    edition = edition_with(page, mirror)
    assert [view.kind for view in source_views(["page", "mirror"], edition, edition.place("river/"))] == [
        "Encyclopedia",
        "Encyclopedia mirror",
    ]


def test_an_entry_says_what_sort_of_document_it_is() -> None:
    """Kind, copy, foreign language and description are told; a title by an editor stands in brackets."""
    source = make_source("a", kind=SourceKind.AGENCY, copy_of=REUTERS, language="sr-Latn", described=True, title="Talk")
    edition = edition_with(source)
    view = source_views(["a"], edition, edition.place("river/"))[0]
    assert (view.title, view.kind, view.tag, view.language, view.language_note) == (
        "[Talk]",
        "News agency",
        "Copy of Reuters",
        "sr-Latn",
        "in Serbian",
    )


@pytest.mark.parametrize(
    ("language", "words", "tag"),
    [("en", "in English", None), ("en-GB", "in English", None), ("sr-Cyrl", "in Serbian", "sr-Cyrl"),
     ("tlh", "language: tlh", "tlh")],
)  # fmt: skip
def test_every_source_says_its_language(language: str, words: str, tag: str | None) -> None:
    """The language is told in words, or by its tag; a title in another language than the page's is marked."""
    edition = edition_with(make_source("a", language=language))
    view = source_views(["a"], edition, edition.place("river/"))[0]
    assert (view.language_note, view.language) == (words, tag)


def test_copies_of_one_text_are_one_origin() -> None:
    """A text, its copy and a copy of the copy count once, and so do two copies of a text that is not cited."""
    text = make_source("reuters")
    copy = make_source("copy", copy_of=REUTERS)
    second = make_source("second", copy_of=Origin("Outlet copy", CopyForm.RELAY, source="copy"))
    edition = edition_with(text, copy, second, make_source("other"))
    assert origins(edition.timeline.events[0], edition) == 2
    only_copies = make_event(citations=cite("copy", "second"))
    assert origins(only_copies, edition) == 1


def test_copies_of_one_another_end() -> None:
    """Two sources that each copy the other are counted without end."""
    a = make_source("a", copy_of=Origin("B", CopyForm.COPY, source="b"))
    b = make_source("b", copy_of=Origin("A", CopyForm.COPY, source="a"))
    edition = edition_with(a, b)
    assert origins(edition.timeline.events[0], edition) <= 2


def test_the_bibliography_holds_whatever_is_cited_anywhere() -> None:
    """Sources of events, registers, questions, disputes and charts and the originals of copies are listed."""
    keys = ("unused", "event", "person", "question", "dispute", "chart", "original")
    sources = {key: make_source(key) for key in keys}
    sources["event"] = make_source("event", copy_of=Origin("Outlet", CopyForm.COPY, source="original"))
    edition = make_edition(
        make_event(citations=cite("event")),
        sources=sources,
        people={"ana": make_person("ana", "Ana", citations=cite("person"))},
        questions=(make_question(citations=cite("question")),),
        disputes=(Dispute("who", "Who?", cite("dispute")),),
        charts=(make_chart("seats", citations=cite("chart")),),
    )
    assert [source.key for source in bibliography(edition)] == list(keys[1:])
