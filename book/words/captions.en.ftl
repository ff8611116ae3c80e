### Captions of survey figures, put together from the rows.
intervals = Thin lines are 95 % intervals for a simple random sample, where the number of answers is known; the surveys are not such samples, so the uncertainty is larger.
survey = { $name }: { $periods }
field-undated = date not stated
field-ended = ended { $date }
question-not-seen = The wording of the question was not seen.
quoted = “{ $question }”
question = Asked: { $questions }
base = Base: { $who }.
n-not-stated = number of answers not stated
n = n = { $count }
n-range = n = { $low } to { $high }
n-but = { $answers }; { n-not-stated } for { $periods }
break = { $year }: { $what }
breaks = Breaks (dotted): { $breaks }.
