# What the script tests share. Sourced. The built command is $ZEREN, the checkout $ZEREN_ROOT.
# shellcheck shell=bash
set -uo pipefail
: "${ZEREN:?the built command}" "${ZEREN_ROOT:?the checkout}"
export LC_ALL=C.UTF-8 NO_COLOR=1
unset LANG LC_MESSAGES LANGUAGE
texts=$ZEREN_ROOT/graphs/texts
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
checks=0 failures=0

skip() {
  echo "skipped: $*"
  exit 77
}

fail() {
  failures=$((failures + 1))
  echo "FAILED: $*"
}

# run EXIT COMMAND…: runs it with output in $work/out and messages in $work/err; the exit code must be EXIT
run() {
  local want=$1 got
  shift
  "$@" >"$work/out" 2>"$work/err"
  got=$?
  checks=$((checks + 1))
  if [ "$got" != "$want" ]; then
    fail "exit $got, not $want: $*"
    head -n 20 "$work/out" "$work/err"
  fi
}

# said WORDS: the last run's messages hold them; printed WORDS: its output does
said() { holds "$work/err" "$1"; }
printed() { holds "$work/out" "$1"; }
holds() {
  checks=$((checks + 1))
  grep -qF -- "$2" "$1" || {
    fail "“$2” is not in $(basename "$1"):"
    head -n 20 "$1"
  }
}
lacks() {
  checks=$((checks + 1))
  ! grep -qF -- "$2" "$1" || fail "“$2” is in $(basename "$1")"
}

# draws_of COMMAND METHOD N: "--draws N" where the method takes it, else nothing
draws_of() {
  [ -s "$work/methods_$1" ] || "$ZEREN" "$1" --list --csv --lang en | tr -d '\r' >"$work/methods_$1"
  ! grep -qE "^$2,.*[, ]draws( [a-z ]+)?$" "$work/methods_$1" || echo "--draws $3"
}

same() { # same EXPECTED GOT WHAT
  checks=$((checks + 1))
  [ "$1" = "$2" ] || fail "$3: expected “$1”, got “$2”"
}

empty() {
  checks=$((checks + 1))
  [ ! -s "$1" ] || {
    fail "$(basename "$1") is not empty:"
    head -n 20 "$1"
  }
}

finish() {
  echo "$checks checks, $failures failed"
  [ "$failures" = 0 ] && [ "$checks" -gt 0 ]
  exit
}
