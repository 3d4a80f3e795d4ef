# Sourced by test: gets what the faults of tests/Faults.Tests need, where apt can; a test that lacks it is skipped.
# shellcheck shell=bash

ensure_fault_tools() {
  local packages=() as_root=()
  { command -v gcc && [ -e /usr/include/stdlib.h ]; } >/dev/null 2>&1 || packages+=(gcc libc6-dev)
  [ ${#packages[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null 2>&1 || return 0
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true >/dev/null 2>&1 || return 0
    as_root=(sudo -n)
  fi
  echo "Installing what the fault tests need: ${packages[*]}." >&2
  {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends "${packages[@]}"
  } </dev/null >/dev/null 2>&1 || echo "That did not succeed: some of the fault tests are skipped." >&2
}
