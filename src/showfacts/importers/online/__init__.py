"""Services that shows are fetched from, one module each, over one polite client."""
