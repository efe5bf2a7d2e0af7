"""Mending what can be mended without asking what was meant: ``timeline check --fix``.

A file is changed only where reading it afterwards gives the same values, or fewer faults and no other.
"""
