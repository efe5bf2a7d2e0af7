"""Builds sites as an editor does: with the real command, in a process of its own."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
CASES = Path(__file__).with_name("cases")
SETTINGS = ROOT / "pelican.conf.py"
SITE_URL = "https://example.org/serbia"
REPORT_URL = "https://reports.example/new?title={title}&page={address}&date={date}"


@dataclass(frozen=True)
class Build:
    """What a build ended with."""

    folder: Path
    """The published folder."""
    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything that was printed."""
        return self.out + self.err


def build(content: Path, folder: Path, url: str = "", environment: Mapping[str, str] | None = None) -> Build:
    """Build a content folder into a folder; messages name files relative to the content's parent."""
    given = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "REPORT_URL")}
    if url:
        given |= {"SITEURL": url, "REPORT_URL": REPORT_URL}
    ended = subprocess.run(
        [
            Path(sys.executable).with_name("pelican"),
            content.name,
            *("-s", SETTINGS, "-o", folder, "--fatal", "errors", "--log-handler", "plain"),
        ],
        cwd=content.parent,
        env=given | dict(environment or {}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Build(folder, ended.returncode, ended.stdout, ended.stderr)


def build_once(workspace: Path, make: Callable[[Path], Build]) -> Build:
    """Build into a folder of the workspace, or return what another process has built there.

    Raises ``AssertionError`` with everything that was printed where the build fails.
    """
    workspace.mkdir(parents=True, exist_ok=True)
    folder, done = workspace / "site", workspace / "done.json"
    with (workspace / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if done.exists():
            return Build(folder, 0, *json.loads(done.read_text(encoding="utf-8")))
        shutil.rmtree(folder, ignore_errors=True)
        built = make(folder)
        assert built.status == 0, built.said
        done.write_text(json.dumps([built.out, built.err]), encoding="utf-8")
        return built


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
