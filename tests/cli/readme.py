"""Runs the README's examples: every line "$ command" of a ```console block, in a folder of its own, must print what
stands under it, every row of the table of notations must be read as its last cell says, and the command of every row of
the table of questions must print its last cell somewhere. usage: readme.py README ROOT FOLDER [--write]    --write puts in what is printed now"""
import json, os, re, subprocess, sys

path, root, folder = sys.argv[1:4]
write = "--write" in sys.argv
os.symlink(os.path.join(root, "graphs"), os.path.join(folder, "graphs"))
text = open(path, encoding="utf-8").read()
environment = dict(os.environ, LC_ALL="C.UTF-8", PATH=os.path.dirname(os.environ["ZEREN"]) + ":" + os.environ["PATH"])
ran = failed = 0


def run(command):
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=100).stdout.decode("utf-8")


def block(match):
    global ran, failed
    out = []
    for example in re.split(r"^\$ ", match.group(1), flags=re.M)[1:]:
        command, _, expected = example.partition("\n")
        got = run(command)
        ran += 1
        if got != expected:
            failed += 1
            if not write:
                print(f"FAILED: {command}\n-- expected\n{expected}-- got\n{got}")
        out.append(f"$ {command}\n{got}")
    return "```console\n" + "".join(out) + "```"


text = re.sub(r"```console\n(.*?)```", block, text, flags=re.S)
ROLES = {"lead": "牵头", "responsible": "责任", "support": "配合", "guide": "指导"}


def read_as(example):
    """What zeren makes of an example: unit and role of each duty, measures apart by a slash."""
    body = example.replace("\\|", "|").replace("⏎", "\n").replace("⇥", "\t")
    opening = "" if re.search("^[一二]、", body, flags=re.M) else "一、重点任务\n"
    with open(os.path.join(folder, "notation.txt"), "w", encoding="utf-8") as file:
        file.write("宁波市人民政府办公室关于印发方案的通知\n" + opening + body + "\n")
    graph = json.loads(run("zeren extract notation.txt 2>/dev/null"))
    measures = {}
    for duty in graph["duties"]:
        measures.setdefault(duty["measure"], []).append(duty["name"] + " " + ROLES[duty["role"]])
    return " / ".join("、".join(duties) for duties in measures.values())


def notation(match):
    global ran, failed
    rows = match.group(1).split("\n")
    for i, row in enumerate(rows[2:-1], 2):
        what, example, expected = [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:4]]
        got = read_as(example)
        ran += 1
        if got != expected or not got:
            failed += 1
            if not write:
                print(f"FAILED: {example}\n-- expected\n{expected}\n-- got\n{got}")
        rows[i] = f"| {what} | {example} | {got} |"
    return "<!-- notations -->\n" + "\n".join(rows) + "<!-- /notations -->"


text = re.sub(r"<!-- notations -->\n(.*?)<!-- /notations -->", notation, text, flags=re.S)


def question(match):
    """Commands in Chinese; blanks of tables and what stands at the end of a long line do not count."""
    global ran, failed
    for row in match.group(1).split("\n")[2:-1]:
        command, expected = [cell.strip().strip("`") for cell in row.split("|")[2:4]]
        got = run("export LC_ALL=zh_CN.UTF-8 2>/dev/null; " + command)
        ran += 1
        if " ".join(expected.split()) not in " ".join(got.split()):
            failed += 1
            print(f"FAILED: {command}\n-- expected somewhere\n{expected}\n-- got\n{got}")
    return match.group(0)


text = re.sub(r"<!-- questions -->\n(.*?)<!-- /questions -->", question, text, flags=re.S)
if write:
    open(path, "w", encoding="utf-8").write(text)
    failed = 0
print(f"{ran} examples, {failed} failed")
sys.exit(1 if failed or not ran else 0)
