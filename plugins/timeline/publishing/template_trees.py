"""Trees of templates: the names in them, and copies in which something is another."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from jinja2 import nodes

N = TypeVar("N", bound=nodes.Node)
Body = list[nodes.Node]
"""Statements."""


def printed_calls(body: Iterable[nodes.Node]) -> Iterator[nodes.Call]:
    """Yield the calls in some statements that stand where what they return is printed as it is."""
    for node in body:
        if isinstance(node, nodes.CallBlock):
            yield node.call
        elif isinstance(node, nodes.Output):
            yield from (child for child in node.nodes if isinstance(child, nodes.Call))
        yield from printed_calls(child for child in node.iter_child_nodes() if isinstance(child, nodes.Stmt))


def free_names(body: Iterable[nodes.Node]) -> Iterator[nodes.Name]:
    """Yield all names in some statements but those of their own loops."""
    for node in body:
        if isinstance(node, nodes.For):
            within = (node.body, node.else_, [node.target, node.iter])
            yield from (name for part in within for name in free_names(part) if name.name != "loop")
        elif isinstance(node, nodes.Name):
            yield node
        else:
            yield from free_names(node.iter_child_nodes())


def names_of(node: nodes.Node) -> Iterator[nodes.Name]:
    """Yield the names in a tree."""
    if isinstance(node, nodes.Name):
        yield node
    yield from node.find_all(nodes.Name)


def names_in(body: Iterable[nodes.Node]) -> Iterator[nodes.Name]:
    """Yield the names in some statements."""
    return (name for node in body for name in names_of(node))


def has_names(node: nodes.Node) -> bool:
    """Whether a tree has a name in it."""
    return next(names_of(node), None) is not None


def copied(node: N) -> N:
    """Return a copy of a tree."""
    return mapped(node, lambda _: None)


def mapped(node: N, change: Callable[[nodes.Node], nodes.Node | None]) -> N:
    """Return a copy of a tree in which some nodes are others: those for which ``change`` returns one."""
    changed = change(node)
    if changed is not None:
        return changed  # type: ignore[return-value]
    made = type(node)(*(_mapped_part(getattr(node, name), change) for name in node.fields), lineno=node.lineno)
    made.environment = node.environment
    return made


def _mapped_part(part: object, change: Callable[[nodes.Node], nodes.Node | None]) -> object:
    if isinstance(part, nodes.Node):
        return mapped(part, change)
    return [_mapped_part(one, change) for one in part] if isinstance(part, list) else part


def with_names(node: nodes.Node, anew: Mapping[str, str], direct: Mapping[str, nodes.Expr]) -> nodes.Node:
    """Return a tree in which names have new names, or are what they stand for."""

    def change(one: nodes.Node) -> nodes.Node | None:
        if isinstance(one, nodes.Name) and one.name in direct:
            return copied(direct[one.name])
        if isinstance(one, nodes.Name) and one.name in anew:
            return nodes.Name(anew[one.name], one.ctx, lineno=one.lineno)
        return None

    return mapped(node, change)


def decided(body: Iterable[nodes.Node]) -> Body:
    """Return statements without the branches that a constant rules out."""
    made: Body = []
    for node in body:
        if isinstance(node, nodes.If) and isinstance(node.test, nodes.Const) and not node.elif_:
            made += decided(node.body if node.test.value else node.else_)
        else:
            made.append(rebuilt(node, decided))
    return made


def rebuilt(node: nodes.Node, change: Callable[[Body], Body]) -> nodes.Node:
    """Return a statement whose inner statements are changed."""
    made = type(node)(*(getattr(node, name) for name in node.fields), lineno=node.lineno)
    made.environment = node.environment
    for name in ("body", "else_"):
        if name in node.fields:
            setattr(made, name, change(getattr(node, name)))
    if isinstance(made, nodes.If):
        made.elif_ = [rebuilt(one, change) for one in made.elif_]  # type: ignore[misc]
    return made


def joined(body: Iterable[nodes.Node]) -> Body:
    """Return statements in which what is printed in a row is one statement."""
    made: Body = []
    for node in body:
        if isinstance(node, nodes.Output) and made and isinstance(made[-1], nodes.Output):
            made[-1] = nodes.Output([*made[-1].nodes, *node.nodes], lineno=made[-1].lineno)
        else:
            made.append(node)
    return made


def with_blocks(node: nodes.Node, blocks: Mapping[str, nodes.Block]) -> nodes.Node:
    """Return a tree with other blocks in place of those of the same name."""

    def change(one: nodes.Node) -> nodes.Node | None:
        return blocks.get(one.name) if isinstance(one, nodes.Block) else None

    return mapped(node, change)


def without_blocks(node: nodes.Node) -> nodes.Node:
    """Return a tree with what stands in its blocks in their places."""

    def change(one: nodes.Node) -> nodes.Node | None:
        return nodes.Scope([without_blocks(each) for each in one.body]) if isinstance(one, nodes.Block) else None

    return mapped(node, change)


def still_used(node: nodes.Node, used: Collection[str]) -> nodes.Node | None:
    """Return a statement; of an import only the names that are used, None where there is none."""
    if not isinstance(node, nodes.FromImport):
        return node
    names = [(macro, here) for here, macro in imported_names(node) if here in used]
    if not names:
        return None
    return nodes.FromImport(node.template, names, node.with_context, lineno=node.lineno)


def imported_names(node: nodes.FromImport) -> list[tuple[str, str]]:
    """Return the names under which something is imported, and its own."""
    return [(name, name) if isinstance(name, str) else (name[1], name[0]) for name in node.names]
