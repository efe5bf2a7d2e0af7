"""New content: what an editor gives becomes what is written."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import write_files
from tests.unit.test_cli import EVENT, INDEX, SOURCES

from timeline.cli import main
from timeline.drafting.filing import with_entry
from timeline.drafting.kinds import KIND_OF_REGISTER, KINDS
from timeline.drafting.settled import LeftError
from timeline.drafting.yaml_text import field_line
from timeline.reading.schema import REGISTERS
from timeline.reading.yaml_core import Scalar, compose

PEOPLE = """\
# Who is named.
ana-ilic:
  name: Ana Ilić   # as she writes it
  description: A speaker.
  citations: [daily]

marko-maric:
    name: 'Marko Marić'
    description: A speaker.
"""
HOME = "content/river"
COMPLETE = {
    "title": "Rain: a day of it",
    "when": "17.12.2023",
    "category": "protest",
    "summary": "It rained.",
    "citations": "daily, agency",
}


@pytest.fixture
def content(tmp_path, monkeypatch):
    """A sound explainer, named as an editor names it."""
    files = {"index.md": INDEX, "sources.yml": SOURCES, "people.yml": PEOPLE, "events/2023-12-18-rally.md": EVENT}
    write_files(tmp_path, {f"{HOME}/{name}": text for name, text in files.items()})
    monkeypatch.chdir(tmp_path)
    return tmp_path / HOME


def new(kind, /, **fields):
    """Run ``timeline new`` with flags."""
    flags = [word for name, value in fields.items() for word in (f"--{name.replace('_', '-')}", value)]
    return main(["new", kind, *flags])


def test_every_register_has_its_kind():
    """Whatever register there is, something new can be added to it."""
    assert {kind.register.name for kind in KINDS if kind.register} == set(REGISTERS) == set(KIND_OF_REGISTER)


def test_an_event_is_written(content, capsys):
    """An event gets a file named after its day and title, and the check is content with it."""
    assert new("event", **COMPLETE, people="Илић") == 0
    today = date.today().isoformat()
    assert (content / "events" / "2023-12-17-rain-a-day-of-it.md").read_text() == (
        '---\ntitle: "Rain: a day of it"\nwhen: 2023-12-17\ncategory: protest\npeople: [ana-ilic]\n'
        f"summary: It rained.\ncitations: [daily, agency]\nadded: {today}\n---\n"
    )
    assert "“17.12.2023” is written as 2023-12-17; readers see “17 December 2023”" in capsys.readouterr().out
    assert main(["check"]) == 0


def test_all_that_is_missing_is_told_at_once(content, capsys):
    """Where nobody can be asked, every missing and every unclear flag is named, and nothing is written."""
    before = sorted(content.rglob("*"))
    assert new("event", when="12/05/2023", citations="dialy") == 2
    told = capsys.readouterr().err
    for flag in ("--title", "--category", "--summary"):
        assert f"{flag} is missing" in told
    assert "write 2023-05-12 (12 May) or 2023-12-05 (5 December)" in told
    assert "did you mean “daily”? If not, add it first: timeline new source" in told
    assert sorted(content.rglob("*")) == before


@pytest.mark.parametrize("spelling", ["ana-ilic", "Ana Ilić", "ana ilic", "Илић", "ili", "Ilic, Ana".replace(",", "")])
def test_people_are_found_by_any_spelling(content, spelling):
    """A person is found by id, by name with and without accents, in Cyrillic, and by the beginning of a name."""
    assert new("event", **COMPLETE, people=spelling) == 0
    assert "people: [ana-ilic]" in (content / "events" / "2023-12-17-rain-a-day-of-it.md").read_text()


def test_a_source_is_found_by_its_address(content):
    """A web address stands for the source of that page."""
    given = COMPLETE | {"citations": "http://www.example.org/daily/?utm_source=x, agency"}
    assert new("event", **given) == 0
    assert "citations: [daily, agency]" in (content / "events" / "2023-12-17-rain-a-day-of-it.md").read_text()


def test_a_shortened_id_ends_with_a_word_that_says_something(content):
    """The id of a long title has its first words, and the small ones that would come last are left out."""
    assert new("event", **COMPLETE | {"title": "Shopkeepers bring a letter to the council of the town"}) == 0
    assert (content / "events" / "2023-12-17-shopkeepers-bring-a-letter.md").exists()


def test_several_people_of_a_name_are_told(content, capsys):
    """A beginning that several names share is not guessed at."""
    (content / "people.yml").write_text(PEOPLE + "marta-antic: {name: Marta Antić, description: A speaker.}\n")
    assert new("event", **COMPLETE, people="mar") == 2
    assert "“mar” may be several" in capsys.readouterr().err


def test_nothing_is_written_over(content, capsys):
    """A second event of the same title gets an id of its own, and an id that is taken is refused."""
    assert new("event", **COMPLETE) == new("event", **COMPLETE) == 0
    names = sorted(path.name for path in (content / "events").iterdir())
    assert names[:2] == ["2023-12-17-rain-a-day-of-it-2.md", "2023-12-17-rain-a-day-of-it.md"]
    assert new("event", **COMPLETE, id="rally") == 2
    assert "the id “rally” is taken" in capsys.readouterr().err
    assert (content / "events" / "2023-12-18-rally.md").read_text() == EVENT


def test_what_the_check_refuses_is_not_written(content, capsys):
    """An event outside the time that is covered is refused before it is written."""
    assert new("event", **COMPLETE | {"when": "2021"}) == 2
    assert "[outside-coverage]" in capsys.readouterr().err
    assert len(list((content / "events").iterdir())) == 1


def test_an_entry_leaves_the_register_as_it_is(content):
    """A new person takes the place in the alphabet; every other byte stays, comments and odd indentation too."""
    assert new("person", name="Iva Ivić", description="A speaker: one of many.") == 0
    added = 'iva-ivic:\n  name: Iva Ivić\n  description: "A speaker: one of many."\n'
    at = PEOPLE.index("marko-maric")
    assert (content / "people.yml").read_text() == PEOPLE[:at] + added + PEOPLE[at:]
    assert main(["check"]) == 0


def test_a_register_that_is_missing_is_begun(content):
    """The first place starts its register."""
    assert new("place", name="The Square", latitude="44.8", longitude="20,4".replace(",", ".")) == 0
    text = "the-square:\n  name: The Square\n  latitude: 44.8\n  longitude: 20.4\n"
    assert (content / "places.yml").read_text() == text


def test_a_namesake_is_told(content, capsys):
    """The same name in other letters is told with its place; an id of the editor's own settles it."""
    assert new("person", name="Ана Илић", description="A speaker.") == 2
    assert "as ana-ilic (content/river/people.yml:2)" in capsys.readouterr().err
    assert new("person", name="Ана Илић", description="A speaker.", id="ana-ilic-mayor") == 0


def test_a_name_that_differs_in_a_letter_is_told(content, capsys):
    """“Anna” may be “Ana”: an editor says with an id that she is somebody else."""
    assert new("person", name="Maria Ilić", description="A speaker.") == 0
    assert new("person", name="Marija Ilić", description="A speaker.") == 2
    assert "as maria-ilic" in capsys.readouterr().err
    assert new("person", name="Marija Ilić", description="A speaker.", id="marija-ilic") == 0


def test_a_short_name_that_is_taken_is_told(content, capsys):
    """One body has one short name, whatever else it is called in another alphabet."""
    assert new("organization", name="Progressive Party", short="SNS", description="A party.") == 0
    assert new("organization", name="Српска напредна странка", short="SNS", description="A party.") == 2
    assert "as sns (" in capsys.readouterr().err


def test_a_source_stands_once(content, capsys):
    """A page that is in the register is refused with its key, also under another form of its address."""
    fields = {"title": "Report", "publisher": "Daily", "kind": "news", "language": "en"}
    assert new("source", url="http://www.example.org/daily/", **fields) == 2
    assert "as daily (content/river/sources.yml:1)" in capsys.readouterr().err


def test_rules_hold_for_entries(content, capsys):
    """State media without a state are refused as by the check."""
    fields = {"title": "Report", "publisher": "Daily", "kind": "state-media", "language": "en"}
    assert new("source", url="https://example.org/a", **fields) == 2
    assert "[state-media-without-state]" in capsys.readouterr().err
    assert (content / "sources.yml").read_text() == SOURCES


def test_a_register_with_windows_line_ends_keeps_them():
    """The new entry gets the line ends of the register, and a missing last one is written first."""
    assert with_entry("b:\r\n  c: d", "e", "e:\n  f: g\n") == "b:\r\n  c: d\r\ne:\r\n  f: g"


def test_a_comment_above_an_entry_stays_with_it():
    """A new entry stands before the comment of the entry that follows."""
    assert with_entry("a: {}\n# of c\nc: {}\n", "b", "b: {}\n") == "a: {}\nb: {}\n# of c\nc: {}\n"


def test_a_register_without_order_is_added_to_at_its_end():
    """Where the order is the editor's own, the entry comes last."""
    assert with_entry("c: {}\na: {}\n", "b", "b: {}\n") == "c: {}\na: {}\nb: {}\n"


def test_a_register_in_brackets_is_refused(content, capsys):
    """Where an entry cannot be added, the editor is told, and the file stays."""
    (content / "people.yml").write_text("{ana-ilic: {name: Ana, description: A speaker.}}\n")
    assert new("person", name="Iva Ivić", description="A speaker.") == 2
    assert "to which no entry can be added" in capsys.readouterr().err
    assert (content / "people.yml").read_text() == "{ana-ilic: {name: Ana, description: A speaker.}}\n"


def test_a_folder_that_leads_elsewhere_is_refused(content, tmp_path, capsys):
    """A link out of the content folder is not written through."""
    outside = tmp_path / "outside"
    (content / "events").rename(outside)
    (content / "events").symlink_to(outside)
    assert new("event", **COMPLETE) == 2
    assert "leads out of the content folder" in capsys.readouterr().err
    assert len(list(outside.iterdir())) == 1


@pytest.mark.parametrize(
    "text",
    ["plain words", "a: colon", "# no comment", "true", "NO", "12", "'quoted'", '"quoted"', "[x]", "{x}", "- x", "a, b",
     "tab\there", "@x", "& x", "\\", "~", "Café “é”", "x #y", " edge ", "%x", "? x", "| x", "", "\u202e", "\x1b[31m",
     "\U000e0001"],
)  # fmt: skip
def test_any_text_reads_back_as_it_was(text):
    """Whatever is written as a value or as an item of a list is read as the same text."""
    for line, wanted in ((field_line("a", text), Scalar(text, text)), (field_line("a", (text,)), [Scalar(text, text)])):
        composed = compose(line, "")
        assert (composed.tree, composed.problems) == ({"a": wanted}, ())
        assert line.isprintable()


class Editor:
    """Somebody who answers from a list, and remembers what was said."""

    def __init__(self, *answers: str) -> None:
        """Answer these, one after the other, and then leave."""
        self.answers = list(answers)
        self.heard: list[str] = []

    def say(self, text: str) -> None:
        """Hear something."""
        self.heard.append(text)

    def ask(self, prompt: str) -> str:
        """Answer."""
        self.heard.append(prompt)
        if not self.answers:
            raise LeftError("nothing was written")
        return self.answers.pop(0)


def test_an_editor_is_asked_until_an_answer_can_be_used(content, monkeypatch):
    """Each question is put again while its answer is unclear, and dates are shown as readers will see them."""
    answers = ["", "Rain", "12/05/2023", "about 17.12.2023", "prot", "It rained.", "daily, nobody", "daily, agency"]
    editor = Editor(*answers, "", "Илић", "", "", "", "")
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert main(["new", "event"]) == 0
    heard = "\n".join(editor.heard)
    assert "this is needed" in heard
    assert "may put the day or the month first" in heard
    assert "readers see “about 17 December 2023”" in heard
    assert "people: [ana-ilic]" in (content / "events" / "2023-12-17-rain.md").read_text()


def test_an_editor_is_asked_again_for_what_the_check_refuses(content, monkeypatch):
    """A date outside the time that is covered is asked for again, and nothing else has to be typed twice."""
    editor = Editor("Rain", "2021", "protest", "It rained.", "daily, agency", "", "", "", "", "", "2023-12-17", "")
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert main(["new", "event"]) == 0
    assert (content / "events" / "2023-12-17-rain.md").exists()


@pytest.mark.parametrize(
    "answers", [["Rain"], ["Rain", "2023", "protest", "It rained.", "daily", "", "", "", "", "", "n"]]
)
def test_an_editor_who_leaves_or_says_no_leaves_nothing_behind(content, monkeypatch, capsys, answers):
    """The end of the input and a no at the end both write nothing."""
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: Editor(*answers))
    assert main(["new", "event"]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert len(list((content / "events").iterdir())) == 1


def test_an_outlet_that_is_known_is_proposed(content, monkeypatch):
    """For an address of a known host, Enter takes publisher, kind and language of its other sources."""
    editor = Editor("https://example.org/new", "A report", "", "2023-12-25", "", "", "", "", "", "")
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert main(["new", "source"]) == 0
    assert "publisher: The Daily\n  url: https://example.org/new\n" in (content / "sources.yml").read_text()


NEW_SOURCE = ["", "Report on rain", "", "2023-12-17", "", "", "", "", "rain", ""]
"""Answers about the page of a known outlet: yes, its title, publisher, day, the rest as proposed, its key, and yes."""


def test_a_source_that_is_missing_is_added_on_the_way(content, monkeypatch):
    """In the dialogue a new web address becomes a source, and the event goes on with all that was answered."""
    answers = ["Rain", "2023-12-17", "protest", "It rained.", "https://example.org/rain, agency", *NEW_SOURCE]
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: Editor(*answers, "", "", "", "", "", ""))
    assert main(["new", "event"]) == 0
    assert "rain:\n  title: Report on rain\n" in (content / "sources.yml").read_text()
    assert "citations: [rain, agency]" in (content / "events" / "2023-12-17-rain.md").read_text()
    assert main(["check"]) == 0


@pytest.mark.parametrize("name", ["Petar Petrović", "Илић Ана"])
def test_an_editor_may_leave_at_the_last_question(content, monkeypatch, capsys, name):
    """At the id, and at the question who is meant, leaving is no fault in what was answered."""
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: Editor(name, "A speaker.", "", ""))
    assert new("person") == 2
    assert capsys.readouterr().err == "timeline: nothing was written\n"


@pytest.mark.parametrize("leaving", [["n"], NEW_SOURCE[:4], [*NEW_SOURCE[:-1], "n"]])
def test_a_source_that_is_not_wanted_leads_back_to_the_question(content, monkeypatch, leaving):
    """An editor who does not add the source after all writes none, and is asked again."""
    answers = ["Rain", "2023-12-17", "protest", "It rained.", "https://example.org/rain", *leaving]
    editor = Editor(*answers)
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert main(["new", "event"]) == 2
    assert editor.heard[-1] == "  > "
    assert (content / "sources.yml").read_text() == SOURCES


def test_sources_that_stay_are_told(content, monkeypatch, capsys):
    """An editor who leaves after adding a source is told that it stays."""
    answers = ["Rain", "2023-12-17", "protest", "It rained.", "https://example.org/rain", *NEW_SOURCE]
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: Editor(*answers))
    assert main(["new", "event"]) == 2
    assert "nothing was written\n  the sources that you added before are there" in capsys.readouterr().err


def test_without_an_editor_the_command_for_a_missing_source_is_told(content, capsys):
    """In a script the address of an unknown page is answered with the command that adds it."""
    assert new("event", **COMPLETE | {"citations": "https://example.org/a?b=c&d=e, agency"}) == 2
    assert "add it first: timeline new source --url 'https://example.org/a?b=c&d=e'" in capsys.readouterr().err


def test_an_editor_is_asked_for_the_explainer(content, monkeypatch):
    """Where there are several explainers, an editor who is there is asked which is meant."""
    main(["new", "timeline", "--title", "A second story"])
    editor = Editor("rive", "river", *COMPLETE.values(), "", "", "", "", "", "")
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert main(["new", "event"]) == 0
    assert editor.heard.count("explainer: There are several: a-second-story, river.") == 2
    assert len(list((content / "events").iterdir())) == 2


DATA = "who,seats\nOne,3\nTwo,2\n"
CHART = {
    "kind": "bar",
    "x": "seats",
    "y": "who",
    "unit": "seats",
    "title": "One has more than Two",
    "citations": "daily",
}


def test_a_chart_is_written_for_a_table_that_is_there(content, capsys):
    """A chart names its data file by any part of the path, and passes the check."""
    write_files(content, {"data/seats.csv": DATA})
    assert new("chart", **CHART, data="seats", description="Two bars.") == 0
    assert "data: data/seats.csv\n" in (content / "charts" / "one-has-more-than-two.md").read_text()
    assert "{chart:one-has-more-than-two}" in capsys.readouterr().out
    assert main(["check"]) == 0


def test_a_chart_that_cannot_be_read_is_not_written(content, capsys):
    """A column that the table lacks is told with the nearest one."""
    write_files(content, {"data/seats.csv": DATA})
    assert new("chart", **CHART | {"x": "seat"}, data="seats", description="Two bars.") == 2
    assert "did you mean “seats”?" in capsys.readouterr().err
    assert not (content / "charts").exists()


def test_an_editor_is_asked_for_what_a_kind_of_chart_needs(content, monkeypatch):
    """The columns of the data file are offered for the fields that this kind needs."""
    write_files(content, {"data/seats.csv": DATA})
    answers = ["bar", "seats", "seats", "who", "seats", "", "One has more than Two", "Two bars.", "daily", "", ""]
    editor = Editor(*answers)
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert main(["new", "chart"]) == 0
    assert "  Columns: who, seats" in editor.heard
    assert (content / "charts" / "one-has-more-than-two.md").exists()


def test_a_new_explainer_is_sound(content, capsys):
    """The example of a new explainer has no problem, not even a warning."""
    assert main(["new", "timeline", "--title", "A second story"]) == 0
    capsys.readouterr()
    main(["check", "--format", "json"])
    assert [each for each in json.loads(capsys.readouterr().out) if "a-second-story" in each["file"]] == []
    assert "timezone: Europe/Belgrade" in (content.parent / "a-second-story" / "index.md").read_text()


@pytest.mark.parametrize(
    ("id_", "told"), [("river", "exists already"), ("pages", "is the address of"), ("../x", "is not an id")]
)
def test_an_explainer_takes_no_place_that_is_taken(content, capsys, id_, told):
    """A folder that is there, an address of the site and a path elsewhere are refused, and nothing is left behind."""
    before = sorted(content.parent.rglob("*"))
    assert main(["new", "timeline", "--id", id_]) == 2
    assert told in capsys.readouterr().err
    assert sorted(content.parent.rglob("*")) == before


def test_the_first_explainer_of_an_empty_folder(tmp_path, monkeypatch):
    """An empty content folder is where a project begins."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["new", "event"]) == 2
    assert main(["new", "timeline"]) == 0
    assert main(["check"]) == 0


def test_ids_that_cannot_be_known_are_not_guessed_at(content, capsys):
    """Where the index cannot be read, the editor is told to mend it first."""
    (content / "index.md").write_text(INDEX.replace("title: The river", "title: The: river"))
    assert new("event", **COMPLETE) == 2
    assert "cannot be looked up" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["---\ntitle: B\n---\n", "See [there](event:nowhere)."])
def test_a_text_that_the_check_refuses_is_not_written(content, text):
    """Text given at once is judged like a file, before anything is written."""
    assert new("event", **COMPLETE, text=text) == 2
    assert len(list((content / "events").iterdir())) == 1


@given(st.dictionaries(st.from_regex(r"[a-z]{1,3}", fullmatch=True), st.text("ab :#\n é", max_size=8), max_size=4))
@settings(max_examples=60, deadline=None)
def test_an_entry_changes_nothing_else(entries):
    """Whatever a register holds, taking the new lines away gives back every byte."""
    text = "".join(f"{key}: {json.dumps(value)}\n# after {key}\n\n" for key, value in entries.items())
    after = with_entry(text, "mid", "mid: {}\n")
    assert after is not None
    assert after.replace("mid: {}\n", "", 1) == text


def test_an_event_that_is_there_already_is_told(content, capsys):
    """A new event that looks like one of the same day is written with a warning that names the other file."""
    assert new("event", **COMPLETE | {"title": "People rallied in a square", "when": "18.12.2023"}) == 0
    assert "[event-twice]" in capsys.readouterr().out


def test_a_flag_that_is_not_understood_is_asked_for_again(content, monkeypatch):
    """At a terminal a wrong flag becomes a question; what was given well is not asked again."""
    editor = Editor("Илић", "", "")
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", lambda: editor)
    assert new("event", **COMPLETE, people="Nobody") == 0
    assert "people: [ana-ilic]" in (content / "events" / "2023-12-17-rain-a-day-of-it.md").read_text()


def test_a_wrong_flag_that_no_question_stands_for_ends_the_command(content, monkeypatch, capsys):
    """A field that is never asked for cannot be put right in the dialogue, so nothing is dropped silently."""
    monkeypatch.setattr("timeline.commands.new.editor_at_terminal", Editor)
    assert new("event", **COMPLETE, known="soon") == 2
    assert "--known: “soon”" in capsys.readouterr().err
