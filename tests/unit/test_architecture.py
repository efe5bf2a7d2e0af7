"""Which part of the project may import which."""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins" / "timeline"
ALL = frozenset({
    "model", "reading", "checks", "importers", "exchange", "inspection", "views", "charts", "exports", "link_cards",
    "pipeline", "publishing", "report", "serving", "advice", "cms", "drafting", "mending", "links", "commands", "cli",
})  # fmt: skip
NOT_IN_A_BUILD = frozenset(
    {"cli", "commands", "cms", "importers", "exchange", "serving", "advice", "drafting", "mending", "links"}
)
OWN: Mapping[str, frozenset[str]] = {
    "__init__": frozenset({"plugin"}),
    "__main__": frozenset({"cli"}),
    "model": frozenset({"model"}),
    "reading": frozenset({"model", "reading"}),
    "checks": frozenset({"model", "checks"}),
    "views": frozenset({"model", "views"}),
    "charts": frozenset({"model", "views", "charts"}),
    "exports": frozenset({"model", "views", "exports"}),
    "importers": frozenset({"model", "reading", "importers"}),
    "exchange": frozenset({"model", "reading", "views", "exports", "importers", "exchange"}),
    "link_cards": frozenset({"views", "link_cards"}),
    "report": frozenset({"model"}),
    "inspection": frozenset({"model", "reading", "checks", "report"}),
    "pipeline": frozenset({"pipeline"}),
    "publishing": ALL - NOT_IN_A_BUILD,
    "serving": frozenset({"model", "report", "plugin", "serving"}),
    "advice": frozenset({"model", "report", "advice"}),
    "mending": frozenset({"model", "reading", "drafting", "mending"}),
    "cms": frozenset({"reading", "cms"}),
    "drafting": frozenset({"model", "reading", "checks", "views", "report", "advice", "drafting"}),
    "links": frozenset({"model", "reading", "report", "drafting", "mending", "links"}),
    "commands": ALL - {"cli"},
    "cli": ALL,
    "plugin": ALL - NOT_IN_A_BUILD,
}
"""For each part, the parts of the project that it may import."""
FOREIGN: Mapping[str, frozenset[str]] = {
    "model": frozenset({"dateutil"}),
    "views": frozenset({"dateutil"}),
    "reading": frozenset({"yaml", "markdown", "nh3"}),
    "charts": frozenset({"plotly"}),
    "exchange": frozenset({"markdown", "nh3"}),
    "importers": frozenset({"dateutil", "nh3", "unidecode", "icalendar", "openpyxl", "defusedxml"}),
    "publishing": frozenset({"jinja2", "markupsafe", "pagefind_bin"}),
    "link_cards": frozenset({"PIL"}),
    "serving": frozenset({"watchfiles"}),
    "cms": frozenset({"yaml"}),
    "plugin": frozenset({"pelican"}),
}
"""For each part, the packages beyond the standard library that it may import; the others have none."""
LONGEST = 400
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: Path) -> str:
    """Return the part to which a module belongs: its package, or itself."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(module: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports, within functions too."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def name_of(module: Path) -> str:
    """Return a module's path for the report."""
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_imports_what_its_part_may(module: Path) -> None:
    """A module imports the standard library and those parts and packages that the architecture allows it."""
    part = part_of(module)
    names = [name.split(".") for name in imported(module)]
    own = {name[1] for name in names if name[0] == "timeline"}
    foreign = {name[0] for name in names if name[0] != "timeline"} - sys.stdlib_module_names
    assert own <= OWN[part], f"{name_of(module)} may not import {own - OWN[part]}"
    assert foreign <= FOREIGN.get(part, frozenset()), f"{name_of(module)} may not import {foreign}"


def test_every_part_has_a_rule() -> None:
    """A new part of the project is given its place in the architecture."""
    assert {part_of(module) for module in MODULES} == set(OWN)


def test_the_host_is_known_to_one_module() -> None:
    """Only the plugin's own module imports Pelican."""
    assert [name_of(m) for m in MODULES if any(name.startswith("pelican") for name in imported(m))] == ["plugin.py"]


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_short_enough_to_be_read(module: Path) -> None:
    """No module has more than 400 lines."""
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST
