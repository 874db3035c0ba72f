# Bytes that are no policy document: each ends with a message and the documented exit code, or with a finding.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1

: >empty.txt
run 1 "$ZEREN" check empty.txt
printed "empty.txt:1:1: warning: the document has no text [empty]"
run 0 "$ZEREN" extract empty.txt
printed '"measures": []'
run 0 "$ZEREN" run empty.txt -o empty
run 0 "$ZEREN" map load empty.txt --lang zh
printed "没有可画的责任"
lacks out "资料来源"
[ -s empty/graph.json ] || fail "run of an empty file wrote no graph"

# A table of data in which nothing is found is no result; a text without duties is one.
printf 'name,place,note\nA,b,c\nB,b,d\nC,e,f\n' >table.csv
for command in analyze compare; do
  run 3 "$ZEREN" $command table.csv --lang en
  said "table.csv: a table of data in which no duty was found"
done
run 3 "$ZEREN" --lang zh analyze table.csv
run 3 "$ZEREN" compare table.csv "$ZEREN_ROOT/graphs/davis.csv" --by file
printf 'woman,event\nA,E1\nA,E2\nB,E1\n' >woman.csv
run 0 "$ZEREN" analyze woman.csv --method load --lang en
said "woman.csv: list of ties: woman → unit, event → measure"
run 0 "$ZEREN" --lang zh load woman.csv
said "woman.csv：边表：woman → unit"
printf 'from,to\nA,E1\nA,E2\nB,E1\n' >sides.csv
run 1 "$ZEREN" check sides.csv --lang en
printed 'say --network two-mode'
run 0 "$ZEREN" analyze sides.csv --network two-mode --method load --csv
printed 'A,'

printf '\177ELF\002\001\001\000\000\000\000\000\000\000\000\000\003\000>\000' >program
run 3 "$ZEREN" extract program
said "program"
empty out
run 3 "$ZEREN" --lang zh extract program
head -c 4096 /dev/zero >zeros.txt
run 3 "$ZEREN" extract zeros.txt
printf '\211PNG\r\n\032\n\000\000\000\rIHDR' >image.png
run 3 "$ZEREN" extract image.png
mkdir folder
cp image.png folder/
run 3 "$ZEREN" extract folder
said "passed over folder/image.png"
said "nothing that zeren can read"
cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" folder/
run 0 "$ZEREN" extract folder
said "passed over folder/image.png"
printed '"id": "ningbo#5"'

# Invalid UTF-8 is read around, counted and shown where it stands.
printf '宁波市质量方案\n一、总则\n（一）做\377\376好。（责任单位：市科技局）\n' >bad.txt
run 1 "$ZEREN" check bad.txt
printed "bad.txt:3:5: warning: bytes that could not be decoded: 2 [invalid-bytes]"
run 0 "$ZEREN" explain bad.txt 市科技局
printed "bad.txt:3:15"

# Graph files of another version, of another kind, cut off.
echo '{"format": "zeren-graph", "version": 2, "documents": []}' >v2.json
run 3 "$ZEREN" load v2.json
said "v2.json: line 1: version: 2"
echo '{"a": 1}' >other.json
run 3 "$ZEREN" load other.json
said "zeren-graph"
"$ZEREN" extract "$ZEREN_ROOT/graphs/examples/ningbo.txt" >whole.json
head -c 700 whole.json >cut.json
run 3 "$ZEREN" load cut.json
said "cut.json: line"
run 3 "$ZEREN" --lang zh load cut.json
sed 's/"unit": "330200\/市科技局"/"unit": "nobody"/' whole.json >dangling.json
run 3 "$ZEREN" load dangling.json
said "dangling.json: duties[5].unit: \"nobody\""

# Selections that the graph does not have.
for option in "--document nothing" "--place 火星" "--sector nothing"; do
  run 2 "$ZEREN" load whole.json $option
done
run 2 "$ZEREN" load whole.json --sort leed
said "did you mean lead?"
run 2 "$ZEREN" analyze whole.json -m betweeness
said "did you mean betweenness?"
run 2 "$ZEREN" analyze --explain centralty
said "did you mean centrality?"
run 2 "$ZEREN" explain whole.json 市科枝局
said "did you mean 市科技局?"
run 2 "$ZEREN" load whole.json --csv --json
for twice in "-o a -o b" "-o a -oa" "--place 宁波 --place=330200" "--top 3 --top 3"; do
  run 2 "$ZEREN" load whole.json $twice
  said "is given more than once"
done
run 0 "$ZEREN" load whole.json --csv --csv
run 2 "$ZEREN" analyze whole.json --csv
said "--method"
run 2 "$ZEREN" map whole.json -o x.jpeg
said "svg, pdf, png"
run 2 "$ZEREN" map dutys whole.json
said "did you mean duties?"
run 2 "$ZEREN" unit 市科技局 --place 火星
said "no such place: 火星"
run 2 "$ZEREN" unit 市科技局 --place 闸北区
said "闸北区 is part of 静安区 (310106) now"
run 2 "$ZEREN" unit 市科技局 ' '
said "a name is empty"
run 2 "$ZEREN" unit "$(printf '\312\320')"
said "no UTF-8"
run 2 "$ZEREN" unit whole.json 市科技局
said "whole.json is a file, no name"
printf 'nothing in it\n' >idle.txt
run 1 "$ZEREN" check idle.txt
said "no duties found"
lacks err "says why"
printf '某市支持创业办法政策解读\n\n一、基本原则\n（一）坚持公平。\n' >told.txt
run 0 "$ZEREN" extract told.txt
said "no duties found"
lacks err "says why" # for check finds nothing in it
run 3 "$ZEREN" unit 市科技局 --units missing.tsv
said "missing.tsv"
printf 'not\ta table\n' >units.tsv
run 3 "$ZEREN" unit 市科技局 --units units.tsv
said "units.tsv"
printf 'ok = true; it is no table\n' >units.tsv
run 3 "$ZEREN" unit 市科技局 --units units.tsv
said "units.tsv:1: expected the name of a unit, and tabs or commas between columns"

printf '中国眼谷\t330300\tdevelopment-zone\n' | iconv -f UTF-8 -t GB18030 >units.tsv
run 0 "$ZEREN" unit 中国眼谷 --units units.tsv --csv
printed "330300"

# An empty text is never passed over in silence.
for ask in "extract" "extract --format ndjson" "load" "analyze" "compare" "map load -o empty.svg" \
  "export --to graphml"; do
  command=${ask%% *} rest=${ask#"$command"}
  # shellcheck disable=SC2086
  run 0 "$ZEREN" $command ${rest% -o *} empty.txt -o made
  said "empty.txt: the document has no text"
  said "no duties found: documents 1, measures 0"
done
run 3 "$ZEREN" run empty.txt -o away/out
said "away/out: the folder to write into is not there; make it first"

# A text that has changed, or gone, since the graph was made.
cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" .
"$ZEREN" extract ningbo.txt >moved.json
run 0 "$ZEREN" explain moved.json 市科技局
echo >>ningbo.txt
run 1 "$ZEREN" explain moved.json 市科技局
said "has changed since the graph was made"
rm ningbo.txt
run 1 "$ZEREN" explain moved.json 市科技局
said "is gone"
printed "ningbo.txt:11: 市科技局"

# Options that contradict, or would do nothing, are refused and not passed over.
run 2 "$ZEREN" map whole.json -o x.svg --format png
said "-o ends in svg and --format is png"
[ ! -e x.svg ] || fail "a picture was written all the same"
run 0 "$ZEREN" map whole.json -o x.svg --format svg
run 2 "$ZEREN" map load whole.json --unit 市科技局
said "without effect on map load: --unit"
run 2 "$ZEREN" load whole.json --bom
run 2 "$ZEREN" load whole.json --json --bom
said "--bom is for --csv"
run 0 "$ZEREN" run whole.json --bom -o with-bom
run 2 "$ZEREN" plan whole.json --do "drop 市科技局" --rules none.txt
said "without effect on --do, --scenario: --rules"

# A graph names its sources; only regular files are opened, whatever it says, and nothing waits.
mkfifo pipe
for source in pipe /dev/stdin /dev/fd/0 /proc/self/fd/0 /dev/zero - .; do
  sed "s#\"source\": \"[^\"]*\"#\"source\": \"$source\"#" whole.json >lured.json
  run 1 timeout 60 "$ZEREN" explain lured.json 市科技局 < <(exec sleep 90 >/dev/null 2>&1)
  said "is gone"
  run 0 timeout 60 "$ZEREN" run lured.json -o lured.out < <(exec sleep 90 >/dev/null 2>&1)
done

# A file whose name is no UTF-8 is found again by the name that a graph file can hold.
odd=$(printf 'a\377\376b')
mkdir odd
cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" "odd/$odd.txt"
printf 'another' >"odd/$(printf 'a\377\375b').txt"
run 0 "$ZEREN" extract "odd/$odd.txt" -o odd.json
run 0 "$ZEREN" explain odd.json 市科技局
lacks err "is gone"
printed "^"
(cd odd && cp "$odd.txt" .. && cd .. && "$ZEREN" extract "$odd.txt" -o here.json) || fail "no graph of an oddly named file"
run 0 "$ZEREN" explain here.json 市科技局

# ... and stands in every result as UTF-8; two such names stay two
printf 'another' >"odd/a%FF%FEb.txt"
run 0 "$ZEREN" run odd -o odd.out
printed 'duties-a%FF%FEb~2.'
for result in $(find odd.out -type f ! -name '*.pdf'); do
  iconv -f UTF-8 -t UTF-8 "$result" >/dev/null 2>&1 || fail "$result is no UTF-8"
done
run 0 "$ZEREN" explain odd.out 'a%FF%FEb'
[ "$(grep -c '"source": "odd/a%FF%FEb.txt"' odd.out/graph.json)" = 2 ] || fail "not both: the odd name, and the name that it is written as"

# ... as the name of a network that is compared, too
cp odd.json "$odd.json"
run 0 "$ZEREN" compare "$odd.json" whole.json --by file --json
iconv -f UTF-8 -t UTF-8 "$work/out" >/dev/null 2>&1 || fail "a network's name is no UTF-8"
printed "a%FF%FEb.json"

# a quotation in a message is of whole characters; a broken docx is told with what to do
printf '甲局,%s,,单位,,\n' "$(printf 'a市教育局市教育局市教育局市教育局市教育局市教育局市教育局市教育局')" >"$work/long.csv"
run 3 "$ZEREN" unit 甲局 --units "$work/long.csv" --lang zh
said '…”'
iconv -f UTF-8 -t UTF-8 "$work/err" >/dev/null || fail "a character cut in two"
printf 'PK\003\004rest' >"$work/broken.docx"
# in a folder it costs the others nothing
mkdir -p "$work/some"
cp "$work/broken.docx" "$work/some/"
printf '%%PDF-1.4 torn' >"$work/some/torn.pdf"
printf '宁波市工作要点\n一、任务\n（一）修桥。（责任单位：市交通局）\n' >"$work/some/whole.txt"
run 1 "$ZEREN" run "$work/some" -o "$work/some.out" --lang en
printed "files not read: 2"
said "passed over"
run 0 "$ZEREN" load "$work/some" --csv
printed "市交通局"
# graphs of another version, cut, or none: what to do about it
sed 's/"version": 1/"version": 2/' whole.json >later.json
run 3 "$ZEREN" load later.json --lang zh
said "不认识版本 2，只认识 1；请用这一版 zeren 从原文重新 extract"
head -c 500 whole.json >cut.json
run 3 "$ZEREN" load cut.json --lang zh
said "不完整：在中途结束；请重新取得"
printf '{"a": 1}\n' >other.json
run 3 "$ZEREN" load other.json --lang zh
said "请给 zeren extract 写出的图"
printf '%%PDF-1.4 broken' >broken.pdf
run 3 "$ZEREN" load broken.pdf --lang zh
said "PDF 文件已损坏：请重新取一份"
run 3 "$ZEREN" check "$work/broken.docx" --lang zh
said "请重新取一份"
lacks "$work/err" "Not a"
finish
