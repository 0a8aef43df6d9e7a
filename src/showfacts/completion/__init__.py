"""What TAB completes in a shell: titles, people, platforms and the command line's own words.

A TAB starts the program anew and people wait for it: nothing here loads Typer, Rich or a class of the model,
and of the commands only those that the line may mean.
"""
