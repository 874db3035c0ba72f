# zeren analyze and compare on graphs at the edge: every method ends well, says no number that is none, and says its
# conventions in both languages; weights that have no meaning are refused.
. "$(dirname "$0")/lib.sh"
mkdir "$work/g"

edges() { # NAME unit,measure,weight…
  local name=$1
  shift
  { echo unit,measure,weight; printf '%s\n' "$@"; } >"$work/g/$name.csv"
}
edges no_edge
edges one_edge a,x,1
edges many_units {a..j},x,1
edges many_measures a,{p..z},1
edges two_parts a,x,1 b,x,1 c,y,1 d,y,1
edges doubles a,x,1 a,x,1 b,x,1 b,x,1
edges same_names x,x,1 y,x,1 x,y,1
edges complete {a..e},{v..z},1
edges weight_zero a,x,0 b,x,1 a,y,1
cp "$work/g/complete.csv" "$work/other.csv"
printf ',x,y,z\na,1,0,0\nb,0,0,0\nc,1,1,0\n' >"$work/g/isolates.csv"
for role in lead responsible support guide; do
  printf 'unit,measure,role\na,x,%s\nb,x,%s\nb,y,%s\nc,y,%s\n' $role $role $role $role >"$work/g/all_$role.csv"
done

list() { "$ZEREN" "$1" --list --csv | cut -d, -f1 | tr -d '\r' | sed '1d;/^$/d'; }

said() { # FILE COMMAND…
  checks=$((checks + 1))
  grep -Eiqw 'nan|[+-]?inf|infinity' "$work/out" && fail "a number that is none: ${*:2} of ${1##*/}"
}

conventions_in() { # zh|en COMMAND…
  local word=conventions:
  [ "$1" = zh ] && word=约定：
  checks=$((checks + 1))
  grep -q "^$word" "$work/out" || fail "no conventions in $1: ${*:2}"
}

list analyze >"$work/analyses"
list compare >"$work/comparisons"
[ "$(wc -l <"$work/analyses")" -ge 40 ] && [ "$(wc -l <"$work/comparisons")" -ge 7 ] || fail "the lists are short"

for graph in "$work"/g/*.csv; do
  while read -r method; do
    # shellcheck disable=SC2046
    run 0 "$ZEREN" analyze "$graph" -m "$method" $(draws_of analyze "$method" 5) --lang en
    said "$graph" analyze -m "$method"
    conventions_in en analyze "$graph" -m "$method"
  done <"$work/analyses"
  run 0 "$ZEREN" analyze "$graph" --lang zh
  said "$graph" analyze
  [ "$graph" != "$work/g/no_edge.csv" ] || continue # nothing to compare: said below
  while read -r method; do
    # shellcheck disable=SC2046
    run 0 "$ZEREN" compare "$graph" "$work/other.csv" -m "$method" $(draws_of compare "$method" 5) --lang en
    said "$graph" compare -m "$method"
    conventions_in en compare "$graph" -m "$method"
  done <"$work/comparisons"
done
run 3 "$ZEREN" compare "$work/g/no_edge.csv" "$work/other.csv" -m pairs --lang en
grep -q '2 networks or more, not 1' "$work/err" || fail "a network without duties is not counted, and it is not said"
grep -q '^zeren: no_edge: no duties' "$work/err" || fail "which network has no duties is not said"
while read -r method; do
  # shellcheck disable=SC2046
  run 0 "$ZEREN" analyze "$work/g/one_edge.csv" -m "$method" $(draws_of analyze "$method" 5) --lang zh
  conventions_in zh analyze -m "$method"
done <"$work/analyses"
while read -r method; do
  # shellcheck disable=SC2046
  run 0 "$ZEREN" compare "$work/g/one_edge.csv" "$work/g/two_parts.csv" -m "$method" $(draws_of compare "$method" 5) --lang zh
  conventions_in zh compare -m "$method"
done <"$work/comparisons"

for weight in -1 nan inf 1e999 x; do
  printf 'unit,measure,weight\na,x,1\nb,x,%s\n' "$weight" >"$work/refused.csv"
  run 3 "$ZEREN" analyze "$work/refused.csv" -m load --lang en
  grep -q "line 3" "$work/err" || fail "the weight $weight is refused without its line"
done
finish
