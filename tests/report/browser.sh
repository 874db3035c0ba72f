#!/usr/bin/env bash
# The report of the five documents, and of a document that wants to be markup, driven in a headless browser.
set -eu
root=${ZEREN_ROOT:-$(cd "$(dirname "$0")/../.." && pwd)}
zeren=${ZEREN:-$root/out/build/zeren}
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/hostile.txt" <<'TEXT'
甲市人民政府办公室关于</title><script>window.pwned=1</script>的工作方案
一、重点任务
（一）"><img src=x onerror=window.pwned=2>推进建设。</script><script>window.pwned=3</script>（责任单位：市"><b>科技局、市javascript:alert(1)局，市教育局）
（二）<!-- 加强管理 ]]> &lt;script&gt;。(牵头单位:市教育局;配合单位:市财政局、<svg onload=window.pwned=4>市商务局)
TEXT
printf '\001\002\033[31m（三）控制\000字符。（责任单位：市科技局、\xff\xfe市卫健委）\n' >> "$work/hostile.txt"

"$zeren" run --lang zh "$root/graphs/texts" -o "$work/five" > /dev/null
"$zeren" run --lang zh "$work/hostile.txt" -o "$work/hostile" > /dev/null
# everything that a planner may add: capacities, statuses, an older version
sed 's/负责/牵头/; 35s/、财政厅//' "$root/graphs/texts/000_5524d213dd2d8b2b.txt" > "$work/old.txt"
printf '自治区科技厅,6,人\n自治区教育厅,40,人\n' > "$work/capacity.csv"
sed '2,9s/,,,\r$/,已完成,2026-02-01,\r/' "$work/five/ledger.csv" > "$work/status.csv"
"$zeren" run --lang zh "$root/graphs/texts" -o "$work/desk" --capacity "$work/capacity.csv" --status "$work/status.csv" \
  --today 2026-03-01 --before "$work/old.txt" > /dev/null
for section in flags due progress-units overdue changes capacity; do
  grep -q "\"id\":\"$section\"" "$work/desk/index.html" || { echo "FAILED: no $section in the report"; exit 1; }
done
grep -q '"answers":' "$work/desk/index.html" || { echo "FAILED: no statuses in the report"; exit 1; }
size=$(wc -c < "$work/five/index.html")
[ "$size" -lt 2000000 ] || { echo "FAILED: the report of the five is $size bytes"; exit 1; }
python3 "$root/tests/report/browser.py" "$work/five/index.html"
python3 "$root/tests/report/browser.py" "$work/desk/index.html"
python3 "$root/tests/report/browser.py" "$work/hostile/index.html"
