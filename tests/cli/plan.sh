# zeren plan: what-if steps, a balance with a proof, rules that contradict, and what is wrong with a user's files.
. "$(dirname "$0")/lib.sh"

cat >"$work/plan.txt" <<'TEXT'
丙市人民政府办公室关于印发丙市清河行动方案的通知
丙市清河行动方案
一、任务
（一）整治入河排口，全面排查沿河排水口并逐个建档编号。（责任单位：市水利局、市住房城乡建设局、市财政局）
（二）修复河岸生态，沿主河道两岸种植本地水生植物。（责任单位：市水利局、市自然资源局）
（三）规范养殖行为，划定沿河禁养区域推动集中养殖。（责任单位：市水利局、市农业农村局）
（四）加密水质监测，在支流汇入口增设自动监测站。（责任单位：市生态环境局、市水利局）
TEXT
run 0 "$ZEREN" extract "$work/plan.txt" -o "$work/plan.json"

# three leads of one unit, four measures, five units: two moves make it one each
run 0 "$ZEREN" plan "$work/plan.json" --balance --json
python3 - "$work/out" <<'PY' || fail "not the balance that the definition gives"
import itertools, json, sys
table = json.load(open(sys.argv[1]))
table = table[0] if isinstance(table, list) else table
lists = [["水利", "住建", "财政"], ["水利", "自然"], ["水利", "农业"], ["环境", "水利"]]
best = min((max(pick.count(u) for u in pick), sum(p != l[0] for p, l in zip(pick, lists))) for pick in itertools.product(*lists))
notes = table["notes"]
assert (int(notes["after"]), int(notes["moves"])) == best, (notes, best)
assert len(table["rows"]) == best[1]
PY
checks=$((checks + 1))

printf 'cap 市水利局 1\nfix "plan#2"\nfix "plan#3"\n' >"$work/rules.txt"
run 1 "$ZEREN" plan "$work/plan.json" --balance --rules "$work/rules.txt" --lang en
said 'line 1'
said 'line 2'
said 'line 3'
printf 'cap 市水利局 2\n\n# 注释\nforbid 市住房城乡建设局 plan#1\n' >"$work/rules.txt"
run 0 "$ZEREN" plan "$work/plan.json" --balance --rules "$work/rules.txt" --save "$work/after.json"
lacks "$work/out" 市住房城乡建设局
run 0 "$ZEREN" load "$work/after.json"
for wrong in 'cap 市水利局 many' 'cap 市林业局 1' 'allow 市水利局' 'forbid' 'fix "plan#2' ; do
  printf '\n%s\n' "$wrong" >"$work/rules.txt"
  run 2 "$ZEREN" plan "$work/plan.json" --balance --rules "$work/rules.txt"
  said 'rules.txt:2:'
done

run 0 "$ZEREN" plan "$work/plan.json" --do 'merge 市水利局 市生态环境局 into 市河湖局; rename 市财政局 to 市财税局' --save "$work/after.json"
run 0 "$ZEREN" extract "$work/after.json"
lacks "$work/out" '/丙市水利局"'
printed '"name": "市河湖局"'
run 0 "$ZEREN" plan "$work/plan.json" --do 'abolish 市农业农村局; drop （四）; add 开展评估 in plan; assign 开展评估 市审计局 as lead'
run 0 "$ZEREN" plan "$work/plan.json" --do 'split 市水利局 into 市河长办 with plan#1 plan#2' --csv
printed '市河长办'
before=$(sha256sum <"$work/plan.json")
for wrong in 'move （一） 市水利局' 'lead （九） 市水利局' 'merge 市水利局 into 市河湖局' 'rename 市水利局 to 市财政局' \
  'release （二） 市财政局' 'assign （一） 市审计局 as king' 'add 甲 in 乙' '飞 走'; do
  run 2 "$ZEREN" plan "$work/plan.json" --do "drop （四）; $wrong" --save "$work/none.json"
  said '--do:2:'
  checks=$((checks + 1))
  [ ! -e "$work/none.json" ] || fail "written in part: $wrong"
done
same "$before" "$(sha256sum <"$work/plan.json")" "the graph was changed"
# namesakes: listed, settled by the measure, by --place, by PLACE/NAME
sed 's/丙市/潜江市/g' "$work/plan.txt" >"$work/qianjiang.txt"
sed 's/丙市/温州市/g' "$work/plan.txt" >"$work/wenzhou.txt"
run 0 "$ZEREN" extract "$work/qianjiang.txt" "$work/wenzhou.txt" -o "$work/two.json"
run 2 "$ZEREN" plan "$work/two.json" --do 'abolish 市水利局'
said '330300/市水利局、429005/市水利局'
run 2 "$ZEREN" plan "$work/two.json" --do 'lead （二） 市自然资源局'
said 'qianjiang#2 （二）修复河岸生态，沿主河道两岸种植…、wenzhou#2'
run 0 "$ZEREN" plan "$work/two.json" --do 'lead qianjiang#2 市自然资源局; abolish 温州市/市水利局; rename 429005/市财政局 to 市财税局' --csv
printed '429005/市自然资源局'
printed '330300/市水利局,市水利局,4,0,-4'
run 0 "$ZEREN" plan "$work/two.json" --place 潜江 --do 'abolish 市水利局; drop （四）' --csv
printed '429005/市水利局'
lacks "$work/out" '330300/'
run 0 "$ZEREN" plan "$work/two.json" --do 'rename 潜江市/市财政局 to 市金库; rename 温州市/市财政局 to 市金库' --csv
printed '330300/市金库'
printed '429005/市金库'
run 2 "$ZEREN" plan "$work/two.json" --place 火星 --do 'abolish 市水利局'

# a document joins
run 0 "$ZEREN" plan "$work/qianjiang.txt" --do "add $work/wenzhou.txt; lead wenzhou#2 市自然资源局" --csv
printed '330300/市水利局,市水利局,0,4,4'
run 2 "$ZEREN" plan "$work/qianjiang.txt" --do "add $work/missing.txt"
said '--do:1:5:'

# the map of the difference
run 0 "$ZEREN" plan "$work/plan.json" --do 'lead （二） 市自然资源局; release （一） 市财政局; assign （三） 市审计局' --map "$work/d.svg" --lang en
for what in 'duty added' 'duty dropped' 'duty changed' '→' '市审计局' 'role changed'; do
  holds "$work/d.svg" "$what"
done
lacks "$work/d.svg" '加密水质监测'
python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$work/d.svg" || fail "the map is no XML"
run 0 "$ZEREN" plan "$work/plan.json" --do 'lead （二） 市自然资源局; release （一） 市财政局; assign （三） 市审计局' --map "$work/e.svg" --lang en
same "$(sha256sum <"$work/d.svg")" "$(sha256sum <"$work/e.svg")" "the same map twice"
run 0 "$ZEREN" plan "$work/plan.json" --balance --map "$work/b.dot"
run 2 "$ZEREN" plan "$work/plan.json" --do 'drop （四）' --map "$work/d.jpeg"
run 0 "$ZEREN" plan "$work/plan.json" --do 'add 开展评估 in plan' --map "$work/same.svg" --lang en
holds "$work/same.svg" 'no duty has changed'

# nothing half English in Chinese
run 0 "$ZEREN" plan "$work/two.json" --lang zh --place 潜江 --do 'lead （二） 市自然资源局'
printed '仅一个单位的措施（单点）'
run 0 "$ZEREN" plan "$work/plan.json" --lang zh --balance
printed '本措施的责任单位'
lacks "$work/out" 'responsible'
run 2 "$ZEREN" plan "$work/plan.json"
run 2 "$ZEREN" plan "$work/plan.json" --balance --do 'drop （一）'
run 3 "$ZEREN" plan "$work/plan.json" --scenario "$work/missing.txt"

# steps and rules are read in the encodings of office programs; what is no text is told
printf '牵头 plan#1 市财政局\n' | iconv -f UTF-8 -t GB18030 >"$work/gb.txt"
run 0 "$ZEREN" plan "$work/plan.json" --scenario "$work/gb.txt" --lang en
printf '上限 市水利局 2\n' | iconv -f UTF-8 -t UTF-16 >"$work/utf16.txt"
run 0 "$ZEREN" plan "$work/plan.json" --balance --rules "$work/utf16.txt"
printf '\320\317\021\340\241\261\032\341' >"$work/wrong.txt"
run 3 "$ZEREN" plan "$work/plan.json" --scenario "$work/wrong.txt" --lang en
said 'save it as plain text'

# a place that is not there is told with those that are
run 2 "$ZEREN" plan "$work/two.json" --balance --place 火星
said '429005  潜江市'
run 2 "$ZEREN" plan "$work/two.json" --do 'drop qianjiang#1' --place 火星
said '429005  潜江市'

# a balance drops no lead: it says so, and how to
printf '宁波市人民政府办公室关于印发方案的通知\n一、任务\n（一）建平台。（牵头单位：市科技局、市财政局）\n（二）引人才。（牵头单位：市科技局；责任单位：市人社局）\n' >"$work/two.txt"
run 0 "$ZEREN" plan "$work/two.txt" --balance --lang en
said "1 leads stand beside another of the same measure"
said "release two#1 330200/市财政局"
run 0 "$ZEREN" plan "$work/two.txt" --do 'release two#1 330200/市财政局' --save "$work/one.json"
run 0 "$ZEREN" plan "$work/one.json" --balance --lang en
lacks "$work/err" "release"
run 2 "$ZEREN" plan "$work/one.json" --do 'drop two#1' --seconds 3
said "without effect on --do, --scenario: --seconds"

# two notes of one measure are one lead, and no way out of the rules
printf '德州市人民政府办公室关于印发方案的通知\n一、任务\n（一）甲。办事。（市财政局牵头，市教育局配合）\n（二）乙。办事。（市司法局牵头，市民政局配合）\n（三）丙。办大会（市司法局牵头）。办论坛（市司法局牵头）。\n' >"$work/twice.txt"
run 0 "$ZEREN" plan "$work/twice.txt" --balance
printed "largest number of leads: 2"
printed "largest number of leads after: 1"
printed "moves: 1"

# the steps as a planner writes them
for step in '移交 （一） 市财政局 到 市审计局' '撤销 市财政局 并入 市审计局' '撤销 市财政局 到 市审计局' '合并 市财政局 与 市生态环境局 为 市审计局' \
  '指派 （一） 市审计局 为 牵头' '拆分 市水利局 为 市审计局 与 plan#1 plan#2' '更名 市财政局 改为 市审计局'; do
  run 0 "$ZEREN" plan "$work/plan.json" --do "$step" --save "$work/steps.json"
  holds "$work/steps.json" '/市审计局"'
done
run 0 "$ZEREN" plan "$work/plan.json" --do '新增 开展评估 到 plan; 指派 开展评估 市审计局 为 牵头' --save "$work/steps.json"
holds "$work/steps.json" '开展评估'

# every duty of a unit goes over, and the unit stays
for step in 'move * 市水利局 to 市财政局' '移交 全部 市水利局 给 市财政局'; do
  run 0 "$ZEREN" plan "$work/plan.json" --do "$step" --csv --save "$work/steps.json"
  printed '市水利局,4,0,-4'
  holds "$work/steps.json" '/丙市水利局"'
  run 0 "$ZEREN" load "$work/steps.json" --csv
  lacks "$work/out" 市水利局
done
run 0 "$ZEREN" plan "$work/plan.json" --do 'abolish 市水利局 to 市财政局' --save "$work/steps.json"
lacks "$work/steps.json" '/丙市水利局"'
# a unit that takes over from itself is refused alike by every verb
for step in 'move * 市水利局 to 市水利局' 'move plan#1 市水利局 to 市水利局' 'abolish 市水利局 to 市水利局' \
  'merge 市水利局 市水利局 into 市水利局' 'rename 市水利局 to 市水利局' 'split 市水利局 into 市水利局 with plan#1'; do
  run 2 "$ZEREN" plan "$work/plan.json" --do "$step"
  said 'the unit that takes over is the same one'
done
run 0 "$ZEREN" plan "$work/plan.json" --do 'merge 市水利局 市生态环境局 into 市水利局'

# ；ends a step as ; does, but not within quotes; an unknown measure or unit is told with where to look
run 0 "$ZEREN" plan "$work/plan.json" --do '新增 “清淤；护岸” 于 plan；牵头 “清淤；护岸” 市水利局' --save "$work/steps.json"
holds "$work/steps.json" '清淤；护岸'
# … wherever a word begins: behind a wide space, and behind the quotes of another
run 0 "$ZEREN" plan "$work/plan.json" --do '新增　“清滩；护林”　于　plan；牵头　“清滩；护林”“市水利局”' --save "$work/steps.json"
holds "$work/steps.json" '清滩；护林'
run 0 "$ZEREN" plan "$work/plan.json" --do '新增 “清渠”“于”“plan”；牵头 “清渠”“市水利局”'
run 2 "$ZEREN" plan "$work/plan.json" --do '新增 “清淤；护岸' --lang zh
said '--do:1:4: 引号没有收尾'
run 2 "$ZEREN" plan "$work/plan.json" --do '删除 （九）' --lang zh
said '这里应是图中的一项措施：“（九）”（编号、标号或标题'
run 2 "$ZEREN" plan "$work/plan.json" --do 'abolish 市外事办' --lang en
said 'a unit of the graph is expected here: “市外事办” (zeren load lists them)'
run 2 "$ZEREN" plan "$work/plan.json" --balance --do 'drop plan#1' --lang zh
said '--balance 与 --do、--scenario 请分开用'

# who takes over and is not in the graph is a new unit, and is told of, with the unit that may be meant
for step in 'move * 市水利局 to 市水理局' 'move plan#1 市水利局 to 市水理局' 'assign plan#4 市水理局' \
  'abolish 市水利局 to 市水理局'; do
  run 0 "$ZEREN" plan "$work/plan.json" --do "$step" --lang zh
  said '图中没有“市水理局”，作为新单位加入；是不是 市水利局？'
done
run 0 "$ZEREN" plan "$work/plan.json" --do '合并 市水利局 市财政局 为 市水务局'
empty "$work/err"
run 0 "$ZEREN" plan "$work/plan.json" --do '合并 市财政局 并入 市水利局' --csv
printed '市财政局,1,0,-1'
run 2 "$ZEREN" plan "$work/plan.json" --do '；;' --lang zh
said '一步也没有写'
run 2 "$ZEREN" plan "$work/plan.json" --do '移交 plan#1 市水利局' --lang zh
said '写法：移交 措施 单位 给 单位'
finish
