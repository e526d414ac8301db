# Was alle sehen: Kalender, Seite der Veranstaltung, Terminankündigung.
events-nav = Veranstaltungen
events-nav-about = Was ansteht und was war: Tagungen, Werkstätten, Treffen, Konzerte.
events-desk-nav = Veranstaltungen
events-desk-nav-about = Ankündigen, Programm bauen, Anmeldungen und Warteliste, Zahlen.

events-kind-conference = Konferenz
events-kind-workshop = Workshop
events-kind-meeting = Treffen
events-kind-visit = Besuch vor Ort
events-kind-performance = Aufführung

events-state-draft = Entwurf
events-state-save-the-date = Termin vormerken
events-state-announced = Anmeldung ab { $date }
events-state-announced-later = Angekündigt
events-state-no-registration = Ohne Anmeldung
events-state-open = Anmeldung offen
events-state-waiting = Warteliste
events-state-full = Ausgebucht
events-state-closed = Anmeldung geschlossen
events-state-running = Läuft gerade
events-state-over = Vorbei
events-state-cancelled = Abgesagt

events-show-sheet = Auf einen Blick
events-show-when = Wann
events-show-where = Wo
events-show-cost = Kosten
events-show-cost-none = keine
events-show-access = Zugang
events-show-waiting = Wer jetzt kommt, stellt sich hinten an.
events-show-picture = Ein gewebtes Band, wie es nur diese Veranstaltung hat
events-show-until = Anmelden bis { $date }.
events-show-until-waiting-list = Anmelden bis { $date }. Ist alles voll, gibt es eine Warteliste.
events-show-register = Jetzt anmelden
events-show-join-waiting = Auf die Warteliste
events-show-calendar = In den Kalender
events-show-edit = Koordinieren
events-show-left = Noch { $left } bis zur Anmeldung
events-show-opens = Sie öffnet { $date }.
events-show-opens-later = Wann die Anmeldung öffnet, steht noch nicht fest.
events-show-save-the-date = Merk dir den Termin vor. Programm und Anmeldung folgen.
events-show-no-registration = Eine Anmeldung ist nicht nötig. Komm einfach vorbei.
events-show-full = Alle Plätze sind vergeben.
events-show-full-waiting = Alle Plätze sind vergeben. Auf der Warteliste rückst du von selbst nach.
events-show-closed = Die Anmeldung ist geschlossen.
events-show-running = Die Veranstaltung läuft gerade. Sie geht bis { $date }.
events-show-over = Die Veranstaltung ist vorbei. Schön, dass du da warst – oder beim nächsten Mal dabei bist.
events-show-over-next = Was als Nächstes kommt
events-show-cancelled = Diese Veranstaltung ist abgesagt.
events-show-cancelled-told = Wer angemeldet war, bekommt eine Mail.
events-show-draft = Das ist ein Entwurf. Nur die Koordination sieht diese Seite.
events-show-draft-until = Das ist ein Entwurf. Öffentlich wird er { $date }.
events-show-now = Gerade jetzt
events-show-report = Dokumentation
events-show-about = Worum es geht
events-show-plain-language = Leichte Sprache
events-show-rule = So funktioniert die Warteliste
events-show-rule-order = Wer zuerst kommt, kommt zuerst dran. Die Reihenfolge ist die der Anmeldungen.
events-show-rule-party = Wer sich zusammen anmeldet, bekommt die Plätze zusammen oder noch nicht. Frei gewordene Plätze werden dafür aufgehoben, niemand wird überholt.
events-show-rule-offer = Wird ein Platz frei, schreiben wir dir sofort. Du hast dann { $n ->
    [one] eine Stunde
   *[other] bis zu { $n } Stunden
 } Zeit, ihn anzunehmen; kurz vor der Veranstaltung weniger. Die Nacht (22 bis 8 Uhr) zählt nicht mit.
events-show-rule-position = Deinen Platz in der Reihe siehst du jederzeit unter dem Link in deiner Mail.

# Die Seite in Leichter Sprache. Regeln: kurze Sätze, ein Gedanke in einer Zeile, lange Wörter mit Bindestrich.
events-plain = Leichte Sprache
events-plain-back = Zurück zur Veranstaltung
events-plain-when = Wann ist das?
events-plain-times = Von { $from } bis { $until }
events-plain-begins = Anfang: { $day } um { $time }
events-plain-ends = Ende: { $day } um { $time }
events-plain-where = Wo ist das?
events-plain-about = Worum geht es?
events-plain-later = Das steht bald hier.
events-plain-part = Wie kann ich mitmachen?
events-plain-draft = Das ist ein Entwurf. Nur die Koordination sieht diese Seite.
events-plain-cancelled =
    Die Veranstaltung fällt aus.
    Sie findet nicht statt.
events-plain-over = Die Veranstaltung ist schon vorbei.
events-plain-no-registration =
    Du musst dich nicht anmelden.
    Komm einfach vorbei.
events-plain-opens =
    Du musst dich anmelden.
    Das geht ab dem { $date }.
events-plain-opens-later =
    Du musst dich anmelden.
    Das geht noch nicht.
    Hier steht bald, wann es geht.
events-plain-open =
    Du musst dich anmelden.
    Das geht hier im Internet.
events-plain-register = Hier anmelden
events-plain-waiting =
    Alle Plätze sind schon weg.
    Es gibt eine Warte-Liste.
    Vielleicht wird ein Platz frei.
    Dann bekommst du eine E-Mail.
events-plain-join-waiting = Auf die Warte-Liste
events-plain-full = Alle Plätze sind schon weg.
events-plain-closed = Du kannst dich jetzt nicht mehr anmelden.

events-interest = Sag mir Bescheid
events-interest-about = Wir schreiben dir, wenn die Anmeldung öffnet, und vorher nur, wenn sich am Termin etwas ändert. Ist sie offen, löschen wir deine Adresse.
events-interest-email = E-Mail-Adresse
events-interest-hint = Zuerst bekommst du eine Mail, in der du zustimmst.
events-interest-send = Vormerken
events-interest-asked = Schau in dein Postfach: Mit dem Link in der Mail stimmst du zu. Standest du schon auf der Liste, bleibt alles, wie es ist.
events-interest-title = Termin vormerken
events-interest-question = Sollen wir dir schreiben, sobald die Anmeldung öffnet?
events-interest-yes = Ja, schreibt mir
events-interest-leave = Nicht mehr schreiben
events-interest-confirmed = Du stehst auf der Liste. Sobald die Anmeldung öffnet, bekommst du eine Mail. Danach löschen wir deine Adresse.
events-interest-gone-title = Diese Adresse ist nicht auf der Liste
events-interest-gone = Entweder hast du unsere Mail schon bekommen, oder du hast dich ausgetragen. Wir haben deine Adresse gelöscht.
events-interest-left = Deine Adresse ist gelöscht. Wir schreiben dir nicht.
events-interest-leave-title = Nicht mehr schreiben?
events-interest-leave-about = Deine Adresse wird sofort gelöscht.
events-interest-back = Zur Veranstaltung

events-calendar = Veranstaltungen
events-calendar-about = Was im Netzwerk ansteht: kommen, mitmachen, zusammen weiterdenken.
events-start-next = Was als Nächstes ansteht
events-start-calendar = Alle Termine im Kalender
events-calendar-view = Ansicht
events-calendar-list = Liste
events-calendar-month = Monat
events-calendar-past = Vergangene
events-calendar-filter = Auswahl
events-calendar-space = Raum
events-calendar-all-spaces = alle Räume
events-calendar-kind = Art
events-calendar-all-kinds = alle Arten
events-calendar-choose = Anzeigen
events-calendar-clear = Auswahl aufheben
events-calendar-empty = Noch steht nichts im Kalender
events-calendar-empty-about = Sobald ein Termin feststeht, findest du ihn hier. Abonniere den Kalender, dann verpasst du nichts.
events-calendar-empty-desk = Leg den ersten Termin an: Titel, Datum und Ort genügen.
events-calendar-nothing = Dazu gibt es gerade nichts
events-calendar-nothing-about = Mit dieser Auswahl ist kein Termin zu finden. Vielleicht passt etwas anderes.
events-calendar-past-empty = Noch ist nichts vorbei
events-calendar-past-empty-about = Hier stehen die Veranstaltungen, die stattgefunden haben.
events-calendar-subscribe = Kalender abonnieren (.ics)
events-calendar-feed = Neuigkeiten abonnieren (Atom)
events-calendar-before = Vorheriger Monat
events-calendar-after = Nächster Monat
events-calendar-nothing-in-month = In diesem Monat ist noch nichts geplant.
events-calendar-feeds = Dranbleiben

events-audit-created = Veranstaltung angelegt
events-audit-edited = Veranstaltung geändert
events-audit-capacity = Zahl der Plätze geändert
events-audit-scheduled = Veröffentlichung und Anmeldezeitraum geändert
events-audit-dates-decide = Die Daten entscheiden wieder
events-audit-opened = Anmeldung von Hand geöffnet
events-audit-closed = Anmeldung von Hand geschlossen
events-audit-called-off = Veranstaltung abgesagt
events-audit-taken-up = Absage zurückgenommen

events-mail-interest-subject = Bitte bestätigen: Bescheid bekommen zu { $event }
events-mail-interest-before = du möchtest wissen, wann die Anmeldung öffnet. Sag mit einem Klick Ja, dann schreiben wir dir; vorher nur, wenn sich am Termin etwas ändert.
events-mail-interest-action = Ja, schreibt mir
events-mail-interest-after = Du hast das nicht eingetragen? Dann musst du nichts tun; wir löschen deine Adresse nach sieben Tagen.

events-mail-opened-subject = Die Anmeldung ist offen: { $event }
events-mail-opened-before = du wolltest es wissen: Die Anmeldung ist jetzt offen.
events-mail-opened-action = Zur Anmeldung
events-mail-opened-after = Das ist die Mail, um die du gebeten hast. Deine Adresse haben wir von der Liste gelöscht.

events-mail-not-opened-subject = Abgesagt: { $event }
events-mail-not-opened-before = diese Veranstaltung, für die du dich interessiert hast, ist abgesagt. { $words }
events-mail-not-opened-action = Zur Veranstaltung
events-mail-not-opened-after = Findet die Veranstaltung doch noch statt, schreiben wir dir. Spätestens mit ihrem geplanten Ende löschen wir deine Adresse.

events-mail-called-off-subject = Abgesagt: { $event }
events-mail-called-off-before = leider ist diese Veranstaltung abgesagt. { $words }
events-mail-called-off-action = Meine Anmeldung ansehen
events-mail-called-off-after = Du musst nichts tun. Der Termin verschwindet mit der Datei im Anhang aus deinem Kalender.

# Für die Koordination: alle Veranstaltungen, anlegen, ändern.
events-list = Alle Veranstaltungen
events-list-new = Veranstaltung anlegen
events-list-search = Suchen in Titel und Ort
events-list-find = Suchen
events-list-all = Alle zeigen
events-list-nothing = Nichts gefunden
events-list-nothing-about = Kein Titel und kein Ort enthält alle diese Wörter.
events-list-empty = Noch gibt es keine Veranstaltung
events-list-ahead = Kommende
events-list-over = Vergangene
events-list-title = Veranstaltung
events-list-when = Wann
events-list-state = Status
events-list-places = Plätze
events-list-taken = { $taken } von { $capacity }
events-list-waiting = Wartend
events-list-interested = Vorgemerkt

events-create = Veranstaltung anlegen
events-create-about = Das Nötigste zuerst. Es wird ein Entwurf, den nur die Koordination sieht.
events-create-do = Entwurf anlegen
events-create-done = Der Entwurf ist angelegt. Hier kannst du alles Weitere ergänzen.

events-edit = Veranstaltung bearbeiten
events-edit-first = Was, wann, wo
events-edit-words = Was alle lesen
events-edit-registering = Anmeldung
events-edit-asking = Was bei der Anmeldung gefragt wird
events-edit-title = Titel
events-edit-title-hint = Kurz und sprechend; daraus entsteht die Adresse der Seite.
events-edit-kind = Art
events-edit-starts = Beginn
events-edit-ends = Ende
events-edit-date-label = Datum
events-edit-time-label = Uhrzeit
events-edit-zone = Zeitzone des Ortes
events-edit-venue = Ort
events-edit-venue-hint = Name des Hauses, zum Beispiel „Alte Filmfabrik“.
events-edit-address = Straße und Stadt
events-edit-address-hint = Damit alle hinfinden.
events-edit-summary = In ein, zwei Sätzen
events-edit-summary-hint = Steht groß auf der Seite und in Vorschauen von Links.
events-edit-description = Beschreibung
events-edit-description-hint = Mit Leerzeilen entstehen Absätze, mit „- “ Listen, mit „### “ Überschriften.
events-edit-plain-language = In Leichter Sprache
events-edit-plain-language-hint = Kurze Sätze, ein Gedanke pro Zeile, einfache Wörter, keine Abkürzungen, lange Wörter mit Bindestrich: Projekt-Messe. Datum, Ort und Anmeldung stehen von selbst auf der Seite. Bleibt das Feld leer, gibt es sie nicht.
events-edit-accessibility = Zugang
events-edit-accessibility-hint = Zum Beispiel: stufenlos, Gebärdensprache, Ruheraum. Eine Zeile je Angabe.
events-edit-cost = Kosten
events-edit-cost-hint = Leer heißt: kostenlos.
events-edit-space = Raum des Netzwerks
events-edit-space-hint = Wer diesen Raum koordiniert, koordiniert auch die Veranstaltung.
events-edit-space-network = das ganze Netzwerk
events-edit-registration = Man muss sich anmelden
events-edit-registration-hint = Sonst kommen alle einfach vorbei.
events-edit-capacity = Plätze
events-edit-capacity-hint = { $n ->
    [0] Noch ist keiner vergeben.
    [one] Einer ist vergeben.
   *[other] { $n } sind vergeben; weniger können es nicht werden.
 }
events-edit-capacity-taken = { $least } Plätze sind schon vergeben; weniger können es nicht werden.
events-edit-waiting-list = Warteliste, wenn alles voll ist
events-edit-waiting-list-hint = Wird ein Platz frei, rücken die Ersten in der Reihe von selbst nach.
events-edit-max-party = Höchstens so viele Personen in einer Anmeldung
events-edit-max-party-hint = 1 bis 20. Wer sich zusammen anmeldet, bekommt die Plätze zusammen.
events-edit-confirm-hours = Stunden, bis eine Anmeldung bestätigt sein muss
events-edit-confirm-hours-hint = So lange ist der Platz reserviert. Üblich sind 24.
events-edit-offer-hours = Stunden, um einen frei gewordenen Platz anzunehmen
events-edit-offer-hours-hint = Üblich sind 48; kurz vor der Veranstaltung wird es von selbst weniger.
events-edit-needs = Zugangsbedarf, nach dem gefragt wird
events-edit-needs-hint = Frag nur, was du auch anbieten kannst. 14 Tage nach der Veranstaltung werden diese Angaben gelöscht.
events-edit-ask-photos = Nach Einwilligung zu Fotos fragen
events-edit-ask-photos-hint = Jede Person wird einzeln gefragt und kann Nein sagen.
events-edit-keep-days = Tage nach dem Ende, bis alle persönlichen Daten gelöscht werden
events-edit-keep-days-hint = 14 bis 730. Die Zahlen bleiben.
events-edit-save = Speichern
events-edit-cancel = Abbrechen
events-edit-saved = Gespeichert.
events-edit-ends-before = Das Ende muss nach dem Beginn liegen.
events-edit-too-long = Das wären mehr als ein Jahr. Stimmt das Datum?
events-edit-past = Das liegt in der Vergangenheit.
events-edit-after-start = Das liegt nach dem Beginn der Veranstaltung.
events-edit-announce-before = Das Programm kann erst nach der Terminankündigung öffentlich werden.
events-edit-public-missing = Sag auch, ab wann der Termin öffentlich ist.
events-edit-closes-before = Die Anmeldung kann nicht schließen, bevor sie öffnet.

events-title-called-off = Abgesagt: { $name }
events-zone-named = { $when } (Ortszeit { $city })
events-edit-stage-past = Dieser Zeitpunkt ist vorbei. Wähle oben, was jetzt gilt, oder einen späteren Zeitpunkt.
events-edit-opens-before-announced = Anmelden kann man sich erst, wenn die Veranstaltung angekündigt ist. Setz „Angekündigt ab“ früher oder die Öffnung später.
events-edit-moment-hint = Ohne Uhrzeit gilt der ganze Tag.
events-edit-opens-too-late = Dann würde sie beginnen, bevor sie öffentlich wird oder die Anmeldung öffnet. Ändere zuerst die Zeiten unter „Veröffentlichen“.
