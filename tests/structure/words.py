# Nothing in the tree is unfinished, or true on one machine only.
# A bracket keeps a pattern from finding itself.
#
# SPDX-License-Identifier: MIT
import re

import tree

FORBIDDEN = {
    "unfinished": r"\b(TOD[O]|FIXM[E]|XX[X])\b",
    "a path of one machine": r"(?<![\w.])/(wor[k]|roo[t]|home/\w+)/",
    "a registry's host": r"\b(pyp[i]\.org|registry\.np[m]js|proxy\.gola[n]g)",
    "about its making, not about the project":
        r"\b([Cc]o-[a]uthored-by|[Aa]ssis[t]ant|[Cc]hat ?[b]ot)\b",
}
PATTERNS = [(re.compile(text), what) for what, text in FORBIDDEN.items()]

# Figures quote other people
QUOTES = tree.ROOT / "data"

problems = []
n_files = 0
for path in tree.files():
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        continue  # not text: an input of a test
    n_files += 1
    if QUOTES in path.parents:
        continue
    for number, line in enumerate(lines, 1):
        for pattern, what in PATTERNS:
            match = pattern.search(line)
            if match:
                problems.append(
                    f"{tree.name(path)}:{number}: {match[0]} is {what}"
                )

tree.report(problems, f"{n_files} files of finished, portable text")
