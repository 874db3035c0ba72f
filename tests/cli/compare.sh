# zeren compare and zeren export: every comparison runs on the five, words are compared, every format is written.
. "$(dirname "$0")/lib.sh"
"$ZEREN" extract "$texts" -o "$work/five.json" || fail extract
"$ZEREN" extract "$texts"/000* -o "$work/a.json" || fail extract
"$ZEREN" extract "$texts"/002* -o "$work/b.json" || fail extract

run 0 "$ZEREN" compare --list --csv
cut -d, -f1 "$work/out" | tr -d '\r' | tail -n +2 >"$work/methods"
while read -r method; do
  # shellcheck disable=SC2046
  run 0 "$ZEREN" compare "$work/five.json" --by place --align sector --method "$method" $(draws_of compare "$method" 20) --json
  lacks "$work/out" ': nan'
  run 0 "$ZEREN" compare --explain "$method" --lang en
  printed formula
done <"$work/methods"
run 0 "$ZEREN" compare "$work/five.json" --lang zh
printed 网络概貌
[ "$(grep -v '：' "$work/out" | LC_ALL=C.UTF-8 wc -L)" -le 160 ] || fail "compare is too wide"
mkdir -p "$work/old" "$work/new"
cp "$work/a.json" "$work/old/g.json"
cp "$work/b.json" "$work/new/g.json"
run 0 "$ZEREN" compare "$work/old/g.json" "$work/new/g.json" --by file --lang en
printed old/g.json
printed new/g.json
run 0 "$ZEREN" compare "$work/a.json" "$work/a.json" --by file --lang en
printed '~2'
run 0 "$ZEREN" analyze --explain burden --lang en
printed 'zeren load'
# What Chinese readers see has no English but names, references and symbols.
"$ZEREN" analyze --list --csv | cut -d, -f1 | tr -d '\r' | tail -n +2 | while read -r method; do
  run 0 "$ZEREN" analyze --explain "$method" --lang zh
  if grep -E '^(公式|代价)' "$work/out" | grep -qE '[a-z]{3,} [a-z]{3,} [a-z]{3,}'; then
    fail "English in the Chinese explanation of $method"
  fi
done
run 0 "$ZEREN" compare "$work/a.json" "$work/b.json" --by file
# sectors are ours to name: English tables have English names, data the same bytes in either language
for table in "load --by sector" "load --by sector --sort name" "analyze -m overlap --by sector" "analyze -m bicliques --by sector" \
  "analyze -m centrality --by sector" "compare -m rows --align sector" "compare -m top --align sector"; do
  # shellcheck disable=SC2086
  run 0 "$ZEREN" $table "$work/five.json" --lang en
  printed "ducation" # Education
  lacks "$work/out" "科技;"
  grep -qE '(^| )(科技|教育|发展改革)( |$)' "$work/out" && fail "a sector in Chinese: $table"
  # shellcheck disable=SC2086
  run 0 "$ZEREN" $table "$work/five.json" --lang en --csv
  cp "$work/out" "$work/english"
  # shellcheck disable=SC2086
  run 0 "$ZEREN" $table "$work/five.json" --lang zh --csv
  cmp -s "$work/english" "$work/out" || fail "data depends on the language: $table"
done
run 0 "$ZEREN" explain "$work/five.json" science partners --lang en
printed "+ 1 education"
# of each file only what is asked for
run 0 "$ZEREN" compare "$work/a.json" "$work/b.json" --by file -m profile --csv
cp "$work/out" "$work/whole"
run 0 "$ZEREN" compare "$work/a.json" "$work/b.json" --by file -m profile --role responsible --csv
! cmp -s "$work/whole" "$work/out" || fail "compare --by file does not heed --role"
run 0 "$ZEREN" compare "$work/five.json" --by year --method rows
run 0 "$ZEREN" compare --texts "$texts"/000* --lang zh
said "只有一份文件"
run 0 "$ZEREN" compare "$texts" --texts --lang zh --csv
printed 广西杰出人才培养项目
cp "$work/out" "$work/first"
run 0 "$ZEREN" compare "$texts" --texts --lang en --csv
same "$(sha256sum <"$work/first")" "$(sha256sum <"$work/out")" "the same data in either language"
run 2 "$ZEREN" compare --method profil "$work/five.json"
said profile
run 2 "$ZEREN" compare

for format in incidence long graphml gexf pajek jgf hif node-link sqlite; do
  run 0 "$ZEREN" export "$work/five.json" --to "$format" -o "$work/one.$format"
  run 0 "$ZEREN" export "$work/five.json" --to "$format" -o "$work/two.$format"
  same "$(sha256sum <"$work/one.$format")" "$(sha256sum <"$work/two.$format")" "$format written twice"
done
run 0 "$ZEREN" export "$work/five.json" --to csv -o "$work/five"
same "$(grep -c . "$work/five.edges.csv")" "$(($(grep -o '"surface"' "$work/five.json" | wc -l) + 1))" "a row a duty"
run 0 "$ZEREN" export "$work/five.json" --to csv -o "$work/again.csv"
[ -e "$work/again.nodes.csv" ] || fail "an ending given with -o stays in the names"
run 0 "$ZEREN" export "$work/five.json" --to dl -o "$work/five"
run 2 "$ZEREN" export "$work/five.json" --to csv
run 2 "$ZEREN" export "$work/five.json" --to word
said 'ledger'
run 2 "$ZEREN" export "$work/five.json" --to graphlm
said 'did you mean graphml?'
# options that mean nothing to a format, a map, a table are told
run 2 "$ZEREN" export "$work/five.json" --to sqlite --binary --bom -o "$work/none.sqlite"
said 'without effect on --to sqlite: --binary'
run 2 "$ZEREN" export "$work/five.json" --to gexf --bom
said 'without effect on --to gexf: --bom'
run 2 "$ZEREN" export "$work/five.json" --to ledger --lead stated
run 2 "$ZEREN" export "$work/five.json" --to pajek --each --unit x --lang zh
said '对 --to pajek 没有作用：--unit、--each'
run 0 "$ZEREN" export "$work/five.json" --to incidence --binary --bom
run 2 "$ZEREN" map load "$work/five.json" --by place
said 'without effect on map load: --by'
run 0 "$ZEREN" map compare "$work/five.json" --by place -o "$work/c.svg"
run 2 "$ZEREN" analyze "$work/five.json" --sort lead
said 'orders one table'
run 0 "$ZEREN" compare "$work/five.json" --method rows --sort spread --top 2
# what is written is read back as plain two-mode data with the same loads
run 0 "$ZEREN" load "$work/one.incidence" --csv
run 0 "$ZEREN" load "$work/five.edges.csv" --csv
cut -d, -f2,3 "$work/out" | tr -d '\r' | sort >"$work/back"
run 0 "$ZEREN" load "$work/five.json" --csv
cut -d, -f3 "$work/out" | tr -d '\r' | sort -n | tail -1 >"$work/most"
grep -q "$(cat "$work/most")" "$work/back" || fail "the largest load is not read back"
if command -v python3 >/dev/null && python3 -c 'import networkx' 2>/dev/null; then
  python3 - "$work" <<'PY' || fail "other programs read something else"
import json, sqlite3, sys, xml.dom.minidom, networkx
work = sys.argv[1] + "/"
graph = json.load(open(work + "five.json"))
read = networkx.read_graphml(work + "one.graphml")
assert read.number_of_nodes() == len(graph["units"]) + len(graph["measures"])
assert read.number_of_edges() == len(graph["duties"])
assert {d["role"] for _, _, d in read.edges(data=True)} == {d["role"] for d in graph["duties"]}
xml.dom.minidom.parse(work + "one.gexf")
hif = json.load(open(work + "one.hif"))
assert len(hif["incidences"]) == len(graph["duties"]) and len(hif["edges"]) == len(graph["measures"])
jgf = json.load(open(work + "one.jgf"))["graph"]
assert len(jgf["nodes"]) == read.number_of_nodes() and len(jgf["edges"]) == len(graph["duties"])
link = json.load(open(work + "one.node-link"))
assert len(link["edges"]) == len(graph["duties"])
base = sqlite3.connect(work + "one.sqlite")
assert base.execute("select count(*) from duties").fetchone()[0] == len(graph["duties"])
most = base.execute("select measures from loads limit 1").fetchone()[0]
assert most == max(len({d["measure"] for d in graph["duties"] if d["unit"] == u["id"]}) for u in graph["units"])
for view in ["unowned", "partners", "leads", "sector_loads"]:
    assert base.execute(f"select count(*) from {view}").fetchone()[0] > 0, view
PY
  checks=$((checks + 1))
fi

# measures of one title that are shared out differently, however short their texts
mkdir "$work/two"
printf '台州市人民政府办公室关于印发方案一的通知\n一、任务\n（一）建设起降场。2025年底前建成公共起降场30个。（牵头单位：市交通运输局；配合单位：市财政局）\n（二）开展无人机物流试点。（责任单位：市商务局、市邮政管理局）\n（三）加强组织领导。（责任单位：市财政局）\n' >"$work/two/a.txt"
printf '台州市人民政府办公室关于印发方案二的通知\n一、任务\n（一）建设起降场。2026年6月底前建成公共起降场50个。（牵头单位：市自然资源局；配合单位：市财政局）\n（二）开展无人机物流试点。2026年底前开通航线20条。（市商务局牵头，市交通运输局配合）\n（三）加强组织领导。（责任单位：市商务局）\n' >"$work/two/b.txt"
run 0 "$ZEREN" compare --texts "$work/two"
printed "建设起降场"
printed "开展无人机物流试点"
printed "30个 ≠ 50个"
printed "2025年底前 ≠ 2026年6月底前"
printed "市交通运输局 ≠ 市自然资源局"
lacks "$work/out" "加强组织领导"
# a figure of a method's table leads to the method
run 2 "$ZEREN" compare "$work/five.json" -m qap --lang zh
said "没有方法 qap，是不是 pairs？"
finish
