# Sourced by run and test: makes sure that PostgreSQL's server programs are on this machine.
# shellcheck shell=bash

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

has_postgres() {
  local programs
  if [ -n "${CARDPLATFORM_PG_BIN:-}" ]; then
    [ -x "$CARDPLATFORM_PG_BIN/initdb" ]
    return
  fi
  for programs in /usr/lib/postgresql/*/bin/initdb; do
    [ -x "$programs" ] && return 0
  done
  command -v initdb >/dev/null 2>&1
}

# Installs the distribution's packages; everything apt says goes to stderr, so that stdout stays ours.
install_postgres() {
  local as_root=()
  command -v apt-get >/dev/null 2>&1 \
    || fail "PostgreSQL's server programs were not found, and this is not Debian or Ubuntu: install PostgreSQL 14 or newer and set CARDPLATFORM_PG_BIN to its bin folder."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 \
      || fail "PostgreSQL's server programs were not found, and there is no sudo to install them with: ask an administrator for 'apt-get install postgresql'."
    echo "PostgreSQL is not installed: installing the distribution's package with sudo." >&2
    as_root=(sudo)
  else
    echo "PostgreSQL is not installed: installing the distribution's package." >&2
  fi

  # The server runs under ./data, so the distribution's own cluster would only occupy memory and a port.
  local common=/etc/postgresql-common/createcluster.conf
  {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    if [ ! -e "$common" ]; then
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql-common &&
      "${as_root[@]}" sed -i "s/^#\?create_main_cluster.*/create_main_cluster = false/" "$common"
    fi &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql
  } </dev/null >&2 || true
  has_postgres || fail "PostgreSQL could not be installed: run 'apt-get install postgresql' and see what it says."
}

ensure_postgres() {
  has_postgres && return
  [ -z "${CARDPLATFORM_PG_BIN:-}" ] || fail "CARDPLATFORM_PG_BIN is '$CARDPLATFORM_PG_BIN', but there is no initdb in it."
  install_postgres
}

ensure_dotnet() {
  command -v dotnet >/dev/null 2>&1 || fail "The .NET SDK was not found: install the .NET 10 SDK and put dotnet on the PATH."
}
