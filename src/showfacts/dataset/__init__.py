"""TOML <-> the model, both ways: files, problems with their lines, the schema, the canonical form."""
