# zeren diff: twelve edits of a small plan are told, and nothing else.
. "$(dirname "$0")/lib.sh"

cat >"$work/old.txt" <<'TEXT'
丙市人民政府办公室关于印发丙市清河行动方案的通知
丙政办发〔2024〕5号
丙市清河行动方案
一、治理任务
（一）整治入河排口。全面排查沿河排水口并逐个建档编号，对混接错接的管网限期改造，2025年底前完成主城区改造。（责任单位：市生态环境局、市住房城乡建设局、市水利局）
（二）修复河岸生态。沿主河道两岸种植本地水生植物，拆除硬质护坡，恢复自然岸线不少于12公里。（责任单位：市水利局、市自然资源局）
（三）规范养殖行为。划定沿河禁养区域，推动散户集中养殖，配套建设粪污处理设施并定期检查。（责任单位：市农业农村局、市生态环境局）
（四）加密水质监测。在支流汇入口增设自动监测站，监测数据实时上传并按月向社会公布。（责任单位：市生态环境局、市大数据局）
（五）引导公众参与。组建民间河长队伍，开展巡河护河志愿活动，设立举报奖励办法。（责任单位：市文明办、团市委）
二、保障
（六）落实资金。统筹各级环保专项资金，优先安排清河项目，鼓励社会资本参与治理运营。（责任单位：市财政局、市金融办）
（七）严格考核。将清河成效纳入年度绩效评价，结果作为干部评价参考并定期通报。（责任单位：市委组织部、市生态环境局）
TEXT
cat >"$work/new.txt" <<'TEXT'
丙市人民政府办公室关于印发丙市清河行动方案的通知
丙政办发〔2024〕5号
丙市清河行动方案
一、治理任务
（一）整治入河排口。全面排查沿河排水口并逐个建档编号，对混接错接的管网限期改造，2026年底前完成主城区改造。（责任单位：市住房城乡建设局、市生态环境局、市水利局）
（二）修复河岸生态。沿主河道两岸种植本地水生植物，拆除硬质护坡，恢复自然岸线不少于20公里。（责任单位：市水利局、市自然资源局、市林业局）
（三）加密水质监测。在支流汇入口增设自动监测站，监测数据实时上传并按季度向社会公布。（责任单位：市生态环境局）
（四）动员公众参与。组建民间河长队伍，开展巡河护河志愿活动，设立举报奖励办法。（责任单位：市文明办、团市委）
二、保障
（五）严格考核。将清河成效纳入年度绩效评价，结果作为干部评价参考并定期通报。（牵头单位：市委组织部；责任单位：市生态环境局）
（六）落实资金。统筹各级环保专项资金，优先安排清河项目，鼓励社会资本参与治理运营。（责任单位：市财政局、市国资委）
（七）建设智慧平台。汇聚气象水文与视频数据，搭建全市统一的河湖调度指挥系统。（责任单位：市水利局、市气象局）
TEXT

run 1 "$ZEREN" diff --lang en --csv "$work/old.txt" "$work/new.txt"
cut -d, -f1 "$work/out" | sort >"$work/kinds"
printf '%s\n' added change deadline dropped lead moved retitled reworded role target unit-added unit-dropped unit-renamed \
  | sort >"$work/wanted"
tr -d '\r' <"$work/kinds" | diff - "$work/wanted" || fail "other changes than the twelve"
checks=$((checks + 1))

run 1 "$ZEREN" diff --lang zh "$work/old.txt" "$work/new.txt"
for words in '单位更名  市金融办 → 市国资委' '减少单位  市大数据局' '增加单位  市林业局' '规范养殖行为' '动员公众参与' '2026年底前' '20公里'; do
  printed "$words"
done

run 0 "$ZEREN" diff "$work/old.txt" "$work/old.txt"
run 1 "$ZEREN" diff --json "$work/old.txt" "$work/new.txt"
python3 -c 'import json,sys; tables=json.load(open(sys.argv[1])); assert [t["name"] for t in tables]==["changes","load-shift"]' "$work/out" || fail "not JSON"
run 2 "$ZEREN" diff "$work/old.txt"
run 3 "$ZEREN" diff "$work/old.txt" "$work/missing.txt"
: >"$work/empty.txt"
run 1 "$ZEREN" diff "$work/empty.txt" "$work/new.txt"
run 1 "$ZEREN" diff "$work/old.txt" "$work/new.txt" --map "$work/d.svg" --lang zh
holds "$work/d.svg" 'duty added'
holds "$work/d.svg" '【删去】'
holds "$work/d.svg" '【新增】'
# -o takes all that is printed
run 1 "$ZEREN" diff "$work/old.txt" "$work/new.txt" --lang zh
cp "$work/out" "$work/shown"
run 1 "$ZEREN" diff "$work/old.txt" "$work/new.txt" --lang zh -o "$work/changes.txt"
empty "$work/out"
cmp -s "$work/shown" "$work/changes.txt" || fail "diff -o writes something else"
run 0 "$ZEREN" diff "$work/old.txt" "$work/old.txt" --lang zh
same 1 "$(wc -l <"$work/out")" "lines of a diff without changes"
# a unit that comes to a measure, or leaves it, stands on its side alone, though both versions know it
run 1 "$ZEREN" diff "$work/old.txt" "$work/new.txt" --csv
awk -F, '($1 == "unit-added" && $5) || ($1 == "unit-dropped" && $6)' "$work/out" >"$work/both"
empty "$work/both"
finish
