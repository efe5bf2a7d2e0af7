"""This project as a builder: ``pelican`` with the project's own settings, as ``make html`` calls it."""

import re
import sys
from pathlib import Path

from tests.bench.builders.builder import ROOT, Builder, Edit, Step, edit_text
from tests.bench.corpus.size import Size, event_id, person_id
from tests.generator import EXPLAINER, write_explainer

NAME = "this project"


def prepare(folder: Path, size: Size, seed: int) -> Builder:
    """Write an explainer below a folder and return its builder; an event and a person of the middle are edited."""
    content, output = write_explainer(folder / "content", size.events, seed), folder / "site"
    pelican = Path(sys.executable).with_name("pelican")
    command = (pelican, content, "-s", ROOT / "pelican.conf.py", "-o", output, "--fatal", "errors")
    register, person = content / EXPLAINER / "people.yml", person_id(size.people // 2)
    return Builder(
        name=NAME,
        command=tuple(map(str, command)),
        folder=folder,
        output=output,
        edits={
            Step.TEXT: text_edit(content, size.events // 2),
            Step.ENTRY: Edit(
                register,
                register.read_text(encoding="utf-8"),
                lambda text, word: with_described(text, person, word),
                f"{EXPLAINER}/people/{person}/index.html",
            ),
        },
        steps=tuple(Step),
        leavings=lambda: [output, *folder.glob(f"{output.name}.*")],
    )


def text_edit(content: Path, number: int) -> Edit:
    """Return the edit of the text of one event."""
    (file,) = (content / EXPLAINER / "events").glob(f"*-{event_id(number)}.md")
    return edit_text(file, f"{EXPLAINER}/events/{event_id(number)}/index.html")


def with_described(register: str, entry: str, word: str) -> str:
    """Return a register with a word put before the last full stop of an entry's description.

    Raises ``ValueError`` where the register has no such entry with a description that ends with a full stop.
    """
    pattern = re.compile(rf"^({re.escape(entry)}:\n(?:  .*\n)*?  description: .*)\.$", re.MULTILINE)
    changed, found = pattern.subn(rf"\1 {word}.", register, count=1)
    if not found:
        raise ValueError(f"“{entry}” has no description")
    return changed
