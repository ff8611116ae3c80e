### Virkninger og hendelser.

## Hva som ble talt, hva brevene ble delt etter, og delene

kind-letters = brev
kind-results = prøvesvar
kind-messages = meldinger, henvisninger
kind-patients = pasienter
cut-copies = Nådde de pasienten?
cut-resending = Skulle de ettersendes?
cut-review = Var de gjennomgått 13. mars 2023?
part-copies-patient = pasienten ja, kopier nei
part-copies-rest = ikke sagt
part-resending-to-send = skulle sendes
part-resending-not-to-send = skulle ikke sendes
part-review-reviewed = gjennomgått
part-review-rest = ikke ennå
# Navnet på en del som er regnet ut, i dataene som leserne laster ned.
rest = Resten

## Oppdagede feil

effects-errors =
    .title = { $count } tellinger av oppdagede feil, fra { $few } { $low } til { $many } { $high }
    .caption =
        Feil som noen fant og meldte, ikke skade.
        De teller ulike ting, slik symbolet viser, over ulik tid og på steder av ulik størrelse: de legges ikke sammen, og den som leter lenger, kan finne flere.
        Ingen telling er kjent for systemene som var der før.
        Hvert trinn på aksen er ti ganger det forrige.
    .axis = Antall funnet, logaritmisk akse
    .column-what = Hva som ble funnet

## Brev

effects-letters =
    .title = Av { $all } brev nådde { $part } pasienten, men ikke dem som skulle ha kopi
    .caption =
        Elektroniske brev fra St. Olavs hospital, november 2022 til mars 2023, som ikke nådde en mottaker, delt på tre måter av to nyhetssaker.
        Delingene overlapper, og delene legges ikke sammen på tvers av stolpene.
        Resten i første og siste stolpe er regnet ut; ingenting er sagt om den.
        Om brevene ble ettersendt som planlagt, er ikke sett.
    .alt = Tre like lange stolper, { $all } brev i hver.
    .cut = { $cut } { $parts }.
    .axis = Antall brev
    .column-cut = Delt etter
    .column-part = Del
    .column-letters = Brev
