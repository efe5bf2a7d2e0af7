"""Sizes of files in words."""


def size_text(size: int) -> str:
    """Return a number of bytes in kilobytes or megabytes of the SI, as readers of files know them."""
    kilobytes = size / 1000
    if kilobytes >= 1000:
        return f"{kilobytes / 1000:,.1f} MB"
    return f"{kilobytes:,.0f} kB" if kilobytes >= 10 else f"{max(kilobytes, 0.1):.1f} kB"
