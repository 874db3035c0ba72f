# Every field that is written and every code of a finding is told of: in the README, in check --list.
. "$(dirname "$0")/lib.sh"
run 0 python3 "$ZEREN_ROOT/tests/cli/fields.py" "$ZEREN_ROOT" "$work"
cat "$work/out"
finish
