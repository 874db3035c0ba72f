# Every method of zeren analyze and zeren compare gives the same bytes with 1, 2 and 4 threads, on a graph large
# enough that the kernels share it out.
. "$(dirname "$0")/lib.sh"
awk 'BEGIN {
  seed = 7
  print "unit,measure,role"
  split("lead responsible support guide", roles, " ")
  for (t = 0; t < 1500; t++) {
    delete seen
    for (k = 0; k < 6; k++) {
      seed = (seed * 16807) % 2147483647
      u = int(300 * (seed / 2147483647) ^ 2)
      if (!(u in seen)) printf "u%d,m%d,%s\n", u, t, roles[k % 4 + 1]
      seen[u]
    }
  }
}' >"$work/graph.csv"
head -2000 "$work/graph.csv" >"$work/part.csv"

list() { "$ZEREN" "$1" --list --csv --lang en | cut -d, -f1 | tr -d '\r' | sed '1d;/^$/d'; }

same() { # COMMAND…
  local threads
  checks=$((checks + 1))
  for threads in 1 2 4; do
    OMP_NUM_THREADS=$threads "$ZEREN" "$@" --csv >"$work/$threads" 2>&1 || fail "$threads threads: $*"
  done
  cmp -s "$work/1" "$work/2" && cmp -s "$work/1" "$work/4" || fail "digits depend on the threads: $*"
}

for method in $(list analyze); do
  # shellcheck disable=SC2046
  same analyze "$work/graph.csv" -m "$method" $(draws_of analyze "$method" 3)
done
for method in $(list compare); do
  # shellcheck disable=SC2046
  same compare "$work/graph.csv" "$work/part.csv" -m "$method" $(draws_of compare "$method" 3)
done
finish
