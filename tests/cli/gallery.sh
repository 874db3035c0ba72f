# The pictures of the README are those that zeren draws today.
. "$(dirname "$0")/lib.sh"
run 0 env ZEREN="$ZEREN" "$ZEREN_ROOT/tools/gallery.sh" "$work/gallery"
for drawn in "$work"/gallery/*.svg; do
  name=$(basename "$drawn")
  checks=$((checks + 1))
  cmp -s "$drawn" "$ZEREN_ROOT/graphs/gallery/$name" || fail "graphs/gallery/$name is not what zeren draws: run tools/gallery.sh"
  grep -q "graphs/gallery/$name" "$ZEREN_ROOT/README.md" || fail "$name is not in the README"
done
same "$(ls "$work/gallery")" "$(ls "$ZEREN_ROOT/graphs/gallery")" "the pictures that there are"
for named in $(grep -o 'graphs/gallery/[a-z]*\.svg' "$ZEREN_ROOT/README.md" | sort -u); do
  checks=$((checks + 1))
  [ -s "$ZEREN_ROOT/$named" ] || fail "the README names $named, which is not there"
done

# A matrix of several documents says whose sections its columns are; one of a single document has nothing to say.
printf '宁波市人民政府办公室关于印发甲方案的通知\n一、任务\n（一）建平台。（责任单位：市科技局、市财政局）\n二、保障\n（二）修桥。（责任单位：市财政局）\n' >"$work/a.txt"
printf '宁波市人民政府办公室关于印发乙方案的通知\n一、任务\n（一）种树。（责任单位：市林业局）\n' >"$work/b.txt"
run 0 "$ZEREN" map heat "$work/a.txt" "$work/b.txt" --lang zh
for words in '>A<' '>B<' '>甲方案<' '>乙方案<' '字母：各列所在的文件，见图下。'; do printed "$words"; done
! grep -q '>C<' "$work/out" || fail "a letter for no document"
run 0 "$ZEREN" map heat "$work/a.txt" "$work/b.txt" --lang en
printed "Letters: the documents that columns are of, listed below."
run 0 "$ZEREN" map heat "$work/a.txt" --lang en
lacks "$work/out" "Letters:"

# More places than colours: rows of the others say where they are.
for i in $(seq 1 12); do
  place=$(sed -n "${i}p" <<'END'
宁波市
温州市
嘉兴市
湖州市
绍兴市
金华市
衢州市
舟山市
台州市
丽水市
杭州市
苏州市
END
  )
  printf '%s人民政府办公室关于印发方案的通知\n一、任务\n（一）建平台。（责任单位：市科技局）\n' "$place" >"$work/place$i.txt"
done
run 0 "$ZEREN" map heat "$work"/place*.txt --lang zh
same 8 "$(grep -o '>市科技局</text>' "$work/out" | wc -l)" "rows of places with a colour"
same 4 "$(grep -o '>[^<]*市科技局</text>' "$work/out" | grep -vc '>市科技局<')" "rows that name their place"
finish
