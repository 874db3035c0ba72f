# The folder that run fills: every file in it, none of an earlier run, and nothing left when it cannot be filled.
. "$(dirname "$0")/lib.sh"
cd "$work" || exit 1
chmod 755 "$work"

# graph OUT ID…: a graph file with a document of each id, one measure and one duty in each
graph() {
  python3 - "$@" <<'END'
import json, sys
out, ids = sys.argv[1], sys.argv[2:]
unit = {"id": "330200/市科技局", "name": "市科技局", "kind": "unit", "place": "330200", "sector": "science", "names": ["市科技局"]}
g = {"format": "zeren-graph", "version": 1, "documents": [], "units": [unit], "measures": [], "duties": [], "findings": [],
     "places": [{"code": "330200", "name": "宁波市", "level": "city"}]}
for i, name in enumerate(ids):
    g["documents"].append({"id": name, "source": "%d.txt" % i, "title": "第%d号方案" % i, "place": "330200"})
    g["measures"].append({"id": name + "#1", "document": name, "label": "（一）", "title": "做事", "kind": "task", "line": 1, "span": [0, 1]})
    g["duties"].append({"measure": name + "#1", "unit": unit["id"], "role": "lead", "basis": "label", "first": True,
                        "rank": 1, "expression": 1, "name": "市科技局", "surface": "市科技局", "line": 1, "span": [0, 1]})
json.dump(g, open(out, "w"), ensure_ascii=False)
END
}

# Ids that differ only in what a file name has no room for: each document has its own maps.
long=$(printf '宁%.0s' $(seq 70))
graph alike.json a/b 'a\b' a_b "${long}1" "${long}2"
for into in new there; do
  [ $into = new ] || mkdir there
  run 0 "$ZEREN" run alike.json -o $into
  same 5 "$(ls $into/maps/duties-*.svg | wc -l)" "maps of documents with like names, into $into"
  same 5 "$(grep -ho '第[0-9]号方案' $into/maps/duties-*.svg | sort -u | wc -l)" "documents with a map, into $into"
done
ls new/maps | iconv -f UTF-8 -t UTF-8 >/dev/null || fail "a name of a file is cut within a character"
run 0 diff -r new there

# What an earlier run wrote and this one does not goes; what others put there, or changed, stays.
graph two.json one two
graph one.json one
run 0 "$ZEREN" run two.json -o twice
echo mine >twice/maps/mine.svg
echo changed >twice/maps/duties-two.dot
run 0 "$ZEREN" run one.json -o twice
same "" "$(ls twice/maps/duties-two.svg twice/maps/duties-two.pdf 2>/dev/null)" "maps of a document no longer read"
same mine "$(cat twice/maps/mine.svg)" "a file of another's"
same changed "$(cat twice/maps/duties-two.dot)" "a file changed since"
said "twice/maps/duties-two.dot is not of this run and stays"
(cd twice && sha256sum --quiet -c .zeren-files) || fail "the list of files is not what is there"

# The list is not to be trusted: it names files in the folder, or none.
mkdir evil && echo keep >outside && echo keep >evil/.hidden
sum=$(sha256sum <outside | cut -d' ' -f1)
printf '%s  %s\n' "$sum" ../outside "$sum" "$work/outside" "$sum" .hidden "$sum" maps/../../outside x y >evil/.zeren-files
run 0 "$ZEREN" run one.json -o evil
same keep "$(cat outside)" "a file outside of the folder"
same keep "$(cat evil/.hidden)" "a hidden file"

# What cannot be filled is left as it was.
mkdir half half/findings.txt
echo old >half/graph.json
run 3 "$ZEREN" run one.json -o half
same old "$(cat half/graph.json)" "a file of a folder that could not be filled"
same "" "$(ls -A half | grep zeren)" "what is left of filling it"
ln -s later dangling
run 0 "$ZEREN" run one.json -o dangling
[ -L dangling ] && [ -s later/graph.json ] || fail "run did not write where the link leads"

# A folder that is a disk of its own.
mkdir mnt
if unshare -rm mount -t tmpfs t mnt 2>/dev/null; then
  run 0 unshare -rm bash -c 'mount -t tmpfs t mnt && "$0" run one.json -o mnt && [ -s mnt/maps/load.svg ] && [ -s mnt/graph.json ]' "$ZEREN"
fi

# Not allowed to write: said, and not hidden by what was tried next.
as_other=()
[ "$(id -u)" != 0 ] || as_other=(setpriv --reuid 65534 --regid 65534 --clear-groups)
chmod 644 ./*.json
mkdir locked && chmod 555 locked
if "${as_other[@]}" test -r one.json -a -x "$ZEREN" 2>/dev/null; then
  run 3 "${as_other[@]}" "$ZEREN" run one.json -o locked/x
  said "locked/x: no permission"
  run 3 "${as_other[@]}" "$ZEREN" run one.json -o locked
  said "locked: no permission"
fi

# A full disk is told with the name that the file would have had.
run 3 bash -c 'ulimit -f 20; exec "$0" run two.json -o full' "$ZEREN"
lacks err "XXXXXX"
lacks err ".zeren."
said "full/"

# One ledger a unit: two of one name and place make two files, and a full disk names them as they would be.
sed 's#"units": \[#"units": [{"id": "330200-市科技局", "name": "市科技局", "kind": "unit", "place": "330200", "names": []}, #; s#"duties": \[#"duties": [{"measure": "one\#1", "unit": "330200-市科技局", "role": "support", "basis": "label", "rank": 2, "expression": 1, "name": "市科技局", "surface": "市科技局", "line": 1, "span": [0, 1]}, #' one.json >units.json
run 0 "$ZEREN" export units.json --to ledger --each -o each
same "330200-市科技局.csv 330200-市科技局~2.csv ledger.csv" "$(ls each | xargs)" "ledgers of two units, and of all"
run 3 bash -c '(ulimit -f 0; exec "$0" export units.json --to ledger --each -o each2) 2>&1 | cat >&2; exit ${PIPESTATUS[0]}' "$ZEREN"
said "each2/"
lacks err ".zeren."

# Stopped: nothing stays, neither files nor processes.
for signal in INT TERM HUP; do
  for after in 0.05 0.2 0.35; do
    timeout -s $signal $after "$ZEREN" run -o stopped >/dev/null 2>&1
    [ $? = 124 ] || continue
    same "" "$(ls -Ad stopped* .zeren* 2>/dev/null)" "what is left after $signal at $after s"
  done
done

# Stopped right behind the making or moving of anything: what is half done goes, what is done is whole.
if strace -f -o /dev/null true 2>/dev/null; then
  for call in mkdir rename unlinkat; do
    for nth in 1 2 3 4; do
      rm -rf traced
      timeout -s KILL 60 strace -f -o /dev/null -e trace=mkdir,rename,unlinkat -e inject=$call:signal=INT:when=$nth \
        env ASAN_OPTIONS=detect_leaks=0 "$ZEREN" run one.json -o traced >/dev/null 2>&1
      same "" "$(ls -Ad .zeren* traced/.zeren.* 2>/dev/null)" "what is left after INT behind $call $nth"
      [ ! -d traced ] || (cd traced && sha256sum --quiet -c .zeren-files) || fail "half a folder after INT behind $call $nth"
    done
  done
fi
graph many.json $(seq 12)
mkdir stopped
setsid "$ZEREN" run many.json --jobs 4 -o stopped >/dev/null 2>&1 &
pid=$!
sleep 0.1
kill -KILL $pid 2>/dev/null
wait $pid 2>/dev/null
for try in 1 2 3 4 5 6 7 8 9 10; do
  left=$(pgrep -f "run many.json --jobs 4 -o stopped" | wc -l)
  [ "$left" = 0 ] && break
  sleep 0.1
done
same 0 "$left" "processes that outlive the one that started them"

# A process that draws and dies is told of.
"$ZEREN" run --jobs 2 -o died >/dev/null 2>err &
pid=$!
for _ in $(seq 200); do
  worker=$(pgrep -P $pid) && break
  sleep 0.01
done
kill -KILL "$worker"
wait $pid
same 3 $? "a run whose process was killed"
said "died/maps/"
said "signal 9"
same "" "$(ls -Ad died .zeren* 2>/dev/null)" "what is left of it"
finish
