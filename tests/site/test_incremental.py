"""A build over the last one gives, byte for byte, what a build from nothing gives; and writes nothing else.

More and longer walks: ``TIMELINE_WALKS=20 TIMELINE_STEPS=200``.
"""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from tests.interrupting import count_changes, killed_at
from tests.site.building import CONTENT, Build, build
from tests.site.editing import Editor
from tests.site.project import Project, site_files

from timeline.pipeline.staging import PLAN

WALKS = int(os.environ.get("TIMELINE_WALKS", "2"))
STEPS = int(os.environ.get("TIMELINE_STEPS", "8"))
MOMENTS = int(os.environ.get("TIMELINE_MOMENTS", "6"))
ICE = "river/events/2023-03-01-ice-breaks.md"
LATE = "river/events/2023-07-01-late.md"
DRAFT = "river/events/2023-06-05-draft.md"
INDEX = "river/index.md"
SEMIBOLD = "cards/semibold.ttf"
TOKENS = "static/css/tokens.css"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that was built once."""
    project = Project.new(tmp_path / "project")
    sound(project.build())
    return project


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that was built, and that tests edit one after the other."""
    project = Project.new(tmp_path_factory.mktemp("edited") / "project")
    sound(project.build())
    return project


NOTICE = re.compile(r"(a part of )?the kept results (is|are|cannot be) .*; everything is made anew\.\n")
"""What a build says in one line where it cannot use what was kept."""


def without_notice(said: str) -> str:
    """Return what a build said of the content."""
    return NOTICE.sub("", said)


def sound(build: Build) -> Build:
    """Return a build that ended well."""
    assert build.status == 0, build.said
    return build


def files(folder: Path) -> dict[str, bytes]:
    """Return all files of a site."""
    return dict(site_files(folder))


def results(project: Project) -> dict[str, bytes]:
    """Return the files of what is kept, but for those that hold for any build: the lock and compiled templates."""
    kept = site_files(project.results)
    return {path: data for path, data in kept if path != "lock" and not path.startswith("scratch/")}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """Return the paths of files that only one of two sites has, or that differ."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def assert_same_as_anew(project: Project, warm: Build, *edits: str) -> None:
    """Compare a build with one from nothing: status, messages and every file."""
    cold = project.build_anew()
    assert (cold.status, cold.err) == (warm.status, without_notice(warm.err)), edits
    assert cold.status == 0, (edits, cold.err)
    assert differing(files(project.output), files(cold.folder)) == set(), edits


def written(project: Project, work: Callable[[], object]) -> set[str]:
    """Return the paths of files that something wrote or removed in the site, whether their bytes are others or not."""

    def states() -> dict[str, tuple[int, int]]:
        found = ((path, path.stat()) for path in project.output.rglob("*") if path.is_file())
        return {path.relative_to(project.output).as_posix(): (at.st_ino, at.st_mtime_ns) for path, at in found}

    before = states()
    work()
    after = states()
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


@pytest.mark.parametrize("seed", range(WALKS))
def test_whatever_was_edited_the_site_is_that_of_a_first_build(project: Project, seed: int) -> None:
    """After each of many edits at random, all files and messages are those of a build from nothing."""
    editor = Editor(project, Random(f"walk {seed}"))
    edits: list[str] = []
    for _ in range(STEPS):
        edits += [editor.edit() for _ in range(editor.pace())]
        assert_same_as_anew(project, project.build(), *edits)


def recolour(project: Project) -> None:
    """Give text another colour."""
    tokens = project.theme / TOKENS
    tokens.write_text(tokens.read_text(encoding="utf-8").replace("#1B1D20", "#101010"), encoding="utf-8")


@pytest.mark.parametrize("seed", range(WALKS))
def test_the_same_holds_where_the_site_has_an_address(project: Project, seed: int) -> None:
    """With an address there are frames, cards and copies of the whole explainer, which are made of what was kept."""
    project.url = "https://example.org/site"
    editor = Editor(project, Random(f"walk with an address {seed}"))
    edits: list[str] = []
    for _ in range(STEPS // 2):
        edits += [editor.edit() for _ in range(editor.pace())]
        assert_same_as_anew(project, project.build(), *edits)


EDITS: dict[str, Callable[[Project], object]] = {
    "a word of a text": lambda project: project.replace(ICE, "The ice", "Some ice"),
    "a title": lambda project: project.change(LATE, title="Another title"),
    "a date": lambda project: project.change(LATE, when="2023-08"),
    "a category": lambda project: project.change(LATE, category="nature"),
    "a draft": lambda project: project.change(LATE, status="draft"),
    "a draft is published": lambda project: project.change(DRAFT, status=None),
    "a correction": lambda project: project.change(
        LATE, corrections=[{"date": "2024-05-01", "was": "a", "now": "b", "reason": "c"}]
    ),
    "a person": lambda project: project.enter("river/people.yml", "bo", description="A pilot."),
    "the name of a person": lambda project: project.enter("river/people.yml", "ana", name="Ana I."),
    "an organization": lambda project: project.enter("river/organizations.yml", "ferry", description="It floats."),
    "a place": lambda project: project.enter("river/places.yml", "bank", description="Green."),
    "a source": lambda project: project.enter("river/sources.yml", "agency", publisher="Another outlet"),
    "the name of a category": lambda project: project.alter_first("categories", name="The wild"),
    "the description of a thread": lambda project: project.alter_first("threads", description="How it melted."),
    "an era": lambda project: project.alter_first("eras", name="The frost"),
    "a dispute": lambda project: project.alter_first("disputes", question="How thin was it?"),
    "a question": lambda project: project.alter_first("questions", answer="Nine."),
    "the title of an explainer": lambda project: project.change(INDEX, title="The river"),
    "the short title": lambda project: project.change(INDEX, short_title="Stream"),
    "the name of a time zone": lambda project: project.change(INDEX, timezone_name="the town"),
    "a time zone": lambda project: project.change(INDEX, timezone="Asia/Tokyo"),
    "the language": lambda project: project.change(INDEX, language="en-GB"),
    "the statement of coverage": lambda project: project.change(
        INDEX, coverage={"when": "2023-01/2024-12", "statement": "All is covered."}
    ),
    "charts of the front page": lambda project: project.change(INDEX, charts=["events-by-week"]),
    "a table": lambda project: project.put(
        "river/data/bars.csv", "list,seats,share,key\nA,9,10,weekly daily\nB,2,20,agency\n"
    ),
    "a file that is linked": lambda project: project.put("river/data/plan.txt", "another plan\n"),
    "a page": lambda project: project.replace("pages/about.md", "See", "Look at"),
    "the title of a page": lambda project: project.change("pages/methodology.md", title="How"),
    "a macro of event pages": lambda project: project.retouch("templates/components/named.html", "{% endmacro %}"),
    "a page template": lambda project: project.retouch("templates/changes.html", "{% endblock %}"),
    "tokens.css": lambda project: project.retouch("static/css/tokens.css", ""),
    "a script": lambda project: project.retouch("static/js/take.js", ""),
    "the name of the site": lambda project: setattr(project, "name", "Another Record"),
    "the address of the site": lambda project: setattr(project, "url", "https://example.org/site"),
    "an event is added": lambda project: project.add("river/events/2023-09-01-new.md", LATE),
    "another event is added": lambda project: project.add("river/events/2023-09-02-newer.md", LATE),
    "an event is deleted": lambda project: project.delete(LATE),
    "a title on a card": lambda project: project.change(ICE, title="The ice goes"),
    "a category on a card": lambda project: project.alter_first("categories", singular="Wildness"),
    "a colour": lambda project: recolour(project),
    "a face of cards": lambda project: shutil.copy(project.theme / "cards/regular.ttf", project.theme / SEMIBOLD),
    "the address of the site is taken away": lambda project: setattr(project, "url", ""),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_writes_exactly_the_files_that_become_others(edited: Project, edit: str) -> None:
    """The files that are written are those whose bytes differ between two builds from nothing, and no others."""
    before = files(edited.output)
    EDITS[edit](edited)
    warm: list[Build] = []
    changed = written(edited, lambda: warm.append(edited.build()))
    try:
        assert_same_as_anew(edited, warm[0], edit)
    except AssertionError:
        shutil.rmtree(edited.results)  # So that the next edit does not fail for the same reason.
        edited.build()
        raise
    assert changed == differing(before, files(edited.output))


def test_a_word_of_a_text_concerns_its_page_and_the_data_alone(project: Project) -> None:
    """Of a change to a running text nothing is written but the event's page, the file of all events and the search."""
    project.replace(ICE, "The ice", "Some ice")
    changed = written(project, lambda: sound(project.build()))
    searched = {path for path in changed if path.startswith("search/index/")}
    files = {"river/events/ice-breaks/index.html", "river/data/events.json"}
    # The names of fragments and words are digests, so the list of published files is another.
    assert changed - searched == {*files, ".timeline-files.json"}
    # Of the index: what is known of the event, before and now, the words of all events, and what names these files.
    assert len([path for path in searched if "/fragment/" in path]) == 2
    assert project.staged() <= 2 + len(searched)


def test_the_first_edit_draws_no_chart(tmp_path: Path) -> None:
    """What a first build kept is known again as what it was, though it was packed and unpacked since."""
    content, shadow = tmp_path / "content", {"TIMELINE_SEARCH": "off", "PYTHONPATH": str(tmp_path / "shadow")}
    shutil.copytree(CONTENT, content)
    sound(build(content, tmp_path / "site", "", {"TIMELINE_SEARCH": "off"}))
    (tmp_path / "shadow").mkdir()
    (tmp_path / "shadow" / "plotly.py").write_text("raise ImportError('a chart is drawn')\n", encoding="utf-8")
    event = next((content / "serbia-2023" / "events").glob("*.md"))
    event.write_text(f"{event.read_text(encoding='utf-8')}\nOne word more.\n", encoding="utf-8")
    sound(build(content, tmp_path / "site", "", shadow))


def test_tokens_concern_the_style_sheet_alone(project: Project) -> None:
    """Of a change to a style sheet nothing is written but the joined one, and the host's copy of the sheet itself."""
    project.retouch("static/css/tokens.css", "")
    changed = written(project, lambda: sound(project.build()))
    assert changed == {"assets/css/site.css", "assets/css/tokens.css"}
    assert project.staged() == 1


def test_a_card_is_drawn_again_only_when_what_it_says_changes(project: Project) -> None:
    """Of a change to the summary of an event no card is made; of one to its title its own card alone."""
    project.url = "https://example.org"
    sound(project.build())
    project.change(LATE, summary="Another summary.")
    changed = written(project, lambda: sound(project.build()))
    assert {path for path in changed if path.endswith("card.png")} == set()
    project.change(LATE, title="Another title")
    changed = written(project, lambda: sound(project.build()))
    assert {path for path in changed if path.endswith("card.png")} == {"river/events/late/card.png"}


def test_a_script_concerns_itself_alone(project: Project) -> None:
    """Of a change to a script nothing is written but the script that pages load, and the host's copy of its source."""
    project.retouch("static/js/take.js", "")
    changed = written(project, lambda: sound(project.build()))
    assert changed == {"assets/js/take.min.js", "assets/js/take.js"}
    assert project.staged() == 1


def test_touching_writes_nothing(project: Project) -> None:
    """Another time of any file, or of all, is no change."""
    for path in (*project.content.rglob("*"), *project.theme.rglob("*")):
        path.touch()
    assert written(project, lambda: sound(project.build())) == set()
    assert project.staged() == 0


def test_a_new_checkout_takes_up_what_was_kept(project: Project) -> None:
    """Where the project is checked out anew, and site and results are copied back, only what changed is written.

    So the workflow does it, whose every run begins on an empty machine.
    """
    kept, anew = project.folder.with_name("kept"), project.folder.with_name("anew")
    for folder in (project.content, project.theme):
        shutil.copytree(folder, anew / folder.name, copy_function=shutil.copyfile)
    project.folder.rename(kept)
    for folder in (project.output, project.output.with_name("output.cache")):
        shutil.copytree(kept / folder.name, anew / folder.name)
    anew.rename(project.folder)
    project.replace(ICE, "The ice", "Some ice")
    changed = written(project, lambda: assert_same_as_anew(project, project.build()))
    assert "river/events/ice-breaks/index.html" in changed
    assert not any("/events/late/" in path for path in changed)


def test_building_again_writes_nothing(project: Project) -> None:
    """Where nothing changed, nothing is made; messages are said again."""
    first = project.build_anew()
    for _ in range(2):
        again: list[Build] = []
        assert written(project, lambda again=again: again.append(project.build())) == set()  # type: ignore[misc]
        assert again[0].err == first.err
        assert project.staged() == 0


def test_a_macro_concerns_only_the_pages_that_are_made_from_it(project: Project) -> None:
    """Pages of another kind are not made again, and pages that look the same are not written."""
    project.retouch("templates/components/named.html", "{% endmacro %}")
    changed = written(project, lambda: sound(project.build()))
    assert changed
    assert all("/events/" in path or path == "styleguide/index.html" for path in changed)


def test_a_comment_in_a_template_writes_nothing(project: Project) -> None:
    """Pages are made again, but as their bytes are the same, none is written."""
    project.retouch("templates/event.html", "", "{# a comment #}")
    assert written(project, lambda: sound(project.build())) == set()


@pytest.mark.parametrize("damage", ["changed", "deleted", "replaced"])
def test_a_damaged_page_is_mended(project: Project, damage: str) -> None:
    """A published file that is not what the build left is written again, and no other."""
    page = project.output / "river/events/late/index.html"
    sound_bytes = page.read_bytes()
    page.unlink()
    if damage != "deleted":
        page.write_bytes(sound_bytes if damage == "replaced" else sound_bytes[:-1] + b"?")
    changed = written(project, lambda: sound(project.build()))
    assert changed == (set() if damage == "replaced" else {"river/events/late/index.html"})
    assert page.read_bytes() == sound_bytes


@pytest.mark.parametrize("what", ["output", "output.cache"])
def test_what_was_deleted_is_made_again(project: Project, what: str) -> None:
    """Neither the site nor what is kept is missed."""
    shutil.rmtree(project.folder / what)
    project.replace(ICE, "The ice", "Some ice")
    assert_same_as_anew(project, project.build())


@pytest.mark.parametrize("seed", range(3))
def test_damaged_results_are_not_used(project: Project, seed: int) -> None:
    """A flipped bit in each file of what is kept, or files cut short, change nothing of the site."""
    random = Random(f"damage {seed}")
    for file in sorted(path for path in project.results.rglob("*") if path.is_file()):
        data = bytearray(file.read_bytes())
        if seed == 0:
            del data[len(data) // 2 :]
        elif data:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        file.write_bytes(data)
    project.change(INDEX, title="Another title")
    built = project.build()
    assert NOTICE.match(built.err)
    assert_same_as_anew(project, built)


def test_one_worker_and_several_give_the_same_bytes(project: Project) -> None:
    """The number of processes shows nowhere, from nothing and over an earlier build."""
    for number in range(70):
        project.add(f"river/events/2023-09-{1 + number % 28:02}-more-{number}.md", LATE)
    several = project.build(workers=3)
    assert_same_as_anew(project, several)
    project.change(INDEX, short_title="Stream", timezone="UTC")
    assert_same_as_anew(project, project.build(workers=3))


def _break_event(project: Project) -> Callable[[], object]:
    project.change(LATE, when="the first of July")
    return lambda: project.change(LATE, when="2023-07-01")


def _break_register(project: Project) -> Callable[[], object]:
    project.put("river/people.yml", "ana: [")
    return lambda: project.write("river/people.yml")


def _break_claim(project: Project) -> Callable[[], object]:
    project.change(LATE, people=["nobody"])
    return lambda: project.change(LATE, people=None)


def _break_link(project: Project) -> Callable[[], object]:
    project.replace(LATE, "Late", "[Late](event:never)")
    return lambda: project.replace(LATE, "[Late](event:never)", "Late")


def _break_template(project: Project) -> Callable[[], object]:
    template = project.theme / "templates/event.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text + "{% if %}", encoding="utf-8")
    return lambda: template.write_text(text, encoding="utf-8")


def _break_name(project: Project) -> Callable[[], object]:
    template = project.theme / "templates/event.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("{% endblock %}", "{{ view.never }}{% endblock %}"), encoding="utf-8")
    return lambda: template.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "fault", [_break_event, _break_register, _break_claim, _break_link, _break_template, _break_name]
)
def test_a_failed_build_leaves_everything_as_it_was(
    project: Project, fault: Callable[[Project], Callable[[], object]]
) -> None:
    """Site and results stay, the message is that of a build from nothing, and after mending so is the site."""
    project.change(INDEX, kicker="City")
    mend = fault(project)
    kept = results(project)
    statuses: list[Build] = []
    assert written(project, lambda: statuses.append(project.build())) == set()
    warm, cold = statuses[0], project.build_anew()
    assert warm.status == cold.status != 0
    if warm.status == 2:
        assert without_notice(warm.err) == cold.err
    assert results(project) == kept
    assert not (project.folder / "output.staging").exists()
    mend()
    assert_same_as_anew(project, project.build())


def test_a_second_build_is_refused_while_one_is_at_work(project: Project) -> None:
    """It says so in a line, ends with status 1 and changes nothing."""
    with project.locked():
        project.replace(ICE, "The ice", "Some ice")
        refused: list[Build] = []
        assert written(project, lambda: refused.append(project.build())) == set()
    assert refused[0].status == 1
    assert "Another build is writing this site" in refused[0].err
    assert "Traceback" not in refused[0].err
    assert_same_as_anew(project, project.build())


def test_a_build_that_was_killed_is_made_good_by_the_next(project: Project) -> None:
    """Wherever a build is killed, the site is the old one or has a plan, and the next build gives the new one."""
    project.change(LATE, title="Another title", category="nature")
    project.add("river/events/2023-09-01-new.md", LATE)
    project.put("river/data/plan.txt", "another plan\n")
    old, new = files(project.output), files(sound(project.build_anew()).folder)
    project.remember()
    changes = count_changes(project.folder, project.build_here)
    for moment in sorted({1, changes, *Random("moments").sample(range(1, changes + 1), MOMENTS)}):
        project.rewind()
        assert killed_at(moment, project.folder, project.build_here), moment
        planned = (project.folder / "output.staging" / PLAN).exists()
        assert planned or files(project.output) in (old, new), moment
        sound(project.build())
        assert differing(files(project.output), new) == set(), moment


def test_edits_taken_back_after_a_killed_build_give_the_old_site(project: Project) -> None:
    """What a build that was killed had published is not taken for what the last whole build left."""
    old = files(project.output)
    project.remember()
    project.change(LATE, title="Another title")
    changes = count_changes(project.folder, project.build_here)
    for moment in (changes, changes - 2, changes - 20, changes // 2):
        project.rewind()
        project.change(LATE, title="Another title")
        assert killed_at(moment, project.folder, project.build_here), moment
        project.change(LATE, title="A late event")
        sound(project.build())
        assert differing(files(project.output), old) == set(), moment


def test_a_project_that_was_moved_is_built_where_it_is_now(project: Project) -> None:
    """Nothing that is kept leads back to where the project lay before."""
    moved = project.moved_to(project.folder.with_name("elsewhere"))
    moved.replace(ICE, "The ice", "Some ice")
    moved.change(INDEX, kicker="City")
    assert_same_as_anew(moved, moved.build())


def test_messages_name_files_as_the_editor_knows_them_now(project: Project) -> None:
    """A build that is started in another folder names files as seen from there, though nothing changed."""
    project.change(LATE, corrections=None, citations=["daily"])
    said = project.build().err
    assert "content/river/" in said
    from_above = without_notice(project.build(start=project.folder.parent).err)
    assert from_above == re.sub(r"(?m)^content/", "project/content/", said)


def test_a_folder_that_cannot_be_read_is_noticed(project: Project) -> None:
    """A link to a folder is refused, though no file that was known before has changed."""
    (project.content / "river" / "linked").symlink_to(project.content / "lake")
    built = project.build()
    assert built.status == 2
    assert "content/river/linked:1:1: this is a link to a folder" in built.err
