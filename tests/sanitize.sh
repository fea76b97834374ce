#!/usr/bin/env bash
# Runs tests under a sanitizer.   tests/sanitize.sh asan|tsan [LABELS]      LABELS: unit (default), or 'unit|fuzz'
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/build.sh "$1"
# Qt and fontconfig keep what they allocate at start; only our own leaks count, and Pado's values own what they hold.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1
ctest --preset "$1" -L "${2:-unit}" --parallel 2
