"""Every mistake in the table is told with file, line, what is wrong and how to write it."""

from pathlib import Path

import pytest
from tests.unit.mistakes import EVENT, EVENT_FILE, MISTAKES, SOUND, Files, Mistake

from timeline.inspection import inspect_content
from timeline.model.problem import Problem

LEAST_MISTAKES = 60
LEAST_CORRECTIONS = 40


def check(folder: Path, changes: Files) -> tuple[Problem, ...]:
    """Return what the check says of the sound explainer with some files changed."""
    for name, text in (SOUND | changes).items():
        if text is not None:
            path = folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return inspect_content(folder / "content", "content")[1]


@pytest.mark.parametrize("changes", [{}, {EVENT_FILE: "\ufeff" + EVENT}, {EVENT_FILE: EVENT.replace("\n", "\r\n")}])
def test_without_a_mistake_nothing_is_told(tmp_path: Path, changes: Files) -> None:
    """The explainer is sound by itself, also with a byte order mark and the line ends of Windows."""
    assert check(tmp_path, changes) == ()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_where_it_is_and_how_to_mend_it(mistake: Mistake, tmp_path: Path) -> None:
    """File and line lead to the mistake, the message says what is wrong, and the hint how to write it."""
    problems = check(tmp_path, mistake.changes)
    told = [problem for problem in problems if problem.code == mistake.code]
    assert told, problems
    assert (told[0].mark.file, told[0].mark.line) == (f"content/{mistake.file}", mistake.line)
    assert told[0].message
    assert told[0].hint
    assert mistake.correction is None or mistake.correction in told[0].hint


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_one_mistake_is_told_once(mistake: Mistake, tmp_path: Path) -> None:
    """No second error is told for what one mistake brings with it, but for uses of a register that is not there."""
    errors = [problem for problem in check(tmp_path, mistake.changes) if problem.is_error]
    assert len({problem.code for problem in errors if not problem.code.startswith("unknown-")}) <= 1


def test_the_table_is_long_enough() -> None:
    """There are many mistakes, no name stands twice, and most get the very correction."""
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) >= LEAST_MISTAKES
    assert sum(mistake.correction is not None for mistake in MISTAKES) >= LEAST_CORRECTIONS
