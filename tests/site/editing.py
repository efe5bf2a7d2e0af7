"""Random edits of a small site, such as editors make."""

import json
import shutil
from collections.abc import Callable
from random import Random
from typing import TypeAlias

from tests.site.project import Project
from tests.site.small_site import (
    EXPLAINERS,
    Document,
    Value,
    chart_table,
    contested_figure,
    disputed_claim,
    event_fields,
    news_source,
    open_question,
)
from tests.support import write_files

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
                value = {"claims": [disputed_claim(self._random.choice(["ana", "ferry"]), f"It was so {number}.")]}
            case 1:
                value = {"claims": None}
            case 2:
                value = {"figures": [contested_figure(number)]}
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
            entries[key] = {**news_source(key), "title": f"Extra {key}"}
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
            questions.append(open_question(f"extra-{number}"))
        else:
            questions[-1] = {**questions[-1], "closed": "2024-01-02", "closed_by": "meeting"}
        self.project.change(path, questions=questions)
        return f"questions of {path}"

    def add_event(self) -> str:
        """Add an event."""
        explainer, number = self._explainer(), self._new()
        day = f"2023-10-{1 + number % 28:02}"
        path = f"{explainer}/events/{day}-extra-{number}.md"
        self.project.documents[path] = Document(event_fields(f"Extra {number}", day), "More [@daily].\n")
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
        table = chart_table(self._random.randrange(1, 9), self._random.randrange(1, 9), sources)
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
