### Tall om rapporten selv.

how-rows = rader i tabellen { $table }
how-tier = kilder på nivå { $tier }
how-sources = rader i data/sources.csv, uten denne rapporten selv og lysbildene den undersøker
# Hvor i koden nivået står.
how-level = { $place }
how-slides = lysbilder i data/deck/statements.csv
how-statements = rader i data/deck/statements.csv
