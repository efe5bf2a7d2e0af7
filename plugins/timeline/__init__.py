"""Explainer timelines: Markdown events become a model, the model becomes a static site.

The package is a Pelican plugin through :func:`register`; everything but ``timeline.plugin`` works
without Pelican.
"""


def register() -> None:
    """Connect the plugin to its host. Pelican calls this once."""
    from timeline.plugin import connect

    connect()
