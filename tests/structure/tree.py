# The files of the source tree, for the tests beside this one
#
# SPDX-License-Identifier: MIT
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]


def is_not_source(folder):
    return (
        folder.name in (".git", "__pycache__")
        or folder == ROOT / "build"
        or (folder / "meson-private").is_dir()
    )


def files(*suffixes, under="."):
    """Yields the files below a folder, those with one of the suffixes if any
    are given; build folders are left out, and git's own, which of a second
    working tree is a file."""
    folder = ROOT / under
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.is_dir():
            if not is_not_source(path):
                yield from files(*suffixes, under=path)
        elif path.name != ".git" and (not suffixes or path.suffix in suffixes):
            yield path


def name(path):
    return str(path.relative_to(ROOT))


def report(problems, what):
    """Prints the problems and ends the test."""
    for problem in problems:
        print(problem)
    print(f"{what}: {len(problems) or 'no'} problem{'s'[:len(problems) != 1]}")
    raise SystemExit(1 if problems else 0)
