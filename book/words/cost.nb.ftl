### IKT-kostnader og statlige midler.

nok-billion = Milliarder kroner
nok-million = Millioner kroner
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
kind-audit = fra Riksrevisjonens undersøkelse, gjengitt

ict-national =
    .title = Direktoratet for e-helse anslår IKT i hele sektoren til { $total } i { $year }
    .caption =
        Hvem som har brukt hvor mye på IKT, og hvem som oppgir det.
        Bare beløp med samme omfang fra samme avsender kan sammenlignes.
    .note =
        Omfangene overlapper, siden regionene også betaler til de nasjonale virksomhetene; om totalen teller disse pengene to ganger, har vi ikke sett.
        Vi kjenner Riksrevisjonens beløp bare fra en udatert artikkel.
    .column-whose = Utgifter hos
    .column-how = Hvordan

## Vekst

# $direction: rose (steg), fell (sank) eller mixed, for alle endringene samlet.
ict-growth =
    .title = { $direction ->
        [rose] I alle tellingene som kan sammenlignes over tid, øker IKT-kostnadene
        [fell] I alle tellingene som kan sammenlignes over tid, synker IKT-kostnadene
       *[mixed] Tellingene som kan sammenlignes over tid, er ikke enige om IKT-kostnadene øker
    }
    .caption = Endring i IKT-kostnad som én avsender har beregnet på én måte, over årene som er oppgitt.
    .note =
        Vi har regnet ut endringen mellom to beløp i én kartlegging og det årlige snittet av Riksrevisjonens økning; resten står i kildene.
        Vi vet ikke om prisveksten er trukket fra.
    .column-whose = Kostnader hos
    .column-change = Hele endringen
    .column-yearly = Årlig gjennomsnitt

## Per ansatt

## Statsbudsjettet

budget-proposals =
    .title = Den største summen som er foreslått til ett formål, er { $most } milliarder kroner, for { $years }
    .caption = Beløp i pressemeldinger om budsjettforslagene: det som ble foreslått, ikke det som ble vedtatt eller brukt.
    .note =
        Beløpene kan overlappe og er ikke lagt sammen.
        Formålene er ikke strategiens mål.
    .column-purpose = Formål

## Slik regnes tallene ut

how-regions = siste beløp i kartleggingen mot det første
how-yearly = jevn årlig endring over årene i perioden
how-gap = høyeste region minus laveste
how-ratio = høyeste region mot laveste
how-budget = forslag mot vedtatt budsjett
how-frame = det største beløpet foreslått til ett formål, i milliarder
