### Captions of survey figures, put together from the rows.
intervals = Thin lines: 95 % intervals as for a simple random sample; the true uncertainty is larger.
survey = { $name }: { $periods }
field-undated = date not stated
field-ended = ended { $date }
question-not-seen = We have not seen the wording of the question.
quoted = “{ $question }”
question = Asked: { $questions }
base = Base: { $who }.
n-not-stated = number of answers not stated
n = n = { $count }
n-range = n = { $low } to { $high }
n-but = { $answers }; { n-not-stated } for { $periods }
break = { $year }: { $what }
breaks = Breaks (dotted): { $breaks }.
