"""What ``timeline check --fix`` changes, and what it leaves alone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.test_cli import EVENT, write_event

from timeline.cli import main
from timeline.mending.folder import changes
from timeline.mending.mender import Mender
from timeline.mending.spelling import one_slip_apart
from timeline.reading.schema import DOCUMENTS, REGISTERS

EVENTS = Mender(DOCUMENTS["event"])
SOURCES = Mender.of_register(REGISTERS["sources"])
FILE = "content/river/events/2023-12-18-rally.md"
HEAD = "title: A\nwhen: 2023\ncategory: b\nsummary: C\ncitations: [d]\nadded: 2024-02-01\n"


def document(fields, text="Text.\n"):
    """Return a document."""
    return f"---\n{fields}---\n{text}"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("when: 2023", "when: 17.12.2023"),
        ("when: 2023", "when: 17 December 2023"),
        ("when: 2023", 'when: "about December 2023"   # as told'),
        ("added: 2024-02-01", "added: 1.2.2024"),
    ],
)
def test_a_date_that_can_mean_one_date_only_is_written_in_edtf(was, now):
    """A date in words or with dots becomes EDTF; quotes and comments around it stay."""
    mended = EVENTS.mended(document(HEAD.replace(was, now)))
    spelling = {"17.12.2023": "2023-12-17", "17 December 2023": "2023-12-17", "1.2.2024": "2024-02-01"}
    expected = now.replace("about December 2023", "2023-12~")
    for written, right in spelling.items():
        expected = expected.replace(written, right)
    assert mended == document(HEAD.replace(was, expected))


@pytest.mark.parametrize("date", ["12/05/2023", "early 2023", "2023-02-30", "soon", "20:30", "about late 2023"])
def test_a_date_that_is_not_clear_stays(date):
    """What can be read in two ways, loses a word or does not exist is left to the editor."""
    text = document(HEAD.replace("when: 2023", f"when: {date}"))
    assert EVENTS.mended(text) == text


@pytest.mark.parametrize(
    ("slip", "name"),
    [("titel", "title"), ("Title", "title"), ("tittle", "title"), ("titlе", "title"), ("headline", "title"),
     ("date", "when"), ("sumary", "summary"), ("sources", "citations"), ("categry", "category")],
)  # fmt: skip
def test_a_misspelt_field_gets_its_name(slip, name):
    """One slip, a capital, a look-alike letter or a usual other name for a field is put right."""
    assert EVENTS.mended(document(HEAD.replace(f"{name}:", f"{slip}:"))) == document(HEAD)


@pytest.mark.parametrize("extra", ["titel: B\n", "time: 20:30\n", "unknown: x\n", "statement: x\n"])
def test_a_name_that_is_not_sure_stays(extra):
    """A field that is written already, whose value does not fit, or that is near to none is left alone."""
    text = document(HEAD + extra)
    assert EVENTS.mended(text) == text


def test_names_and_dates_within_lists_are_mended():
    """Fields of claims and corrections are mended like those of the event."""
    faulty = (
        "claims:\n  - statement: D\n    by: e\n    statuss: alleged\n    citations: [d]\n"
        "corrections:\n  - {date: 1.2.2024, was: a, now: b, reason: c}\n"
    )
    right = faulty.replace("statuss", "status").replace("1.2.2024", "2024-02-01")
    fields = HEAD.replace("added:", right + "added:")
    assert EVENTS.mended(fields and document(HEAD.replace("added:", faulty + "added:"))) == document(fields)


def test_fields_are_put_in_order_with_their_comments():
    """Fields follow the reference; a comment stays above its field, and one behind a value behind it."""
    shuffled = "title: A\nwhen: 2023 # about\n# why\nadded: 2024-02-01\ncategory: b\nsummary: C\ncitations:\n  - d\n"
    ordered = "title: A\nwhen: 2023 # about\ncategory: b\nsummary: C\ncitations:\n  - d\n# why\nadded: 2024-02-01\n"
    assert EVENTS.mended(document(shuffled)) == document(ordered)


def test_the_order_of_a_register_stays_and_that_of_an_entry_is_mended():
    """Entries stay where they are; within one the fields follow the reference."""
    rest = "\n# of a\na: {url: x, title: T}\n"
    was = "b:\n  publisher: P\n  title: T\n  url: https://a.org\n  language: en\n  kind: news\n"
    now = "b:\n  title: T\n  publisher: P\n  url: https://a.org\n  kind: news\n  language: en\n"
    assert SOURCES.mended(was + rest) == now + rest


def test_blanks_at_line_ends_go_but_for_those_that_break_a_line():
    """In the text two blanks are a line break; they stay, and everything else goes."""
    was = document(HEAD.replace("title: A", "title: A  \t"), "One  \ntwo \n \nthree")
    assert EVENTS.mended(was) == document(HEAD, "One  \ntwo\n\nthree\n")


def test_windows_line_ends_and_a_byte_order_mark_stay():
    """Line ends are the editor's own."""
    was = "\ufeff" + document(HEAD, "Text").replace("\n", "\r\n")
    assert EVENTS.mended(was) == was + "\r\n"


@pytest.mark.parametrize("text", ["", "no fields", "---\nunclosed: x \n", "---\n\ttab: x\n---\n", "---\ra: b\r---\r"])
def test_a_file_that_cannot_be_taken_apart_keeps_its_lines(text):
    """Where the fields cannot be found nothing but the end of the last line is touched."""
    assert EVENTS.mended(text).removesuffix("\n") in (text, text.removesuffix("\n"), "---\n\ttab: x\n---")


@given(
    st.text(alphabet="abt :-#\n\r\t[]{}\"'|>,.~2013é\u2028", max_size=60), st.text(alphabet="ab \n\t`*\\", max_size=30)
)
@settings(max_examples=60, deadline=None)
def test_mending_twice_is_mending_once(fields, text):
    """Whatever stands in a file, mending it ends without a fault, and there is nothing left to mend."""
    for mender, was in ((EVENTS, document(f"{HEAD}{fields}\n", text)), (SOURCES, f"a:\n  {fields}\n")):
        once = mender.mended(was)
        assert mender.mended(once) == once


def test_the_real_content_needs_no_mending():
    """The content of the project is as the command would leave it."""
    assert [change.shown for change in changes(Path(__file__).parents[2] / "content")] == []


@pytest.mark.parametrize(
    ("first", "second", "is_near"),
    [("status", "statuss", True), ("status", "staus", True), ("status", "sttaus", True), ("status", "stetus", True),
     ("status", "state", False), ("when", "when", False), ("when", "then", True), ("ab", "ba", True)],
)  # fmt: skip
def test_one_slip(first, second, is_near):
    """A letter missing, doubled, wrong or swapped is one slip."""
    assert one_slip_apart(first, second) == one_slip_apart(second, first) == is_near


@pytest.fixture
def faulty(tmp_path, monkeypatch):
    """An event with a date in words and a blank at a line end."""
    write_event(tmp_path, EVENT.replace("when: 2023-12-18", "when: 18 December 2023 "))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_difference_is_shown_and_nothing_written_without_a_yes(faulty, capsys):
    """Where nobody can be asked, the difference is shown and the file stays."""
    before = (faulty / FILE).read_bytes()
    assert main(["check", "--fix"]) == 2
    shown = capsys.readouterr()
    assert "-when: 18 December 2023·\n+when: 2023-12-18\n" in shown.out
    assert "--fix --yes" in shown.err
    assert (faulty / FILE).read_bytes() == before


def test_a_yes_writes_it_and_checks_again(faulty, capsys):
    """With a yes the file is written, and the check that follows is content."""
    assert main(["check", "--fix", "--yes"]) == 0
    assert (faulty / FILE).read_text() == EVENT
    shown = capsys.readouterr().out
    assert "Mended: 1 file.\n" in shown
    assert "All is well" in shown


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("", 2), ("no", 2)])
def test_an_editor_is_asked_before_anything_is_written(faulty, monkeypatch, answer, status):
    """At a terminal the difference is shown and only a yes writes it."""

    class Editor:
        def ask(self, prompt):
            return answer

    monkeypatch.setattr("timeline.commands.fix.editor_at_terminal", Editor)
    assert main(["check", "--fix"]) == status
    assert ((faulty / FILE).read_text() == EVENT) == (status == 0)


def test_a_link_out_of_the_folder_is_not_mended(faulty):
    """A file that a link leads to elsewhere stays as it is."""
    outside = faulty / "outside.md"
    (faulty / FILE).rename(outside)
    (faulty / FILE).symlink_to(outside)
    before = outside.read_bytes()
    main(["check", "--fix", "--yes"])
    assert outside.read_bytes() == before
