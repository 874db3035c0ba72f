# The shared library shows what is marked ZR_API, and nothing else; the static one hides nothing under other names.
. "$(dirname "$0")/lib.sh"
library=$ZEREN_BUILD/libzeren.so
[ -e "$library" ] || skip "no shared library built"

nm -D --defined-only "$library" | awk '{ print $3 }' | sort >"$work/shown"
lacks "$work/shown" " "
grep -v '^zr_' "$work/shown" >"$work/odd"
empty "$work/odd"

# Names declared with ZR_API, up to their bracket or semicolon.
sed -n 's/.*\bZR_API\b//p' "$ZEREN_ROOT"/include/zeren/*.h | grep -o 'zr_[a-z0-9_]*[ ]*(' | tr -d ' (' | sort -u >"$work/declared"
comm -23 "$work/shown" "$work/declared" >"$work/undeclared"
empty "$work/undeclared"
comm -13 "$work/shown" "$work/declared" >"$work/missing"
empty "$work/missing"
finish
