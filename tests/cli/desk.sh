# zeren load for a planner: flags, capacities in any encoding, the calendar, and user files that are wrong.
. "$(dirname "$0")/lib.sh"
run 0 "$ZEREN" extract "$texts" -o "$work/five.json"

run 0 "$ZEREN" load "$work/five.json" --flags --csv
printed '450000/自治区科技厅,自治区科技厅,广西壮族自治区,measures,21,'
printed '.txt:33 (一)实施产业需求牵引'
run 0 "$ZEREN" load "$work/five.json" --flags --lang zh
printed '措施多于随机'
lacks "$work/out" 'measures'
run 0 "$ZEREN" load "$work/five.json" --flags --place 潜江 --csv
lacks "$work/out" '450000'

printf '单位,数量,计量\n自治区科技厅,6,人\n自治区教育厅,40,人\n市科技局,3,人\n科技,10,项\n潜江市,300,项\n不存在局,1,人\n' >"$work/c.csv"
run 0 "$ZEREN" load "$work/five.json" --capacity "$work/c.csv" --csv
printed '自治区科技厅,unit,450000/自治区科技厅,6,人,21,6,'
printed '市科技局,ambiguous,,3,人,,,,,,,,,330300/市科技局、429005/市科技局'
printed '不存在局,unknown'
printed '科技,sector,science,10,项,58,'
cp "$work/out" "$work/utf8"
(printf '\357\273\277'; cat "$work/c.csv") >"$work/bom.csv"
iconv -f UTF-8 -t GB18030 "$work/c.csv" >"$work/gb.csv"
sed 's/,/\t/g; s/$/\r/' "$work/c.csv" | iconv -f UTF-8 -t UTF-16 >"$work/utf16.csv"
sed 1d "$work/c.csv" >"$work/bare.csv"
sed 's/,\(人\|项\)$/\1/; s/^单位.*/name;amount/; s/,/;/g' "$work/c.csv" >"$work/suffix.csv"
for form in bom gb utf16 bare suffix; do
  run 0 "$ZEREN" load "$work/five.json" --capacity "$work/$form.csv" --csv
  same "$(sha256sum <"$work/utf8")" "$(sha256sum <"$work/out")" "$form"
done
run 0 "$ZEREN" load "$work/five.json" --capacity "$work/c.csv" --flags --lang zh
printed '超出能力'
for wrong in '自治区科技厅,many' ',3' '自治区科技厅,0' '自治区科技厅' '自治区科技厅,"3'; do
  printf '自治区教育厅,40\n%s\n' "$wrong" >"$work/wrong.csv"
  run 2 "$ZEREN" load "$work/five.json" --capacity "$work/wrong.csv" -o "$work/none.csv"
  said 'wrong.csv:2:'
  [ ! -e "$work/none.csv" ] || fail "written in part: $wrong"
done
: >"$work/wrong.csv"
run 2 "$ZEREN" load "$work/five.json" --capacity "$work/wrong.csv"
run 3 "$ZEREN" load "$work/five.json" --capacity "$work/missing.csv"
printf 'PK\003\004not a table' >"$work/wrong.csv"
run 3 "$ZEREN" load "$work/five.json" --capacity "$work/wrong.csv"

run 0 "$ZEREN" load "$work/five.json" --calendar --csv
printed '330300/市科技局,市科技局,温州市,2025-12,1,'
run 0 "$ZEREN" load "$work/five.json" --calendar --lang zh
printed '2025-12'
printed '每年等'
run 0 "$ZEREN" load "$work/five.json" --calendar --json
python3 -c 'import json,sys; assert [t["name"] for t in json.load(open(sys.argv[1]))] == ["calendar", "due", "pile-ups"]' "$work/out" || fail "not three tables"
run 2 "$ZEREN" load "$work/five.json" --calendar --flags
run 2 "$ZEREN" load "$work/five.json" --flags --by sector

# a name of the capacities that nothing bears is shown with the units that it is a piece of
printf '宁波市人民政府办公室关于印发方案的通知\n一、任务\n（一）建平台。（责任单位：市人防办、市科技局）\n' >"$work/piece.txt"
printf '人防办,3人\n火星办,2人\n' >"$work/piece.csv"
run 0 "$ZEREN" load "$work/piece.txt" --capacity "$work/piece.csv" --csv
same "330200/市国动办（市人防办）" "$(grep '^人防办' "$work/out" | cut -d, -f14 | tr -d '\r')" "what a piece of a name may be"
same "" "$(grep '^火星办' "$work/out" | cut -d, -f14 | tr -d '\r')" "what no unit holds"
finish
