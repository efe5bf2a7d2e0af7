"""Templates that are used often, in the fastest form: put into one another, and compiled to code that trusts them.

What that code cannot do, such as reading an item of a mapping as an attribute, or a name that is unknown, makes it
fail; the page is then rendered by the ordinary engine, which can do it or says what is wrong, and where.
"""

from functools import cached_property
from gettext import NullTranslations
from keyword import iskeyword
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from timeline.publishing.compiled import CompiledTemplates
from timeline.publishing.environment import Engine, equipped, make_environment, options
from timeline.publishing.inlining import Inliner

USES = 50
"""Uses of a template in one process from which on its fast form is worth the time that it takes to be compiled."""

Kept: TypeAlias = tuple[CompiledTemplates, CompiledTemplates]
_PHRASES = ("_", "gettext", "ngettext")


def shown(value: object) -> str:
    """Return a value as text for HTML, as Jinja’s own function does, but what needs no escaping is not copied."""
    if type(value) is str and not ("&" in value or "<" in value or ">" in value or "'" in value or '"' in value):
        return value
    return value if type(value) is Markup else escape(value)


class _Code(CodeGenerator):
    """Writes code without questions."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write an attribute as such; Jinja would ask whether it is one, or an item, or nothing."""
        if not (node.attr.isascii() and node.attr.isidentifier()) or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        if isinstance(node.node, nodes.Name):
            self.write(frame.symbols.ref(node.node.name))
        else:
            self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Write a phrase as a call; Jinja would ask what it wants passed."""
        if not (isinstance(node.node, nodes.Name) and node.node.name in _PHRASES and node.args):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(*(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
        self.signature(nodes.Call(node.node, [], node.kwargs, node.dyn_args, node.dyn_kwargs), frame)
        self.write(")")


class Templates:
    """The templates of a theme: each is rendered in the way that takes the least time in all."""

    def __init__(self, folder: Path, catalogue: NullTranslations, kept: Kept | None = None) -> None:
        """``kept`` has what earlier builds compiled: of the ordinary engine, and of the fast one."""
        ordinary, fast = kept or (None, None)
        self.engine = make_environment(folder, catalogue, ordinary)
        self._fast = equipped(_FusedEngine(self.engine, **options(folder), bytecode_cache=fast), catalogue)
        self._compiled = fast
        self._uses: dict[str, int] = {}

    def render(self, name: str, **values: object) -> str:
        """Return a template filled with values. Raises what Jinja itself would raise."""
        if self._is_often_used(name):
            try:
                return self._fast.get_template(name).render(**values)
            except Exception:  # told by the ordinary engine, if it fails there too
                self._uses[name] = 0
        return self.engine.get_template(name).render(**values)

    def fragment(self, name: str, macro: str, value: object) -> str:
        """Return what a macro of a template makes of a value. Raises what Jinja itself would raise."""
        if self._is_often_used(name):
            try:
                return str(getattr(self._fast.get_template(name).module, macro)(value))
            except Exception:  # told by the ordinary engine, if it fails there too
                self._uses[name] = 0
        return str(getattr(self.engine.get_template(name).module, macro)(value))

    def _is_often_used(self, name: str) -> bool:
        uses = self._uses.get(name)
        if uses is None:
            uses = USES if self._compiled is not None and self._compiled.has(self._fast, name) else 0
        self._uses[name] = uses + 1
        return uses >= USES


class _FusedEngine(Engine):
    """An engine that puts a template's frame, parts and macros in their places."""

    code_generator_class = _Code

    def __init__(self, ordinary: Engine, **options: Any) -> None:
        super().__init__(**options)
        self._ordinary = ordinary

    def get_template(self, name: str | Template, parent: str | None = None, globals: Any = None) -> Template:
        """Return a template; one that is still called by another is the ordinary one."""
        if parent is not None:
            return self._ordinary.get_template(name, parent, globals)
        return super().get_template(name, parent, globals)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        code = super()._generate(self._inliner.inlined(source), name, filename, defer_init)
        imports, _, rest = code.partition("\n")
        return f"{imports}\nfrom {__name__} import {shown.__name__} as escape\n{rest}"

    @cached_property
    def _inliner(self) -> Inliner:
        # When the first template is compiled, the engine has all its globals.
        return Inliner(self._tree, self.globals)

    def _tree(self, name: str) -> nodes.Template:
        assert self.loader is not None
        source, filename, _ = self.loader.get_source(self, name)
        return self._parse(source, name, filename)
