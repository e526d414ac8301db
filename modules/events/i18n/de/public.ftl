# Was alle sehen: Kalender, Seite der Veranstaltung, Terminankündigung.
events-nav = Veranstaltungen

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
events-show-needs-hint = Was du sonst brauchst, sagst du uns bei der Anmeldung.
events-show-taken = { $taken } von { $n ->
    [one] einem Platz
   *[other] { $n } Plätzen
 } vergeben
events-show-waiting = { $n ->
    [0] Noch steht niemand auf der Warteliste.
    [one] Eine Person steht auf der Warteliste.
   *[other] { $n } Personen stehen auf der Warteliste.
 }
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
events-show-about = Worum es geht
events-show-rule = So funktioniert die Warteliste
events-show-rule-order = Wer zuerst kommt, kommt zuerst dran. Die Reihenfolge ist die der Anmeldungen.
events-show-rule-party = Wer sich zusammen anmeldet, bekommt die Plätze zusammen oder noch nicht. Frei gewordene Plätze werden dafür aufgehoben, niemand wird überholt.
events-show-rule-offer = Wird ein Platz frei, schreiben wir dir sofort. Du hast dann { $n ->
    [one] eine Stunde
   *[other] bis zu { $n } Stunden
 } Zeit, ihn anzunehmen; kurz vor der Veranstaltung weniger.
events-show-rule-position = Deinen Platz in der Reihe siehst du jederzeit unter dem Link in deiner Mail.

events-interest = Sag mir Bescheid
events-interest-about = Wir schreiben dir einmal, wenn die Anmeldung öffnet. Danach löschen wir deine Adresse.
events-interest-email = E-Mail-Adresse
events-interest-hint = Zuerst bekommst du eine Mail, in der du zustimmst.
events-interest-send = Vormerken
events-interest-wrong = Das ist keine vollständige E-Mail-Adresse. Sie sieht so aus: name@example.org
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
events-interest-check = Eine Angabe fehlt noch

events-calendar = Veranstaltungen
events-calendar-about = Was im Netzwerk ansteht: kommen, mitmachen, zusammen weiterdenken.
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
events-audit-scheduled = Stand und Anmeldezeitraum geändert
events-audit-dates-decide = Die Daten entscheiden wieder
events-audit-opened = Anmeldung von Hand geöffnet
events-audit-closed = Anmeldung von Hand geschlossen
events-audit-called-off = Veranstaltung abgesagt
events-audit-taken-up = Absage zurückgenommen

events-mail-interest-subject = Bitte bestätigen: Bescheid bekommen zu { $event }
events-mail-interest-before = du möchtest wissen, wann die Anmeldung öffnet. Sag mit einem Klick Ja, dann schreiben wir dir genau einmal.
events-mail-interest-action = Ja, schreibt mir
events-mail-interest-after = Du hast das nicht eingetragen? Dann musst du nichts tun; wir löschen deine Adresse nach sieben Tagen.

events-mail-opened-subject = Die Anmeldung ist offen: { $event }
events-mail-opened-before = du wolltest es wissen: Die Anmeldung ist jetzt offen.
events-mail-opened-action = Zur Anmeldung
events-mail-opened-after = Das ist die eine Mail, um die du gebeten hast. Deine Adresse haben wir von der Liste gelöscht.

events-mail-not-opened-subject = Abgesagt: { $event }
events-mail-not-opened-before = diese Veranstaltung, für die du dich interessiert hast, ist abgesagt. { $words }
events-mail-not-opened-action = Zur Veranstaltung
events-mail-not-opened-after = Deine Adresse haben wir von der Liste gelöscht.

events-mail-called-off-subject = Abgesagt: { $event }
events-mail-called-off-before = leider ist diese Veranstaltung abgesagt. { $words }
events-mail-called-off-action = Meine Anmeldung ansehen
events-mail-called-off-after = Du musst nichts tun. Der Termin verschwindet mit der Datei im Anhang aus deinem Kalender.
