"""An answer -> text: for a terminal (Rich), plain (tab-separated), JSON."""
