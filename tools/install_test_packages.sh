#!/bin/sh
# Installs from Debian what the full test suite uses and this machine lacks: a Postgres server,
# a browser, a PDF rasteriser and a spreadsheet program. Does nothing, and asks for nothing, where all are there.
set -eu

missing=""
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing="$missing postgresql"
command -v chromium >/dev/null || missing="$missing chromium"
command -v pdftoppm >/dev/null || missing="$missing poppler-utils"
command -v soffice >/dev/null || missing="$missing libreoffice-calc"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "The full test suite needs:$missing. There is no apt here: install them by hand." >&2
    exit 2
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    as_root="sudo"
    echo "Installing system packages needs sudo, which may ask for your password."
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
log="$(mktemp)"
# Package scripts talk a lot; what they said matters only where they failed.
# $missing is unquoted on purpose: one word a package.
if ! { $as_root apt-get update && $as_root apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "The packages could not be installed: see apt's own words above." >&2
    exit 2
fi
rm -f "$log"
