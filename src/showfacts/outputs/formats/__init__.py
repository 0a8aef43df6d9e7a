"""The formats an answer goes out in: each module here is one, by its name.

To add a format, add a module. ``outputs.output`` says what it must have.
"""
