# Runs the commands and programs of the pages, and compares what they print.
#
# Usage: run-docs.py --build BUILD-ROOT [--update] [PAGE...]
#
# Without pages: README.md, NEWS.md, CONTRIBUTING.md and docs/*.md. All blocks
# of a page share one scratch folder and run from top to bottom. With --update,
# what they print is written into the page in place of what it says.
#
#   ```console          lines after "$ " are commands, the lines below each are
#                       all it prints; "[exit N]" ends those of one that fails
#   ```c, ```python     a program (in C: where it has a main), compiled against
#                       the built library and run
#   ```output           what the program above prints
#   ```LANGUAGE FILE    is written to FILE, in any language
#   ```csv, text, ...   is only shown
#
# `capex` is the built command, and so is `./dev capex`; of other `./dev VERB`
# only the verb is checked, and of NOT_RUN nothing.
#
# SPDX-License-Identifier: MIT
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
PAGES = ["README.md", "NEWS.md", "CONTRIBUTING.md", "docs/*.md"]

SHOWN = {"csv", "text", "ini", "json", "meson", "make", "sql"}
LANGUAGES = SHOWN | {"console", "c", "python", "output", "sh"}

# Commands that would change the machine or the tree
NOT_RUN = {"apt", "apt-get", "cd", "git", "meson", "ninja", "sudo"}

SECONDS = 120


class Block:
    def __init__(self, info, first_line):
        words = info.split()
        self.language = words[0] if words else ""
        self.file = words[1] if len(words) > 1 else None
        self.first_line = first_line  # of the contents, from 0
        self.lines = []

    def text(self):
        return "".join(line + "\n" for line in self.lines)


def blocks_of(lines):
    """Yields the fenced blocks of a page."""
    block = None
    for number, line in enumerate(lines):
        if block is None and line.startswith("```"):
            block = Block(line[3:], number + 1)
        elif block is not None and line == "```":
            yield block
            block = None
        elif block is not None:
            block.lines.append(line)
    if block is not None:
        raise ValueError(f"line {block.first_line}: the block is not closed")


def commands_of(lines):
    """Splits a console into (command lines, expected output)."""
    commands = []
    continued = False
    for line in lines:
        if continued:
            commands[-1][0].append(line)
        elif line.startswith("$ "):
            commands.append(([line], []))
        elif commands:
            commands[-1][1].append(line)
            continue
        else:
            raise ValueError("a console begins with '$ ' and a command")
        continued = line.endswith("\\")
    return commands


def without_blank_end(lines):
    lines = list(lines)
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def verbs_of_dev():
    run = subprocess.run(
        [ROOT / "dev"], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    return set(re.findall(r"^ +\./dev (\w+)", run.stdout, re.MULTILINE))


class Page:
    def __init__(self, path, build, update):
        self.path = path
        self.name = str(path.relative_to(ROOT))
        self.build = build
        self.update = update
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.problems = []
        self.replacements = []  # (first line, end line, new lines)
        self.n_run = 0
        self.printed = None  # what the program of the last block printed

    def run(self):
        with tempfile.TemporaryDirectory(prefix="capex-page-") as scratch:
            # Tools are kept apart, so that `ls` shows the page's own files
            self.scratch = pathlib.Path(scratch, "page")
            self.tools = pathlib.Path(scratch, "tools")
            self.scratch.mkdir()
            self.tools.mkdir()
            (self.tools / "capex").symlink_to(self.build / "tools/capex")
            (self.tools / "python3").symlink_to(sys.executable)
            try:
                for block in blocks_of(self.lines):
                    self.run_block(block)
            except ValueError as error:
                self.problems.append(str(error))
        if self.update and self.replacements:
            self.rewrite()
        return self

    def run_block(self, block):
        where = f"line {block.first_line}"
        printed, self.printed = self.printed, None

        if block.language not in LANGUAGES:
            self.problems.append(
                f"{where}: a block is one of {', '.join(sorted(LANGUAGES))}, "
                f"not '{block.language}'"
            )
            return
        if block.file:
            self.write_file(block, where)
        if block.language == "console":
            self.run_console(block)
        elif block.language == "c" and re.search(r"\bmain \(", block.text()):
            self.run_c(block, where)
        elif block.language == "python":
            source = self.scratch.parent / "program.py"
            source.write_text(block.text(), encoding="utf-8")
            self.run_program([sys.executable, source], where)
        elif block.language == "output" and printed is None:
            self.problems.append(f"{where}: no program is right above")
        elif block.language == "output":
            self.compare(block.lines, printed, block.first_line)
        elif block.language == "sh" and not block.file:
            self.problems.append(
                f"{where}: commands belong into a console block"
            )

    def write_file(self, block, where):
        path = (self.scratch / block.file).resolve()
        if self.scratch.resolve() not in path.parents:
            self.problems.append(f"{where}: {block.file} leads elsewhere")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text(), encoding="utf-8")

    def environment(self):
        built = self.build / "lib"
        return {
            **os.environ,
            "PATH": f"{self.tools}:{os.environ['PATH']}",
            "HOME": str(self.scratch),
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "LD_LIBRARY_PATH": str(built),
            "GI_TYPELIB_PATH": str(built),
            "PYTHONPATH": str(ROOT / "lib/python"),
            "PKG_CONFIG_PATH": str(self.build / "meson-uninstalled"),
        }

    def execute(self, command):
        """Returns (exit status, lines printed)."""
        self.n_run += 1
        try:
            run = subprocess.run(
                command,
                cwd=self.scratch,
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="backslashreplace",
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            return 124, [f"no end after {SECONDS} seconds"]
        return run.returncode, run.stdout.splitlines()

    def run_console(self, block):
        line = block.first_line
        for command_lines, expected in commands_of(block.lines):
            line += len(command_lines)
            command = "\n".join(command_lines)[len("$ ") :]
            words = command.split()
            if words[0] == "./dev" and words[1:2] != ["capex"]:
                self.check_verb(words[1:2], line)
            elif words[0] not in NOT_RUN:
                command = re.sub(r"^\./dev capex", "capex", command)
                status, printed = self.execute(["bash", "-c", command])
                if status != 0:
                    printed.append(f"[exit {status}]")
                self.compare(expected, printed, line)
            line += len(expected)

    def check_verb(self, verb, line):
        if verb and verb[0] not in verbs_of_dev():
            self.problems.append(f"line {line}: ./dev has no verb {verb[0]}")

    def run_c(self, block, where):
        source = self.scratch.parent / "program.c"
        program = source.with_suffix("")
        source.write_text(block.text(), encoding="utf-8")
        glib = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "gio-2.0"],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        status, printed = self.execute(
            shlex.split(os.environ.get("CC", "cc"))
            + ["-std=c11", "-Wall", "-Wextra", "-Werror"]
            + [f"-I{ROOT}/include", f"-I{self.build}/include", source]
            + ["-o", program, f"-L{self.build}/lib", "-lcapex-0"]
            + shlex.split(glib.stdout)
        )
        if status != 0:
            text = "\n".join(printed)
            self.problems.append(f"{where}: does not compile:\n{text}")
            return
        self.run_program([program], where)

    def run_program(self, command, where):
        status, self.printed = self.execute(command)
        if status != 0:
            text = "\n".join(self.printed)
            self.problems.append(f"{where}: exits with {status}:\n{text}")

    def compare(self, expected, printed, line):
        kept = without_blank_end(expected)
        printed = without_blank_end(printed)
        if kept == printed:
            return
        if self.update:
            self.replacements.append((line, line + len(kept), printed))
            return
        difference = difflib.unified_diff(
            kept, printed, "the page", "printed", lineterm="", n=1
        )
        self.problems.append(f"line {line}:\n" + "\n".join(difference))

    def rewrite(self):
        for first, end, lines in reversed(self.replacements):
            self.lines[first:end] = lines
        text = "".join(line + "\n" for line in self.lines)
        self.path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    options = parser.parse_args()

    paths = [path.resolve() for path in options.pages] or sorted(
        path for pattern in PAGES for path in ROOT.glob(pattern)
    )
    pages = [Page(path, options.build.resolve(), options.update) for path in paths]

    n_failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for page in pool.map(Page.run, pages):
            for problem in page.problems:
                print(f"{page.name}: {problem}")
            n_failed += bool(page.problems)
            print(
                f"{page.name}: {page.n_run} run, {len(page.problems)} wrong, "
                f"{len(page.replacements)} updated"
            )
    return 1 if n_failed else 0


sys.exit(main())
