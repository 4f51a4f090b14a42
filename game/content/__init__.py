"""From files to a Story: read, shape, name, check, build."""
