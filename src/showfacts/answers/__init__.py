"""What each command answers, as small dataclasses; pure functions of a library and a show.

The fields of an answer, in their order, are the keys of its JSON object.
"""
