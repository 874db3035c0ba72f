# Files in and out: what is refused, what is passed over, and that nothing is half-written.
. "$(dirname "$0")/lib.sh"
graph=$work/graph.json
cat >"$graph" <<'END'
{"format": "zeren-graph", "version": 1, "documents": [], "places": [], "units": [], "measures": [], "duties": [], "findings": []}
END
cd "$work" || exit 1

run 3 "$ZEREN" extract missing.txt
said "missing.txt: no such file or folder"
run 3 "$ZEREN" --lang zh extract missing.txt
said "没有这个文件"
mkdir empty
run 3 "$ZEREN" extract empty
said "no files to read in folder empty"
mkfifo pipe
run 3 "$ZEREN" extract pipe
said "use -"
run 3 "$ZEREN" extract /dev/zero
said "not a file"
run 0 "$ZEREN" extract <(cat "$graph")
cp out piped
run 0 "$ZEREN" extract - <"$graph"
same "$(cat piped)" "$(cat out)" "a pipe and standard input"

# A folder: sorted, links followed, loops and pipes passed over with a word, hidden names without one.
mkdir -p folder/b folder/.hidden
cp "$graph" folder/b/2.json
cp "$graph" folder/.hidden/x.json
ln -s ../b folder/b/back
ln -s "$graph" folder/1.json
ln -s nowhere folder/gone
mkfifo folder/pipe
run 0 "$ZEREN" extract folder
said "passed over folder/b/back: a symbolic link back"
said "passed over folder/gone"
said "passed over folder/pipe"
lacks err hidden
mkdir round && ln -s . round/again
run 3 timeout 200 "$ZEREN" extract round
said "passed over round/again: a symbolic link back"
printf 'not JSON' >bad
for i in 1 2 3; do ln -sf "$i" "$((i % 3 + 1))"; done
run 3 "$ZEREN" extract 1
said "1: "

# Outputs: whole or not at all, beside the name, over links and devices as they are.
run 0 "$ZEREN" extract "$graph" -o result.json
[ -s result.json ] || fail "no result.json"
run 0 "$ZEREN" extract "$graph" -o /dev/null
[ -c /dev/null ] || fail "/dev/null was replaced"
ln -s result.json link.json
run 0 "$ZEREN" extract "$graph" -o link.json
[ -L link.json ] || fail "a link was replaced"
chmod 640 result.json
run 0 "$ZEREN" extract "$graph" -o result.json
same 640 "$(stat -c %a result.json)" "rights of a file written anew"
run 3 "$ZEREN" extract "$graph" -o nowhere/result.json
said "nowhere/result.json: the folder to write into is not there; make it first"
run 3 "$ZEREN" extract "$graph" -o bad/result.json
if [ -e /dev/full ]; then
  run 3 "$ZEREN" extract "$graph" -o /dev/full
  said "the disk is full"
fi
# A size limit stands for a disk that fills up in the middle.
big=$work/big.json
python3 - "$big" <<'END'
import json, sys
place = [{"code": "%06d" % i, "name": "地方", "level": "county"} for i in range(20000)]
json.dump({"format": "zeren-graph", "version": 1, "documents": [], "places": place, "units": [], "measures": [], "duties": [], "findings": []}, open(sys.argv[1], "w"))
END
echo old >full.json
run 3 bash -c 'ulimit -f 64; exec "$0" extract "$1" -o full.json' "$ZEREN" "$big"
same old "$(cat full.json)" "a file when the disk is full"
same "" "$(ls | grep 'full.json\.')" "what is left beside it"
run 3 bash -c 'ulimit -f 64; exec "$0" run "$1" -o runs' "$ZEREN" "$big"
same "" "$(ls -d runs* 2>/dev/null)" "what is left of run on a full disk"

if [ "$(id -u)" != 0 ]; then
  mkdir locked && chmod 555 locked
  run 3 "$ZEREN" extract "$graph" -o locked/x.json
  said "no permission"
  run 3 "$ZEREN" run "$graph" -o locked/x
  touch secret && chmod 000 secret
  run 3 "$ZEREN" extract secret
  said "no permission"
fi

# run fills a folder that is there without touching what else is in it, and refuses a file of that name.
run 3 "$ZEREN" run "$graph" -o bad
said "a file of that name is there"
mkdir -p mine/maps
echo mine >mine/maps/mine.svg
run 0 "$ZEREN" run "$graph" -o mine/
same mine "$(cat mine/maps/mine.svg)" "a file of mine"
[ -s mine/graph.json ] && [ -s mine/tables/load.csv ] || fail "run wrote nothing into a folder that is there"
same "" "$(ls -d mine.* 2>/dev/null)" "what is left beside the folder"

# Names that lead nowhere yet, names as long as the system takes, files that are not to be written.
ln -s later.json dangling.json
run 0 "$ZEREN" extract "$graph" -o dangling.json
[ -L dangling.json ] && [ -s later.json ] || fail "not written where the link leads"
mkdir deep && ln -s ../far.json deep/link.json
run 0 "$ZEREN" extract "$graph" -o deep/link.json
[ -s far.json ] || fail "not written where the link leads, as seen from its folder"
ln -s gone/x.json broken.json
run 3 "$ZEREN" extract "$graph" -o broken.json
said "make it first"
run 3 "$ZEREN" extract "$graph" -o 1
said "lead back to themselves"
for size in 248 249 255; do
  name=$(head -c $size /dev/zero | tr '\0' n)
  run 0 "$ZEREN" extract "$graph" -o "$name"
  [ -s "$name" ] || fail "a name of $size bytes was not written"
done
echo precious >kept.json && chmod 444 kept.json
run 3 "$ZEREN" load "$graph" -o kept.json
said "kept.json: the file is read-only"
same precious "$(cat kept.json)" "a read-only file"
cp "$graph" both.json
ln -s both.json alias.json
for output in both.json ./both.json alias.json; do
  run 2 "$ZEREN" load both.json -o $output
  said "both.json is to be read and to be written"
done
cmp -s "$graph" both.json || fail "an input was written over"
same "" "$(ls -A | grep '^\.zeren')" "what is left aside"

# One file is counted once, under whatever names.
cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" plan.txt
run 0 "$ZEREN" extract plan.txt -o one.json
ln -s plan.txt link.txt && ln plan.txt hard.txt
for twice in "plan.txt plan.txt" "plan.txt ./plan.txt" "plan.txt link.txt" "plan.txt hard.txt"; do
  # shellcheck disable=SC2086
  run 0 "$ZEREN" extract $twice
  cmp -s one.json out || fail "$twice is not one document"
  grep -qE "counted once|the same file as plan.txt" err || fail "$twice: nothing said"
done
run 0 "$ZEREN" extract one.json one.json
cmp -s one.json out || fail "a graph given twice is not one graph"
cp plan.txt copy.txt
run 0 "$ZEREN" extract plan.txt copy.txt
said "copy.txt has the same bytes as plan.txt"
run 0 "$ZEREN" extract plan.txt copy.txt --format ndjson
said "copy.txt has the same bytes as plan.txt"

# … however many pieces the input is read in (256 files a piece): five by name, the rest counted once
mkdir twins && for i in $(seq 300); do cp plan.txt "twins/$i.txt"; done
run 0 "$ZEREN" extract twins --format ndjson
[ "$(grep -c "has the same bytes as twins/1.txt" err)" = 5 ] || fail "not five twins by name"
[ "$(grep -c "294 more documents have the same bytes" err)" = 1 ] || fail "the rest is not counted once"
rm -r twins
# A file of another program that holds several documents is none of them twice; a copy of it is.
run 0 "$ZEREN" extract "$texts" -o several.json
for format in graphml gexf jgf node-link; do
  run 0 "$ZEREN" export several.json --to $format -o several.$format
  run 0 "$ZEREN" load several.$format --csv
  lacks err "same bytes"
done
cp several.graphml again.graphml
run 0 "$ZEREN" load several.graphml again.graphml --csv
said "again.graphml has the same bytes as several.graphml"
: >void1.txt && : >void2.txt
run 0 "$ZEREN" extract void1.txt void2.txt
lacks err "same bytes"

# Folders behind links: each once, in a word and in time, by its own name.
mkdir -p links/b links/c
cp plan.txt links/b/plan.txt
ln -s b links/a
ln -s ../b links/c/d
run 0 "$ZEREN" extract links
said "passed over links/a: a folder that has been read already"
said "passed over links/c/d: a folder that has been read already"
same 1 "$(grep -c '"sha256"' out)" "documents of a folder with links"
printed '"source": "links/b/plan.txt"'
mkdir maze
for i in $(seq 30); do
  mkdir maze/$i
  ln -s ../$((i + 1)) maze/$i/x
  ln -s ../$((i + 1)) maze/$i/y
done
cp plan.txt maze/30/plan.txt
run 0 timeout 200 "$ZEREN" extract maze
same 1 "$(grep -c '"sha256"' out)" "documents of a maze of links"

# Results are no documents.
mkdir desk && cp plan.txt desk/
run 0 "$ZEREN" run desk -o desk/results
run 0 "$ZEREN" extract desk
said "passed over desk/results: results that zeren wrote"
same 1 "$(grep -c '"sha256"' out)" "documents of a folder with results in it"
run 0 "$ZEREN" load desk/results --csv
cp out by-folder
run 0 "$ZEREN" load desk/results/graph.json --csv
same "$(cat out)" "$(cat by-folder)" "a folder of results and the graph in it"
run 2 "$ZEREN" run desk -o desk
said "desk is to be read and to be filled"
run 2 "$ZEREN" run desk -o ./desk/

# A folder in it that may not be read is named, and passed over.
if [ "$(id -u)" != 0 ]; then as_other=(env); else as_other=(setpriv --reuid 65534 --regid 65534 --clear-groups); fi
mkdir -p perm/shut && cp plan.txt perm/ && chmod 755 "$work" perm && chmod 644 perm/plan.txt && chmod 000 perm/shut
if "${as_other[@]}" test -r perm/plan.txt -a -x "$ZEREN" 2>/dev/null; then
  run 0 "${as_other[@]}" "$ZEREN" extract perm
  said "passed over perm/shut: no permission"
  run 3 "${as_other[@]}" "$ZEREN" extract perm/shut
  said "perm/shut: no permission"
fi
# A file's name may hold anything: no export and no map lets control characters through, and what is XML or JSON is so.
mkdir -p odd
odd=$(printf 'a\001b\033[2J\tc\n\302\205d\357\277\277e\177".txt')
printf '宁波市人民政府办公室关于印发方案的通知\n一、任务\n（一）建平台。（责任单位：市科技局、市财政局）\n' >"odd/$odd"
run 0 "$ZEREN" extract odd -o odd.json
for format in csv incidence long dl pajek graphml gexf jgf hif node-link ledger; do
  run 0 "$ZEREN" export odd.json --to "$format" -o "odd-$format"
done
for kind in load duties heat org; do
  run 0 "$ZEREN" map $kind odd.json -o "odd-$kind.svg"
  run 0 "$ZEREN" map $kind odd.json -o "odd-$kind.dot"
done
for made in odd-*; do
  checks=$((checks + 1))
  case $made in odd-jgf | odd-hif | odd-node-link) more='' ;; *) more='\177' ;; esac # JSON has U+007F as it is
  ! LC_ALL=C grep -q "$(printf "[\\001-\\010\\013\\014\\016-\\037$more]")" "$made" || fail "control characters in $made"
done
for made in odd-graphml odd-gexf odd-*.svg; do
  python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$made" || fail "$made is no XML"
done
for made in odd-jgf odd-hif odd-node-link; do
  python3 -c 'import json, sys; json.load(open(sys.argv[1]))' "$made" || fail "$made is no JSON"
done
# What could not be read is in the result: the graph, findings.txt, the page and the last lines say so.
mkdir mixed
printf '宁波市人民政府办公室关于印发方案的通知\n一、任务\n（一）建平台。（责任单位：市科技局）\n（二）修桥。\n' >mixed/plan.txt
printf '\320\317\021\340\241\261\032\341old' >mixed/old.doc
printf '\211PNG\r\n\032\n\0\0\0\rIHDR' >mixed/scan.png
run 1 "$ZEREN" run mixed -o told --lang zh
said "略过 mixed/old.doc"
printed "没有读成的文件：2"
printed "警告 3"
holds told/findings.txt "mixed/old.doc: 警告: 文件没有读成，没有计入：mixed/old.doc：旧版 Office 文件（.doc、.wps 等）：请在"
holds told/tables/findings.csv "not counted: mixed/old.doc: an old Office file (.doc, .wps …): save it as .docx"
holds told/index.html "an old Office file"
holds told/tables/findings.csv "mixed/scan.png"
holds told/index.html "mixed/scan.png"
run 1 "$ZEREN" check mixed --lang zh
printed "文件没有读成，没有计入：mixed/scan.png：是图片"
run 1 "$ZEREN" check mixed --json
python3 - out <<'END' || fail "why a file was not read is not in check --json"
import json, sys
told = [f["message"] for f in json.load(open(sys.argv[1]))["findings"] if f["code"] == "unread-file"]
sys.exit(not (len(told) == 2 and "旧版 Office" in told[0]["zh"] and "an old Office file" in told[0]["en"]))
END
run 0 "$ZEREN" extract mixed -o mixed.json
holds mixed.json '"unread-file"'
run 0 "$ZEREN" extract mixed --format ndjson -o mixed.ndjson
same 2 "$(grep -c unread-file mixed.ndjson)" "files not read, in ndjson"
run 0 "$ZEREN" extract mixed.ndjson -o again.json
holds again.json '"en": "an old Office file'
cmp -s mixed.json again.json || fail "files not read are not the same in JSON and ndjson"
checks=$((checks + 1))
# a ledger beside the documents is zeren's own: nothing is lost by it
rm mixed/old.doc mixed/scan.png
run 0 "$ZEREN" export mixed --to ledger -o mixed/ledger.csv
run 0 "$ZEREN" run mixed -o told --lang zh
lacks told/findings.txt unread-file
lacks out "没有读成"
# One document in two encodings, one of them without its head, is a finding; another year's plan is none.
plan() { printf '宁波市人民政府办公室关于印发%s的通知\n%s\n一、任务\n（一）建设平台。（责任单位：市科技局）\n（二）%s。（责任单位：市教育局）\n（三）修建道路。（责任单位：市交通局）\n' "$@"; }
mkdir copies
plan '质量提升行动方案（2025—2027年）' '甬政办发〔2025〕3号' 培养人才 >copies/1.txt
plan '质量提升 行动方案' '' 培养人才 | iconv -t GB18030 >copies/2.txt
plan '质量提升行动方案（2028—2030年）' '' 培养人才 >copies/3.txt
plan '质量提升行动方案（2025—2027年）' '甬政办发〔2026〕5号' 培养人才 >copies/4.txt
plan '质量提升行动方案（2025—2027年）' '' 防治污染 | sed 's/修建道路/种树/' >copies/5.txt
run 1 "$ZEREN" check copies --lang zh
printed 'copies/2.txt:1:1: 警告: 可能与另一份是同一份文件，都计入了：质量提升行动方案（copies/1.txt） [same-document]'
same 1 "$(grep -c same-document out)" "copies told"
run 1 "$ZEREN" check copies --json
printed '"code": "same-document", "severity": "warning", "document": "2", "file": "copies/2.txt"'
printed 'perhaps one document twice, both are counted'
run 0 "$ZEREN" load copies --lang zh
said '另有 1 份文件看来与别的是同一份，都计入了（zeren check 说明是哪些）'
run 0 "$ZEREN" run copies -o copied
holds copied/findings.txt same-document
holds copied/index.html same-document
# Without a title all measures have to be the same.
for name in 6 7 8; do plan '' '' 培养人才 | tail -n +3 >copies/$name.md; done
sed -i 's/市教育局/市财政局、市人社局/' copies/8.md
printf ' ' >>copies/7.md
run 1 "$ZEREN" check copies --lang zh
printed 'copies/7.md:1:1: 警告: 可能与另一份是同一份文件，都计入了：copies/6.md [same-document]'
same 2 "$(grep -c same-document out)" "copies told"

finish
