"""The portraits, one module each, with a function cut() that gives its Block."""
