"""Every field that zeren writes stands in the README's table of fields, and no other: the graph file's as its writer has
them, the others' as they are printed; and every code of a finding stands in check --list. usage: fields.py ROOT FOLDER"""
import csv, io, json, os, re, subprocess, sys

root, folder = sys.argv[1:3]
zeren = os.environ["ZEREN"]
example = os.path.join(root, "graphs/examples/ningbo.txt")
failed = checked = 0


def source(path):
    return open(os.path.join(root, path), encoding="utf-8").read()


def run(*arguments):
    return subprocess.run([zeren, *arguments, "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf-8")


def keys_of(writer, name):
    """The keys that the function of the writer puts down."""
    body = re.search(r"^static void " + name + r"\(.*?^}", writer, flags=re.S | re.M).group(0)
    keys = set(re.findall(r'\b(?:text|text_or_null|texts|word|flag|number|key|plain_key)\(w, "([a-z_0-9]+)"', body))
    for helper, more in (("place(w,", ("line", "page", "paragraph")), ("range(w,", ("span",)), ("write_message(w,", ("message",))):
        if helper in body:
            keys.update(more)
    return keys


def columns(*arguments):
    return set(next(csv.reader(io.StringIO(run(*arguments).lstrip("\ufeff")))))


writer = source("src/graph/file_write.c")
written = {name: keys_of(writer, "write_" + name) for name in ("document", "place", "unit", "measure", "duty", "finding")}
for name in ("deadline", "target"):
    written[name] = keys_of(writer, f"write_{name}s") - {name + "s"}
written["measure"] |= {"deadlines", "targets"}
written["header"] = set(re.findall(r'\\"([a-z]+)\\": ', re.search(r'"\{\\"type.*?header.*', writer).group(0)))
findings = source("src/cli/findings.c")
written["check --json"] = set(re.findall(r'\\"([a-z]+)\\": ', findings) + re.findall(r'add_member\(out, "([a-z]+)"', findings)) - {"zh", "en"}
written["load"] = columns("load", example, "--csv")
written["load --by document"] = columns("load", "--by", "document", example, "--csv")
written["unit --csv"] = columns("unit", "市科技局", "--csv")
written["ledger"] = columns("export", example, "--to", "ledger")

table = re.search(r"<!-- fields -->\n(.*?)<!-- /fields -->", source("README.md"), flags=re.S).group(1)
told = {}
for row in table.split("\n")[2:-1]:
    name, fields = [cell.strip() for cell in row.split("|")[1:3]]
    told[name] = set(re.findall(r"`([^`]+)`", fields))
if set(told) != set(written):
    failed += 1
    print("FAILED: objects of the README:", sorted(set(told) ^ set(written)))
for name in sorted(set(told) & set(written)):
    checked += 1
    if not written[name]:
        failed += 1
        print(f"FAILED: no fields found of {name}")
    if told[name] != written[name]:
        failed += 1
        print(f"FAILED: {name}: not in the README: {sorted(written[name] - told[name])}; not written: {sorted(told[name] - written[name])}")

# What a graph file really holds is what its writer was seen to write.
for line in run("extract", example, "--format", "ndjson").splitlines():
    item = json.loads(line)
    kind = item.pop("type")
    checked += 1
    if kind != "header" and not set(item) <= written[kind]:
        failed += 1
        print(f"FAILED: {kind} has {sorted(set(item) - written[kind])}")

codes = re.findall(r'\[ZR_F_[A-Z0-9_]+\]\s*=\s*\{"([a-z0-9-]+)"', source("src/base/finding.c"))
names = set(re.findall(r"^(ZR_F_[A-Z0-9_]+)", re.sub(r"^ +", "", source("include/zeren/finding.h"), flags=re.M), flags=re.M))
listed = run("check", "--list")
shown = re.findall(r"^([a-z0-9-]+) +(?:note|warning|error): .*\n +→ \S", listed, flags=re.M)
checked += 1
if sorted(codes) != sorted(shown) or len(codes) != len(names) or len(codes) < 40:
    failed += 1
    print(f"FAILED: codes {sorted(set(codes) ^ set(shown))}, {len(codes)} of {len(names)} told")

print(f"{checked} checks, {failed} failed")
sys.exit(1 if failed else 0)
