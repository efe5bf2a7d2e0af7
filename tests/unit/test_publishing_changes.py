"""What changed since the last build is told fact by fact, and nothing else is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.rereading import PAGE_FILE, RALLY, THAW, Builds
from tests.support import EVENT_FILE, INDEX_FILE, SOURCES_FILE

from timeline.pipeline.reads import WHOLE, Fact
from timeline.publishing.changes import (
    changed_events,
    changed_registers,
    changed_relations,
    changed_tables,
    field_tables,
    text_table,
)
from timeline.publishing.content import Content
from timeline.views.lookup import RELATIONS, WHOLES
from timeline.views.relations import Relations

MORE = "river/events/2023-12-19-more.md"


class Rebuilds(Builds):
    """Builds that tell what changed from one to the next."""

    def __init__(self, folder: Path) -> None:
        """Read the folder once."""
        super().__init__(folder)
        self.before = self.read()
        self.tables = tables_of(self.before)

    def changed(self) -> set[Fact]:
        """Read again, and return all facts that changed."""
        content = self.found()
        content.read()
        tables = tables_of(content)
        found = set(changed_tables(self.tables, tables))
        for find in (changed_events, changed_registers, changed_relations):
            found.update(find(content))
        self.keep(content)
        self.before, self.tables = content, tables
        return found


def tables_of(content: Content) -> dict[str, Any]:
    """Return the tables of a content."""
    return {**field_tables(content), "text": text_table(content)}


@pytest.fixture
def builds(tmp_path: Path) -> Rebuilds:
    """A content folder that was read once."""
    return Rebuilds(tmp_path)


def event_facts(*ids: str) -> set[Fact]:
    """Return the facts that an event has for itself alone: its fields and its text."""
    return {("river/event", id_) for id_ in ids} | {("text", ("event", "river", id_)) for id_ in ids}


def test_nothing_changed_where_nothing_was_edited(builds: Rebuilds) -> None:
    """Reading again what stands there tells of no change, also the second time."""
    assert builds.changed() == set()
    assert builds.changed() == set()


EXACT: dict[str, tuple[dict[str, str], set[Fact]]] = {
    "a word of a text": ({RALLY: EVENT_FILE.replace("met", "stood")}, {("text", ("event", "river", "rally"))}),
    "a summary": ({RALLY: EVENT_FILE.replace("was held", "took place")}, {("river/event", "rally")}),
    "a comment in a register": ({"river/sources.yml": f"# note\n{SOURCES_FILE}"}, set()),
    "a source": (
        {"river/sources.yml": SOURCES_FILE.replace("The Daily", "The Weekly")},
        {("river/sources", "daily"), ("river/sources", WHOLE)},
    ),
    "a new source": (
        {"river/sources.yml": SOURCES_FILE + SOURCES_FILE.replace("daily:", "weekly:")},
        {("river/sources", "weekly"), ("river/sources", WHOLE)},
    ),
    "a field of the index": (
        {"river/index.md": INDEX_FILE.replace("kicker: Town", "kicker: City")},
        {("river/field", "kicker"), ("river/field", WHOLE)},
    ),
    "the text of an index": (
        {"river/index.md": f"{INDEX_FILE}Words.\n"},
        {("text", ("index", "river", "river")), ("text", WHOLE)},
    ),
    "the text of a page": (
        {"pages/about.md": PAGE_FILE.replace("Text", "Words")},
        {("text", ("page", "", "about")), ("text", WHOLE)},
    ),
    "a file beside": ({"river/data/notes.txt": "notes"}, set()),
}


@pytest.mark.parametrize("edit", EXACT)
def test_an_edit_changes_exactly_these_facts(builds: Rebuilds, edit: str) -> None:
    """An edit that concerns one thing is told as that one thing, and is told once."""
    files, expected = EXACT[edit]
    builds.change(files)
    assert builds.changed() == expected
    assert builds.changed() == set()


def test_a_title_changes_what_names_the_event(builds: Rebuilds) -> None:
    """An event with another title is another neighbour and another entry of its category, month and source."""
    builds.change({RALLY: EVENT_FILE.replace("rally in", "gather in")})
    changed = builds.changed()
    assert {("river/event", "rally"), ("river/brief", "rally"), ("river/neighbours", "thaw")} <= changed
    assert {("river/by_category", "protest"), ("river/by_month", (2023, 12)), ("river/whole", "order")} <= changed
    assert not {("river/event", "thaw"), ("river/whole", "total"), ("text", ("event", "river", "rally"))} & changed


STRUCTURAL: dict[str, tuple[Callable[[Builds], None], set[str], int]] = {
    "added": (lambda builds: builds.change({MORE: EVENT_FILE}), {"more"}, 1),
    "removed": (lambda builds: builds.remove(THAW), {"thaw"}, -1),
    "renamed": (lambda builds: builds.move(THAW, THAW.replace("thaw", "flood")), {"thaw", "flood"}, 0),
    "redated": (lambda builds: builds.move(THAW, THAW.replace("20-thaw", "21-thaw")), {"thaw"}, 0),
    "withdrawn": (
        lambda builds: builds.change({THAW: EVENT_FILE.replace("added:", "status: retracted\nadded:")}),
        {"thaw"},
        -1,
    ),
    "drafted": (
        lambda builds: builds.change({THAW: EVENT_FILE.replace("added:", "status: draft\nadded:")}),
        {"thaw"},
        -1,
    ),
}


@pytest.mark.parametrize("edit", STRUCTURAL)
def test_an_event_that_comes_or_goes_is_told(builds: Rebuilds, edit: str) -> None:
    """The event itself has changed, and the number of events only where it did."""
    change, ids, more = STRUCTURAL[edit]
    change(builds)
    changed = builds.changed()
    assert {("river/event", id_) for id_ in ids} <= changed
    assert (("river/whole", "total") in changed) == (more != 0)
    assert not event_facts("rally") & changed
    assert builds.changed() == set()


@pytest.mark.parametrize("edit", STRUCTURAL)
@pytest.mark.parametrize("then", STRUCTURAL)
def test_whatever_relation_differs_is_told(builds: Rebuilds, edit: str, then: str) -> None:
    """After two edits every relation that is not what it was after the first is among the changes of the second."""
    STRUCTURAL[edit][0](builds)
    builds.changed()
    before = _relations(builds.before)
    if then == "added":
        builds.change({MORE.replace("more", "still-more"): EVENT_FILE})
    elif (builds.root / THAW).exists():
        STRUCTURAL[then][0](builds)
    changed = builds.changed()
    now = _relations(builds.before)
    for name, keys in now.items():
        differing = {key for key in {*keys, *before[name]} if keys.get(key) != before[name].get(key)}
        assert {(f"river/{name}", key) for key in differing} <= changed


def _relations(content: Content) -> dict[str, dict[Any, Any]]:
    relations = Relations(content.timeline("river"), content.briefs("river"))
    whole = {name: getattr(relations, name) for name in WHOLES} | {"total": len(relations.order)}
    return {name: dict(getattr(relations, name)) for name in RELATIONS} | {
        "brief": dict(relations.events),
        "whole": whole,
    }


def test_an_explainer_that_came_back_is_told_whole(builds: Rebuilds) -> None:
    """All events and relations of an explainer that was not there are new, each time it comes."""
    for _ in range(2):
        builds.move("river", "../away")
        builds.change(
            {"lake/index.md": INDEX_FILE, "lake/sources.yml": SOURCES_FILE, "lake/events/2023-ice.md": EVENT_FILE}
        )
        builds.changed()
        builds.move("../away", "river")
        changed = builds.changed()
        assert event_facts("rally", "thaw") <= changed
        assert {("river/brief", WHOLE), ("river/whole", "order"), ("river/sources", "daily")} <= changed
        assert ("river/field", "title") in changed


def test_tables_that_come_or_go_change_with_all_their_entries() -> None:
    """A table that one build has and another has not is empty in the other."""
    table = {"a": b"1"}
    assert set(changed_tables({}, {"new": table})) == {("new", "a"), ("new", WHOLE)}
    assert set(changed_tables({"old": table}, {})) == {("old", "a"), ("old", WHOLE)}
    assert set(changed_tables({"same": table}, {"same": dict(table)})) == set()
