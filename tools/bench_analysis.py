#!/usr/bin/env python3
"""Runs tools/bench_analysis.c task by task and prints one table. usage: bench_analysis.py PROGRAM"""
import math
import subprocess
import sys
import time

PROGRAM = sys.argv[1]
SIZES = [10**4, 10**5, 10**6]
# name, our task, igraph's task or None, the largest size it is run at, wanted ratio of time
ROWS = [
    ("build + projection", "projection", "igraph-projection", 10**6, 14),
    ("Jaccard + cosine, all pairs (igraph: Jaccard)", "overlap", "igraph-overlap", 10**6, 100),
    ("betweenness of the projection, exact", "betweenness", "igraph-betweenness", 10**5, 10),
    ("closeness of the projection", "closeness", "igraph-closeness", 10**5, 20),
    ("hypergeometric p-values, all pairs", "hypergeometric", None, 10**6, None),
    ("exact SDSM p-values, all pairs", "sdsm", None, 10**6, None),
    ("PageRank (igraph's own)", None, "igraph-pagerank", 10**6, None),
    ("eigenvector (igraph's own)", None, "igraph-eigenvector", 10**6, None),
    ("components (igraph's own)", None, "igraph-components", 10**6, None),
    ("cores (igraph's own)", None, "igraph-cores", 10**6, None),
    ("Leiden (igraph's own)", None, "igraph-leiden", 10**6, None),
]


def run(task, size):
    """The fastest of some runs: seconds, megabytes, checksum. A slow task is run once."""
    best = None
    spent = runs = 0
    while runs < 7 and spent < 5:
        answer = subprocess.run([PROGRAM, task, str(size)], capture_output=True, text=True, check=True)
        seconds, megabytes, check = map(float, answer.stdout.split())
        best = min(best or (math.inf,), (seconds, megabytes, check))
        spent += seconds
        runs += 1
    return best


def growth(times):
    """The exponent of growth between the last two sizes."""
    known = sorted(times.items())
    if len(known) < 2 or known[-2][1] <= 0 or known[-1][1] <= 0:
        return "     -"
    (n0, t0), (n1, t1) = known[-2:]
    return f"{math.log(t1 / t0) / math.log(n1 / n0):6.2f}"


def line(name, size, ours, theirs, wanted):
    words = f"{name:<46}{size:>9,}"
    words += f"{ours[0]:10.4f} s{ours[1]:7.0f} MB" if ours else " " * 22
    words += f"{theirs[0]:10.4f} s{theirs[1]:7.0f} MB" if theirs else " " * 22
    if ours and theirs:
        words += f"{theirs[0] / ours[0]:8.1f} x"
        same = math.isclose(ours[2], theirs[2], rel_tol=1e-6)
        words += "   same" if same else f"   DIFFERENT: {ours[2]} {theirs[2]}"
        if wanted and size == max(s for s in SIZES if s <= wanted[0]):
            words += f"   (wanted {wanted[1]} x)"
    print(words, flush=True)


def networkx_rows():
    try:
        import networkx as nx
    except ImportError:
        print("NetworkX is not installed: passed over")
        return
    text = subprocess.run([PROGRAM, "show", str(SIZES[0])], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, row.split())) for row in text.splitlines()]
    start = time.monotonic()
    graph = nx.Graph((("u", u), ("m", m)) for u, m in pairs)
    units = {node for node in graph if node[0] == "u"}
    shared = nx.bipartite.weighted_projected_graph(graph, units)
    projection = time.monotonic() - start
    print(f"\nNetworkX {nx.__version__} at {SIZES[0]:,} measures ({shared.number_of_edges()} pairs)")
    print(f"  build + projection {projection:.3f} s")
    for name, work in [
        ("Jaccard, all pairs", lambda: list(nx.jaccard_coefficient(graph, list(shared.edges())))),
        ("betweenness", lambda: nx.betweenness_centrality(shared)),
        ("closeness", lambda: nx.closeness_centrality(shared)),
    ]:
        start = time.monotonic()
        work()
        print(f"  {name} {time.monotonic() - start:.3f} s")


print(f"{'':<46}{'measures':>9}{'zeren':>22}{'igraph':>22}{'ratio':>10}")
exponents = []
for name, ours, theirs, most, wanted in ROWS:
    times = ({}, {})
    for size in [s for s in SIZES if s <= most]:
        results = [run(task, size) if task else None for task in (ours, theirs)]
        for kept, result in zip(times, results):
            if result:
                kept[size] = result[0]
        line(name, size, *results, (most, wanted) if wanted else None)
    exponents.append((name, growth(times[0]), growth(times[1])))
print("\ngrowth exponent (last two sizes)" + " " * 22 + "zeren    igraph")
for name, ours, theirs in exponents:
    print(f"{name:<54}{ours:>6}{theirs:>10}")
networkx_rows()
