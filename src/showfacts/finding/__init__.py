"""Typed words -> the one show (or person, or source) that is meant, or a question back."""
