"""Shells that complete ``showfacts``: the script for each, and how it is installed."""
