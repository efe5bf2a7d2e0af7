"""Every image is told in words."""

from collections.abc import Iterator

from timeline.checks.texts import RunningText
from timeline.model.problem import Problem


def of_text(text: RunningText) -> Iterator[Problem]:
    """Yield every image without alternative text."""
    for image in text.references.images:
        if not image.alternative_text.strip():
            message = f"image: “{image.target}” has no alternative text"
            hint = f"say what it shows: ![The square at night]({image.target})"
            yield Problem(image.mark, "image-without-alt", message, hint)
