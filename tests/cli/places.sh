# --place and --document: what counts for one place alone, and which of several namesakes is meant.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1
plan() { # plan NAME PLACE: three measures, of which nobody answers for the last
  printf '%s人民政府办公室关于印发修缮方案的通知\n%s修缮方案\n一、任务\n（一）修桥。（责任单位：市交通局、市财政局）\n（二）修路。（市交通局牵头，市公安局配合）\n（三）安装路灯。年底前装齐。\n' "$2" "$2" >"$1.txt"
}
plan 001_wen 温州市
plan 002_qian 潜江市
sed -i '$a（四）疏浚河道。全年疏浚十里。' 002_qian.txt
run 0 "$ZEREN" extract 001_wen.txt 002_qian.txt -o two.json

# what nobody answers for is of the place of its document
unowned() { # unowned EXPECTED OPTION…
  local want=$1
  shift
  run 0 "$ZEREN" load two.json --lang zh "$@"
  same "$want" "$(sed -n 's/^无责任单位的措施：//p' out)" "nobody answers for, $*"
}
unowned 3
unowned 1 --place 温州
unowned 2 --place 潜江
unowned 2 --document 002_qian
run 0 "$ZEREN" plan two.json --place 温州 --do 'assign 001_wen#3 市公安局 as lead' --lang zh
same "3 3" "$(awk '/^措施（/ { print $2, $3 }' out)" "measures before and after"
same "1 0" "$(awk '/^无责任单位/ { print $2, $3 }' out)" "without a unit before and after"
printed "范围：只看 --place 的单位"
run 0 "$ZEREN" plan two.json --place 潜江 --do 'assign 001_wen#3 温州市/市公安局 as lead' --lang zh
same "2 2" "$(awk '/^无责任单位/ { print $2, $3 }' out)" "those of another place"

# counts add up: measures whose units are all left out are neither with nor without
printf '宁波市人民政府办公室关于印发方案的通知\n一、任务\n（一）修桥。（责任单位：市交通局）\n（二）修路。（责任单位：各区县〈市〉政府）\n（三）安装路灯。年底前装齐。\n' >sets.txt
run 0 "$ZEREN" load sets.txt --no-collectives --lang zh
printed "有责任单位的措施：1"
printed "无责任单位的措施：1"
printed "单位都不在所选之内的措施：1"
run 0 "$ZEREN" load sets.txt --lang zh
lacks out "不在所选"
# of one name in several places or documents, those of the place or document that is chosen are meant
run 0 "$ZEREN" explain two.json '（一）' --place 温州 --lang zh
printed "001_wen.txt"
lacks out "002_qian.txt"
run 0 "$ZEREN" explain two.json '（一）' --document 002 --lang zh
printed "002_qian.txt"
lacks out "001_wen.txt"
run 0 "$ZEREN" explain two.json 市交通局 --place 潜江
printed "429005/"
lacks out "330300/"
run 0 "$ZEREN" map ego two.json --unit 市交通局 --place 潜江 -o ego.svg
run 2 "$ZEREN" map ego two.json --unit 市交通局 -o ego.svg
said "330300/市交通运输局"
said "429005/市交通运输局"
run 2 "$ZEREN" explain two.json 市交通局 --place 火星

# an id with the head of its document's, as --document takes it
run 0 "$ZEREN" explain two.json '002#3'
printed "id: 002_qian#3"
lacks out "001_wen"
run 0 "$ZEREN" plan two.json --do 'lead 001#1 市财政局' --csv
printed "330300/市财政局"
run 2 "$ZEREN" explain two.json '003#3'

# a body by the name of its id, or by one that no document has
run 0 "$ZEREN" explain two.json 市交通运输局 --place 温州
printed "市交通局"
run 0 "$ZEREN" map ego two.json --unit 温州/市交通运输局 -o ego.svg
run 0 "$ZEREN" explain two.json 市交通委 --place 温州
printed "市交通局"
printf '名称,地方,别名\n市公安局,温州市,市公安分局\n' >units.csv
run 0 "$ZEREN" explain two.json 市公安分局 --units units.csv
printed "市公安局"
run 0 "$ZEREN" unit 市公安分局 --place 温州 --units units.csv --csv
same "市公安分局,市公安局,330300,市公安分局" "$(sed -n 2p out | cut -d, -f1,2,5,8)" "another name of the user's"
run 0 "$ZEREN" unit 市人防办 市国动办 --place 温州 --csv
same "市国动办 市国动办" "$(sed 1d out | cut -d, -f2 | xargs)" "two names of one body"

# the ledger of a place: its measures, with all their units; each file by the name that documents use
printf '绍兴市人民政府办公室关于印发方案的通知\n一、任务\n（一）养老助餐。2025年5月底前建80家。（市民政局牵头，越城区政府、市建设局配合）\n（二）修路。（责任单位：市建设局）\n（三）安装路灯。全部装齐。\n' >sx.txt
run 0 "$ZEREN" export sx.txt --to ledger --place 越城 --lang zh
printed "养老助餐,市民政局,明示,,越城区政府、市建设局"
lacks out "修路"
lacks out "路灯"
run 0 "$ZEREN" export sx.txt --to ledger --place 绍兴 --lang zh
printed "路灯"
run 0 "$ZEREN" export sx.txt --to ledger --each --until 2025-06 -o each --lang zh
same "330600-市建设局.csv 330600-市民政局.csv 330602-越城区政府.csv ledger.csv" "$(ls -I '*.txt' each | xargs)" "a file for each unit"
said "另有 2 项措施没有到期日"
run 0 "$ZEREN" export sx.txt --to ledger --each --place 越城 -o only --lang zh
same "330602-越城区政府.csv ledger.csv" "$(ls -I '*.txt' only | xargs)" "a file for each unit of the place"
holds only/330602-越城区政府.csv 市民政局
run 0 "$ZEREN" export sx.txt --to ledger --undated --lang zh
printed "修路"
printed "路灯"
lacks out "养老"
run 0 "$ZEREN" export sx.txt --to ledger --undated --each -o undated --lang zh
same "330600-市建设局.csv ledger.csv" "$(ls -I '*.txt' undated | xargs)" "no file for a unit without a row"
said "2 个单位没有可列的措施"
run 2 "$ZEREN" export sx.txt --to ledger --undated --until 2025

# findings of one place; the last lines count them by kind and place
sed -i '$a（五）清运垃圾。（责任单位：各有关部门）' 002_qian.txt
run 1 "$ZEREN" check 001_wen.txt 002_qian.txt --lang zh
said "2 份文件：错误 0，警告 4"
said "所列按种类：no-owner 3、collective-only 1"
said "所列按地方：温州市 1、潜江市 3"
run 1 "$ZEREN" check 001_wen.txt 002_qian.txt --place 温州 --lang zh
said "1 份文件：错误 0，警告 1"
lacks out 002_qian
lacks err "所列"
run 0 "$ZEREN" check 001_wen.txt 002_qian.txt --document 001 --place 潜江 --lang zh
said "没有可查的：--place 看的是文件印发的地方，这里没有 潜江 的文件"
run 2 "$ZEREN" check 001_wen.txt --place 火星

# a map of what changes in a place is of its documents; flags say with whom units are compared
run 0 "$ZEREN" plan two.json --place 潜江 --balance --map moves.svg --lang zh
holds moves.svg 潜江市修缮方案
lacks moves.svg 温州市
run 0 "$ZEREN" load two.json --flags --lang zh
printed "比较范围：全部 6 个单位"
run 0 "$ZEREN" load two.json --flags --place 温州 --lang zh
printed "比较范围：只有所选的 3 个单位"
# A user's own name is the one shown, whatever the documents use most, also when graphs are joined.
printf '名称,地方,别名\n市数据局,宁波市,市大数据局、市大数据中心\n' >own.csv
printf '宁波市2025年工作要点\n一、任务\n（一）建平台。（市大数据局牵头）\n（二）引人才。（市大数据中心牵头）\n' >甲.txt
printf '宁波市2024年工作要点\n一、任务\n（一）修道路。（市大数据中心牵头）\n' >乙.txt
run 0 "$ZEREN" load 甲.txt --units own.csv --csv
printed '330200/市数据局,市数据局,宁波市'
run 0 "$ZEREN" extract 甲.txt --units own.csv -o 甲.json
holds 甲.json '"full_name": "宁波市数据局"'
run 0 "$ZEREN" extract 乙.txt --units own.csv -o 乙.json
run 0 "$ZEREN" load 甲.json 乙.json --csv
printed '330200/市数据局,市数据局,宁波市'

# A set is called alike everywhere, and in full too: its place stands before it, no code.
printf '温州市2025年工作要点\n一、任务\n（一）建平台。（市科技局牵头，各县（市、区）政府配合）\n' >温.txt
printf '宁波市2025年工作要点\n一、任务\n（一）建平台。（市科技局牵头，各县（市、区）政府配合）\n' >宁.txt
run 0 "$ZEREN" load 温.txt 宁.txt --csv
printed '330200/各县（市、区）政府,宁波市各县（市、区）政府,宁波市'
printed '330300/各县（市、区）政府,温州市各县（市、区）政府,温州市'
run 0 "$ZEREN" explain 温.txt 市科技局 措施 --lang zh
printed '市科技局 措施 = 1'
run 0 "$ZEREN" analyze 温.txt 宁.txt -m overlap --csv
printed ',宁波市各县（市、区）政府,'

finish
