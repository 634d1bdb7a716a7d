#!/bin/sh
# Writes requirements.lock (what running and testing needs) and requirements-dev.lock (that and the
# tools of `make lint`): exact versions with hashes for every platform and every Python from 3.11.
# Use: sh tools/lock.sh PATH-OF-UV
set -eu
uv="$1"

compile() {
    "$uv" pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade \
        --no-header --no-annotate --no-emit-index-url --no-config --quiet "$@"
}

compile --extra build --extra test --output-file requirements.lock
# The first lock binds the second: linting must see the libraries that run.
compile --extra build --extra test --extra dev --constraints requirements.lock \
    --output-file requirements-dev.lock
