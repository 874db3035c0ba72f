# The README's examples print what the README says; its links lead somewhere.
. "$(dirname "$0")/lib.sh"
readme=$ZEREN_ROOT/README.md
[ -e "$readme" ] || fail "no README.md"
mkdir "$work/here"
run 0 python3 "$ZEREN_ROOT/tests/cli/readme.py" "$readme" "$ZEREN_ROOT" "$work/here"
cat "$work/out"
for link in $(grep -o '](\([^)h#][^)]*\))' "$readme" | sed 's/](\(.*\))/\1/' | sort -u); do
  [ -e "$ZEREN_ROOT/${link%%#*}" ] || fail "the README leads to $link, which is not there"
  checks=$((checks + 1))
done
# Every command is in its table of commands.
for command in $("$ZEREN" help | sed -n '/^COMMANDS/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  holds "$readme" "\`zeren $command"
done
finish
