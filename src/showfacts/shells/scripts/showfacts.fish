# TAB completion of showfacts for fish.

function __showfacts_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program showfacts
    for word in $words
        string match -qr '^\w+=' -- $word; and continue
        command -q -- $word; and set program $word
        break
    end
    set -lx _SHOWFACTS_COMPLETE fish
    set -l answer (command $program $words "$current" 2>/dev/null </dev/null)
    if test "$answer[1]" = files
        set -l option (string match -r '^--[a-z]+=' -- $current)
        set -l begun (string replace -r '^--[a-z]+=' '' -- $current | string unescape)
        for path in (__fish_complete_path "$begun")
            printf '%s%s\n' "$option" $path
        end
        return
    end
    test (count $answer) -gt 1; and printf '%s\n' $answer[2..-1]
end

complete -c showfacts -e
complete -c showfacts -k -f -a '(__showfacts_complete)'
