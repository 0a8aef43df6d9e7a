"""What several files say of one show, joined row by row; what a file changes of another."""
