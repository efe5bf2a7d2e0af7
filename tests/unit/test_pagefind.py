"""The index of the search is the same for the same documents, and holds only what a page needs."""

import json
from collections.abc import Mapping

import pytest

from timeline.publishing import pagefind
from timeline.publishing.pagefind import ENTRY, SearchIndexError, program_version, search_index


def document(title: str, language: str = "en") -> bytes:
    """Return a small document."""
    body = f"<body data-pagefind-body><h1>{title}</h1><p>Of this: {title}, and more words.</p></body>"
    return f'<!doctype html><html lang="{language}"><title>{title}</title>{body}</html>'.encode()


def files(*documents: bytes) -> Mapping[str, bytes]:
    """Return the files of an index by path."""
    return dict(search_index(documents, "search/"))


KINDS = [document(f"Event {number}", f"en{kind}") for number in range(20) for kind in ("", "-x-source", "-x-person")]


def test_the_same_documents_give_the_same_bytes() -> None:
    """Five runs over documents of several kinds write the same files."""
    first = search_index(KINDS, "search/")
    assert [search_index(KINDS, "search/") == first for _ in range(4)] == [True] * 4


def test_the_kinds_of_a_language_share_one_module() -> None:
    """What understands English words is loaded once, whatever number of kinds there is."""
    found = files(*KINDS)
    assert [path for path in found if "wasm." in path] == ["search/wasm.en.pagefind"]
    languages = json.loads(found[f"search/{ENTRY}"])["languages"]
    assert {name: index["wasm"] for name, index in languages.items()} == dict.fromkeys(
        ("en", "en-x-person", "en-x-source"), "en"
    )


@pytest.mark.parametrize("language", ["sr-Latn", "sr-Cyrl", "ru", "en-GB"])
def test_other_languages_have_a_module_of_their_own(language: str) -> None:
    """Serbian in both scripts and Russian are indexed by their tags, and the entry names a file that is there."""
    found = files(document("Протест protest", language), document("Protest", f"{language}-x-source"))
    entry = json.loads(found[f"search/{ENTRY}"])["languages"]
    assert set(entry) == {language.lower(), f"{language.lower()}-x-source"}
    assert {f"search/wasm.{index['wasm']}.pagefind" for index in entry.values()} <= found.keys()


def test_own_interfaces_of_pagefind_are_left_out() -> None:
    """Neither its style sheets nor its ready-made interfaces are published."""
    assert [path for path in files(*KINDS) if path.endswith(".css") or "ui" in path] == []


def test_a_missing_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Pagefind is not installed there is no version, and no index is made."""
    monkeypatch.setattr(pagefind, "_program", lambda: None)
    assert program_version() is None
    with pytest.raises(SearchIndexError):
        search_index(KINDS, "search/")


def test_a_program_that_does_not_run_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """A program for another machine counts as missing."""
    monkeypatch.setattr(pagefind, "_program", lambda: str(tmp_path))
    assert program_version() is None
