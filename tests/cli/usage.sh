# Help, options, languages, exit codes.
. "$(dirname "$0")/lib.sh"

run 0 "$ZEREN" --version
printed "zeren "
run 2 "$ZEREN"
said "COMMANDS"
empty "$work/out"
run 0 "$ZEREN" help
cp "$work/out" "$work/help"

# Every command tells all about itself, in both languages, and each option it names is one.
for command in $(sed -n '/^COMMANDS/,/^$/s/^  \([a-z]*\) .*/\1/p' "$work/help"); do
  for lang in zh en; do
    run 0 "$ZEREN" "$command" --help --lang $lang
    cp "$work/out" "$work/one"
    run 0 "$ZEREN" --lang $lang help "$command"
    same "$(cat "$work/one")" "$(cat "$work/out")" "help $command and $command --help"
    for word in $([ $lang = zh ] && echo 用法 选项 例子 退出码 || echo USAGE OPTIONS EXAMPLES EXIT); do
      printed "$word"
    done
  done
  "$ZEREN" help "$command" --lang zh >"$work/zh"
  [ "$(LC_ALL=C.UTF-8 wc -L <"$work/zh")" -le 125 ] || fail "a line of the Chinese help of $command is too long"
  for word in OPTION INPUT GRAPH WHAT NAME KIND OLD NEW PATH; do
    ! grep -qw "$word" "$work/zh" || fail "$word in the Chinese help of $command"
  done
  checks=$((checks + 1))
  for option in $(grep -o '^ *\(-[a-z], \)\?--[a-z-]*' "$work/one" | grep -o -- '--.*'); do
    run 2 "$ZEREN" "$command" "${option}x"
    said "did you mean $option?"
  done
done

# Help says what a graph is where one is asked for.
run 0 "$ZEREN" help load --lang zh
printed "图：zeren extract 写出的图文件，或直接给文件、文件夹"
run 0 "$ZEREN" help check --lang en
printed "INPUT: files, folders (read through), zips"

run 2 "$ZEREN" extrat x
said "did you mean extract?"
run 2 "$ZEREN" help lod
said "did you mean load?"
run 2 "$ZEREN" qqqqqqq
said "no command qqqqqqq"
run 2 "$ZEREN" extract
said "INPUT"
run 2 "$ZEREN" extract x --format
said "--format needs a value"
run 2 "$ZEREN" extract x --format xml
said "json, ndjson"
run 2 "$ZEREN" extract x --jobs 0
said "from 1 to 256, not 0"
run 2 "$ZEREN" extract x -j-1
run 2 "$ZEREN" extract x --help=1
said "takes no value"
run 2 "$ZEREN" load x --lang xx
run 2 "$ZEREN" load "$(printf 'a\033[2Jb')" --$(printf 'q\033[2J')
lacks "$work/err" "$(printf '\033')"

# What other programs and people call an option or an argument; a short word is not near to any short option.
run 2 "$ZEREN" map --type load x --lang en
said "no option --type; it is written without dashes: zeren map [KIND] GRAPH…"
run 2 "$ZEREN" map --kind load x --lang zh
said "没有选项 --kind；这一项不带 --，直接写：zeren map [图种] 图…"
while read -r command word meant; do
  run 2 "$ZEREN" "$command" x "--$word" 1
  said "no option --$word; did you mean --$meant?"
done <<'END'
load limit top
load 地方 place
load format csv
export type to
analyze metric method
plan what-if do
run threads jobs
END
run 2 "$ZEREN" load x --tpye 1
lacks "$work/err" "did you mean"

# An option is no value of another: the file of --status is missing here, and --by is no file.
run 2 "$ZEREN" load x --status --by sector
said "--status needs a value, FILE, and --by behind it is an option; if it is really called so, write --status=--by"
run 2 "$ZEREN" load x --status --by sector --lang zh
said "--status 后面缺 文件：接着的 --by 是选项"
run 2 "$ZEREN" load x --place -o y
said "-o behind it is an option"
run 2 "$ZEREN" load x --top --csv
said "--top needs a value, N, and --csv behind it is an option"
run 3 "$ZEREN" load "$texts" --status=--by
said "--by: no such file"

# A method refuses options that would change nothing of it, and names those that it takes.
run 2 "$ZEREN" analyze x -m degree --seed 3
said "-m degree has no use for --seed; it takes no such options: leave it out"
run 2 "$ZEREN" analyze x -m overload --alpha 1 --draws 3 --lang zh
said "-m overload 用不上 --draws、--alpha；它可以带：--level、--adjust"
run 2 "$ZEREN" analyze x --alpha 1
said "methods that have (choose one with -m): network, web-nodes"
run 0 "$ZEREN" analyze "$texts" --seed 2
run 2 "$ZEREN" compare x -m rows --seed 3
said "-m rows has no use for --seed"
run 2 "$ZEREN" compare x --texts --place 潜江
said "without effect on --texts: --place"
run 0 "$ZEREN" analyze --explain backbone-fdsm --lang zh
printed "选项：--seed、--draws、--level、--adjust"
run 0 "$ZEREN" analyze --list --csv
printed ",seed draws level adjust"

# Numbers of findings and duties: how many there are.
run 2 "$ZEREN" explain "$texts" 发现 99999 --lang zh
said "没有 发现 99999：发现是第 1 到"
run 2 "$ZEREN" explain "$texts" "duty 99999"
said "there is no duty 99999: the graph's duties are 1 to"
run 2 "$ZEREN" explain "$texts" 99999
said "(zeren check --json numbers them)"
run 0 "$ZEREN" explain "$texts" finding 1
cp "$work/out" "$work/one"
run 0 "$ZEREN" explain "$texts" "发现 1"
same "$(cat "$work/one")" "$(cat "$work/out")" "finding 1, in two words and in one"

# Values of options in Chinese are those in English.
for words in '--role 牵头:--role lead' '--by 条线:--by sector' '--by 文件:--by document' '--lead 明示:--lead stated'; do
  # shellcheck disable=SC2086
  run 0 "$ZEREN" load "$texts" --csv ${words%%:*}
  cp "$work/out" "$work/chinese"
  # shellcheck disable=SC2086
  run 0 "$ZEREN" load "$texts" --csv ${words##*:}
  cmp -s "$work/out" "$work/chinese" || fail "$words"
done
run 2 "$ZEREN" load "$texts" --role 老大 --lang zh
said "可选：lead 牵头, responsible 责任, support 配合, guide 指导"

# A level or an α is a plain number in its range; how p-values are adjusted is one of a list.
for bad in 0 1.5 -1 .05x 1e-3 nan '' . 0,05; do
  run 2 "$ZEREN" analyze x -m backbone-sdsm --level "$bad"
  said "above 0, up to 1"
done
run 2 "$ZEREN" analyze x -m network --alpha 11
said "above 0, up to 10"
run 2 "$ZEREN" analyze x -m backbone-sdsm --adjust fdr
said "none, bonferroni, holm, hochberg, bh, by"

# Counts have a largest: nothing is cut to 32 bits, and nothing runs for ever.
run 2 "$ZEREN" load x --top 4294967296
said "from 1 to 1000000000, not 4294967296"
run 2 "$ZEREN" analyze x -m clusters --draws 999999999999
said "from 1 to 1000000"
run 2 "$ZEREN" analyze x -m clusters --draws 18446744073709551616
run 2 "$ZEREN" extract x --jobs 257
run 2 "$ZEREN" map x --width 99999999999
run 2 "$ZEREN" map x --page 4294967297
run 2 "$ZEREN" plan x --balance --seconds 4294968
run 3 "$ZEREN" analyze x -m clusters --seed 18446744073709551615

# An empty value is told as what it is; so is an unknown language, wherever it stands.
run 2 "$ZEREN" load x --document ''
said "--document needs a value"
run 2 "$ZEREN" load x -o ''
run 2 "$ZEREN" load x --by=
said "cannot be ''"
run 3 "$ZEREN" load ''
said "'': no such file"
for words in "--lang fr load x" "--lang= load x" "--lang" "load x --lang fr" "help --lang fr" "help load --lang fr"; do
  # shellcheck disable=SC2086
  run 2 "$ZEREN" $words
  said "it is one of: zh, en"
done 2>/dev/null
run 2 "$ZEREN" --language zh load x
run 2 "$ZEREN" --version extra
said "too many"
run 2 "$ZEREN" help load map
run 0 "$ZEREN" help load --lang zh
printed "用法"
run 0 "$ZEREN" --lang zh --version

# Names reach the terminal as text: no escapes, no C1 controls, no turned reading direction, whole characters.
strange=$(printf 'a\033]0;title\007b\302\233c\342\200\256d')
cat >"$work/strange.json" <<END
{"format": "zeren-graph", "version": 1, "places": [{"code": "330200", "name": "宁\u001b[31m波\u009b\u202e", "level": "city"}],
 "documents": [{"id": "x\u001b[2J\u009b", "source": "a.txt", "title": "y\u001b]0;t\u0007\u202e", "place": "330200"}],
 "units": [{"id": "330200/\u001b[31m\u009b\u202e局", "name": "\u001b[31m\u009b\u202e局", "kind": "unit", "place": "330200", "names": []}],
 "measures": [{"id": "m", "document": "x\u001b[2J\u009b", "label": "\u001b[31m\u009b", "title": "\u202e", "kind": "task", "line": 1, "span": [0, 1]}],
 "duties": [{"measure": "m", "unit": "330200/\u001b[31m\u009b\u202e局", "role": "lead", "basis": "label", "first": true,
             "rank": 1, "expression": 1, "name": "\u009b", "surface": "\u202e", "line": 1, "span": [0, 1]}], "findings": []}
END
echo '{"format": "zeren-graph", "version": 1, "documents": [], "places": [], "units": [], "measures": [], "duties": [], "findings": []}' >"$work/none.json"
tame() {
  "$ZEREN" "$@" >"$work/out" 2>&1
  checks=$((checks + 1))
  ! LC_ALL=C grep -qP '\x1b|\x07|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]' "$work/out" || fail "steers the terminal: $*"
  iconv -f UTF-8 -t UTF-8 "$work/out" >/dev/null || fail "no whole characters: $*"
}
tame load "$strange"
tame load x --by "$strange"
tame "$strange"
tame load "$(printf '宁%.0s' $(seq 100))"
tame load x --top "x$(printf '宁%.0s' $(seq 100))"
for words in "load" "load --document nothing" "load --place nothing" "check" "explain 局" "explain m" "map duties" "analyze" \
  "compare" "plan" "diff $work/none.json" "load --by document" "load --flags" "map ego --unit 局 --format dot"; do
  # shellcheck disable=SC2086
  tame ${words%% *} "$work/strange.json" $([ "${words#* }" = "$words" ] || echo "${words#* }")
done
tame diff "$work/none.json" "$work/strange.json"

# The language comes from --lang, else from the first of the three that is set.
LC_ALL=zh_CN.UTF-8 run 2 "$ZEREN" extract
said "缺少参数"
LC_ALL='' LC_MESSAGES=zh_CN.UTF-8 LANG=en_US.UTF-8 run 2 "$ZEREN" extract
said "缺少参数"
LC_ALL=en_US.UTF-8 LANG=zh_CN.UTF-8 run 2 "$ZEREN" extract
said "something is missing"
LC_ALL=zh_CN.UTF-8 run 2 "$ZEREN" extract --lang en
said "something is missing"

# A full disk is told, wherever output goes.
if [ -e /dev/full ]; then
  "$ZEREN" help >/dev/full 2>"$work/err"
  same 3 $? "help onto a full disk"
  said "full"
fi
finish
