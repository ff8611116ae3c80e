### Mål og tema.

column-theme = Tema
column-covers = Dekker

## Tema for tema

theme-overview =
    .title = Flest uavhengige kilder ({ $sources }) hører til temaet «{ $theme }»
    .caption = Hva hvert tema dekker, hvor mange uavhengige kilder som taler for eller mot der, og de dokumenterte aktivitetene under temaet.
    .note =
        Målene er strategiens; et tema dekker løfter (P1–P8), problemer (Q1–Q3), delmål (1A–5C) og spørsmål på lysbildene (D50, D51) etter skrevne regler.
        Aktivitetene står etter tilknytning og er aldri lagt sammen: en person på lysbildene / et koordinert prosjekt / en partnerenhet.
    .column-original = På lysbildene
    .column-goals = Strategimål
    .column-sources = Uavhengige kilder
    .column-activities = Aktiviteter etter tilknytning

## Hvorfor koblingene er gjort

theme-covers =
    .title = Hvorfor koblingene er gjort: { $links } koblinger mellom tema og emner, hver med en begrunnelse
    .caption = Et tema dekker et emne når ordlyden i emnet nevner det temaet handler om, eller når ingen kan studere emnet uten temaet.
    .column-why = Begrunnelse
