# TAB completion of showfacts for bash.

_showfacts() {
    local IFS=$'\n' program=$1 kind='' line
    COMPREPLY=()
    [[ $program == '~/'* ]] && program=$HOME/${program:2}
    type -P -- "$program" >/dev/null || program=showfacts
    {
        read -r kind
        while read -r line; do COMPREPLY+=("$line"); done
    } < <(_SHOWFACTS_COMPLETE=bash "$program" "${COMP_LINE:0:COMP_POINT}" "$2" "$COMP_TYPE" 2>/dev/null </dev/null)
    # Without choices of ours, readline completes and quotes file names
    if [[ $kind == files ]]; then compopt -o default 2>/dev/null; fi
}

complete -o nosort -F _showfacts showfacts 2>/dev/null || complete -F _showfacts showfacts
