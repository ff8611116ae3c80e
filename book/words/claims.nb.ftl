### Påstander: hvor stor tillit hver av dem fortjener, og hvordan det er vurdert.

claim-list =
    .title = { $sure } av { $all } påstander har høy eller middels tillit
    .caption =
        Påstandene på forsiden, i sammendraget og i åpningen av kapitlene, i den rekkefølgen.
        Vurdert etter reglene i docs/grading.md: hvor påstanden begynner, og trinnene ned.
        Tilliten sier hvor langt en kan stole på påstanden slik den er formulert, ikke om saken er bra eller dårlig.
    .column-claim = Påstand
    .column-place = Hvor
    .column-certainty = Tillit
    .column-why = Hvorfor
    .column-judged = Slik er den vurdert
    .column-rows = Bygger på

starts = begynner på { $certainty }
step = { $domain } −{ $down }

domain-directness = overførbarhet
domain-consistency = samsvar
domain-precision = presisjon
domain-risk_of_bias = risiko for skjevhet
domain-coherence = sammenheng
domain-adequacy = tilstrekkelighet
domain-independence = uavhengighet

claim-certainties =
    .title = Høy tillit: { $high } påstander; svært lav: { $lowest }
    .caption =
        Det som ikke er funnet, har i beste fall lav tillit når søket ikke er loggført.
        Sikrest er det som står i et dokument, og tellinger av radene i denne rapporten.
    .column-kind = Hva som påstås
    .column-all = Alle

claim-agreement =
    .title = { $same } av påstandene fikk samme tillit to ganger
    .caption =
        Krippendorffs alfa for ordnede koder.
        Begge vurderingene er gjort av ett program i én økt, og den andre kunne ikke glemme den første: dette viser i beste fall at reglene er brukt på samme måte.
        Ingen person har vurdert.
    .column-claims = Påstander
    .column-same = Vurdert likt
    .column-alpha = Alfa
    .column-resolved = Avgjort av en tredje lesning

## Hvordan tall er regnet ut

how-claims = rader i data/claims/claims.csv
how-high = påstander med høy tillit
how-moderate = påstander med middels tillit
how-low = påstander med lav tillit
how-very-low = påstander med svært lav tillit
