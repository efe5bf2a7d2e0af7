"""Setting up takes a Python that is new enough, or says which one is missing."""

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "create-venv.sh"
OLD = '#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.18\n[ "$1" != -c ]\n'
NEW = '#!/bin/sh\n[ "$1" = -c ] || echo "$0 $*"\n'


@pytest.fixture
def machine(tmp_path):
    """A machine on which ``python3`` is too old."""
    _install(tmp_path / "python3", OLD)
    return tmp_path


def _install(path, text):
    path.write_text(text)
    path.chmod(0o755)


def _set_up(machine, python="python3"):
    command = ["/bin/sh", SCRIPT, python, "venv"]
    return subprocess.run(command, env={"PATH": str(machine)}, capture_output=True, text=True, check=False)


def test_an_old_python_is_named(machine):
    """Where nothing is new enough, the message says which version was found, and where to get another."""
    ended = _set_up(machine)
    assert ended.returncode == 1
    assert "Python 3.11 or later is needed; “python3” is Python 3.9.18.\n" in ended.stderr
    assert "make html PYTHON=python3.12" in ended.stderr


def test_a_python_that_is_not_there_is_named(machine):
    """A name that is no program is not called an old one."""
    assert "“python4” is not there" in _set_up(machine, "python4").stderr


def test_a_newer_python_is_taken(machine):
    """A newer Python that is there under its own name is taken, and the editor is told."""
    _install(machine / "python3.12", NEW)
    ended = _set_up(machine)
    assert ended.returncode == 0
    assert "“python3” is Python 3.9.18, so python3.12 is taken.\n" in ended.stdout
    assert ended.stdout.endswith("python3.12 -m venv venv\n")


def test_the_python_that_was_named_comes_first(machine):
    """A Python that is new enough is taken as it was named."""
    _install(machine / "python3.12", NEW)
    _install(machine / "python3", NEW)
    assert _set_up(machine).stdout.endswith("python3 -m venv venv\n")
