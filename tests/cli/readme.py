"""Runs the README's examples: every line "$ command" of a ```console block, in a folder of its own, must print what
stands under it. usage: readme.py README ROOT FOLDER [--write]    --write puts in what is printed now"""
import os, re, subprocess, sys

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
if write:
    open(path, "w", encoding="utf-8").write(text)
    failed = 0
print(f"{ran} examples, {failed} failed")
sys.exit(1 if failed or not ran else 0)
