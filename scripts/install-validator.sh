#!/bin/sh
# Installs the HTML validator that the tests call, at the versions of tests/tools/package-lock.json.
# Node.js comes as a Python package, so that nothing need be on the machine.
# Usage: install-validator.sh BIN_FOLDER_OF_THE_VIRTUAL_ENVIRONMENT
set -eu
bin=$(cd "$1" && pwd)
cd "$(dirname "$0")/../tests/tools"
PATH="$bin:$PATH" npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
