#!/bin/sh
# Creates the virtual environment. Where the Python that is named is too old, a newer one beside it is taken. Some
# systems ship Python without venv or pip: then the system's package manager is asked for them, where it may be asked.
# Usage: create-venv.sh PYTHON FOLDER
set -eu
named=$1
folder=$2

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

found=$("$named" --version 2>&1) || found="not there"
python=
for each in "$named" python3.11 python3.12 python3.13 python3.14; do
    if is_new_enough "$each"; then
        python=$each
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or later is needed; “$named” is $found." >&2
    echo "Get one from https://www.python.org/downloads/ or your system's packages. Then: make html PYTHON=python3.12" >&2
    exit 1
fi
[ "$python" = "$named" ] || echo "“$named” is $found, so $python is taken."
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
