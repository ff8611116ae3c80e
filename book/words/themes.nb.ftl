### Mål og tema.

column-theme = Tema
column-covers = Dekker

## Tema for tema

theme-overview =
    .title = De { SPELLED($themes) } temaene: hva hvert av dem dekker, og hva vi fant
    .caption = Hva hvert tema dekker, hvor mange uavhengige kilder som taler for eller mot der, og de dokumenterte aktivitetene under temaet.
    .subgoals = { $count ->
        [1] ett delmål
       *[other] { SPELLED($count) } delmål
    }
    .note =
        Målene er strategiens, etter nummer; et tema dekker løfter, problemer, delmål og spørsmål i presentasjonen etter skrevne regler, og en tabell under Detaljer gir begrunnelsene.
        Et tema som dekker flere emner, har flere kilder.
        Aktivitetene står etter tilknytning og er aldri lagt sammen: en person i presentasjonen / et koordinert prosjekt / en partnerenhet.
    .column-original = I presentasjonen
    .column-goals = Strategimål
    .column-sources = Uavhengige kilder
    .column-activities = Aktiviteter etter tilknytning

## Hvorfor koblingene er gjort

theme-covers =
    .title = Hvorfor koblingene er gjort: { $links } koblinger mellom tema og emner, hver med en begrunnelse
    .caption = Et tema dekker et emne når ordlyden i emnet nevner det temaet handler om, eller når ingen kan studere emnet uten temaet.
    .column-why = Begrunnelse
