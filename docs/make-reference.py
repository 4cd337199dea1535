# Makes the reference, and lets its chapters point at each other.
#
# Usage: make-reference.py GI-DOCGEN ARGUMENT...
#
# Chapters link to `name.md`, which is what is there when they are read as they
# are; the reference has them as `name.html`, and leaves links as they were.
#
# SPDX-License-Identifier: MIT
import pathlib
import re
import subprocess
import sys

LINK = re.compile(r'href="([\w-]+)\.md(#[\w-]*)?"')

command = sys.argv[1:]
status = subprocess.run(command, check=False).returncode
if status != 0:
    sys.exit(status)

option = "--output-dir="
output = pathlib.Path(
    next(word for word in command if word.startswith(option))[len(option) :]
)
missing = 0
for page in sorted(output.glob("*.html")):
    text = page.read_text(encoding="utf-8")
    for name, _ in LINK.findall(text):
        if not (output / f"{name}.html").exists():
            print(f"{page.name} links to {name}.md, which is no chapter")
            missing += 1
    linked = LINK.sub(r'href="\1.html\2"', text)
    if linked != text:
        page.write_text(linked, encoding="utf-8")
sys.exit(1 if missing else 0)
