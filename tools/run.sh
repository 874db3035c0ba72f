#!/usr/bin/env bash
# Installs what is missing, builds zeren and runs it on the five documents: results in out/five.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/common.sh

need_packages "${packages_build[@]}" "${packages_fonts[@]}"
build out/build -DCMAKE_BUILD_TYPE=Release
say "zeren run -o out/five"
out/build/zeren run -o out/five
