### Påstander: hvor stor tillit hver av dem fortjener, og hvordan vi har vurdert det.

claim-list =
    .title = Av { $graded } graderte påstander har { $sure } høy eller middels tillit
    .caption =
        Påstandene på forsiden og i kapitlene, i den rekkefølgen, med hvordan vi har vurdert dem.
    .note =
        Faste regler sier hvor en gradert påstand begynner, og hvilke trinn den går ned; de andre påstandene sier ved merket hva de er.
        Tilliten sier hvor mye du kan stole på en påstand slik den er formulert, ikke om saken er bra eller dårlig.
    .column-claim = Påstand
    .column-place = Hvor
    .column-again = Sies igjen på
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
    .caption = Påstander etter hva de sier og hvor stor tillit de fortjener; bare de som gjelder verden utenfor rapporten, er gradert.
    .note = Det et dokument sier, det vi ikke fant, tellinger av våre egne rader og vårt eget resonnement er ikke funn fra en samling studier og får derfor ingen grad av tillit.
    .column-kind = Hva som påstås
    .column-all = Alle

claim-agreement =
    .title = To økter ga { $same } av de graderte påstandene samme tillit
    .caption = Vurderinger fra en språkmodell (KI) i to økter som ikke hadde sett hverandres svar, sammenlignet med Krippendorffs alfa for ordnede koder; ingen person har vurdert.
    .note = Begge øktene er samme språkmodell, så dette viser hvor likt den bruker reglene, og ikke om den har rett.
    .column-claims = Påstander
    .column-same = Vurdert likt
    .column-alpha = Alfa
    .column-resolved = Avgjort av en tredje lesning

## Hvordan tall er regnet ut

how-claims = rader i data/claims/claims.csv
how-graded = påstander av de slagene som blir gradert
how-high = påstander med høy tillit
how-moderate = påstander med middels tillit
how-low = påstander med lav tillit
how-very-low = påstander med svært lav tillit

# Hvor en påstand sies igjen, etter navnet på siden.
on-index = forsiden
on-real-effects = kapitlet om tiden etter innføringen
pending = ikke vurdert ennå
not-graded = ikke gradert

# Merkene på påstander som ikke graderes.
mark-document = fra et dokument
mark-count = egen telling
mark-argument = vårt eget resonnement
mark-not-found-recorded = ikke funnet; søket er loggført
mark-not-found-unrecorded = ikke funnet; søket er ikke loggført
mark-not-found-signs = ikke funnet, men kan finnes
mark-gap-unread = publisert, men ikke lest av oss
mark-gap-weak = bare svake kilder funnet
