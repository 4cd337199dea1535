# Writes completion scripts as C strings, so that the command can print them.
# Usage: embed-scripts.py OUTPUT SHELL=FILE...
#
# SPDX-License-Identifier: MIT
import json
import sys

output, *pairs = sys.argv[1:]

with open(output, "w", encoding="ascii") as out:
    out.write(
        "static const struct\n"
        "{\n"
        "  const char *shell;\n"
        "  const char *text;\n"
        "} completion_scripts[] = {\n"
    )
    for pair in pairs:
        shell, _, path = pair.partition("=")
        out.write(f'    {{"{shell}",')
        with open(path, encoding="ascii") as script:
            for line in script:
                # JSON escapes what C does, and in the same way
                out.write(f"\n     {json.dumps(line)}")
        out.write("},\n")
    out.write("};\n")
