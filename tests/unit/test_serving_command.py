"""``timeline serve`` says clearly why it cannot begin."""

import socket

import pytest
from tests.support import write_files

from timeline.cli import main


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The folder in which the command is started, with content and settings."""
    write_files(tmp_path, {"content/index.md": "", "pelican.conf.py": ""})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_port_in_use(home, capsys):
    """A port in use is told in one line, with status 2, before anything is built."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    shown = capsys.readouterr()
    (line,) = shown.err.splitlines()
    assert line.startswith(f"timeline: port {port} is in use; take another one: make serve PORT=")
    assert shown.out == ""
    assert not (home / "build").exists()


@pytest.mark.parametrize("option", ["--content", "--settings"])
def test_what_is_missing(option, home, capsys):
    """A missing content folder and a missing settings file end with 2 and are named, with the way to name another."""
    assert main(["serve", option, "nowhere"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert "“nowhere”" in first
    assert option in second


@pytest.mark.parametrize("port", ["-1", "65536", "eight", "80.0"])
def test_no_port(port, home, capsys):
    """What is no port's number is refused, with the place where all is told."""
    with pytest.raises(SystemExit) as ending:
        main(["serve", f"--port={port}"])
    assert ending.value.code == 2
    assert "see timeline serve --help" in capsys.readouterr().err
