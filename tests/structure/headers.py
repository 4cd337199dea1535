# Every public header compiles alone, as strict C11 and as C++.
# Usage: headers.py BUILD-ROOT C-COMPILER...
#
# SPDX-License-Identifier: MIT
import pathlib
import shlex
import shutil
import subprocess
import sys

import tree

build_root = pathlib.Path(sys.argv[1])
c_compiler = sys.argv[2:]

places = [tree.ROOT / "include", build_root / "include"]
headers = sorted(path for place in places for path in place.glob("capex/*.h"))

glib = subprocess.run(
    ["pkg-config", "--cflags-only-I", "gio-2.0"],
    stdout=subprocess.PIPE,
    encoding="utf-8",
    check=True,
)
flags = ["-pedantic", "-Wall", "-Wextra", "-Werror", "-fsyntax-only"]
flags += [f"-I{place}" for place in places]
# What GLib's headers do is not ours to judge
flags += shlex.split(glib.stdout.replace("-I", "-isystem "))

languages = {"C11": c_compiler + ["-std=c11", "-x", "c"]}
if shutil.which("g++"):
    languages["C++"] = ["g++", "-std=c++11", "-x", "c++"]
else:
    print("g++ is not there: C++ is left out")

problems = []
for header in headers:
    for language, command in languages.items():
        run = subprocess.run(
            command + flags + ["-"],
            # A header of macros alone would leave nothing to compile
            input=f"#include <capex/{header.name}>\ntypedef int anything;\n",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        if run.returncode != 0:
            problems.append(
                f"{header.name} does not compile alone as {language}:\n"
                f"{run.stdout}"
            )

tree.report(problems, f"{len(headers)} public headers that stand alone")
