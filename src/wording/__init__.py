"""Words in several languages: texts, message catalogues that an editor opens without Python, and their check.

A catalogue is a file of Project Fluent, `<chapter>.<language>.ftl`; the files of one chapter stand side by side. Knows
nothing of what is said, nor of where it is printed.
"""
