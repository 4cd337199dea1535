# The library exports what the public headers declare, and nothing else.
# Usage: symbols.py BUILD-ROOT LIBRARY
#
# SPDX-License-Identifier: MIT
import pathlib
import re
import subprocess
import sys

import tree

build_root, library = map(pathlib.Path, sys.argv[1:])

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DIRECTIVE = re.compile(r"^\s*#.*?(?<!\\)$", re.DOTALL | re.MULTILINE)
DECLARED_TYPE = re.compile(r"G_DECLARE_\w+_TYPE\s*\(\s*\w+,\s*(capex_\w+)")
FUNCTION = re.compile(r"\b(capex_\w+)\s*\(")
# These define functions that are static and inline
INLINE = re.compile(r"^G_DEFINE_AUTO\w+ \([^)]*\)", re.MULTILINE)


def functions_of(header):
    """Yields (name, whether it is marked as available) of every prototype."""
    text = header.read_text(encoding="utf-8")
    for pattern in (COMMENT, DIRECTIVE, INLINE):
        text = pattern.sub("", text)
    text = text.replace("G_BEGIN_DECLS", "").replace("G_END_DECLS", "")

    # A G_DECLARE_ line may end without a semicolon
    text = re.sub(r"(G_DECLARE_\w+_TYPE\s*\([^)]*\));?", r"\1;", text)
    for statement in text.split(";"):
        if "typedef" in statement:
            continue
        available = "CAPEX_AVAILABLE_" in statement
        declared = DECLARED_TYPE.search(statement)
        function = FUNCTION.search(statement)
        if declared:
            yield declared[1] + "_get_type", available
        elif function:
            yield function[1], available


problems = []
declared = set()
places = [tree.ROOT / "include/capex", build_root / "include/capex"]
for header in sorted(path for place in places for path in place.glob("*.h")):
    for function, available in functions_of(header):
        declared.add(function)
        if not available:
            problems.append(
                f"{header.name}: {function} lacks CAPEX_AVAILABLE_IN_ALL"
            )

listing = subprocess.run(
    ["nm", "--dynamic", "--defined-only", "--with-symbol-versions", library],
    stdout=subprocess.PIPE,
    encoding="utf-8",
    check=True,
)
exported = set()
for line in listing.stdout.splitlines():
    _, kind, symbol = line.split()
    if kind == "A":  # the name of the version itself
        continue
    exported.add(symbol.split("@")[0])
    if not symbol.endswith("@@CAPEX_0"):
        problems.append(f"{symbol} is not of version CAPEX_0")

for name in sorted(declared - exported):
    problems.append(f"{name} is declared, but the library does not export it")
for name in sorted(exported - declared):
    problems.append(f"{name} is exported, but no public header declares it")

tree.report(problems, f"{len(exported)} exported symbols")
