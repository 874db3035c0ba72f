"""Two-mode measures of random graphs: zeren against NetworkX. Usage: networkx_check.py ZEREN [GRAPHS]"""
import json
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import networkx as nx
from networkx.algorithms import bipartite as bi


def random_graph(rng):
    """A two-mode graph without isolates; every second one in several parts."""
    n, m = rng.randint(2, 14), rng.randint(2, 16)
    density = rng.choice([0.08, 0.15, 0.3, 0.6])
    graph = nx.Graph()
    for i in range(n):
        for t in range(m):
            if rng.random() < density:
                graph.add_edge(f"u{i:02}", f"m{t:02}")
    if not graph:
        graph.add_edge("u00", "m00")
    return graph


def modes(graph):
    nodes = sorted(graph)
    return [v for v in nodes if v[0] == "u"], [v for v in nodes if v[0] == "m"]


def run(zeren, path, method):
    command = [zeren, "analyze", path, "-m", method, "--json", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr}")
    return json.loads(done.stdout)["rows"]


def short(identifier):
    return identifier.split("/")[-1].split("#")[-1]


class Check:
    def __init__(self):
        self.compared = 0

    def equal(self, what, ours, theirs, within=1e-9):
        self.compared += 1
        if ours is None or abs(ours - theirs) > within * max(1, abs(theirs)):
            raise SystemExit(f"{what}: zeren {ours}, NetworkX {theirs}")


def names_of(rows, units, measures):
    """Rows of a table → node; ids of measures may be running numbers, their names are the ones given."""
    known = set(units) | set(measures)
    found = {}
    for row in rows:
        node = row["name"] if row["name"] in known else short(row["id"])
        found[node] = row
    missing = known - set(found)
    if missing:
        raise SystemExit(f"not in the table: {sorted(missing)}")
    return found


def check_centrality(check, graph, units, measures, rows):
    table = names_of(rows, units, measures)
    degree = bi.degree_centrality(graph, units)
    closeness = bi.closeness_centrality(graph, units)
    raw = nx.betweenness_centrality(graph, normalized=False)
    try:
        betweenness = bi.betweenness_centrality(graph, units)
    except ZeroDivisionError:  # a mode of one node: its largest value is 0; zeren says 0
        betweenness = None
    for node in graph:
        check.equal(f"degree {node}", table[node]["degree"], degree[node])
        check.equal(f"closeness {node}", table[node]["closeness"], closeness[node])
        check.equal(f"raw betweenness {node}", table[node]["betweenness_raw"], raw[node])
        if betweenness:
            check.equal(f"betweenness {node}", table[node]["betweenness"], betweenness[node])
    if nx.is_connected(graph) and len(graph) > 3:
        eigenvector = nx.eigenvector_centrality_numpy(graph)
        for node in graph:
            check.equal(f"eigenvector {node}", table[node]["eigenvector"], abs(eigenvector[node]), 1e-6)


def check_clustering(check, graph, units, measures, rows):
    table = names_of(rows, units, measures)
    for mode in ("dot", "min", "max"):
        theirs = bi.clustering(graph, mode=mode)
        for node in graph:
            check.equal(f"{mode} {node}", table[node][mode] or 0.0, theirs[node])
    for node in graph:
        if graph.degree(node) > 1:
            check.equal(f"redundancy {node}", table[node]["redundancy"], bi.node_redundancy(graph, [node])[node])


def check_overlap(check, graph, units, rows):
    shared = bi.weighted_projected_graph(graph, units)
    jaccard = bi.overlap_weighted_projected_graph(graph, units, jaccard=True)
    overlap = bi.overlap_weighted_projected_graph(graph, units, jaccard=False)
    newman = bi.collaboration_weighted_projected_graph(graph, units)
    if len(rows) != shared.number_of_edges():
        raise SystemExit(f"{len(rows)} pairs, NetworkX has {shared.number_of_edges()}")
    for row in rows:
        a, b = row["a_name"], row["b_name"]
        check.equal(f"shared {a} {b}", row["shared"], shared[a][b]["weight"])
        check.equal(f"jaccard {a} {b}", row["jaccard"], jaccard[a][b]["weight"])
        check.equal(f"overlap {a} {b}", row["overlap"], overlap[a][b]["weight"])
        check.equal(f"newman {a} {b}", row["newman"], newman[a][b]["weight"])


def check_holes(check, graph, units, rows):
    ties = bi.weighted_projected_graph(graph, units)
    constraint = nx.constraint(ties, weight="weight")
    size = nx.effective_size(ties, weight="weight")
    for row in rows:
        node = row["name"]
        if ties.degree(node) == 0:
            if row["constraint"] is not None or row["effective_size"] is not None:
                raise SystemExit(f"holes of {node}, which has no partner: {row}")
            continue
        check.equal(f"constraint {node}", row["constraint"], constraint[node])
        check.equal(f"effective size {node}", row["effective_size"], size[node])


def check_ranking(check, graph, units, measures, rows):
    table = names_of(rows, units, measures)
    theirs = nx.pagerank(graph, alpha=0.85, tol=1e-13, max_iter=10000)
    for node in graph:
        check.equal(f"pagerank {node}", table[node]["pagerank"], theirs[node], 1e-8)


def check_graph(zeren, number):
    rng = random.Random(number)
    graph = random_graph(rng)
    units, measures = modes(graph)
    check = Check()
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        file.write(",".join([""] + measures) + "\n")
        for u in units:
            file.write(",".join([u] + [str(int(graph.has_edge(u, t))) for t in measures]) + "\n")
        file.flush()
        check_centrality(check, graph, units, measures, run(zeren, file.name, "centrality"))
        check_clustering(check, graph, units, measures, run(zeren, file.name, "clustering-nodes"))
        check_overlap(check, graph, units, run(zeren, file.name, "overlap"))
        check_holes(check, graph, units, run(zeren, file.name, "holes"))
        check_ranking(check, graph, units, measures, run(zeren, file.name, "ranking"))
    return check.compared, not nx.is_connected(graph)


def main():
    zeren, graphs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda k: check_graph(zeren, k), range(graphs)))
    values, apart = sum(r[0] for r in results), sum(r[1] for r in results)
    print(f"{graphs} graphs, {apart} of them unconnected: {values} values agree with NetworkX {nx.__version__}")


main()
