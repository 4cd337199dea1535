#!/usr/bin/python3
"""Many files of company facts, in a folder and in a zip archive.

Usage: test-sec-zip.py COMMAND yes|no (whether archives are read)
"""

import io
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile

capex = sys.argv[1]
reads_archives = sys.argv[2] == "yes"


def company(cik, name, *values):
    """A file of company facts: (start, end, value, filing, day of filing)."""
    told = ", ".join(
        f'{{"start": "{start}", "end": "{end}", "val": {value}, '
        f'"accn": "{cik:010}-{filed[2:4]}-{number:06}", "form": "10-K", '
        f'"filed": "{filed}"}}'
        for start, end, value, number, filed in values)
    return (f'{{"cik": {cik}, "entityName": "{name}", "facts": {{"us-gaap": '
            f'{{"Revenues": {{"units": {{"USD": [{told}]}}}}}}}}}}')


def year(value, number=1, filed="2025-02-01"):
    return "2024-01-01", "2024-12-31", value, number, filed


# Sixty companies; their number is in the value, so that none takes the place
# of another unseen
FILES = {
    f"CIK{9000000 + i:010}.json": company(9000000 + i, f"Company {i:02}",
                                          year(1000000 + i))
    for i in range(60)
}


def run(*words, one_processor=False):
    def hold():
        if one_processor:
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    return subprocess.run([capex, *words], capture_output=True, text=True,
                          check=False, preexec_fn=hold)


def answer(path, **how):
    done = run("facts", "--measure", "revenue", "--data", str(path), **how)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", done.stderr
    return done.stdout


def refusal(path, expected):
    done = run("facts", "--data", str(path))
    assert done.returncode == 2, (done.returncode, done.stdout)
    assert done.stdout == "", done.stdout
    assert done.stderr == f"capex: {path}{expected}\n", \
        f"{done.stderr!r} is not {expected!r}"


def pack(path, files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def change(path, change_bytes):
    content = bytearray(path.read_bytes())
    change_bytes(content)
    path.write_bytes(content)
    return path


def unpack(path, files):
    path.mkdir()
    for name, text in files.items():
        (path / name).write_text(text)
    return path


def test_folder(root):
    """A folder answers the same whoever reads it."""
    folder = unpack(root / "folder", FILES)
    told = answer(folder)
    assert told == answer(folder, one_processor=True)
    assert all(f"\ncompany-{i:02} " in told and f"  {1000000 + i}  " in told
               for i in range(60)), told

    # the first wrong file in their order is the one that is told
    names = sorted(FILES)
    (folder / names[17]).write_text("{")
    (folder / names[41]).write_text("[")
    (folder / names[59]).write_text("]")
    for _ in range(5):
        refusal(folder, f"/{names[17]}:1:2: The text ends too soon")
    (folder / names[0]).write_text("")
    refusal(folder, f"/{names[0]}:1:1: The text ends too soon")
    return told


def test_no_archives(root):
    refusal(pack(root / "facts.zip", FILES),
            ": Zip archives are not read: the module for them is not "
            "installed")


def test_archive(root, told):
    """An archive answers as the folder does, however it is packed."""
    backwards = dict(sorted(FILES.items(), reverse=True))
    for name, method in (("packed", zipfile.ZIP_DEFLATED),
                         ("as-they-are", zipfile.ZIP_STORED)):
        # by content, not by name
        path = pack(root / name, {"read me.txt": "no facts", **backwards},
                    method)
        assert answer(path) == told
        assert answer(path, one_processor=True) == told

    # a name that is a path leads nowhere
    outside = root / "outside"
    outside.mkdir()
    path = pack(outside / "x.zip",
                {"../up.json": company(7, "Up", year(7)),
                 "/tmp/capex-root.json": company(8, "Root", year(8))})
    assert "\nup " in answer(path) and "\nroot " in answer(path)
    assert os.listdir(outside) == ["x.zip"] and not (root / "up.json").exists()

    # a file told twice tells its company once
    twice = io.BytesIO()
    with zipfile.ZipFile(twice, "w") as archive:
        archive.writestr("a.json", company(7, "Up", year(7)))
        archive.writestr("b.json", company(7, "Up", year(7)))
    (root / "twice.zip").write_bytes(twice.getvalue())
    assert answer(root / "twice.zip") == answer(
        pack(root / "once.zip", {"a.json": company(7, "Up", year(7))}))


def test_wrong_files(root):
    name = "CIK0000789019.json"
    path = root / "companyfacts.zip"
    refusal(pack(path, {**FILES, name: '{"cik": 1, "facts": {]}'}),
            f"/{name}:1:22: A key in quotes is expected: \"]\"".replace(
                ": A key", ": facts: A key"))
    refusal(pack(path, {name: ""}), f"/{name}:1:1: The text ends too soon")
    refusal(pack(path, {"a.txt": "{}"}),
            ": The archive has no files of company facts")
    refusal(pack(path, {}), ": The archive has no files of company facts")
    refusal(pack(path, {name: "{}"}, zipfile.ZIP_BZIP2),
            f"/{name}: It is packed by a method other than deflate")


def test_damaged(root):
    name = "CIK0000789019.json"
    text = company(7, "Seven", *[year(i, i, f"2025-02-{i:02}")
                                 for i in range(1, 29)])
    path = root / "damaged.zip"

    def directory(content):
        return content.rindex(b"PK\1\2")

    def set_directory(offset, layout, value):
        def change_bytes(content):
            struct.pack_into(layout, content, directory(content) + offset,
                             value)
        return change_bytes

    def flip(content):
        content[30 + len(name) + 40] ^= 0x10

    def flip_stored(content):
        at = content.index(b'"val": 7')
        content[at + 7] = ord("8")

    pack(path, {name: text})
    size = len(text)
    for change_bytes, why in (
            (set_directory(16, "<I", 1), "It is damaged: its checksum is another"),
            (set_directory(24, "<I", size - 1),
             "It does not unpack to what the archive says"),
            (set_directory(24, "<I", size + 1),
             "It does not unpack to what the archive says"),
            (set_directory(24, "<I", 0x3fffffff),
             "It unpacks to more than there can be in it"),
            (set_directory(20, "<I", 0x3fffffff),
             "It is larger than the archive"),
            (set_directory(24, "<I", 0x40000001),
             "It takes more than 1 GiB, or than there is memory"),
            (set_directory(8, "<H", 1), "It is encrypted")):
        refusal(change(pack(path, {name: text}), change_bytes),
                f"/{name}: {why}")

    done = run("facts", "--data", str(change(pack(path, {name: text}), flip)))
    assert done.returncode == 2 and done.stdout == "", done.stdout
    assert done.stderr.startswith(f"capex: {path}/{name}: It "), done.stderr
    refusal(change(pack(path, {name: text}, zipfile.ZIP_STORED), flip_stored),
            f"/{name}: It is damaged: its checksum is another")

    # cut anywhere, it is no archive
    whole = pack(path, {name: text}).read_bytes()
    for length in (4, 30, len(whole) // 2, len(whole) - 22, len(whole) - 1):
        path.write_bytes(whole[:length])
        done = run("facts", "--data", str(path))
        assert done.returncode == 2 and done.stdout == "", length
        assert done.stderr.startswith(f"capex: {path}: "), done.stderr

    # a file that lies beyond the end
    refusal_of_place = run("facts", "--data", str(change(
        pack(path, {name: text}), set_directory(42, "<I", len(whole) - 40))))
    assert refusal_of_place.returncode == 2, refusal_of_place.stdout


def test_too_much(root):
    """What would unpack to more than is allowed is refused before it is."""
    files = {f"{i:03}.json": "{}" for i in range(80)}
    path = pack(root / "bomb.zip", files)

    def claim(content):
        at = content.index(b"PK\1\2")
        while at >= 0:
            struct.pack_into("<I", content, at + 24, 0x3fffffff)
            at = content.find(b"PK\1\2", at + 4)

    refusal(change(path, claim), ": It unpacks to more than 64 GiB")


with tempfile.TemporaryDirectory() as temporary:
    base = pathlib.Path(temporary)
    facts = test_folder(base)
    if reads_archives:
        test_archive(base, facts)
        test_wrong_files(base)
        test_damaged(base)
        test_too_much(base)
    else:
        test_no_archives(base)
