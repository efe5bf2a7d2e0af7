"""A content folder is read whole: what is sound becomes the site, and all faults of all files are told."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import EVENT_FILE, INDEX_FILE, SOURCES_FILE, codes, write_content, write_files

from timeline.model.problem import Mark, Problem
from timeline.model.timeline import Timeline
from timeline.reading.layout import event_id
from timeline.reading.site import LoadedSite, load_site

PAGE_FILE = "---\ntitle: About\nsummary: Who we are.\nadded: 2024-02-01\n---\nText.\n"
CHART_FILE = (
    "---\nkind: bar\ndata: data/a.csv\nx: n\ny: name\nunit: people\ntitle: T\ndescription: D\n"
    "citations: [daily]\nadded: 2024-02-01\n---\n"
)


def load(folder: Path, files: dict[str, str | bytes] | None = None) -> LoadedSite:
    """Read the sound content folder with these files over it."""
    return load_site(write_content(folder / "content", files), "content")


def only_problem(folder: Path, files: dict[str, str | bytes]) -> Problem:
    """Return the one problem of the content folder."""
    problems = load(folder, files).problems
    assert len(problems) == 1, problems
    return problems[0]


def only_timeline(loaded: LoadedSite) -> Timeline:
    """Return the one explainer of the content folder."""
    (timeline,) = loaded.site.timelines
    return timeline


def test_sound_content_is_read_whole(tmp_path: Path) -> None:
    """Explainers, events, charts, registers and pages all become part of the site."""
    loaded = load(
        tmp_path,
        {
            "river/people.yml": "ana: {name: Ana, description: A mayor.}",
            "river/organizations.yml": "spn: {name: SPN, description: A list.}",
            "river/places.yml": "town: {name: Town}",
            "river/charts/crowds.md": CHART_FILE,
            "river/data/a.csv": "name,n\nx,1\n",
            "pages/about.md": PAGE_FILE,
        },
    )
    assert loaded.problems == ()
    timeline = only_timeline(loaded)
    assert (timeline.id, [event.id for event in timeline.events]) == ("river", ["rally"])
    assert (set(timeline.sources), set(timeline.people)) == ({"daily"}, {"ana"})
    assert (set(timeline.organizations), set(timeline.places)) == ({"spn"}, {"town"})
    assert [chart.id for chart in timeline.charts] == ["crowds"]
    assert [page.id for page in loaded.site.pages] == ["about"]


def test_events_are_in_order_of_time(tmp_path: Path) -> None:
    """Events are ordered by earliest day, latest day and id, not by file name."""
    loaded = load(
        tmp_path,
        {
            f"river/events/2023-01-01-{name}.md": EVENT_FILE.replace("2023-12-18", when)
            for name, when in {"b": "2023-12-18", "later": "2024", "month": "2023-12", "a": "2023-12-18"}.items()
        },
    )
    assert [event.id for event in only_timeline(loaded).documents] == ["month", "a", "b", "rally", "later"]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("2023-12-24-city-hall.md", "city-hall"),
        ("2023-12-first-count.md", "first-count"),
        ("2022-600-metre-flag.md", "600-metre-flag"),
        ("-0043-03-15-ides.md", "ides"),
        ("city-hall.md", "city-hall"),
        ("2023-12-24.md", ""),
    ],
)
def test_id_is_the_name_without_its_date(name: str, id_: str) -> None:
    """An event's id does not change with the date in the name of its file."""
    assert event_id(name) == id_


def test_texts_are_read_from_their_files(tmp_path: Path) -> None:
    """Running texts are found by kind, explainer and id, and read when they are asked for."""
    loaded = load(tmp_path, {"pages/about.md": PAGE_FILE, "river/index.md": INDEX_FILE + "About."})
    assert loaded.texts["event", "river", "rally"].read() == "People met in the square [@daily].\n"
    assert loaded.texts["index", "river", "river"].read() == "About."
    assert loaded.texts["page", "", "about"].read() == "Text.\n"


def test_files_are_listed_without_hidden_ones(tmp_path: Path) -> None:
    """All files that a link may lead to are listed, hidden files and backups are not."""
    loaded = load(tmp_path, {"river/map.png": b"\x89PNG", ".git/config": "x", "river/.DS_Store": b"\0", "a~": "x"})
    assert loaded.site.files == {
        "river/index.md", "river/events/2023-12-18-rally.md", "river/sources.yml", "river/map.png",
    }  # fmt: skip


def test_broken_event_is_known_and_left_out(tmp_path: Path) -> None:
    """An event with a fault is not in the timeline, but its id is known."""
    loaded = load(tmp_path, {"river/events/2023-12-19-walk.md": "---\ntitle: x: y\n---\n"})
    assert codes(loaded.problems) == ["yaml-syntax"]
    assert loaded.problems[0].mark == Mark("content/river/events/2023-12-19-walk.md", 2, 9)
    assert [event.id for event in only_timeline(loaded).documents] == ["rally"]
    assert loaded.known["river"]["event"] == {"rally", "walk"}


def test_broken_register_is_named(tmp_path: Path) -> None:
    """A register that cannot be read leaves its ids open; the events are read all the same."""
    loaded = load(tmp_path, {"river/sources.yml": "daily: [", "river/people.yml": "ana: {}"})
    assert loaded.unreadable["river"] == {"source"}
    assert loaded.known["river"]["person"] == {"ana"}
    assert [event.id for event in only_timeline(loaded).documents] == ["rally"]


def test_broken_index_hides_no_other_fault(tmp_path: Path) -> None:
    """Without a sound index there is no timeline, and the faults of its events are told all the same."""
    loaded = load(
        tmp_path,
        {"river/index.md": INDEX_FILE.replace("2024-02-01", "soon"), "river/events/walk.md": "---\nwhen: x\n---\n"},
    )
    assert loaded.site.timelines == ()
    assert {problem.mark.file for problem in loaded.problems} == {
        "content/river/index.md", "content/river/events/walk.md",
    }  # fmt: skip


def test_problems_are_in_reading_order(tmp_path: Path) -> None:
    """Problems are ordered by file, line and column."""
    problems = load(
        tmp_path,
        {"river/events/b.md": "---\nwhen: x\n---\n[@ ] [@ ]", "river/events/a.md": "words", "pages/z.md": "words"},
    ).problems
    assert [problem.mark for problem in problems] == sorted(problem.mark for problem in problems)
    assert len({problem.mark.file for problem in problems}) == 3


def test_same_id_names_all_files(tmp_path: Path) -> None:
    """An id that several files share is told once, with all their names."""
    problem = only_problem(tmp_path, {f"river/events/{date}-rally.md": EVENT_FILE for date in ("2023-12-19", "2024")})
    assert problem.code == "duplicate-id"
    for date in ("2023-12-18", "2023-12-19", "2024"):
        assert f"content/river/events/{date}-rally.md" in problem.message


def test_faults_of_all_files_of_an_id_are_told(tmp_path: Path) -> None:
    """Each of the files that share an id is read."""
    problems = load(tmp_path, {"river/events/2024-rally.md": "words"}).problems
    assert codes(problems) == ["duplicate-id", "front-matter-missing"]


def test_person_and_organization_need_different_ids(tmp_path: Path) -> None:
    """An id in both registers of claimants would leave open who speaks."""
    problem = only_problem(
        tmp_path,
        {
            "river/people.yml": "ana: {name: Ana, description: A mayor.}",
            "river/organizations.yml": "ana: {name: Ana, description: A party.}",
        },
    )
    assert (problem.code, problem.mark) == ("duplicate-id", Mark("content/river/organizations.yml", 1, 1))


def test_same_id_within_the_index_is_told(tmp_path: Path) -> None:
    """Two threads of the same id are told at the second."""
    threads = "threads:\n  - {id: a, name: A, description: D}\n  - {id: a, name: B, description: D}\n---\n"
    problem = only_problem(tmp_path, {"river/index.md": INDEX_FILE.removesuffix("---\n") + threads})
    assert (problem.code, problem.mark.line) == ("duplicate-id", 15)


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("2023-12-24-City Hall.md", "city-hall"),
        ("2023-12-24-шетња.md", "small Latin"),
        ("2023-12-24.md", "small Latin"),
    ],
)
def test_file_name_must_give_an_id(tmp_path: Path, file: str, hint: str) -> None:
    """A file name that gives no id is told with one that would."""
    problem = only_problem(tmp_path, {f"river/events/{file}": EVENT_FILE})
    assert (problem.code, problem.mark.file) == ("bad-id", f"content/river/events/{file}")
    assert hint in problem.hint


def test_folder_name_must_give_an_id(tmp_path: Path) -> None:
    """The name of an explainer's folder becomes an address."""
    problem = only_problem(tmp_path, {"The Town/index.md": INDEX_FILE})
    assert (problem.code, problem.mark.file) == ("bad-id", "content/The Town")


def test_events_need_an_index(tmp_path: Path) -> None:
    """A folder with events but no index is told."""
    problem = only_problem(tmp_path, {"town/events/2023-walk.md": EVENT_FILE})
    assert (problem.code, problem.mark.file) == ("index-missing", "content/town/index.md")


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("river/2023-12-24-walk.md", "folder events"),
        ("river/event/2023-12-24-walk.md", "folder events"),
        ("river/events/2023/2023-12-24-walk.md", "folder events"),
        ("river/events/2023-12-24-walk.txt", "end in .md"),
        ("river/events/2023-12-24-walk.MD", "end in .md"),
        ("walk.md", "folder events"),
        ("pages/more/about.md", "directly in pages"),
        ("river/source.yml", "did you mean “sources.yml”?"),
        ("river/people.yaml", "rename it to people.yml: "),
        ("river/Index.md", "folder events"),
    ],
)
def test_misplaced_files_are_warned_of(tmp_path: Path, file: str, hint: str) -> None:
    """A file that looks as if it were meant to be read is not passed over in silence."""
    problem = only_problem(tmp_path, {file: EVENT_FILE})
    assert (problem.code, problem.is_error, problem.mark.file) == ("file-misplaced", False, f"content/{file}")
    assert hint in problem.hint


@pytest.mark.parametrize("file", ["river/map.png", "images/2023.png", "river/README.md", "river/data/raw.json"])
def test_other_files_are_no_fault(tmp_path: Path, file: str) -> None:
    """Images, data and notes to editors are nobody's events."""
    assert load(tmp_path, {file: b"\x89\xff"}).problems == ()


def test_link_to_a_folder_is_told(tmp_path: Path) -> None:
    """A symbolic link to a folder is not followed, and told."""
    write_files(tmp_path, {"elsewhere/2023-walk.md": EVENT_FILE})
    write_content(tmp_path / "content")
    (tmp_path / "content/river/events/more").symlink_to(tmp_path / "elsewhere")
    problems = load_site(tmp_path / "content", "content").problems
    assert [(problem.code, problem.mark.file) for problem in problems] == [
        ("file-unreadable", "content/river/events/more")
    ]


@pytest.mark.parametrize("target", ["circle", "/dev/null/nowhere", "nowhere.md"])
def test_a_link_to_nothing_is_no_fault_of_the_program(tmp_path: Path, target: str) -> None:
    """A link that leads to itself, through a file or nowhere ends nothing; where an event should be, it is told."""
    content = write_content(tmp_path / "content")
    for link in (content / "river" / "circle", content / "river/events/2023-12-19-linked.md"):
        link.symlink_to(link if target == "circle" else target)
    problems = load_site(content, "content").problems
    assert "content/river/events/2023-12-19-linked.md" in [problem.mark.file for problem in problems]
    assert {problem.code for problem in problems} == {"file-unreadable"}


def test_the_hint_for_an_id_that_is_too_long_does_not_repeat_it(tmp_path: Path) -> None:
    """A name of a file in which only the length is wrong gets a hint that says so."""
    problem = only_problem(tmp_path, {f"river/events/2023-12-19-{'a' * 101}.md": EVENT_FILE})
    assert problem.hint == "an id has at most 100 letters, digits and hyphens: give it a shorter name"


def test_missing_folder_is_told(tmp_path: Path) -> None:
    """A content folder that does not exist is a problem like any other."""
    loaded = load_site(tmp_path / "content", "content")
    assert [(problem.code, problem.mark.file) for problem in loaded.problems] == [("file-unreadable", "content")]


def test_files_are_named_as_the_editor_knows_them(tmp_path: Path) -> None:
    """Without another name, the folder is named by the path that was given."""
    content = write_content(tmp_path / "content", {"pages/a.md": "words"})
    assert load_site(content).problems[0].mark.file == f"{content.as_posix()}/pages/a.md"


def test_same_content_loads_alike(tmp_path: Path) -> None:
    """Reading twice gives equal values."""
    first = load(tmp_path, {"pages/about.md": PAGE_FILE, "pages/b.md": "words"})
    second = load(tmp_path)
    assert (first.site, first.problems, first.known) == (second.site, second.problems, second.known)


def test_content_need_not_be_in_utf_8(tmp_path: Path) -> None:
    """A name that is not UTF-8 is told in a way that can be printed."""
    content = write_content(tmp_path / "content")
    try:
        (content / "river/events/2023-\udce8.md").touch()
    except OSError:  # a file system that refuses such names needs no message
        return
    (problem,) = load_site(content, "content").problems
    assert problem.code == "file-unreadable"
    problem.mark.file.encode()


FILE_NAMES = [
    "river/index.md", "river/events/2023-12-18-rally.md", "river/sources.yml", "river/people.yml",
    "river/organizations.yml", "river/places.yml", "river/charts/a.md", "river/data/a.csv", "pages/about.md",
]  # fmt: skip
PIECES = st.sampled_from(
    [
        EVENT_FILE,
        INDEX_FILE,
        SOURCES_FILE,
        CHART_FILE,
        "---\n",
        "when:",
        "claims:",
        "a: ",
        "- ",
        "[",
        "{",
        '"',
        "\t",
        "\n",
    ]
)
CONTENTS = (
    st.binary() | st.text().map(str.encode) | st.lists(PIECES | st.text()).map(lambda pieces: "".join(pieces).encode())
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(FILE_NAMES), CONTENTS))
def test_no_bytes_make_a_traceback(files: dict[str, bytes]) -> None:
    """Whatever bytes stand in the files, the folder is read, and every problem has a place and can be printed."""
    with tempfile.TemporaryDirectory() as folder:
        loaded = load(Path(folder), dict(files))
    for problem in loaded.problems:
        assert problem.mark.line >= 1
        assert problem.mark.column >= 1
        f"{problem.mark.file}{problem.message}{problem.hint}".encode()
    if not loaded.problems:
        assert loaded.site.timelines


@given(st.binary(), st.integers(0, len(EVENT_FILE)))
def test_no_damage_makes_a_traceback(damage: bytes, at: int) -> None:
    """An event damaged anywhere is read or told, never lost in silence."""
    data = EVENT_FILE.encode()
    with tempfile.TemporaryDirectory() as folder:
        loaded = load(Path(folder), {"river/events/2023-12-18-rally.md": data[:at] + damage + data[at:]})
    assert loaded.problems or len(only_timeline(loaded).documents) == 1
