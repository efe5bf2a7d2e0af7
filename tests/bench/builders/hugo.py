"""Hugo with a minimal theme, where there is a ``hugo`` on the path."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.bench.builders.builder import THEMES, Builder, Step, edit_text
from tests.bench.builders.posts import Post, post
from tests.bench.corpus.events import generated_events
from tests.bench.corpus.size import Size
from tests.bench.corpus.yaml_text import yaml_fields

NAME = "Hugo"
_VERSION = re.compile(r"\bv(\d+(?:\.\d+)+)")


def find_hugo() -> str | None:
    """Return the path of Hugo, or nothing where it is not installed."""
    return shutil.which("hugo")


def hugo_version(hugo: str) -> str:
    """Return the version of a Hugo, or its whole answer where that names none."""
    said = subprocess.run([hugo, "version"], capture_output=True, encoding="utf-8", check=True).stdout
    found = _VERSION.search(said)
    return found[1] if found else said.strip()


def prepare(folder: Path, size: Size, seed: int, hugo: str) -> Builder:
    """Write the events as Hugo's pages below a folder and return the builder."""
    shutil.copytree(THEMES / "hugo", folder)
    pages, output = folder / "content" / "events", folder / "site"
    pages.mkdir(parents=True)
    for event in generated_events(size, seed):
        written = post(event)
        (pages / f"{written.name}.md").write_text(page(written), encoding="utf-8")
    edited = f"event-{size.events // 2}"
    return Builder(
        name=NAME,
        command=(hugo, "--source", str(folder), "--destination", str(output), "--quiet"),
        folder=folder,
        output=output,
        edits={Step.TEXT: edit_text(pages / f"{edited}.md", f"events/{edited}/index.html")},
        steps=(Step.COLD, Step.TEXT),
        leavings=lambda: [output, folder / "resources", folder / ".hugo_build.lock"],
    )


def page(written: Post) -> str:
    """Return a post with Hugo's fields: people, categories and places are taxonomies."""
    fields = {
        "title": written.title,
        "date": written.date,
        "summary": written.summary,
        "categories": [written.category],
        "people": list(written.people),
        "places": [written.place],
    }
    return f"---\n{yaml_fields(fields)}---\n{written.body}"
