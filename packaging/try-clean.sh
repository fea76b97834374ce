#!/usr/bin/env bash
# Proves ./run and ./test on a clean Debian: makes a chroot of SUITE and runs them on a copy of the last commit.
#   packaging/try-clean.sh bookworm|trixie [FOLDER]     as root; needs debootstrap. FOLDER (default: a new one) may hold a
#                                                       base system from an earlier try, which is then used again.
set -euo pipefail
suite=$1
folder=${2:-$(mktemp -d)}
here=$(cd "$(dirname "$0")/.." && pwd)
system=$folder/$suite

if [ ! -e "$system/etc/os-release" ]; then
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$system"
fi
# The machine's own /dev must never be left inside: whoever deletes the folder would delete it too.
leave() {
    for inner in dev proc; do
        ! mountpoint -q "$system/$inner" || umount -R --lazy "$system/$inner" ||
            echo "try-clean: $system/$inner is still mounted; unmount it before you delete the folder." >&2
    done
}
trap leave EXIT
mountpoint -q "$system/proc" || mount -t proc proc "$system/proc"
mountpoint -q "$system/dev" || { mount --rbind /dev "$system/dev" && mount --make-rslave "$system/dev"; }
cp /etc/resolv.conf "$system/etc/resolv.conf"
rm -rf "$system/pado" "$system/root/.local" # what an earlier try made
mkdir "$system/pado"
git -C "$here" archive HEAD | tar -x -C "$system/pado"

inside() { chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
inside /pado/run --version
inside /pado/run init --demo
inside /pado/run brief --format pdf -o /root/brief.pdf
inside /pado/run facts --limit 3
inside /pado/test
echo "$suite: ./run and ./test went through on a clean system."
