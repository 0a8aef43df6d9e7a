"""Answers of services and files that people have -> datasets with sources. One protocol, one module each."""
