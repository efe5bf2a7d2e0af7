"""``timeline serve``: shows the site on this machine while it is being written."""

import argparse
import sys
from pathlib import Path

from timeline.commands.outcome import CommandError, Outcome
from timeline.model.spellings import quoted

_LAST_PORT = 65535


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "serve",
        help="show the site on this machine; every edit shows at once",
        description=(
            "Show the site on this machine while it is being written. Every edit shows in the browser by itself, and "
            "so do mistakes in the content. The site is written to build/preview; what is published stays as it is."
        ),
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    parser.add_argument(
        "--settings", type=Path, default=Path("pelican.conf.py"), metavar="FILE", help="settings of the site"
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="NUMBER",
        help="port of the preview (default: 8000); 0: any free one",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Serve until Ctrl+C or SIGTERM.

    Raises ``CommandError`` for missing content or settings, and for a port at which another program listens.
    """
    if not options.content.is_dir():
        raise CommandError(
            f"there is no folder “{options.content}”", "name the folder of the content: timeline serve --content DIR"
        )
    if not options.settings.is_file():
        raise CommandError(
            f"there is no file “{options.settings}”", "name the settings of the site: timeline serve --settings FILE"
        )
    # Not imported before it is needed: the other commands would start later for a server that they do not use.
    from timeline.serving.preview import run_preview
    from timeline.serving.server import PortTakenError
    from timeline.serving.terminal import Terminal

    try:
        run_preview(options.content, options.settings, options.port, Terminal(sys.stdout, sys.stderr))
    except PortTakenError as taken:
        other = options.port + 1 if options.port < _LAST_PORT else 8000
        message = f"port {options.port} is in use; take another one: make serve PORT={other}, or --port {other}"
        raise CommandError(message) from taken
    return Outcome("The preview has ended.")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is no port; write a number from 0 to {_LAST_PORT}")
    return int(text)
