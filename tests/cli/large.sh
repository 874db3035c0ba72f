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
within 60 1500000 "$ZEREN" extract notes.txt -o notes.json
within 60 1500000 "$ZEREN" extract labels.txt -o labels.json
within 60 1500000 "$ZEREN" extract brackets.txt -o brackets.json
within 60 1500000 "$ZEREN" extract text.txt -o text.json
ls -l ./*.txt | awk '{ print $5, $9 }'
finish
