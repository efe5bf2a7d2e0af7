"""``timeline cms``: writes what a content management system needs to edit the files, into a folder of its own."""

import argparse
import re
from pathlib import Path

from timeline.commands.outcome import CommandError, Outcome

PROGRAM = Path("node_modules/@sveltia/cms/dist/sveltia-cms.js")
"""The program of the CMS, which whoever wants to use it installs beside the files."""
_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+")
_NOWHERE = "owner/repository"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "cms",
        help="write the pages of a content management system, for this machine or a host of your own",
        description=(
            "Write the start page and the configuration of Sveltia CMS, made from the same declaration as the check. "
            "The site itself never has them."
        ),
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    parser.add_argument(
        "--into", type=Path, default=Path("build/cms"), metavar="DIR", help="where it goes (default: build/cms)"
    )
    parser.add_argument(
        "--repository", default="", metavar="OWNER/NAME", help="repository on GitHub; without it, for this machine only"
    )
    parser.add_argument("--branch", default="main", help="branch that changes are made on (default: main)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Write the files and say how to go on. Raises ``CommandError`` for folders that cannot be used."""
    # Not imported before it is needed: the other commands would start later for what they do not use.
    from timeline.cms.configuration import configuration
    from timeline.cms.files import ForeignFileError, write_files
    from timeline.reading.folders import timeline_folders
    from timeline.reading.listing import list_content

    content: Path = options.content
    if not content.is_dir():
        raise CommandError(
            f"there is no folder “{content}”", "name the folder of the content: timeline cms --content DIR"
        )
    if content.is_absolute() or ".." in content.parts:
        raise CommandError(
            f"“{content}” is no path within the repository", "start the command at the root of the repository"
        )
    if options.repository and not _REPOSITORY.fullmatch(options.repository):
        raise CommandError(f"“{options.repository}” is no repository on GitHub", "write --repository owner/name")
    into: Path = options.into
    if into.resolve().is_relative_to(content.resolve()):
        raise CommandError(f"“{into}” lies in the content", "name another folder: --into build/cms")
    explainers = timeline_folders(list_content(content, content.as_posix()).files)
    text = configuration(content.as_posix(), explainers, options.repository or _NOWHERE, options.branch)
    try:
        written = write_files(into, text, with_github=bool(options.repository))
    except ForeignFileError as error:
        raise CommandError(
            f"“{error}” is there and is not from timeline cms", "name another folder: --into DIR"
        ) from error
    except OSError as error:
        raise CommandError(f"“{into}” cannot be written: {error.strerror}") from error
    return Outcome("\n".join(_told(into, written, bool(options.repository))))


def _told(into: Path, written: tuple[str, ...], has_repository: bool) -> list[str]:
    lines = [f"Written to {into}: {', '.join(written)}."]
    if not has_repository:
        lines.append(
            "For this machine only: changes go into the files here. With --repository owner/name also to GitHub."
        )
    if not (into / PROGRAM).is_file():
        lines.append(f"Once: npm install --prefix {into}")
    return [*lines, f"Then: python3 -m http.server --bind 127.0.0.1 --directory {into} 8001"]
