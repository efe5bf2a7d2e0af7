"""Pelican as it comes, without any plugin, with a minimal theme."""

import shutil
import sys
from pathlib import Path

from tests.bench.builders.builder import THEMES, Builder, Step, edit_text
from tests.bench.builders.posts import Post, post
from tests.bench.corpus.events import generated_events
from tests.bench.corpus.size import Size

NAME = "stock Pelican"


def prepare(folder: Path, size: Size, seed: int) -> Builder:
    """Write the events as articles below a folder and return the builder."""
    articles, output = folder / "content", folder / "site"
    articles.mkdir(parents=True)
    shutil.copytree(THEMES / "pelican" / "templates", folder / "theme" / "templates")
    shutil.copytree(THEMES / "pelican" / "static", folder / "theme" / "static")
    settings = shutil.copyfile(THEMES / "pelican" / "settings.py", folder / "pelicanconf.py")
    for event in generated_events(size, seed):
        written = post(event)
        (articles / f"{written.name}.md").write_text(article(written), encoding="utf-8")
    edited = f"event-{size.events // 2}"
    command = (Path(sys.executable).with_name("pelican"), articles, "-s", settings, "-o", output, "--fatal", "errors")
    return Builder(
        name=NAME,
        command=tuple(map(str, command)),
        folder=folder,
        output=output,
        edits={Step.TEXT: edit_text(articles / f"{edited}.md", f"events/{edited}/index.html")},
        steps=(Step.COLD, Step.TEXT),
        leavings=lambda: [output, folder / "cache"],
    )


def article(written: Post) -> str:
    """Return a post with Pelican's fields: people are authors, the place is a tag."""
    fields = {
        "Title": written.title,
        "Slug": written.name,
        "Date": written.date,
        "Category": written.category,
        "Authors": "; ".join(written.people),
        "Tags": written.place,
        "Summary": written.summary,
    }
    lines = [f"{name}: {value}\n" for name, value in fields.items() if value]
    return f"{''.join(lines)}\n{written.body}"
