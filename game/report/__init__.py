"""Speaking to authors: places in files, diagnostics with a caret and a cure, near names."""
