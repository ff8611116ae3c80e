### Bildetekster til figurer fra undersøkelser, satt sammen fra radene.
intervals = Tynne streker: 95 %-intervaller som for et enkelt tilfeldig utvalg; den virkelige usikkerheten er større.
survey = { $name }: { $periods }
field-undated = dato ikke oppgitt
field-ended = avsluttet { $date }
question-not-seen = Vi har ikke sett ordlyden i spørsmålet.
quoted = «{ $question }»
question = Spørsmål: { $questions }
base = Grunnlag: { $who }.
n-not-stated = antall svar er ikke oppgitt
n = n = { $count }
n-range = n = { $low } til { $high }
n-but = { $answers }; { n-not-stated } for { $periods }
break = { $year }: { $what }
breaks = Brudd (prikket): { $breaks }.
