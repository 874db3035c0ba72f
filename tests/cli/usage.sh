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
  for option in $(grep -o '^ *\(-[a-z], \)\?--[a-z-]*' "$work/one" | grep -o -- '--.*'); do
    run 2 "$ZEREN" "$command" "${option}x"
    said "did you mean $option?"
  done
done

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
said "from 1 on"
run 2 "$ZEREN" extract x -j-1
run 2 "$ZEREN" extract x --help=1
said "takes no value"
run 2 "$ZEREN" load x --lang xx
run 2 "$ZEREN" load "$(printf 'a\033[2Jb')" --$(printf 'q\033[2J')
lacks "$work/err" "$(printf '\033')"

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
