"""What one source says beside what is held: the one comparison by which verdicts are computed."""
