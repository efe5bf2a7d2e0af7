"""Every explainer and every page has an address of its own."""

from collections.abc import Iterator

from timeline.checks.surroundings import SiteSurroundings, Surroundings
from timeline.model.problem import Mark, Problem
from timeline.model.timeline import SITE_ADDRESSES, Page, Timeline


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield an explainer whose name is an address of the site itself."""
    if frame.id in SITE_ADDRESSES:
        file = frame.marks.file
        yield _problem(
            file, f"the folder “{_folder(file)}” and {SITE_ADDRESSES[frame.id]}", frame.id, "rename the folder"
        )


def of_page(page: Page, around: SiteSurroundings) -> Iterator[Problem]:
    """Yield a page whose name is an address of the site itself or of an explainer."""
    file, explainer = page.marks.file, around.explainers.get(page.id)
    if page.id in SITE_ADDRESSES:
        yield _problem(file, f"this page and {SITE_ADDRESSES[page.id]}", page.id, "rename the file")
    elif explainer is not None:
        both = f"this page and the explainer in “{_folder(explainer)}”"
        yield _problem(file, both, page.id, "rename one of the two")


def _folder(file: str) -> str:
    return file.rpartition("/")[0]


def _problem(file: str, both: str, id_: str, hint: str) -> Problem:
    return Problem(Mark(file), "address-taken", f"{both} would have the same address, /{id_}/", hint)
