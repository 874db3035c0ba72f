# One-mode networks by the command: told by content or by --network, through analyses, comparisons and exports.
. "$(dirname "$0")/lib.sh"

data=$ZEREN_ROOT/tests/oracle/data
run 0 "$ZEREN" check "$data/krackhardt_advice.csv" --severity info --lang en
printed 'one-mode network with direction'
run 0 "$ZEREN" analyze "$data/krackhardt_reports.csv" --method hierarchy --lang en
printed 'hierarchy: 1'
printed 'efficiency by arcs: 1'
printed 'efficiency by edges: 1'
printed 'one-mode network'
run 0 "$ZEREN" compare "$data/krackhardt_advice.csv" "$data/krackhardt_friendship.csv" \
  "$data/krackhardt_reports.csv" --method pairs --draws 100 --csv
printed '0.15458545204847'
printed '0.22355818229169'
run 0 "$ZEREN" compare "$data/krackhardt_advice.csv" "$data/krackhardt_friendship.csv" \
  "$data/krackhardt_reports.csv" --method mrqap --draws 100 --csv
printed 'krackhardt_friendship,0.135814889336'
run 0 "$ZEREN" analyze "$data/krackhardt_advice.csv" --network two-mode --method hierarchy --lang en
lacks "$work/out" 'one-mode network:'
run 2 "$ZEREN" analyze "$data/krackhardt_advice.csv" --network sideways

# Who reports to whom points upwards; turned, the president is over all others and the tree is perfect.
printed_lubness() { run 0 "$ZEREN" analyze "$data/krackhardt_reports.csv" -m hierarchy --lang en "${@:2}" && printed "LUBness: $1"; }
printed_lubness 0.0842105
printed_lubness 1 --transpose
for lang in zh en; do
  run 0 "$ZEREN" analyze --explain hierarchy --lang $lang
  printed '--transpose'
done

# Units that a list of ties does not name are not in every network.
printf 'from,to\na,b\nb,c\nc,d\nd,a\n' >"$work/a.csv"
printf 'from,to\na,b\nb,c\nc,a\n' >"$work/b.csv"
run 0 "$ZEREN" compare "$work/a.csv" "$work/b.csv" --by file --method mrqap --draws 10 --lang en
said 'left out, not in every one: 1'
printed 'left out by QAP: 1'
run 0 "$ZEREN" compare "$work/a.csv" "$work/b.csv" --by file --method pairs --draws 10 --lang zh
said '有 1 个单位不是每个网络都有'

# What is read is a graph like any other, and comes back from its file and from exports.
run 0 "$ZEREN" extract "$data/krackhardt_reports.csv" -o "$work/reports.json"
run 0 "$ZEREN" analyze "$work/reports.json" --method hierarchy --lang en
printed 'hierarchy: 1'
run 0 "$ZEREN" export "$work/reports.json" --to graphml -o "$work/reports.graphml"
run 0 "$ZEREN" analyze "$work/reports.graphml" --method hierarchy --lang en
printed 'hierarchy: 1'
printed 'arcs: 20'

run 0 "$ZEREN" analyze "$data/safariland.csv" --method web --csv
printed 'h2_prime,0.853730'

# Several relations in one file are its documents: compared, and chosen, as such.
python3 - "$data" "$work/three.dl" <<'END'
import csv, sys
names = ["advice", "friendship", "reports"]
tables = [list(csv.reader(open(f"{sys.argv[1]}/krackhardt_{name}.csv")))[1:] for name in names]
with open(sys.argv[2], "w") as out:
    print("dl n=21 nm=3 format=fullmatrix\nlabels:\n" + ",".join(row[0] for row in tables[0]), file=out)
    print("matrix labels:\n" + ",".join(names) + "\ndata:", file=out)
    for table in tables:
        for row in table:
            print(*row[1:], file=out)
END
run 0 "$ZEREN" compare "$work/three.dl" --method pairs --draws 100 --csv
printed '0.15458545204847'
printed '0.22355818229169'
run 0 "$ZEREN" analyze "$work/three.dl" --document reports --method hierarchy --lang en
printed 'arcs: 20'
printed 'hierarchy: 1'

# What is asked for is used, and named under the table.
run 0 "$ZEREN" analyze "$data/safariland.csv" -m backbone-fixedrow --level .2 --adjust by --lang en
printed 'level: 0.2'
printed 'adjustment: BY'
run 0 "$ZEREN" analyze "$data/safariland.csv" -m backbones --level 0.001 --adjust none --draws 20 --lang en
printed 'level: 0.001'
printed 'adjustment: none'
for method in backbone-sdsm backbone-fdsm backbone-fixedfill backbones; do
  run 0 "$ZEREN" analyze --explain $method --lang zh
  for word in --level --adjust 单侧; do printed "$word"; done
  run 0 "$ZEREN" analyze --explain $method --lang en
  for word in --level --adjust one-sided; do printed "$word"; done
done
run 0 "$ZEREN" analyze "$data/krackhardt_advice.csv" -m network --alpha 1 --csv
cut -d, -f5 "$work/out" | tail -n +2 >"$work/strength"
cut -d, -f6 "$work/out" | tail -n +2 >"$work/alpha"
same "$(cat "$work/strength")" "$(cat "$work/alpha")" "with α = 1 the degree is the strength"
for method in network web-nodes; do
  run 0 "$ZEREN" analyze "$data/krackhardt_advice.csv" -m $method --alpha 1.5 --lang en
  printed 'α of degree: 1.5'
done
finish
