"""Facts on disk -> Show objects: layers, TOML both ways, problems, the index."""
