# Adds up what meson wrote about test runs, and says it in one line.
# Usage: summary.py LOG... [--also-failed N]
#
# SPDX-License-Identifier: MIT
import argparse
import collections
import json
import sys

parser = argparse.ArgumentParser()
parser.add_argument("--also-failed", type=int, default=0, metavar="N",
                    help="failures that no test reports, such as of a build")
parser.add_argument("logs", nargs="*")
options = parser.parse_args()

KINDS = {"OK": "passed", "EXPECTEDFAIL": "passed", "SKIP": "skipped"}

counts = collections.Counter(failed=options.also_failed)
for path in options.logs:
    with open(path, encoding="utf-8") as log:
        for line in log:
            result = json.loads(line)["result"]
            counts[KINDS.get(result, "failed")] += 1

line = f"{counts['passed']} passed, {counts['failed']} failed"
if counts["skipped"]:
    line += f", {counts['skipped']} skipped"
print(line)
sys.exit(1 if counts["failed"] or not counts["passed"] else 0)
