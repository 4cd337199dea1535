# Shell scripts can be read by bash, and please shellcheck where it is there
#
# SPDX-License-Identifier: MIT
import shutil
import subprocess

import tree


def is_shell(path):
    with open(path, "rb") as file:
        line = file.readline()
    return line.startswith(b"#!") and b"sh" in line.split(b"/")[-1]


checks = [["bash", "-n"]]
if shutil.which("shellcheck"):
    checks.append(["shellcheck"])

scripts = [path for path in tree.files() if is_shell(path)]
problems = []
for script in scripts:
    for check in checks:
        run = subprocess.run(
            check + [script],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        if run.returncode != 0:
            problems.append(f"{tree.name(script)}: {check[0]}:\n{run.stdout}")

tree.report(problems, f"{len(scripts)} shell scripts")
