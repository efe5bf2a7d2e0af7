"""What robots may read: everything (Robots Exclusion Protocol, RFC 9309)."""

from timeline.exports.sitemap import SITEMAP


def robots(site_url: str) -> str:
    """Return ``robots.txt``, which names the sitemap where the site's address is known.

    ``site_url`` is absolute, without a slash at its end, or empty.
    """
    everything = "User-agent: *\nAllow: /\n"
    return f"{everything}\nSitemap: {site_url}/{SITEMAP}\n" if site_url else everything
