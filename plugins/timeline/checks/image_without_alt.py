"""Every image is told in words."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import running_texts
from timeline.model.problem import Problem
from timeline.model.timeline import Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every image without alternative text."""
    for text in running_texts(site):
        for image in text.references.images:
            if not image.alternative_text.strip():
                message = f"image: “{image.target}” has no alternative text"
                hint = f"say what it shows: ![The square at night]({image.target})"
                yield Problem(image.mark, "image-without-alt", message, hint)
