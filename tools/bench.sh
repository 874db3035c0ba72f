#!/usr/bin/env bash
# Figures of speed and memory, one row each.
# usage: tools/bench.sh [extract]      extraction of the five texts, repeated to 200 MB, beside wc -m and grep;
#                                      memory at two sizes; where the time goes
#        tools/bench.sh --corpus DIR   the same of the texts below a folder, repeated to 500 MB
#        tools/bench.sh analysis       the kernels of analysis beside igraph's functions and NetworkX (at 10^4)
# MEGABYTES=N: another size. Copies are made in a temporary folder (TMPDIR) and removed.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/common.sh

bench_extract() { # FOLDER MEGABYTES
  say "extraction: the texts of $1, repeated to $2 MB"
  cmake --build out/build --target bench_stages >/dev/null
  python3 tools/bench_extract.py out/build/zeren out/build/bench_stages "$1" "$2"
}

# Each task is a process of its own; of several runs the fastest counts, ours and theirs alike.
bench_analysis() {
  say "analysis: seeded Zipf data, places of 60 units and 1000 measures, 5 units a measure"
  cmake --build out/build --target bench_analysis >/dev/null
  python3 tools/bench_analysis.py out/build/bench_analysis
}

need_packages "${packages_build[@]}" python3
build out/build -DCMAKE_BUILD_TYPE=Release
case ${1:-extract} in
extract) bench_extract graphs/texts "${MEGABYTES:-200}" ;;
--corpus) bench_extract "${2:?a folder of texts}" "${MEGABYTES:-500}" ;;
analysis) bench_analysis ;;
*)
  echo "usage: tools/bench.sh [extract | --corpus DIR | analysis]" >&2
  exit 2
  ;;
esac
