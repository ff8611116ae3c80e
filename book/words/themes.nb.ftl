### Mål og tema.

column-theme = Tema
column-covers = Dekker

## Tema for tema

theme-overview =
    .title = { CAPITAL(SPELLED($active)) } av de { SPELLED($themes) } temaene har en dokumentert aktivitet
    .caption = Hva hvert tema dekker, hvor mange uavhengige kilder som taler for eller mot der, og de dokumenterte aktivitetene under temaet.
    .subgoals = { $count ->
        [1] ett delmål
       *[other] { SPELLED($count) } delmål
    }
    .note =
        Målene er strategiens, etter nummer; et tema dekker løfter, problemer, delmål og spørsmål i presentasjonen etter skrevne regler, og en tabell under Detaljer gir begrunnelsene.
        Et tema som dekker flere emner, har flere kilder.
        De to spørsmålene lysbildene om REAL slutter med, er hvordan journalsystemer kan gi enklere dager, og om digitalt arbeid er en del av det egentlige arbeidet.
        En aktivitet er knyttet til en person i presentasjonen, til et prosjekt som en partner koordinerer, eller til en partnerenhet; { SPELLED($announced) } som bare er varslet eller planlagt, er ikke med.
    .column-original = I presentasjonen
    .column-goals = Strategimål
    .column-sources = Uavhengige kilder
    .column-person = Av personer
    .column-project = I prosjekter
    .column-unit = Ved enheter

## Hvorfor koblingene er gjort

theme-covers =
    .title = Hvorfor koblingene er gjort: { $links } koblinger mellom tema og emner, hver med en begrunnelse
    .caption = Et tema dekker et emne når ordlyden i emnet nevner det temaet handler om, eller når ingen kan studere emnet uten temaet.
    .column-why = Begrunnelse
