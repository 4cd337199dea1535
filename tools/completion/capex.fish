# Completion of capex for fish. The command itself tells what may follow, so
# this script does not age.
#
# SPDX-License-Identifier: MIT
function __capex_complete
    set -l before (commandline -opc)
    # What is not ended yet, fish tells as it is typed
    set -l current (string replace -ra '["\'\\\\]' '' -- (commandline -ct))
    set -l command $before[1]

    set -e before[1]
    # These are without their quotes, but home stands by its name: it is put in
    # its place, and nothing else is evaluated
    set before (string replace -r '^(~|\$HOME|\{\$HOME\})(?=/|$)' "$HOME" -- $before)
    for line in ($command complete -- $before "$current" 2>/dev/null)
        if test $line = \tFILE
            set -l stem (string match -r '^--[^=]*=' -- "$current")
            set -l path (string replace -r '^--[^=]*=' '' -- "$current")
            printf "$stem%s\n" (__fish_complete_path "$path")
        else
            echo $line
        end
    end
end

complete -c capex -f -a '(__capex_complete)'
