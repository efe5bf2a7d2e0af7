#!/bin/sh
# Creates the virtual environment. Some systems ship Python without venv or pip: then the
# system's package manager is asked for them, where it may be asked.
# Usage: create-venv.sh PYTHON FOLDER
set -eu
python=$1
folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or later is needed. Name one: make html PYTHON=/path/to/python3.12" >&2
    exit 1
fi
# Debian's Python has venv, but without the package python3-venv not the pip that venv installs.
if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv
    else
        echo "This Python has no venv module. Install it first (Debian, Ubuntu: sudo apt-get install python3-venv)." >&2
        exit 1
    fi
fi
exec "$python" -m venv "$folder"
