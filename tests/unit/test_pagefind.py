"""The index of the search is the same for the same documents, and holds only what a page needs."""

import json
from collections.abc import Mapping, Sequence
from time import sleep

import pytest

from timeline.pipeline.crew import processors
from timeline.publishing import pagefind
from timeline.publishing.pagefind import ENTRY, SearchIndexError, entry_file, kind_index, program_files, program_version


def document(title: str, language: str = "en") -> bytes:
    """Return a small document."""
    body = f"<body data-pagefind-body><h1>{title}</h1><p>Of this: {title}, and more words.</p></body>"
    return f'<!doctype html><html lang="{language}"><title>{title}</title>{body}</html>'.encode()


def index(*tags: str) -> Mapping[str, bytes]:
    """Return the files of indexes of some documents in each language, by path."""
    kinds = [kind_index([document(f"Event {number}", tag) for number in range(20)], "search/")() for tag in tags]
    languages = {tag.partition("-x-")[0] for tag in tags}
    entry = entry_file([kind.entry for kind in kinds], "search/")
    return dict([*program_files(languages, "search/")(), *(file for kind in kinds for file in kind.files), entry])


KINDS = ("en", "en-x-source", "en-x-person")


def test_the_same_documents_give_the_same_bytes() -> None:
    """Five runs over documents of several kinds write the same files."""
    first = index(*KINDS)
    assert [index(*KINDS) == first for _ in range(4)] == [True] * 4


def test_kinds_leave_each_other_alone() -> None:
    """No file of one kind’s index is one of another’s."""
    both = [{path for path, _ in kind_index([document("Event", tag)], "")().files} for tag in ("en", "en-x-source")]
    assert [len(paths) for paths in both] == [3, 3]
    assert both[0].isdisjoint(both[1])


def test_the_kinds_of_a_language_share_one_module() -> None:
    """What understands English words is loaded once, whatever number of kinds there is."""
    found = index(*KINDS)
    assert [path for path in found if "wasm." in path] == ["search/wasm.en.pagefind"]
    languages = json.loads(found[f"search/{ENTRY}"])["languages"]
    assert {name: index["wasm"] for name, index in languages.items()} == dict.fromkeys(
        ("en", "en-x-person", "en-x-source"), "en"
    )


@pytest.mark.parametrize("language", ["sr-Latn", "sr-Cyrl", "ru", "en-GB"])
def test_other_languages_have_a_module_of_their_own(language: str) -> None:
    """Serbian in both scripts and Russian are indexed by their tags, and the entry names files that are there."""
    found = index(language, f"{language}-x-source")
    entry = json.loads(found[f"search/{ENTRY}"])["languages"]
    assert set(entry) == {language.lower(), f"{language.lower()}-x-source"}
    assert {f"search/wasm.{kind['wasm'] or 'unknown'}.pagefind" for kind in entry.values()} <= found.keys()
    assert {f"search/pagefind.{kind['hash']}.pf_meta" for kind in entry.values()} <= found.keys()


def test_own_interfaces_of_pagefind_are_left_out() -> None:
    """Neither its style sheets nor its ready-made interfaces are published."""
    assert [path for path in index(*KINDS) if path.endswith(".css") or "ui" in path] == []


def test_many_documents_are_sent_in_portions() -> None:
    """Of two hundred and fifty documents each is one result."""
    made = kind_index([document(f"Event {number}") for number in range(250)], "")()
    assert json.loads(made.entry)["languages"]["en"]["page_count"] == 250


def test_few_programs_run_at_the_same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many indexes are begun, the program works on no more at once than there are processors, or four."""
    running: list[int] = []
    most = 0

    def bundle(documents: Sequence[bytes]) -> Mapping[str, bytes]:
        nonlocal most
        running.append(len(documents))
        most = max(most, len(running))
        sleep(0.01)
        running.pop()
        return {ENTRY: b'{"languages": {}}'}

    monkeypatch.setattr(pagefind, "_bundle", bundle)
    begun = [kind_index([document("Event")], "") for _ in range(20)]
    assert [wait().files for wait in begun] == [[]] * 20
    assert most <= min(processors(), 4)


def test_what_pagefind_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Pagefind ends before it has answered, that is said and nothing is made."""
    monkeypatch.setattr(pagefind, "_program", lambda: "/bin/true")
    with pytest.raises(SearchIndexError, match="Pagefind failed"):
        kind_index([document("Event")], "")()


def test_a_missing_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Pagefind is not installed there is no version, and no index is made."""
    monkeypatch.setattr(pagefind, "_program", lambda: None)
    assert program_version() is None
    with pytest.raises(SearchIndexError):
        kind_index([document("Event")], "search/")()


def test_a_program_that_does_not_run_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """A program for another machine counts as missing."""
    monkeypatch.setattr(pagefind, "_program", lambda: str(tmp_path))
    assert program_version() is None
