# TAB completion of showfacts for PowerShell, 5.1 and later. ASCII only: 5.1 takes other letters for an old code page.

Register-ArgumentCompleter -Native -CommandName showfacts -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.Extent.Text
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    if ($length -lt $line.Length) { $line = $line.Substring(0, $length) } else { $line = $line.PadRight($length) }
    $program = $commandAst.GetCommandName()
    if (-not (Get-Command -Name $program -CommandType Application -ErrorAction Ignore)) { $program = 'showfacts' }
    $ErrorActionPreference = 'Continue'
    $encoding = [Console]::OutputEncoding
    try {
        # The line and its end that is replaced go by variables: 5.1 loses quotes of arguments
        $env:_SHOWFACTS_COMPLETE = 'powershell'
        $env:_SHOWFACTS_LINE = $line
        $env:_SHOWFACTS_WORD = $wordToComplete
        try { [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false) } catch { }
        $answer = @(& $program 2>$null)
    } finally {
        Remove-Item -Path Env:_SHOWFACTS_* -ErrorAction Ignore
        try { [Console]::OutputEncoding = $encoding } catch { }
    }
    # Without choices of ours, PowerShell completes file names
    if ($answer.Count -lt 2) { return }
    foreach ($each in $answer[1..($answer.Count - 1)]) {
        $text, $shown, $note = $each.Split("`t", 3)
        [System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $note)
    }
}
