"""What tells programs how a page is shown within others: a reply by oEmbed 1.0 (https://oembed.com), as a file.

A site of files has no address that could answer questions; each page names its own reply, which the standard calls
discovery.
"""

from timeline.exports.json_text import json_text
from timeline.views.addresses import oembed_of
from timeline.views.edition import Edition
from timeline.views.embed_frame import WIDTH, EmbedFrame

OEMBED_TYPE = "application/json+oembed"
"""The media type by which the standard has a reply discovered."""
CACHE_AGE = 86_400
"""Seconds for which a program may take the reply as it was: a day, as corrections must get through."""


def oembed_file(page: str, frame: EmbedFrame, edition: Edition) -> tuple[str, bytes]:
    """Return path and content of the reply for a page; the site's address must be known."""
    return oembed_of(page), oembed(frame, edition.site_name, edition.site_url).encode()


def oembed(frame: EmbedFrame, site_name: str, site_url: str) -> str:
    """Return the reply for a page as JSON; all that the standard requires of the type *rich* is in it."""
    return (
        json_text(
            {
                "version": "1.0",
                "type": "rich",
                "title": frame.title,
                "provider_name": site_name,
                "provider_url": f"{site_url}/",
                "cache_age": CACHE_AGE,
                "width": WIDTH,
                "height": frame.height,
                "html": frame.code,
            }
        )
        + "\n"
    )
