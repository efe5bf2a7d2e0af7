"""Moves labels apart that would stand on each other."""

from collections.abc import Sequence


def spread(
    places: Sequence[float], heights: Sequence[float], top: float, bottom: float, above: Sequence[float] | None = None
) -> tuple[float, ...]:
    """Return where labels stand, each as near as can be to its own place and none on another.

    They keep the order of their places. All lie between ``top`` and ``bottom``, if there is room for them, and else
    begin at the top.

    Args:
        places: Where each label should stand.
        heights: How much room each needs.
        top: Where the room for all begins.
        bottom: Where it ends.
        above: How much of each label's height lies above the place where it stands; half of it unless told.
    """
    lifted = [height / 2 for height in heights] if above is None else above
    order = sorted(range(len(places)), key=places.__getitem__)
    offsets: list[float] = []
    total = 0.0
    for index in order:
        offsets.append(total + lifted[index])
        total += heights[index]
    # Once their heights are taken off, labels need only keep their order: those that would not are moved to their mean.
    blocks: list[tuple[float, int]] = []
    for index, offset in zip(order, offsets, strict=True):
        blocks.append((places[index] - offset, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (last, more), (mean, count) = blocks.pop(), blocks.pop()
            blocks.append(((mean * count + last * more) / (count + more), count + more))
    starts = [max(min(mean, bottom - total), top) for mean, count in blocks for _ in range(count)]
    found = {index: start + offset for index, start, offset in zip(order, starts, offsets, strict=True)}
    return tuple(found[index] for index in range(len(places)))
