"""The commands of ``timeline``: one a module, each with ``add_to`` and ``run``."""
