"""An article, as statements about shows of the library, each with the verdict of what is held."""
