"""Words and letters: folding, scripts, romanised names, what is safe to print."""
