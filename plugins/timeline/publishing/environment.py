"""The template engine, set so that a mistake in a template stops the build."""

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.filters import do_mark_safe
from jinja2.runtime import Context, Macro

E = TypeVar("E", bound=Environment)

_PHRASES_KEPT = 1024


def make_environment(templates: Path, catalogue: NullTranslations, kept: BytecodeCache | None = None) -> "Engine":
    """Return the engine: everything is escaped, an unknown name raises, phrases go through gettext.

    Compiled templates are kept in ``kept``, where it is given.
    """
    return equipped(Engine(**options(templates), bytecode_cache=kept), catalogue)


def options(templates: Path) -> dict[str, Any]:
    """Return how templates are read."""
    return {
        "loader": FileSystemLoader(templates),
        "autoescape": True,
        "undefined": StrictUndefined,
        "extensions": ["jinja2.ext.i18n"],
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
        "auto_reload": False,
        "cache_size": -1,
    }


def equipped(engine: E, catalogue: NullTranslations) -> E:
    """Return an engine whose templates have phrases."""
    engine.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    engine.globals["_"] = engine.globals["gettext"] = _Phrase(_phrase(catalogue))
    engine.globals["ngettext"] = _Phrase(_counted(catalogue))
    return engine


class _Phrase:
    """What templates call for a phrase: as the extension's own, but what has no values is made once."""

    def __init__(self, make: Callable[..., str]) -> None:
        self._make = make
        self._made = lru_cache(maxsize=_PHRASES_KEPT, typed=True)(make)

    def __call__(self, *words: str | int, **values: object) -> str:
        return self._make(*words, **values) if values else self._made(*words)


def _phrase(catalogue: NullTranslations) -> Callable[..., str]:
    def phrase(message: str, **values: object) -> str:
        return do_mark_safe(catalogue.gettext(message)) % values

    return phrase


def _counted(catalogue: NullTranslations) -> Callable[..., str]:
    def counted(one: str, many: str, num: int, **values: object) -> str:
        return do_mark_safe(catalogue.ngettext(one, many, num)) % {"num": num, **values}

    return counted


class _Context(Context):
    """A context that calls macros and phrases, of which a page has hundreds, without asking what they want passed."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(called) is Macro:
            args = (self.eval_ctx, *args)
        elif type(called) is not _Phrase:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(*args, **kwargs)


class Engine(Environment):
    """An engine whose templates have no globals of their own, so that importing from one costs next to nothing."""

    context_class = _Context

    def __init__(self, **options: Any) -> None:
        """Take Jinja's options."""
        super().__init__(**options)
        self._loaded: dict[object, Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the engine's own globals, where Jinja would put an empty layer above them for each template."""
        return super().make_globals(d) if d else self.globals

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """Return a template, from memory where it was loaded before: files do not change during a build."""
        template = self._loaded.get(name)
        if template is None or globals:
            template = self._loaded[name] = super().get_template(name, parent, globals)
        return template
