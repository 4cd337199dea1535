# Writes the manual pages: one about the whole, and one a comparison and command.
# Usage: make-manual.py COMMAND FOLDER
#
# SPDX-License-Identifier: MIT
import pathlib
import shutil
import subprocess
import sys

command, folder = sys.argv[1], pathlib.Path(sys.argv[2])


def capex(*arguments):
    return subprocess.run(
        [command, *arguments], stdout=subprocess.PIPE, check=True
    ).stdout


# The folder is the output that the build looks at: it is made anew
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)

topics = [
    line.partition("\t")[0]
    for line in capex("complete", "--", "").decode("utf-8").splitlines()
]
(folder / "capex.1").write_bytes(capex("help", "--format", "man"))
for topic in topics:
    page = capex("help", topic, "--format", "man")
    (folder / f"capex-{topic}.1").write_bytes(page)
