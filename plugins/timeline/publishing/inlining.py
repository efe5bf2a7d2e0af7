"""Templates taken into one another before they are compiled: a page becomes one function without calls.

A page extends a frame, includes its parts and calls some eighty macros. Each call costs more than what most macros do.
So the frame, the parts and the macros are put in their places in the tree of the template that names them. What is
written in another way than those of the theme is left as it is, and called as Jinja does.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from jinja2 import nodes

from timeline.publishing.template_trees import (
    Body,
    copied,
    decided,
    free_names,
    has_names,
    imported_names,
    joined,
    names_in,
    names_of,
    printed_calls,
    rebuilt,
    still_used,
    with_blocks,
    with_names,
    without_blocks,
)

_CALLER = "caller"
_OF_OTHERS = frozenset({"loop", "self", "super", "varargs", "kwargs", _CALLER})
"""Names whose meaning depends on where they stand."""
_IN_PARTS = (nodes.Output, nodes.If, nodes.For, nodes.With, nodes.CallBlock)
"""What a part may consist of that is put in the place of its inclusion."""
_NOT_IN_MACROS = (nodes.Block, nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport, nodes.Macro)


@dataclass(frozen=True, slots=True)
class _Source:
    """A template that others import from."""

    macros: Mapping[str, nodes.Macro]
    values: Mapping[str, nodes.Expr]
    """What its top level gives names to, where that is written out in full."""
    imported: Mapping[str, tuple[str, str]]
    """Template and macro by the name under which they are imported."""


@dataclass(frozen=True, slots=True)
class _Macro:
    """A macro that can be put in the places where it is called."""

    node: nodes.Macro
    source: _Source
    used: frozenset[str]
    stored: frozenset[str]
    """Names that it gives values to."""


class _LeftError(Exception):
    """A call is left in what was to be put in place of another, where it would mean something else."""


class Inliner:
    """Puts templates in the places where others name them."""

    def __init__(self, parse: Callable[[str], nodes.Template], known: Collection[str]) -> None:
        """``parse`` returns the tree of a template by its name; ``known`` are the names that all templates know."""
        self._parse = parse
        self._known = frozenset(known)
        self._trees: dict[str, nodes.Template] = {}
        self._sources: dict[str, _Source] = {}
        self._macros: dict[tuple[str, str], _Macro | None] = {}

    def inlined(self, tree: nodes.Template) -> nodes.Template:
        """Return a template with all that can be put in its place; the tree itself is left as it is."""
        body = _Inlining(self, tree).body()
        names = list(names_in(body))
        used = {name.name for name in names}
        body = [node for node in (still_used(node, used) for node in body) if node is not None]
        imported = [here for node in body if isinstance(node, nodes.FromImport) for here, _ in imported_names(node)]
        stored = {name.name for name in names if name.ctx != "load"}
        if len(imported) != len({*imported}) or stored & self._known:
            return tree
        # Named once at the top: else every loop would look them up again.
        shared = sorted(used & {*self._known, "page", "site", "view"})
        made = nodes.Template([*(nodes.ExprStmt(nodes.Name(name, "load")) for name in shared), *body], lineno=1)
        assert tree.environment is not None
        made.set_environment(tree.environment)
        return made

    def tree(self, name: str) -> nodes.Template:
        """Return the tree of a template."""
        if name not in self._trees:
            self._trees[name] = self._parse(name)
        return self._trees[name]

    def macro(self, source: _Source, name: str) -> _Macro | None:
        """Return the macro that a name stands for in a template; None where it cannot be put in another place."""
        if name not in source.imported:
            return None
        key = source.imported[name]
        if key not in self._macros:
            self._macros[key] = None  # as long as it is looked at: a macro that calls itself cannot be put anywhere
            self._macros[key] = self._closed(*key)
        return self._macros[key]

    def is_closed(self, body: Body, source: _Source, own: Collection[str]) -> bool:
        """Whether some statements name nothing but ``own`` names and what can be put in its place."""
        foreign = Counter(name.name for name in free_names(body))
        foreign = Counter({name: number for name, number in foreign.items() if name not in own})
        called = Counter(call.node.name for call in printed_calls(body) if isinstance(call.node, nodes.Name))
        return all(
            called[name] == number and (name == _CALLER or self.macro(source, name) is not None)
            for name, number in foreign.items()
        )

    def _closed(self, template: str, name: str) -> _Macro | None:
        if template not in self._sources:
            self._sources[template] = _source(self.tree(template))
        source = self._sources[template]
        node = source.macros.get(name)
        if node is None or any(isinstance(one, _NOT_IN_MACROS) for one in node.find_all(nodes.Stmt)):
            return None
        names = list(names_in(node.body))
        stored = frozenset(one.name for one in names if one.ctx != "load")
        own = {*(one.name for one in node.args), *stored, *self._known, *source.values}
        if any(map(has_names, node.defaults)) or not self.is_closed(node.body, source, own):
            return None
        return _Macro(node, source, frozenset(one.name for one in names), stored)


@dataclass(slots=True)
class _Inlining:
    """The work on one template."""

    inliner: Inliner
    tree: nodes.Template
    depth: int = 0
    """Templates between this one and the one whose statements are at hand."""
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    """Names that are put in get a number, so that none means another than before."""

    def body(self) -> Body:
        body = self._flat(self.tree)
        # The blocks of a frame stay: a template that cannot be put into it still extends it.
        return body if _frame_of(self.tree) is None else [without_blocks(node) for node in body]

    def _flat(self, tree: nodes.Template) -> Body:
        """Return a template's statements, put in the places that its frame has for them."""
        source = _source(tree)
        frame = _frame_of(tree)
        if frame is None:
            return self._statements(tree.body, source, None)
        parent = self._flat(self.inliner.tree(frame))
        blocks = {
            block.name: nodes.Block(
                block.name, self._statements(block.body, source, None), block.scoped, block.required
            )
            for block in tree.body
            if isinstance(block, nodes.Block)
        }
        imports: Body = [node for node in tree.body if isinstance(node, nodes.FromImport)]
        return [*imports, *(with_blocks(node, blocks) for node in parent)]

    def _statements(self, body: Iterable[nodes.Node], source: _Source, caller: Body | None) -> Body:
        return joined(made for node in body for made in self._statement(node, source, caller))

    def _statement(self, node: nodes.Node, source: _Source, caller: Body | None) -> Body:
        if isinstance(node, nodes.Output):
            return self._output(node, source, caller)
        if isinstance(node, nodes.CallBlock) and not node.args:
            within = self._statements(node.body, source, caller)
            called = self._called(node.call, source, within)
            if called is not None:
                return called
        if isinstance(node, nodes.Include):
            included = self._included(node)
            if included is not None:
                return included
        return [rebuilt(node, lambda body: self._statements(body, source, caller))]

    def _output(self, node: nodes.Output, source: _Source, caller: Body | None) -> Body:
        made: Body = []
        waiting: list[nodes.Expr] = []
        for child in node.nodes:
            called = self._called(child, source, None, caller) if isinstance(child, nodes.Call) else None
            if called is None:
                waiting.append(child)
                continue
            if waiting:
                made.append(nodes.Output(waiting, lineno=node.lineno))
                waiting = []
            made += called
        return [*made, nodes.Output(waiting, lineno=node.lineno)] if waiting else made

    def _included(self, node: nodes.Include) -> Body | None:
        if not (isinstance(node.template, nodes.Const) and node.with_context and not node.ignore_missing):
            return None
        part = self.inliner.tree(str(node.template.value))
        source = _source(part)
        body = [one for one in part.body if not isinstance(one, nodes.FromImport)]
        own = {name.name for name in names_in(body)} - source.imported.keys()
        if not all(isinstance(one, _IN_PARTS) for one in body) or not self.inliner.is_closed(body, source, own):
            return None
        return self._closed(body, source, None)

    def _called(
        self, call: nodes.Call, source: _Source, content: Body | None, caller: Body | None = None
    ) -> Body | None:
        """Return what a call puts in its place; None where it is to be called. ``content`` is that of a call block."""
        if not isinstance(call.node, nodes.Name):
            return None
        if call.node.name == _CALLER and caller is not None and not (call.args or call.kwargs):
            return [copied(node) for node in caller]
        macro = self.inliner.macro(source, call.node.name)
        arguments = _arguments(macro.node, call) if macro is not None else None
        if macro is None or arguments is None or (content is None) is (_CALLER in macro.used):
            if self.depth and call.node.name in source.imported:
                raise _LeftError
            return None
        return self._put(macro, arguments, content)

    def _put(self, macro: _Macro, arguments: Mapping[str, nodes.Expr], content: Body | None) -> Body | None:
        number = next(self.numbers)
        values = {**macro.source.values, **arguments}
        direct = {
            name: value
            for name, value in values.items()
            if name not in macro.stored and isinstance(value, (nodes.Name, nodes.Const))
        }
        bound = {name: value for name, value in values.items() if name not in direct and name in macro.used}
        anew = {name: f"{name}__{number}" for name in (*bound, *macro.stored)}
        made = [with_names(node, anew, direct) for node in macro.node.body]
        body = self._closed(decided(made), macro.source, content)
        if body is None:
            return None
        if not bound:
            return [nodes.Scope(body)] if macro.stored else body
        targets: list[nodes.Expr] = [nodes.Name(anew[name], "param") for name in bound]
        return [nodes.With(targets, [copied(value) for value in bound.values()], body)]

    def _closed(self, body: Body, source: _Source, content: Body | None) -> Body | None:
        """Return what becomes of statements of another template; None where a call would be left in them."""
        self.depth += 1
        try:
            return self._statements(body, source, content)
        except _LeftError:
            if self.depth > 1:
                raise
            return None
        finally:
            self.depth -= 1


def _source(tree: nodes.Template) -> _Source:
    macros = {node.name: node for node in tree.body if isinstance(node, nodes.Macro)}
    values: dict[str, nodes.Expr] = {
        node.target.name: node.node  # type: ignore[misc]
        for node in tree.body
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name) and not has_names(node.node)
    }
    imported = {
        here: (str(node.template.value), macro)
        for node in tree.body
        if isinstance(node, nodes.FromImport) and isinstance(node.template, nodes.Const) and not node.with_context
        for here, macro in imported_names(node)
    }
    return _Source(macros, values, imported)


def _frame_of(tree: nodes.Template) -> str | None:
    """Return the template that one extends; None where it extends none, or is more than blocks for it."""
    extended = [node.template for node in tree.find_all(nodes.Extends)]
    plain = all(
        isinstance(node, (nodes.Extends, nodes.FromImport, nodes.Block))
        or (isinstance(node, nodes.Output) and all(isinstance(child, nodes.TemplateData) for child in node.nodes))
        for node in tree.body
    )
    if not plain or len(extended) != 1 or any(name.name in ("self", "super") for name in names_of(tree)):
        return None
    return str(extended[0].value) if isinstance(extended[0], nodes.Const) else None


def _arguments(macro: nodes.Macro, call: nodes.Call) -> dict[str, nodes.Expr] | None:
    """Return what each argument of a macro is in a call; None where that shows only when it is called."""
    names = [argument.name for argument in macro.args]
    given = dict(zip(names, call.args, strict=False))
    named = {keyword.key: keyword.value for keyword in call.kwargs}
    simple = call.dyn_args is None and call.dyn_kwargs is None and len(call.args) <= len(names)
    if not simple or named.keys() - set(names) or named.keys() & given.keys():
        return None
    defaults = dict(zip(reversed(names), reversed(macro.defaults), strict=False))
    found = {**defaults, **given, **named}
    if found.keys() != set(names) or any(
        isinstance(one, nodes.Name) and one.name in _OF_OTHERS for one in found.values()
    ):
        return None
    return found
