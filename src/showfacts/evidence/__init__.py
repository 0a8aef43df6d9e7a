"""Who said what: single facts, verdicts on claims, layers joined, the past."""
