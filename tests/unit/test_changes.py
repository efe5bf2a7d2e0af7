"""The record of what changed."""

from tests.support import make_correction, make_day, make_event, make_whole_edition

from timeline.model.event import Event, PublicationStatus
from timeline.views.changes import (
    all_changes,
    change_views,
    changes_of,
    changes_view,
    corrections_text,
    own_corrections,
)
from timeline.views.contexts import ChangeView
from timeline.views.steps import Stretch


def changes(*events: Event) -> list[tuple[str, str, str]]:
    """Return day, kind and event of every change."""
    edition = make_whole_edition(*events)
    place = edition.place(edition.paths.part("changes"))
    found = change_views((one.change for one in all_changes(edition)), edition, place)
    return [(change.date.iso or "", change.kind, change.event.url or "") for change in found]


def withdrawn(**fields: object) -> Event:
    """Return an event that was withdrawn."""
    return make_event("gone", status=PublicationStatus.RETRACTED, **fields)


def test_changes_come_newest_first() -> None:
    """Additions, corrections and withdrawals stand in one list by day."""
    corrected = make_event("a", added=make_day("2024-01-01"), corrections=(make_correction("2024-03-01"),))
    gone = withdrawn(added=make_day("2024-01-15"), updated=make_day("2024-02-10"))
    assert changes(corrected, make_event("b"), gone) == [
        ("2024-03-01", "correction", "../events/a/"),
        ("2024-02-10", "retraction", "../events/gone/"),
        ("2024-02-01", "addition", "../events/b/"),
        ("2024-01-01", "addition", "../events/a/"),
    ]


def test_corrections_of_a_day_come_before_withdrawals_and_additions() -> None:
    """On one day what a reader must know first stands first."""
    gone = withdrawn(updated=make_day("2024-02-01"))
    assert [
        kind
        for _, kind, _ in changes(make_event("b"), make_event("a", corrections=(make_correction("2024-02-01"),)), gone)
    ] == [
        "correction",
        "retraction",
        "addition",
        "addition",
    ]


def test_a_withdrawn_event_keeps_its_corrections_on_record() -> None:
    """Corrections do not vanish with the event."""
    gone = withdrawn(corrections=(make_correction("2024-03-01"),))
    assert [kind for _, kind, _ in changes(gone)] == ["correction", "retraction"]
    assert corrections_text(make_whole_edition(gone)) == "1 correction so far. First published 1 February 2024."


def test_drafts_are_no_additions() -> None:
    """An event that is not published is not told of."""
    assert changes(make_event(status=PublicationStatus.DRAFT)) == []


def test_a_correction_says_what_was_and_why() -> None:
    """What stood before, what stands now and the reason are kept."""
    edition = make_whole_edition(make_event(corrections=(make_correction("2024-03-01"),)))
    change: ChangeView = changes_view(edition, edition.place("river/changes/")).changes[0]
    assert (change.was, change.now, change.reason) == ("25 December", "24 December", "Two agencies give the 24th.")
    assert change.text == "Corrected: 24 December, not 25 December."


def test_an_event_does_not_name_itself_in_its_corrections() -> None:
    """On an event's own page its corrections stand newest first and without its title."""
    event = make_event(corrections=(make_correction("2024-03-01"), make_correction("2024-03-02")))
    edition = make_whole_edition(event)
    views = own_corrections(event, edition, edition.place(edition.paths.event(event.id)))
    assert [(view.date.iso, view.event) for view in views] == [("2024-03-02", None), ("2024-03-01", None)]


def test_the_page_of_changes_holds_all_of_them() -> None:
    """The page lists every change and says how many corrections there are."""
    edition = make_whole_edition(
        make_event(corrections=(make_correction("2024-03-01"),)), make_event("later", added=make_day("2024-02-02"))
    )
    view = changes_view(edition, edition.place(edition.paths.part("changes")))
    assert [change.kind for change in view.changes] == ["correction", "addition"]
    assert view.corrections_text.startswith("1 correction so far.")


def test_what_stood_there_on_the_first_day_is_no_change() -> None:
    """The page that tells what changed since the first day does not name the events of that day as additions."""
    edition = make_whole_edition(make_event("a"), make_event("b"))
    view = changes_view(edition, edition.place(edition.paths.part("changes")))
    assert (view.changes, view.heading) == ((), "No changes so far")
    assert view.corrections_text == "No corrections so far. First published 1 February 2024."


def test_many_changes_are_divided_by_date() -> None:
    """The page of changes shows the newest two hundred and leads to all of them by year and month."""
    days = [f"2024-{2 + n // 27:02}-{2 + n % 27:02}" for n in range(250)]
    edition = make_whole_edition(*(make_event(f"e{n}", added=make_day(day)) for n, day in enumerate(days)))
    view = changes_view(edition, edition.place("river/changes/"))
    assert (view.heading, len(view.changes), view.changes[0].event.url) == (
        "The newest 200 changes",
        200,
        "../events/e249/",
    )
    assert view.corrections_text == "No corrections so far. First published 1 February 2024."
    assert [(one.link.text, one.link.note, len(one.within)) for one in view.split.portions] == [
        ("2024", "250 changes", 10)
    ]
    assert view.split.portions[0].within[0].text == "November 2024"
    month = changes_of(Stretch(2024, 2), edition, edition.place("river/changes/2024/02/"))
    assert (month.title, len(month.changes)) == ("Corrections and additions: February 2024", 27)
    assert [month.changes[at].event.url for at in (0, -1)] == ["../../../events/e26/", "../../../events/e0/"]
