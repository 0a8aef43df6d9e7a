"""Files on the disk: new ones that take the place of old ones, and the old ones read."""
