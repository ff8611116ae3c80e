### Det den som ikke ser en figur, får vite om den: formen, og verdiene den viser.

lines = Linjediagram etter år.
bars = Stolpediagram. { $values }.
dots = Punktdiagram.
dots-log = Punktdiagram med logaritmisk akse.
timeline = Tidslinje.

## En rad i en figur med verdiene, og én verdi i den.

row = { $name }: { $values }.
bar = { $name }: { $value }
one = { $name } { $value }
dated = { $value } ({ $period })
# $mark sier at en hendelse bare er planlagt.
marked = { $name } ({ $mark })
