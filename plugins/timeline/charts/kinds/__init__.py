"""The kinds of chart: each module lays out one kind, or a few that are built alike, on a sheet.

A module offers ``lay_out(chart, form, context)``, which returns the figure for one form. The rows of a chart were
checked when it was read, so a module may rely on numbers where numbers must be.
"""
