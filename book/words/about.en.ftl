### Numbers on the report itself.

how-rows = rows of the table { $table }
how-tier = sources of tier { $tier }
how-sources = rows of data/sources.csv, without this report itself and the slides it examines
# Where in the code the level stands.
how-level = { $place }
how-slides = slides in data/deck/statements.csv
how-statements = rows in data/deck/statements.csv
