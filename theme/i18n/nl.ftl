### Alle teksten die een mens leest, in het Nederlands. Elke melding heeft een nummer (ww…) en een
### raad (.hint); .nearest noemt de waarde die het meest lijkt op wat er staat.

severity-error = fout
severity-warning = waarschuwing
severity-advice = advies
severity-hint = wat nu

ww001 = Dit bestand is geen UTF-8-tekst.
    .hint = Sla het bestand opnieuw op als 'UTF-8'. In Kladblok: Opslaan als, Codering: UTF-8.
ww002 = Dit bestand is { $size } MB groot; het mag { $limit } MB zijn.
    .hint = Maak het bestand kleiner, of knip een lange tekst in meer pagina's.
ww003 = Deze snelkoppeling leidt terug naar { $target } en zou zo eindeloos doorgaan.
    .hint = Verwijder de snelkoppeling.
ww004 = Deze snelkoppeling (symbolische link) wijst naar iets buiten de inhoudsmap, of nergens heen.
    .hint = Zet het bestand zelf in de inhoudsmap.
ww005 = Dit bestand kan niet worden gelezen: { $reason ->
    [gone] het bestaat niet meer
    [permission] u hebt er geen rechten voor
   *[other] { $detail }
 }.
    .hint = Controleer of het bestand er nog is en of u het zelf kunt openen.
ww006 = In deze map staat geen watwerkt.yaml.
    .hint = Geef de juiste map met --content, of maak watwerkt.yaml met de regels `title:` en `base_url:`.
ww007 = De naam van dit bestand bevat tekens die niet in een adres passen.
    .hint = Gebruik kleine letters, cijfers en koppeltekens.
ww008 = Hier staat een onzichtbaar teken ({ $character }) dat de leesrichting omkeert. Daardoor leest een bezoeker iets anders dan er staat.
    .hint = Verwijder het teken: wis het woord en de spatie ervoor, en typ ze opnieuw.
ww009 = Dit bestand kan een programma uitvoeren in de browser van een bezoeker ({ $what }).
    .hint = Maak van een tekening een SVG zonder scripts en zonder verwijzingen naar elders, of gebruik een PNG. Zet een pagina om in Markdown.

ww101 = Hier staat iets wat geen YAML is.
    .hint = Controleer deze regel en de regel erboven: elke regel is `sleutel: waarde` en inspringen gaat met spaties. Technisch: { $detail }
ww102 = De waarde bevat een dubbele punt en staat niet tussen aanhalingstekens.
    .hint = Zet de hele waarde tussen aanhalingstekens: title: "Beleid: wat werkt".
    .meaning = In `title: Beleid: wat werkt` staan twee dubbele punten. Het programma weet niet waar de waarde begint. Schrijf `title: "Beleid: wat werkt"`, met rechte aanhalingstekens.
ww103 = Hier staat een tab; YAML springt in met spaties.
    .hint = Vervang de tab door twee spaties.
ww104 = Bij dit aanhalingsteken ontbreekt het tweede, of de waarde sluit te vroeg.
    .hint = Zet de hele waarde tussen dubbele aanhalingstekens. Een aanhalingsteken daarbinnen schrijft u als \".
ww105 = Dit bestand begint niet met een regel `---`.
    .hint = Begin het bestand met een regel ---, dan `title: Uw titel`, dan weer een regel ---.
ww106 = Het blok met gegevens bovenaan wordt niet gesloten.
    .hint = Zet een regel --- onder de laatste sleutel, boven de tekst.
ww107 = Een waarde kan hier niet met & of * beginnen.
    .hint = Zet de waarde tussen aanhalingstekens.
ww108 = Deze gegevens zijn te diep genest.
    .hint = Controleer de haken en het inspringen.
ww110 = De sleutel `{ $key }` bestaat hier niet.
    .hint = Deze sleutels kunnen hier: { $known }.
    .nearest = Bedoelde u `{ $suggestion }`?
    .meaning = U schreef een sleutel verkeerd, of hij hoort bij een andere soort pagina. Welke sleutels er zijn, staat bij 'De gegevens bovenaan'.
ww111 = De sleutel `{ $key }` ontbreekt.
    .hint = Voeg een regel toe: { $key }: ...
    .meaning = Een verplichte sleutel is er niet. Staat er ook WW110, dan is het vaak een tikfout: verbeter die, en beide meldingen zijn weg.
ww112 = De sleutel `{ $key }` staat er twee keer.
    .hint = Houd de regel die u bedoelt en verwijder de andere.
ww113 = Hier hoort { $expected ->
    [list] een lijst
    [map] een blok met sleutels
    [bool] true of false
    [integer] een heel getal
    [number] een getal
    [count] een aantal
    [interval] een laagste en een hoogste getal
    [date] een datum
   *[text] een tekst
 }, en er staat { $found ->
    [list] een lijst
    [map] een blok met sleutels
   *[other] `{ $found }`
 }.
    .hint = { $expected ->
        [list] Zet blokhaken om de waarden: [een, twee]. Of zet elke waarde op een eigen regel met een streepje.
        [map] Zet elke sleutel op een eigen regel, ingesprongen onder deze.
        [bool] Schrijf true of false, zonder aanhalingstekens.
        [integer] Schrijf alleen cijfers, zonder aanhalingstekens of punt.
        [number] Schrijf alleen cijfers, met een punt waar in het Nederlands een komma staat: 0.50.
        [count] Schrijf een heel getal zonder punten: 1931.
        [interval] Schrijf de twee grenzen tussen blokhaken, de laagste eerst: [0.27, 0.73].
        [date] Schrijf de datum als jaar-maand-dag: 2026-11-25.
       *[text] Schrijf één waarde op deze regel, zonder blokhaken of streepjes.
    }
ww114 = `{ $value }` staat niet in de lijst '{ $vocabulary }'.
    .hint = Kies een waarde uit de lijst in de map vocabulaires, of voeg deze daar toe.
    .nearest = Bedoelde u `{ $suggestion }`?
    .meaning = U vulde een woord in dat niet in de vaste lijst staat. Kies een `id` uit het bestand in de map `vocabulaires`. Is het woord echt nieuw, voeg het daar dan toe.
ww115 = `{ $value }` kan hier niet.
    .hint = Kies uit: { $known }.
    .nearest = Bedoelde u `{ $suggestion }`? Mogelijk zijn: { $known }.
ww116 = `{ $value }` is geen geldige datum.
    .hint = Schrijf de datum als jaar-maand-dag: 2026-11-25.
    .meaning = De datum staat in de verkeerde volgorde, of bestaat niet.
ww117 = Hier ontbreekt een waarde.
    .hint = Vul de waarde in. Is de sleutel niet verplicht, dan mag u de hele regel verwijderen.
ww118 = `{ $value }` kan niet als { $expected ->
    [slug] deel van een adres
    [address] adres op deze site
    [mail] mailadres
    [contact] adres om iets te melden
    [https] beveiligd webadres
    [language] taalcode
   *[url] webadres
 }.
    .hint = { $expected ->
        [slug] Gebruik kleine letters, cijfers en koppeltekens: plan-van-aanpak.
        [address] Begin met een schuine streep en gebruik kleine letters, cijfers en koppeltekens: /toolkit/planevaluatie/.
        [mail] Schrijf alleen het adres: redactie@voorbeeld.nl.
        [contact] Schrijf een mailadres, een webadres met https:// of een nummer als tel:+31-70-1234567.
        [https] Schrijf het hele adres, met https://.
        [language] Schrijf de code van de taal: nl of en.
       *[url] Schrijf het hele adres: https://www.voorbeeld.nl/pagina.
    }
ww120 = `{ $second }` ligt niet na `{ $first }`.
    .hint = Verbeter een van beide datums.

ww201 = `{ $id }` bestaat al.
    .hint = Geef een van beide een andere naam, of verwijder de dubbele.
ww202 = Het adres { $address } is al in gebruik{ $other ->
    [none] {""} door een pagina die het programma zelf maakt
   *[other] {""} door { $other }
 }.
    .hint = Geef het bestand een andere naam of een eigen `slug`, of verwijder de alias.
ww203 = Dit bestand verschilt alleen in hoofdletters van { $other }.
    .hint = Geef een van beide een andere naam: op veel computers zijn ze hetzelfde bestand.
ww204 = De bron `{ $key }` staat niet in referenties.bib.
    .hint = Voeg de bron toe aan referenties.bib, of verbeter de sleutel.
    .nearest = Bedoelde u `{ $suggestion }`?
    .meaning = U verwijst naar een bron die er niet is. Alle bronnen staan in `referenties.bib`.
ww205 = De link naar `{ $target }` komt nergens uit.
    .hint = Een pad begint bij dit bestand; begint het met /, dan bij de inhoudsmap. Een webadres begint met https://, een mailadres met mailto:.
    .nearest = Bedoelde u `{ $suggestion }`?
    .meaning = Het pad klopt niet, of de pagina heet anders. Het pad begint bij uw eigen bestand. Met `../` gaat u een map omhoog.
ww206 = { $page } heeft geen kop `#{ $anchor }`.
    .hint = Deze koppen zijn er: { $known }.
    .nearest = Bedoelde u `#{ $suggestion }`?
ww207 = De afbeelding `{ $target }` bestaat niet of is geen afbeelding.
    .hint = Zet het bestand in de inhoudsmap en schrijf het pad vanaf dit bestand.
    .nearest = Bedoelde u `{ $suggestion }`?
ww208 = Hier staat iets wat geen BibTeX is: { $reason ->
    [unclosed] de bron wordt niet gesloten
    [comma] vóór dit veld ontbreekt een komma
    [expected-value] de waarde staat niet tussen accolades of aanhalingstekens
    [unknown-abbreviation] dit woord staat niet tussen accolades
    [no-key] de bron heeft geen sleutel
    [malformed-command] na de schuine streep staat geen opdracht
    [too-deep] de accolades zijn te diep genest
   *[other] dit kan hier niet staan
 }.
    .hint = Een bron ziet er zo uit: @article{"{"}sleutel, title = {"{"}Titel{"}"}, year = {"{"}2021{"}"}{"}"}. Technisch: { $detail }.
ww209 = De bron `{ $key }` heeft geen veld `{ $field }`.
    .hint = Vul het veld in; zonder dat kan de bron niet worden getoond.
ww210 = { $kind ->
    [tool] Een hulpmiddel
    [guide] Een vraag of uitkomst
   *[other] Een pagina
 } met de naam `{ $value }` bestaat niet.
    .hint = { $kind ->
    [guide] Schrijf de id van een vraag of een uitkomst uit dit bestand.
   *[other] Schrijf de naam van het bestand, zonder .md.
 }
    .nearest = Bedoelde u `{ $suggestion }`?
ww211 = De link naar `{ $target }` leidt naar een pagina die { $state ->
    [later] pas op { $day } verschijnt
    [expired] sinds { $day } niet meer op de site staat
   *[draft] nog een concept is
 }.
    .hint = Haal de link weg, of publiceer de andere pagina.
    .meaning = Een lezer zou op een lege pagina komen. Een concept, en een pagina die nog niet of niet meer op de site staat, kan dus geen link krijgen.
ww212 = Het veld `{ $field }` van de bron `{ $key }` ontbreekt of is niet te lezen.
    .hint = Verbeter het veld of vul het in. Zonder jaar toont de site 'z.d.' (zonder datum).
ww221 = { $part ->
    [question] Deze vraag heeft minder dan twee antwoorden.
   *[answer] Dit antwoord leidt nergens heen.
 }
    .hint = { $part ->
    [question] Geef minstens twee antwoorden, elk met text: en to:.
   *[answer] Zet er `to:` bij, met de id van een vraag of een uitkomst.
 }
ww222 = Dit antwoord leidt terug naar de vraag `{ $id }`, die de lezer al beantwoordde.
    .hint = Laat het antwoord naar een latere vraag of naar een uitkomst leiden.
ww223 = Twee antwoorden leiden naar `{ $id }`. De lezer kan dan niet zien hoe hij er kwam.
    .hint = Maak een tweede vraag of uitkomst met een eigen id, en schrijf de redenen die bij dat antwoord passen.
ww224 = Geen antwoord leidt naar `{ $id }`.
    .hint = Verwijs er met `to:` naar vanuit een antwoord, of haal het weg.
ww225 = De uitkomst `{ $id }` noemt geen pagina.
    .hint = Voeg pages: toe met twee of drie pagina's, elk met page:, reason: en origin:.
ww226 = Na dit antwoord volgt een zesde vraag; meer dan { $most } houdt een lezer niet vol.
    .hint = Laat het antwoord naar een uitkomst leiden, of voeg twee vragen samen.
ww227 = Deze tekst komt volgens origin: uit een bron, maar noemt er geen.
    .hint = Zet de bron erbij, zoals [@sleutel], of schrijf origin: own als het advies van u zelf is.

ww301 = De afbeelding `{ $image }` heeft geen beschrijving.
    .hint = Schrijf tussen de blokhaken wat er te zien is: ![Drie mensen in gesprek]({ $image }).
ww302 = Deze kop slaat een niveau over.
    .hint = Begin de kop met { $expected }.
    .meaning = Na `##` komt bijvoorbeeld `####`. Wie de pagina laat voorlezen, denkt dan dat er iets ontbreekt.
ww303 = Een kop van het eerste niveau (#) kan niet in de tekst: dat is de titel van de pagina.
    .hint = Begin de kop met ##.
ww304 = De linktekst `{ $text }` zegt niet waar de link heen gaat.
    .hint = Maak de naam van de pagina of het document tot link.
    .meaning = Wie alleen de links leest of hoort, weet niet waar hij terechtkomt. Maak de naam van de pagina of het document tot link.
ww305 = HTML in de tekst kan niet: `{ $html }`.
    .hint = Gebruik Markdown of een onderdeel uit de handleiding. Wilt u een < laten zien, schrijf dan \<.
ww306 = Deze tabel heeft geen kopregel, of een kolom zonder naam.
    .hint = Zet boven de tabel een regel met de namen van de kolommen, en daaronder een regel |---|---|.
ww307 = Het onderdeel `{ $name }` bestaat niet.
    .hint = Deze onderdelen zijn er: { $known }.
    .nearest = Bedoelde u `{ $suggestion }`?
ww308 = { $reason ->
    [missing] Het onderdeel `{ $name }` mist `{ $argument }`.
    [wrong] `{ $argument }` van het onderdeel `{ $name }` kan niet `{ $value }` zijn.
   *[unknown] Het onderdeel `{ $name }` kent geen `{ $argument }`.
 }
    .hint = Dit kan erbij: { $known }. Schrijf het zo: naam="waarde".
    .nearest = Bedoelde u `{ $suggestion }`?
ww309 = { $reason ->
    [open] Het onderdeel `{ $name }` wordt niet gesloten.
    [close] Hier sluit een onderdeel dat niet geopend is.
    [crossing] Het onderdeel `{ $name }` begint ergens anders dan waar het eindigt, bijvoorbeeld binnen een lijst.
    [alone] Een onderdeel moet op een eigen regel staan, met een lege regel erboven en eronder.
   *[malformed] Dit onderdeel is niet goed geschreven.
 }
    .hint = { $reason ->
        [open] Zet een regel met {"{{"} end {"}}"} onder de inhoud, met een lege regel ervoor en erna.
        [malformed] Schrijf het zo, op een eigen regel: {"{{"} steps() {"}}"} of {"{{"} accordion(title="Vraag") {"}}"}, met aanhalingstekens.
        [close] Verwijder deze regel, of open het onderdeel erboven.
       *[other] Zet een lege regel boven en onder de regel met accolades, en laat de regel niet inspringen.
    }
    .meaning = Er ontbreekt een lege regel boven of onder een regel met accolades, of `{"{{"} end {"}}"}` staat er niet. Laat de regel ook niet inspringen.
ww310 = Dit adres kan niet: `{ $address }`.
    .hint = Gebruik een pad op deze site of een adres dat begint met https://, mailto: of tel:.
ww311 = De afbeelding komt van een andere site: { $address }.
    .hint = Sla de afbeelding op in de inhoudsmap, als dat mag, en verwijs daarnaar.
ww312 = De kop-id `{ $id }` is al gebruikt op deze pagina.
    .hint = Geef de kop een andere id.
ww313 = De voetnoot `{ $label }` heeft geen tekst.
    .hint = Voeg een regel toe: [^{ $label }]: uw tekst.
ww314 = Een kader `[!{ $kind }]` bestaat niet.
    .hint = Deze kaders zijn er: { $known }.
    .nearest = Bedoelde u `[!{ $suggestion }]`? Mogelijk zijn: { $known }.
ww315 = De verwijzing `[{ $text }]` is niet te lezen.
    .hint = Schrijf [@sleutel], [@sleutel, p. 12] of [@een; @twee].
ww316 = Deze kop heeft geen tekst.
    .hint = Schrijf de kop, of verwijder de regel.
ww317 = Het adres { $address } mengt letters van twee alfabetten en lijkt daardoor op een ander adres.
    .hint = Typ het adres zelf in, of kopieer het uit de balk van de browser. Klopt het toch, schrijf de naam dan in de vorm die met xn-- begint.

ww401 = Een sjabloon klopt niet{ $page ->
    [none] {""}
   *[other] {""} (bij het maken van { $page })
 }: { $detail }.
    .hint = Verbeter het sjabloon, of verwijder het uit de map theme; dan geldt het eigen sjabloon van het programma.
ww501 = Deze pagina had uiterlijk op { $day } gecontroleerd moeten zijn.
    .hint = Controleer de tekst en pas `reviewed` en `review_due` aan.
ww502 = Dit oordeel gold tot { $day }.
    .hint = Zoek op of er een nieuw oordeel is. Pas `date` en `valid_until` aan, of verwijder het oordeel.
ww503 = Dit onderzoek wordt nergens gebruikt: het heeft geen interventietype en geen pagina verwijst ernaar.
    .hint = Zet er `intervention_types` bij, of verwijs op een pagina naar `[@{ $key }]`.
ww504 = { $state ->
    [expired] Het bestand security.txt is verlopen op { $day }.
   *[soon] Het bestand security.txt verloopt op { $day }.
 }
    .hint = Kijk of de contactgegevens nog kloppen en kies bij `expires` een nieuwe dag, hoogstens een jaar vooruit.
ww601 = Een aantal van 0 kan hier niet.
    .hint = Laat de sleutel weg als het aantal niet bekend is.
ww602 = De waarde { $value } ligt buiten het interval [{ $low }, { $high }].
    .hint = Controleer de getallen in de publicatie. Vaak is een minteken of een komma verkeerd overgenomen.
ww603 = Deze bevinding is niet zo zeker: de regel laat hoogstens `{ $at_most }` toe.
    .hint = De opzet `{ $design }` en wat u van de publicatie zag, bepalen het meeste; elke reden in `lowered_by` trekt er één stap af. Schrijf `{ $at_most }` of lager.
    .meaning = Hoe zeker een bevinding mag zijn, volgt uit de opzet van het onderzoek, uit wat u van de publicatie zag en uit de redenen bij `lowered_by`. De regel staat op de site.
ww604 = Van dit onderzoek is de uitkomst niet gezien, en toch staat hier een uitkomst.
    .hint = Schrijf `direction: unclear` en laat `effect` weg. Heeft u de uitkomst wel gezien, pas dan `seen` aan.
ww605 = Dit onderzoek heeft bevindingen maar geen `design`.
    .hint = Kies de opzet uit de lijst van onderzoeksontwerpen; die bepaalt hoe zeker een bevinding kan zijn.

ww701 = De kolommen van deze tabel zijn gescheiden door { $found ->
    [tab] tabs
   *[semicolon] puntkomma's
 } en niet door komma's.
    .hint = Sla de tabel op als CSV met komma's. In Excel: Opslaan als, CSV UTF-8; kiest Excel dan puntkomma's, zet dan bij Opties, Geavanceerd het lijstscheidingsteken op een komma.
ww702 = { $count ->
    [one] Deze kolom ontbreekt
   *[other] Deze kolommen ontbreken
 } in de tabel: { $columns }.
    .hint = De eerste regel noemt de kolommen, elk met precies deze naam. De volgorde is vrij, en een kolom mag leeg blijven.
ww703 = Het getal `{ $value }` heeft een komma.
    .hint = Schrijf een punt: `{ $better }`.
ww704 = In de kolom `{ $column }` staat geen getal maar `{ $value }`.
    .hint = { $column ->
    [n] Schrijf alleen het aantal, zonder punten of woorden, of laat de cel leeg.
   *[other] Schrijf alleen het getal, met een punt, of laat de cel leeg.
 }
ww705 = Deze rij heeft { $found } cellen, en de tabel heeft { $expected } kolommen.
    .hint = Een tekst met een komma staat tussen aanhalingstekens. Kijk ook of er een aanhalingsteken te veel of te weinig is.
ww706 = `{ $value }` staat niet in de lijst '{ $vocabulary }' en blijft weg.
    .hint = Schrijf een woord uit de lijst, of zet dit woord als synoniem bij één term in de map vocabulaires.
    .nearest = Bedoelde u `{ $suggestion }`?
ww707 = Van deze rij is geen bevinding te maken: { $reason ->
    [outcomes] `{ $value }` zijn meer uitkomsten ({ $found })
    [design] `{ $value }` staat niet in de lijst van onderzoeksontwerpen
   *[outcome] `{ $value }` staat niet in de lijst van uitkomsten
 }.
    .hint = { $reason ->
    [outcomes] Maak er een rij per uitkomst van.
   *[other] Schrijf een woord uit de lijst, of zet dit woord als synoniem bij één term in de map vocabulaires.
 }
    .nearest = Bedoelde u `{ $suggestion }`?
ww708 = { $state ->
    [empty] Deze rij heeft geen sleutel.
   *[unknown] De bron `{ $key }` staat in geen van beide literatuurlijsten.
 }
    .hint = Zet de publicatie in het BibTeX-bestand en schrijf haar sleutel in deze kolom.
    .nearest = Bedoelde u `{ $suggestion }`?
ww709 = De bron `{ $key }` staat al in { $file }, maar daar staat iets anders.
    .hint = De bron van de site blijft zoals zij is. Is dit een andere publicatie, geef haar dan een andere sleutel.
ww710 = `{ $value }` is geen richting.
    .hint = Kies uit: { $known }.
    .nearest = Bedoelde u `{ $suggestion }`?
ww711 = `{ $value }` is geen webadres en blijft weg.
    .hint = Een webadres begint met https:// en heeft geen spaties.
ww712 = { $state ->
    [taken] Voor `{ $key }` is het bestand { $file } nodig, en dat is er al voor een andere pagina.
   *[nameless] Van de sleutel `{ $key }` is geen bestandsnaam te maken.
 }
    .hint = Geef de publicatie in beide bestanden een andere sleutel, met letters en cijfers.
ww713 = Een aantal van 0 blijft weg.
    .hint = Hoeveel mensen of onderzoeken er waren, is dan niet bekend. Zeg het zo nodig in de tekst.
ww714 = De tabel noemt voor `{ $key }` het jaar { $found }, en de bron { $year }.
    .hint = De site toont het jaar van de bron. Verbeter wat niet klopt.
ww715 = { $reason ->
    [measure] Dit getal heeft geen maat.
    [half] Van dit interval is maar één grens gegeven.
    [order] De ondergrens van dit interval is hoger dan de bovengrens.
    [outside] Dit getal ligt buiten zijn interval.
   *[alone] Hier staat een interval zonder getal in `effect`.
 }
    .hint = { $reason ->
    [measure] Schrijf in `effect_measure` wat het getal is, zoals `Cohen's d`.
   *[other] Vergelijk de getallen met de publicatie.
 }
ww716 = De site heeft geen map voor onderzoeken.
    .hint = Schrijf in dit bestand onder `kinds` welke map dat is: `onderzoek: study`.
ww801 = Deze zin heeft { $count } woorden: ‘{ $begin }’
    .hint = Maak er twee zinnen van, of laat weg wat de lezer kan missen. Hoogstens 25 woorden leest prettig; gemiddeld 15.
ww802 = { $passives } van de { $sentences } zinnen zijn lijdend. De eerste: ‘{ $begin }’
    .hint = Zeg wie het doet: niet 'het plan wordt getoetst' maar 'de gemeente toetst het plan'.
ww803 = ‘{ $word }’ is een moeilijk woord{ $count ->
    [one] {""}
   *[other] {" "}({ $count } keer)
 }. Makkelijker: { $alternatives }.
    .hint = Vervang het woord, of zet het met uitleg in begrippen.yaml.
ww804 = De afkorting ‘{ $short }’ is hier niet uitgelegd.
    .hint = Schrijf het bij de eerste keer voluit, met de afkorting tussen haakjes. Of zet de afkorting in begrippen.yaml.
ww805 = Deze alinea heeft { $count } woorden: ‘{ $begin }’
    .hint = Splits de alinea: één onderwerp per alinea, hoogstens 100 woorden.
ww806 = Hier staan { $count } woorden zonder tussenkop: ‘{ $begin }’
    .hint = Zet er een tussenkop (##) in, zodat de lezer kan zoeken met het oog.
ww807 = Deze zin lijkt Engels: ‘{ $begin }’
    .hint = Vertaal de zin, of zet haar als citaat in het onderdeel quote. Is de hele pagina Engels, zet dan `language: en` bovenaan.
ww808 = ‘{ $found }’ lijkt een telefoonnummer.
    .hint = Is het van een persoon, haal het dan weg of gebruik het nummer van de organisatie. Is het een algemeen nummer, accepteer dit advies dan met een reden.
ww809 = ‘{ $found }’ kan een burgerservicenummer zijn: het doorstaat de elfproef.
    .hint = Haal het nummer meteen weg als het van een persoon is, ook uit oude versies. Is het iets anders, accepteer dit advies dan met een reden.
ww810 = ‘{ $found }’ is een privé-adres voor e-mail.
    .hint = Gebruik een adres van de organisatie, liefst van een afdeling.
ww811 = De afbeelding `{ $image }` is { $kilobytes } kB.
    .hint = Maak de afbeelding kleiner dan 300 kB: hoogstens 1600 pixels breed, als JPEG of WebP.
ww812 = { $ink } op { $paper } heeft te weinig contrast in het { $scheme ->
    [dark] donkere
   *[light] lichte
 } kleurenschema: { $contrast } waar { $needed } nodig is.
    .hint = Kies een donkerder of lichtere kleur voor een van beide.
ww813 = Geen andere pagina verwijst hierheen, alleen de lijst van het eigen onderdeel.
    .hint = Verwijs ernaar vanaf een pagina waar de lezer dit nodig heeft.
ww814 = Deze titel heeft `{ $other }` ook: ‘{ $title }’.
    .hint = Geef elke pagina een eigen titel. In zoekresultaten zijn ze anders niet te onderscheiden.
ww815 = { $percent }% van deze tekst staat ook in `{ $other }`.
    .hint = Zet de gedeelde tekst op één pagina en verwijs daarnaar.
ww816 = Deze pagina noemt geen enkele bron.
    .hint = Zet bij feiten een bron: `[@sleutel]`. Is alles eigen advies, accepteer dit advies dan met die reden.
ww817 = Hier wordt { $code } geaccepteerd, maar dat advies is er niet (meer).
    .hint = Verwijder deze regel onder `accept`.
ww818 = Deze link werkt niet: { $address } ({ $answer }).
    .hint = Zoek het nieuwe adres, verwijs naar een archief, of haal de link weg.
ww819 = Deze link is niet te controleren: { $address } ({ $answer }).
    .hint = Open de link zelf. Sommige sites weigeren programma's.
ww820 = De beschrijving van de open data is niet volledig. Hier ontbreekt: { $keys }.
    .hint = Vul in watwerkt.yaml aan wat ontbreekt: `publisher: { "{" }name: Uw organisatie{ "}" }`, `license: CC-BY-4.0`, `data_themes: [SOCI]`.
ww901 = Het adres { $address } is ooit gepubliceerd en leidt nu nergens meer heen.
    .hint = Zet bovenaan de pagina die ervoor in de plaats komt:
        aliases:
          - { $address }
    .nearest = Is de pagina verhuisd naar { $suggestion }? Zet daar bovenaan:
        aliases:
          - { $address }
    .meaning = Iemand heeft het adres misschien bewaard, of een andere site wijst ernaartoe. Daarom kan een adres dat op internet stond niet zomaar verdwijnen.
ww902 = De kop `#{ $heading }` stond op `{ $page }` en is er niet meer. Links ernaartoe komen nu boven aan de pagina uit.
    .hint = Geef de kop die ervoor in de plaats komt het oude kenmerk: `## De kop { "{" }#{ $heading }{ "}" }`.
ww903 = Deze regel van adressen.lock is niet te lezen.
    .hint = Zet het bestand terug uit het archief met versies. `watwerkt release` schrijft het; met de hand veranderen mag niet.

cli-built = { $count ->
    [one] 1 pagina
   *[other] { $count } pagina's
 } in { $output }, klaar in { $milliseconds } ms (nieuw of anders: { $written }, gelijk: { $unchanged }, weg: { $removed }; { $size } kB).
cli-not-built = { $count ->
    [one] 1 fout
   *[other] { $count } fouten
 }. De site in { $output } is niet veranderd.
cli-explain = Meer uitleg bij een melding: watwerkt explain { $code }
cli-warnings = { $count ->
    [one] 1 waarschuwing.
   *[other] { $count } waarschuwingen.
 }
cli-slowest = Langzaamste pagina's:
stage-advice = adviezen
stage-check = controleren
stage-export = zoekbestanden maken
stage-gather = woorden tellen voor het zoeken
stage-index = zoekindex (tegelijk met de pagina's)
stage-ledger = adressen bijhouden
stage-links = links naar andere sites
stage-manifest = controlegetallen
stage-markdown = teksten omzetten
stage-parse = bestanden ontleden
stage-prepare = uitvoermap bekijken
stage-publish = site op zijn plaats zetten
stage-read = bestanden lezen
stage-related = lees ook
stage-render = pagina's maken en schrijven
stage-site = site samenstellen
stage-theme = thema laden
cli-nothing-wrong = Niets gevonden om te verbeteren.
cli-check-counts = { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
 }, { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
 }, { $advice ->
    [one] 1 advies
   *[other] { $advice } adviezen
 }.
cli-check-codes = Adviezen per soort: { $codes }.
cli-advice-later = Adviezen volgen als de fouten weg zijn.
cli-checking-links = { $count ->
    [one] 1 link naar een andere site wordt gecontroleerd
   *[other] { $count } links naar andere sites worden gecontroleerd
 }...
cli-readability = Leesbaarheid (indicatie; een formule zegt niet of een tekst duidelijk is). Hoger is makkelijker.
cli-readability-head = woorden  woorden per zin  Flesch-Douma  Leesindex A  pagina
cli-external = De controle van links lukt niet ({ $detail }).
cli-line = regel { $line }
cli-no-source = De inhoudsmap is niet te openen ({ $detail }). Geef de juiste map met --content.
cli-locked = Er loopt al een build van deze site ({ $detail }). Wacht tot die klaar is.
cli-not-ours = De uitvoermap bevat bestanden die watwerkt niet gemaakt heeft ({ $detail }). Kies met --output een nieuwe map, of maak deze map eerst leeg.
cli-symlink = De uitvoermap is een snelkoppeling ({ $detail }). Geef met --output de map zelf.
cli-not-a-folder = De uitvoer is geen map ({ $detail }). Kies een andere naam met --output.
cli-mount-point = De uitvoermap is een koppelpunt en kan niet worden vervangen ({ $detail }). Kies met --output een map daarbinnen.
cli-nameless = Dit is geen map die vervangen kan worden ({ $detail }). Kies een naam met --output, zoals public.
cli-bad-path = Een pagina kan niet worden weggeschreven ({ $detail }). Geef haar een kortere of eenvoudiger naam.
cli-no-space = De schijf is vol ({ $detail }). De oude site staat er nog.
cli-permission = U mag hier niet schrijven ({ $detail }). De oude site staat er nog.
cli-interrupted = Afgebroken. De oude site staat er nog.
cli-io = De site kan niet worden weggeschreven ({ $detail }). De oude site staat er nog.
cli-import-study = nieuw onderzoek: { $path }
cli-import-source = nieuwe bron: { $key }
cli-import-there = staat er al: { $path }
cli-import-refused = geweigerde rij: regel { $line }
cli-imported = { $count ->
    [one] 1 nieuw onderzoek
   *[other] { $count } nieuwe onderzoeken
 }, nieuwe bronnen: { $sources }, onderzoeken die er al stonden: { $there }, overgeslagen rijen: { $refused }. De nieuwe pagina's zijn concepten (`draft: true`).
cli-import-nothing-new = Niets nieuws: alle onderzoeken en bronnen staan er al. Er is niets veranderd.
cli-import-plan = Proef: er is niets geschreven. Nieuwe onderzoeken: { $studies }, nieuwe bronnen: { $sources }, onderzoeken die er al staan: { $there }, geweigerde rijen: { $refused }.
cli-not-imported = { $count ->
    [one] 1 fout
   *[other] { $count } fouten
 }, geweigerde rijen: { $refused }. Er is niets geschreven.
cli-no-file = Het bestand is niet te lezen ({ $detail }).
cli-changed = Iemand anders schreef tegelijk in de inhoudsmap ({ $detail }). Er is niets veranderd; probeer het opnieuw.
cli-not-written = De bestanden kunnen niet worden geschreven ({ $detail }). Er is niets veranderd.
cli-new-made = Gemaakt: { $path }. Het is een concept (`draft: true`): bezoekers zien het nog niet.
cli-new-source = Bron toegevoegd aan referenties.bib: { $key }
cli-new-term = Zet `{ $id }` ook in de lijst van interventietypen, anders krijgt de pagina geen profiel:
    .lines =
        { "  " }- id: { $id }
        { "    " }label: ...
cli-new-ask-title = Titel:
cli-new-ask-definition = Wat is het, in één zin?
cli-new-ask-key = Sleutel van de publicatie in referenties.bib:
cli-new-no-title = Geef een titel met --title.
cli-new-taken = Er is al een pagina { $detail }. Kies een andere naam met --slug.
cli-new-nameless = Van de titel ‘{ $detail }’ is geen bestandsnaam te maken. Geef er een met --slug.
cli-new-no-folder = Geen map is voor pagina's van deze soort ({ $detail }). Zet er een in watwerkt.yaml onder `kinds`, of geef een map met --section.
cli-new-other-kind = De map `{ $detail }` is voor pagina's van een andere soort. Kies een andere map met --section.
cli-new-no-reference = Over welke publicatie gaat het onderzoek? Geef haar sleutel met --key, of een bestand met --bibtex. Te kiezen: { $detail }
cli-new-content = De inhoud heeft fouten. Er is niets gemaakt.
cli-init-made = { $count ->
    [one] 1 bestand
   *[other] { $count } bestanden
 } gemaakt in { $folder }. Nu verder:
cli-init-not-empty = Deze map is niet leeg ({ $detail }). Kies een nieuwe map; er wordt nooit iets overschreven.

cli-fault = Dit is een fout in watwerkt, niet in uw teksten: { $fault }
    De site die er stond, staat er nog. Meld de fout bij de makers, met deze regel, de opdracht die u gaf
    en zo mogelijk het bestand waaraan u werkte. Versie { $version }, { $system }.

help = Maakt van Markdown en gegevens een statische website.
    .examples =
        watwerkt init mijn-site       een nieuwe site, die zichzelf uitlegt
        watwerkt build                de site bouwen, in de map public
        watwerkt check                nakijken wat fout is of beter kan
        watwerkt new chapter          een nieuwe pagina; het programma vraagt door
        watwerkt check --help         uitleg over één opdracht
help-build = Bouwt de site. Is er een fout, dan wordt er niets geschreven en blijft de oude site staan.
    .examples =
        watwerkt build
        watwerkt build --drafts --output proef     met concepten, in de map proef
        watwerkt build --date 2027-01-01           zoals de site er op die dag uitziet
help-check = Zegt wat fout is en wat beter kan, en schrijft niets. Een advies houdt niets tegen. Past een advies niet bij een pagina, zet dan bovenaan die pagina `accept` met de code en een reden.
    .examples =
        watwerkt check                             fouten, waarschuwingen en adviezen
        watwerkt check --level warning             zonder adviezen
        watwerkt check --readability               hoe moeilijk elke pagina leest
        watwerkt check --external                  ook de links naar andere sites
        watwerkt check --format sarif > check.sarif
help-check-level = Wat u te zien krijgt: alleen fouten, ook waarschuwingen, of ook adviezen.
help-check-strict = Ook bij waarschuwingen en adviezen eindigen met code 1.
help-check-external = Aan andere sites vragen of de links ernaartoe nog werken.
help-check-cache = Map waarin de antwoorden van andere sites bewaard worden.
help-check-pause = Seconden tussen twee vragen aan dezelfde site.
help-check-readability = Laten zien hoe moeilijk elke pagina leest, de moeilijkste eerst.
help-new = Maakt een nieuwe pagina als concept. Op een terminal vraagt het programma wat er ontbreekt.
    .examples =
        watwerkt new chapter --title "Wie doet er mee?"
        watwerkt new study --bibtex nieuw.bib      vult titel en bron in
        watwerkt new type --title Huisbezoek --definition "Bij mensen thuis praten."
        watwerkt new tool --title "Vijf stappen" --tool-format step_plan
help-new-kind = De soort pagina: hoofdstuk, onderzoek, interventietype, hulpmiddel, bericht of gewone pagina.
help-new-section = Map in de inhoudsmap. Zonder deze keuze: de eerste map van deze soort.
help-new-description = Eén zin over de pagina, voor lijsten en zoekmachines.
help-new-definition = Wat een interventietype is, in één zin.
help-new-tool-format = De vorm van een hulpmiddel.
help-new-bibtex = Bestand met de publicatie van een onderzoek; zij komt in referenties.bib.
help-new-key = Sleutel van de publicatie van een onderzoek.
help-new-date = Datum van een bericht, als jaar-maand-dag. Zonder deze keuze: vandaag.
help-init = Maakt een kleine site die bouwt en zichzelf uitlegt. Er wordt nooit iets overschreven.
    .examples =
        watwerkt init mijn-site --title "Wat werkt in onze wijk"
help-init-folder = Map voor de site: een nieuwe, of een zonder bestanden.
help-init-title = Naam van de site.
help-init-date = Dag waarop de site is gemaakt, als jaar-maand-dag. Zonder deze keuze: vandaag.
help-import = Maakt inhoud van bestanden die ergens anders vandaan komen.
help-import-studies = Maakt concepten van onderzoekspagina's uit een tabel. Pagina's die er al zijn, blijven zoals ze zijn.
    .examples =
        watwerkt import studies onderzoeken.csv --bib bronnen.bib --dry-run
help-import-studies-table = Tabel met één bevinding per rij, als CSV in UTF-8 met komma's.
help-import-studies-bibliography = Bibliografie met de publicaties uit de tabel.
help-import-docx = Maakt een concept van een Word-bestand, met de afbeeldingen. Hiervoor is pandoc nodig. Wat niet mee kan, krijgt u te zien; opmerkingen en bijgehouden wijzigingen raken nooit kwijt.
    .examples =
        watwerkt import docx stuk.docx --to toolkit --dry-run
        watwerkt import docx stuk.docx --to toolkit --title "Een korte titel"
help-import-docx-file = Het Word-bestand.
help-import-docx-section = Map in de inhoudsmap voor de pagina en haar afbeeldingen.
help-search = Zoekt in de site zoals bezoekers dat doen.
    .examples =
        watwerkt search "theater op school"
        watwerkt search ouders --filter interventietype=gezin --limit 5
        watwerkt search weerbaarheid --explain     waarom een pagina gevonden is
help-search-query = Waarnaar u zoekt. Woorden "tussen aanhalingstekens" horen bij elkaar; -woord laat pagina's weg.
help-search-filters = Alleen pagina's met deze waarde, zoals interventietype=sleutelfiguren.
help-search-limit = Hoeveel pagina's u hoogstens ziet.
help-search-order = Welke pagina's bovenaan komen.
help-search-explain = Laten zien waar elk woord voor staat en hoe de score is opgebouwd.
help-export = Maakt bestanden voor andere programma's.
help-export-search = Schrijft documenten en instellingen voor een zoekdienst, voor een site die te groot wordt voor losse bestanden.
    .examples =
        watwerkt export search --target opensearch --to zoekdienst
help-export-search-target = De zoekdienst.
help-export-search-to = Map waarin de bestanden komen.
help-import-studies-partial = Rijen met fouten overslaan en de andere meenemen.
help-serve = Toont de site in een browser en volgt elke verandering van een bestand. Alleen deze computer kan erbij.
    .examples =
        watwerkt serve --open                      de site in uw browser
        watwerkt serve --drafts                    met concepten
        watwerkt serve --poll                      voor mappen op een netwerkschijf
help-serve-port = Poort op deze computer. Zonder deze keuze: 1111, of de eerste daarna die vrij is.
help-serve-open = De site meteen in uw browser openen.
help-serve-poll = Zelf om de zoveel milliseconden kijken of er iets veranderd is; voor mappen waarvan het systeem dat niet meldt.
help-serve-quiet-ms = Hoeveel milliseconden er niets mag veranderen voordat de site opnieuw wordt gemaakt.
help-explain = Zegt wat het nummer van een melding betekent en wat u kunt doen.
    .examples =
        watwerkt explain WW114
help-explain-code = Het nummer, zoals WW114.
help-completions = Geeft een script waarmee uw terminal opdrachten aanvult.
    .examples =
        watwerkt completions bash > ~/.local/share/bash-completion/completions/watwerkt
        watwerkt completions fish > ~/.config/fish/completions/watwerkt.fish
help-completions-shell = De terminal (shell).
help-man = Geeft de handleiding van het programma of van één opdracht, voor het programma man.
    .examples =
        watwerkt man > watwerkt.1
        watwerkt man check | man -l -
help-man-command = De opdracht. Zonder deze keuze: het programma als geheel.
help-any-content = Map met watwerkt.yaml en de pagina's.
help-any-theme = Map met bestanden die in de plaats komen van die van het thema; hoeft er niet te zijn.
help-any-output = Map waarin de site komt.
help-any-base-url = Adres van de site, in plaats van dat in watwerkt.yaml.
help-any-date = Dag waarvoor de site gebouwd wordt, als jaar-maand-dag. Zonder deze keuze: vandaag in Amsterdam.
help-any-drafts = Ook concepten bouwen, en pagina's die nog niet gepubliceerd zijn.
help-any-threads = Aantal threads. Zonder deze keuze: een voor elke kern.
help-any-timings = Laten zien hoelang elke stap duurde en welke pagina's het langzaamst waren.
help-any-verbose = Stap voor stap vertellen wat het programma doet.
help-any-format = Hoe de meldingen eruitzien.
help-any-language = Taal van meldingen en hulp.
help-any-title = Titel van de pagina.
help-any-slug = Naam van het bestand, zonder .md. Zonder deze keuze: gemaakt van de titel.
help-any-dry-run = Laten zien wat er zou komen, en niets schrijven.
help-any-no-search = De zoekpagina, haar index en 'Lees ook' weglaten.
help-help = Deze hulp laten zien.
help-version = De versie laten zien.
help-heading-usage = Gebruik:
help-heading-commands = Opdrachten
help-heading-options = Opties
help-heading-arguments = Wat u opgeeft
help-heading-examples = Voorbeelden:
help-value-command = OPDRACHT
help-value-options = OPTIES
help-default = [standaard: { $list }]
help-choices = [mogelijk: { $list }]
man-name = NAAM
man-synopsis = GEBRUIK
man-description = BESCHRIJVING
man-options = OPTIES
man-commands = OPDRACHTEN
man-extra = VOORBEELDEN
man-version = VERSIE
usage-unknown-argument = De optie `{ $word }` bestaat hier niet.
usage-unknown-command = De opdracht `{ $word }` bestaat niet.
usage-value = De waarde `{ $value }` kan niet bij { $word }.
usage-missing = Hier ontbreekt: { $word }
usage-twice = De optie { $word } staat er twee keer, of past niet bij een andere optie.
usage-suggestion = Bedoelde u: { $suggestion }?
usage-help = Uitleg: zet --help achter de opdracht.

release-title = Uitgave { $tag } van { $day }
release-first = Dit is de eerste uitgave.
release-since = Wat er veranderde sinds uitgave { $tag }.
release-nothing = Er is niets veranderd dat een lezer moet weten.
release-conclusions = Andere conclusies
release-conclusion = { $about }: was { $was }, is nu { $now }.
release-changes = Wijzigingen
release-new = Nieuwe pagina's
release-moved = Verhuisd
cli-released = Uitgave { $tag }: { $files } bestanden, { $addresses } adressen (nieuw: { $new }). Bewaar adressen.lock en de map { $notes } bij de inhoud. Met Git:
cli-not-released = { $count ->
    [one] 1 fout
   *[other] { $count } fouten
 }. Er is geen uitgave gemaakt.
cli-release-drafts = Een uitgave bevat geen concepten: laat --drafts weg.
cli-release-tag = ‘{ $detail }’ kan geen naam zijn. Gebruik letters, cijfers, punten en streepjes.
cli-release-taken = Er is al een uitgave { $detail }. Geef een andere naam met --tag.
cli-release-earlier = De laatste uitgave is van een latere dag ({ $detail }). Geef geen eerdere dag met --date.
help-release = Maakt een uitgave: bouwt de site, legt elk adres vast in adressen.lock en schrijft op wat er veranderde, met een controlegetal (SHA-256) van elk bestand.
    .examples =
        watwerkt release
        watwerkt release --tag v1.2
        cd public && sha256sum -c ../uitgaven/v1.2.sha256
help-release-tag = Naam van de uitgave. Zonder deze keuze: de dag.
help-release-notes = Map waarin de wijzigingen en de controlegetallen komen.

new-description = Vul aan: één zin over deze pagina, voor lijsten en zoekmachines.
new-definition = Vul aan: wat het is, in één zin.

word-alt = Vul aan: wat is hier te zien?
word-column = Kolom
word-insertion-label = toegevoegd door
word-deletion-label = verwijderd door
word-comment-label = opmerking van
word-report = Niet alles kan mee uit Word. Loop dit na:
word-insertion = Wijziging bijgehouden: toegevoegd (de tekst staat in de pagina)
word-deletion = Wijziging bijgehouden: verwijderd (de tekst staat niet in de pagina)
word-comment = Opmerking (staat als onzichtbare noot bij de alinea)
word-no-alt = Afbeelding zonder beschrijving (beschrijf in de pagina wat te zien is)
word-picture = Afbeelding die een browser niet toont (sla haar op als PNG of JPEG)
word-table = Tabel die eenvoudiger is geworden (kijk koppen, samengevoegde cellen en lijsten na)
word-style = Opmaak die wegviel: onderstrepen, klein kapitaal, hoog of laag
word-heading = Kop die een ander niveau kreeg
word-link = Link binnen het Word-bestand, of van een soort die niet mag (alleen de tekst is over)
word-formula = Formule (staat als code in de pagina)
word-other = Onderdeel zonder vertaling
word-unseen = Kop- en voetteksten, tekstvakken, grafieken en SmartArt leest pandoc niet. Kijk in het Word-bestand of die er waren.
word-mend = De pagina staat er, maar de site bouwt pas weer als dit is hersteld.
word-ask-alt = Wat is te zien op { $image }?
word-would = Proef: er is niets geschreven. De pagina zou { $path } zijn.
word-pictures = Afbeeldingen ernaast: { $pictures }
cli-no-pandoc = Voor een Word-bestand is het programma pandoc nodig. Installeer het van pandoc.org (op Debian: apt install pandoc) en probeer het opnieuw.
cli-no-word = Dit Word-bestand is niet te lezen ({ $detail }). Sla het in Word opnieuw op als .docx.
cli-word-taken = Er is al een bestand { $detail }. Kies een andere naam met --slug.
cli-word-studies = De map `{ $detail }` is voor onderzoeken, en een onderzoek heeft een publicatie nodig. Gebruik `watwerkt new study`.

import-heading-studied = Wat is onderzocht?
import-note-studied = Aan de redactie: deze tekst is nog niet geschreven. Zeg wie er meededen, wat zij kregen en hoe de onderzoekers maten. Haal deze noot dan weg.
import-heading-found = Wat kwam eruit?
import-note-found = Aan de redactie: deze tekst is nog niet geschreven. Vat de bevindingen hierboven samen, met de bron erbij. Controleer elke bevinding en haal deze noot dan weg.
import-heading-meaning = Wat betekent dit voor u?
import-note-meaning = Aan de redactie: deze tekst is nog niet geschreven. Zeg wat een lezer hiermee kan en wat niet. Haal deze noot dan weg, en daarna `draft`.
import-why-limit = Dit is het meeste dat de regel van deze site toelaat voor deze opzet en voor wat van de publicatie is gezien
import-why-not-assessed = De zekerheid is nog niet beoordeeld

skip-link = Direct naar de inhoud
main-navigation = Hoofdmenu
breadcrumb = Kruimelpad
you-are-here = U bent hier:
home = Home
contents = Op deze pagina
in-short = In het kort
previous = Vorige
next = Volgende
neighbours = Vorige en volgende pagina
footer-navigation = Over deze site
sources = Bronnen
all-sources = Alle bronnen
all-sources-text = De literatuurlijst: alle bronnen van deze site, met de pagina's die ze gebruiken.
source-description = Een bron van deze site, met de pagina's die haar gebruiken.
source-label = Bron
source-reference = Zo verwijst u naar deze bron
source-used = Gebruikt in
source-used-in-glossary = Deze bron wordt alleen gebruikt in de begrippenlijst.
source-bibtex = BibTeX
sources-used-count = { $count ->
    [one] gebruikt op 1 pagina
   *[other] gebruikt op { $count } pagina's
 }
back-to-text = Terug naar de tekst
source-page = Meer over deze bron
glossary = Begrippenlijst
glossary-text = Een woordenlijst: de woorden en afkortingen van deze site met hun betekenis.
terms-on-page = Begrippen op deze pagina
term-also = Ook wel
term-own = Eigen omschrijving van deze site.
term-see = Meer hierover
glossary-letters = Begrippen per letter
whole-title = alles op één pagina
whole-text = Alle hoofdstukken onder elkaar, om af te drukken of achter elkaar te lezen.
whole-link = Alles op één pagina, om af te drukken
term-in-glossary = Naar de begrippenlijst
topics = Onderwerpen
topics-text = Alle pagina's van deze site per onderwerp.
topic-pages = Pagina's over dit onderwerp
page-topics = Onderwerpen van deze pagina
related = Lees ook
pages-here = In dit onderdeel
matrix = Kies uw vraag
matrix-intro = Zoek links uw interventie en kijk wat u wilt weten. Elk vak leidt naar een pagina met stappen.
matrix-intervention = Interventie
matrix-own = Vragen met een sterretje (*) zijn van deze site. De andere vragen komen, in onze woorden, uit de toolkit.
matrix-own-mark = (vraag van deze site)
matrix-empty = Hierover is nog geen pagina
sections = Alle onderdelen
news = Nieuws
published = Gepubliceerd op
updated = Laatst bijgewerkt
reviewed = Laatst gecontroleerd
review-due = Volgende controle
overdue = Let op: deze pagina is mogelijk verouderd. De controle had uiterlijk gedaan moeten zijn op
history = Wat is er veranderd?
conclusion-changed = De conclusie is veranderd
question = De vraag bij deze pagina
not-found = Deze pagina bestaat niet (meer)
not-found-text = Misschien is de pagina verhuisd of klopt het adres niet helemaal. Via deze onderdelen vindt u het meeste:
moved = Deze pagina is verhuisd
moved-text = U vindt haar nu hier:
external = externe link
license = Gebruik van de teksten
table = Tabel
footnote = Voetnoot
footnotes = Voetnoten
task-open = Nog te doen
task-done = Gedaan
component-video = Video
contact-mail = Mail
contact-phone = Telefoon
callout-tip = Tip
callout-note = Toelichting
callout-important = Belangrijk
callout-warning = Let op
callout-caution = Risico
callout-example = Voorbeeld
callout-own = Eigen advies
field-definition = Wat is het?
field-aims = Waar is het voor bedoeld?
field-mechanisms = Hoe zou het kunnen werken?
field-moderators = Wat maakt het sterker of zwakker?
field-conditions = Wat moet eerst geregeld zijn?
field-harms = Wat kan er misgaan?
field-cost = Wat kost het?
field-fit = Hoe past het bij een gemeente?
field-lessons = Wat leerden anderen?
field-unknown = Dat is niet bekend: wij vonden hierover niets in onze bronnen.
field-tools = Hulpmiddelen
study-reference = De publicatie
study-findings = De bevindingen
study-outcome = Uitkomst
study-direction = Richting
study-effect = Grootte, zoals gemeld
study-certainty = Hoe zeker is dit?
study-no-effect-size = Geen getal gezien
study-harms = Is naar schade gekeken?
study-limitations = Wat kan dit onderzoek niet zeggen?
study-funding = Betaald door
direction-positive = Zoals gehoopt
direction-negative = Anders dan gehoopt
direction-no_effect = Geen verschil gevonden
direction-mixed = Wisselend
direction-unclear = Niet duidelijk
directness-direct = rechtstreeks
directness-indirect = indirect
certainty-high = Hoge zekerheid
certainty-moderate = Redelijke zekerheid
certainty-low = Lage zekerheid
certainty-very_low = Zeer lage zekerheid
certainty-not_assessed = Niet beoordeeld
harms-found = Ja, en er is mogelijke schade gevonden.
harms-not_found = Ja, en er is geen schade gevonden.
harms-not_studied = Nee, daar is niet naar gekeken.
harms-unknown = Dat weten wij niet: het staat niet in wat wij van de publicatie zagen.
tool-items = De punten
format-checklist = Checklist
format-format = Format
format-step_plan = Stappenplan
format-canvas = Canvas
format-quickscan = Quickscan
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
step-choose = Kiezen: wat is bekend?
step-carry-out = Uitvoeren: wat hebt u nodig?
step-evaluate = Evalueren: hoe gaat u na of het werkt?
symbol-positive = ▲
symbol-negative = ▼
symbol-may_harm = ▼
symbol-mixed = ◆
symbol-no_effect = =
symbol-unclear = ?
symbol-unknown = ?
symbol-not_studied = ○
conclusion-positive = Zoals gehoopt
conclusion-positive-text = De uitkomsten wijzen de kant op die men hoopte.
conclusion-mixed = Wisselend
conclusion-mixed-text = De uitkomsten spreken elkaar tegen, of één onderzoek vond winst en verlies tegelijk.
conclusion-no_effect = Geen verschil gevonden
conclusion-no_effect-text = Onderzoekers keken ernaar en zagen geen verschil. Bij een klein onderzoek kan een verschil er toch zijn.
conclusion-may_harm = Kan schaden
conclusion-may_harm-text = Er is een uitkomst tegen de bedoeling in, en geen uitkomst zoals gehoopt die daar tegenover staat.
conclusion-unknown = Onbekend
conclusion-unknown-text = Er is onderzoek of een bericht, maar de uitkomst is niet duidelijk, geen meting, of voor ons niet te lezen.
conclusion-not_studied = Niet onderzocht
conclusion-not_studied-text = Wij vonden geen enkel onderzoek naar deze uitkomst.
not-assessed-text = Er is niets om te wegen, zoals bij een verband, een richtlijn of een uitkomst die wij niet zagen.
tally-positive = { $count } zoals gehoopt
tally-mixed = { $count } wisselend
tally-no_effect = { $count } zonder verschil
tally-may_harm = { $count } kan schaden
tally-unknown = { $count } onbekend
tally-not_studied = { $count } niet onderzocht
studies-count = { $count ->
    [one] 1 onderzoek
   *[other] { $count } onderzoeken
 }
overviews-count = { $count ->
    [one] waarvan 1 overzicht
   *[other] waarvan { $count } overzichten
 }
domestic-count = { $count ->
    [0] geen in Nederland
   *[other] { $count } in Nederland
 }
newest-in = Nieuwste: { $value }.
no-studies = Geen onderzoek gevonden
no-year = Zonder jaar
year = Jaar
study-one = Onderzoek
intervention-type = Interventietype
types-title = Wat werkt? Wat wij weten per interventietype
types-intro = Geen eindcijfer en geen ranglijst: per uitkomst leest u welke kant het onderzoek op wijst, en hoe zeker dat is. Veel is niet onderzocht. Dat staat er ook.
types-studies = Onderzoeken
types-known = Uitkomsten
types-surest = Zekerste conclusie
other-orders = Andere volgordes
intervention-types = Alle interventietypen
intervention-types-text = Wat is er bekend per soort aanpak? In de volgorde van de toolkit en het rapport.
intervention-types-short = Gewone volgorde
intervention-types-naam = Interventietypen op naam
intervention-types-naam-text = Alle soorten aanpak op alfabet, met wat er van bekend is.
intervention-types-naam-short = Op naam
intervention-types-zekerheid = Interventietypen op zekerheid
intervention-types-zekerheid-text = De soorten aanpak met de zekerste conclusie staan bovenaan. Zeker is iets anders dan goed: een zekere conclusie kan ook zijn dat er geen verschil is.
intervention-types-zekerheid-short = Zekerste eerst
intervention-types-onderzoeken = Interventietypen op aantal onderzoeken
intervention-types-onderzoeken-text = De meest onderzochte soorten aanpak staan bovenaan.
intervention-types-onderzoeken-short = Meeste onderzoeken eerst
intervention-types-nieuwste = Interventietypen op nieuwste onderzoek
intervention-types-nieuwste-text = De soorten aanpak met het nieuwste onderzoek staan bovenaan.
intervention-types-nieuwste-short = Nieuwste onderzoek eerst
evidence-map = Bewijskaart
evidence-map-text = Links staat de soort aanpak, bovenaan de uitkomst. In elk vak leest u welke kant het onderzoek op wijst, hoe zeker dat is en hoeveel onderzoeken er zijn.
gaps = Wat weten we niet?
gaps-text = De lege vakken van de bewijskaart: wat niemand heeft onderzocht, voor zover wij vonden.
gaps-count = Van de { $value } vakken van de bewijskaart zijn er { $count } leeg.
gaps-unseen = { $count ->
    [one] In 1 ander vak is er wel onderzoek, maar is de uitkomst onbekend.
   *[other] In { $count } andere vakken is er wel onderzoek, maar is de uitkomst onbekend.
 }
gaps-meaning = Een leeg vak zegt niet dat een aanpak niet werkt. Het zegt dat niemand het weet. Gaat u de aanpak toch uitvoeren? Dan is juist uw evaluatie van waarde.
gaps-none = Elke uitkomst is hier ten minste één keer onderzocht.
timeline = Onderzoeken op jaar
timeline-text = Alle onderzoeken op deze site, het nieuwste jaar eerst.
comparison = Vergelijken
comparison-text = Zet soorten aanpak naast elkaar.
comparison-about = Waarover
comparison-choose = Kies er twee tot vier
comparison-one = Kies er ten minste twee. De vergelijking staat daarna hieronder.
comparison-many = De vergelijking staat hieronder. Meer dan vier naast elkaar kan niet.
comparison-shown = De vergelijking staat hieronder. U kunt het adres van deze pagina delen.
comparison-pairs = Twee naast elkaar
pairwise-text = Wat is er van deze twee soorten aanpak bekend, per uitkomst?
and = en
or = of
pair-text = Pagina's die over deze soort aanpak én over deze doelgroep gaan.
pair-apart = Ieder apart
per-group = Per doelgroep
profile-conclusion = Conclusie
profile-based-on = Gebaseerd op
profile-table = Conclusie per uitkomst
profile-studies = { $count ->
    [one] Wij vonden 1 onderzoek over deze soort aanpak.
   *[other] Wij vonden { $count } onderzoeken over deze soort aanpak.
 }
profile-overviews = { $count ->
    [0] Er is geen overzicht van onderzoeken bij.
    [one] Eén daarvan is een overzicht van andere onderzoeken.
   *[other] { $count } daarvan zijn overzichten van andere onderzoeken.
 }
profile-domestic = { $count ->
    [0] Geen ervan is in Nederland gedaan.
    [one] Eén is in Nederland gedaan.
   *[other] { $count } zijn in Nederland gedaan.
 }
profile-none = Wij vonden geen onderzoek naar deze soort aanpak. Of zij werkt, is dus niet bekend.
profile-gaps = { $count ->
    [one] 1 uitkomst is niet onderzocht.
   *[other] { $count } uitkomsten zijn niet onderzocht.
 }
profile-findings = Per onderzoek
profile-findings-table = { $count ->
    [one] Dezelfde gegevens in een tabel (1 bevinding)
   *[other] Dezelfde gegevens in een tabel ({ $count } bevindingen)
 }
profile-about-research = Wat overzichten zeggen over het onderzoek
profile-countries = Waar is het onderzocht?
profile-no-countries = Van geen onderzoek is een land bekend.
profile-ratings = Oordelen van anderen
profile-no-ratings = Wij vonden geen oordeel van een erkenningscommissie of databank.
ratings-apart = Zo staat het bij de instantie zelf. Deze oordelen tellen niet mee in onze conclusies.
rating-until = geldig tot
rating-source = Het oordeel zelf
rating-expired = Dit oordeel is niet meer geldig.
judgement = Oordeel van de redactie
judgement-because = Reden
profile-delivery = Onderzoek naar de uitvoering
profile-data = Deze gegevens als JSON
profile-rule = Berekend met bewijsregel { $value }.
method = Zo wegen wij bewijs
memo = Raadsmemo
memo-text = Eén vel papier voor raad of college: wat bekend is, hoe zeker, en met welke bronnen.
memo-for = Raadsmemo maken
memo-state = Stand van
memo-version = Versie { $value }.
memo-evidence = Wat zegt het onderzoek?
memo-studies = De onderzoeken
memo-caveat = Voorbeeldsite, geen website van de overheid. Controleer de bronnen voordat u dit stuk gebruikt.
compare-this = Vergelijken met een andere aanpak
evaluate-general = Voor deze soort aanpak zijn er geen eigen pagina's over evalueren. Gebruik de algemene.
harm-found = Ja: er is mogelijke schade gevonden.
harm-not_found = Er is naar schade gekeken en zij is niet gevonden.
harm-not_studied = Naar schade is niet gekeken.
harm-unknown = Of er naar schade is gekeken, weten wij niet.
harm-looked = Aantal onderzoeken dat ernaar keek, voor zover wij zagen: { $count } van { $value }.
harm-found-in = Gevonden in { $count }.
harm-short-found = Ja, mogelijk gevonden
harm-short-not_found = Ja, niet gevonden
harm-short-not_studied = Niet onderzocht
harm-short-unknown = Onbekend
finding-does-not-count = Telt niet mee in een conclusie.
lowered-by = Minder zeker door
study-not-seen = De uitkomst van dit onderzoek hebben wij niet gezien. Hieronder staat alleen wat er is onderzocht.
study-no-findings = Uit dit onderzoek namen wij geen bevinding over.
study-no-limitations = De bron die wij zagen, noemt geen beperkingen.
study-sample = Wie deden mee
study-quality = Kwaliteit volgens de bron
study-seen = Wat wij zagen
seen-full_text = De hele publicatie
seen-summary = De samenvatting of een officiële pagina
seen-existence = Alleen dat het onderzoek bestaat, of hoe het is opgezet
cite-as = Opslaan als { $value }
cell-findings = De bevindingen
outcome-per-type = Per interventietype
key = Wat betekenen de woorden?
picture-directions = Richting per bevinding
picture-directions-text = Elke rij is een bevinding. Driehoek omhoog: zoals gehoopt. Driehoek omlaag: anders dan gehoopt. Ruit: wisselend. Twee strepen: geen verschil. Vraagteken: niet duidelijk. Hoe meer gevulde rondjes, hoe zekerder.
picture-directions-caption = ▲ zoals gehoopt, ▼ anders dan gehoopt, ◆ wisselend, = geen verschil, ? niet duidelijk. Hoe meer gevulde rondjes, hoe zekerder.
picture-study = Onderzoek en uitkomst
picture-certainty = Zekerheid
picture-forest = Gemelde effecten
picture-forest-text = Elke stip is een effect zoals het is gemeld; de streep eronder is de nullijn. Een horizontale lijn is een betrouwbaarheidsinterval, als dat is gemeld.
picture-forest-caption = Elke stip is een getal zoals de publicatie het meldt. Een interval staat er alleen als het is gemeld.
picture-timeline = Onderzoeken per jaar
picture-timeline-text = Elk rondje is een onderzoek. Een open rondje is een overzicht van onderzoeken.
rule-title = Bewijsregel { $value }
rule-since = Geldt sinds
rule-intro = Deze tabellen komen uit het bestand waarmee het programma rekent.
rule-designs = Het meeste dat een opzet toelaat
rule-design = Opzet
rule-group = Wat kan het zeggen?
rule-at-most = Hoogstens
rule-why = Waarom
rule-seen = Het meeste dat ons lezen toelaat
rule-lowering = Elk van deze redenen is één stap minder zeker
rule-conclusions = Van bevindingen naar een conclusie
rule-conclusions-intro = Alle bevindingen over dezelfde uitkomst komen samen. De eerste regel die past, geldt.
rule-has = Er is
rule-lacks = Er is geen
rule-doubts = De conclusie is zo zeker als de zekerste bevinding die dezelfde kant op wijst; bij ‘wisselend’ tellen alle bevindingen. Elk van deze redenen is één stap minder:
rule-apart = Over het onderzoek zelf, en niet over een effect, gaan
group-effect = Een effect
group-experience = Ervaringen
group-overview = Een overzicht van onderzoeken
group-background = Achtergrond; telt niet mee
data-dictionary = Data en woordenboek
data-dictionary-text = Alle gegevens van deze site als bestand, met de betekenis van elke kolom.
data-files = De bestanden
data-csv = De CSV-bestanden zijn in UTF-8, met komma's tussen de kolommen. Meer waarden in één cel zijn gescheiden door een puntkomma. Getallen hebben een punt.
data-column = Kolom
data-meaning = Betekenis
data-holds = Inhoud
data-catalogue-text = Gegevens over onderzoek naar het voorkomen van radicalisering.
data-studies = Onderzoeken
data-studies-text = Eén rij per onderzoek.
data-findings = Bevindingen
data-findings-text = Eén rij per bevinding: één uitkomst van één onderzoek.
data-interventies = Interventietypen
data-interventies-text = Per interventietype het profiel dat met de bewijsregel is berekend. Alleen als JSON.
holds-text = Tekst
holds-integer = Heel getal, of leeg als het niet bekend is
holds-number = Getal, of leeg als het niet is gemeld
holds-bool = true of false
holds-date = Datum, jaar-maand-dag
holds-url = Webadres
holds-urls = Webadressen
holds-term = Een term uit een lijst van deze site
holds-terms = Termen uit een lijst van deze site
holds-studies = Kenmerken van onderzoeken
holds-seen = full_text, summary of existence
holds-harms = found, not_found, not_studied of unknown
holds-directness = direct of indirect
holds-direction = positive, negative, no_effect, mixed of unclear
holds-certainty = high, moderate, low, very_low of not_assessed
holds-countries = Per land het aantal onderzoeken
holds-outcomes = Per uitkomst: conclusion, certainty, doubts, studies, overviews en findings
holds-harm = status, looked en found
column-studies-id = Kenmerk van het onderzoek
column-studies-title = Titel van de pagina
column-studies-url = Adres van de pagina
column-studies-reference = Sleutel van de publicatie in de bronnenlijst
column-studies-authors = Auteurs
column-studies-year = Jaar van de publicatie
column-studies-doi = DOI
column-studies-source_url = Adres van de publicatie
column-studies-seen = Wat wij van de publicatie zagen
column-studies-seen_at = Waar wij dat zagen
column-studies-intervention_types = Interventietypen
column-studies-target_groups = Doelgroepen
column-studies-prevention_level = Preventieniveaus
column-studies-settings = Settings
column-studies-forms_of_extremism = Vormen van extremisme
column-studies-country = Landen
column-studies-design = Opzet
column-studies-participants = Aantal deelnemers
column-studies-included_studies = Aantal onderzoeken in een overzicht
column-studies-findings = Aantal bevindingen
column-studies-harms = Of er naar schade is gekeken
column-studies-updated = Laatst bijgewerkt
column-findings-id = Kenmerk van de bevinding
column-findings-study = Kenmerk van het onderzoek
column-findings-url = Adres van de bevinding
column-findings-year = Jaar van de publicatie
column-findings-intervention_types = Interventietypen van het onderzoek
column-findings-design = Opzet van het onderzoek
column-findings-country = Landen van het onderzoek
column-findings-outcome = Uitkomst
column-findings-measured = Wat er is gemeten
column-findings-directness = Of de uitkomst zelf radicalisering of geweld is (direct), of iets op weg daarheen
column-findings-direction = Richting
column-findings-effect_measure = Effectmaat, zoals gemeld
column-findings-effect_value = Waarde van de effectmaat
column-findings-effect_se = Standaardfout
column-findings-ci_low = Ondergrens van het betrouwbaarheidsinterval
column-findings-ci_high = Bovengrens van het betrouwbaarheidsinterval
column-findings-effect_n = Aantal mensen of onderzoeken achter de waarde
column-findings-certainty = Zekerheid
column-findings-lowered_by = Wat de bevinding minder zeker maakt
column-findings-why_certainty = Waarom zo zeker
column-findings-page = Bladzijde in de publicatie
column-findings-counts = Of de bevinding meetelt in een conclusie
column-findings-rule = Versie van de bewijsregel
column-interventies-id = Kenmerk van het interventietype
column-interventies-label = Naam
column-interventies-url = Adres van de pagina
column-interventies-rule = Versie van de bewijsregel
column-interventies-studies = Onderzoeken over dit type
column-interventies-overviews = Hoeveel daarvan overzichten zijn
column-interventies-countries = Waar is onderzocht
column-interventies-newest = Jaar van het nieuwste onderzoek
column-interventies-outcomes = Conclusies
column-interventies-harm = Of er naar schade is gekeken en of die is gevonden
column-interventies-delivery = Onderzoeken met iets over de uitvoering
studies-all = Alle { $count } onderzoeken
background-only = Achtergrond
result-not-seen = Niet gezien
findings-count = { $count ->
    [0] Geen overgenomen
    [one] 1 bevinding
   *[other] { $count } bevindingen
 }
profile-conclusion-seen = Uitkomst
search = Zoeken
search-text = Zoek in alle pagina’s, onderzoeken en hulpmiddelen van deze site.
search-label = Waar zoekt u naar?
search-none = Geen resultaten voor ‘{"{q}"}’.
search-one = 1 resultaat.
search-many = {"{n}"} resultaten.
search-common = Deze woorden komen overal voor. Typ er een woord bij.
search-without = Zonder:
search-meant = Gezocht op {"{word}"} in plaats van {"{typed}"}.
search-remove = Haal filter weg: {"{label}"}
search-clear = Filters wissen
search-retry = Probeer opnieuw
search-old = De site is net vernieuwd. Laad de pagina opnieuw.
search-failed = Zoeken lukt nu niet: een bestand kwam niet binnen.
search-filters = Filters
search-order = Volgorde
search-by-relevance = Beste eerst
search-by-date = Nieuwste eerst
search-by-evidence = Meeste onderzoek eerst
search-more = Meer resultaten
search-empty = Probeer een ander woord of minder filters. Of kijk in de lijsten hieronder. Komt u er niet uit, vraag dan advies op maat.
search-types = Of kies een soort aanpak:
search-unfiltered = Zonder filters: {"{n}"} resultaten
search-no-script = Zoeken werkt alleen met JavaScript. De lijsten hieronder werken altijd.
search-browse = Liever bladeren?
facet-kind = Soort
facet-certainty = Bewijskracht
facet-year = Jaar
kind-page = Pagina
kind-chapter = Hoofdstuk
kind-intervention_type = Interventie
kind-tool = Hulpmiddel
kind-news = Nieuws
kind-study = Onderzoek
kind-term = Begrip
kind-source = Bron
kind-overview = Overzicht
cli-no-index = De site kan niet worden doorzocht ({ $detail }).
cli-search-total = { $count ->
    [0] Geen resultaten.
    [one] 1 resultaat.
   *[other] { $count } resultaten.
  }
cli-search-struck = Zonder het woord ‘{ $typed }’: geen pagina heeft het.
cli-search-missing = Zonder: { $words }
cli-search-corrected = Gezocht op ‘{ $corrected }’ in plaats van ‘{ $typed }’.
cli-search-filter = Geen filter heet { $filter }. Schrijf het als FILTER=WAARDE, met de namen van de zoekpagina, bijvoorbeeld interventietype=theater.
cli-exported = { $count } documenten staan in { $folder }.

## Het raam van de site, de startpagina en de keten kiezen, uitvoeren, evalueren
menu = Menu
menu-close = Menu sluiten
home-question = Wat wilt u weten?
home-evidence = Wat werkt?
home-evidence-text = Per soort interventie leest u wat onderzoek laat zien en hoe zeker dat is. Een eindcijfer geven wij niet.
home-portrait = Elk teken is een soort interventie bij één uitkomst. { $count } van de { $value } zijn een leeg rondje: daar vonden wij geen onderzoek naar.
home-portrait-label = Verkleinde bewijskaart: { $count } van de { $value } vakken zijn leeg
chain = Kiezen, uitvoeren, evalueren
chain-choose = Kiezen
chain-carry-out = Uitvoeren
chain-evaluate = Evalueren
chain-choose-text = Wat past bij uw vraagstuk, en wat is erover bekend?
chain-carry-out-text = Wat moet er geregeld zijn, en wie doet wat?
chain-evaluate-text = Klopt het plan, loopt het, en levert het iets op?
chain-here = U bent hier
chain-next = De volgende stap
chain-tools = Hulpmiddel bij deze stap
at-a-glance = De stand in één blik
dots-high = ●●●●
dots-moderate = ●●●○
dots-low = ●●○○
dots-very_low = ●○○○
dots-not_assessed = –
key-dots = ● tot ●●●●
key-dots-text = Zo zeker is de conclusie: één gevuld rondje is zeer laag, vier is hoog.

# De keuzehulp

guide = Keuzehulp
guide-text = In een paar vragen naar de aanpak of de evaluatie die bij uw situatie past.
guide-step = Vraag { $count } van hoogstens { $value }
guide-result = Uitkomst van de keuzehulp
guide-answers = Uw antwoorden
guide-change = Wijzigen
guide-back = Terug naar de vorige vraag
guide-again = Opnieuw beginnen
guide-still = Kan evalueren nog?
guide-pages = Begin hier
guide-own = Ons advies

## Hulpmiddelen invullen
fill-in-checklist = Beantwoord elk punt en noteer waar het in uw plan staat.
fill-in-quickscan = Beantwoord elke vraag. Weet u het niet? Dat is ook een antwoord.
fill-in-step_plan = Vink af wat klaar is en noteer wie wat doet.
fill-in-format = Vul de vakken in. Een leeg vak is werk voor later.
fill-in-canvas = Vul de vakken in. Op papier past het canvas op één vel A3, liggend.
fill-in-private = U kunt dit hier invullen, of leeg afdrukken. Wat u typt blijft op uw scherm: de site verstuurt en bewaart niets.
fill-in-keep = Bewaar zelf een bestand voordat u deze pagina sluit.
fill-in-no-script = Zonder JavaScript kunt u invullen en afdrukken. Een bestand bewaren werkt dan niet.
answer-yes = Ja
answer-partly = Deels
answer-no = Nee
answer-unknown = Weet ik niet
answer-done = Klaar
answer-yes-shown = Ja, aan te tonen
remark-checklist = Vindplaats of opmerking
remark-quickscan = Toelichting
remark-step_plan = Wie en wanneer
fill-in-progress = Ingevuld: {"{done}"} van {"{all}"}.
fill-in-saved = Bewaard als {"{file}"}. Kijk bij uw downloads.
fill-in-opened = Geopend: {"{file}"}.
fill-in-not-ours = Dit is geen bestand dat u met dit hulpmiddel bewaarde.
fill-in-cleared = Alles is leeg.
fill-in-sure = Weet u zeker dat u alles wilt leegmaken?
fill-in-empty = niet ingevuld
fill-in-date = Ingevuld op
word-file = Download als Word-bestand (leeg)
word-from = Dit bestand komt van
word-point = Punt
word-answer = Antwoord
word-prompt = Vul hier in
fill-in-from = Gemaakt met
save-html = Bewaar als webpagina
save-md = Bewaar als tekst (.md)
print-page = Afdrukken
clear-form = Leegmaken
open-file = Verder met een bewaarde webpagina

# watwerkt serve

serve-bar = Voor redacteuren
serve-status = Voorbeeld. Deze pagina ververst zichzelf als u iets opslaat.
serve-broken = { $count ->
    [one] Er staat een fout in de bestanden.
   *[other] Er staan { $count } fouten in de bestanden.
 }
serve-last-good = U ziet de laatste goede versie. Verbeter de fout en sla het bestand op; dan verdwijnt deze melding vanzelf.
serve-more = En nog { $count } andere. Die komen in beeld als deze verbeterd zijn.
serve-place = { $path }, regel { $line }
cli-serving = De site staat op { $url } en volgt uw bestanden. Stoppen: Ctrl+C.
cli-serve-made = { $count ->
    [one] Bijgewerkt: 1 pagina
   *[other] Bijgewerkt: { $count } pagina's
 } in { $milliseconds } ms.
cli-serve-mended = Alle fouten zijn verbeterd.
cli-serve-kept = { $count ->
    [one] Er staat 1 fout in de bestanden; de laatste goede versie blijft staan.
   *[other] Er staan { $count } fouten in de bestanden; de laatste goede versie blijft staan.
 }
cli-serve-lost = De inhoudsmap is weg: { $path }. De site blijft staan en komt weer bij zodra de map terug is.
cli-serve-poll-file-system = Dit bestandssysteem ({ $name }) meldt niet alle wijzigingen. Ik kijk daarom zelf elke seconde; met --poll 300 gaat dat vaker.
cli-serve-poll-limit = Het systeem wil niet zoveel mappen in de gaten houden. Ik kijk daarom zelf elke seconde. Blijvend oplossen: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512
cli-serve-poll-other = Het systeem meldt geen wijzigingen ({ $detail }). Ik kijk daarom zelf elke seconde.
cli-port = Poort { $port } is niet vrij ({ $detail }). Kies een andere met --port, of laat --port weg.
cli-serve-not-started = De server kan niet starten ({ $detail }).
cli-serve-no-browser = Uw browser opent niet vanzelf ({ $detail }). Open zelf het adres hierboven.

# Het formulier van een redacteur

edit = Bewerken
edit-to-site = Naar de site
edit-new = Nieuwe pagina
edit-message = Melding
edit-required = verplicht
edit-commas = Zet komma's tussen de woorden.
edit-no-choice = (geen keuze)
edit-low = Laagste waarde
edit-high = Hoogste waarde
edit-item = { $name }, nummer { $value }
edit-new-item = { $name }: nog een
edit-remove = Weghalen als ik opsla
edit-save = Opslaan
edit-preview = Voorbeeld
edit-delete = Verwijderen
edit-as-text = Als tekst bewerken
edit-whole-file = Het hele bestand
edit-whole-file-help = Let op de regels met ---, en op inspringen met spaties.
edit-body = Tekst
edit-body-help = Opmaak met Markdown: ## voor een kop, **vet**, *cursief*, - voor een opsomming, [tekst](adres) voor een link, [@sleutel] voor een bron.
edit-terms = Onderwerpen
edit-rest = Datums, adres en geschiedenis
edit-sources = Alle bronnen
edit-sources-help = Zet de tekst tussen blokhaken in uw zin. Een bladzijde erbij gaat zo: [@sleutel, p. 12].
edit-unsure = Dit bestand is zo geschreven dat ik de velden niet met zekerheid kan bijwerken. Er is niets opgeslagen. Kies 'Als tekst bewerken'.
edit-refused = Niet opgeslagen: hiermee zou de site een fout krijgen. Uw tekst staat hieronder nog; verbeter wat hier staat en sla opnieuw op.
edit-changed = Niet opgeslagen: iemand anders heeft dit bestand intussen veranderd. Hieronder ziet u beide versies. Neem over wat u nodig hebt en open het formulier opnieuw.
edit-failed = Niet opgeslagen ({ $detail }). Het oude bestand staat er nog, en uw tekst staat hieronder.
edit-theirs = Wat er nu in het bestand staat
edit-mine = Wat u wilde opslaan
edit-linked = { $count ->
    [one] 1 pagina linkt hierheen
   *[other] { $count } pagina's linken hierheen
 }
edit-folder = Map
edit-folder-help = De map bepaalt wat voor pagina het wordt en waar zij in het menu staat.
edit-name = Naam in het adres
edit-name-help = Een of een paar woorden, bijvoorbeeld: gesprek met ouders. Het adres wordt dan gesprek-met-ouders.
edit-bad-name = Deze naam kan niet, of er is al zo'n pagina. Kies een andere naam.
edit-go-on = Verder
edit-unsaved = U hebt nog niet opgeslagen.
delete-explain = De pagina verdwijnt van de site. Het programma bewaart een kopie naast de inhoudsmap, in een verborgen map die op .watwerkt.undo eindigt.
delete-sure = Ja, verwijder deze pagina
delete-not = Nee, terug
delete-refused = Niet verwijderd: andere pagina's verwijzen hiernaar. Haal eerst die verwijzingen weg.
delete-changed = Niet verwijderd: iemand anders heeft dit bestand intussen veranderd.
check = Controle
check-readability = Hoe leest deze pagina?
check-words-per-sentence = Woorden per zin
check-readability-note = Dit is een aanwijzing: een formule zegt niet of een tekst duidelijk is. Een hoger cijfer van Flesch-Douma en Leesindex A leest makkelijker.
check-nothing = Op deze pagina is niets gevonden om te verbeteren.
tool-bar = Opmaak
tool-bold = Vet
tool-italic = Cursief
tool-heading = Kop
tool-list = Opsomming
tool-link = Link
tool-quote = Citaat
tool-own = Ons advies
tool-cite = Bron invoegen
tool-search = Zoek een bron
newsroom = Redactie
newsroom-title = Overzicht
newsroom-state = { $count ->
    [one] De site heeft 1 pagina.
   *[other] De site heeft { $count } pagina's.
 }
newsroom-errors = { $count ->
    [0] Er zijn geen fouten.
    [one] Er is 1 fout.
   *[other] Er zijn { $count } fouten.
 }
newsroom-warnings = { $count ->
    [0] Er zijn geen waarschuwingen.
    [one] Er is 1 waarschuwing.
   *[other] Er zijn { $count } waarschuwingen.
 }
newsroom-none = Geen.
newsroom-overdue = Controle is te laat
newsroom-soon = Controle binnen 60 dagen
newsroom-no-studies = Interventietypen zonder onderzoek
newsroom-no-harms = Zonder iets over schade
newsroom-no-source = Hoofdstukken zonder bron
newsroom-changed = Laatst veranderd
newsroom-since = Anders dan bij de laatste uitgave, { $name }
newsroom-new = nieuw
newsroom-other = veranderd
newsroom-questions = Zoekvragen zonder goed antwoord
newsroom-questions-note = De vragen staan in zoekvragen.yaml. Zet een woord dat u nergens gebruikt bij synonyms, in begrippen.yaml of in een vaste lijst.
newsroom-question = { $count ->
    [0] vindt niets
    [one] vindt 1 pagina, zonder: { $list }
   *[other] vindt { $count } pagina's, zonder: { $list }
 }
newsroom-reading = Hoe elke pagina leest, de moeilijkste eerst
newsroom-figures = Flesch-Douma { $value }, { $words } woorden per zin
newsroom-unpublished = Niet gepubliceerd
newsroom-problems = Meldingen

form-title = Titel
form-description = Samenvatting voor lijsten en zoekmachines
    .help = Een of twee zinnen, zonder opmaak.
form-summary = In het kort
    .help = Korte zinnen die bovenaan de pagina staan. Laat een veld leeg om de zin weg te halen.
form-date = Datum
form-updated = Laatst bijgewerkt
form-reviewed = Laatst gecontroleerd
form-review_due = Volgende controle
form-draft = Concept: nog niet publiceren
form-publish_on = Publiceren vanaf
form-expires_on = Niet meer publiceren vanaf
form-weight = Plaats in de lijst
    .help = Het laagste getal komt eerst.
form-slug = Laatste stuk van het adres
    .help = Alleen als het anders moet zijn dan de naam van het bestand.
form-aliases = Oude adressen
    .help = Adressen die naar deze pagina leiden, zoals /oud/adres/.
form-language = Taal van de tekst
    .help = Alleen als die anders is dan de taal van de site, bijvoorbeeld en.
form-license = Licentie
form-changes = Wijzigingen
form-text = Tekst
form-conclusion_changed = De conclusie is veranderd
form-accept = Adviezen die hier niet gelden
    .help = Kies het nummer van het advies en zeg waarom het hier niet geldt.
form-code = Nummer van het advies
form-shows = Wat het programma onder de tekst zet
shows-evidence_rule = De bewijsregel
shows-intervention_types = Wat bekend is per interventietype
shows-studies = Alle onderzoeken
form-question = De vraag van de lezer
form-question_origin = Waar de vraag vandaan komt
question_origin-toolkit = Uit de toolkit
question_origin-own = Van onszelf
form-label = Korte naam
    .help = Voor menu's en lijsten.
form-synonyms = Andere namen
form-definition = Wat het is
    .help = In één zin.
form-aims = Waar het voor bedoeld is
form-mechanisms = Hoe het zou kunnen werken
form-moderators = Wat het sterker of zwakker maakt
form-conditions = Wat eerst geregeld moet zijn
form-harms = Schade
    .help = Wat er mis kan gaan, of wat het onderzoek daarover zegt.
form-cost = Wat het kost
form-fit = Hoe het past bij een gemeente
form-external_ratings = Oordelen van anderen
    .help = Woord voor woord, zoals zij het schrijven.
form-scheme = Naam van de regeling
form-level = Oordeel
form-valid_until = Geldig tot
form-url = Adres op het web
form-judgement = Oordeel van de redactie
    .help = Staat naast het profiel, nooit in plaats daarvan.
form-reason = Waarom
form-by = Namen
form-tools = Hulpmiddelen
form-lessons = Wat anderen leerden
form-format = Vorm
form-step = Stap waarvoor het is
form-items = Punten
form-help = Uitleg bij dit punt
form-group = Kop waar dit punt onder staat
form-reference = Publicatie
    .help = De sleutel uit referenties.bib. Typ een deel van de sleutel en kies.
form-seen = Wat wij van de publicatie zagen
form-seen_at = Waar wij dat zagen
    .help = Adressen op het web.
form-sample = Wie deden mee
form-participants = Aantal deelnemers
form-included_studies = Aantal onderzoeken in het overzicht
form-quality = Wat de bron over de kwaliteit zegt
form-findings = Bevindingen
    .help = Elke uitkomst apart.
form-id = Korte naam
    .help = Alleen binnen deze pagina: kleine letters, cijfers en koppeltekens.
form-outcome = Uitkomst
form-measured = Wat is gemeten
form-directness = Gaat het over radicalisering zelf?
form-direction = Richting
form-effect = Grootte
form-measure = Maat
    .help = Bijvoorbeeld: Cohen's d.
form-value = Waarde
    .help = Met een punt, zoals in de publicatie: 0.50.
form-se = Standaardfout
form-ci = Betrouwbaarheidsinterval van 95%
form-n = Aantal
form-certainty = Zekerheid
form-lowered_by = Wat de zekerheid verlaagt
form-why_certainty = Waarom zo zeker
form-page = Bladzijde
form-status = Is er naar schade gekeken?
form-note = Toelichting
form-limitations = Wat het onderzoek niet kan zeggen
form-funding = Wie het betaalde
edit-move = Verplaatsen of hernoemen
move-explain = Het oude adres blijft werken: wie daarheen gaat, komt op de nieuwe plek. Links van andere pagina's worden meteen bijgewerkt.
move-changed = Niet verplaatst: iemand anders heeft een van de bestanden intussen veranderd, of op de nieuwe plek staat al iets.
upload = Afbeelding toevoegen
upload-help = Een foto of tekening als jpg, png of webp, tot 24 MB. Het programma maakt haar kleiner als dat nodig is en haalt eruit wat een camera erbij schrijft, zoals de plaats en de tijd.
upload-file = Bestand
upload-alt = Wat is er te zien?
upload-alt-help = Verplicht. Voor wie de afbeelding niet ziet. Een of twee zinnen.
upload-do = Zet in de tekst
upload-done = De afbeelding staat in de tekst. Sla de pagina nog op.
upload-no-file = Er is geen afbeelding gekozen. Uw tekst staat hieronder nog.
upload-no-alt = Beschrijf wat er op de afbeelding te zien is. Uw tekst staat hieronder nog; kies het bestand opnieuw.
upload-kind = Dit bestand is geen jpg, png of webp, ook al heet het misschien zo. Er is niets opgeslagen.
upload-broken = Deze afbeelding is beschadigd of veel te groot. Er is niets opgeslagen.
move-along = { $count ->
    [0] { "" }
    [one] De pagina in deze map gaat mee.
   *[other] De { $count } pagina's in deze map gaan mee, met hun afbeeldingen.
 }
move-refused = Niet verplaatst: dat zou de site een fout geven.
serve-hide = Verbergen

## De handleiding voor redacteuren, voor zover zij uit het programma komt

manual-title = Handleiding voor redacteuren
manual = Handleiding
manual-key = Sleutel
manual-what = Wat
manual-required = Verplicht
manual-value = Wat u invult
manual-yes = ja
manual-no = nee
manual-text = tekst
manual-prose = tekst met opmaak, één alinea
manual-switch = `true` (ja) of `false` (nee)
manual-number = getal
manual-pair = twee getallen: `[0.27, 0.73]`
manual-date = datum: `2026-11-25`
manual-address = adres op het web
manual-record = een blok met de sleutels hieronder
manual-records = een lijst van blokken met de sleutels hieronder
manual-list = lijst
manual-choice = een van
manual-component = Onderdeel
manual-components = onderdelen
manual-arguments = Gegevens
manual-end = Sluit u af met end
manual-none = geen
manual-must = verplicht
manual-may = mag
manual-form-record = een soort uit deze handleiding
manual-form-mail = mailadres
manual-form-citation = sleutel van een bron, zonder @
manual-form-image = afbeelding in de map content
manual-component-steps = Een genummerde lijst met titels
manual-component-checklist = Een opsomming met hokjes
manual-component-accordion = Tekst die de lezer zelf openklapt
manual-component-quote = Een citaat met wie het zei
manual-component-figure = Een afbeelding met onderschrift
manual-component-video = Een link naar een video
manual-component-contact = Een blok met gegevens over contact
manual-component-fields = Alle sleutels van een soort, in een tabel; voor handleidingen
manual-component-components = Deze tabel
manual-component-messages = Alle meldingen met uitleg; voor handleidingen
manual-record-common = elke pagina
manual-record-chapter = hoofdstuk
manual-record-intervention_type = interventietype
manual-record-tool = hulpmiddel
manual-record-study = onderzoek
manual-record-vocabulary = vaste lijst
manual-record-glossary = begrip
manual-record-config = instellingen
manual-advice = Wat nu
manual-ww0 = Bestanden
manual-ww1 = De gegevens bovenaan
manual-ww2 = Links, bronnen en namen
manual-ww3 = De tekst
manual-ww4 = Het thema
manual-ww5 = Wat oud wordt
manual-ww6 = Onderzoek en bewijs
manual-ww7 = Een tabel overnemen
manual-ww8 = Adviezen
manual-ww9 = Adressen die al op internet staan
form-vocabulary-key = De sleutel die u op een pagina gebruikt
form-vocabulary-label = Wat de lezer ziet
form-label_plural = De naam in het meervoud
form-vocabulary-definition = Wat het betekent, of waar de lijst over gaat
form-open = Andere woorden dan deze mogen ook
form-terms = De woorden, op volgorde
form-vocabulary-id = Wat u op een pagina invult
    .help = Kleine letters, cijfers en koppeltekens.
form-vocabulary-synonyms = Andere woorden
    .help = Tellen bij het zoeken als hetzelfde woord.
form-written_as = Hoe een tabel het woord schrijft
    .help = Als hele cel. Alleen het overnemen van een tabel leest dit.
form-collective = Verzamelt wat geen eigen woord heeft
    .help = Zo'n woord krijgt geen profiel.
form-term = Het woord
form-plural = Het meervoud
form-glossary-synonyms = Andere woorden voor hetzelfde
form-abbreviation = De afkorting
    .help = Telt alleen precies zo geschreven.
form-glossary-definition = De uitleg, met bronnen
    .help = Zonder links: die werken hier niet.
form-origin = Waar de uitleg vandaan komt
origin-source = uit een bron
origin-own = eigen omschrijving
form-see = Adres van een pagina met meer uitleg
form-config-title = Naam van de site
form-base_url = Waar de site komt te staan
    .help = Met de map erbij als dat niet de hoofdmap is.
form-config-language = Taal van de site
form-config-description = Eén zin over de site
    .help = Voor zoekmachines en de feed.
form-banner = Een mededeling boven elke pagina
form-kinds = Welke soort pagina's in welke map staat
    .help = Een regel voor elke map. `map/*` gaat over de mappen daarin.
kinds-page = gewone pagina
kinds-chapter = hoofdstuk
kinds-intervention_type = interventietype
kinds-tool = hulpmiddel
kinds-news = nieuwsbericht
kinds-study = onderzoek
form-navigation = Adressen in het hoofdmenu
    .help = Zonder deze sleutel: de mappen bovenaan.
form-footer = Adressen onderaan elke pagina
form-contact = Een regel over contact, onderaan elke pagina
form-config-license = Licentie van de teksten
form-publisher = Wie de site en haar gegevens uitgeeft
form-config-publisher-name = Naam
form-config-publisher-url = Adres van de uitgever op het web
form-config-publisher-email = Mailadres
form-config-publisher-contact = Adres van de pagina over contact
form-data_themes = Waar de gegevens over gaan
    .help = Voor catalogi van open data.
form-security = Waar iemand een zwakke plek kan melden
    .help = Hiervan komt security.txt op de site.
form-config-security-contact = Adressen voor een melding
form-config-security-expires = Tot wanneer dit geldt
form-config-security-policy = Adres van het beleid
form-config-security-languages = Talen waarin een melding mag
form-raw_html = Of er HTML in de tekst mag staan
form-noindex = Of zoekmachines gevraagd wordt weg te blijven
form-no_search = De site heeft geen zoekfunctie
form-search_endpoint = Adres van een zoekdienst
    .help = Antwoordt in plaats van de zoekbestanden van de site.
