# One line of 100 MB: read in a bounded time and memory, or refused in words.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1
within() { # within SECONDS KB COMMAND…
  local seconds=$1 most=$2
  shift 2
  run 0 bash -c 'ulimit -v '"$most"'; exec timeout '"$seconds"' "$0" "$@"' "$@"
}
python3 - <<'END'
note = "（一）做好质量普查工作。（责任单位：市科技局、市教育局）"
open("notes.txt", "w").write(note * 120000)
open("labels.txt", "w").write("责任单位" * 8500000)
open("brackets.txt", "w").write("（" * 4000000)
open("text.txt", "w").write("推进科技创新，" * 5000000)
END
within 120 1500000 "$ZEREN" extract notes.txt -o notes.json
within 120 1500000 "$ZEREN" extract labels.txt -o labels.json
within 120 1500000 "$ZEREN" extract brackets.txt -o brackets.json
within 120 1500000 "$ZEREN" extract text.txt -o text.json
# Many findings in one line, a crowd in one measure, a zip of thousands: each costs what it holds.
python3 - <<'END'
import zipfile
open("findings.txt", "w").write("（一）做事。" + "（责任单位：市科技局" * 60000)
names = "、".join("市%s%s%s局" % (a, b, c) for a in "甲乙丙丁戊己庚辛壬癸" for b in "子丑寅卯辰巳午未申酉" for c in "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往")
open("crowd.txt", "w").write("温州市人民政府办公室关于印发方案的通知\n一、任务\n（一）做事。（责任单位：" + names + "）\n")
with zipfile.ZipFile("many.zip", "w") as z:
    for i in range(6000):
        z.writestr("%d.txt" % i, "（一）做事。（责任单位：市科技局）\n")
END
run 1 timeout 600 "$ZEREN" check findings.txt -o findings.out
within 120 3000000 "$ZEREN" analyze crowd.txt -m overlap --csv -o crowd.csv
[ "$(wc -l <crowd.csv)" -le 200001 ] || fail "more pairs than the table may hold"
within 120 3000000 "$ZEREN" extract many.zip -o many.json
ls -l ./*.txt | awk '{ print $5, $9 }'
finish
