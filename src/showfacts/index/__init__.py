"""The index: an SQLite database in the cache folder that is built from the dataset and asked by look-ups."""
