# What is installed is enough to compile and run a program.
# Usage: install.py BUILD-ROOT PREFIX C-COMPILER...
#
# SPDX-License-Identifier: MIT
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import tree

build_root, prefix = sys.argv[1:3]
compiler = sys.argv[3:]

PROGRAM = """
#include <capex/capex.h>

int
main (void)
{
  g_print ("%s %s", CAPEX_VERSION_S, g_quark_to_string (CAPEX_ERROR));
  return 0;
}
"""


def run(*command, **environment):
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, **environment},
    )
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))} failed:\n{done.stdout}")
    return done.stdout


def only(folder, pattern):
    found = sorted(folder.rglob(pattern))
    if len(found) != 1:
        sys.exit(f"{pattern}: installed {len(found)} times, not once")
    return found[0]


def relocate(package, root):
    """Makes the installed pkg-config file tell where the files are now."""
    text = package.read_text(encoding="utf-8")
    package.write_text(
        re.sub("^prefix=.*$", f"prefix={root}", text, flags=re.MULTILINE),
        encoding="utf-8",
    )


with tempfile.TemporaryDirectory() as scratch:
    run("meson", "install", "-C", build_root, "--no-rebuild", DESTDIR=scratch)
    root = pathlib.Path(scratch + prefix)

    problems = []
    installed = {path.name for path in root.glob("include/capex-0/capex/*.h")}
    for header in tree.files(".h", under="include"):
        if header.name not in installed:
            problems.append(f"{header.name} is not installed")

    package = only(root, "capex-0.pc")
    relocate(package, root)
    library = only(root, "libcapex-0.so.0")

    source = pathlib.Path(scratch, "program.c")
    source.write_text(PROGRAM, encoding="utf-8")
    program = source.with_suffix("")
    flags = run(
        "pkg-config", "--cflags", "--libs", "capex-0",
        PKG_CONFIG_PATH=str(package.parent),
    )
    run(*compiler, source, "-o", program, *shlex.split(flags))
    said = run(program, LD_LIBRARY_PATH=str(library.parent))
    version = run(
        "pkg-config", "--modversion", "capex-0",
        PKG_CONFIG_PATH=str(package.parent),
    ).strip()
    if said != f"{version} capex-error-quark":
        problems.append(f"the program says {said!r}, the package {version}")

    command = only(root, "bin/capex")
    said = run(command, "--version", LD_LIBRARY_PATH=str(library.parent))
    if version not in said:
        problems.append(f"capex --version says {said!r}, not {version}")

    topics = run(
        command, "complete", "--", "", LD_LIBRARY_PATH=str(library.parent)
    )
    pages = {f"capex-{line.split(chr(9))[0]}.1" for line in topics.splitlines()}
    for page in pages | {"capex.1"}:
        if not (root / "share/man/man1" / page).is_file():
            problems.append(f"share/man/man1/{page} is not installed")

    for shell, place in (
        ("bash", "bash-completion/completions/capex"),
        ("zsh", "zsh/site-functions/_capex"),
        ("fish", "fish/vendor_completions.d/capex.fish"),
    ):
        script = root / "share" / place
        told = run(
            command, "completion", shell, LD_LIBRARY_PATH=str(library.parent)
        )
        if not script.is_file() or script.read_text() != told:
            problems.append(f"share/{place} is not what the command prints")

tree.report(
    problems,
    f"{len(installed)} installed headers, {len(pages)} manual pages and a program",
)
