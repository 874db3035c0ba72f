#!/usr/bin/env bash
# Draws the pictures of the README from the five documents, into graphs/gallery.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/common.sh

build out/build -DCMAKE_BUILD_TYPE=Release
zeren=out/build/zeren
mkdir -p graphs/gallery
graph=$(mktemp)
trap 'rm -f "$graph"' EXIT
"$zeren" extract graphs/texts >"$graph"
for kind in load sectors heat leads compare org; do
  "$zeren" map "$kind" "$graph" --lang zh -o "graphs/gallery/$kind.svg"
done
"$zeren" map duties graphs/examples/ningbo.txt --lang zh -o graphs/gallery/duties.svg
ls -l graphs/gallery
