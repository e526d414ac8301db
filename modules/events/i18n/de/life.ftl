# Veröffentlichen, verschieben, absagen.
events-stage = Veröffentlichen
events-stage-sheet = Wie es jetzt steht
events-stage-open = Wie weit ist sie öffentlich?
events-stage-now = Jetzt
events-stage-now-hint = Du kannst jederzeit einen Schritt weiter gehen, oder ein Datum setzen.
events-stage-draft = Entwurf: Nur die Koordination sieht sie.
events-stage-save-the-date = Terminankündigung: Alle sehen Titel, Datum und Ort und können sich vormerken lassen.
events-stage-announced = Angekündigt: Alle sehen alles, auch das Programm.
events-stage-public = Termin öffentlich ab
events-stage-public-hint = Nur für Entwürfe: An diesem Tag wird der Termin von selbst öffentlich.
events-stage-announce = Angekündigt ab
events-stage-announce-hint = An diesem Tag werden Beschreibung und Programm von selbst öffentlich.
events-stage-window = Anmeldezeitraum
events-stage-opens = Anmeldung öffnet
events-stage-opens-hint = Leer heißt: sobald die Veranstaltung angekündigt ist. Steht hier ein Datum und oben bei „Angekündigt ab“ keines, wird sie mit der Öffnung angekündigt.
events-stage-closes = Anmeldung schließt
events-stage-closes-hint = Leer heißt: mit dem Beginn der Veranstaltung. Ein Datum ohne Uhrzeit heißt: bis zum Ende dieses Tages.
events-stage-save = Speichern
events-stage-saved = Gespeichert.
events-stage-interested = { $n ->
    [0] Niemand ist vorgemerkt.
    [one] Eine Person ist vorgemerkt und bekommt eine Mail, wenn die Anmeldung öffnet.
   *[other] { $n } Personen sind vorgemerkt und bekommen eine Mail, wenn die Anmeldung öffnet.
 }
events-stage-overrule = Von Hand
events-stage-by-dates = Die Daten entscheiden, ob die Anmeldung offen ist.
events-stage-by-hand-open = Die Anmeldung ist von Hand geöffnet, was immer die Daten sagen.
events-stage-by-hand-closed = Die Anmeldung ist von Hand geschlossen, was immer die Daten sagen.
events-stage-open-now = Jetzt öffnen
events-stage-close-now = Jetzt schließen
events-stage-dates-decide = Daten entscheiden lassen
events-stage-call-off = Veranstaltung absagen
events-stage-call-off-really = „{ $name }“ absagen?
events-stage-call-off-closes = Niemand kann sich mehr anmelden.
events-stage-call-off-tells = { $n ->
    [0] Niemand muss benachrichtigt werden.
    [one] Eine Anmeldung bekommt eine Mail mit der Begründung.
   *[other] { $n } Anmeldungen und Vorgemerkte bekommen eine Mail mit der Begründung.
 }
events-stage-call-off-page = Die Seite bleibt und zeigt die Begründung.
events-stage-reason = Begründung
events-stage-reason-hint = Ein, zwei Sätze. Alle können sie lesen.
events-stage-call-off-do = Absagen und alle benachrichtigen
events-stage-call-off-not = Doch nicht
events-stage-called-off = Die Veranstaltung ist abgesagt. Die Mails gehen jetzt hinaus.
events-stage-cannot-call-off = Diese Veranstaltung kann nicht abgesagt werden: Sie ist noch ein Entwurf, schon vorbei oder schon abgesagt.
events-stage-told = { $told } von { $n } sind benachrichtigt.
events-stage-told-all = Alle sind benachrichtigt: { $told }.
events-stage-take-up = Absage zurücknehmen
events-stage-take-up-about = Alle Anmeldungen sind noch da, und wer noch etwas bestätigen muss, hat dafür so viel Zeit wie vor der Absage. Wer die Absage bekommen hat, erfährt per Mail, dass die Veranstaltung doch stattfindet.
events-stage-taken-up = Die Absage ist zurückgenommen. Wer sie bekommen hat, erfährt es jetzt per Mail.
events-stage-zone = Alle Zeiten gelten für die Ortszeit von { $name }. Ein Datum ohne Uhrzeit meint den ganzen Tag.
events-stage-next-public = Als Nächstes: Am { $date } wird der Termin öffentlich.
events-stage-next-announced = Als Nächstes: Am { $date } wird alles öffentlich, auch das Programm.
events-stage-next-announced-and-open = Als Nächstes: Am { $date } wird alles öffentlich, und die Anmeldung öffnet.
events-stage-next-opens = Als Nächstes: Am { $date } öffnet die Anmeldung.
events-stage-next-closes = Als Nächstes: Am { $date } schließt die Anmeldung.
events-stage-next-begins = Als Nächstes: Am { $date } beginnt die Veranstaltung.
events-stage-next-begins-unannounced = Es bleibt bei der Terminankündigung, bis du die Veranstaltung ankündigst. Sie beginnt am { $date }.
events-stage-next-ends = Als Nächstes: Am { $date } endet die Veranstaltung.
events-stage-next-draft = Es bleibt beim Entwurf, bis du ihn veröffentlichst.
events-stage-saved-opening-announces = Gespeichert. Ohne „Angekündigt ab“ wird die Veranstaltung angekündigt, sobald die Anmeldung öffnet.
events-stage-moved-telling = Neuer Termin oder Ort: { $told } von { $n } sind benachrichtigt.
events-stage-moved-told = Neuer Termin oder Ort: Alle sind benachrichtigt ({ $told }).
events-stage-taken-up-telling = Findet doch statt: { $told } von { $n } sind benachrichtigt.
events-stage-taken-up-told = Findet doch statt: Alle sind benachrichtigt ({ $told }).
events-stage-call-off-quietly = Absagen
events-stage-preview = Vorschau: So sehen Gäste die ganze Seite
events-preview-note = Das ist eine Vorschau. So sehen Gäste die Seite, sobald die Veranstaltung angekündigt ist. Noch sieht sie niemand.
events-preview-back = Zurück zum Veröffentlichen
events-move-title = Die Veranstaltung ändert Termin oder Ort
events-move-new = Neu
events-move-old = Bisher
events-move-along = Was mitzieht
events-move-shift = Programm und Anmeldeschluss mitverschieben
events-move-shift-hint = Alles behält seinen Abstand zum Beginn. Wer etwas im Programm gewählt hat, behält den Platz.
events-move-sessions = { $n ->
    [0] Im Programm steht noch nichts mit einer Zeit.
    [one] { $n } Programmpunkt
   *[other] { $n } Programmpunkte
 }
events-move-closes = Anmeldeschluss: { $from }, dann { $to }
events-move-closes-capped = Ohne das schließt die Anmeldung spätestens mit dem neuen Beginn.
events-move-reminders = Die Erinnerung zwei Tage vorher kommt zum neuen Termin, auch wenn sie zum alten schon verschickt war.
events-move-offers = Angebotene Plätze gelten höchstens bis zum neuen Beginn.
events-move-told = Wer es erfährt
events-move-tells = { $n ->
    [0] Es ist niemand angemeldet oder vorgemerkt.
    [one] Eine Anmeldung oder Vormerkung
   *[other] { $n } Anmeldungen und Vormerkungen
 }
events-move-tell = Alle per Mail benachrichtigen
events-move-tell-hint = Mit altem und neuem Termin und einem Kalendereintrag, der den alten ersetzt.
events-move-words = Was du dazu sagen möchtest
events-move-words-hint = Steht im Brief unter dem ersten Absatz. Kann leer bleiben.
events-move-letter = Der Brief
events-move-subject = Betreff: { $name }
events-move-do = Ändern
events-move-do-tell = Ändern und benachrichtigen
events-move-back = Zurück zum Bearbeiten
