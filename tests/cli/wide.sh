# One measure of 10,000 units: what pairs them all says so at once and in little memory, with a remedy; what is one
# of several tables is left out, and the others are made.
. "$(dirname "$0")/lib.sh"
{ echo unit,measure; seq -f 'u%.0f,m1' 10000; printf 'u1,m2\nu2,m2\n'; } >"$work/wide.csv"
ulimit -v 2500000

for method in clusters cluster-stability clustering centralization holes core-units backbone-sdsm backbones network nulls; do
  run 3 "$ZEREN" analyze "$work/wide.csv" -m "$method"
  said "one measure has 10000 units, more than 16777216 pairs; choose a part (--place, --document, --sector)"
done
run 3 "$ZEREN" analyze "$work/wide.csv" -m clusters --lang zh
said "一条措施有 10000 个单位，两两组合超过 16777216 对；请缩小范围（--place、--document、--sector）"
run 0 "$ZEREN" analyze "$work/wide.csv" -m overlap --csv
run 0 "$ZEREN" analyze "$work/wide.csv"
said "the table clusters is left out: one measure has 10000 units"
printed "inequality of loads"
run 0 "$ZEREN" run "$work/wide.csv" -o "$work/results"
said "the table clusters is left out"
[ -s "$work/results/index.html" ] && [ -s "$work/results/tables/load.csv" ] || fail "no results beside the table left out"
[ ! -e "$work/results/tables/clusters.csv" ] || fail "a table that was left out is there"
checks=$((checks + 2))
run 0 "$ZEREN" plan "$work/wide.csv" --do 'abolish u5' --csv
run 0 "$ZEREN" map load "$work/wide.csv" -o "$work/load.svg"
awk -F, -v OFS=, 'NR > 1 {print $2, $1; next} 1' "$work/wide.csv" >"$work/tall.csv"
run 3 "$ZEREN" analyze "$work/tall.csv" -m clustering
said "one unit has 10000 measures"

# Two sides of 2,100 units: few enough pairs in a measure, too many rows for a table.
{ echo unit,measure,role; seq -f 'a%.0f,m1,lead' 2100; seq -f 'b%.0f,m1,support' 2100; } >"$work/sides.csv"
run 3 "$ZEREN" analyze "$work/sides.csv" -m leads
said "a table of 4410000 rows, more than 4194304"
finish
