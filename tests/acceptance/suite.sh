#!/usr/bin/env bash
# Runs one acceptance suite of the folder `shared` beside the checkout on the program, with the floor that it must not fall below.
#   suite.sh PROGRAM HARNESS [OPTION…]      HARNESS is a path inside shared, for example suites/feeds/run_feeds.py
# Exit 77 (skipped) where the folder is absent. In OPTIONs, @PADO@ stands for the program.
set -euo pipefail
program=$1
harness=${PADO_SHARED:-$(dirname "$0")/../../../shared}/$2
shift 2
if [ ! -f "$harness" ]; then
    echo "skipped: $harness is not there; the acceptance suites lie in a folder 'shared' beside the checkout, or at PADO_SHARED"
    exit 77
fi
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
python3 "$harness" "${@//@PADO@/$program}"
