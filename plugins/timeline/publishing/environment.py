"""The template engine, set so that a mistake in a template stops the build."""

from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined


def make_environment(templates: Path, catalogue: NullTranslations, kept: Path | None = None) -> Environment:
    """Return the engine: everything is escaped, an unknown name raises, phrases go through gettext.

    Compiled templates are kept in the folder ``kept``, where one is given.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=FileSystemBytecodeCache(str(kept), "template-%s.compiled") if kept is not None else None,
    )
    environment.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    return environment
