"""Which files of the content changed since a revision, as git knows it."""

import subprocess
from pathlib import Path

from timeline.commands.outcome import CommandError
from timeline.report import one_line

_LONGEST_WAIT = 60
_NAMES_ONLY = ("--name-only", "-z", "--no-ext-diff", "--no-renames", "--relative")
_COMMON = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotepath=false", "--no-optional-locks")


def changed_since(revision: str, content: Path) -> frozenset[str]:
    """Return the changed files as messages name them: changed since the work left that revision, or not yet in git.

    Raises ``CommandError`` where git is missing, the content is not in a repository, or there is no such revision.
    """
    if _git(content, "rev-parse", "--is-inside-work-tree") is None:
        raise CommandError("--since needs content that is kept in git", "leave --since out to check everything")
    named = _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not named:
        raise CommandError(
            f"git knows no revision “{one_line(revision)}” here", "name a branch or commit, such as main or HEAD~1"
        )
    commit = named.strip()
    start = (_git(content, "merge-base", commit, "HEAD") or commit).strip()
    compared = _git(content, "diff", *_NAMES_ONLY, start, "--", ".")
    added = _git(content, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    files = f"{compared or ''}{added or ''}".split("\0")
    return frozenset(f"{content.as_posix()}/{file}" for file in files if file)


def _git(folder: Path, *words: str) -> str | None:
    """Return what git prints, None where it ends with a fault."""
    try:
        done = subprocess.run(
            [*_COMMON, *words],
            cwd=folder,
            capture_output=True,
            check=False,
            timeout=_LONGEST_WAIT,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        raise CommandError("--since needs git, which is not there", "install it, or leave --since out") from error
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise CommandError("git gives no answer", "leave --since out to check everything") from error
    return done.stdout.decode(errors="surrogateescape") if done.returncode == 0 else None
