"""Sees to it that the tests have a browser: an installed Chromium, else the system's, else Playwright's own.

Exits with 1 and says what to do by hand where none of the three ways leads to a browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str | None:
    """Return the path of an installed Chromium or Chrome, or of the one Playwright fetched."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


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
    for install in (None, install_from_system, install_from_playwright):
        if install is not None:
            install()
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
