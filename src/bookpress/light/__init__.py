"""What makes finished pages light: one style sheet of what is used, one script, long tables on demand, a strict policy.

All of it is done to the folder of an edition after its pages were judged, so that neither Sphinx nor the checks know.
"""
