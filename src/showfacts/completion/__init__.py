"""What TAB completes: titles, people, platforms and the command line's own words, in bash, zsh and fish.

A TAB starts the program anew and people wait for it, so nothing here imports Typer, Rich or the model.
"""
