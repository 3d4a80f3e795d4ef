#!/usr/bin/env bash
# eng/faults.sh                    the matrix of faults under load: long cells, more load; takes about half an hour
# eng/faults.sh PausedServer …     only the cells whose class begins so
# CARDPLATFORM_FAULTS=quick eng/faults.sh     the cells as ./test runs them
set -uo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root" || exit 1
. eng/postgres.sh
. eng/faults/install.sh

ensure_dotnet
ensure_postgres
ensure_fault_tools
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export CARDPLATFORM_FAULTS="${CARDPLATFORM_FAULTS:-full}"
# The tests bring their own database; what is set for ./run must not reach them.
unset CARDPLATFORM_PORT CARDPLATFORM_DATA ConnectionStrings__CardPlatform

program=artifacts/embedded/bin/Faults.Tests/release/CardPlatform.Faults.Tests.dll
results="$root/artifacts/fault-results"
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0

# One line per test that the report of a class has.
tell() {
  local line outcome name seconds
  while IFS= read -r line; do
    outcome="$(sed -n 's/.* result="\([^"]*\)".*/\1/p' <<<"$line")"
    name="$(sed -n 's/.* name="CardPlatform\.Faults\.Tests\.\([^"]*\)".*/\1/p' <<<"$line")"
    seconds="$(sed -n 's/.* time="\([0-9.]*\)".*/\1/p' <<<"$line")"
    case "$outcome" in
      Pass) passed=$((passed + 1)) outcome=passed ;;
      Skip) skipped=$((skipped + 1)) outcome=skipped ;;
      *) failed=$((failed + 1)) outcome=failed ;;
    esac
    printf '%-7s %7.1f s  %s\n' "$outcome" "${seconds:-0}" "$name"
  done < <(grep -o '<test [^>]*>' "$1")
}

# A class that hangs or crashes fails, and the others have their turn.
run_class() {
  local class="$1" status=0
  local report="$results/${class##*.}.xml" log="$results/${class##*.}.log"
  timeout --signal=KILL 3600 dotnet "$program" -class "$class" -noLogo -noColor -xml "$report" \
    </dev/null >"$log" 2>&1 || status=$?
  if grep -q '<test ' "$report" 2>/dev/null; then
    tell "$report"
    sed -n 's/^Reported: /                   /p' "$log"
  else
    failed=$((failed + 1))
    printf '%-7s %9s  %s ended with status %s\n' failed "" "${class##*.}" "$status"
  fi
  [ "$status" -eq 0 ] || cat "$log"
}

selected() {
  local class="$1" wanted
  shift
  [ $# -eq 0 ] && return 0
  for wanted in "$@"; do
    [[ "${class##*.}" == "$wanted"* ]] && return 0
  done
  return 1
}

if dotnet build tests/Faults.Tests -c Release -v quiet </dev/null; then
  while IFS= read -r class; do
    selected "$class" "$@" && run_class "$class"
  done < <(dotnet "$program" -noLogo -noColor -list classes </dev/null | grep '^CardPlatform\.' | sort)
else
  failed=1
fi

[ $((passed + failed)) -gt 0 ] || failed=1
[ "$skipped" -eq 0 ] || echo "$skipped skipped: see above"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
