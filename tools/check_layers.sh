#!/usr/bin/env bash
# Says where the house rules of src/ and include/ are broken:
#   - a layer includes only itself and lower ones; report and render do not know each other;
#   - a foreign library is included only where it is at home;
#   - a public header includes public headers and three of C's own, nothing else;
#   - files, the clock, the environment and stdout are touched in cli alone, and only cli may end the program.
# usage: check_layers.sh [ROOT]      prints file:line: what, and fails, if there is anything to say
set -euo pipefail
root=${1:-$(dirname "$0")/..}
cd "$root"

find src include -name '*.[ch]' -print0 | sort -z | xargs -0 awk '
BEGIN {
    # What each layer may include, itself aside.
    below["base"] = ""
    below["source"] = "base"
    below["document"] = "base source"
    below["units"] = "base source document"
    below["graph"] = "base source document units"
    below["analysis"] = below["graph"] " graph"
    below["report"] = below["analysis"] " analysis"
    below["render"] = below["report"]
    below["cli"] = below["report"] " report render"

    # The layer that a public header speaks for.
    split("export span lang error finding frame sink", list); for (i in list) header[list[i]] = "base"
    split("source archive", list); for (i in list) header[list[i]] = "source"
    header["document"] = "document"; header["units"] = "units"; header["graph"] = header["incidence"] = header["passage"] = header["edit"] = "graph"
    split("method load centrality network web overlap cluster clustering nestedness modules ranking structure hierarchy " \
          "outlook balance change consistency bicliques nulls backbone core compare overload qap flags capacity calendar ledger", list)
    for (i in list) header[list[i]] = "analysis"
    split("frame_write graph_frame report exchange page", list); for (i in list) header[list[i]] = "report"
    header["map"] = "render"; header["zeren"] = "cli"

    # Foreign headers, by how their name begins, and their homes.
    home["libxml/"] = "source"; home["zip.h"] = "source"; home["poppler"] = "source"; home["glib"] = "source"
    home["gio/"] = "source"; home["cairo"] = "source render"; home["uchardet"] = "source"; home["iconv.h"] = "source"; home["nettle/"] = "source"
    home["igraph"] = "graph analysis"; home["json"] = "graph report"; home["glpk.h"] = "analysis"
    home["sqlite3.h"] = "report"; home["graphviz/"] = "render"; home["gvc.h"] = "render"; home["cgraph.h"] = "render"
    home["sanitizer/"] = "base"; home["pthread.h"] = "base source graph analysis render cli"; home["sys/random.h"] = "base"; home["sys/mman.h"] = "base cli"; home["dlfcn.h"] = "source render"; home["omp.h"] = "analysis"; home["setjmp.h"] = "analysis"; home["immintrin.h"] = "base source document analysis"
    home["dirent.h"] = "cli"; home["sys/"] = "cli"; home["fcntl.h"] = "cli"; home["unistd.h"] = "cli"
    home["time.h"] = "cli"; home["signal.h"] = "cli"; home["locale.h"] = "cli"; home["ftw.h"] = "cli"
    home["getopt.h"] = "cli"; home["malloc.h"] = "cli"

    # At home everywhere.
    split("assert ctype errno float inttypes limits math stdalign stdarg stdatomic stdbool stddef stdint stdio " \
          "stdlib string strings tgmath", list)
    for (i in list) ours[list[i] ".h"] = 1
    split("stdbool stddef stdint string", list); for (i in list) plain[list[i] ".h"] = 1

    world = "(^|[^A-Za-z0-9_])(stdout|stdin|stderr|fopen|freopen|popen|tmpfile|printf|vprintf|puts|putchar|perror|" \
            "getenv|secure_getenv|setlocale|exit|_exit|abort|system)[ )(,;]"
}
function broken(what) { printf "%s:%d: %s\n", FILENAME, FNR, what; count++ }
function has(list, word) { return index(" " list " ", " " word " ") > 0 }
function layer_of(name) { return name in header ? header[name] : "" }

FNR == 1 {
    split(FILENAME, part, "/")
    public = part[1] == "include"
    name = part[3]; sub(/\.h$/, "", name)
    layer = public ? layer_of(name) : part[2]
    if (!(layer in below)) broken("belongs to no layer known to tools/check_layers.sh")
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, part, "\"")
    split(part[2], path, "/")
    target = path[1]
    if (target == "zeren") {
        name = path[2]; sub(/\.h$/, "", name)
        target = layer_of(name)
        if (target == "") { broken("public header " part[2] " belongs to no layer known to tools/check_layers.sh"); next }
    } else if (public) { broken("a public header includes a private one: " part[2]); next }
    else if (!(target in below)) { broken("include by layer, as in \"base/arena.h\": " part[2]); next }
    if (target != layer && !has(below[layer], target)) broken(layer " includes " part[2] ", which is above it")
}
/^[ \t]*#[ \t]*include[ \t]*</ {
    split($0, part, /[<>]/)
    target = part[2]
    if (public) { if (!(target in plain)) broken("foreign header in a public one: " target); next }
    if (target in ours) next
    found = 0
    for (prefix in home)
        if (index(target, prefix) == 1 && (prefix == target || !(target in home))) { found = 1; if (!has(home[prefix], layer)) broken(target " is not at home in " layer " but in: " home[prefix]) }
    if (!found) broken("foreign header without a home: " target)
}
!public && layer != "cli" {
    line = $0
    gsub(/"([^"\\]|\\.)*"/, "\"\"", line)   # what strings and comments say is no matter
    if (line ~ /^[ \t]*(\/\*|\*|\/\/)/) next
    sub(/\/\*.*/, "", line)
    if (match(line, world)) broken("the world is touched in cli only: " substr(line, RSTART, RLENGTH))
}
END { exit count > 0 }
' || exit 1
