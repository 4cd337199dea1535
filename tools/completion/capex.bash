# Completion of capex for bash. The command itself tells what may follow, so
# this script does not age.
#
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
_capex ()
{
  local word line glue='' last=${COMP_WORDS[COMP_CWORD]} words=()

  # Bash breaks words at = and : too, which the command does not
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ ${#words[@]} -gt 0 && ( -n $glue || $word == [=:]* ) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
    glue=''
    [[ $word != *[=:] ]] || glue=yes
  done
  [[ $last != [=:]* ]] || last=''

  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == $'\tFILE' ]]; then
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$last")
    else
      line=${line%%$'\t'*}
      COMPREPLY+=("${line#"${words[-1]%"$last"}"}")
    fi
  done < <("$1" complete -- "${words[@]}" 2>/dev/null)
}

complete -F _capex capex
