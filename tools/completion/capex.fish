# Completion of capex for fish. The command itself tells what may follow, so
# this script does not age.
#
# SPDX-License-Identifier: MIT
function __capex_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l command $before[1]

    set -e before[1]
    for line in ($command complete -- $before "$current" 2>/dev/null)
        if test $line = \tFILE
            __fish_complete_path (string replace -r '^--[^=]*=' '' -- "$current")
        else
            echo $line
        end
    end
end

complete -c capex -f -a '(__capex_complete)'
