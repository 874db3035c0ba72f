# Standard streams that are closed, full or gone: told, and never mixed up with files.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1
mkdir mix
cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" mix/1.txt
printf '\211PNG\r\n\032\n\000\000\000\rIHDR' >mix/1.png
"$ZEREN" extract mix/1.txt -o graph.json || fail "no graph to work with"

# A message never lands in the file that is written.
run 0 bash -c '"$0" extract mix --format ndjson -o lines.ndjson 2>&-' "$ZEREN"
same '{"type"' "$(head -c 7 lines.ndjson)" "the first bytes of what was written"
run 0 bash -c '"$0" extract mix --format ndjson -o none.ndjson <&- >&- 2>&-' "$ZEREN"
same "$(cat lines.ndjson)" "$(cat none.ndjson)" "a file written with all streams closed"
run 0 bash -c '"$0" run mix/1.txt -o out.d 2>&-' "$ZEREN"
run 0 "$ZEREN" load out.d/graph.json

# A file is written all the same; what goes to a closed stream fails by its name.
run 0 bash -c '"$0" extract mix/1.txt -o whole.json >&-' "$ZEREN"
run 0 cmp whole.json graph.json
run 3 bash -c '"$0" load graph.json >&-' "$ZEREN"
said "standard output: it is closed"
run 3 bash -c '"$0" --lang zh check mix/1.txt >&-' "$ZEREN"
said "标准输出：已关闭"
run 3 bash -c '"$0" help >&-' "$ZEREN"
said "standard output"
run 3 bash -c '"$0" extract - <&-' "$ZEREN"
said "standard input: it is closed"
run 3 bash -c '"$0" extract - <mix' "$ZEREN"
said "standard input: it is a folder"
if [ -e /dev/full ]; then
  for command in "load graph.json" "map graph.json" "export graph.json --to graphml" "check mix/1.txt" \
    "explain graph.json 市科技局" "diff graph.json graph.json" "unit 市科技局" "analyze graph.json" "compare graph.json"; do
    # shellcheck disable=SC2086
    "$ZEREN" $command >/dev/full 2>err
    same 3 $? "$command onto a full disk"
    said "standard output: the disk is full"
    same 1 "$(wc -l <err)" "messages of $command"
  done
fi
finish
