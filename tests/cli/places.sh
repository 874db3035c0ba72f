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
finish
