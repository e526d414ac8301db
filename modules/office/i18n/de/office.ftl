office-post = Postausgang
office-post-about = Alle Mails, die verschickt werden: was wartet, was angekommen ist, was nicht ging.
office-network = Netzwerk
office-network-about = Name, Farbe, Impressum, Mailversand und Förderer.
office-log = Protokoll
office-log-about = Wer aus der Koordination wann was geändert hat.
office-save = Speichern
office-saved = Gespeichert.
office-back = Doch nicht
office-search = Suchen
office-older = Ältere
office-newest = Zu den neuesten

office-error-host = So heißt kein Mailanbieter. Gemeint ist etwas wie „smtp.beispiel.de“.
office-error-port = Der Anschluss ist eine Zahl zwischen 1 und 65535.
office-error-open-password = Ohne Verschlüsselung geben wir kein Passwort weiter. Wähl eine Verschlüsselung oder lass Name und Passwort leer.
office-error-password = Gib das Passwort zu diesem Namen an. Hat sich der Anbieter geändert, brauchen wir es noch einmal.
office-error-code = Das ist nicht der Code, der beim Start angezeigt wurde. Nach jedem Neustart gilt ein neuer.
office-error-set-up = Das Netzwerk ist schon eingerichtet. Melde dich an, um etwas zu ändern.
office-error-logo-large = Das Bild ist zu groß. Es darf höchstens 2 MB haben.
office-error-logo-alt = Beschreib das Bild in wenigen Worten, für alle, die es nicht sehen.
office-error-resend = Diese Mail wartet schon oder wurde verschickt.

office-set-up-kicker = Schön, dass ihr da seid
office-set-up-title = Euer Netzwerk einrichten
office-set-up-lead = Ein paar Angaben, dann geht es los. Alles lässt sich später ändern.
office-set-up-code = Code vom Start
office-set-up-code-hint = Er wurde dort angezeigt, wo das Programm gestartet wurde. So richtet nur ihr es ein.
office-set-up-network = Das Netzwerk
office-set-up-you = Du
office-set-up-you-hint = Du wirst die erste Koordination. Weitere lädst du danach ein.
office-set-up-mail = Mails verschicken (geht auch später)
office-set-up-mail-hint = Die Angaben bekommst du von eurem Mailanbieter. Ohne sie sammeln wir alle Mails im Postausgang, und du liest sie dort.
office-set-up-go = Netzwerk einrichten
office-set-up-done = Euer Netzwerk ist eingerichtet. Willkommen!

office-name = Name des Netzwerks
office-name-hint = Er steht auf jeder Seite, zum Beispiel „Netzwerk Soziokultur Meißen“.
office-purpose = Wofür seid ihr da?
office-purpose-hint = Ein oder zwei Sätze für die Startseite.
office-contact = Mailadresse für Fragen
office-contact-hint = Sie ist öffentlich. Antworten auf eure Mails kommen hier an.
office-person = Dein Name
office-email = Deine Mailadresse
office-email-hint = Damit meldest du dich an. Ein Passwort brauchst du nicht.
office-hue = Farbe
office-hue-hint = Sie färbt Knöpfe, Links und das gewebte Band.
office-hue-ochre = Ocker
office-hue-coral = Koralle
office-hue-plum = Pflaume
office-hue-violet = Violett
office-hue-blue = Blau
office-hue-teal = Petrol
office-hue-green = Grün
office-hue-moss = Moos
office-time-zone = Zeitzone
office-time-zone-hint = In Deutschland: Europe/Berlin
office-imprint = Impressum
office-imprint-hint = Wer ist verantwortlich, mit Anschrift und Vertretung? **fett**, Listen mit - und Leerzeilen für Absätze gehen.
office-imprint-preview = Impressum ansehen
office-imprint-preview-title = So sieht euer Impressum aus

office-tab-profile = Auftritt
office-tab-mail = Mailversand
office-tab-funders = Förderer

office-mail-lead = Über welchen Anbieter sollen eure Mails gehen? Die Angaben stehen meist in dessen Hilfe unter „Postausgang“.
office-mail-demo = In der Vorführung wird nichts verschickt. Alle Mails liest du im Postausgang.
office-host = Postausgang des Anbieters
office-host-hint = Zum Beispiel smtp.beispiel.de
office-encryption = Verschlüsselung
office-encryption-tls = von Anfang an (üblich)
office-encryption-starttls = nach der Begrüßung (STARTTLS)
office-encryption-none = keine (nur auf demselben Rechner)
office-port = Anschluss
office-port-hint = Leer lassen für den üblichen.
office-username = Name beim Anbieter
office-password = Passwort beim Anbieter
office-password-kept = Es ist gespeichert und wird nie angezeigt. Leer lassen, damit es bleibt.
office-sender = Absender
office-sender-hint = Diese Adresse steht als Absender in euren Mails.
office-test = Testmail schicken
office-test-hint = Die Testmail geht an dich, mit den Angaben von oben. Gespeichert wird dabei nichts.
office-test-sent = Die Testmail ist unterwegs an { $name }. Schau in dein Postfach.
office-mail-end = Nichts mehr verschicken
office-mail-off = Es werden keine Mails mehr verschickt. Du liest sie im Postausgang.
office-mail-hello = Hallo,
office-mail-test-subject = Die Testmail ist angekommen
office-mail-test-body = wenn du das liest, stimmen die Angaben zum Mailversand.
office-mail-test-action = Zu den Einstellungen

office-funders-none = Noch keine Förderer
office-funders-none-about = Wer euch fördert, wird auf jeder Seite und in jeder Mail genannt, mit den Worten und dem Logo, die der Bescheid verlangt.
office-funders-about = Sie stehen in dieser Reihenfolge unten auf jeder Seite und in jeder Mail.
office-funder-new = Förderer hinzufügen
office-funder-name = Name
office-funder-credit = Wortlaut der Nennung
office-funder-credit-hint = So, wie der Bescheid es verlangt: „Gefördert von …“. Das steht statt des Namens.
office-funder-href = Webadresse (wenn es eine gibt)
office-funder-logo = Logo (wenn eins verlangt ist)
office-funder-logo-hint = PNG, JPEG oder WebP, höchstens 2 MB. Ein neues Bild ersetzt das alte.
office-funder-logo-now = Das jetzige Logo
office-funder-alt = Was auf dem Logo zu sehen ist
office-funder-alt-hint = Für alle, die es nicht sehen: „Logo der Stadt Meißen“
office-funder-with-logo = mit Logo
office-funder-without-logo = ohne Logo
office-funder-up = nach oben
office-funder-down = nach unten
office-funder-remove = Förderer entfernen
office-funder-remove-title = { $name } wirklich entfernen?
office-funder-remove-gone = Die Nennung und das Logo verschwinden von allen Seiten.
office-funder-removed = Der Förderer ist entfernt.

office-post-demo = In der Vorführung verlässt keine Mail das Haus. Öffne eine Mail und klick auf ihren Knopf, als hättest du sie bekommen.
office-post-unset = Der Mailversand ist noch nicht eingerichtet. Bis dahin liest du alle Mails hier und gibst weiter, was eilt.
office-post-none = Noch keine Mails
office-post-none-about = Sobald sich jemand anmeldet oder einloggt, steht die Mail dazu hier.
office-post-states = Mails nach Status
office-post-all = Alle ({ $n })
office-post-waiting = Wartend ({ $n })
office-post-sent = Verschickt ({ $n })
office-post-failed = Nicht zugestellt ({ $n })
office-post-kept = Aufgehoben ({ $n })
office-post-overtaken = Überholt ({ $n })
office-post-search = Empfänger:in suchen
office-post-nothing-found = Dazu gibt es keine Mails.
office-post-resend-all = { $n ->
    [one] Die Mail noch einmal versuchen
   *[other] Alle { $n } noch einmal versuchen
 }
office-state-read-here = hier zu lesen
office-state-waiting = wartet
office-state-sent = verschickt
office-state-failed = nicht zugestellt
office-state-kept = aufgehoben
office-state-overtaken = überholt, nicht verschickt
office-mail-subject = Betreff
office-mail-to = An
office-mail-written = Geschrieben
office-mail-state = Status
office-mail-sent-at = Verschickt
office-mail-next = Nächster Versuch
office-mail-trouble = Was war
office-mail-gone = Den Anlass dieser Mail gibt es nicht mehr
office-mail-letter = Die Mail
office-mail-text = Als reiner Text
office-mail-source = Quelltext der gestalteten Fassung
office-mail-calendar = Angehängter Termin
office-mail-resend = Noch einmal verschicken
office-mail-again = Wird noch einmal versucht.
office-mail-private = Diese Mail ist nur für die Person bestimmt, an die sie ging. Darum steht ihr Text hier nicht.

office-log-lead = Was die Koordination geändert hat, die neuesten Einträge zuerst.
office-log-none = Noch keine Einträge
office-log-none-about = Sobald jemand aus der Koordination etwas ändert, steht es hier.
office-log-by-itself = von selbst
office-log-gone = jemand, der nicht mehr da ist
office-audit-set-up = hat das Netzwerk eingerichtet
office-audit-profile = hat den Auftritt des Netzwerks geändert
office-audit-mail = hat den Mailversand eingestellt
office-audit-mail-off = hat den Mailversand beendet
office-audit-new-secret = hat alle persönlichen Links beendet
office-audit-funder = hat einen Förderer eingetragen
office-audit-funder-moved = hat die Reihenfolge der Förderer geändert
office-audit-funder-removed = hat einen Förderer entfernt
office-audit-resent = hat eine Mail noch einmal verschickt
office-audit-resent-all = hat nicht zugestellte Mails noch einmal verschickt

office-desk-title = Koordination
office-desk-ways = Bereiche
office-desk-failed-mails = { $n ->
    [one] Eine Mail konnte nicht zugestellt werden.
   *[other] { $n } Mails konnten nicht zugestellt werden.
 }
office-desk-failed-jobs = { $n ->
    [one] Eine Aufgabe ist nicht gelungen und wird noch einmal versucht.
   *[other] { $n } Aufgaben sind nicht gelungen und werden noch einmal versucht.
 }
office-desk-clock = Die Uhr des Rechners ist gesprungen. Vorsichtshalber wird bis { $name } nichts gelöscht, was sonst von selbst gelöscht würde. Bitte sag der Person Bescheid, die den Rechner betreut.
office-desk-unsent = { $n ->
    [one] Eine Mail liegt im Postausgang und ist nur dort zu lesen.
   *[other] { $n } Mails liegen im Postausgang und sind nur dort zu lesen.
 }
office-desk-look = Ansehen
office-desk-read = Lesen
office-desk-no-imprint = Das Impressum fehlt noch.
office-desk-add = Ergänzen

office-start-ways = Was du hier findest
office-start-next = Für die Koordination
office-start-desk = Zur Koordination
office-start-desk-about = Veranstaltungen planen, Mails lesen, Menschen einladen.

office-imprint-title = Impressum
office-imprint-missing = Hier steht bald, wer für diese Seiten verantwortlich ist.
office-contact-line = Schreib uns:

office-privacy-title = Datenschutz
office-privacy-lead = Wir speichern nur, was nötig ist, und löschen es von selbst. Hier steht, was das ist.
office-privacy-who = Wer verantwortlich ist
office-privacy-who-text = Verantwortlich ist { $name }. Anschrift und Vertretung stehen hier:
office-privacy-data = Was wir speichern
office-privacy-why = Wozu
office-privacy-ground = Grundlage
office-privacy-until = Bis wann
office-privacy-browser = Was in deinem Browser bleibt
office-privacy-browser-text = Wenn du dich anmeldest, merkt sich dein Browser das mit einem Cookie, höchstens 60 Tage. Wählst du Sprache oder Ansicht, merkt er sich auch das. Eine Rückmeldung wie „Gespeichert“ hält er eine halbe Minute. Mehr nicht: keine Werbung, keine Auswertung, kein Wiedererkennen.
office-privacy-others = Wer sonst etwas erfährt
office-privacy-others-text = Niemand. Diese Seiten laden nichts von fremden Rechnern. Deine Netzadresse nutzen wir nur im Augenblick, um Missbrauch zu bremsen, und speichern sie nicht.
office-privacy-others-mail = Nur Mails gehen über den Mailanbieter des Netzwerks.
office-privacy-rights = Deine Rechte
office-privacy-rights-text = Du darfst jederzeit erfahren, was wir über dich gespeichert haben, es berichtigen, mitnehmen, einschränken oder löschen lassen, der Verarbeitung widersprechen und eine Einwilligung zurücknehmen (Art. 7 und 15 bis 21 DSGVO).
office-privacy-rights-how = Das meiste kannst du selbst: Über den Link in deiner Anmeldebestätigung oder in deinem Konto siehst du deine Daten, lädst sie herunter und löschst sie. Für alles andere schreib uns.
office-privacy-authority = Wenn du meinst, dass wir etwas falsch machen, kannst du dich bei der Datenschutzaufsicht deines Bundeslandes beschweren.

office-accessibility-title = Barrierefreiheit
office-accessibility-lead = { $name } soll für alle benutzbar sein: mit Tastatur, mit Vorlesehilfe, mit starkem Kontrast, auf alten Telefonen.
office-accessibility-standard = Woran wir uns halten
office-accessibility-standard-text = An die WCAG 2.2 in der Stufe AA und an die europäische Norm EN 301 549. Ansicht und Sprache wählst du unten auf jeder Seite.
office-accessibility-tested = Wie das geprüft wird
office-accessibility-tested-text = Jede Seite wird vor jeder neuen Fassung selbsttätig geprüft: hell und dunkel, schmal und breit, nur mit der Tastatur und ohne Skripte. Das ist eine Selbstbewertung.
office-accessibility-limits = Was noch nicht geht
office-accessibility-limits-text = Texte und Bilder, die andere hochladen, können wir nicht alle prüfen. Eine Fassung in Leichter Sprache gibt es noch nicht für jede Seite.
office-accessibility-contact = Etwas geht nicht?
office-accessibility-contact-text = Sag uns, auf welcher Seite und was du benutzt. Wir antworten innerhalb von zwei Wochen und finden einen anderen Weg, bis es behoben ist:
office-accessibility-help = Hilft das nicht, kannst du dich an die Schlichtungsstelle deines Bundeslandes oder die des Bundes nach dem Behindertengleichstellungsgesetz wenden.
office-accessibility-date = Stand: November 2026

office-data-log-what = Was die Koordination ändert: wer, wann, was
office-data-log-why = Damit sich klären lässt, wie etwas zustande kam
office-data-log-ground = Berechtigtes Interesse an nachvollziehbarer Arbeit (Art. 6 Abs. 1 Buchst. f DSGVO)
office-data-log-until = Solange es das Netzwerk gibt; Namen von gelöschten Personen erscheinen nicht mehr.
office-data-network-what = Name, Anschrift und Mailadresse der Verantwortlichen im Impressum
office-data-network-why = Damit du weißt, mit wem du es zu tun hast
office-data-network-ground = Gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO, § 5 DDG)
office-data-network-until = Bis sie im Impressum geändert werden
office-backlog = { $n ->
    [one] Eine Mail wartet, seit { $since }. Was soll mit ihr geschehen?
   *[other] { $n } Mails warten, die älteste seit { $since }. Was soll mit ihnen geschehen?
}
office-backlog-hint = Was nicht mehr stimmt, wird in keinem Fall verschickt: alte Codes, verfallene Plätze, abgesagte Termine.
office-backlog-send = Verschicken, was noch stimmt
office-backlog-aside = Aufheben; unter Post kann ich jede lesen und einzeln verschicken
office-error-backlog = Entscheide erst, was mit den wartenden Mails geschehen soll.
