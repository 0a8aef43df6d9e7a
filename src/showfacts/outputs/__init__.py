"""Answers as text. ``formats`` holds one module for each format; ``page`` is what most of them draw."""
