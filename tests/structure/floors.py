# Includes point one way: a file may include its own floor and those below it
# in FLOORS, and floors of one rank do not know each other. A public header
# belongs to the floor whose folder holds the .c file of its name.
#
# SPDX-License-Identifier: MIT
import re

import tree

FLOORS = [
    ["base"],
    ["value"],
    ["model"],
    ["basis"],
    ["compare"],
    ["check"],
    ["read", "write", "store", "fetch"],
    ["bundle"],
    ["sqlite", "zip"],
]
RANK = {floor: rank for rank, floors in enumerate(FLOORS) for floor in floors}

# Public headers without a source: made by the build, or macros alone
SOURCELESS = {"capex-enum-types", "capex-version", "capex-version-macros"}

INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)

sources = list(tree.files(".c", ".h", under="lib"))
floor_of_stem = {
    path.stem: path.relative_to(tree.ROOT / "lib").parts[0]
    for path in sources
    if path.suffix == ".c"
}


def floor_of_include(include, here):
    """The floor that an include leads to; None for one outside the library."""
    if include == "config.h":
        return None
    if include.startswith("capex/"):
        stem = include[len("capex/") : -len(".h")]
        if stem == "capex":
            raise LookupError("that is all floors at once, for users")
        if stem in SOURCELESS:
            return "base"
        if stem not in floor_of_stem:
            raise LookupError(f"no lib/<floor>/{stem}.c says where it belongs")
        return floor_of_stem[stem]
    for folder in (tree.ROOT / "lib", here.parent):
        path = folder / include
        if path.is_file() and tree.ROOT / "lib" in path.parents:
            return path.relative_to(tree.ROOT / "lib").parts[0]
    if include.endswith("-private.h"):
        raise LookupError("it is not in lib/")
    return None


def problems_of(path, floor):
    for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
        try:
            target = floor_of_include(include, path)
        except LookupError as error:
            yield f"{tree.name(path)}: includes {include}, but {error}"
            continue
        if target is None or target == floor:
            continue
        if target not in RANK:
            yield f"{tree.name(path)}: {target} is not a floor"
        elif RANK[target] > RANK[floor]:
            yield (
                f"{tree.name(path)}: includes {include}, which points up, "
                f"from {floor} to {target}"
            )
        elif RANK[target] == RANK[floor]:
            yield (
                f"{tree.name(path)}: includes {include}, but {floor} and "
                f"{target} stand side by side"
            )


problems = []
for path in sources:
    floor = path.relative_to(tree.ROOT / "lib").parts[0]
    if floor in RANK:
        problems += problems_of(path, floor)
    else:
        problems.append(f"{tree.name(path)}: {floor} is not a floor")

for path in tree.files(".h", under="include"):
    if path.stem == "capex" or path.stem in SOURCELESS:
        continue
    if path.stem in floor_of_stem:
        problems += problems_of(path, floor_of_stem[path.stem])
    else:
        problems.append(
            f"{tree.name(path)}: no lib/<floor>/{path.stem}.c says where it "
            "belongs"
        )

tree.report(problems, "includes that point one way")
