"""Sees to it that the tests have a browser: an installed Chromium, else the system's, else Playwright's own.

Exits with 1 and says what to do by hand where none of the three ways leads to a browser.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str | None:
    """Return the path of a Chromium or Chrome: the one that CHROMIUM names, an installed one, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(starts, _installed()), None)


def _installed() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    yield own


def starts(browser: str) -> bool:
    """Whether a browser runs here: some systems ship a stub, and one that was fetched may lack libraries."""
    try:
        return subprocess.run([browser, "--version"], capture_output=True, check=False, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_from_system() -> None:
    """Ask the system's package manager for Chromium, where it may be asked without a password."""
    if shutil.which("apt-get") is None:
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and shutil.which("sudo") is None:
        return
    subprocess.run([*prefix, "apt-get", "update", "-qq"], check=False)
    subprocess.run([*prefix, "apt-get", "install", "-y", "-qq", "chromium"], check=False)


def install_from_playwright() -> None:
    """Let Playwright fetch its own Chromium."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Find or install a browser; return the exit status."""
    for prepare in (lambda: None, install_from_system, install_from_playwright):
        prepare()
        found = find_browser()
        if found:
            print(f"Browser for the tests: {found}")
            return 0
    print(
        "No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium),"
        " or name it: CHROMIUM=/path/to/chromium make test",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
