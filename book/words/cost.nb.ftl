### IKT-kostnader og statlige midler.

nok-billion = Milliarder kroner
nok-million = Millioner kroner
nok-per-employee = Kroner per ansatt
not-stated = ikke oppgitt
column-period = Periode
column-author = Avsender

## Påstander om IKT-utgifter: hvem sine, fra hvem, og hvordan tallene ble til

scope-ict-regions = De fire helseregionene
scope-ict-regions-audit = Helseregionene
scope-ict-specialist = Spesialisthelsetjenesten
scope-ict-national-bodies = Nasjonale virksomheter
scope-ict-municipal = Kommunene, knyttet til helse
scope-ict-sector-total = Hele sektoren
author-mapped = Direktoratet for e-helse
author-estimate = Direktoratet for e-helse
author-audit = Riksrevisjonen, gjengitt av EHiN
kind-mapped = kartlagt
kind-estimate = med anslag
kind-audit = fra en revisjon, gjengitt
claim = { $scope }, { $period } ({ $author })

ict-national =
    .title = IKT-utgifter { $first }–{ $last }: { $figures } tall bygger på { $ways } måter å telle på
    .caption =
        Hvert punkt er en påstand fra den som er navngitt ved siden av.
        Ingen linje binder dem sammen: et beløp kan bare sammenlignes med et annet av samme omfang, fra samme avsender.
        Omfangene overlapper, siden regionene også betaler til de nasjonale virksomhetene, og må derfor ikke legges sammen.
        Revisjonens beløp er bare kjent fra en udatert artikkel.
    .alt = Punktdiagram uten linjer.
    .column-whose = Hvem sine utgifter
    .column-how = Hvordan

## Vekst

# $direction: rose (steg), fell (sank) eller mixed, for alle endringene samlet.
ict-growth =
    .title = { $direction ->
        [rose] Alle tellinger vi fant som dekker flere år, viser at IKT-kostnadene stiger
        [fell] Alle tellinger vi fant som dekker flere år, viser at IKT-kostnadene synker
       *[mixed] Tellinger som dekker flere år, er ikke enige om IKT-kostnadene stiger
    }
    .caption =
        Endringen mellom to beløp i én kartlegging og årlig snitt av den reviderte endringen har vi regnet ut; resten står i kilden.
        Den delen som er lest, sier ikke om prisveksten er trukket fra.
    .column-whose = Hvem sine kostnader
    .column-change = Hele endringen
    .column-yearly = Snitt i året

## Per ansatt

lowest-region = Laveste region (ikke navngitt)
ict-per-employee =
    .title = { $region } brukte { $high } kroner på IKT per ansatt i { $period }, den laveste regionen { $low }
    .caption =
        Laveste og høyeste av fire helseregioner; det som er lest, navngir den høyeste og oppgir ingen andre.
        Utgifter føres i det året de betales, slik at en stor anskaffelse slår ut straks.
        Kilden knytter den høye kostnaden til IKT-kostnader som økte i regionen, og nevner anskaffelsen av Helseplattformen, som da pågikk.
        At de to følges ad i ett år, viser ikke hva kostnaden ville vært uten.
    .alt = { $bars } Kroner per ansatt.
    .column-region = Helseregion

## Statsbudsjettet

status-accounts = regnskap
status-adopted = vedtatt budsjett
status-proposal = forslag
figure = { $period } ({ $status })
compared = { $way ->
    [above] { $size } over
    [below] { $size } under
   *[same] likt med
}
budget-701 =
    .title = Kapittel 701: { $sum } foreslått for { $year }, { $comparison } budsjettet for { $before }
    .caption =
        Statsbudsjettets kapittel 701, digitalisering i helse- og omsorgstjenesten, i kroner i hvert år: ett kapittel i budsjettet, ikke det sektoren bruker på IKT.
        Regnskap, vedtatt budsjett og forslag er ulike ting; regnskapet tar med det som ble endret i løpet av året.
        Hva som ble vedtatt for året forslaget gjelder, står ikke i våre data.
    .alt = { $bars } Millioner kroner.
    .legend = foreslått, ikke vedtatt
    .column-what = Hva det er
budget-proposals =
    .title = For { $period } foreslo regjeringen { $amounts } millioner kroner til hvert sitt formål
    .caption =
        Beløp i pressemeldinger om budsjettforslagene: det som ble foreslått, ikke det som ble vedtatt eller brukt.
        De kan overlappe og er ikke lagt sammen.
        Formålene er ikke strategiens mål; beløp per mål er ikke funnet.
    .column-purpose = Formål

## Slik regnes tallene ut

how-regions = siste beløp i kartleggingen mot det første
how-yearly = jevn årlig endring over årene i perioden
how-gap = høyeste region minus laveste
how-ratio = høyeste region mot laveste
how-budget = forslag mot vedtatt budsjett
