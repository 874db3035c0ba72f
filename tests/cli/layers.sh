# The layer check passes on this tree and sees each kind of planted violation.
. "$(dirname "$0")/lib.sh"
check=$ZEREN_ROOT/tools/check_layers.sh

run 0 "$check" "$ZEREN_ROOT"
empty "$work/out"

# plant FILE LINE WORDS: a tree with this one file is refused with these words
plant() {
  rm -rf "$work/tree"
  mkdir -p "$work/tree/src/base" "$work/tree/include/zeren" "$work/tree/$(dirname "$1")"
  printf '#include <stddef.h>\n#include "base/arena.h"\n' >"$work/tree/src/base/fine.c"
  printf '#include <stdint.h>\n' >"$work/tree/include/zeren/span.h"
  run 0 "$check" "$work/tree"
  printf '/* What it is for. */\n%s\n' "$2" >"$work/tree/$1"
  run 1 "$check" "$work/tree"
  printed "$1:2: $3"
}

plant src/base/a.c '#include "source/text.h"' 'base includes source/text.h, which is above it'
plant src/document/a.c '#include "zeren/units.h"' 'document includes zeren/units.h, which is above it'
plant src/report/a.c '#include "render/layout.h"' 'report includes render/layout.h'
plant src/render/a.h '#include "report/csv.h"' 'render includes report/csv.h'
plant src/units/a.c '#include "zeren/zeren.h"' 'units includes zeren/zeren.h'
plant src/document/a.c '#include <igraph/igraph.h>' 'igraph/igraph.h is not at home in document'
plant src/report/a.c '#include <graphviz/gvc.h>' 'graphviz/gvc.h is not at home in report'
plant src/cli/a.c '#include <json-c/json.h>' 'json-c/json.h is not at home in cli'
plant src/graph/a.c '#include <curl/curl.h>' 'foreign header without a home: curl/curl.h'
plant src/graph/a.c '#include "graph.h"' 'include by layer'
plant include/zeren/graph.h '#include <igraph/igraph.h>' 'foreign header in a public one'
plant include/zeren/graph.h '#include "base/arena.h"' 'a public header includes a private one'
plant include/zeren/source.h '#include "zeren/graph.h"' 'source includes zeren/graph.h'
plant src/graph/a.c '    fprintf(stderr, "no");' 'the world is touched in cli only'
plant src/graph/a.c '    exit(1);' 'the world is touched in cli only'
finish
