#!/usr/bin/env bash
# The same bytes of SVG and DOT with and without fonts; well-formed XML; PNG and PDF without a font still come.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/no-fonts"
cat >"$work/fonts.conf" <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$work/no-fonts</dir><cachedir>$work/cache</cachedir></fontconfig>
XML
"$ZEREN" extract "$ZEREN_ROOT/graphs/texts" -o "$work/five.json"
failed=0
one() { # KIND FORMAT [options]
  local kind=$1 format=$2
  shift 2
  "$ZEREN" map "$kind" "$work/five.json" --lang zh "$@" -o "$work/with.$format"
  FONTCONFIG_FILE=$work/fonts.conf "$ZEREN" map "$kind" "$work/five.json" --lang zh "$@" -o "$work/without.$format" 2>"$work/err"
  if ! cmp -s "$work/with.$format" "$work/without.$format"; then
    echo "FAILED: $kind.$format depends on the fonts"
    failed=1
  fi
}
document=$(python3 -c "import json,sys; print(json.load(open(sys.argv[1]))['documents'][1]['id'])" "$work/five.json")
unit=$(python3 -c "import json,sys; print(json.load(open(sys.argv[1]))['units'][0]['id'])" "$work/five.json")
for format in svg dot; do
  for kind in load sectors heat leads compare org; do one $kind $format; done
  one duties $format --document "$document"
  one ego $format --unit "$unit"
done
for kind in load sectors heat leads compare org; do
  "$ZEREN" map $kind "$work/five.json" --lang zh -o "$work/x.svg"
  python3 - "$work/x.svg" <<'PY'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
space = {"svg": "http://www.w3.org/2000/svg"}
texts = ["".join(t.itertext()) for t in root.iterfind(".//svg:text", space)]
assert len(texts) > 20, "text is not text"
assert root.find("svg:title", space).text, "no title"
assert len({e.get("id") for e in root.iter() if e.get("id")}) == sum(1 for e in root.iter() if e.get("id")), "an id twice"
PY
done
FONTCONFIG_FILE=$work/fonts.conf "$ZEREN" map load "$work/five.json" --lang zh -o "$work/x.png" 2>"$work/err" || true
grep -q 字体 "$work/err" || { echo "FAILED: no word about missing fonts"; cat "$work/err"; failed=1; }
exit $failed
