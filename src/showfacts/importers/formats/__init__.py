"""One module per service or file format, each an ``importer.Importer``."""
