# Completion of capex for bash. The command itself tells what may follow, so
# this script does not age.
#
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Sets plain to what a word says: without its quotes, and with the home folder
# in place of its name. Nothing of it is ever evaluated.
_capex_read_word ()
{
  local rest=$1 character quote=''

  plain=''
  while [[ -n $rest ]]; do
    character=${rest:0:1}
    rest=${rest:1}
    if [[ $character == "$quote" ]]; then
      quote=''
    elif [[ -z $quote && $character == [\"\'] ]]; then
      quote=$character
    elif [[ $character == \\ && ( -z $quote ||
            $quote == \" && $rest == [\"\\\$\`]* ) ]]; then
      plain+=${rest:0:1}
      rest=${rest:1}
    elif [[ $character == \$ && $quote != \' &&
            $rest =~ ^(HOME|\{HOME\})($|[^[:alnum:]_]) ]]; then
      plain+=${HOME-}
      rest=${rest#"${BASH_REMATCH[1]}"}
    else
      plain+=$character
    fi
  done
}

_capex ()
{
  local word line plain last glue='' words=()

  # Bash breaks words at = and : too, which the command does not
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    _capex_read_word "$word"
    last=$plain
    if [[ ${#words[@]} -gt 0 && ( -n $glue || $word == [=:]* ) ]]; then
      words[-1]+=$plain
    elif [[ $word == \~/* ]]; then
      words+=("${HOME-}${plain#\~}")
    else
      words+=("$plain")
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
