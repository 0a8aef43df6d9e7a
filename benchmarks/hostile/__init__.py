"""Trials that try to break the program: what must hold, however hostile the input or the moment is."""
