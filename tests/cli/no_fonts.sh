# Without any font: maps are drawn all the same, SVG and DOT byte for byte; PNG and PDF say what they lack.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1
mkdir fonts cache
cat >fonts.conf <<'END'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>fonts</dir><cachedir>cache</cachedir></fontconfig>
END
text=$ZEREN_ROOT/graphs/examples/ningbo.txt
kind=$("$ZEREN" map --list | awk 'NR == 1 { print $1 }')
for format in svg dot png pdf; do
  run 0 "$ZEREN" map "$kind" "$text" -o with.$format
  FONTCONFIG_FILE=$work/fonts.conf run 0 "$ZEREN" map "$kind" "$text" -o without.$format
  [ -s without.$format ] || fail "no $format without fonts"
done
said "fonts-noto-cjk"
cmp -s with.svg without.svg || fail "SVG depends on fonts"
cmp -s with.dot without.dot || fail "DOT depends on fonts"
FONTCONFIG_FILE=$work/fonts.conf run 0 "$ZEREN" run "$text" -o results
said "fonts-noto-cjk"
finish
