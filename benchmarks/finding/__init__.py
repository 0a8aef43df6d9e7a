"""The score of title finding: ``python -m benchmarks.finding --help``."""
