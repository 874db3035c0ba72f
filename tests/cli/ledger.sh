# The ledger: out as CSV and Markdown, one a unit; filled in, saved again as spreadsheets do, and read back.
. "$(dirname "$0")/lib.sh"
cat >"$work/plan.txt" <<'TEXT'
潜江市人民政府办公室关于印发潜江市清河行动方案的通知
潜江市清河行动方案
一、重点任务
（一）=整治入河排口。2025年6月底前完成全部排口编号。（责任单位：市水利局、市住房城乡建设局）
（二）修复河岸生态。2025年底前种植水生植物10公里以上。（市水利局牵头，市财政局配合）
（三）规范养殖行为。每年开展检查。（责任单位：市农业农村局）
二、保障措施
（一）加强组织领导。建立联席会议制度。
TEXT
run 0 "$ZEREN" extract "$work/plan.txt" -o "$work/plan.json"
run 0 "$ZEREN" export "$work/plan.json" --to ledger --lang zh -o "$work/l.csv"
python3 - "$work" <<'PY' || fail "not the ledger of the plan"
import csv, sys
work = sys.argv[1]
raw = open(work + "/l.csv", "rb").read()
assert raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw
rows = list(csv.DictReader(open(work + "/l.csv", encoding="utf-8-sig", newline="")))
assert [r["编号"] for r in rows] == ["plan#1", "plan#2", "plan#3", "plan#4"], rows
assert rows[0]["牵头单位"] == "市水利局" and rows[0]["牵头依据"] == "首位" and rows[0]["责任单位"] == "市住房城乡建设局"
assert rows[1]["牵头依据"] == "明示" and rows[1]["配合单位"] == "市财政局" and rows[1]["到期日"] == "2025-12-31", rows[1]
assert rows[1]["目标"] and rows[1]["出处"].endswith("plan.txt:5") and not rows[3]["牵头单位"]
assert rows[0]["措施"].startswith("（一）")
# filled in: another order of rows and columns, a column of the user's own, dates as spreadsheets write them
filled = [dict(r, 状态=s, 完成日期=d, 附言="=1+1") for r, s, d in
          zip(rows, ["已完成", "进行中", "", "取消"], ["2025/7/15", "", "", ""])]
names = ["附言"] + list(reversed(rows[0]))
for name, encoding, mark in (("utf8", "utf-8-sig", ","), ("gb", "gb18030", ","), ("tab", "utf-16", "\t"), ("semicolon", "utf-8", ";")):
    with open(f"{work}/{name}.csv", "w", encoding=encoding, newline="") as f:
        out = csv.DictWriter(f, names, delimiter=mark)
        out.writeheader()
        out.writerows(reversed(filled))
PY
checks=$((checks + 1))
for form in utf8 gb tab semicolon; do
  run 0 "$ZEREN" load "$work/plan.json" --status "$work/$form.csv" --today 2026-01-01 --csv
  printed '429005/市水利局,市水利局,潜江市,2,1,1,0,0,0,50,1,1'
  printed '429005/市农业农村局,市农业农村局,潜江市,1,0,0,0,0,1,0,0,0'
done
run 0 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --today 2026/1/1 --by overdue --csv
printed 'plan#2,修复河岸生态,2025-12-31,doing,市水利局,市财政局,'
lacks "$work/out" 'plan#1'
run 0 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --by section --csv
printed 'plan,二、保障措施,潜江市,1,0,0,0,1,0,0,0,'
run 0 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --today 2025-12-31 --lang zh
printed '各章节进度'
printed '逾期完成'
lacks "$work/out" '修复河岸生态'
run 0 "$ZEREN" export "$work/plan.json" --to ledger --status "$work/gb.csv" --lang en -o "$work/again.csv"
run 0 "$ZEREN" load "$work/plan.json" --status "$work/again.csv" --today 2026-01-01 --csv
printed '429005/市水利局,市水利局,潜江市,2,1,1,0,0,0,50,1,1'

# on what a lead rests: words, the document's own rule, or its rule that there is none
printf '潜江市人民政府办公室关于印发方案的通知\n一、重点任务\n1. 建平台。（责任单位：市科技局，市财政局）\n2. 引人才。（责任单位：市科技局、市财政局）\n3. 修道路。（市交通局牵头，市财政局配合）\n注：逗号前为牵头单位，未明确牵头单位的按职责分工负责。\n' >"$work/ruled.txt"
run 0 "$ZEREN" export "$work/ruled.txt" --to ledger --lang zh
printed '建平台,市科技局,按文件规定,市财政局'
printed '引人才,,按文件规定无牵头,市科技局、市财政局'
printed '修道路,市交通局,明示,,市财政局'
run 0 "$ZEREN" export "$work/plan.json" --to ledger --unit 市财政局 --lang zh --format md
printed '| 配合 |'
printed 'plan#2'
lacks "$work/out" 'plan#1'
# what is due by a day or a month, by its date: of several the last that is not later
run 0 "$ZEREN" export "$work/plan.json" --to ledger --until 2025-06 --lang zh -o "$work/june.csv"
same 2 "$(wc -l <"$work/june.csv")" "the head and what is due by June"
grep -q "^plan#1,.*2025-06-30" "$work/june.csv" || fail "not what is due by June: $(cat "$work/june.csv")"
run 0 "$ZEREN" export "$work/plan.json" --to ledger --until 2025-12-31 --lang zh -o "$work/year.csv"
same 3 "$(wc -l <"$work/year.csv")" "what is due by the end of the year"
run 2 "$ZEREN" export "$work/plan.json" --to ledger --until 2025年13月底
run 0 "$ZEREN" export "$work/plan.json" --to ledger --until 2020-02 --lang zh
said "到 2020-02-29 为止没有到期的"
for month in ２０２５年６月 2025年6月 2025年6月底 2025年6月底前 2025/6 2025.6 2025-06-30 2025年6月30日 2025年上半年 2025年二季度; do
  run 0 "$ZEREN" export "$work/plan.json" --to ledger --until $month --lang zh
  cmp -s "$work/out" "$work/june.csv" || fail "--until $month is not June: $(cat "$work/out")"
done
for year in 2025 2025年 2025年底; do
  run 0 "$ZEREN" export "$work/plan.json" --to ledger --until $year --lang zh
  cmp -s "$work/out" "$work/year.csv" || fail "--until $year is not the year: $(cat "$work/out")"
done
for no in June 6月底 2025-13 2025-02-30 ' ' 下半年; do
  run 2 "$ZEREN" export "$work/plan.json" --to ledger --until "$no" --lang zh
  said "2025年6月底"
done
run 2 "$ZEREN" export "$work/plan.json" --to csv --until 2025-06
run 0 "$ZEREN" export "$work/plan.json" --to ledger --each -o "$work/each"
same "5" "$(ls "$work/each" | wc -l)" "files"
[ -s "$work/each/429005-市水利局.csv" ] || fail "no ledger of 市水利局"
run 2 "$ZEREN" export "$work/plan.json" --to ledger --each
run 2 "$ZEREN" export "$work/plan.json" --to graphml --each -o "$work/x"
run 2 "$ZEREN" export "$work/plan.json" --to ledger --unit 市林业局

# what would steer a terminal is not handed on
printf '甲市\n一、任务\n1.修路\033[31m。（责任单位：市交通局）\n' >"$work/steers.txt"
run 0 "$ZEREN" export "$work/steers.txt" --to ledger --lang zh --format md
lacks "$work/out" "$(printf '\033')"
printed '修路'

# a part of the graph: statuses of the other measures are no mistake
printf '温州市人民政府办公室关于印发方案的通知\n一、任务\n（一）建平台。（责任单位：市科技局）\n' >"$work/other.txt"
run 0 "$ZEREN" extract "$work/plan.txt" "$work/other.txt" -o "$work/both.json"
run 0 "$ZEREN" export "$work/both.json" --to ledger --lang zh -o "$work/both.csv"
run 0 "$ZEREN" load "$work/both.json" --status "$work/both.csv" --place 温州 --csv
printed '330300/市科技局'
lacks "$work/out" '429005'
run 0 "$ZEREN" load "$work/both.json" --status "$work/both.csv" --document plan --by section --csv
lacks "$work/out" 'other'
run 0 "$ZEREN" load "$work/both.json" --status "$work/both.csv" --by section --lang zh
printed '逾期  文件'
printed '潜江市清河行动方案'
run 0 "$ZEREN" export "$work/both.json" --to ledger --status "$work/both.csv" --place 温州 --lang zh
printed 'other#1'
lacks "$work/out" 'plan#1'

# a day of completion that is still to come is told, and the exit code says so
run 1 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --today 2025-07-01 --lang zh
said 'plan#1 的完成日期 2025-07-15 晚于 --today 2025-07-01'
run 0 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --today 2025-07-15

# a unit is listed once in a cell; the bare number of a table's row does not run into the title
printf '宁波市人民政府办公室关于印发方案的通知\n| 序号 | 任务 | 牵头单位 | 配合单位 |\n|---|---|---|---|\n| 1 | 编制规划 | 市科技局 | 市财政局、市人社局、市财政局 |\n' >"$work/table.txt"
run 0 "$ZEREN" export "$work/table.txt" --to ledger --lang zh
printed ',编制规划,市科技局,明示,,市财政局、市人社局,'
run 1 "$ZEREN" diff "$work/other.txt" "$work/table.txt" --lang zh
printed '新增措施  编制规划（'
run 0 "$ZEREN" explain "$work/table.txt" 编制规划 --lang zh
lacks "$work/out" '1编制'

# what cannot all be so is told with its place, the rest counts, and the exit code says so
doubt() { # ROWS WORDS: the ledger, and what is said of it
  printf "$1" >"$work/odd.csv"
  run 1 "$ZEREN" load "$work/plan.json" --status "$work/odd.csv" --lang zh --csv
  said "odd.csv:$2"
  run 1 "$ZEREN" load "$work/plan.json" --status "$work/odd.csv" --lang en --csv
}
doubt '编号,状态,进展情况\nplan#1,未开始,已完成\nplan#2,进行中,已开工三处\n' '2:12: plan#1：另一列的状态不同，以第一列为准：“已完成”'
same 1 "$(wc -l <"$work/err")" "lines said of columns that differ"
printed '429005/市水利局,市水利局,潜江市,2,0,1,1,0,0,0,0'
doubt '编号,状态,status\nplan#1,,done\n' '2:9: plan#1：另一列的状态不同'
doubt '编号,状态,完成日期\nplan#1,未开始,2025-01-02\n' '2:12: plan#1：状态不是已完成，却有完成日期：“2025-01-02”'
said 'not done by its status, and yet there is a day of completion'
doubt '编号,状态,完成日期\nplan#1,,2025-01-02\n' '2:9: plan#1：状态不是已完成'
sed '1a2025年1月1日' "$work/plan.txt" >"$work/dated.txt"
printf '编号,状态,完成日期\ndated#1,完成,2024-12-31\ndated#2,完成,2025-01-01\n' >"$work/odd.csv"
for lang in zh en; do run 1 "$ZEREN" load "$work/dated.txt" --status "$work/odd.csv" --lang $lang --csv; cp "$work/err" "$work/$lang.err"; done
holds "$work/zh.err" '2:12: dated#1：完成日期早于文件的成文日期：“2024-12-31”'
holds "$work/en.err" 'done before the date of the document'
lacks "$work/zh.err" 'dated#2'
doubt '编号,状态,完成日期\nplan#2,进行中,\nplan#1' '3:1: 最后一行不完整，没有计入；文件可能被截断：“plan#1”'
printed '429005/市水利局,市水利局,潜江市,2,0,1,0,0,1'
for rows in 'plan#1,已停止,2025-01-02\n' 'plan#1,已完成,2025-01-02\nplan#2\n' 'plan#1,进行中,'; do
  printf "编号,状态,完成日期\n$rows" >"$work/odd.csv"
  run 0 "$ZEREN" load "$work/plan.json" --status "$work/odd.csv"
  empty "$work/err"
done
printf '编号,状态,完成日期\nplan#1,未开始,2025-01-02\n' >"$work/odd.csv"
run 0 "$ZEREN" run "$work/plan.json" --status "$work/odd.csv" -o "$work/odd" --lang en
said 'odd.csv:2:12: plan#1: not done by its status'

head='编号,状态,完成日期'
wrong() { # ROW COLUMN
  printf '%s\nplan#1,已完成,2025-01-02\n%s\n' "$head" "$1" >"$work/wrong.csv"
  run 2 "$ZEREN" load "$work/plan.json" --status "$work/wrong.csv" -o "$work/none.csv"
  said "wrong.csv:3:$2:"
  [ ! -e "$work/none.csv" ] || fail "written in part: $1"
}
wrong 'plan#9,已完成,' 1
wrong ',已完成,' 1
wrong 'plan#2,差不多,' 8
wrong 'plan#2,已完成,2025-02-30' 12
wrong 'plan#2,已完成,明天' 12
wrong 'plan#1,进行中,' 1
wrong 'plan#2,"已完成' 8
head='编号,进度'
printf '编号,进度\nplan#1,已完成\n' >"$work/wrong.csv"
run 2 "$ZEREN" load "$work/plan.json" --status "$work/wrong.csv"
said 'wrong.csv:1:1:'
: >"$work/wrong.csv"
run 2 "$ZEREN" load "$work/plan.json" --status "$work/wrong.csv"
said 'wrong.csv:1:1:'
run 2 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --today tomorrow
run 2 "$ZEREN" load "$work/plan.json" --today 2025-01-01
run 3 "$ZEREN" load "$work/plan.json" --status "$work/missing.csv"
run 2 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --by sector --lang zh
said '进度没有 --by sector 的表'
run 2 "$ZEREN" load "$work/plan.json" --status "$work/gb.csv" --flags --lang en
said '--status goes without --flags, --capacity and --calendar'
# a name that promises what a ledger is not
run 2 "$ZEREN" export "$work/plan.json" --to ledger -o "$work/台账.xlsx" --lang zh
said '台账写成 csv（Excel、WPS 可直接打开）或 md，不写 .xlsx'
finish
