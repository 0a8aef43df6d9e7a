#compdef showfacts
# TAB completion of showfacts for zsh: works from a folder of fpath, and sourced.

_showfacts() {
    emulate -L zsh
    setopt localoptions ${_comp_options[@]}  # What _files and the like rely on
    local program=${(Q)words[1]} kind line
    local -a lines texts shown
    [[ $program == '~/'* ]] && program=$HOME/${program:2}
    whence -p -- $program >/dev/null || program=showfacts
    lines=("${(@f)$(_SHOWFACTS_COMPLETE=zsh command -- $program "$PREBUFFER$LBUFFER" \
        "${(@)words[1,CURRENT-1]}" "$QIPREFIX$IPREFIX$PREFIX" 2>/dev/null </dev/null)}")
    kind=$lines[1]
    if [[ $kind == files ]]; then
        compset -P '--*='
        _files
        return
    fi
    for line in "${(@)lines[2,-1]}"; do
        [[ -n $line ]] || continue
        texts+=("${line%%$'\t'*}")
        shown+=("${line%%$'\t'*}${${line#*$'\t'}:+  (${line#*$'\t'})}")
    done
    (( $#texts )) || return 1
    # What the choices have in common is less than what was typed: leave that as it is
    if [[ $kind == list && $compstate[insert] == *unambiguous* ]]; then
        compstate[insert]=
        compstate[list]='list force'
    fi
    compadd -U -V showfacts -l -d shown -a texts
}

if (( ! $+functions[compdef] )); then
    autoload -Uz compinit && compinit -i
fi
if [[ $funcstack[1] == _showfacts ]]; then
    _showfacts "$@"
else
    compdef _showfacts showfacts
fi
