"""Finding every group of fields of a file together with its declaration."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.reading.declaration import ListOf, Shape, ShortOr, ValueType
from timeline.reading.yaml_core import Tree


class Group(NamedTuple):
    """A group of fields as it was written."""

    path: str
    """Where it stands, as in ``claims.0``; empty at the top."""
    fields: dict[str, Tree]
    shape: Shape

    def below(self, name: str) -> str:
        """Return the path of one of its fields."""
        return f"{self.path}.{name}" if self.path else name


def groups(tree: Tree, shape: Shape, path: str = "") -> Iterator[Group]:
    """Yield a group of fields and all groups within it."""
    if not isinstance(tree, dict):
        return
    group = Group(path, tree, shape)
    yield group
    for field in shape.fields:
        if field.name in tree:
            yield from _within(tree[field.name], field.type, group.below(field.name))


def entries(tree: Tree, shape: Shape) -> Iterator[Group]:
    """Yield the groups of every entry of a register."""
    for key, entry in tree.items() if isinstance(tree, dict) else ():
        yield from groups(entry, shape, key)


def _within(tree: Tree, type_: ValueType, path: str) -> Iterator[Group]:
    if isinstance(type_, ListOf):
        for number, item in enumerate(tree if isinstance(tree, list) else ()):
            yield from _within(item, type_.item, f"{path}.{number}")
    elif isinstance(type_, Shape | ShortOr):
        yield from groups(tree, type_ if isinstance(type_, Shape) else type_.shape, path)
