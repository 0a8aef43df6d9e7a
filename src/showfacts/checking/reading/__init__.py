"""A file, as an article: its own words, block by block, each character with its place in the file."""
