#!/usr/bin/env bash
# Draws the pictures of the README into graphs/gallery: the five documents and the worked example, without tooltips,
# ids and classes, which a picture on a page has no use for. The same documents give the same bytes (tests/cli/gallery.sh
# says when they are no longer these). usage: gallery.sh [FOLDER]; the command is $ZEREN, else it is built.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/common.sh

[ -n "${ZEREN:-}" ] || build out/build -DCMAKE_BUILD_TYPE=Release
zeren=${ZEREN:-out/build/zeren}
folder=${1:-graphs/gallery}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder"
"$zeren" extract graphs/texts -o "$work/five.json"

# NAME: $work/NAME.svg, made plain
plain() {
  local name=$1
  sed -E -e ':title' -e '/<title>[^<]*$/{N;b title' -e '}' -e '3,$s|<title>[^<]*</title>||g' \
    -e 's/<g( id="[^"]*")? class="(node|edge)[^"]*">/<g>/' -e '/^$/d' "$work/$name.svg" >"$folder/$name.svg"
}

# NAME KIND GRAPH [options of zeren map]
draw() {
  local name=$1 kind=$2 graph=$3
  shift 3
  "$zeren" map "$kind" "$graph" --lang zh "$@" -o "$work/$name.svg"
  plain "$name"
}

for kind in load sectors heat leads compare org; do
  draw "$kind" "$kind" "$work/five.json"
done
draw duties duties graphs/examples/ningbo.txt
draw ego ego "$work/five.json" --unit 450000/自治区科技厅
"$zeren" plan "$work/five.json" --place 广西 --balance --lang zh --map "$work/difference.svg" >/dev/null
plain difference
wc -c "$folder"/*.svg
