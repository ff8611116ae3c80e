"""The book while it is written: served at a local address, built again when a file changes, shown anew when built.

`watch` sees that something changed, `builder` builds in a process of its own, `news` tells the open pages, `pages`
serves them, and `serve` is all of it together.
"""
