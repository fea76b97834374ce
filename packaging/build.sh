#!/usr/bin/env bash
# Configures and builds one preset, telling only what goes wrong.
#   packaging/build.sh PRESET [CMAKE-OPTION…]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
log=build/$preset.log
mkdir -p build
if ! { cmake --preset "$preset" "$@" && cmake --build --preset "$preset"; } >"$log" 2>&1; then
    grep -nE 'error|Error|FAILED' "$log" | head -40 >&2 || true
    tail -n 20 "$log" >&2
    echo "The build failed; all of it is in $log." >&2
    exit 1
fi
