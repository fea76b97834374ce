#!/usr/bin/env bash
# Installs what Pado is built, run and tested with, and nothing that is there already.
#   packaging/setup.sh [run|test|long|ci]      run: build and open · test: and the tests · long: and the fuzzers · ci: and the format check
# Debian 12 and 13, Ubuntu 24.04. Asks for sudo only where something is missing.
set -euo pipefail

build="build-essential cmake ninja-build ccache mold pkg-config ca-certificates
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-charts-dev libgl-dev libopengl-dev libvulkan-dev
    libcurl4-openssl-dev libxml2-dev libgumbo-dev libsqlite3-dev libsqlitecpp-dev libtomlplusplus-dev libexpected-dev
    libcli11-dev libuchardet-dev libhangul-dev zlib1g-dev qtkeychain-qt6-dev fonts-noto-cjk qt6-translations-l10n libzip-dev libigraph-dev"
test="python3 xvfb xauth poppler-utils"
long="clang"
ci="clang-format"

. /etc/os-release
case "${ID}-${VERSION_ID:-}" in
    debian-12)
        build="$build qt6-svg-dev libqt6opengl6-dev" # Qt Charts asks for the latter, in Debian 12 only
        long="$long libclang-rt-14-dev"
        ;;
    debian-13)
        build="$build qt6-svg-dev"
        long="$long libclang-rt-19-dev"
        ;;
    ubuntu-24.04)
        build="$build libqt6svg6-dev"
        long="$long libclang-rt-18-dev"
        ;;
    *)
        echo "setup: ${PRETTY_NAME:-this system} has not been tried; going on as on Debian 13." >&2
        build="$build qt6-svg-dev"
        ;;
esac

case "${1:-run}" in
    run) wanted=$build ;;
    test) wanted="$build $test" ;;
    long) wanted="$build $test $long" ;;
    ci) wanted="$build $test $ci" ;;
    *) echo "setup: run, test, long or ci?" >&2; exit 2 ;;
esac

missing=()
for package in $wanted; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing: ${missing[*]}" >&2
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and sudo is not there. As root, run:" >&2
        echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
