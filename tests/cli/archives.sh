# A zip of documents is read like a folder; every document is named ARCHIVE!NAME.
. "$(dirname "$0")/lib.sh"
command -v python3 >/dev/null || skip "no python3 to make archives with"
cd "$work" || exit 1
mkdir -p texts/b
printf '某市行动方案\n一、加强保障\n（一）建设平台。（责任单位：市科技局）\n' >texts/甲.txt
printf '某市行动方案\n一、加强保障\n（一）培养人才。（责任单位：市教育局）\n' >texts/b/乙.md
printf '\211PNG\r\n' >texts/c.png
python3 - <<'END'
import zipfile
with zipfile.ZipFile("all.zip", "w", zipfile.ZIP_DEFLATED) as z:
    for name in ("甲.txt", "b/乙.md", "c.png"): z.write("texts/" + name, name)
with zipfile.ZipFile("out.zip", "w") as z: z.writestr("../x.txt", "x")
with zipfile.ZipFile("none.zip", "w") as z: pass
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as z: z.writestr("x.txt", bytes(40 << 20))
END

run 0 "$ZEREN" extract all.zip
printed '"source": "all.zip!b/乙.md"'
printed '"source": "all.zip!甲.txt"'
printed '"id": "乙"'
said "passed over all.zip!c.png: an image"
cp out whole.json
run 0 "$ZEREN" extract all.zip
same "$(cat whole.json)" "$(cat out)" "the same archive again"
run 0 "$ZEREN" extract 'all.zip!甲.txt'
printed '市科技局'
lacks out '市教育局'
run 3 "$ZEREN" extract 'all.zip!no.txt'
said "all.zip!no.txt: no such file"
run 3 "$ZEREN" extract out.zip
said "leads out of it"
run 3 "$ZEREN" extract none.zip
run 3 "$ZEREN" extract bomb.zip
said "bomb.zip!x.txt: a part of the zip file unpacks to more than 200 times"

mkdir folder
mv all.zip texts/甲.txt folder
run 0 "$ZEREN" extract folder
printed '"source": "folder/all.zip!甲.txt"'
printed '"source": "folder/甲.txt"'
run 1 "$ZEREN" check folder/all.zip

# In a folder an archive that is refused costs the other files nothing, and is told by its own name.
cp out.zip folder/坏.zip
run 1 "$ZEREN" check folder --severity info --lang zh
printed 'folder/坏.zip'
printed '压缩包里有文件名指向包外：../x.txt'
said '略过 folder/坏.zip：压缩包里有文件名指向包外：../x.txt'
run 1 "$ZEREN" run folder -o results --lang en
said 'passed over folder/坏.zip: the archive holds a file whose name leads out of it: ../x.txt'
run 0 "$ZEREN" extract folder
printed '"source": "folder/all.zip!甲.txt"'
printed '"code": "unread-file"'
run 0 "$ZEREN" extract folder --format ndjson
printed '坏.zip'
run 3 "$ZEREN" extract folder/坏.zip
said 'out of it: ../x.txt'

# In pieces: what a member takes when unpacked counts, not what it takes in the archive.
python3 - "$work/blown.zip" <<'END'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    for i in range(4):
        z.writestr("%d.txt" % i, "%d 这里没有责任。\n" % i * 400000)
END
run 0 "$ZEREN" extract "$work/blown.zip" --format ndjson -o "$work/blown.ndjson"
same 4 "$(grep -c '"format":' "$work/blown.ndjson")" "pieces of an archive of large files"
finish
