"""A small site that is edited as editors do, and built after each edit: over the last build, and from nothing."""

import json
import logging
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pelican
from tests.interrupting import forked
from tests.site.building import ROOT, SETTINGS, Build
from tests.support import write_files

import timeline.plugin
import timeline.publishing.building  # noqa: F401  (here, so that no build has to import it)
from timeline.pipeline.lock import BuildLock

Value: TypeAlias = Any
BUNDLES = "static/vendor/plotly"
EXPLAINERS = ("lake", "river")
IMAGE = b"\x89PNG\r\n\x1a\n not much of an image"


@dataclass(slots=True)
class Document:
    """A file with fields and a running text."""

    fields: dict[str, Value]
    body: str = ""

    def text(self) -> str:
        """Return the file as an editor would write it."""
        return f"---\n{_yaml(self.fields)}---\n{self.body}"


_NOTES = {".css": ".note { top: 0; }", ".js": 'console.debug("a note");'}
"""What is put into files of the theme, by their ending: more than a comment, which is not published."""


@dataclass(slots=True)
class Project:
    """A content folder, a theme and the site that is built from them."""

    folder: Path
    name: str = "The Record"
    url: str = ""
    documents: dict[str, Document] = field(default_factory=dict)
    """Events, indexes, charts and pages by path below the content folder."""
    registers: dict[str, dict[str, Value]] = field(default_factory=dict)

    @classmethod
    def new(cls, folder: Path) -> "Project":
        """Write a new project into a folder that does not exist."""
        project = cls(folder)
        for explainer in EXPLAINERS:
            project.documents |= _documents(explainer)
            project.registers |= _registers(explainer)
            files: dict[str, str | bytes] = {
                "data/bars.csv": _table(3, 5),
                "data/plan.txt": "plan\n",
                "data/ice.png": IMAGE,
            }
            write_files(project.content / explainer, files)
        project.documents["pages/about.md"] = Document(
            {"title": "About", "summary": "What this is.", "added": "2024-02-01"},
            "See [the river](../river/index.md), [a meeting](../river/events/2023-03-02-meeting.md), "
            "[the plan](/river/data/plan.txt) and [how](methodology.md).\n",
        )
        project.documents["pages/methodology.md"] = Document(
            {"title": "Methodology", "summary": "How it is made.", "added": "2024-02-01", "updated": "2024-02-03"},
            "We read and write.\n",
        )
        for path in (*project.documents, *project.registers):
            project.write(path)
        shutil.copytree(ROOT / "theme", project.theme, ignore=lambda at, _: ["plotly"] if at.endswith("vendor") else [])
        write_files(project.theme / BUNDLES, {"plotly-basic.min.js": "// a bundle\n"})
        return project

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        """The folder of templates and static files."""
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        """The published site."""
        return self.folder / "output"

    @property
    def results(self) -> Path:
        """What builds keep for the next one."""
        return self.folder / "output.cache"

    def write(self, path: str) -> None:
        """Write a document or register as it stands here."""
        text = self.documents[path].text() if path in self.documents else _yaml(self.registers[path])
        write_files(self.content, {path: text})

    def events(self, explainer: str | None = None) -> list[str]:
        """Return the paths of all events, or of those of one explainer."""
        return [path for path in self.documents if "/events/" in path and path.startswith(explainer or "")]

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace words in the running text of a document, which must be there."""
        document = self.documents[path]
        assert old in document.body
        document.body = document.body.replace(old, new)
        self.write(path)

    def change(self, path: str, **fields: Value) -> None:
        """Set fields of a document; those that become None are left out."""
        document = self.documents[path]
        document.fields = {name: value for name, value in (document.fields | fields).items() if value is not None}
        self.write(path)

    def put(self, path: str, text: str) -> None:
        """Write a file of the content that is neither a document nor a register, or a faulty one."""
        write_files(self.content, {path: text})

    def enter(self, path: str, key: str, **fields: Value) -> None:
        """Set fields of an entry of a register."""
        self.registers[path][key] |= fields
        self.write(path)

    def alter_first(self, list_name: str, /, **fields: Value) -> None:
        """Set fields of the first part of a list in the index of the river."""
        path = "river/index.md"
        first, *others = self.documents[path].fields[list_name]
        self.change(path, **{list_name: [first | fields, *others]})

    def add(self, path: str, like: str) -> None:
        """Add an event that says what another says."""
        other = self.documents[like]
        self.documents[path] = Document({**other.fields, "title": f"Like it, {path[-12:-3]}"}, other.body)
        self.write(path)

    def delete(self, path: str) -> None:
        """Delete a document."""
        del self.documents[path]
        (self.content / path).unlink()

    def retouch(self, path: str, before: str, note: str = "") -> None:
        """Put a note into a file of the theme, before some words or at its end."""
        file = self.theme / path
        text = file.read_text(encoding="utf-8")
        note = note or _NOTES.get(file.suffix, "<!-- a note -->")
        assert before in text
        new = text.replace(before, note + before) if before else f"{text}{note}"
        file.write_text(new, encoding="utf-8")

    def build(self, workers: int = 1, start: Path | None = None) -> Build:
        """Build over the site as it stands; ``start`` is the folder in which the command is started."""
        return self._built(self.output, workers, start)

    def build_anew(self) -> Build:
        """Build into a new folder, with nothing kept."""
        fresh = self.folder / "fresh"
        for folder in (fresh, self.folder / "fresh.cache"):
            shutil.rmtree(folder, ignore_errors=True)
        return self._built(fresh, 1)

    def build_here(self) -> None:
        """Build in this process, which must be one that ends after it."""
        status = self._run_host(self.output, 1, self.folder)
        assert status == 0, (self.folder / "err").read_text(encoding="utf-8")

    def staged(self) -> int:
        """Return how many files the last build staged, as it told in the log."""
        told = re.findall(r"^(\d+) of \d+ pages and files written$", (self.folder / "log").read_text(), re.MULTILINE)
        return int(told[-1])

    def remember(self) -> None:
        """Remember the site and what is kept, to come back to."""
        for name in ("output", "output.cache"):
            _link_tree(self.folder / name, self.folder / f"{name}.remembered")

    def rewind(self) -> None:
        """Bring site and kept results back as they were remembered: the very files, down to time and inode."""
        shutil.rmtree(self.folder / "output.staging", ignore_errors=True)
        for name in ("output", "output.cache"):
            _link_tree(self.folder / f"{name}.remembered", self.folder / name)

    def moved_to(self, folder: Path) -> "Project":
        """Move everything to another folder."""
        self.folder.rename(folder)
        return replace(self, folder=folder)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock, as a build does."""
        with BuildLock(self.results / "lock"):
            yield

    def _built(self, output: Path, workers: int, start: Path | None = None) -> Build:
        status = forked(lambda: self._run_host(output, workers, start or self.folder))
        texts = ((self.folder / name).read_text(encoding="utf-8") for name in ("out", "err"))
        return Build(output, status, *texts)

    def _run_host(self, output: Path, workers: int, start: Path) -> int:
        for name, number in (("out", 1), ("err", 2)):
            stream = (self.folder / name).open("w", encoding="utf-8")
            setattr(sys, f"std{name}", stream)
            os.dup2(stream.fileno(), number)
        log = logging.getLogger("timeline")
        log.setLevel(logging.INFO)
        log.addHandler(logging.FileHandler(self.folder / "log"))
        os.chdir(start)
        os.environ |= {"SITEURL": self.url, "REPORT_URL": ""}
        settings = (f"SITENAME={json.dumps(self.name)}", f"TIMELINE_WORKERS={workers}")
        content = os.path.relpath(self.content, start)
        arguments = [content, "-s", SETTINGS, "-o", output, "-t", self.theme, "--fatal", "errors"]
        status = 0
        try:
            pelican.main([*map(str, arguments), "--log-handler", "plain", "-e", *settings])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
            if isinstance(end.code, str):
                sys.stderr.write(end.code)
        except BaseException as error:
            status = 99
            sys.stderr.write(f"{type(error).__name__}: {error}")
        sys.stdout.flush()
        sys.stderr.flush()
        return status


def _link_tree(source: Path, target: Path) -> None:
    # Builds put files in the place of others and never write into one, so two names for a file are safe.
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=os.link)


Change: TypeAlias = Callable[["Editor"], str]


class Editor:
    """Edits a project at random, but so that it stays sound."""

    def __init__(self, project: Project, random: Random) -> None:
        """Take a project that nobody else edits."""
        self.project = project
        self._random = random
        self._number = 0

    def edit(self) -> str:
        """Change something, and say what."""
        return self._random.choice(CHANGES)(self)

    def pace(self) -> int:
        """Return how many edits to make before the next build."""
        return self._random.choice([1, 1, 2, 3])

    def _new(self) -> int:
        self._number += 1
        return self._number

    def _event(self) -> str:
        return self._random.choice(self.project.events())

    def _explainer(self) -> str:
        return self._random.choice(EXPLAINERS)

    def reword(self) -> str:
        """Add a word to a running text."""
        path = self._random.choice([*self.project.documents])
        document = self.project.documents[path]
        document.body += f"\nIndeed {self._new()} words.\n"
        self.project.write(path)
        return f"reword {path}"

    def shift(self) -> str:
        """Move a running text down by a comment in the fields."""
        path = self._random.choice([*self.project.documents])
        write_files(
            self.project.content,
            {path: self.project.documents[path].text().replace("---\n", f"---\n# note {self._new()}\n", 1)},
        )
        return f"shift {path}"

    def retitle(self) -> str:
        """Change a title or summary."""
        path = self._random.choice([*self.project.documents])
        fields = self.project.documents[path].fields
        name = self._random.choice([one for one in ("title", "summary", "standfirst", "description") if one in fields])
        self.project.change(path, **{name: f"{fields[name].rstrip('0123456789 ')} {self._new()}"})
        return f"{name} of {path}"

    def move_in_time(self) -> str:
        """Change the date of an event after all that may depend on it."""
        path = self._random.choice([one for one in self.project.events() if one.endswith("-late.md")])
        when = self._random.choice(["2023-07-01", "2023-07-09~", "2023-07", "2023-08-01/2023-09-02", "2023-11?"])
        self.project.change(path, when=when)
        return f"{path} at {when}"

    def recategorise(self) -> str:
        """Change category, weight, threads, place, label or when_note of an event."""
        path = self._event()
        choices: dict[str, list[Value]] = {
            "category": ["nature", "people"],
            "weight": ["turning-point", "minor", None],
            "threads": [["ice"], ["ice", "boats"], None],
            "place": ["bank", "pier", None],
            "label": ["Short", None],
            "when_note": ["evening", None],
            "updated": ["2024-02-04", "2024-03-01", None],
            "people": [["ana"], ["bo", "ana"], None],
            "organizations": [["ferry"], None],
        }
        name = self._random.choice([*choices])
        value = self._random.choice(choices[name])
        self.project.change(path, **{name: value})
        return f"{name} of {path} is {value}"

    def claim(self) -> str:
        """Change what is claimed, counted and corrected in an event."""
        path, number = self._event(), self._new()
        value: Value
        match self._random.randrange(5):
            case 0:
                value = {"claims": [_claim(self._random.choice(["ana", "ferry"]), f"It was so {number}.")]}
            case 1:
                value = {"claims": None}
            case 2:
                value = {"figures": [_figure(number)]}
            case 3:
                value = {"corrections": [{"date": "2024-03-02", "was": f"{number}", "now": "9", "reason": "Counted."}]}
            case _:
                value = {"citations": self._random.choice([["daily"], ["daily", "agency"], ["weekly", "daily"]])}
        self.project.change(path, **value)
        return f"{path}: {value}"

    def cite(self) -> str:
        """Add a sentence with a citation, a link or a chart to an event."""
        path = self._event()
        explainer = path.partition("/")[0]
        others = [one for one in self.project.events(explainer) if "status" not in self.project.documents[one].fields]
        target = self._random.choice(others).rpartition("/")[2]
        added = self._random.choice(
            [
                "It was told [@weekly, p. 3].",
                "See [an event](event:meeting) and [Bo](person:bo).",
                f"See [a file]({target}).",
                "See [the plan](../data/plan.txt).",
                "![Ice on the water](../data/ice.png)",
                "\n\n{chart:bars}\n",
                "\n\n{chart:events-by-week}\n",
            ]
        )
        self.project.documents[path].body += f"\n{added}\n"
        self.project.write(path)
        return f"{path} with {added!r}"

    def register(self) -> str:
        """Change an entry of a register, or the order of the entries."""
        path = self._random.choice([*self.project.registers])
        entries = self.project.registers[path]
        if self._random.random() < 0.2:
            self.project.registers[path] = dict(reversed(entries.items()))
            self.project.write(path)
            return f"order of {path}"
        key = self._random.choice([*entries])
        name = self._random.choice(
            [one for one in ("name", "description", "title", "publisher") if one in entries[key]]
            + ["citations", "note"]
        )
        if path.endswith("sources.yml"):
            name = "note" if name == "citations" else name
        elif name == "note":
            name = "description"
        entries[key][name] = ["daily"] if name == "citations" else f"Changed {self._new()}"
        self.project.write(path)
        return f"{name} of {key} in {path}"

    def add_entry(self) -> str:
        """Add an entry to a register, or remove one that was added."""
        path = self._random.choice([*self.project.registers])
        entries = self.project.registers[path]
        extra = [key for key in entries if key.startswith("extra")]
        if extra and self._random.random() < 0.5:
            del entries[extra[0]]
            self.project.write(path)
            return f"without {extra[0]} in {path}"
        key = f"extra{self._new()}"
        entries[key] = {**next(iter(entries.values())), "name": f"Extra {key}"}
        if path.endswith("sources.yml"):
            entries[key] = {**_source(key), "title": f"Extra {key}"}
        entries[key].pop("citations", None)
        self.project.write(path)
        return f"with {key} in {path}"

    def index(self) -> str:
        """Change a field of an index."""
        path, number = f"{self._explainer()}/index.md", self._new()
        fields = self.project.documents[path].fields
        name = self._random.choice(
            [
                *("short_title", "kicker", "timezone_name", "published", "scale", "charts", "timezone", "language"),
                *("categories", "threads", "eras", "disputes", "questions", "key_points", "coverage"),
            ]
        )
        value: Value
        match name:
            case "published":
                value = self._random.choice(["2024-02-01", "2024-02-02", "2024-06-01"])
            case "scale":
                value = self._random.choice(["linear", "by-era"])
            case "charts":
                value = self._random.choice([[], ["bars"], ["bars", "events-by-week"]])
            case "timezone":
                value = self._random.choice(["Europe/Belgrade", "UTC", "Asia/Tokyo"])
            case "language":
                value = self._random.choice(["en", "en-GB"])
            case "coverage":
                value = {"when": "2023-01/2024-12", "statement": f"The town is covered {number}."}
            case "key_points":
                value = {"happened": [f"Ice broke {number} [@daily].", "They [met](event:meeting)."], "unknown": ["?"]}
            case "short_title" | "kicker" | "timezone_name":
                value = f"{name} {number}"
            case _:
                value = list(fields[name])
                self._random.shuffle(value) if name not in ("eras",) else None
                said = {"disputes": "question", "questions": "answer", "threads": "description"}.get(name, "name")
                value[0] = {**value[0], said: f"Changed {number}?"}
        self.project.change(path, **{name: value})
        return f"{name} of {path}"

    def question(self) -> str:
        """Add a question, or close one."""
        path, number = f"{self._explainer()}/index.md", self._new()
        questions = [*self.project.documents[path].fields["questions"]]
        if self._random.random() < 0.5:
            questions.append(_question(f"extra-{number}"))
        else:
            questions[-1] = {**questions[-1], "closed": "2024-01-02", "closed_by": "meeting"}
        self.project.change(path, questions=questions)
        return f"questions of {path}"

    def add_event(self) -> str:
        """Add an event."""
        explainer, number = self._explainer(), self._new()
        day = f"2023-10-{1 + number % 28:02}"
        path = f"{explainer}/events/{day}-extra-{number}.md"
        self.project.documents[path] = Document(_fields(f"Extra {number}", day), "More [@daily].\n")
        if self._random.random() < 0.3:
            self.project.documents[path].fields["because_of"] = ["meeting"]
        self.project.write(path)
        return f"with {path}"

    def remove_event(self) -> str:
        """Delete an event that nothing points to."""
        extra = [path for path in self.project.events() if "extra" in path and not self._is_linked(path)]
        if not extra:
            return self.add_event()
        path = self._random.choice(extra)
        del self.project.documents[path]
        (self.project.content / path).unlink()
        return f"without {path}"

    def rename_event(self) -> str:
        """Give an event another id, and what points to it with it; or another date in its name."""
        path = self._random.choice([one for one in self.project.events() if "draft" not in one])
        folder, _, name = path.rpartition("/")
        day, id_ = name[:10], name[11:-3]
        new_id = id_ if self._random.random() < 0.3 else f"{id_.rstrip('0123456789')}{self._new()}"
        if new_id == id_:
            day = self._random.choice(["2023-03-02", "2023-03-05", "2023-03-07"])
        if id_ in ("meeting", "late"):
            new_id = id_
        new = f"{folder}/{day}-{new_id}.md"
        if new == path:
            return self.reword()
        document = self.project.documents.pop(path)
        (self.project.content / path).unlink()
        if new_id != id_:
            document.fields["formerly"] = [*document.fields.get("formerly", ()), id_]
        self.project.documents[new] = document
        self.project.write(new)
        for other, one in self.project.documents.items():
            before = one.text()
            one.body = one.body.replace(path, new)
            if other.startswith(path.partition("/")[0]):
                one.body = one.body.replace(f"{day_of(path)}-{id_}.md", f"{day}-{new_id}.md")
                one.body = one.body.replace(f"event:{id_})", f"event:{new_id})")
                one.fields = json.loads(
                    json.dumps(one.fields, ensure_ascii=False).replace(f"event:{id_})", f"event:{new_id})")
                )
                for name in ("because_of", "after", "events"):
                    one.fields |= {name: _renamed(one.fields[name], id_, new_id)} if name in one.fields else {}
                for question in one.fields.get("questions", ()):
                    question["events"] = _renamed(question.get("events", []), id_, new_id)
            if one.text() != before:
                self.project.write(other)
        return f"{path} is {new}"

    def status(self) -> str:
        """Make a draft of an event that nothing points to, withdraw it, or publish it."""
        path = self._random.choice([one for one in self.project.events() if one.endswith(("late.md", "draft.md"))])
        if self._is_linked(path):
            return self.reword()
        status = self._random.choice(["draft", "retracted", None])
        self.project.change(path, status=status)
        return f"{path} is {status}"

    def touch(self) -> str:
        """Give a file another time."""
        files = [path for path in (*self.project.content.rglob("*"), *self.project.theme.rglob("*")) if path.is_file()]
        file = self._random.choice(sorted(files))
        file.touch()
        return f"touch {file.name}"

    def template(self) -> str:
        """Change a template."""
        folder = self.project.theme / "templates"
        file = self._random.choice(sorted(folder.rglob("*.html")))
        text = file.read_text(encoding="utf-8")
        end = "{% endmacro %}"
        note = f"<!-- {self._new()} -->"
        new = text.replace(end, note + end) if end in text else text.replace("{% endblock %}", note + "{% endblock %}")
        file.write_text(new, encoding="utf-8")
        return f"template {file.relative_to(folder)}"

    def style(self) -> str:
        """Change the tokens of the style sheet."""
        file = self.project.theme / "static/css/tokens.css"
        file.write_text(f'{file.read_text(encoding="utf-8")}:root {{ --note: "{self._new()}"; }}\n', encoding="utf-8")
        return "tokens.css"

    def settings(self) -> str:
        """Change the site's name or address."""
        self.project.name = self._random.choice(["The Record", "Another Record"])
        self.project.url = self._random.choice(["", "https://example.org", "https://example.org/site"])
        return f"settings {self.project.name}, {self.project.url}"

    def table(self) -> str:
        """Change a chart's data."""
        file = self.project.content / self._explainer() / "data/bars.csv"
        sources = self._random.choice(["daily", "weekly", "daily weekly"])
        table = _table(self._random.randrange(1, 9), self._random.randrange(1, 9), sources)
        file.write_text(table, encoding="utf-8")
        return f"{file}"

    def static(self) -> str:
        """Change a file that texts link to."""
        file = self.project.content / self._explainer() / "data/plan.txt"
        file.write_text(f"plan {self._new()}\n", encoding="utf-8")
        return f"{file}"

    def damage(self) -> str:
        """Change or delete a published file."""
        files = [path for path in self.project.output.rglob("*") if path.is_file() and path.name[0] != "."]
        if not files:
            return self.touch()
        file = self._random.choice(sorted(files))
        if self._random.random() < 0.5:
            file.unlink()
            return f"delete {file}"
        file.write_bytes(file.read_bytes()[:-1] + b"?")
        return f"damage {file}"

    def delete_output(self) -> str:
        """Delete the published site."""
        shutil.rmtree(self.project.output)
        return "delete output"

    def damage_results(self) -> str:
        """Delete what is kept, or a part of it, or change a byte of a part."""
        files = sorted(path for path in self.project.results.rglob("*") if path.is_file() and path.name != "lock")
        choice = self._random.randrange(3)
        if choice == 0 or not files:
            shutil.rmtree(self.project.results)
            return "delete results"
        file = self._random.choice(files)
        if choice == 1:
            file.unlink()
            return f"delete {file.name} of the results"
        data = bytearray(file.read_bytes())
        data[self._random.randrange(len(data))] ^= 1 << self._random.randrange(8)
        file.write_bytes(data)
        return f"damage {file.name} of the results"

    def _is_linked(self, path: str) -> bool:
        id_ = path.rpartition("/")[2][11:-3]
        needles = (f"event:{id_})", f"-{id_}.md", f'"{id_}"')
        texts = (one.text() for name, one in self.project.documents.items() if name != path)
        return any(needle in text for text in texts for needle in needles)


CHANGES: tuple[Change, ...] = (
    *(3 * [Editor.reword]),
    *(Editor.shift, Editor.retitle, Editor.move_in_time, Editor.recategorise, Editor.recategorise, Editor.claim),
    *(Editor.claim, Editor.cite, Editor.cite, Editor.register, Editor.register, Editor.add_entry, Editor.index),
    *(Editor.index, Editor.question, Editor.add_event, Editor.remove_event, Editor.rename_event, Editor.rename_event),
    *(Editor.status, Editor.status, Editor.touch, Editor.template, Editor.template, Editor.style, Editor.settings),
    *(Editor.table, Editor.static, Editor.damage, Editor.delete_output, Editor.damage_results),
)


def day_of(path: str) -> str:
    """Return the day in the name of an event's file."""
    return path.rpartition("/")[2][:10]


def _renamed(ids: list[Value], old: str, new: str) -> list[Value]:
    return [new if one == old else one for one in ids]


def _yaml(fields: Mapping[str, Value]) -> str:
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def _fields(title: str, when: str, **fields: Value) -> dict[str, Value]:
    given = {"title": title, "when": when, "category": "nature", "summary": f"Of this: {title}."}
    return {**given, "citations": ["daily", "agency"], "added": "2024-02-01", **fields}


def _claim(by: str, statement: str, **fields: Value) -> dict[str, Value]:
    return {"statement": statement, "by": by, "status": "disputed", "citations": ["weekly"], "dispute": "who", **fields}


def _figure(value: int) -> dict[str, Value]:
    first = {"value": 100 + value, "by": "ana", "citations": ["daily"]}
    second = {"text": "hundreds", "by": {"name": "N1"}, "citations": ["agency"]}
    return {"measure": "People", "unit": "people", "estimates": [first, second]}


def _question(id_: str) -> dict[str, Value]:
    about = {"events": ["meeting"], "citations": ["agency"]}
    return {"id": id_, "question": f"How many, {id_}?", "answer": "Nobody counted.", "opened": "2023-03-02", **about}


def _source(key: str, **fields: Value) -> dict[str, Value]:
    given = {"title": f"Report {key}", "publisher": f"Outlet {key}", "url": f"https://example.org/{key}"}
    return {**given, "kind": "news", "language": "en", **fields}


def _table(one: int, other: int, sources: str = "daily") -> str:
    return f"list,seats,share,key\nA,{one},10,{sources}\nB,{other},20,agency\n"


def _registers(explainer: str) -> dict[str, dict[str, Value]]:
    copied = {"copy_of": {"outlet": "Outlet agency", "form": "copy", "source": "agency"}}
    return {
        f"{explainer}/sources.yml": {
            "daily": _source("daily", published="2023-03-02"),
            "agency": _source("agency"),
            "weekly": _source("weekly", **copied),
        },
        f"{explainer}/people.yml": {
            "ana": {"name": "Ana Ilić", "description": "A speaker.", "also": ["Ana Ilic"], "citations": ["daily"]},
            "bo": {"name": "Bo Berg", "description": "A captain."},
        },
        f"{explainer}/organizations.yml": {
            "ferry": {"name": "The Ferry Company", "short": "FC", "description": "Runs the ferry."},
        },
        f"{explainer}/places.yml": {
            "town": {
                "name": "Town",
                "description": "A town.",
                "latitude": 44.8,
                "longitude": 20.5,
                "precision": "city",
            },
            "bank": {"name": "The bank", "description": "Where they stood.", "within": "town"},
            "pier": {"name": "The pier", "description": "Where boats land.", "within": "bank"},
        },
    }


def _documents(explainer: str) -> dict[str, Document]:
    events = f"{explainer}/events"
    return {
        f"{explainer}/index.md": Document(_index(explainer), "What is told here [@weekly]. See [Ana](person:ana).\n"),
        f"{explainer}/charts/bars.md": Document(
            {
                **{"kind": "bar", "data": "data/bars.csv", "x": "seats", "y": "list", "unit": "seats", "source": "key"},
                **{"title": "B has more seats", "description": "Two bars.", "citations": ["daily"]},
                "added": "2024-02-01",
            },
            "Counted by [the ferry](organization:ferry).\n",
        ),
        f"{events}/2023-03-01-ice-breaks.md": Document(
            _fields("Ice breaks", "2023-03-01T09:30", weight="turning-point", threads=["ice"], place="bank"),
            "The ice broke [@daily]. Later they [met](event:meeting), see [how](2023-03-02-meeting.md).\n",
        ),
        f"{events}/2023-03-02-meeting.md": Document(
            _fields(
                "They meet",
                "2023-03-02",
                because_of=[{"event": "ice-breaks", "citations": ["agency"], "note": "they say"}],
                people=["bo"],
                claims=[
                    _claim("ana", "The ice was thin.", stance="claim", denials=[
                        {"by": "ferry", "statement": "It denied this.", "citations": ["agency"]}
                    ]),
                    _claim("bo", "The ice was thick.", stance="counter-claim"),
                ],
            ),
            "They met in [town](place:town) [@agency, p. 2].\n\n{chart:bars}\n\nThen [they left](event:leaving).\n",
        ),
        f"{events}/2023-03-02-leaving.md": Document(
            _fields("They leave", "2023-03-02", after=["meeting"], category="people", organizations=["ferry"]),
            "They left. There is [a plan](../data/plan.txt) and [a method](../../pages/methodology.md).\n",
        ),
        f"{events}/2023-03-07-count.md": Document(
            _fields("They count", "2023-03-07~", figures=[_figure(0)], formerly=["census"], place="pier"),
            "A count was made [@weekly].\n\n![Ice on the water](../data/ice.png)\n",
        ),
        f"{events}/2023-04-thaw.md": Document(
            _fields(
                "It thaws", "2023-04/2023-05", because_of=["count"], threads=["boats"], people=["ana"],
                known="2023-06-01",
                corrections=[{"date": "2024-02-09", "was": "March", "now": "April", "reason": "A second look."}],
            ),
            "",
        ),
        f"{events}/2023-06-01-rumour.md": Document(
            _fields("A rumour", "2023-06-01", status="retracted", formerly=["hearsay"]), "It was said.\n"
        ),
        f"{events}/2023-06-05-draft.md": Document(
            _fields("A draft", "2023-06-05", status="draft"), "Not yet [@daily].\n"
        ),
        f"{events}/2023-07-01-late.md": Document(
            _fields("A late event", "2023-07-01", category="people", citations=["daily"], label="Late"),
            "Late [@daily].\n",
        ),
    }  # fmt: skip


def _index(explainer: str) -> dict[str, Value]:
    title = explainer.title()
    return {
        "title": f"The {explainer} and the town",
        "short_title": title,
        "kicker": "Town",
        "standfirst": f"What happened by the {explainer}.",
        "language": "en",
        "timezone": "Europe/Belgrade",
        "timezone_name": "Belgrade",
        "coverage": {"when": "2023-01/2024-12", "statement": "The town is covered."},
        "published": "2024-02-01",
        "categories": [
            {"id": "nature", "name": "Nature", "singular": "Nature"},
            {"id": "people", "name": "People of the town", "singular": "People"},
        ],
        "threads": [
            {"id": "ice", "name": "The ice", "description": "How it broke."},
            {"id": "boats", "name": "The boats", "description": "How they went."},
        ],
        "eras": [
            {"id": "cold", "name": "The cold", "short": "Cold", "when": "2023-01/2023-03", "description": "It froze."},
            {"id": "warm", "name": "The warmth", "short": "Warm", "when": "2023-04/2024-12"},
        ],
        "disputes": [
            {"id": "who", "question": "How thick was it?", "citations": ["daily"]},
            {"id": "why", "question": "Why did it break?"},
        ],
        "questions": [_question("how-many"), {**_question("who-came"), "events": ["leaving"]}],
        "key_points": {"happened": ["[They met](event:meeting) [@daily]."], "disputed": ["How thick it was."]},
        "charts": ["bars"],
    }


def site_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file below a folder."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path.read_bytes()
