### Mål og tema.

column-theme = Tema
column-covers = Dekker

## Tema for tema

theme-overview =
    .title = Temaet «{ $theme }» dekker det flest uavhengige kilder taler for eller mot: { $sources }
    .caption =
        Mål, løfter (P), problemer (Q), delmål og spørsmål (D) som temaet dekker etter reglene i docs/linking.md; radene med evidens for eller mot der, og de uavhengige kildene til dem; dokumenterte aktiviteter etter tilknytning: en person på lysbildene / et koordinert prosjekt / en partnerenhet, aldri lagt sammen.
    .column-goals = Mål
    .column-rows = Rader for eller mot
    .column-sources = Uavhengige kilder
    .column-activities = Aktiviteter etter tilknytning

## Hvorfor hvert tema dekker det det dekker

theme-covers =
    .title = { $links } lenker sier hva temaene dekker, hver med en begrunnelse
    .caption =
        Et tema dekker et emne når ordlyden i emnet nevner det temaet handler om, eller når ingen kunne studere emnet uten temaet.
    .column-why = Hvorfor
