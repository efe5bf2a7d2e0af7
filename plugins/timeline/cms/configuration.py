"""The whole configuration of Sveltia CMS for a content folder.

Its keys are told at https://sveltiacms.app/en/docs. Registers are left out: they are maps by id, of which the CMS has
none that it can write back.
"""

from collections.abc import Iterable
from typing import Any

import yaml

from timeline.cms.fields import Relations, cms_fields
from timeline.reading.folders import INDEX, PAGES
from timeline.reading.schema import DOCUMENTS

HEAD = "# Written by timeline cms from the declaration of all fields: do not edit, write it anew.\n"
BODY: dict[str, Any] = {
    "name": "body",
    "label": "Text",
    "widget": "text",
    "required": False,
    "hint": "Markdown, with a source after each statement: [@key]",
}
"""The running text, as plain text: a richer editor would write brackets of citations in another way."""
_CATEGORIES, _THREADS, _DISPUTES = ("categories", "threads", "disputes")


class _Plain(yaml.SafeDumper):
    """Writes what is used twice two times, as people would."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never point to what was written before."""
        return True


def configuration(content: str, explainers: Iterable[str], repository: str, branch: str) -> str:
    """Return the configuration as YAML.

    Args:
        content: Path of the content folder in the repository, such as ``content``.
        explainers: Names of the folders of explainers.
        repository: Owner and name on GitHub, such as ``owner/name``.
        branch: Branch that changes are made on.
    """
    collections = [each for id_ in explainers for each in _explainer(content, id_)]
    written = {
        "backend": {"name": "github", "repo": repository, "branch": branch},
        "media_folder": f"{content}/images",
        "public_folder": "{static}/images",
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": True, "quote": "none"}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "collections": [*collections, _pages(content)],
    }
    return HEAD + yaml.dump(written, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=120)


def _explainer(content: str, id_: str) -> list[dict[str, Any]]:
    relations = _relations(f"{id_}-index")
    index = {
        "name": "index",
        "label": "The explainer itself",
        "file": f"{content}/{id_}/{INDEX}",
        "fields": [*cms_fields(DOCUMENTS["index"], relations), BODY],
    }
    events = _folder(f"{id_}-events", f"{id_}: events", f"{content}/{id_}/events", "event", relations)
    events |= {"description": "The file’s name is a date and an id, such as 2023-12-24-city-hall."}
    charts = _folder(f"{id_}-charts", f"{id_}: charts", f"{content}/{id_}/charts", "chart", relations)
    return [
        events | {"summary": "{{when}} · {{title}}", "sortable_fields": ["when", "title", "added"]},
        charts | {"sortable_fields": ["title", "kind", "added"]},
        {"name": f"{id_}-index", "label": f"{id_}: index", "files": [index]},
    ]


def _pages(content: str) -> dict[str, Any]:
    return _folder(PAGES, "Pages", f"{content}/{PAGES}", "page", {})


def _folder(name: str, label: str, folder: str, kind: str, relations: Relations) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "label_singular": DOCUMENTS[kind].name.capitalize(),
        "folder": folder,
        "create": True,
        # What was published keeps its address: an event is withdrawn by its status.
        "delete": False,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "title",
        # The name of a file is chosen once: it holds the id, which is the address.
        "slug": {"editable": ["create"]},
        "fields": [*cms_fields(DOCUMENTS[kind], relations), BODY],
    }


def _relations(collection: str) -> Relations:
    """Return where ids are chosen by name: what the index lists is known to the CMS, what registers list is not."""

    def listed(where: str, name: str) -> dict[str, Any]:
        return {
            "widget": "relation",
            "collection": collection,
            "file": "index",
            "value_field": f"{where}.*.id",
            "search_fields": [f"{where}.*.{name}"],
            "display_fields": [f"{where}.*.{name}"],
        }

    return {
        ("event", "category"): listed(_CATEGORIES, "name"),
        ("event", "threads"): listed(_THREADS, "name"),
        ("claim", "dispute"): listed(_DISPUTES, "question"),
    }
