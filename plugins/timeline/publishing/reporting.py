"""Where readers report an error, with the page already named."""

import re
from urllib.parse import quote

from timeline.model.values import dataclass

PLACES = ("title", "address", "date")
"""What the setting may have filled in: the page's title, its address, and the day on which it last changed."""
SCHEMES = ("https://", "http://", "mailto:")
_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class ReportAddress:
    """An address with places to be filled in, such as ``https://example.org/new?title={title}&body={address}``."""

    pattern: str

    @classmethod
    def read(cls, setting: str) -> "ReportAddress":
        """Return the address that a setting gives. Raises ``ValueError`` with what is wrong and how to write it."""
        unknown = [name for name in _PLACE.findall(setting) if name not in PLACES]
        if not setting.startswith(SCHEMES):
            fault = f"begins with none of {', '.join(SCHEMES)}"
        elif unknown:
            fault = f"holds {{{unknown[0]}}}, which is not known; known are {{{'}, {'.join(PLACES)}}}"
        elif set("{}") & set(_PLACE.sub("", setting)):
            fault = "holds a brace without its partner; write %7B and %7D for braces that are meant"
        elif re.search(r"[\s\"<>]", setting):
            fault = "holds a space, a quotation mark or < >; write %20 for a space"
        else:
            return cls(setting)
        raise ValueError(f"REPORT_URL: “{setting}” {fault}")

    def of(self, *, title: str, address: str, date: str) -> str:
        """Return the address for one page; what is filled in is percent-encoded as UTF-8."""
        values = {"title": title, "address": address, "date": date}
        return _PLACE.sub(lambda place: quote(values[place[1]], safe=""), self.pattern)
