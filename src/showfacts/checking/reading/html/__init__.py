"""A page of the web: its own article, cut out of what stands around it."""
