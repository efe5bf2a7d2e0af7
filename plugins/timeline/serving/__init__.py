"""The editors' preview: a server on this machine that builds after every edit and shows the page anew.

Three parts work side by side in one command. ``watching`` notices edits and puts a build into the
``backlog``; ``rebuilding`` takes it from there and has the resident ``builder`` make the site; ``handler``
serves that site and tells open pages, through the ``board``, what became of the build.
"""
