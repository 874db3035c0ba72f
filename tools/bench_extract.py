#!/usr/bin/env python3
"""Speed and memory of extraction, beside wc -m and grep over the same bytes. Called by tools/bench.sh.

usage: bench_extract.py ZEREN STAGES FOLDER MEGABYTES     STAGES: the program bench_stages

The texts of FOLDER (txt, md, html) are copied again and again, each into a file of its own, until there are so
many megabytes; the copies go into a temporary folder that is removed at the end. Every row is the faster of two
runs, all in turn, so that another program's load meets them alike; its speed is told by the clock and by the
processor's time. Memory at a tenth of the bytes and at all of
them tells whether it grows. Then where the time of one job goes: by stage, and by function where perf is here.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

RUNS = 2
ENDINGS = (".txt", ".md", ".htm", ".html")
STAGES = {
    "open": "files, from the page cache",
    "source": "bytes to text: encoding, HTML, tables drawn with characters",
    "table": "is it a table of data?",
    "document": "lines, labels, items, words that assign, targets",
    "names": "names to units",
    "hash": "SHA-256 of each file",
    "graph": "nodes, edges, findings",
    "write": "ndjson",
    "free": "memory given back",
}
FUNCTIONS = (
    ("zr_source_read", "bytes to text: decoding, HTML, tables"),
    ("zr_sha256", "SHA-256 of the file"),
    ("zr_outline_find", "lines, labels, sections and items"),
    ("zr_duties_find", "words that assign: notes, labels, prose"),
    ("zr_targets_find", "targets and deadlines"),
    ("zr_head_find", "title, number, issuers, date"),
    ("zr_names_resolve", "names to units"),
    ("zr_graph_build", "the graph: nodes, edges, findings"),
    ("zr_graph_write", "ndjson"),
)


def texts_of(folder):
    """The texts below a folder, in the order of their names."""
    found = []
    for path, _, names in os.walk(folder):
        found += [os.path.join(path, name) for name in names if name.lower().endswith(ENDINGS)]
    return sorted(found)


def generate(into, paths, size):
    """Copies of the texts, again and again, to about `size` bytes; how many files and bytes."""
    texts = [(os.path.splitext(path)[1], open(path, "rb").read()) for path in paths]
    os.makedirs(into)
    count = written = 0
    while written < size:
        ending, text = texts[count % len(texts)]
        with open(f"{into}/{count:06d}{ending}", "wb") as file:
            file.write(text)
        written += len(text)
        count += 1
    return count, written


def run(command):
    """Seconds, seconds of the processor, peak memory of the program itself (MB) and exit code."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # of copies it warns
    try:
        _, status, usage = os.wait4(child.pid, 0)
    except BaseException:
        child.kill()
        child.wait()
        raise
    processor = usage.ru_utime + usage.ru_stime  # also of those it waited for: of a row of programs all
    return time.monotonic() - start, processor, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def all_bytes_to(folder, program):
    # grep stops at the first match when it sees that nobody reads its output: hence the second cat
    return ["bash", "-c", f"find '{folder}' -type f -print0 | sort -z | xargs -0 cat | LC_ALL=C.UTF-8 {program} | cat"]


def measure(rows):
    """The fastest run of each row, and the least time of the processor, which on a busy machine tells more;
    rows are (name, bytes, command, has its own memory)."""
    best = {}
    for _ in range(RUNS):
        for name, size, command, _ in rows:
            seconds, processor, peak, code = run(command)
            before = best.get((name, size), (seconds, processor))
            best[name, size] = (min(seconds, before[0]), min(processor, before[1]), peak, code)
    for name, size, _, own in rows:
        seconds, processor, peak, code = best[name, size]
        memory = f"{peak:8.0f} MB" if own else ""
        note = "" if code == 0 else f"   exit {code}"
        speeds = f"{size / 1e6 / seconds:8.1f} MB/s, {size / 1e6 / processor:6.1f} of the processor"
        print(f"{name:<26} {size / 1e6:5.0f} MB {seconds:7.2f} s {speeds} {memory}{note}")


def stages(program, folder):
    """Where the time of one job goes: the faster of two runs."""
    best = None
    for _ in range(RUNS):
        lines = subprocess.run([program, folder], capture_output=True, text=True, check=True).stdout.splitlines()
        run_of = {name: float(value) for name, value in (line.split() for line in lines)}
        if best is None or sum(map(run_of.get, STAGES)) < sum(map(best.get, STAGES)):
            best = run_of
    whole = sum(map(best.get, STAGES))
    print("\nwhere the time of one job goes (stages by themselves):")
    for name, what in STAGES.items():
        share, speed = best[name] / whole, best["bytes"] / 1e6 / max(best[name], 1e-9)
        print(f"  {name:<9} {100 * share:5.1f} % {speed:9.0f} MB/s   {what}")
    print(f"  ndjson is {best['written'] / best['bytes']:.1f} bytes for each byte read")


def profile(zeren, folder):
    """The same by function, if perf is here and allowed."""
    data = folder + ".perf"
    record = ["perf", "record", "-q", "-F", "2000", "--call-graph", "dwarf,8192", "-o", data,
              zeren, "extract", folder, "--jobs", "1", "--format", "ndjson"]
    if not shutil.which("perf") or subprocess.run(record, stdout=subprocess.DEVNULL,
                                                  stderr=subprocess.DEVNULL).returncode:
        print("(no perf here: no profile)")
        return
    report = subprocess.run(["perf", "report", "-i", data, "--children", "-g", "none", "--sort", "symbol",
                             "--stdio"], capture_output=True, text=True).stdout
    share = {}
    for line in report.splitlines():
        row = re.match(r"\s*([\d.]+%)\s+[\d.]+%\s+\[\.\] (\w+)", line)
        if row:
            share.setdefault(row[2], row[1])
    print("\nthe same by function (perf, with all that is called):")
    for symbol, what in FUNCTIONS:
        print(f"  {share.get(symbol, '-'):>7}  {what}")


def bench(zeren, stage_program, paths, megabytes, room):
    small, large = room + "/small", room + "/large"
    generate(small, paths, megabytes * 100_000)
    small_size = sum(entry.stat().st_size for entry in os.scandir(small))
    count, size = generate(large, paths, megabytes * 1_000_000)
    print(f"{count} documents of {len(paths)} texts, {size} bytes")
    run(all_bytes_to(large, "wc -c"))  # in memory before any clock runs

    def extract(folder, jobs):
        return [zeren, "extract", folder, "--jobs", str(jobs), "--format", "ndjson"]

    measure([
        ("extract ndjson, 1 job", small_size, extract(small, 1), True),
        ("extract ndjson, 1 job", size, extract(large, 1), True),
        ("extract ndjson, 2 jobs", small_size, extract(small, 2), True),
        ("extract ndjson, 2 jobs", size, extract(large, 2), True),
        ("wc -m", size, all_bytes_to(large, "wc -m"), False),
        ("grep -c 责任单位 | cat", size, all_bytes_to(large, "grep -c 责任单位"), False),
    ])
    stages(stage_program, small)
    profile(zeren, small)


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    zeren, stage_program, folder, megabytes = *sys.argv[1:4], int(sys.argv[4])
    paths = texts_of(folder)
    if not paths:
        sys.exit(f"{folder}: no texts ({', '.join(ENDINGS)})")
    need = megabytes * 1_300_000  # the copies at both sizes, and a profile
    if shutil.disk_usage(tempfile.gettempdir()).free < need:
        sys.exit(f"{tempfile.gettempdir()}: less than {need // 1_000_000} MB free; set TMPDIR or MEGABYTES")
    for number in (signal.SIGTERM, signal.SIGHUP):  # leaving removes the folder
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    with tempfile.TemporaryDirectory(prefix="zeren-bench-") as room:
        bench(zeren, stage_program, paths, megabytes, room)


if __name__ == "__main__":
    main()
