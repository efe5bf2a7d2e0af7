"""Named examples of every kind of chart, for the style guide and for tests. Whatever they show is made up."""
