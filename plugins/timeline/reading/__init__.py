"""From files to the model: what editors wrote, or what is wrong with it and where."""

from timeline.reading.site import LoadedSite, load_site

__all__ = ["LoadedSite", "load_site"]
