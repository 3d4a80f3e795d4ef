#!/usr/bin/env bash
# build.sh fsync-shim|clock-shim
# Compiles a shim, unless that is done, and prints where it is; exits with 1 where there is no C compiler.
set -euo pipefail

name="${1:-fsync-shim}"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
source="$root/eng/faults/$name.c"
library="$root/artifacts/faults/lib$name.so"

if [ ! -e "$library" ] || [ "$source" -nt "$library" ]; then
  compiler="$(command -v gcc || command -v cc)" || {
    echo "There is no C compiler here: install the packages gcc and libc6-dev." >&2
    exit 1
  }
  mkdir -p "${library%/*}"
  # Under another name first: a process that is running keeps the library that it has.
  "$compiler" -std=c11 -O2 -Wall -Wextra -Werror -fPIC -shared -o "$library.$$" "$source" -ldl >&2
  mv "$library.$$" "$library"
fi
printf '%s\n' "$library"
