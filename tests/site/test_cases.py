"""A folder is a test: content goes in, pages or problems come out.

Each folder of ``cases`` holds ``content`` and either ``expected``, with some of the files that a build writes, or
``expected-problems.txt``, with the report of a build that fails. ``pytest --update-goldens`` writes the expected
files anew; to expect a further file, create it empty and update. Digests in addresses are left out of the comparison.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.building import CASES, Build, build

EXPECTED_PROBLEMS = "expected-problems.txt"
SOUND = sorted(case.name for case in CASES.iterdir() if (case / "expected").is_dir())
FAULTY = sorted(case.name for case in CASES.iterdir() if (case / EXPECTED_PROBLEMS).is_file())


def compare(path: Path, data: bytes, is_update: bool) -> None:
    """Hold bytes against an expected file, or write the file anew."""
    if is_update:
        path.write_bytes(data)
    assert data.decode() == path.read_bytes().decode(), f"{path}: write it anew with pytest --update-goldens"


def test_every_case_expects_something() -> None:
    """Every folder of cases is run."""
    assert sorted(SOUND + FAULTY) == sorted(case.name for case in CASES.iterdir() if case.is_dir())


@pytest.mark.parametrize("name", SOUND)
def test_content_gives_the_expected_pages(
    name: str, built_once: Callable[[str, Path, str], Build], pytestconfig: pytest.Config
) -> None:
    """The content of a case builds and gives the expected files."""
    built = built_once(f"case-{name}", CASES / name / "content", "")
    expected = CASES / name / "expected"
    for path in sorted(path for path in expected.rglob("*") if path.is_file()):
        data = (built.folder / path.relative_to(expected)).read_bytes()
        compare(path, data, pytestconfig.getoption("update_goldens"))


@pytest.mark.parametrize("name", FAULTY)
def test_faulty_content_gives_the_expected_problems(name: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Faulty content ends the build with status 2, one report of all faults, and nothing written."""
    built = build(CASES / name / "content", tmp_path / "site")
    assert built.status == 2
    assert built.out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["site.cache"]
    compare(CASES / name / EXPECTED_PROBLEMS, built.err.encode(), pytestconfig.getoption("update_goldens"))
