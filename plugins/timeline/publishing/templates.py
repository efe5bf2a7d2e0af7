"""Which templates each page is made from, so that a change to one concerns no other page."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from timeline.pipeline.fingerprints import digest_of_all


def template_files(folder: Path) -> tuple[str, ...]:
    """Return the names of all templates below a folder, in order."""
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))


def ingredients(environment: Environment, folder: Path, names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return for each template itself and all templates that it extends, includes or imports, in order.

    A template that is named by an expression may be any. One that does not exist is named all the same.
    """
    direct: dict[str, frozenset[str]] = {}
    for name in names:
        source = (folder / name).read_text(encoding="utf-8", errors="replace")
        found = set(find_referenced_templates(environment.parse(source)))
        direct[name] = frozenset(names if None in found else (one for one in found if one is not None))
    return {name: tuple(sorted(_closure(name, direct))) for name in names}


def template_digests(parts: Mapping[str, tuple[str, ...]], digests: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return for each template what stands for all that it is made from."""
    return {name: digest_of_all(digests.get(part, b"") for part in found) for name, found in parts.items()}


def _closure(name: str, direct: Mapping[str, frozenset[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        template = waiting.pop()
        if template not in found:
            found.add(template)
            waiting += direct.get(template, ())
    return found
