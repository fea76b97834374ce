#!/usr/bin/env bash
# Looks for inputs that break a promise, guided by libFuzzer, under the address and undefined-behaviour sanitizers of clang.
#   tests/fuzz/run.sh [SECONDS] [NAME…]      60 seconds of each target, all of them
# What was found lies in build/fuzz/found; mended, it belongs into tests/fuzz/regressions/NAME, which every ./test replays.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(feed opml encoding html article)
packaging/build.sh fuzz
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1 TZ=UTC
mkdir -p build/fuzz/found

failed=()
for name in "${names[@]}"; do
    folders=("build/fuzz/corpus/$name") # new inputs go into the first
    mkdir -p "${folders[0]}"
    [ -d "tests/fuzz/regressions/$name" ] && folders+=("tests/fuzz/regressions/$name")
    build/fuzz/fuzz_"$name" "${folders[@]}" -dict=tests/fuzz/markup.dict -max_total_time="$seconds" -max_len=8192 -timeout=20 \
        -rss_limit_mb=3000 -artifact_prefix=build/fuzz/found/"$name"- >build/fuzz/"$name".log 2>&1 || failed+=("$name")
    tail -n 1 build/fuzz/"$name".log
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "Found something in: ${failed[*]}; see build/fuzz/NAME.log and build/fuzz/found." >&2
    exit 1
fi
