#!/usr/bin/env bash
# Figures of speed and memory, one row each.
# usage: tools/bench.sh [extract]     extraction of the five texts, repeated to 200 MB (MEGABYTES=N for another size)
#        tools/bench.sh analysis      the kernels of analysis beside igraph's functions and NetworkX (at 10^4)
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/common.sh

megabytes=${MEGABYTES:-200}
bench=out/bench

# measure NAME BYTES COMMAND…: seconds, MB/s and peak memory of one run, output thrown away
measure() {
  python3 - "$@" <<'END'
import os, resource, subprocess, sys, time
name, size, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
start = time.monotonic()
code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
seconds = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
note = "" if code == 0 else f"   exit {code}"
print(f"{name:<38} {seconds:8.2f} s {size / 1e6 / seconds:9.1f} MB/s {peak:9.0f} MB{note}", flush=True)
END
}

# The five texts again and again, in files of their own, to about so many megabytes.
generate() {
  python3 - "$bench" "$megabytes" <<'END'
import glob, os, sys
folder, most = sys.argv[1], int(sys.argv[2]) * 1000000
texts = [open(path, "rb").read() for path in sorted(glob.glob("graphs/texts/*.txt"))]
os.makedirs(folder + "/texts")
size = number = 0
while size < most:
    text = texts[number % len(texts)]
    with open(f"{folder}/texts/{number:06d}.txt", "wb") as file:
        file.write(text)
    size += len(text)
    number += 1
print(f"{number} documents, {size} bytes")
END
}

bench_extract() {
  say "extraction"
  rm -rf "$bench"
  mkdir -p "$bench"
  trap 'rm -rf "$bench"' EXIT
  generate
  size=$(cat "$bench"/texts/*.txt | wc -c)
  cat "$bench"/texts/*.txt >/dev/null # in memory before any clock runs
  measure "extract ndjson, 1 job" "$size" out/build/zeren extract "$bench/texts" --jobs 1 --format ndjson
  measure "extract ndjson, 2 jobs" "$size" out/build/zeren extract "$bench/texts" --jobs 2 --format ndjson
  measure "extract json, 2 jobs" "$size" out/build/zeren extract "$bench/texts" --jobs 2
  measure "wc -m" "$size" bash -c "cat $bench/texts/*.txt | LC_ALL=C.UTF-8 wc -m"
  measure "grep -c 责任单位" "$size" bash -c "cat $bench/texts/*.txt | LC_ALL=C.UTF-8 grep -c 责任单位"
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
extract) bench_extract ;;
analysis) bench_analysis ;;
*)
  echo "usage: tools/bench.sh [extract|analysis]" >&2
  exit 2
  ;;
esac
