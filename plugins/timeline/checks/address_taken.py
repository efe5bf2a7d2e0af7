"""Every explainer and every page has an address of its own."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.model.problem import Mark, Problem
from timeline.model.timeline import SITE_ADDRESSES, Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield explainers and pages whose name is an address of the site itself, and pages named like an explainer."""
    explainers = {timeline.id: timeline.marks.file for timeline in site.timelines}
    for id_, file in explainers.items():
        if id_ in SITE_ADDRESSES:
            folder = file.rpartition("/")[0]
            yield _problem(file, f"the folder “{folder}” and {SITE_ADDRESSES[id_]}", id_, "rename the folder")
    for page in site.pages:
        file = page.marks.file
        if page.id in SITE_ADDRESSES:
            yield _problem(file, f"this page and {SITE_ADDRESSES[page.id]}", page.id, "rename the file")
        elif page.id in explainers:
            folder = explainers[page.id].rpartition("/")[0]
            yield _problem(file, f"this page and the explainer in “{folder}”", page.id, "rename one of the two")


def _problem(file: str, both: str, id_: str, hint: str) -> Problem:
    return Problem(Mark(file), "address-taken", f"{both} would have the same address, /{id_}/", hint)
