"""How values of each kind are compared: one module a kind."""
