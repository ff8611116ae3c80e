"""Words that chapters not yet converted still ask of converted ones."""

from ehelse.old.text import Text

BILLION = Text("NOK billion", "Milliarder kroner")
