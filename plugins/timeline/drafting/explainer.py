"""A new explainer with a small example that builds.

The example tells something true that cannot be taken for anybody's story: how ``example.org`` came to be a name that
everybody may use in examples. It rests on the documents that say so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from textwrap import shorten

from timeline.drafting.filing import refuse_outside
from timeline.drafting.settled import NotSettledError
from timeline.drafting.yaml_text import field_line

TITLE = "Example: names that are set aside"
"""Title where none is given."""
_SHORT = 35

_EVENTS = (
    (
        "1999-06-names-for-examples.md",
        (
            ("title", "Names for examples are reserved"),
            ("when", "1999-06"),
            ("category", "standard"),
            ("organizations", ("iana",)),
            (
                "summary",
                "RFC 2606 says that example.com, example.net and example.org are reserved for use in examples.",
            ),
            ("citations", ("rfc_2606", "iana_examples")),
        ),
        "The document was written to reduce conflict and confusion [@rfc_2606].\n",
    ),
    (
        "2013-02-register-of-special-names.md",
        (
            ("title", "A register of special names is begun"),
            ("when", "2013-02"),
            ("category", "standard"),
            ("organizations", ("iana",)),
            ("summary", "RFC 6761 begins a register of names with a special use, and updates the document of 1999."),
            ("citations", ("rfc_6761", "iana_examples")),
        ),
        "RFC 6761 begins the register with names that were special already [@rfc_6761]. What came before is told in\n"
        "[the first event](event:names-for-examples).\n",
    ),
)
_CLAIM = """\
claims:
  - statement: The names may be used in documents without asking IANA first.
    by: iana
    status: confirmed
    citations: [iana_examples]
"""
_SOURCES = """\
iana_examples:
  title: Example Domains
  publisher: IANA
  url: https://www.iana.org/help/example-domains
  kind: official
  language: en
rfc_2606:
  title: Reserved Top Level DNS Names
  publisher: RFC Editor
  url: https://www.rfc-editor.org/info/rfc2606
  published: 1999-06
  kind: reference
  language: en
rfc_6761:
  title: Special-Use Domain Names
  publisher: RFC Editor
  url: https://www.rfc-editor.org/info/rfc6761
  published: 2013-02
  kind: reference
  language: en
"""
_ORGANIZATIONS = """\
iana:
  name: Internet Assigned Numbers Authority
  short: IANA
  description: Keeps registers of names and numbers of the Internet.
  citations: [iana_examples]
"""


@dataclass(frozen=True, slots=True)
class NewExplainer:
    """What is to be known of an explainer before it is there."""

    id: str
    title: str
    language: str
    timezone: str
    today: date

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path of each file from the explainer's folder, and its text."""
        yield "index.md", self._index()
        yield "sources.yml", _SOURCES
        yield "organizations.yml", _ORGANIZATIONS
        added = field_line("added", self.today.isoformat())
        for number, (name, fields, text) in enumerate(_EVENTS):
            lines = [field_line(field, value) for field, value in fields]
            claim = _CLAIM if number else ""
            yield f"events/{name}", "\n".join(["---", *lines, f"{claim}{added}", "---", text])

    def write(self, content: Path) -> None:
        """Make the folder, whole or not at all. Raises ``NotSettledError`` where it cannot be made, or is there."""
        target = content / self.id
        refuse_outside(target, content)
        if target.exists() or target.is_symlink():
            raise NotSettledError(f"{target} exists already", "choose another name: --id")
        made = None
        try:
            made = Path(mkdtemp(prefix=f".{self.id}.", dir=content))
            for name, text in self.files():
                path = made / name
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            made.chmod(content.stat().st_mode & 0o777)
            made.rename(target)
        except OSError as error:
            raise NotSettledError(f"{target} cannot be written: {error.strerror}") from error
        finally:
            if made is not None and made.exists():
                rmtree(made)

    def _index(self) -> str:
        city = self.timezone.rpartition("/")[2].replace("_", " ")
        today = self.today.isoformat()
        standfirst = (
            "This is an example to start from: how example.org came to be a name that everybody may use in examples. "
            "Put your own story in its place."
        )
        return "\n".join([
            "---",
            field_line("title", self.title),
            field_line("short_title", shorten(self.title, _SHORT, placeholder="…")),
            "kicker: Example",
            field_line("standfirst", standfirst),
            field_line("language", self.language),
            field_line("timezone", self.timezone),
            field_line("timezone_name", city),
            "coverage:",
            "  when: 1999/..",
            "  statement: The example has two events; everything else is left out.",
            field_line("published", today),
            "categories:",
            "  - {id: standard, name: Standards, singular: Standard}",
            "---",
            "",
        ])  # fmt: skip
