# What zeren writes as a table for other programs it reads back with equal loads; other tables it refuses by name.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1

# loads FILE COLUMN…: id and these columns of the load table, sorted
loads() {
  "$ZEREN" load "$1" --csv 2>load.err | python3 -c '
import csv, sys
for row in sorted(csv.DictReader(sys.stdin), key=lambda row: row["id"]):
    print(*(row[name] for name in ["id"] + sys.argv[1:]))' "${@:2}"
}
whole="measures lead lead_stated lead_first responsible support guide fractional work share sole partners exclusivity"
shared="measures fractional work share sole partners burden exclusivity" # an incidence has no roles, only weights

# back GRAPH: every table format, out and in again
back() {
  rm -f back.*
  run 0 "$ZEREN" export "$1" --to csv -o back
  run 0 "$ZEREN" export "$1" --to incidence -o back.incidence.csv
  run 0 "$ZEREN" export "$1" --to long -o back.long.csv
  # shellcheck disable=SC2086
  same "$(loads "$1" $whole)" "$(loads back.edges.csv $whole)" "loads of edges of $1"
  for format in incidence long; do
    # shellcheck disable=SC2086
    same "$(loads "$1" $shared)" "$(loads back.$format.csv $shared)" "loads of $format of $1"
  done
  for format in edges long; do
    same "$("$ZEREN" load "$1" --by document --csv | cut -d, -f1,4,6)" \
      "$("$ZEREN" load back.$format.csv --by document --csv | cut -d, -f1,4,6)" "documents of $format of $1"
  done
}

run 0 "$ZEREN" extract "$texts" -o five.json
back five.json
run 0 "$ZEREN" extract "$ZEREN_ROOT/graphs/examples/ningbo.txt" -o ningbo.json
back ningbo.json
# The README says which formats keep what.
for format in graphml gexf jgf hif node-link; do
  run 0 "$ZEREN" export five.json --to $format -o back.$format
  # shellcheck disable=SC2086
  same "$(loads five.json $whole sector)" "$(loads back.$format $whole sector)" "loads of $format"
done
run 0 "$ZEREN" export five.json --to pajek -o back.net
# shellcheck disable=SC2086
same "$(loads five.json $shared lead_stated)" "$(loads back.net $shared lead_stated)" "loads of pajek"
n=0
while read -r rows; do
  n=$((n + 1))
  printf '%b' "$rows" >odd$n.csv
  run 0 "$ZEREN" extract odd$n.csv -o odd$n.json
  back odd$n.json
done <<'END'
measure,unit,weight\n责任单位,甲,1\n牵头,甲,2\n任务,乙,1\nunit,乙,3\n
measure,unit,weight\n1,1,1\n2,1,2\n3,2,1\n
measure,unit\nfrom,source\nto,target\nhigher,=1+1\n
measure,unit\n-x,-/a\n=b,@c\n+1,-\n
measure,unit\n措施,单位\n任务,部门\n单位,任务\n牵头部门,牵头\n工作任务,"乙、丙，丁"\n
END

# Tables of results and of nodes are not taken for texts, in either language.
run 0 "$ZEREN" run ningbo.json -o results
for table in results/tables/load.csv results/tables/units.csv results/tables/documents.csv; do
  run 3 "$ZEREN" load $table --lang en
  said "$table: a table of data in which no duty was found"
  said ".edges.csv"
done
run 3 "$ZEREN" load back.nodes.csv --lang zh
said "是数据表"
run 0 "$ZEREN" export ningbo.json --to ledger --lang en -o ledger.csv
run 3 "$ZEREN" load ledger.csv
run 0 "$ZEREN" export ningbo.json --to ledger --lang zh -o ledger.csv
run 3 "$ZEREN" load ledger.csv
iconv -f UTF-8 -t GB18030 ledger.csv > saved.csv
run 3 "$ZEREN" load saved.csv
# The report's page writes each cell in quotes.
printf '\xef\xbb\xbf"编号","文件","章节","措施","牵头单位","其他单位","完成时限","到期日","目标","出处","状态","完成日期","备注"\r\n"甲#1","甲方案","一、任务","1.优化","市科技局","市财政局","","","","甲.txt:3","","",""\r\n' >page.csv
run 3 "$ZEREN" load page.csv
printf '\xef\xbb\xbf"id","document","section","measure","lead","others","deadline","due","targets","source","status","done on","note"\r\n"a#1","a","","1.优化","市科技局","市财政局","","","","a.txt:3","","",""\r\n' >page.csv
run 3 "$ZEREN" load page.csv
# The same words in a line of prose are none.
printf '编号、牵头单位、到期日、出处、状态、完成日期是台账的列。\n一、优化环境。责任单位：市科技局\n' >columns.txt
run 0 "$ZEREN" load columns.txt
printf 'from,from_name,to,to_name,measures,stated\n1/a,a,1/b,b,2,0\n1/b,b,1/c,c,1,0\n1/c,c,1/a,a,1,0\n' > leads.csv
run 3 "$ZEREN" load leads.csv
run 0 "$ZEREN" load leads.csv --network directed
mkdir folder && cp "$ZEREN_ROOT/graphs/examples/ningbo.txt" back.nodes.csv folder/
run 0 "$ZEREN" load folder --lang en
said "passed over folder/back.nodes.csv"

# A square that is broken is none of the texts: what is wrong, where, and what to write instead.
broken() { # broken ROWS WORDS KIND
  printf '%b' "$1" >square.csv
  run 3 "$ZEREN" load square.csv --network "$3" --lang en
  said "square.csv: line $2"
  run 3 "$ZEREN" check square.csv --network "$3" --lang zh
  said "square.csv：第"
}
number="a cell of a matrix should be a number; write 0, or nothing, where there is no tie"
broken ',a,b,c\na,0,1,NaN\nb,1,0,0\nc,1,1,0\n' "2: cell 4: $number: \"NaN\"" one-mode
broken ',a,b,c\na,0,1,1\nb,1,0,no\nc,1,1,0\n' "3: cell 4: $number: \"no\"" directed
broken 'a b c\n0 1 1\n1 0 x\n1 1 0\n' "3: cell 3: $number: \"x\"" undirected
broken ',a,b,c\na,0,1,1\nb,1,0\nc,1,1,0\n' "3: this row has 3 cells and should have 4 (columns: 3)" one-mode
broken ',a,b,c\na,0,1,1\nb,1,0,2,1,1\nc,1,1,0\n' "3: this row has 6 cells and should have 4" one-mode
broken ',a,b,c\na,0,1,1\nb,1,0,2\nd,1,1,0\n' "4: rows and columns of a one-mode matrix should be the same" one-mode
broken ',a,b,c\na,0,1,1\nb,1,0,2\n' "4: a one-mode matrix has as many rows as columns" one-mode
finish
