### What those who do not see a figure are told of it: its shape, and the values that it shows.

lines = Line chart by year.
bars = Bar chart. { $values }.
dots = Dot chart.
dots-log = Dot chart on a logarithmic axis.
timeline = Timeline.

## One row of a figure with its values, and one value in it.

row = { $name }: { $values }.
bar = { $name }: { $value }
one = { $name } { $value }
dated = { $value } ({ $period })
# $mark says that an event is only planned.
marked = { $name } ({ $mark })
