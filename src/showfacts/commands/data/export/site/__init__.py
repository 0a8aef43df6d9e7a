"""The library as pages: one of each show, person and source, and an index that is searched.

``writing`` writes them, ``places`` says what their files are called, ``links`` what leads where, and
``templates`` holds what they look like.
"""
