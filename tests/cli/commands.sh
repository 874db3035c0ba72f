# Each command on one small document: what it says is right, in both languages, and the same in any number of
# threads.
. "$(dirname "$0")/lib.sh"
cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" "$work/"
cd "$work" || exit 1

run 0 "$ZEREN" extract ningbo.txt -o graph.json
run 0 "$ZEREN" extract graph.json
cmp -s out graph.json || fail "a graph read and written is not the same"
run 0 "$ZEREN" extract graph.json --format ndjson -o graph.ndjson
run 0 "$ZEREN" extract graph.ndjson
cmp -s out graph.json || fail "ndjson read and written as JSON is not the same"
LC_ALL=zh_CN.UTF-8 run 0 "$ZEREN" extract ningbo.txt
cmp -s out graph.json || fail "the graph depends on the language"
run 0 "$ZEREN" extract - <ningbo.txt
printed '"id": "stdin"'

run 1 "$ZEREN" check ningbo.txt
same "ningbo.txt:14:1: warning: nobody answers for: 加强组织领导 [no-owner]
    14 | （一）加强组织领导。建立联席会议制度。
       | ^~~~~~~~~~~~~~~~~~" "$(cat out)" "check"
run 1 "$ZEREN" check ningbo.txt --lang zh
printed "ningbo.txt:14:1: 警告: 没有责任单位：加强组织领导 [no-owner]"
run 1 "$ZEREN" check graph.json --json
python3 -c 'import json; f = json.load(open("out"))["findings"]; assert [x["code"] for x in f] == ["no-owner"], f; assert f[0]["line"] == 14 and f[0]["column"] == 1' ||
  fail "check --json"
sed '14d' ningbo.txt >fine.txt
run 0 "$ZEREN" check fine.txt

run 0 "$ZEREN" load graph.json --csv
same "id,name,place,sector,measures,lead,lead_stated,lead_first" "$(head -n 1 out | cut -d, -f1-8)" "columns of load"
same "330200/市工业和信息化局,市经信局,宁波市,industry,2,1,1,0" "$(sed -n 2p out | cut -d, -f1-8)" "first row of load"
same "330200/市市场监管局,市市场监管局,宁波市,market,2,1,0,1" "$(sed -n 3p out | cut -d, -f1-8)" "second row of load"
run 0 "$ZEREN" load graph.json --csv --lead stated --sort name --top 1
run 0 "$ZEREN" load graph.json --csv --bom
same "efbbbf" "$(head -c 3 out | od -An -tx1 | tr -d ' ')" "byte order mark"
run 0 "$ZEREN" load graph.json --role support --csv
same 3 "$(wc -l <out)" "rows in the role of support"
run 0 "$ZEREN" load graph.json --place 宁波 --csv --no-collectives
lacks out 各区
for by in unit sector document place; do
  run 0 "$ZEREN" load graph.json --by $by --json
  python3 -c 'import json; t = json.load(open("out")); assert t["rows"] and all(set(r) == {c["key"] for c in t["columns"]} for r in t["rows"])' ||
    fail "load --by $by --json"
done
LC_ALL=zh_CN.UTF-8 run 0 "$ZEREN" load graph.json --csv --by sector
cp out zh.csv
run 0 "$ZEREN" load graph.json --csv --by sector
cmp -s out zh.csv || fail "CSV depends on the language"

# Every number of the load table is the number that explain takes apart.
run 0 "$ZEREN" load graph.json --csv
cp out load.csv
python3 - <<'END' || fail "a number of the load table is not what explain takes apart"
import csv, os, subprocess
wrong = 0
for row in csv.DictReader(open("load.csv")):
    for key in row.keys() - {"id", "name", "place", "sector"}:
        if row[key] == "":
            continue
        run = subprocess.run([os.environ["ZEREN"], "explain", "graph.json", row["id"], key], stdout=subprocess.PIPE)
        said = run.stdout.decode().split("\n")[0]
        if run.returncode or abs(float(said.split("=")[1].split()[0]) - float(row[key])) > 5.1e-5:
            wrong += 1
            print("load:", row["id"], key, row[key], "explain:", said)
raise SystemExit(wrong > 0)
END
checks=$((checks + 1))

# … by the head of its column in either language, and of a functional line, too
run 0 "$ZEREN" explain graph.json 市经信局 加权负荷 --lang zh
printed "市工业和信息化局 加权负荷 = 0.9167"
run 0 "$ZEREN" explain graph.json 市经信局 合作单位 --lang zh
printed "市工业和信息化局 合作单位 = 4"
printed "+ 1 市科技局（共同 1 条）"
printed "    ningbo.txt:11: （二）培育质量标杆"
run 0 "$ZEREN" explain graph.json 市经信局 depth --lang en
printed "depth = 0.5000 (shared 2 ÷ partners 4)"
run 0 "$ZEREN" explain graph.json 市经信局 份额 --lang zh
printed "份额 = 0.2292（加权负荷 0.9167 ÷ 有责任单位的措施 4 条）"
run 0 "$ZEREN" explain graph.json 科技 measures
printed "science measures = 1"
printed "市科技局: support"
run 0 "$ZEREN" explain graph.json 科技 --lang zh
printed "330200/市科技局：1 条措施"
run 0 "$ZEREN" explain graph.json 宁波 --lang zh
printed "宁波市（地方 330200）"
# a word that only stands in names: the person chooses
run 2 "$ZEREN" explain graph.json 局 --lang zh
said "没有恰叫“局”的，可能是"
said "  330200/市市场监管局  市市场监管局  ningbo.txt:10"
run 0 "$ZEREN" explain graph.json 督查室 --lang zh
said "没有恰叫“督查室”的，按 330200/市政府督查室 理解"
run 0 "$ZEREN" load graph.json --sort 牵头- --lang zh
cp out lead.txt
run 0 "$ZEREN" load graph.json --sort lead- --lang zh
same "$(cat lead.txt)" "$(cat out)" "--sort by a column's head"
run 2 "$ZEREN" plan graph.json --do 'lead （二） 市科技局' --lang zh
said "ningbo#2 （二）培育质量标杆、ningbo#5 （二）强化督促检查"
run 2 "$ZEREN" plan graph.json --do 'lead ningbo#2 市科枝局' --lang zh
said "这里应是图中的一个单位，是不是 市科技局？"
run 2 "$ZEREN" explain graph.json 市经信局 betweenness --lang zh
said "zeren analyze --explain betweenness"
run 2 "$ZEREN" explain graph.json 宁波 partners --lang zh
said "load --by document"
run 2 "$ZEREN" explain graph.json 市经信局 gini --lang en
said "load --by document"

# Every number of the tables of documents and places is the number that explain takes apart.
for by in document place; do
  run 0 "$ZEREN" load graph.json --csv --by $by
  cp out load.csv
  python3 - <<'END' || fail "a number of load --by $by is not what explain takes apart"
import csv, os, subprocess
wrong = 0
for row in csv.DictReader(open("load.csv")):
    for key in row.keys() - {"id", "title", "place"}:
        run = subprocess.run([os.environ["ZEREN"], "explain", "graph.json", row["id"], key], stdout=subprocess.PIPE)
        said = run.stdout.decode().split("\n")[0].partition(" = ")[2].replace(":", " ").replace(",", " ").split()[0]
        if run.returncode or (said != row[key] if key == "top_unit" else abs(float(said) - float(row[key])) > 5.1e-5):
            wrong += 1
            print("load:", row["id"], key, row[key], "explain:", said)
raise SystemExit(wrong > 0)
END
  checks=$((checks + 1))
done
run 0 "$ZEREN" explain graph.json 宁波 有牵头 --lang zh
printed "宁波市 有牵头 = 3"
printed "+ 1 ningbo.txt:11: （二）培育质量标杆"
run 0 "$ZEREN" explain graph.json ningbo "Gini" --lang en
printed "fewest first, n = 7"

run 0 "$ZEREN" explain graph.json 市科技局
printed "ningbo.txt:11:38: 市科技局: support, verbs (A牵头、B配合) — （二）培育质量标杆 [duty 6]"
printed "       |                                          ^~~~~~~~"
printed "sector: science and technology (science)"
run 0 "$ZEREN" explain graph.json 市科技局 --lang zh
printed "条线：科技 (science)"
run 0 "$ZEREN" explain graph.json "(二)" --lang zh
printed "（二）培育质量标杆"
printed "（二）强化督促检查"
run 0 "$ZEREN" explain graph.json "（一）开展质量普查" --lang zh
printed "时限：2024年底前（2024-12-31）"
printed "原处：ningbo.txt:10"
run 0 "$ZEREN" explain graph.json 市科技局 市财政局
printed "measures shared: 1"
# lines share measures, too
run 0 "$ZEREN" explain graph.json 市场监管 工业和信息化 --lang zh
printed "市场监管、工业和信息化：共同负责 1 条措施"
printed "[duty 1]"
printed "[duty 2]"
run 0 "$ZEREN" explain graph.json ningbo#2 市科技局
same 1 "$(grep -c 'duty' out)" "duties between a measure and a unit"
run 0 "$ZEREN" explain graph.json 甬政办发〔2024〕12号
printed "number: 甬政办发〔2024〕12号"
run 0 "$ZEREN" explain graph.json "duty 4"
printed "市经信局: lead"

# Where the text has pages or paragraphs, the place says which.
python3 -c 'import json; g = json.load(open("graph.json")); g["duties"][3]["page"] = 3; g["duties"][4]["paragraph"] = 12; g["findings"][0]["page"] = 5; g["findings"][1]["paragraph"] = 6; json.dump(g, open("paged.json", "w"))'
run 0 "$ZEREN" explain paged.json "duty 4" --lang en
printed " (page 3): 市经信局: lead"
run 0 "$ZEREN" explain paged.json "duty 5" --lang zh
printed "（第 12 段）: "
run 1 "$ZEREN" check paged.json --severity info --lang zh
printed "（第 5 页）: "
printed "（第 6 段）: "
run 1 "$ZEREN" check paged.json --severity info --json
printed '"page": 5, '
printed '"paragraph": 6, '
for third in "finding 3" "发现 3" 发现3 3; do
  run 0 "$ZEREN" explain graph.json "$third"
  printed "no-owner"
done
run 0 "$ZEREN" explain graph.json "责任 5" --lang zh
printed "[duty 5]"
# a number with a leading 0 heads a document's id
sed 's/"ningbo/"01-ningbo/g' graph.json >headed.json
run 0 "$ZEREN" explain headed.json 01 --lang zh
printed "编号：01-ningbo"
run 0 "$ZEREN" explain headed.json 01 gini --lang zh
printed "01-ningbo gini = "

# an id, or a place and a name, is understood as a unit of that place
run 0 "$ZEREN" unit 330200/市科技局 潜江/工信局 --csv
printed "330200/市科技局,市科技局,宁波市科技局,unit,330200"
printed "潜江/工信局,市工业和信息化局,潜江市工信局,unit,429005"
# what a row is heads its names
run 0 "$ZEREN" load graph.json --by sector --lang zh
printed "编号  "
grep -q '^编号 *条线 ' out || fail "--by sector heads its names: $(sed -n 2p out)"
run 0 "$ZEREN" load graph.json --by place --lang zh
grep -q '^地方 ' out || fail "--by place heads its names: $(sed -n 2p out)"

run 0 "$ZEREN" analyze --list --csv
cp out methods.csv
while read -r method; do
  run 0 "$ZEREN" analyze graph.json -m "$method"
  run 0 "$ZEREN" analyze graph.json -m "$method" --csv
  cp out one
  run 0 "$ZEREN" analyze graph.json -m "$method" --csv
  cmp -s out one || fail "analyze -m $method differs from run to run"
  run 0 "$ZEREN" analyze --explain "$method"
done < <(sed 1d methods.csv | cut -d, -f1)
run 0 "$ZEREN" analyze graph.json
run 0 "$ZEREN" analyze graph.json --by sector --json

run 0 "$ZEREN" unit 市科技局 --place 温州 --csv
printed "温州市科技局"
run 0 "$ZEREN" unit 市场监管局 --in ningbo.txt --json
printed "宁波市"
run 0 "$ZEREN" unit 县水利局 --place 监利县 --csv
printed "421088"
run 0 "$ZEREN" unit 中共宁波市委 --place 宁波 --csv
printed "“中共宁波市委” is of the line “Party committee”"
printf '某市服务方案\n一、开放数据。（责任单位：市发展改革委（市数据局）、市财政局）\n' >alias.txt
run 0 "$ZEREN" unit 市数据局 市财政局 --in alias.txt --csv
printed "市数据局,市发展改革委"
printed "市财政局,市财政局"

# Several inputs are one graph; threads change nothing.
mkdir many
for i in 1 2 3 4 5 6 7 8 9; do cp ningbo.txt many/$i.txt; done
run 0 "$ZEREN" extract many --jobs 1
cp out one.json
run 0 "$ZEREN" extract many --jobs 8
cmp -s out one.json || fail "threads change the graph"
run 0 "$ZEREN" extract many/1.txt many/2.txt graph.json many/3.txt
printed '"id": "ningbo#1"'
same 4 "$(grep -c '"source":' out)" "documents joined"

for kind in $("$ZEREN" map --list | awk '{ print $1 }'); do
  unit=()
  [ "$kind" != ego ] || unit=(--unit 市科技局)
  for format in svg dot; do
    run 0 "$ZEREN" map "$kind" graph.json "${unit[@]}" --format $format
    cp out one.$format
    run 0 "$ZEREN" map "$kind" ningbo.txt "${unit[@]}" -o two.$format
    cmp -s one.$format two.$format || fail "map $kind: $format differs"
  done
done

run 0 "$ZEREN" run ningbo.txt -o results
for file in graph.json tables/duties.csv tables/load.csv findings.txt; do
  [ -s results/$file ] || fail "run wrote no $file"
done
printed "results/"
printed "graph.json"
printed "市经信局"
run 0 "$ZEREN" run ningbo.txt -o again
# the legend of one unit's map tells of its own lines too
printf '宁波市工作要点\n一、任务\n（一）修桥。（牵头单位：市交通局；配合单位：市财政局）\n' >led.txt
run 0 "$ZEREN" map ego led.txt --unit 市交通局 --lang zh --format dot
printed '牵头（文中写明）'
run 0 "$ZEREN" map ego led.txt --unit 市财政局 --lang zh --format dot
printed '牵头（文中写明）'
printed '配合'
run 2 "$ZEREN" map foo graph.json
said "no kind of map foo"
for kind in $("$ZEREN" map --list | awk '{ print $1 }'); do
  said "$kind"
done
printf '一、重点任务\n（一）推进建设。加强管理。\n' > nobody.txt
run 0 "$ZEREN" run nobody.txt -o nothing
said "no maps are drawn"
[ ! -e nothing/maps ] || fail "maps of nothing"
diff -r results again >/dev/null || fail "two runs differ: $(diff -rq results again | head -n 3)"
# Every finding is listed in both languages with what to do, whether the five documents have it or not.
for lang in zh en; do
  run 0 "$ZEREN" check --list --lang $lang
  for code in unnamed by-layout unread-page columns numbered-list two-sides rule-unused no-owner; do
    holds "$work/out" "$code "
  done
  lacks "$work/out" '%s'
  same "$(grep -c '→ .' "$work/out")" "$(grep -cv '→' "$work/out")" "findings and what to do about them"
done
run 2 "$ZEREN" check
# What nobody answers for is the same number in the report as in load, also where check tells of it once.
printf '某市行动方案\n一、任务\n（一）建设平台。加快建设平台。\n（二）培养人才。加快培养人才。\n（三）修建道路。加快修建道路。\n' >nobody.txt
run 1 "$ZEREN" check nobody.txt
printed '[no-duties]'
run 0 "$ZEREN" load nobody.txt --lang zh
printed '无责任单位的措施：3'
run 0 "$ZEREN" run nobody.txt -o nobody
same 3 "$(sed -n 's/.*"unowned":\[\([0-9,]*\)\].*/\1/p' nobody/index.html | tr ',' '\n' | grep -c .)" "measures without a unit in the report"

finish
