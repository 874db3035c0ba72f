#!/usr/bin/env bash
# Installs what is missing, builds with -Werror and runs every test, then once more under the address and
# undefined-behaviour sanitizers, where a leak fails the run. Ends with the count of both runs.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/common.sh

passed=0 failed=0 skipped=0

# attribute FILE NAME: a number of the <testsuite> of a JUnit file
attribute() { sed -n "/^<testsuite/,/>/s/^[[:space:]]*$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

# run_tests FOLDER [ctest options]: runs, and adds to the counts
run_tests() {
  local folder=$1 report=$PWD/$1/tests.xml ran missed broken
  shift
  say "tests in $folder"
  rm -f "$report"
  ctest --test-dir "$folder" --parallel "$(nproc)" --output-on-failure --output-junit "$report" "$@" || true
  if [ ! -s "$report" ]; then
    echo "ctest left no report in $folder" >&2
    exit 3
  fi
  ran=$(attribute "$report" tests)
  broken=$(attribute "$report" failures)
  missed=$(($(attribute "$report" skipped) + $(attribute "$report" disabled)))
  passed=$((passed + ran - broken - missed))
  failed=$((failed + broken))
  skipped=$((skipped + missed))
}

need_packages "${packages_build[@]}" "${packages_fonts[@]}" "${packages_tests[@]}"
build out/build -DCMAKE_BUILD_TYPE=Release -DZEREN_TESTS=ON -DZEREN_WERROR=ON
run_tests out/build
build out/asan -DCMAKE_BUILD_TYPE=Debug -DZEREN_TESTS=ON -DZEREN_WERROR=ON -DZEREN_SANITIZER=address,undefined
run_tests out/asan --label-exclude plain

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
