# Every file that should be listed is: what nobody lists, nobody builds
#
# SPDX-License-Identifier: MIT
import tree

# Pattern, the list that must name its files, and how it names them
LISTS = [
    ("lib/*/*.c", "lib/meson.build", "'{floor}/{name}'"),
    ("include/capex/*.h", "include/meson.build", "'capex/{name}'"),
    ("tests/test-*.c", "tests/meson.build", "'{what}':"),
    ("tests/fuzz/fuzz-*.c", "tests/fuzz/meson.build", "'{what}'"),
    ("tests/bench/bench-*.c", "tests/bench/meson.build", "'{what}'"),
    ("tests/structure/*.py", "tests/structure/meson.build", "'{stem}'"),
    ("examples/*.c", "examples/meson.build", "'{stem}'"),
    ("tools/*.c", "tools/meson.build", "'{name}'"),
    ("docs/*.md", "docs/meson.build", "'{name}'"),
    ("docs/*.md", "README.md", "(docs/{name})"),
    ("include/capex/*.h", "include/capex/capex.h", "<capex/{name}>"),
]
# What is not of a kind with its neighbours
UNLISTED = {"capex.h", "tree.py"}

problems = []
n_files = 0
for pattern, list_name, form in LISTS:
    listing = (tree.ROOT / list_name).read_text(encoding="utf-8")
    for path in sorted(tree.ROOT.glob(pattern)):
        entry = form.format(
            floor=path.parent.name,
            name=path.name,
            stem=path.stem,
            what=path.stem.partition("-")[2],
        )
        n_files += 1
        if path.name not in UNLISTED and entry not in listing:
            problems.append(f"{tree.name(path)}: {list_name} lacks {entry}")

tree.report(problems, f"{n_files} listed files")
